package dev.seedling.diffusion.training.world;

import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.canvas.Habitat;
import dev.seedling.diffusion.training.world.canvas.Place;
import dev.seedling.diffusion.training.world.canvas.Style;
import dev.seedling.diffusion.training.world.canvas.Thing;
import dev.seedling.diffusion.training.world.canvas.Tint;
import dev.seedling.diffusion.training.world.canvas.Weather;
import dev.seedling.diffusion.training.world.place.Places;
import dev.seedling.diffusion.training.world.style.Styles;
import dev.seedling.diffusion.training.world.thing.Things;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws scenes at random: places equally often, styles and things nearly so, colours freely mixed with kinds. */
public final class SceneSampler {
    private static final int MOST_GROUPS = 3;

    private SceneSampler() {}

    public static Scene draw(SplittableRandom random) {
        Place place = pick(Places.ALL, random);
        List<Style> styles = Styles.ALL.stream()
                .filter(style -> style.times().stream().anyMatch(place.times()::contains))
                .toList();
        Style style = pick(styles, random);
        List<Daytime> times =
                place.times().stream().filter(style.times()::contains).toList();
        return sized(new Scene(
                place, pick(times, random), weather(place, random), groups(place, random), style, random.nextLong()));
    }

    /** A scene whose captions speak of a size only where it shows. */
    private static Scene sized(Scene scene) {
        List<Group> groups = scene.groups().stream()
                .map(group -> Layout.shows(scene, group) ? group : group.sized(Size.MEDIUM))
                .toList();
        return new Scene(scene.place(), scene.daytime(), scene.weather(), groups, scene.style(), scene.seed());
    }

    private static Weather weather(Place place, SplittableRandom random) {
        if (!place.hasTimes() || random.nextInt(100) < 62) {
            return Weather.CLEAR;
        }
        return pick(List.of(Weather.CLOUDY, Weather.RAIN, Weather.SNOWFALL, Weather.FOG), random);
    }

    private static List<Group> groups(Place place, SplittableRandom random) {
        int dice = random.nextInt(100);
        int wanted = dice < 6 ? 0 : dice < 58 ? 1 : dice < 92 ? 2 : MOST_GROUPS;
        List<Thing> things = new ArrayList<>();
        for (int attempt = 0; things.size() < wanted && attempt < 20; attempt++) {
            Thing thing = thing(place, random);
            long beside = things.stream()
                    .filter(other -> other.airborne() == thing.airborne())
                    .count();
            if (beside < 2 && !things.contains(thing)) {
                things.add(thing);
            }
        }
        List<Group> groups = new ArrayList<>();
        for (Thing thing : things) {
            List<Group> beside = groups.stream()
                    .filter(group -> group.thing().airborne() == thing.airborne())
                    .toList();
            boolean shared =
                    things.stream().anyMatch(other -> !other.equals(thing) && other.airborne() == thing.airborne());
            groups.add(group(thing, shared, beside, random));
        }
        return groups;
    }

    /** What swims is seldom put on dry land. */
    private static Thing thing(Place place, SplittableRandom random) {
        Thing thing = pick(Things.ALL, random);
        boolean stranded = thing.habitat() == Habitat.WATER && !place.stage().hasWater();
        return stranded && random.nextInt(4) > 0 ? pick(Things.ALL, random) : thing;
    }

    private static Group group(Thing thing, boolean shared, List<Group> beside, SplittableRandom random) {
        int aside = Math.min(Group.MOST_ASIDE, Layout.most(thing, Position.LEFT, shared));
        int most = shared ? aside : Math.min(Group.MOST, Layout.most(thing, Position.central(thing), false));
        int count = thing.unique() ? 1 : count(most, random);
        int dice = random.nextInt(10);
        Size size = dice < 5 ? Size.MEDIUM : dice < 7 ? Size.SMALL : Size.LARGE;
        Position position = count > aside ? Position.central(thing) : position(thing, shared, beside, random);
        return new Group(thing, tint(thing, random), count, size, position);
    }

    private static int count(int most, SplittableRandom random) {
        int dice = random.nextInt(100);
        return Math.min(most, dice < 52 ? 1 : dice < 74 ? 2 : dice < 92 ? 3 : 4);
    }

    private static Tint tint(Thing thing, SplittableRandom random) {
        if (!thing.tintable()) {
            return Tint.WHITE;
        }
        return random.nextInt(100) < 30 ? pick(thing.natural(), random) : pick(List.of(Tint.values()), random);
    }

    private static Position position(Thing thing, boolean shared, List<Group> beside, SplittableRandom random) {
        if (!beside.isEmpty()) {
            return beside.get(0).position() == Position.LEFT ? Position.RIGHT : Position.LEFT;
        }
        if (shared) {
            return random.nextBoolean() ? Position.LEFT : Position.RIGHT;
        }
        return pick(List.of(Position.LEFT, Position.RIGHT, Position.central(thing)), random);
    }

    private static <T> T pick(List<T> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }
}
