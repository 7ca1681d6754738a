package dev.seedling.diffusion.repaint;

import dev.seedling.diffusion.Compute;
import dev.seedling.diffusion.Ingredients;
import dev.seedling.diffusion.Picture;
import dev.seedling.diffusion.png.PaintRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * What a picture depends on besides its request. Equal bytes can be had only where all of it is equal.
 *
 * @param program name and version
 */
record Circumstances(String model, String modelHash, Ingredients ingredients, Compute compute, String program) {
    static Circumstances of(PaintRecord painting) {
        return new Circumstances(
                painting.model(), painting.modelHash(), painting.ingredients(), painting.compute(), painting.program());
    }

    static Circumstances of(Picture picture, String program) {
        return new Circumstances(
                picture.model().name(), picture.model().hash(), picture.ingredients(), picture.compute(), program);
    }

    /** What is not as it was then, one clause each; what is unknown counts as not equal. */
    List<String> changesSince(Circumstances then) {
        List<String> changes = new ArrayList<>();
        if (!modelHash.equals(then.modelHash)) {
            compare("model", named(then.model, then.modelHash), named(model, modelHash), changes);
        }
        changes.addAll(LoraChanges.between(then.ingredients.loras(), ingredients.loras()));
        changes.addAll(FileChanges.between(then.ingredients.files(), ingredients.files()));
        if (then.compute.equals(PaintRecord.UNKNOWN)) {
            changes.add("the picture does not say what it was computed with");
        } else {
            compare("device", then.compute.device(), compute.device(), changes);
            compare("dtype", then.compute.dtype(), compute.dtype(), changes);
            compare("threads", then.compute.threads() + "", compute.threads() + "", changes);
            compare("library", then.compute.library(), compute.library(), changes);
        }
        compare("program", then.program, program, changes);
        return changes;
    }

    private static String named(String model, String hash) {
        return hash.isEmpty() ? model : "%s (%s)".formatted(model, hash);
    }

    private static void compare(String what, String then, String now, List<String> changes) {
        if (!then.equals(now)) {
            changes.add("%s was %s, is %s".formatted(what, then.isEmpty() ? "not recorded" : then, now));
        }
    }
}
