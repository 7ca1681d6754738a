package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.KnownWords;
import dev.seedling.promptcraft.Resource;
import dev.seedling.promptcraft.english.EnglishNoun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that may stand for others in a picture, from {@code synonyms.txt}: a line is a group, a more general word before
 * its kinds. Any word of a line may be replaced by the first of the line that a model knows; but not within the phrases of
 * lines that begin with an exclamation mark.
 */
final class Synonyms {
    static final Synonyms NONE = new Synonyms(List.of());

    private static final String NOUN_ENDS =
            "(?=\\s*(?:$|[,.;])|\\s+(?:and|with|of|by|at|in|on|under|near|during|behind|beside|between|next)\\b)";

    private final Map<String, List<String>> groups = new HashMap<>();
    private final Map<Pattern, List<String>> phrases = new LinkedHashMap<>();
    private final List<Pattern> kept = new ArrayList<>();

    private Synonyms(List<String> lines) {
        for (String line : lines) {
            List<String> group = Arrays.stream(line.replaceFirst("^!", "").split(","))
                    .map(String::strip)
                    .toList();
            if (line.startsWith("!")) {
                group.stream().map(Synonyms::phrase).forEach(kept::add);
                continue;
            }
            for (String member : group) {
                if (member.contains(" ")) {
                    phrases.put(phrase(member), group);
                } else {
                    groups.putIfAbsent(member, group);
                }
            }
        }
    }

    static Synonyms load() {
        return new Synonyms(Resource.lines(Synonyms.class, "synonyms.txt"));
    }

    /** A word that is known, of the same meaning and number; empty if there is none. */
    Optional<String> of(String word, KnownWords known) {
        return inGroup(word, known, UnaryOperator.identity()).or(() -> inflected(word, known));
    }

    /** Whether what stands there is part of something that no other word may stand for: the "van" of "van Gogh". */
    boolean keeps(String text, int start) {
        return kept.stream()
                .flatMap(phrase -> phrase.matcher(text).results())
                .anyMatch(found -> found.start() <= start && start < found.end());
    }

    /** The text with known words in place of phrases of several words. */
    String phrases(String text, KnownWords known) {
        String plain = text;
        for (Map.Entry<Pattern, List<String>> phrase : phrases.entrySet()) {
            Optional<String> replacement = firstKnown(phrase.getValue(), known, UnaryOperator.identity());
            if (replacement.isPresent()) {
                plain = phrase.getKey().matcher(plain).replaceAll(Matcher.quoteReplacement(replacement.get()));
            }
        }
        return plain;
    }

    /** "puppies" is in no line, "puppy" is: "dogs". */
    private Optional<String> inflected(String word, KnownWords known) {
        String single = EnglishNoun.of(word).singular();
        return single.equals(word)
                ? Optional.empty()
                : inGroup(single, known, member -> EnglishNoun.of(member).plural());
    }

    private Optional<String> inGroup(String word, KnownWords known, UnaryOperator<String> form) {
        return Optional.ofNullable(groups.get(word)).flatMap(group -> firstKnown(group, known, form));
    }

    /** One that begins with a preposition must end where its noun does: "in the dark" is not of "in the dark forest". */
    private static Pattern phrase(String words) {
        boolean adverbial = words.matches("(?:by|at|in|on|during)\\s.*");
        return Pattern.compile(
                "\\b" + Pattern.quote(words) + "\\b" + (adverbial ? NOUN_ENDS : ""), Pattern.CASE_INSENSITIVE);
    }

    private static Optional<String> firstKnown(List<String> group, KnownWords known, UnaryOperator<String> form) {
        return group.stream().map(form).filter(known::hasAll).findFirst();
    }
}
