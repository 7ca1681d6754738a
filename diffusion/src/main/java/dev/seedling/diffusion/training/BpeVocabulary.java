package dev.seedling.diffusion.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seedling.diffusion.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The merges of a byte-pair encoding and the token numbers that follow from them, as CLIP's files hold them: letters,
 * letters that end a word, merges in order, start, end.
 */
public record BpeVocabulary(List<Merge> merges) {
    static final String START = "<|startoftext|>";
    static final String END = "<|endoftext|>";
    static final String MERGES = "merges.txt";

    public BpeVocabulary {
        merges = List.copyOf(merges);
    }

    /** Two tokens that become one. */
    public record Merge(String left, String right) {
        @Override
        public String toString() {
            return left + " " + right;
        }

        List<String> applyTo(List<String> symbols) {
            List<String> merged = new ArrayList<>();
            for (int i = 0; i < symbols.size(); i++) {
                boolean pair = i + 1 < symbols.size()
                        && symbols.get(i).equals(left)
                        && symbols.get(i + 1).equals(right);
                merged.add(pair ? left + right : symbols.get(i));
                i += pair ? 1 : 0;
            }
            return merged;
        }
    }

    /** Token to number. */
    public Map<String, Integer> tokens() {
        Map<String, Integer> tokens = new LinkedHashMap<>();
        ByteLetters.all().forEach(letter -> tokens.put(letter, tokens.size()));
        ByteLetters.all().forEach(letter -> tokens.put(letter + BpeTrainer.WORD_END, tokens.size()));
        merges.forEach(merge -> tokens.put(merge.left() + merge.right(), tokens.size()));
        tokens.put(START, tokens.size());
        tokens.put(END, tokens.size());
        return tokens;
    }

    /** A text's tokens as numbers, without start and end. Slow: builds the table of tokens for each call. */
    public long[] ids(String text) {
        Map<String, Integer> tokens = tokens();
        return BpeTrainer.words(text).stream()
                .flatMap(word -> merged(word).stream())
                .mapToLong(symbol -> Objects.requireNonNull(tokens.get(symbol)))
                .toArray();
    }

    private List<String> merged(List<String> word) {
        List<String> symbols = word;
        for (Merge merge : merges) {
            symbols = symbols.size() > 1 ? merge.applyTo(symbols) : symbols;
        }
        return symbols;
    }

    /** How many tokens there are: the rows of the text encoder's embedding. */
    public int size() {
        return 2 * ByteLetters.all().size() + merges.size() + 2;
    }

    /** Reads the merges that {@link #save} left. */
    static BpeVocabulary read(Path folder) throws IOException {
        return new BpeVocabulary(Files.readAllLines(folder.resolve(MERGES)).stream()
                .filter(line -> !line.startsWith("#version"))
                .map(line -> line.split(" ", 2))
                .map(pair -> new Merge(pair[0], pair[1]))
                .toList());
    }

    /** Writes {@code vocab.json}, {@code merges.txt} and {@code tokenizer_config.json}. */
    public void save(Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("vocab.json"), json.writeValueAsString(tokens()));
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("tokenizer_class", "CLIPTokenizer");
        config.put("model_max_length", 77);
        config.put("do_lower_case", true);
        config.put("bos_token", START);
        config.put("eos_token", END);
        config.put("unk_token", END);
        config.put("pad_token", END);
        Files.writeString(
                folder.resolve("tokenizer_config.json"),
                json.writerWithDefaultPrettyPrinter().writeValueAsString(config));
        // Last, and whole or not at all: where it is, the vocabulary is taken as it stands.
        StringBuilder lines = new StringBuilder("#version: 0.2\n");
        merges.forEach(merge -> lines.append(merge).append('\n'));
        WholeFile.write(folder.resolve(MERGES), file -> Files.writeString(file, lines));
    }
}
