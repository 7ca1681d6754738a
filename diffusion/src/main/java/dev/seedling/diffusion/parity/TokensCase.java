package dev.seedling.diffusion.parity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.seedling.diffusion.text.ClipTokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.StreamSupport;

/** Token ids of awkward texts in the published vocabulary, cut to a text encoder's length and whole. */
final class TokensCase {
    private TokensCase() {}

    static Outcome run(String name, Path file) throws IOException {
        int wrong = 0;
        try (ClipTokenizer tokenizer = ClipTokenizer.published("{}")) {
            for (JsonNode line : new JsonMapper().readTree(file.toFile())) {
                long[] ids = tokenizer.ids(line.path("text").asText());
                long[] whole = ids(line.path("untruncated"));
                boolean equal = Arrays.equals(tokenizer.framed(ids), ids(line.path("ids")))
                        && Arrays.equals(ids, Arrays.copyOfRange(whole, 1, whole.length - 1));
                wrong += equal ? 0 : 1;
            }
        }
        return new Comparison(name).within("wrong", wrong, 0).outcome();
    }

    private static long[] ids(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .mapToLong(JsonNode::longValue)
                .toArray();
    }
}
