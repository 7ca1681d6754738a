package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.KnownWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that may stand for others in a picture, from {@code synonyms.txt}: a line is a group, a more general word before
 * its kinds. Any word of a line may be replaced by the first of the line that a model knows; but not within the phrases of
 * lines that begin with an exclamation mark.
 */
final class Synonyms {
    private static final String RESOURCE = "synonyms.txt";
    static final Synonyms NONE = new Synonyms(List.of());

    private static final String NOUN_ENDS = "(?=\\s*(?:$|[,.;])|\\s+(?:and|with|of|by|at|in|on|under|near|during)\\b)";

    /** One and many have the same name. */
    private static final Set<String> ALIKE = Set.of("sheep", "fish", "aircraft", "spacecraft");

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
        try (InputStream in = Synonyms.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + RESOURCE);
            }
            return new Synonyms(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        return singulars(word)
                .flatMap(single -> inGroup(single, known, Synonyms::plural).stream())
                .findFirst();
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

    /** What may be one of such: "roses" is of "rose", "beaches" of "beach". */
    private static Stream<String> singulars(String word) {
        if (!word.endsWith("s") || word.endsWith("ss") || word.length() < 4) {
            return Stream.empty();
        }
        if (word.endsWith("ies")) {
            return Stream.of(word.substring(0, word.length() - 3) + "y");
        }
        String without = word.substring(0, word.length() - 1);
        return without.endsWith("e")
                ? Stream.of(without, without.substring(0, without.length() - 1))
                : Stream.of(without);
    }

    private static String plural(String word) {
        if (ALIKE.contains(word)) {
            return word;
        }
        return word.endsWith("y") && !word.matches(".*[aeiou]y")
                ? word.substring(0, word.length() - 1) + "ies"
                : word + (word.matches(".*(?:s|x|z|ch|sh)") ? "es" : "s");
    }
}
