package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.Slot;
import dev.seedling.promptcraft.Slots;
import java.util.Locale;
import java.util.regex.Pattern;

/** Light and framing for ideas that leave them open; never a person, a thing, a number or a written word. */
final class Enrichment {
    private static final Pattern NIGHT = Pattern.compile("\\b(?:night|midnight|moon|stars|starry|dark)\\b");
    private static final Pattern LOW_SUN = Pattern.compile("\\b(?:sunset|sunrise|dusk|dawn|evening|morning)\\b");
    private static final Pattern FLAT = Pattern.compile(
            "\\b(?:logo|icon|diagram|blueprint|map|clip ?art|vector|poster|line art|flag|symbol|pixel art|sticker|text|word|letters)\\b");

    private Enrichment() {}

    static Slots of(Slots said, PromptFamily family) {
        String all = (said.subject() + " " + said.setting() + " " + said.text(Slot.STYLE) + " " + said.medium())
                .toLowerCase(Locale.ROOT);
        if (family == PromptFamily.SPROUT || FLAT.matcher(all).find()) {
            return said;
        }
        Slots lit = said.lighting().isEmpty() ? said.withLighting(light(all)) : said;
        return lit.composition().isEmpty() ? lit.withComposition("balanced composition") : lit;
    }

    private static String light(String all) {
        if (NIGHT.matcher(all).find()) {
            return "dim night light";
        }
        return LOW_SUN.matcher(all).find() ? "warm low light" : "soft natural light";
    }
}
