package dev.seedling.diffusion.training.world;

import java.util.List;

/** How a scene's groups stand to each other, as far as captions speak of it. */
final class Arrangement {
    private Arrangement() {}

    /** Whether the second of two groups is above the first, and not on the other side. */
    static boolean under(List<Group> groups) {
        if (groups.size() != 2) {
            return false;
        }
        Group lower = groups.get(0);
        Group upper = groups.get(1);
        boolean above = upper.thing().airborne() && !lower.thing().airborne();
        boolean across = aside(lower) && aside(upper) && lower.position() != upper.position();
        return above && !across;
    }

    /** Whether it has to be said where a group is. */
    static boolean placed(Scene scene, Group group) {
        return aside(group) && !(Troupe.shared(scene, group) && inOrder(scene, group));
    }

    /** Whether of the two groups that are as high as this one the first is on the left. */
    private static boolean inOrder(Scene scene, Group group) {
        Group first = scene.groups().stream()
                .filter(other -> other.thing().airborne() == group.thing().airborne())
                .findFirst()
                .orElseThrow();
        return first.position() == Position.LEFT;
    }

    private static boolean aside(Group group) {
        return group.position() == Position.LEFT || group.position() == Position.RIGHT;
    }
}
