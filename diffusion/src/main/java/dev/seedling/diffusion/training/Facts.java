package dev.seedling.diffusion.training;

import dev.seedling.diffusion.training.world.Group;
import dev.seedling.diffusion.training.world.Position;
import dev.seedling.diffusion.training.world.Scene;
import dev.seedling.diffusion.training.world.Size;
import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.canvas.Tint;
import dev.seedling.diffusion.training.world.canvas.Weather;
import dev.seedling.diffusion.training.world.place.Places;
import dev.seedling.diffusion.training.world.style.Styles;
import dev.seedling.diffusion.training.world.thing.Things;
import java.util.List;

/**
 * A scene as yes and no: place, time, weather, style; and of every thing whether it is there, in which colour, how many,
 * how large and where. Colour, count and the like belong to their thing, so that two things cannot swap them.
 */
final class Facts {
    private static final int THINGS = Things.ALL.size();
    private static final List<Tint> TINTS = List.of(Tint.values());
    private static final List<Size> SIZES = List.of(Size.values());
    private static final List<Position> POSITIONS = List.of(Position.values());
    private static final List<Daytime> TIMES = List.of(Daytime.values());
    private static final List<Weather> WEATHERS = List.of(Weather.values());
    private static final int OF_A_THING = 1 + TINTS.size() + Group.MOST + SIZES.size() + POSITIONS.size();
    private static final int OF_THE_SCENE = Places.ALL.size() + TIMES.size() + WEATHERS.size() + Styles.ALL.size();

    static final int COUNT = OF_THE_SCENE + THINGS * OF_A_THING;

    private Facts() {}

    /** Sets the scene's facts to 1 in {@code facts}, from {@code from} on. */
    static void note(Scene scene, float[] facts, int from) {
        int at = from;
        facts[at + Places.ALL.indexOf(scene.place())] = 1;
        at += Places.ALL.size();
        facts[at + TIMES.indexOf(scene.daytime())] = 1;
        at += TIMES.size();
        facts[at + WEATHERS.indexOf(scene.weather())] = 1;
        at += WEATHERS.size();
        facts[at + Styles.ALL.indexOf(scene.style())] = 1;
        at += Styles.ALL.size();
        for (Group group : scene.groups()) {
            note(group, facts, at + Things.ALL.indexOf(group.thing()) * OF_A_THING);
        }
    }

    private static void note(Group group, float[] facts, int from) {
        int at = from;
        facts[at] = 1;
        at++;
        facts[at + TINTS.indexOf(group.tint())] = 1;
        at += TINTS.size();
        facts[at + group.count() - 1] = 1;
        at += Group.MOST;
        facts[at + SIZES.indexOf(group.size())] = 1;
        at += SIZES.size();
        facts[at + POSITIONS.indexOf(group.position())] = 1;
    }
}
