package dev.seedling.diffusion.program;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import dev.seedling.diffusion.DeviceTrouble;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.Resource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A network written in TorchScript, as source text in the resources beside this class, with its weights inside it.
 *
 * <p>Arguments of a call are those of {@link TorchArguments}. They stay the caller's; results of a call belong to the scope
 * it names. Not for two threads at once.
 */
public final class TorchProgram implements AutoCloseable {
    /** How libtorch says that it was the device, on a CPU and on a GPU. */
    private static final Pattern DEVICE = Pattern.compile(
            "out of memory|can't allocate memory|not enough memory|CUDA (?:driver )?error|cuDNN error|CUBLAS_STATUS",
            Pattern.CASE_INSENSITIVE);

    private final String name;
    private final Model model; // held, since its finaliser would free the block's handle
    private final PtSymbolBlock block;

    private TorchProgram(String name, Model model) {
        this.name = name;
        this.model = model;
        this.block = (PtSymbolBlock) model.getBlock();
    }

    /** Loads the program {@code name}, whose methods are those of {@code layers.py} and of {@code NAME.py}. */
    public static TorchProgram load(String name, Device device) {
        return assemble(name, List.of(resource("layers.py"), resource(name + ".py")), device);
    }

    /**
     * Loads a program that holds several networks and methods of the caller's own.
     *
     * @param networks names as for {@link #load(String, Device)}
     * @param sources methods in the same form
     */
    public static TorchProgram load(String name, List<String> networks, List<String> sources, Device device) {
        return assemble(name, sources(networks, sources), device);
    }

    /** The same program as a file for {@code torch.jit.load}. */
    public static byte[] archive(List<String> networks, List<String> sources) {
        return TorchArchive.of(sources(networks, sources));
    }

    private static List<String> sources(List<String> networks, List<String> more) {
        List<String> sources = new ArrayList<>(List.of(resource("layers.py")));
        networks.forEach(network -> sources.add(resource(network + ".py")));
        sources.addAll(more);
        return sources;
    }

    static TorchProgram assemble(String name, List<String> sources, Device device) {
        Model model = Model.newInstance(name, device, "PyTorch");
        try {
            model.load(new ByteArrayInputStream(TorchArchive.of(sources)));
            return new TorchProgram(name, model);
        } catch (IOException | MalformedModelException | EngineException e) {
            model.close();
            throw new IllegalStateException("the program " + name + " does not load: " + e.getMessage(), e);
        }
    }

    /** Where arrays for this program's arguments may be made; lives as long as the program. */
    public NDManager manager() {
        return model.getNDManager();
    }

    /** Calls a method that returns nothing. */
    public void run(String method, Object... arguments) {
        call(method, arguments).close();
    }

    /** Calls a method that returns a tensor. */
    public NDArray tensor(NDManager scope, String method, Object... arguments) {
        try (IValue result = call(method, arguments)) {
            return result.toTensor((PtNDManager) scope);
        }
    }

    /** Calls a method that returns a tuple of tensors. */
    public List<NDArray> tensors(NDManager scope, String method, Object... arguments) {
        try (IValue result = call(method, arguments)) {
            return List.copyOf(result.toNDList((PtNDManager) scope));
        }
    }

    /** Calls a method whose result is passed to later calls. */
    public TorchValue value(String method, Object... arguments) {
        return new TorchValue(call(method, arguments));
    }

    /**
     * Calls a method that may compute gradients and may change its arguments in place; every argument is an array.
     * Arrays named {@code a.x} and {@code a.y} make one argument, a dictionary {@code a} with the keys {@code x} and
     * {@code y}.
     */
    public NDArray learn(NDManager scope, String method, NDList arguments) {
        JniUtils.setGraphExecutorOptimize(false);
        try (NDArray choice = manager().create(0)) {
            choice.setName("module_method:" + method);
            NDList all = new NDList(arguments);
            all.add(choice);
            NDArray result = IValueUtils.forward(block, all, true).singletonOrThrow();
            result.attach(scope);
            return result;
        } catch (EngineException e) {
            throw failed(e);
        }
    }

    private IValue call(String method, Object... arguments) {
        // The profiling executor may fuse differently from the third call on; the same bytes every time matter more.
        // The setting belongs to the thread.
        JniUtils.setGraphExecutorOptimize(false);
        try (TorchArguments values = TorchArguments.of(arguments)) {
            return IValueUtils.runMethod(block, method, values.toArray());
        } catch (EngineException e) {
            throw failed(e);
        }
    }

    private DiffusionException failed(EngineException e) {
        String sentence = "the network " + name + " failed: " + cause(e);
        return DEVICE.matcher(String.valueOf(e.getMessage())).find()
                ? new DeviceTrouble(sentence, e)
                : new DiffusionException(sentence, e);
    }

    /** The interpreter ends its traceback with what was wrong. */
    private static String cause(EngineException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .filter(line -> line.startsWith("RuntimeError"))
                .findFirst()
                .orElse(String.valueOf(e.getMessage()));
    }

    private static String resource(String file) {
        return Resource.text(TorchProgram.class, file);
    }

    @Override
    public void close() {
        block.close();
        model.close();
    }
}
