package dev.seedling.diffusion.engine;

import dev.seedling.diffusion.family.Conditioner;
import dev.seedling.diffusion.family.ModelFamily;
import dev.seedling.diffusion.family.Settings;
import dev.seedling.diffusion.family.Traits;
import dev.seedling.diffusion.program.Autoencoder;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.program.UNet;
import dev.seedling.diffusion.program.WeightSlots;
import dev.seedling.diffusion.weights.Checkpoint;
import dev.seedling.diffusion.weights.Checkpoint.Part;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A checkpoint's networks, loaded. Owns them until closed. */
record Networks(Conditioner conditioner, UNet unet, Autoencoder autoencoder) implements AutoCloseable {
    /** @throws dev.seedling.diffusion.DiffusionException if one lacks something; nothing is left loaded then */
    static Networks load(Checkpoint checkpoint, ModelFamily family, Torch torch) {
        Deque<AutoCloseable> loaded = new ArrayDeque<>();
        try {
            Conditioner conditioner = kept(loaded, family.conditioner(checkpoint, torch));
            UNet unet = kept(loaded, UNet.load(checkpoint.weights(Part.UNET), heads(checkpoint, family), torch));
            return new Networks(conditioner, unet, Autoencoder.load(checkpoint.weights(Part.VAE), torch));
        } catch (RuntimeException e) {
            Closing.all(loaded);
            throw e;
        }
    }

    /** Where the weights are that LoRAs may change. */
    Map<Part, WeightSlots> slots() {
        Map<Part, WeightSlots> slots = new EnumMap<>(Map.of(Part.UNET, unet.weights()));
        conditioner
                .encoders()
                .forEach(encoder -> slots.put(encoder.part(), encoder.network().weights()));
        return slots;
    }

    private static <T extends AutoCloseable> T kept(Deque<AutoCloseable> loaded, T part) {
        loaded.push(part);
        return part;
    }

    /** {@code attention_head_dim} holds, against its name, the number of heads; later files say {@code num_attention_heads}. */
    private static List<Integer> heads(Checkpoint checkpoint, ModelFamily family) {
        Settings settings = Settings.of(checkpoint, "unet/config.json");
        Traits traits = Traits.of(checkpoint);
        for (String key : List.of("num_attention_heads", "attention_head_dim")) {
            if (settings.has(key)) {
                return settings.integers(key, traits.levelWidths().size());
            }
        }
        return family.heads(traits);
    }

    @Override
    public void close() {
        Closing.all(List.of(conditioner, unet, autoencoder));
    }
}
