package dev.seedling.diffusion.lora;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.program.LoraMath;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.weights.Checkpoint.Part;
import dev.seedling.diffusion.weights.SafetensorsWriter;
import dev.seedling.diffusion.weights.Weight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a LoRA file for a model of one layer, and lets the engine merge it. */
public final class LoraBench {
    public static final String LAYER = "down_blocks.0.resnets.0.conv1";

    private final Path folder;
    private final Tensor own;
    private final List<Weight> tensors = new ArrayList<>();
    private Map<String, String> metadata = Map.of();
    private String name = "moss.safetensors";

    public LoraBench(Path folder, Tensor own) {
        this.folder = folder;
        this.own = own;
    }

    /** @param ending what the file's name for the tensor has after the layer's */
    public LoraBench tensor(String ending, Tensor tensor) {
        return named("unet." + LAYER + ending, tensor);
    }

    LoraBench named(String name, Tensor tensor) {
        return weight(tensor.asWeight(name));
    }

    LoraBench weight(Weight tensor) {
        tensors.add(tensor);
        return this;
    }

    public LoraBench alpha(double alpha) {
        return tensor(".alpha", new Tensor(new double[] {alpha}));
    }

    LoraBench metadata(String key, String value) {
        metadata = Map.of(key, value);
        return this;
    }

    LoraBench calledAsByPeft() {
        name = "adapter_model.safetensors";
        return this;
    }

    public Path write() {
        try {
            Path file = folder.resolve(name);
            SafetensorsWriter.write(file, tensors, metadata);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the file against the model, as the engine does. */
    Lora open() {
        return Lora.open("moss", write(), new MemoryModel().with(Part.UNET, LAYER + ".weight", own));
    }

    /** The layer's weight after merging. */
    float[] merged(double strength) {
        try (Lora lora = open();
                LoraMath math = LoraMath.load(Torch.start(EngineSettings.EXACT, 0));
                NDManager scope = math.newScope()) {
            NDArray weight = math.copy(scope, own.asWeight("own"));
            for (Change change : lora.changes()) {
                weight = change.apply(scope, math, weight, strength);
            }
            return weight.toFloatArray();
        }
    }
}
