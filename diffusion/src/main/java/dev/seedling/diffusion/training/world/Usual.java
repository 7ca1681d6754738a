package dev.seedling.diffusion.training.world;

import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.canvas.Style;
import dev.seedling.diffusion.training.world.canvas.Tint;
import dev.seedling.diffusion.training.world.canvas.Weather;
import dev.seedling.diffusion.training.world.style.Styles;
import java.util.List;

/** What goes without saying: a prompt that leaves it out gets just that. */
final class Usual {
    /** How often the first of a thing's usual colours goes unsaid, in percent. */
    private static final int FIRST_UNSAID = 40;

    private Usual() {}

    /** Whether style, time and weather all are. */
    static boolean all(Scene scene) {
        return style(scene.style()) && (!scene.place().hasTimes() || (time(scene) && weather(scene)));
    }

    static boolean style(Style style) {
        return style.equals(Styles.ALL.get(0));
    }

    /** Daylight, or the one time that a style has. */
    static boolean time(Scene scene) {
        return scene.daytime() == Daytime.DAY || scene.style().times().size() == 1;
    }

    static boolean weather(Scene scene) {
        return scene.weather() == Weather.CLEAR;
    }

    /**
     * Of four colours that go unsaid three are a thing's first, one any other usual one: enough for a negative prompt
     * ("flowers" without "red") to steer, and too few for a motley.
     *
     * @return how often a group's colour goes unsaid, in percent
     */
    static int colorUnsaid(Group group) {
        List<Tint> usual = group.thing().natural();
        int others = usual.size() - 1;
        return switch (usual.indexOf(group.tint())) {
            case -1 -> 0;
            case 0 -> FIRST_UNSAID;
            default -> Math.max(1, Math.round(FIRST_UNSAID / 3f / others));
        };
    }
}
