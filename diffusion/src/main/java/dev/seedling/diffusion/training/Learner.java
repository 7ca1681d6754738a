package dev.seedling.diffusion.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.Precision;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.program.TorchProgram;
import dev.seedling.diffusion.training.TrainingState.Role;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A network at school: one call of {@link #step} is one forward pass, one backward pass and one update of the
 * weights, all within libtorch. Owns native memory; for one thread.
 */
final class Learner implements AutoCloseable {
    private static final double EMA_DECAY = 0.999;
    private static final String AUTOENCODER = "autoencoder_tiny";

    private final TorchProgram program;
    private final TrainingState state;
    private final float precision;

    private Learner(TorchProgram program, TrainingState state, Torch torch) {
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
     * @param lesson {@code learn_autoencoder}, {@code learn_decoder}, {@code learn_meaning}, {@code learn_latents} or
     *     {@code learn_probe}
     */
    static Learner of(String lesson, Torch torch, Origin origin) {
        TorchProgram program = TorchProgram.load(lesson, networks(lesson), sources(lesson), torch.device());
        try {
            return new Learner(program, origin.state(program.manager()), torch);
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

    /** @param lesson the arguments of the lesson's {@code loss} */
    Outcome step(NDManager scope, double rate, List<NDArray> lesson) {
        long number = state.step() + 1;
        // Young averages forget faster: the first weights are noise.
        double keep = Math.min(EMA_DECAY, (1.0 + number) / (10.0 + number));
        NDList arguments = new NDList();
        for (Role role : Role.values()) {
            arguments.addAll(named(role.argument(), state.of(role)));
        }
        arguments.add(scope.create(new float[] {(float) rate, number, (float) keep, precision}));
        arguments.addAll(lesson);
        float[] result = program.learn(scope, "step", arguments).toFloatArray();
        state.stepDone();
        return new Outcome(result[0], result[1]);
    }

    /** The loss of the averaged weights. */
    double validate(NDManager scope, List<NDArray> lesson) {
        return averaged(scope, "validate", lesson).toFloatArray()[0];
    }

    /** Calls another method of the lesson with the averaged weights. */
    NDArray averaged(NDManager scope, String method, List<NDArray> lesson) {
        NDList arguments = new NDList(named(Role.W.argument(), state.of(Role.EMA)));
        arguments.add(scope.create(new float[] {0, 0, 0, precision}));
        arguments.addAll(lesson);
        return program.learn(scope, method, arguments);
    }

    private static List<NDArray> named(String argument, Map<String, NDArray> arrays) {
        arrays.forEach((name, array) -> array.setName(argument + "." + name));
        return List.copyOf(arrays.values());
    }

    private static List<String> networks(String lesson) {
        return switch (lesson) {
            case "learn_autoencoder", "learn_decoder" -> List.of(AUTOENCODER);
            case "learn_meaning" -> List.of("clip_text");
            case "learn_probe" -> List.of();
            default -> List.of("unet", "clip_text");
        };
    }

    private static List<String> sources(String lesson) {
        List<String> sources = new ArrayList<>(List.of(resource("optimizer.py"), resource(lesson + ".py")));
        if (networks(lesson).contains(AUTOENCODER)) {
            sources.add(resource("picture_error.py"));
        }
        return sources;
    }

    private static String resource(String file) {
        try (InputStream in = Learner.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new FileNotFoundException(file);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
