package dev.seedling.bot.testsupport.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Commands as people's Discord offers them: it lets nobody send what the command's own description rules out. */
final class Commands {
    private static final int STRING = 3;
    private static final int INTEGER = 4;
    private static final int BOOLEAN = 5;
    private static final int NUMBER = 10;

    private Commands() {}

    /** @throws AssertionError if the command cannot be used so here */
    static ObjectNode slash(List<JsonNode> registered, Channel channel, String name, Map<String, Object> values) {
        JsonNode command = find(registered, channel, CommandRules.SLASH, name);
        ObjectNode data = data(command);
        ArrayNode options = data.putArray("options");
        Map<String, Object> left = new LinkedHashMap<>(values);
        for (JsonNode option : Json.items(command.path("options"))) {
            Object value = left.remove(option.path("name").asText());
            if (value != null) {
                options.add(filled(option, value));
            } else if (option.path("required").asBoolean(false)) {
                throw new AssertionError(
                        "/%s needs '%s'".formatted(name, option.path("name").asText()));
            }
        }
        if (!left.isEmpty()) {
            throw new AssertionError("/%s has no options %s".formatted(name, left.keySet()));
        }
        return data;
    }

    /** @throws AssertionError if there is no such entry in a message's context menu */
    static ObjectNode onMessage(List<JsonNode> registered, Post target, String name, JsonNode targetJson) {
        ObjectNode data = data(find(registered, target.channel(), CommandRules.MESSAGE, name));
        data.put("target_id", target.id());
        data.putObject("resolved").putObject("messages").set(target.id(), targetJson);
        return data;
    }

    private static JsonNode find(List<JsonNode> registered, Channel channel, int type, String name) {
        JsonNode command = registered.stream()
                .filter(candidate -> candidate.path("type").asInt(CommandRules.SLASH) == type)
                .filter(candidate -> candidate.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no command '%s' among %s".formatted(name, names(registered))));
        if (command.path("nsfw").asBoolean(false) && !channel.isDirect() && !channel.isAgeRestricted()) {
            throw new AssertionError("'%s' is only for age-restricted channels".formatted(name));
        }
        boolean guest = channel.server().map(server -> !server.hasBot()).orElse(false);
        if (guest && Json.items(command.path("integration_types")).stream().noneMatch(entry -> entry.asInt() == 1)) {
            throw new AssertionError("'%s' cannot be installed by a person".formatted(name));
        }
        return command;
    }

    private static List<String> names(List<JsonNode> registered) {
        return registered.stream().map(command -> command.path("name").asText()).toList();
    }

    private static ObjectNode data(JsonNode command) {
        return Json.object()
                .put("id", command.path("id").asText())
                .put("name", command.path("name").asText())
                .put("type", command.path("type").asInt(CommandRules.SLASH));
    }

    private static ObjectNode filled(JsonNode option, Object value) {
        int type = option.path("type").asInt();
        ObjectNode filled =
                Json.object().put("name", option.path("name").asText()).put("type", type);
        switch (type) {
            case STRING -> filled.put("value", within(option, value.toString()));
            case INTEGER -> filled.put("value", (long) within(option, ((Number) value).doubleValue()));
            case NUMBER -> filled.put("value", within(option, ((Number) value).doubleValue()));
            case BOOLEAN -> filled.put("value", (Boolean) value);
            default -> throw new AssertionError("options of type %d are not emulated".formatted(type));
        }
        return filled;
    }

    private static String within(JsonNode option, String text) {
        int max = option.path("max_length").asInt(Integer.MAX_VALUE);
        List<String> choices = Json.items(option.path("choices")).stream()
                .map(choice -> choice.path("value").asText())
                .toList();
        boolean offered = choices.isEmpty() || option.path("autocomplete").asBoolean() || choices.contains(text);
        if (text.length() > max || !offered) {
            throw new AssertionError("'%s' does not fit %s".formatted(text, option));
        }
        return text;
    }

    private static double within(JsonNode option, double number) {
        double min = option.path("min_value").asDouble(-0x1p53);
        double max = option.path("max_value").asDouble(0x1p53);
        if (number < min || number > max) {
            throw new AssertionError("%s does not fit %s".formatted(number, option));
        }
        return number;
    }
}
