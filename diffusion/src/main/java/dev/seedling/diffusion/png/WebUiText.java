package dev.seedling.diffusion.png;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text that the WebUI writes under {@code parameters}: the prompt, a line with the negative prompt, and a line of
 * settings.
 *
 * @param settings in their order, as texts
 */
record WebUiText(String prompt, String negative, Map<String, String> settings) {
    private static final String NEGATIVE = "Negative prompt:";
    /** A quoted text is never gone back into: the matcher would go one call deeper for each of its characters. */
    private static final Pattern SETTING =
            Pattern.compile("\\s*(\\w[\\w \\-/]+):\\s*(\"(?:\\\\.|[^\\\\\"])++\"|[^,]*)(?:,|$)");

    private static final int FEWEST_SETTINGS = 3; // of fewer, a reader takes the last line for a part of the prompt
    private static final JsonMapper JSON = new JsonMapper();

    WebUiText {
        settings = new LinkedHashMap<>(settings);
    }

    /** Never fails: a text that is none of the WebUI's is all prompt. */
    static WebUiText parse(String text) {
        String stripped = text.strip();
        int lastBreak = stripped.lastIndexOf('\n');
        Map<String, String> settings = settings(stripped.substring(lastBreak + 1));
        String words = stripped;
        if (settings.size() < FEWEST_SETTINGS) {
            settings = Map.of();
        } else {
            words = lastBreak < 0 ? "" : stripped.substring(0, lastBreak);
        }
        StringBuilder prompt = new StringBuilder();
        StringBuilder negative = new StringBuilder();
        StringBuilder current = prompt;
        for (String line : words.split("\n", -1)) {
            String content = line.strip();
            if (content.startsWith(NEGATIVE)) {
                current = negative;
                content = content.substring(NEGATIVE.length()).strip();
            }
            current.append(current.isEmpty() ? "" : "\n").append(content);
        }
        return new WebUiText(prompt.toString(), negative.toString(), settings);
    }

    String text() {
        StringBuilder text = new StringBuilder(prompt);
        if (!negative.isEmpty()) {
            text.append('\n').append(NEGATIVE).append(' ').append(negative);
        }
        text.append('\n');
        String separator = "";
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            text.append(separator).append(setting.getKey()).append(": ").append(quoted(setting.getValue()));
            separator = ", ";
        }
        return text.toString();
    }

    private static Map<String, String> settings(String line) {
        Map<String, String> settings = new LinkedHashMap<>();
        Matcher matcher = SETTING.matcher(line);
        while (matcher.find()) {
            settings.put(matcher.group(1), unquoted(matcher.group(2)));
        }
        return settings;
    }

    private static String quoted(String value) {
        if (value.indexOf(',') < 0 && value.indexOf(':') < 0 && value.indexOf('\n') < 0) {
            return value;
        }
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a text is always JSON", e);
        }
    }

    private static String unquoted(String value) {
        if (value.length() < 2 || !value.startsWith("\"") || !value.endsWith("\"")) {
            return value;
        }
        try {
            return JSON.readValue(value, String.class);
        } catch (JsonProcessingException e) {
            return value;
        }
    }
}
