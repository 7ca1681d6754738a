package dev.seedling.diffusion.training.world;

import dev.seedling.diffusion.training.world.canvas.Place;
import dev.seedling.diffusion.training.world.canvas.Thing;
import dev.seedling.diffusion.training.world.place.Places;
import dev.seedling.diffusion.training.world.thing.Things;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a thing is when a prompt does not say: a boat on a lake, a fox in the forest. One place each: a small model
 * paints the blend of all places that a caption leaves open.
 */
final class Homes {
    private static final String USUAL = "meadow";

    private static final Map<Thing, Place> HOMES = homes(Map.ofEntries(
            Map.entry("lake", List.of("boat", "duck")),
            Map.entry("sea", List.of("lighthouse", "ship", "whale")),
            Map.entry("underwater", List.of("fish", "turtle")),
            Map.entry("hills", List.of("castle", "sheep", "tower", "train")),
            Map.entry("forest", List.of("fox", "mushroom", "owl", "pine tree", "tent")),
            Map.entry("desert", List.of("cactus")),
            Map.entry("city", List.of("airplane", "bicycle", "bus", "car", "lantern", "robot", "truck")),
            Map.entry("snow field", List.of("penguin", "snowman")),
            Map.entry("space", List.of("rocket")),
            Map.entry("island", List.of("palm tree")),
            Map.entry("wheat field", List.of("barn", "pumpkin", "ufo", "windmill"))));

    private Homes() {}

    /** The place where a thing is at home: a meadow, unless it belongs elsewhere. */
    static Place of(Thing thing) {
        return HOMES.getOrDefault(thing, Places.named(USUAL));
    }

    /** Whether a scene's place is the home of its first thing that does not fly, or of the first where all fly. */
    static boolean shown(Scene scene) {
        List<Thing> things = scene.groups().stream().map(Group::thing).toList();
        return things.stream()
                .filter(thing -> !thing.airborne())
                .findFirst()
                .or(() -> things.stream().findFirst())
                .filter(thing -> of(thing).equals(scene.place()))
                .isPresent();
    }

    private static Map<Thing, Place> homes(Map<String, List<String>> things) {
        return things.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(name -> Map.entry(name, entry.getKey())))
                .collect(Collectors.toMap(each -> Things.named(each.getKey()), each -> Places.named(each.getValue())));
    }
}
