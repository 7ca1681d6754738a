package dev.seedling.diffusion.training.world;

import dev.seedling.diffusion.training.world.canvas.Habitat;
import dev.seedling.diffusion.training.world.canvas.Stage;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where each thing of a group stands. Nothing is left to chance: things stand on a lattice, each group round its
 * position's middle as far as lattice and margin allow, and look into the picture. So what a caption says of a thing
 * settles where it is: a small model would paint the blend of all places where a thing may stand, and of both sides that
 * it may look to.
 */
final class Layout {
    private static final double MARGIN = 0.03;
    private static final double HIGHEST = 0.62;

    /** The greatest height of what flies over something that does not. */
    private static final double HIGHEST_ABOVE = 0.38;

    /** What stands under something that flies may be so high, however high the ground. */
    private static final double LEAST_BELOW = 0.26;

    /** A group's room leaves each thing at least this height, three latents; what is wider than high is wider yet. */
    private static final double LOWEST = 0.18;

    /** Neighbours' distance from middle to middle, in widths, at the least. */
    private static final double GAP = 1.08;

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

    static List<Spot> spots(Scene scene, Group group) {
        Stage stage = scene.place().stage();
        double height = height(scene, group, group.size());
        double aspect = aspect(group.thing());
        double pitch = onLattice(Math.min(room(scene, group) / group.count(), height * aspect * 1.45));
        double wide = pitch * (group.count() - 1);
        double middle = middle(group, wide + height * aspect);
        double first = onLattice(middle - wide / 2);
        double foot = group.thing().airborne() ? above(stage, height) : ground(group, stage);
        boolean mirrored = group.position() == Position.RIGHT;
        return IntStream.range(0, group.count())
                .mapToObj(i -> new Spot(first + i * pitch, foot, height, mirrored))
                .toList();
    }

    /** Whether a group looks larger or smaller than it would at the usual size: where its room is full it does not. */
    static boolean shows(Scene scene, Group group) {
        double ratio = height(scene, group, group.size()) / height(scene, group, Size.MEDIUM);
        return ratio < 0.9 || ratio > 1.1;
    }

    /**
     * How many of a kind can stand side by side, large enough to be told.
     *
     * @param shared whether other things stand at the same height
     */
    static int most(Thing thing, Position position, boolean shared) {
        double each = LOWEST * aspect(thing) * GAP;
        return Math.max(1, (int) (room(position, shared) / each));
    }

    private static double height(Scene scene, Group group, Size size) {
        double usual = Math.min(group.thing().height(), most(scene, group) / Size.LARGE.factor());
        return Math.min(usual * size.factor(), room(scene, group) / (group.count() * aspect(group.thing()) * GAP));
    }

    /** Where something flies over something that does not, both are kept lower, so that they overlap little if at all. */
    private static double most(Scene scene, Group group) {
        boolean airborne = group.thing().airborne();
        boolean both = scene.groups().stream().anyMatch(other -> other.thing().airborne() != airborne);
        if (airborne) {
            return both ? HIGHEST_ABOVE : HIGHEST;
        }
        double ground = ground(group, scene.place().stage());
        return both ? Math.max(LEAST_BELOW, 0.6 - ground) : Math.min(HIGHEST, 1 - MARGIN - ground);
    }

    private static double room(Scene scene, Group group) {
        return room(group.position(), Troupe.shared(scene, group));
    }

    private static double room(Position position, boolean shared) {
        return switch (position) {
            case LEFT, RIGHT -> shared ? 0.46 : 0.52;
            case MIDDLE -> shared ? 0.5 : 0.94;
            case SKY -> 0.9;
        };
    }

    private static double aspect(Thing thing) {
        return Math.max(0.45, thing.aspect());
    }

    private static double middle(Group group, double wide) {
        double half = Math.min(0.5, wide / 2 + MARGIN);
        return Math.max(half, Math.min(1 - half, group.position().center()));
    }

    private static double ground(Group group, Stage stage) {
        boolean floats = group.thing().habitat() == Habitat.WATER && stage.hasWater();
        return onLattice(floats ? stage.water() : stage.ground());
    }

    /** A foot in the sky such that the top is inside. */
    private static double above(Stage stage, double height) {
        double lowest = Math.max(0.42, stage.shore() + 0.04);
        double highest = Math.floor((1 - height) / LATTICE) * LATTICE;
        return Math.min(highest, onLattice(Math.max(lowest, 0.94 - height)));
    }

    private static double onLattice(double at) {
        return Math.round(at / LATTICE) * LATTICE;
    }
}
