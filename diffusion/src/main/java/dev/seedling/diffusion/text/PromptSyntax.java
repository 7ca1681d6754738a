package dev.seedling.diffusion.text;

import dev.seedling.diffusion.DiffusionException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The syntax of prompts that users of the WebUI know: {@code (x)} weighs 1.1 times, {@code [x]} 1/1.1 times,
 * {@code (x:1.3)} 1.3 times; brackets nest and multiply; a backslash makes a bracket literal; {@code BREAK} starts
 * anew; {@code <lora:name:0.8>} adds a LoRA; {@code embedding:name} stands for learnt vectors. An unclosed bracket
 * reaches to the end, one too many is literal.
 */
public final class PromptSyntax {
    private static final double EMPHASIS = 1.1;
    private static final Pattern TAG = Pattern.compile("<(\\w+):([^<>]+)>");
    private static final Pattern WEIGHT = Pattern.compile(":\\s*([+-]?(?:\\d+\\.?\\d*|\\.\\d+))\\s*\\)");
    private static final Pattern EMBEDDING = Pattern.compile("\\bembedding:([^\\s,:()\\[\\]<>]+)");
    private static final Pattern BREAK = Pattern.compile("\\s*\\bBREAK\\b\\s*");

    private final String text;
    private final List<Run> runs = new ArrayList<>();
    private final Deque<Integer> round = new ArrayDeque<>(); // runs at which round brackets opened
    private final Deque<Integer> square = new ArrayDeque<>();

    private PromptSyntax(String text) {
        this.text = text;
    }

    /** A stretch of literal text. */
    private record Run(String text, double weight) {
        Run times(double factor) {
            return new Run(text, weight * factor);
        }
    }

    /** @throws DiffusionException if a tag in angle brackets is no LoRA with a number for its weight */
    public static Prompt parse(String prompt) {
        List<LoraTag> loras = new ArrayList<>();
        String words = TAG.matcher(prompt).replaceAll(tag -> {
            loras.add(lora(tag.group(), tag.group(1), tag.group(2)));
            return "";
        });
        PromptSyntax syntax = new PromptSyntax(words);
        syntax.scan();
        return new Prompt(syntax.parts(), loras);
    }

    /** The words alone: a tag is no word, and takes no tokens. */
    public static String withoutTags(String prompt) {
        return TAG.matcher(prompt).replaceAll("");
    }

    private static LoraTag lora(String tag, String kind, String arguments) {
        String[] parts = arguments.split(":", -1);
        if (kind.equals("lora") && parts.length <= 2 && !parts[0].isBlank()) {
            try {
                double weight = parts.length == 1 ? 1 : Double.parseDouble(parts[1].strip());
                if (Double.isFinite(weight)) {
                    return new LoraTag(parts[0].strip(), weight);
                }
            } catch (NumberFormatException e) {
                throw new DiffusionException(notALora(tag), e);
            }
        }
        throw new DiffusionException(notALora(tag));
    }

    private static String notALora(String tag) {
        return "a tag in a prompt must be <lora:name> or <lora:name:weight>, such as <lora:moss:0.8>, was " + tag;
    }

    private void scan() {
        Matcher weight = WEIGHT.matcher(text);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') { // before anything that needs none it is left out, as the WebUI does
                int next = at + 1;
                boolean needed = next < text.length() && "\\()[]".indexOf(text.charAt(next)) >= 0;
                add(needed ? text.substring(next, next + 1) : "");
                at = needed ? next + 1 : next;
            } else if (c == ':'
                    && !round.isEmpty()
                    && weight.region(at, text.length()).lookingAt()) {
                multiply(round.pop(), Double.parseDouble(weight.group(1)));
                at = weight.end();
            } else {
                bracketOrText(c);
                at++;
            }
        }
        round.forEach(opened -> multiply(opened, EMPHASIS));
        square.forEach(opened -> multiply(opened, 1 / EMPHASIS));
    }

    private void bracketOrText(char c) {
        if (c == '(') {
            round.push(runs.size());
        } else if (c == '[') {
            square.push(runs.size());
        } else if (c == ')' && !round.isEmpty()) {
            multiply(round.pop(), EMPHASIS);
        } else if (c == ']' && !square.isEmpty()) {
            multiply(square.pop(), 1 / EMPHASIS);
        } else {
            add(String.valueOf(c));
        }
    }

    private void add(String literal) {
        runs.add(new Run(literal, 1));
    }

    private void multiply(int from, double factor) {
        for (int i = from; i < runs.size(); i++) {
            runs.set(i, runs.get(i).times(factor));
        }
    }

    /** Neighbours of one weight become one stretch; then breaks and embeddings are found in each. */
    private List<PromptPart> parts() {
        List<PromptPart> parts = new ArrayList<>();
        int i = 0;
        while (i < runs.size()) {
            double weight = runs.get(i).weight();
            StringBuilder stretch = new StringBuilder();
            while (i < runs.size() && runs.get(i).weight() == weight) {
                stretch.append(runs.get(i++).text());
            }
            addParts(stretch.toString(), weight, parts);
        }
        return parts;
    }

    private static void addParts(String stretch, double weight, List<PromptPart> parts) {
        String[] between = BREAK.split(stretch, -1);
        for (int i = 0; i < between.length; i++) {
            if (i > 0) {
                parts.add(new PromptPart.Break());
            }
            addWordsAndEmbeddings(between[i], weight, parts);
        }
    }

    private static void addWordsAndEmbeddings(String stretch, double weight, List<PromptPart> parts) {
        Matcher embedding = EMBEDDING.matcher(stretch);
        int done = 0;
        while (embedding.find()) {
            addWords(stretch.substring(done, embedding.start()), weight, parts);
            parts.add(new PromptPart.Embedding(embedding.group(1), weight));
            done = embedding.end();
        }
        addWords(stretch.substring(done), weight, parts);
    }

    private static void addWords(String words, double weight, List<PromptPart> parts) {
        if (!words.isEmpty()) {
            parts.add(new PromptPart.Words(words, weight));
        }
    }
}
