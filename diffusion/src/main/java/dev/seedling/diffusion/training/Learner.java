package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.Precision;
import dev.seedling.diffusion.Resource;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.program.TorchProgram;
import dev.seedling.diffusion.training.TrainingState.Role;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A network at school: one call of {@link #step} is one forward pass, one backward pass and one update of the weights. Where
 * libtorch has several threads a batch is shared among them ({@link Replicas}), and its loss is the mean of its shares'
 * losses. Owns native memory; to be called by one thread.
 */
final class Learner implements AutoCloseable {
    private static final double EMA_DECAY = 0.999;
    private static final String AUTOENCODER = "autoencoder_tiny";

    private final String lesson;
    private final Torch torch;
    private final TorchProgram program;
    private final TrainingState state;
    private final float precision;
    private @Nullable Replicas replicas;

    private Learner(String lesson, Torch torch, TorchProgram program, TrainingState state) {
        this.lesson = lesson;
        this.torch = torch;
        this.program = program;
        this.state = state;
        this.precision = torch.precision() == Precision.BFLOAT16 ? 15 : 6; // PyTorch's numbers of types
    }

    /** What a step gave: the loss, and the norm of its gradients before clipping. */
    record Outcome(double loss, double gradientNorm) {}

    /** Where a state comes from, given the manager of the program that will use it. */
    interface Origin {
        TrainingState state(NDManager manager);
    }

    /**
     * @param lesson {@code learn_recognizer}, {@code learn_autoencoder}, {@code learn_decoder}, {@code learn_meaning},
     *     {@code learn_latents} or {@code learn_probe}
     */
    static Learner of(String lesson, Torch torch, Origin origin) {
        TorchProgram program = program(lesson, torch);
        try {
            return new Learner(lesson, torch, program, origin.state(program.manager()));
        } catch (RuntimeException e) {
            program.close();
            throw e;
        }
    }

    /** The lesson's program as a file for {@code torch.jit.load}. */
    static byte[] archive(String lesson) {
        return TorchProgram.archive(networks(lesson), sources(lesson));
    }

    NDManager manager() {
        return program.manager();
    }

    TrainingState state() {
        return state;
    }

    Outcome step(double rate, Batch batch) {
        long number = state.step() + 1;
        // Young averages forget faster: the first weights are noise.
        double keep = Math.min(EMA_DECAY, (1.0 + number) / (10.0 + number));
        Outcome outcome =
                replicas(shares(batch)).step(batch, new StepPlan((float) rate, number, (float) keep, precision));
        state.stepDone();
        return outcome;
    }

    private int shares(Batch batch) {
        return torch.device().isGpu() ? 1 : Replicas.shares(torch.threads(), batch.count());
    }

    private Replicas replicas(int shares) {
        if (replicas == null || replicas.size() != shares) {
            closeReplicas();
            replicas = new Replicas(torch, state, shares, () -> program(lesson, torch));
        }
        return replicas;
    }

    /** The loss of the averaged weights. */
    double validate(NDManager scope, Batch batch) {
        return averaged(scope, "validate", batch.arguments()).toFloatArray()[0];
    }

    /** Calls another method of the lesson with the averaged weights. */
    NDArray averaged(NDManager scope, String method, List<NDArray> batch) {
        NDList arguments = new NDList(TrainingState.named(Role.W.argument(), state.of(Role.EMA)));
        arguments.add(new StepPlan(0, 0, 0, precision).array(scope));
        arguments.addAll(batch);
        return program.learn(scope, method, arguments);
    }

    private static TorchProgram program(String lesson, Torch torch) {
        return TorchProgram.load(lesson, networks(lesson), sources(lesson), torch.device());
    }

    private static List<String> networks(String lesson) {
        return switch (lesson) {
            case "learn_autoencoder", "learn_decoder" -> List.of(AUTOENCODER);
            case "learn_meaning" -> List.of("clip_text");
            case "learn_probe", "learn_recognizer" -> List.of();
            default -> List.of("unet", "clip_text");
        };
    }

    private static List<String> sources(String lesson) {
        List<String> shared = switch (lesson) {
            case "learn_autoencoder", "learn_decoder" -> List.of("picture_error.py", "recognizer.py");
            case "learn_recognizer" -> List.of("recognizer.py", "reading.py");
            case "learn_probe" -> List.of("reading.py");
            default -> List.of();
        };
        return Stream.of(List.of("optimizer.py", lesson + ".py"), shared)
                .flatMap(List::stream)
                .map(file -> Resource.text(Learner.class, file))
                .toList();
    }

    private void closeReplicas() {
        if (replicas != null) {
            replicas.close();
            replicas = null;
        }
    }

    @Override
    public void close() {
        closeReplicas();
        program.close();
    }
}
