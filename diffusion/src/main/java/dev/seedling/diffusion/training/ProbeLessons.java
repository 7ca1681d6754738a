package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.seedling.diffusion.training.Blueprint.Signal;
import dev.seedling.diffusion.training.world.Group;
import dev.seedling.diffusion.training.world.Position;
import dev.seedling.diffusion.training.world.Scene;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Lessons of the probe: drawn pictures of one group of things each, and all that can be read off them. Drawing takes as long
 * as learning, so each batch is taught twice: as it is, and in a mirror.
 */
final class ProbeLessons implements Lessons {
    private static final int VALIDATIONS = 4;

    /** Channels of each level; every level but the first halves the picture, which the first quarters. */
    private static final List<Integer> WIDTHS = List.of(48, 96, 128, 192);

    /** As many as {@code learn_probe.py} takes off the channels that are told of each place. */
    private static final int GLANCES = 8;

    private static final int PLACES = 24;

    private final Corpus corpus;
    private final int batch;
    private final Ahead<Drawn> drawn;
    private final Map<Integer, Drawn> heldOut = new HashMap<>();

    ProbeLessons(Corpus corpus, int batch) {
        this.corpus = corpus;
        this.batch = batch;
        this.drawn = new Ahead<>(number -> draw(LongStream.range(number * batch, (number + 1) * batch)));
    }

    /** Scenes, and their pictures. */
    record Drawn(List<Scene> scenes, PictureBatch pictures) {
        Drawn mirrored() {
            return new Drawn(scenes.stream().map(ProbeLessons::mirrored).toList(), pictures.mirrored());
        }
    }

    private static Scene mirrored(Scene scene) {
        List<Group> groups = scene.groups().stream()
                .map(group ->
                        new Group(group.thing(), group.tint(), group.count(), group.size(), opposite(group.position())))
                .toList();
        return new Scene(scene.place(), scene.daytime(), scene.weather(), groups, scene.style(), scene.seed());
    }

    private static Position opposite(Position position) {
        return switch (position) {
            case LEFT -> Position.RIGHT;
            case RIGHT -> Position.LEFT;
            case MIDDLE, SKY -> position;
        };
    }

    /** The design of the classifier, for pictures of some size. */
    static Blueprint blueprint(int size) {
        Blueprint plan = new Blueprint();
        int width = 3;
        for (int level = 0; level < WIDTHS.size(); level++) {
            String name = "levels." + level;
            int out = WIDTHS.get(level);
            boolean first = level == 0;
            plan.pairedConv(name + ".down", width, first ? Signal.PLAIN : Signal.RECTIFIED, out, first ? 7 : 3);
            plan.bias(name + ".down", out);
            plan.pairedConv(name + ".conv1", out, Signal.RECTIFIED, out);
            plan.bias(name + ".conv1", out);
            plan.silentConv(name + ".conv2", out, out, 3);
            width = out;
        }
        int side = size >> (WIDTHS.size() + 1);
        plan.norm("norm", width);
        plan.linear("places", width, GLANCES + PLACES);
        plan.linear("reading", GLANCES * width + PLACES * side * side + 2 * width, Attribute.allValues());
        return plan;
    }

    @Override
    public List<NDArray> training(NDManager scope, long step) {
        Drawn batch = drawn.at(step / 2);
        return lesson(scope, step % 2 == 0 ? batch : batch.mirrored());
    }

    @Override
    public List<NDArray> validation(NDManager scope, int number) {
        return lesson(scope, heldOut.computeIfAbsent(number, this::drawHeldOut));
    }

    @Override
    public int validations() {
        return VALIDATIONS;
    }

    private Drawn drawHeldOut(int number) {
        return draw(LongStream.range(0, batch).map(i -> -1 - i - (long) number * batch));
    }

    private Drawn draw(LongStream numbers) {
        List<Scene> scenes = numbers.mapToObj(corpus::single).toList();
        return new Drawn(scenes, corpus.pictures(scenes));
    }

    private static List<NDArray> lesson(NDManager scope, Drawn drawn) {
        int attributes = Attribute.ALL.size();
        long[] labels = new long[drawn.scenes().size() * attributes];
        for (int i = 0; i < labels.length; i++) {
            Scene scene = drawn.scenes().get(i / attributes);
            labels[i] = Attribute.ALL.get(i % attributes).of().applyAsInt(scene);
        }
        long[] sizes = Attribute.ALL.stream()
                .mapToLong(attribute -> attribute.values().size())
                .toArray();
        return List.of(
                drawn.pictures().pixels(scope),
                scope.create(labels, new Shape(drawn.scenes().size(), attributes)),
                scope.create(sizes));
    }
}
