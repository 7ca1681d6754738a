package dev.seedling.diffusion.training.world;

import dev.seedling.diffusion.training.world.canvas.Tint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * One trait of a scene and nothing else ("night", "watercolor", "red"), as negative prompts are: what alone is not usual of
 * it, its style, time of day or weather, or else a colour.
 */
public final class Trait {
    private final Whim whim;

    public Trait(SplittableRandom random) {
        this.whim = Whim.of(random);
    }

    /** Empty where more would go unsaid than goes without saying. */
    public Optional<String> of(Scene scene) {
        List<List<String>> unusual = unusual(scene);
        if (!Homes.shown(scene) || unusual.size() > 1) {
            return Optional.empty();
        }
        return unusual.stream().findFirst().map(whim::pick).or(() -> color(scene));
    }

    /** Words of each trait that does not go without saying. */
    private static List<List<String>> unusual(Scene scene) {
        List<List<String>> unusual = new ArrayList<>();
        if (!Usual.style(scene.style())) {
            unusual.add(scene.style().words());
        }
        if (scene.place().hasTimes() && !Usual.time(scene)) {
            unusual.add(scene.daytime().words());
        }
        if (scene.place().hasTimes() && !Usual.weather(scene)) {
            unusual.add(scene.weather().words());
        }
        return unusual;
    }

    private Optional<String> color(Scene scene) {
        List<Tint> tints = scene.groups().stream()
                .filter(group -> group.thing().tintable())
                .map(Group::tint)
                .toList();
        return tints.isEmpty()
                ? Optional.empty()
                : Optional.of(whim.pick(tints).words().get(0));
    }
}
