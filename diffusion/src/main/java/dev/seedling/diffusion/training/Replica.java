package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.program.TorchProgram;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One thread's program, and the gradients of its share of the batch. Owns native memory. */
final class Replica implements AutoCloseable {
    private static final String GRADIENTS = "g";

    private final TorchProgram program;
    private final Map<String, NDArray> gradients = new LinkedHashMap<>();

    /**
     * @param program closed with the replica, or at once if there is no replica for want of memory
     * @param weights whose gradients are taken
     */
    Replica(TorchProgram program, Map<String, NDArray> weights) {
        this.program = program;
        try {
            weights.forEach(
                    (name, weight) -> gradients.put(name, program.manager().zeros(weight.getShape())));
        } catch (RuntimeException e) {
            program.close();
            throw e;
        }
        TrainingState.named(GRADIENTS, gradients);
    }

    /**
     * Takes the gradients of a share.
     *
     * @param weights named
     * @return the share's loss
     */
    double learn(List<NDArray> weights, StepPlan plan, Batch share) {
        try (NDManager scope = program.manager().newSubManager()) {
            NDList arguments = new NDList(weights);
            arguments.addAll(gradients.values());
            arguments.add(plan.array(scope));
            arguments.addAll(share.arguments());
            return program.learn(scope, "gradients", arguments).toFloatArray()[0];
        }
    }

    /**
     * Sums the gradients of some of the weights over all replicas.
     *
     * @param first whose gradients become the sums
     * @return the square of the sums' norm
     */
    double gather(List<String> names, Replica first, List<Replica> others) {
        for (Replica other : others) {
            names.forEach(name -> first.gradient(name).addi(other.gradient(name)));
        }
        try (NDManager scope = program.manager().newSubManager()) {
            return program.learn(scope, "squares", first.gradients(names)).toFloatArray()[0];
        }
    }

    /**
     * Changes some of the weights.
     *
     * @param arrays weights, moments and averages, named
     * @param first whose gradients are the sums
     */
    void improve(List<NDArray> arrays, Replica first, List<String> names, StepPlan plan) {
        try (NDManager scope = program.manager().newSubManager()) {
            NDList arguments = new NDList(arrays);
            arguments.addAll(first.gradients(names));
            arguments.add(plan.array(scope));
            program.learn(scope, "improve", arguments);
        }
    }

    private NDArray gradient(String name) {
        return Objects.requireNonNull(gradients.get(name));
    }

    private NDList gradients(List<String> names) {
        return new NDList(names.stream().map(this::gradient).toList());
    }

    @Override
    public void close() {
        program.close();
    }
}
