package dev.seedling.diffusion.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names of learnt embeddings as the WebUI has them written in prompts: bare, in any case, wherever whole words of the
 * tokenizer spell one; the longest counts.
 */
public final class EmbeddingNames {
    private static final String SYMBOL = "[^\\s\\p{L}\\p{N}]";

    private final Map<String, String> names = new HashMap<>(); // as they are called, by their lower case
    private final Pattern pattern;

    public EmbeddingNames(Collection<String> known) {
        known.forEach(name -> names.put(name.toLowerCase(Locale.ROOT), name));
        this.pattern = Pattern.compile(
                known.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(EmbeddingNames::whole)
                        .collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * The prompt with embeddings in the place of their bare names.
     *
     * @param fitting whether an embedding can be had; the name of one that cannot is a word like others
     */
    public Prompt in(Prompt prompt, Predicate<String> fitting) {
        if (names.isEmpty()) {
            return prompt;
        }
        List<PromptPart> parts = new ArrayList<>();
        for (PromptPart part : prompt.parts()) {
            if (part instanceof PromptPart.Words words) {
                split(words, fitting, parts);
            } else {
                parts.add(part);
            }
        }
        return new Prompt(parts, prompt.loras());
    }

    private void split(PromptPart.Words words, Predicate<String> fitting, List<PromptPart> parts) {
        Matcher matcher = pattern.matcher(words.text());
        int done = 0;
        while (matcher.find()) {
            String spelt = matcher.group().toLowerCase(Locale.ROOT);
            String name = names.getOrDefault(spelt, spelt);
            if (fitting.test(name)) {
                addWords(words.text().substring(done, matcher.start()), words.weight(), parts);
                parts.add(new PromptPart.Embedding(name, words.weight()));
                done = matcher.end();
            }
        }
        addWords(words.text().substring(done), words.weight(), parts);
    }

    private static void addWords(String text, double weight, List<PromptPart> parts) {
        if (!text.isEmpty()) {
            parts.add(new PromptPart.Words(text, weight));
        }
    }

    /** The tokenizer takes letters together, and symbols, but digits one by one: there a name may begin and end. */
    private static String whole(String name) {
        int first = name.codePointAt(0);
        int last = name.codePointBefore(name.length());
        return "(?<!%s)%s(?!%s)".formatted(like(first), Pattern.quote(name), like(last));
    }

    /** What would be of one word with a character beside it; nothing at all for a digit. */
    private static String like(int character) {
        if (Character.isLetter(character)) {
            return "\\p{L}";
        }
        return Character.isDigit(character) ? "(?!)x" : SYMBOL;
    }
}
