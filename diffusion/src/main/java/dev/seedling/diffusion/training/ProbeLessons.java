package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.seedling.diffusion.training.world.Group;
import dev.seedling.diffusion.training.world.Position;
import dev.seedling.diffusion.training.world.Scene;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/**
 * Lessons of the probe: drawn pictures of one group of things each, all that can be read off them, and where the things are.
 * Drawing takes about half a lesson's time, so each batch is taught twice: as it is, and in a mirror.
 */
final class ProbeLessons implements Lessons {
    private static final int VALIDATIONS = 4;

    private final Corpus corpus;
    private final int batch;
    private final Latest<Drawn> drawn;
    private final Map<Integer, Drawn> heldOut = new HashMap<>();

    ProbeLessons(Corpus corpus, int batch) {
        this.corpus = corpus;
        this.batch = batch;
        this.drawn = new Latest<>(number -> draw(LongStream.range(number * batch, (number + 1) * batch)));
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

    @Override
    public Batch training(NDManager scope, long step) {
        Drawn batch = drawn.at(step / 2);
        return lesson(
                scope,
                step % 2 == 0 ? batch : batch.mirrored(),
                corpus.random(step).split());
    }

    @Override
    public Batch validation(NDManager scope, int number) {
        return lesson(
                scope,
                heldOut.computeIfAbsent(number, this::drawHeldOut),
                corpus.random(-1L - number).split());
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

    private static Batch lesson(NDManager scope, Drawn drawn, SplittableRandom random) {
        int count = drawn.scenes().size();
        int side = drawn.pictures().size() / ProbeDesign.PLACE;
        return new Batch(
                List.of(
                        drawn.pictures().pixels(scope),
                        Labels.of(scope, drawn.scenes(), Attribute.ALL),
                        scope.create(drawn.pictures().covered(side), new Shape(count, 1, side, side)),
                        scope.create(new Crops(drawn.pictures(), random).spots(), new Shape(count, 2))),
                List.of(Labels.sizes(scope, Attribute.ALL)));
    }
}
