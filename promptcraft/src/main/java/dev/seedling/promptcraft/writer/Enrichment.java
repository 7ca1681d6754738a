package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.Slot;
import dev.seedling.promptcraft.Slots;
import java.util.Locale;
import java.util.regex.Pattern;

/** Light and framing for ideas that leave them open; never a person, a thing, a number or a written word. */
final class Enrichment {
    private static final Pattern NIGHT = Pattern.compile("\\b(?:night|midnight|moon|moonlight|stars|starry)\\b");
    private static final Pattern LOW_SUN =
            Pattern.compile("\\b(?:sunset|sunrise|dusk|dawn|evening|morning|twilight)\\b");
    private static final Pattern DULL =
            Pattern.compile("\\b(?:fog|foggy|mist|misty|rain|rainy|overcast|cloudy|snowstorm|storm|stormy)\\b");
    private static final Pattern FRAMED = Pattern.compile(
            "\\b(?:view|close-up|close up|shot|lens|angle|portrait format|panorama|silhouette|cross-section|top down)\\b");

    private Enrichment() {}

    /** A model that knows plain captions alone gets nothing added. */
    static Slots of(Slots said, PromptFamily family) {
        if (family == PromptFamily.SPROUT) {
            return said;
        }
        String all = String.join(" ", said.subject(), said.setting(), said.text(Slot.STYLE), said.medium())
                .toLowerCase(Locale.ROOT);
        Scene scene = Scene.of(all);
        Slots lit = said.lighting().isEmpty() ? said.withLighting(light(all, scene)) : said;
        boolean framed = !lit.composition().isEmpty() || FRAMED.matcher(all).find();
        return framed ? lit : lit.withComposition(scene.framing());
    }

    private static String light(String all, Scene scene) {
        if (scene == Scene.FLAT) {
            return scene.light();
        }
        if (NIGHT.matcher(all).find()) {
            return "dim night light";
        }
        if (LOW_SUN.matcher(all).find()) {
            return "warm low light";
        }
        return DULL.matcher(all).find() ? "soft diffuse light" : scene.light();
    }
}
