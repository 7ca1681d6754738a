package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.Resource;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Kinds of pictures, told by a word or two, and the light and framing that suit them. The first that fits is taken. */
enum Scene {
    /** Signs and schemes, which light and lenses only spoil. */
    FLAT("", ""),
    PORTRAIT("soft light from the side", "shallow depth of field"),
    INDOORS("warm interior light", "wide interior view"),
    OUTDOORS("soft natural light", "wide shot"),
    PERSON("soft light from the side", "medium shot, shallow depth of field"),
    ANIMAL("soft natural light", "eye level, shallow depth of field"),
    FOOD("soft window light", "close view, shallow depth of field"),
    /** Whatever else there may be. */
    THING("soft light", "centered composition");

    private final Pattern words;
    private final String light;
    private final String framing;

    Scene(String light, String framing) {
        String kind = name().toLowerCase(Locale.ROOT) + ": ";
        String words = Resource.lines(Scene.class, "scenes.txt").stream()
                .filter(line -> line.startsWith(kind))
                .flatMap(line -> Arrays.stream(line.substring(kind.length()).split(", ")))
                .collect(Collectors.joining("|"));
        this.words = Pattern.compile(words.isEmpty() ? "(?!)" : "(?:^|\\b)(?:" + words + ")s?(?:\\b|$)");
        this.light = light;
        this.framing = framing;
    }

    static Scene of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(scene -> scene.words.matcher(lower).find())
                .findFirst()
                .orElse(THING);
    }

    String light() {
        return light;
    }

    String framing() {
        return framing;
    }
}
