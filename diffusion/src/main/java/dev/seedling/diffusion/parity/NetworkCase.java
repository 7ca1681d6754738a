package dev.seedling.diffusion.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.engine.Tensors;
import dev.seedling.diffusion.program.Autoencoder;
import dev.seedling.diffusion.program.AutoencoderTiny;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.program.TorchValue;
import dev.seedling.diffusion.program.UNet;
import dev.seedling.diffusion.weights.Safetensors;
import dev.seedling.diffusion.weights.Weights;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One network alone: {@code unet-MODEL}, {@code vae-kl} (of tiny-sd15) or {@code vae-taesd}. */
final class NetworkCase {
    private static final double TOLERANCE = 1e-4;
    private static final String UNET = "unet-";

    private NetworkCase() {}

    static Outcome run(String name, Path file, Models models) {
        String model = name.startsWith(UNET)
                ? name.substring(UNET.length())
                : name.equals("vae-kl") ? "tiny-sd15" : "tiny-taesd";
        Optional<Path> path = models.find(model);
        if (path.isEmpty()) {
            return Outcome.skipped(name, "there is no model " + model);
        }
        try (Fixture fixture = Fixture.open(file)) {
            Comparison comparison = new Comparison(name);
            if (name.startsWith(UNET)) {
                predict(models.load(path.get()).unet(), fixture, comparison);
            } else if (name.equals("vae-kl")) {
                reconstruct(models.load(path.get()).autoencoder(), fixture, comparison);
            } else {
                tiny(path.get(), fixture, comparison);
            }
            return comparison.outcome();
        }
    }

    private static void predict(UNet unet, Fixture fixture, Comparison comparison) {
        try (NDManager scope = unet.manager().newSubManager();
                TorchValue text = unet.read(Tensors.toNative(scope, fixture.floats("context")))) {
            Map<String, NDArray> extra = new HashMap<>();
            Map.of("guidance", "guidance_embedding", "pooled", "pooled", "sizes", "time_ids")
                    .forEach((input, tensor) -> {
                        if (fixture.has(tensor)) {
                            extra.put(input, Tensors.toNative(scope, fixture.floats(tensor)));
                        }
                    });
            NDArray sample = Tensors.toNative(scope, fixture.floats("sample"));
            NDArray timesteps = Tensors.toNative(scope, fixture.floats("timesteps"));
            NDArray output = unet.predict(scope, sample, timesteps, text, extra);
            comparison.relative("output", Tensors.toHeap(output), fixture.floats("output"), TOLERANCE);
        }
    }

    private static void tiny(Path folder, Fixture fixture, Comparison comparison) {
        Torch torch = Torch.start(EngineSettings.EXACT, 0);
        try (Safetensors file = Safetensors.open(folder.resolve("diffusion_pytorch_model.safetensors"));
                AutoencoderTiny autoencoder = AutoencoderTiny.load(Weights.of(file), torch)) {
            reconstruct(autoencoder, fixture, comparison);
        }
    }

    private static void reconstruct(Autoencoder autoencoder, Fixture fixture, Comparison comparison) {
        try (NDManager scope = autoencoder.manager().newSubManager()) {
            NDArray decoded = autoencoder.decode(scope, Tensors.toNative(scope, fixture.floats("latents")));
            NDArray encoded = autoencoder.encode(scope, Tensors.toNative(scope, fixture.floats("input")));
            NDArray mean = encoded.get(":, :4");
            comparison.relative("decoded", Tensors.toHeap(decoded), fixture.floats("decoded"), TOLERANCE);
            comparison.relative("encoded", Tensors.toHeap(mean), fixture.floats("encoded"), TOLERANCE);
        }
    }
}
