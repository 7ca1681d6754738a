package dev.seedling.bot.testsupport.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What Discord demands of an application's commands. */
final class CommandRules {
    static final int SLASH = 1;
    static final int MESSAGE = 3;

    private static final Map<Integer, Integer> MAX_BY_TYPE = Map.of(SLASH, 100, 2, 15, MESSAGE, 15);
    private static final Pattern NAME = Pattern.compile("^[-_'\\p{L}\\p{N}]{1,32}$");
    private static final int MAX_DESCRIPTION = 100;
    private static final int MAX_OPTIONS = 25;
    private static final int MAX_CHOICES = 25;
    private static final int MAX_LETTERS = 8000;

    private CommandRules() {}

    static void check(List<JsonNode> commands) {
        Map<Integer, Integer> counts = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (JsonNode command : commands) {
            int type = command.path("type").asInt(SLASH);
            if (counts.merge(type, 1, Integer::sum) > MAX_BY_TYPE.getOrDefault(type, 0)) {
                throw ApiError.invalidForm("", "BASE_TYPE_MAX_LENGTH", "Too many commands of one type.");
            }
            if (!names.add(type + " " + command.path("name").asText())) {
                throw ApiError.invalidForm(
                        "", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
            }
            if (type == SLASH) {
                checkSlash(command);
            }
        }
    }

    private static void checkSlash(JsonNode command) {
        checkNames(command);
        List<JsonNode> options = Json.items(command.path("options"));
        if (options.size() > MAX_OPTIONS) {
            throw ApiError.invalidForm("options", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.");
        }
        boolean optionalSeen = false;
        for (JsonNode option : options) {
            checkNames(option);
            boolean required = option.path("required").asBoolean(false);
            if (required && optionalSeen) {
                throw ApiError.invalidForm(
                        "options",
                        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                        "Required options must be placed before non-required options");
            }
            optionalSeen |= !required;
            if (option.path("choices").size() > MAX_CHOICES) {
                throw ApiError.invalidForm("options", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.");
            }
        }
        if (letters(command) > MAX_LETTERS) {
            throw ApiError.invalidForm(
                    "", "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000 characters).");
        }
    }

    private static void checkNames(JsonNode named) {
        checkName(named.path("name").asText());
        named.path("name_localizations").forEach(name -> checkName(name.asText()));
        checkDescription(named.path("description").asText());
        named.path("description_localizations").forEach(text -> checkDescription(text.asText()));
    }

    private static void checkName(String name) {
        if (!NAME.matcher(name).matches() || !name.equals(name.toLowerCase(Locale.ROOT))) {
            throw ApiError.invalidForm(
                    "name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid: '" + name + "'");
        }
    }

    private static void checkDescription(String text) {
        if (text.isEmpty() || text.length() > MAX_DESCRIPTION) {
            throw ApiError.invalidForm("description", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
        }
    }

    private static int letters(JsonNode command) {
        int sum = command.path("name").asText().length()
                + command.path("description").asText().length()
                + command.path("value").asText().length();
        for (JsonNode part : Json.items(command.path("options"))) {
            sum += letters(part);
        }
        for (JsonNode choice : Json.items(command.path("choices"))) {
            sum += letters(choice);
        }
        return sum;
    }
}
