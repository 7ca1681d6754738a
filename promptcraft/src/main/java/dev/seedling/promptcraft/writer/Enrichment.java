package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.Slot;
import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.compose.Craft;
import java.util.Locale;
import java.util.regex.Pattern;

/** Light and framing for ideas that leave them open; never a person, a thing, a number or a written word. */
final class Enrichment {
    private static final Pattern ACTION = Pattern.compile(
            "\\b(?:gallop|rac|jump|leap|chas|surf|skateboard|fight|crash|runn|div|swoop|rid|fly|juggl|stamped|hopp)ing\\b");
    private static final Pattern TINY = Pattern.compile(
            "\\b(?:bees?|beetles?|insects?|butterfl(?:y|ies)|dragonfl(?:y|ies)|ants?|mushrooms?|snails?|ladybugs?|dewdrops?|petals?)\\b");
    private static final Pattern MANY = Pattern.compile(
            "\\b(?:crowd|herd|flock|swarm|school of fish|many|hundreds?|thousands?|dozens|parade|army)\\b");
    /** What is painted or drawn was seen through no lens. */
    private static final Pattern LENS = Pattern.compile(",\\s*shallow depth of field$");

    /** Light of some colour or kind, which the idea names itself: "amber light from the right". */
    private static final Pattern LIT = Pattern.compile(
            "\\b(?!(?:traffic|street|head|tail|search|flash|red light|and|a|the|of|in|with)\\b)[\\p{L}-]+ light(?:ing)?(?=\\s*(?:[,.]|$)| (?:from|on|through|in|falling)\\b)");

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
        boolean open = said.lighting().isEmpty() && !LIT.matcher(all).find();
        Slots lit = open ? said.withLighting(light(all, scene)) : said;
        boolean framed = !lit.composition().isEmpty() || FRAMED.matcher(all).find();
        return framed ? lit : lit.withComposition(framing(all, scene, said));
    }

    private static String framing(String all, Scene scene, Slots said) {
        String framing = framing(all, scene);
        return Craft.of(said).byHand() ? LENS.matcher(framing).replaceFirst("") : framing;
    }

    private static String framing(String all, Scene scene) {
        if (scene == Scene.FLAT) {
            return scene.framing();
        }
        if (MANY.matcher(all).find()) {
            return "wide shot";
        }
        if (TINY.matcher(all).find()) {
            return "close-up, shallow depth of field";
        }
        return ACTION.matcher(all).find() ? "dynamic angle" : scene.framing();
    }

    private static String light(String all, Scene scene) {
        if (scene == Scene.FLAT) {
            return scene.light();
        }
        return Glow.of(all).orElse(scene.light());
    }
}
