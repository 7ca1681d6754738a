package dev.seedling.diffusion.program;

import dev.seedling.diffusion.weights.Weights;

/** What {@code clip_text.py} needs. */
final class ClipLayers {
    private static final String LAYERS = "text_model.encoder.layers";

    private ClipLayers() {}

    /** @throws dev.seedling.diffusion.DiffusionException if a tensor is missing; it is named */
    static void require(Weights weights) {
        Layers layers = new Layers(weights);
        layers.requireWeight("text_model.embeddings.token_embedding", "text_model.embeddings.position_embedding");
        layers.require("text_model.final_layer_norm");
        for (int i = 0; i < Math.max(1, layers.count(LAYERS)); i++) {
            String name = LAYERS + "." + i;
            layers.require(name + ".layer_norm1", name + ".layer_norm2", name + ".mlp.fc1", name + ".mlp.fc2");
            for (String projection : new String[] {"q_proj", "k_proj", "v_proj", "out_proj"}) {
                layers.require(name + ".self_attn." + projection);
            }
        }
    }
}
