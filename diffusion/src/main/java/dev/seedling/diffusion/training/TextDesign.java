package dev.seedling.diffusion.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** CLIP's text encoder, arXiv 2103.00020. {@code width} is a multiple of 64, the width of a head. */
record TextDesign(int vocabulary, int width, int layers) {
    static final int TOKENS = 77;
    private static final int HEAD_WIDTH = 64;

    Blueprint blueprint() {
        Blueprint plan = new Blueprint();
        plan.embedding("text_model.embeddings.token_embedding", vocabulary, width);
        plan.embedding("text_model.embeddings.position_embedding", TOKENS, width);
        for (int i = 0; i < layers; i++) {
            String name = "text_model.encoder.layers." + i;
            plan.norm(name + ".layer_norm1", width);
            for (String projection : List.of("q_proj", "k_proj", "v_proj", "out_proj")) {
                plan.linear(name + ".self_attn." + projection, width, width);
            }
            plan.norm(name + ".layer_norm2", width);
            plan.linear(name + ".mlp.fc1", width, 4 * width);
            plan.linear(name + ".mlp.fc2", 4 * width, width);
        }
        plan.norm("text_model.final_layer_norm", width);
        return plan;
    }

    /** The file {@code text_encoder/config.json}. */
    Map<String, Object> config() {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("architectures", List.of("CLIPTextModel"));
        config.put("model_type", "clip_text_model");
        config.put("hidden_act", "quick_gelu");
        config.put("hidden_size", width);
        config.put("intermediate_size", 4 * width);
        config.put("num_attention_heads", width / HEAD_WIDTH);
        config.put("num_hidden_layers", layers);
        config.put("max_position_embeddings", TOKENS);
        config.put("projection_dim", width);
        config.put("vocab_size", vocabulary);
        config.put("bos_token_id", vocabulary - 2);
        config.put("eos_token_id", vocabulary - 1);
        config.put("pad_token_id", vocabulary - 1);
        return config;
    }
}
