package dev.seedling.diffusion.training.world;

import dev.seedling.diffusion.training.world.thing.Things;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/**
 * Which scenes are kept out of training: one in twenty combinations of thing, colour and place, at every time of day and
 * in every style. A model that paints them has put them together itself.
 */
public final class Split {
    private static final int ONE_IN = 20;

    /** Training shows one in so many of the other scenes. */
    private static final int OTHERS_ONE_IN = 3;

    private Split() {}

    public static boolean heldOut(Scene scene) {
        return scene.groups().stream().anyMatch(group -> heldOut(scene, group));
    }

    /**
     * A scene for training. The odds of something intricate, which takes longer to learn, and of a thing at home, whose
     * place may go unsaid, are threefold.
     */
    public static Scene training(SplittableRandom random) {
        while (true) {
            Scene scene = SceneSampler.draw(random);
            if (!heldOut(scene) && (favored(scene) || random.nextInt(OTHERS_ONE_IN) == 0)) {
                return scene;
            }
        }
    }

    /** A scene whose every group is a combination that training never shows. */
    public static Scene heldOut(SplittableRandom random) {
        while (true) {
            Scene scene = SceneSampler.draw(random);
            if (!scene.groups().isEmpty() && scene.groups().stream().allMatch(group -> heldOut(scene, group))) {
                return scene;
            }
        }
    }

    static boolean favored(Scene scene) {
        return intricate(scene) || Homes.shown(scene);
    }

    private static boolean intricate(Scene scene) {
        return scene.groups().stream().map(Group::thing).anyMatch(Things.INTRICATE::contains);
    }

    private static boolean heldOut(Scene scene, Group group) {
        String combination =
                group.thing().name() + "/" + group.tint() + "/" + scene.place().name();
        CRC32 hash = new CRC32();
        hash.update(combination.getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % ONE_IN == 0;
    }
}
