package dev.seedling.diffusion.lora;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.weights.Safetensors;
import dev.seedling.diffusion.weights.Weight;
import dev.seedling.diffusion.weights.Weights;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** A LoRA file, whatever its layout: tensors gathered by the layer they change. Views of the file, until closed. */
final class LoraFile implements AutoCloseable {
    /** Kinds that are known to exist, by the ending of their tensors, and not done here. */
    private static final Map<String, String> OTHER_KINDS = Map.of(
            ".oft_blocks", "OFT",
            ".oft_diag", "OFT",
            ".on_input", "IA3",
            ".a1.weight", "GLoRA",
            ".b1.weight", "GLoRA",
            ".bias_values", "sparse biases");

    private final Safetensors file;
    private final Map<String, LayerEntry> layers;
    private final AlphaSettings alphas;

    private LoraFile(Safetensors file, Map<String, LayerEntry> layers, AlphaSettings alphas) {
        this.file = file;
        this.layers = layers;
        this.alphas = alphas;
    }

    /**
     * @param name what sentences call it
     * @throws DiffusionException if it is no safetensors file, or a tensor in it is of no layout known here
     */
    static LoraFile open(String name, Path path) {
        Safetensors file = Safetensors.open(path);
        try {
            return new LoraFile(file, layers(name, Weights.of(file)), AlphaSettings.of(name, path, file.metadata()));
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Everything there is, in the order of the file. */
    Collection<LayerEntry> layers() {
        return layers.values();
    }

    Map<String, String> metadata() {
        return file.metadata();
    }

    AlphaSettings alphas() {
        return alphas;
    }

    private static Map<String, LayerEntry> layers(String name, Weights tensors) {
        Map<String, LayerEntry> layers = new LinkedHashMap<>();
        for (Weight tensor : tensors.all()) {
            Role.Named named = Role.of(tensor.name()).orElseThrow(() -> unknown(name, tensor));
            layers.computeIfAbsent(named.layer(), layer -> new LayerEntry(name, layer))
                    .add(named.role(), tensor);
        }
        if (layers.isEmpty()) {
            throw new DiffusionException("the LoRA %s cannot be used: its file holds no tensors".formatted(name));
        }
        return layers;
    }

    private static DiffusionException unknown(String file, Weight tensor) {
        String found = OTHER_KINDS.entrySet().stream()
                .filter(kind -> tensor.name().endsWith(kind.getKey()))
                .map(kind -> "is of the kind " + kind.getValue())
                .findFirst()
                .orElse("is of no layout that is known");
        return new DiffusionException(
                "the LoRA %s cannot be used: '%s' %s; known are LoRA, LoCon, LoHa, LoKr and DoRA in the layouts of kohya and diffusers"
                        .formatted(file, tensor.shownName(), found));
    }

    @Override
    public void close() {
        file.close();
    }
}
