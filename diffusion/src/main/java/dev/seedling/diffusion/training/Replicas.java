package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDArray;
import dev.seedling.diffusion.program.Crew;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.program.TorchProgram;
import dev.seedling.diffusion.training.TrainingState.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Data parallelism: replicas of one program, one for each thread. Of every batch each takes the gradients of its share of the
 * examples, and then each changes its part of the weights. What comes of it depends on how many they are, not on which is
 * fast. Owns native memory.
 */
final class Replicas implements AutoCloseable {
    private static final double LONGEST = 1;

    private final TrainingState state;
    private final Crew crew;
    private final List<Replica> all;
    private final List<List<String>> parts;

    /** @param program gives every replica its own */
    Replicas(Torch torch, TrainingState state, int size, Supplier<TorchProgram> program) {
        this.state = state;
        this.crew = new Crew(torch, size);
        this.all = Stream.generate(() -> new Replica(program.get(), state.of(Role.W)))
                .limit(size)
                .toList();
        this.parts = Parts.of(state.of(Role.W), size);
    }

    int size() {
        return crew.size();
    }

    /**
     * One step. Gradients are clipped; ones that are not finite change nothing.
     *
     * @param number of the step, from 1
     * @param keep the share of the moving average that stays
     * @param precision PyTorch's number of the type that the network computes in
     */
    Learner.Outcome step(Batch batch, float rate, long number, float keep, float precision) {
        List<Batch> shares = batch.shares(size());
        List<NDArray> weights = TrainingState.named(Role.W.argument(), state.of(Role.W));
        float[] plan = {rate, number, keep, precision, 1};
        List<Double> losses = crew.all(k -> all.get(k).learn(weights, plan, shares.get(k)));
        double loss = sum(losses) / size();

        Replica first = all.get(0);
        List<Replica> others = all.subList(1, size());
        double norm = Math.sqrt(sum(crew.all(k -> all.get(k).gather(parts.get(k), first, others)))) / size();
        if (Double.isFinite(norm)) {
            float[] clipped = {rate, number, keep, precision, (float) (Math.min(1, LONGEST / norm) / size())};
            crew.all(k -> all.get(k).improve(arguments(parts.get(k)), first, parts.get(k), clipped));
        }
        return new Learner.Outcome(loss, norm);
    }

    /** Some of the weights with all that the optimizer keeps of them, as a program's arguments. */
    private List<NDArray> arguments(List<String> names) {
        return Stream.of(Role.values())
                .flatMap(role -> TrainingState.named(role.argument(), some(state.of(role), names)).stream())
                .toList();
    }

    private static Map<String, NDArray> some(Map<String, NDArray> arrays, List<String> names) {
        return names.stream().collect(Collectors.toMap(name -> name, name -> Objects.requireNonNull(arrays.get(name))));
    }

    private static double sum(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).sum();
    }

    @Override
    public void close() {
        crew.close();
        all.forEach(Replica::close);
    }
}
