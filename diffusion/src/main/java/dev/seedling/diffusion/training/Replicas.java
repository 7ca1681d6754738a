package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDArray;
import dev.seedling.diffusion.program.Crew;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.program.TorchProgram;
import dev.seedling.diffusion.training.TrainingState.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Data parallelism: replicas of one program, each with a thread. Of every batch each takes the gradients of its share of the
 * examples, and then each changes its part of the weights. What comes of it depends on how many they are, not on which is
 * fast: each share reckons for itself how much more things weigh, how white latents are and how many examples tell an
 * attribute. Owns native memory.
 */
final class Replicas implements AutoCloseable {
    private static final double LONGEST = 1;

    /** The least examples of a share: a thread takes about as long for fewer. */
    private static final int SHARE = 8;

    private final TrainingState state;
    private final Crew crew;
    private final List<Replica> all = new ArrayList<>();
    private final List<List<String>> parts;

    /** @param program gives every replica its own */
    Replicas(Torch torch, TrainingState state, int size, Supplier<TorchProgram> program) {
        this.state = state;
        this.parts = Parts.of(state.of(Role.W), size);
        this.crew = new Crew(torch, size);
        try {
            for (int k = 0; k < size; k++) {
                all.add(new Replica(program.get(), state.of(Role.W)));
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * How many shares to make of so many examples: as many as there are threads, or fewer where they would be too small, or
     * not equal, or would leave a thread without work.
     *
     * @param threads of libtorch, which the shares have among them
     */
    static int shares(int threads, int examples) {
        return IntStream.iterate(Math.min(threads, examples / SHARE), shares -> shares > 1, shares -> shares - 1)
                .filter(shares -> examples % shares == 0 && threads % shares == 0)
                .findFirst()
                .orElse(1);
    }

    int size() {
        return crew.size();
    }

    /** One step. Gradients are clipped; ones that are not finite change nothing. */
    Learner.Outcome step(Batch batch, StepPlan plan) {
        List<Batch> shares = batch.shares(size());
        List<NDArray> weights = TrainingState.named(Role.W.argument(), state.of(Role.W));
        List<Double> losses = crew.all(k -> all.get(k).learn(weights, plan, shares.get(k)));
        double loss = sum(losses) / size();

        Replica first = all.get(0);
        List<Replica> others = all.subList(1, size());
        double norm = Math.sqrt(sum(crew.all(k -> all.get(k).gather(parts.get(k), first, others)))) / size();
        if (Double.isFinite(norm)) {
            StepPlan clipped = plan.withScale((float) (Math.min(1, LONGEST / norm) / size()));
            crew.each(k -> all.get(k).improve(arguments(parts.get(k)), first, parts.get(k), clipped));
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
