package dev.seedling.diffusion.training.world;

import dev.seedling.diffusion.training.world.canvas.Habitat;
import dev.seedling.diffusion.training.world.canvas.Stage;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Where each thing of a group stands. Things stand on a lattice and look into the picture, so that a thing of one size has
 * few ways to look in latents: a small model learns those sharply, where it would blend all ways of a thing that may stand
 * anywhere and look to either side.
 */
final class Layout {
    private static final double MARGIN = 0.03;
    private static final double HIGHEST = 0.62;

    /** Half a latent: 8 of a picture's 256 pixels. */
    private static final double LATTICE = 1 / 32.0;

    private Layout() {}

    /**
     * One thing's place in the picture, in shares of its side.
     *
     * @param x its middle
     * @param foot its lower end, from the picture's bottom
     * @param mirrored whether it looks left
     */
    record Spot(double x, double foot, double height, boolean mirrored) {}

    /** @param shared whether another group stands at the same height, so that this one keeps to its half */
    static List<Spot> spots(Group group, Stage stage, boolean shared, SplittableRandom random) {
        double room = room(group, shared);
        double aspect = Math.max(0.45, group.thing().aspect());
        double height = Math.min(height(group, stage), room / (group.count() * aspect * 1.08));
        double pitch = onLattice(Math.min(room / group.count(), height * aspect * 1.45));
        double wide = pitch * (group.count() - 1);
        double middle = middle(group, wide + height * aspect, random);
        double first = onLattice(middle - wide / 2);
        double foot = group.thing().airborne() ? above(stage, height, random) : ground(group, stage);
        boolean mirrored = group.position() == Position.RIGHT || (group.thing().airborne() && middle > 0.5);
        return IntStream.range(0, group.count())
                .mapToObj(i -> new Spot(first + i * pitch, foot, height, mirrored))
                .toList();
    }

    private static double height(Group group, Stage stage) {
        double most = group.thing().airborne() ? HIGHEST : Math.min(HIGHEST, 1 - MARGIN - ground(group, stage));
        return Math.min(most, group.thing().height() * group.size().factor());
    }

    private static double room(Group group, boolean shared) {
        return switch (group.position()) {
            case LEFT, RIGHT -> shared ? 0.46 : 0.52;
            case MIDDLE -> shared ? 0.5 : 0.94;
            case SKY -> 0.9;
        };
    }

    private static double middle(Group group, double wide, SplittableRandom random) {
        double wanted = group.position().center() + jitter(random, group.position() == Position.SKY ? 0.12 : 0.035);
        double half = Math.min(0.5, wide / 2 + MARGIN);
        return Math.max(half, Math.min(1 - half, wanted));
    }

    private static double ground(Group group, Stage stage) {
        boolean floats = group.thing().habitat() == Habitat.WATER && stage.hasWater();
        return onLattice(floats ? stage.water() : stage.ground());
    }

    /** A foot in the sky such that the top is inside. */
    private static double above(Stage stage, double height, SplittableRandom random) {
        double wanted = 0.96 - jitter(random, 0.02) - height - random.nextDouble() * 0.1;
        double lowest = Math.max(0.42, stage.shore() + 0.04);
        double highest = Math.floor((1 - height) / LATTICE) * LATTICE;
        return Math.min(highest, onLattice(Math.max(lowest, wanted)));
    }

    private static double onLattice(double at) {
        return Math.round(at / LATTICE) * LATTICE;
    }

    private static double jitter(SplittableRandom random, double most) {
        return (random.nextDouble() * 2 - 1) * most;
    }
}
