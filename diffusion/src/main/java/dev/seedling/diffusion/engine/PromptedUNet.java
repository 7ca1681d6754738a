package dev.seedling.diffusion.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.family.Conditioning;
import dev.seedling.diffusion.program.TorchValue;
import dev.seedling.diffusion.program.UNet;
import dev.seedling.diffusion.sampling.Guidance;
import dev.seedling.diffusion.sampling.Latents;
import dev.seedling.diffusion.sampling.Prediction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The denoising network with the prompts it was given. With guidance it is called once for both prompts, always in the
 * same order: rounding differs with the size of a batch, and pictures must not. For the same reason a batch of pictures
 * is denoised one by one.
 */
final class PromptedUNet implements Prediction.Network, AutoCloseable {
    private final UNet unet;
    private final NDManager scope;
    private final int prompts;
    private final TorchValue text;
    private final Map<String, NDArray> extra = new HashMap<>();
    private final OptionalDouble guidance;

    private PromptedUNet(UNet unet, NDManager parent, List<Conditioning> prompts, OptionalDouble guidance) {
        this.unet = unet;
        this.scope = parent.newSubManager();
        this.prompts = prompts.size();
        this.guidance = guidance;
        this.text =
                unet.read(stacked(prompts.stream().map(Conditioning::context).toList()));
        for (String name : prompts.get(0).extra().keySet()) {
            extra.put(
                    name, stacked(prompts.stream().map(p -> p.extra().get(name)).toList()));
        }
    }

    static PromptedUNet of(UNet unet, NDManager parent, Conditioning prompt) {
        return new PromptedUNet(unet, parent, List.of(prompt), OptionalDouble.empty());
    }

    /** Classifier-free guidance: arXiv 2207.12598. */
    static PromptedUNet guided(
            UNet unet, NDManager parent, Conditioning prompt, Conditioning negative, double guidance) {
        return new PromptedUNet(unet, parent, List.of(negative, prompt), OptionalDouble.of(guidance));
    }

    @Override
    public Latents predict(Latents scaled, double timestep) {
        return Batch.map(scaled, picture -> predictOne(picture, timestep));
    }

    private Latents predictOne(Latents picture, double timestep) {
        try (NDManager call = scope.newSubManager()) {
            NDArray sample = Tensors.toNative(call, picture).repeat(0, prompts);
            NDArray timesteps = call.full(new ai.djl.ndarray.types.Shape(prompts), (float) timestep);
            Latents output = Tensors.toHeap(unet.predict(call, sample, timesteps, text, extra));
            if (guidance.isEmpty()) {
                return output;
            }
            List<Latents> both = Batch.split(output);
            return Guidance.towards(both.get(1), both.get(0), guidance.getAsDouble());
        }
    }

    private NDArray stacked(List<NDArray> rows) {
        NDArray stacked = NDArrays.concat(new NDList(rows));
        stacked.attach(scope);
        return stacked;
    }

    @Override
    public void close() {
        text.close();
        scope.close();
    }
}
