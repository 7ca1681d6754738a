package dev.seedling.bot.testsupport.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What Discord demands of buttons, rows and the newer components of a message. */
final class ComponentRules {
    static final int ROW = 1;
    static final int BUTTON = 2;
    static final int TEXT = 10;
    static final int GALLERY = 12;

    private static final int MAX_ROWS = 5;
    private static final int MAX_BUTTONS = 5;
    private static final int MAX_COMPONENTS = 40;
    private static final int MAX_GALLERY = 10;
    private static final int MAX_CUSTOM_ID = 100;
    private static final int MAX_LABEL = 80;
    private static final int MAX_TEXT = 4000;

    private ComponentRules() {}

    static void check(List<JsonNode> components, boolean v2) {
        if (v2) {
            checkTree(components);
        } else {
            checkRows(components);
        }
        checkCustomIds(components);
    }

    /** A component and all below it, in reading order. */
    static List<JsonNode> flatten(List<JsonNode> components) {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode component : components) {
            all.add(component);
            all.addAll(flatten(Json.items(component.path("components"))));
            if (Json.has(component, "accessory")) {
                all.addAll(flatten(List.of(component.get("accessory"))));
            }
        }
        return all;
    }

    static int type(JsonNode component) {
        return component.path("type").asInt();
    }

    private static void checkRows(List<JsonNode> rows) {
        if (rows.size() > MAX_ROWS) {
            throw ApiError.invalidForm("components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
        }
        for (int at = 0; at < rows.size(); at++) {
            if (type(rows.get(at)) != ROW) {
                throw ApiError.invalidForm(
                        "components." + at + ".type", "UNION_TYPE_CHOICES", "Value of field must be one of (1,).");
            }
            checkRow(rows.get(at), "components." + at);
        }
    }

    private static void checkTree(List<JsonNode> components) {
        List<JsonNode> all = flatten(components);
        if (all.size() > MAX_COMPONENTS) {
            throw ApiError.invalidForm(
                    "components",
                    "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
                    "The total number of components cannot exceed 40.");
        }
        int letters = 0;
        for (JsonNode component : all) {
            if (type(component) == ROW) {
                checkRow(component, "components");
            } else if (type(component) == GALLERY) {
                checkGallery(component);
            } else if (type(component) == TEXT) {
                letters += component.path("content").asText().length();
            }
        }
        if (letters > MAX_TEXT) {
            throw ApiError.invalidForm(
                    "components",
                    "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
                    "The total displayable text size exceeds 4000.");
        }
    }

    private static void checkRow(JsonNode row, String path) {
        int children = row.path("components").size();
        if (children < 1 || children > MAX_BUTTONS) {
            throw ApiError.invalidForm(
                    path + ".components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
        }
    }

    private static void checkGallery(JsonNode gallery) {
        int items = gallery.path("items").size();
        if (items < 1 || items > MAX_GALLERY) {
            throw ApiError.invalidForm("components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 10 in length.");
        }
    }

    private static void checkCustomIds(List<JsonNode> components) {
        Set<String> seen = new HashSet<>();
        for (JsonNode component : flatten(components)) {
            if (component.path("label").asText().length() > MAX_LABEL) {
                throw ApiError.invalidForm("components", "BASE_TYPE_MAX_LENGTH", "Must be 80 or fewer in length.");
            }
            if (!component.has("custom_id")) {
                continue;
            }
            String id = component.get("custom_id").asText();
            if (id.isEmpty() || id.length() > MAX_CUSTOM_ID) {
                throw ApiError.invalidForm(
                        "components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
            }
            if (!seen.add(id)) {
                throw ApiError.invalidForm(
                        "components", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
            }
        }
    }
}
