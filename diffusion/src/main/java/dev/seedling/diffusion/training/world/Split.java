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

    /** By how much each reason to show a scene more often raises its odds. */
    private static final int MORE = 3;

    private Split() {}

    public static boolean heldOut(Scene scene) {
        return scene.groups().stream().anyMatch(group -> heldOut(scene, group));
    }

    /**
     * A scene for training. Odds are threefold for something intricate, which takes longer to learn, or a thing at home,
     * whose place may go unsaid; threefold again where a thing at home is the only kind; and threefold again for a scene
     * by day, in the flat style and without weather: people mostly ask with few words.
     */
    public static Scene training(SplittableRandom random) {
        while (true) {
            Scene scene = SceneSampler.draw(random);
            if (!heldOut(scene) && random.nextInt(MORE * MORE * MORE) < odds(scene)) {
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

    /** 1, 3, 9 or 27. */
    static int odds(Scene scene) {
        boolean home = Homes.shown(scene);
        boolean alone = home && scene.groups().size() == 1;
        return (home || intricate(scene) ? MORE : 1) * (alone ? MORE : 1) * (Usual.all(scene) ? MORE : 1);
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
