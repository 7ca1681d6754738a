package dev.seedling.promptcraft.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seedling.promptcraft.PromptcraftException;
import dev.seedling.promptcraft.evaluation.Expectation.Bound;
import dev.seedling.promptcraft.evaluation.Expectation.Placed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * Reads expectations, one JSON object a line: geneval's own format ({@code prompt}, {@code include}) or labels
 * ({@code prompt}, {@code nouns}, {@code counts}, {@code colours}, {@code names}, {@code quotes}, {@code absent}).
 */
public final class ExpectationFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NUMBERS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight");

    private ExpectationFile() {}

    /** The sets that ship with the jar: {@code geneval}, {@code parti-labels}, {@code held-out} and {@code unseen}. */
    public static List<Expectation> builtIn(String name) {
        try (InputStream in = ExpectationFile.class.getResourceAsStream(name + ".jsonl")) {
            if (in == null) {
                throw new PromptcraftException(
                        "there is no built-in evaluation set '%s'; there are geneval, parti-labels, held-out, unseen"
                                .formatted(name));
            }
            return parse(
                    name,
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new PromptcraftException("the evaluation set '" + name + "' cannot be read", e);
        }
    }

    /** @throws PromptcraftException if the file is missing or a line is in neither format, naming the line */
    public static List<Expectation> read(Path file) {
        try {
            return parse(file.toString(), Files.readAllLines(file));
        } catch (IOException e) {
            throw new PromptcraftException("the evaluation file '%s' cannot be read".formatted(file), e);
        }
    }

    private static List<Expectation> parse(String source, List<String> lines) {
        List<Expectation> expectations = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (!line.isBlank()) {
                expectations.add(parse(line, "line %d of %s".formatted(number, source)));
            }
        }
        return expectations;
    }

    private static Expectation parse(String line, String where) {
        try {
            JsonNode node = JSON.readTree(line);
            if (!node.path("prompt").isTextual()) {
                throw new PromptcraftException(where + " has no text 'prompt'; each line is a JSON object with one");
            }
            return node.has("include") ? geneval(node) : labelled(node);
        } catch (JsonProcessingException e) {
            throw new PromptcraftException(where + " is not JSON; each line is one JSON object", e);
        }
    }

    private static Expectation labelled(JsonNode node) {
        return new Expectation(
                node.path("prompt").asText(),
                texts(node.path("nouns")),
                list(
                        node.path("counts"),
                        count -> new Bound(
                                count.path("count").asText(), count.path("noun").asText())),
                list(
                        node.path("colours"),
                        colour -> new Bound(
                                colour.path("colour").asText(),
                                colour.path("noun").asText())),
                List.of(),
                texts(node.path("names")),
                texts(node.path("quotes")),
                texts(node.path("absent")));
    }

    private static Expectation geneval(JsonNode node) {
        JsonNode include = node.path("include");
        List<String> nouns = list(include, item -> item.path("class").asText());
        List<Bound> counts = new ArrayList<>();
        List<Bound> colours = new ArrayList<>();
        List<Placed> places = new ArrayList<>();
        for (JsonNode item : include) {
            String noun = item.path("class").asText();
            if (item.path("count").asInt() > 1) {
                counts.add(new Bound(NUMBERS.get(item.path("count").asInt()), noun));
            }
            if (item.has("color")) {
                colours.add(new Bound(item.path("color").asText(), noun));
            }
            if (item.has("position")) {
                JsonNode position = item.path("position");
                places.add(new Placed(
                        noun,
                        position.get(0).asText(),
                        nouns.get(position.get(1).asInt())));
            }
        }
        return new Expectation(
                node.path("prompt").asText(), nouns, counts, colours, places, List.of(), List.of(), List.of());
    }

    private static List<String> texts(JsonNode array) {
        return list(array, JsonNode::asText);
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        return StreamSupport.stream(array.spliterator(), false).map(read).toList();
    }
}
