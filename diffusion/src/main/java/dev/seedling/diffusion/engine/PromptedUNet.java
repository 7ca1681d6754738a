package dev.seedling.diffusion.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.seedling.diffusion.PerturbedAttention;
import dev.seedling.diffusion.family.Conditioning;
import dev.seedling.diffusion.program.TorchValue;
import dev.seedling.diffusion.program.UNet;
import dev.seedling.diffusion.sampling.Guidance;
import dev.seedling.diffusion.sampling.Latents;
import dev.seedling.diffusion.sampling.Prediction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The denoising network with the prompts it was given. It is called once for all prompts, always in the
 * same order: rounding differs with the size of a batch, and pictures must not. For the same reason a batch of pictures
 * is denoised one by one.
 */
final class PromptedUNet implements Prediction.Network, AutoCloseable {
    private final UNet unet;
    private final NDManager scope;
    private final Optional<Latents> beside;
    private final int prompts;
    private final Answer answer;
    private final Map<String, NDArray> extra = new HashMap<>();
    private final TorchValue text;

    /** What to make of the network's outputs, one for each prompt. */
    @FunctionalInterface
    private interface Answer {
        Latents of(List<Latents> outputs);
    }

    private PromptedUNet(Builder builder, List<Conditioning> prompts, Answer answer) {
        this.unet = builder.unet;
        this.scope = builder.parent.newSubManager();
        this.beside = builder.beside;
        this.prompts = prompts.size();
        this.answer = answer;
        for (String name : prompts.get(0).extra().keySet()) {
            extra.put(
                    name, stacked(prompts.stream().map(p -> p.extra().get(name)).toList()));
        }
        builder.guidanceEmbedding.ifPresent(
                vector -> extra.put("guidance", scope.create(vector, new Shape(1, vector.length))));
        NDArray context = stacked(prompts.stream().map(Conditioning::context).toList());
        this.text = builder.pag.inForce() ? unet.readPerturbed(context, builder.pag.layers()) : unet.read(context);
    }

    static Builder of(UNet unet, NDManager parent) {
        return new Builder(unet, parent);
    }

    /** Gathers what the network is given besides prompts. */
    static final class Builder {
        private final UNet unet;
        private final NDManager parent;
        private Optional<Latents> beside = Optional.empty();
        private Optional<float[]> guidanceEmbedding = Optional.empty();
        private PerturbedAttention pag = PerturbedAttention.NONE;

        private Builder(UNet unet, NDManager parent) {
            this.unet = unet;
            this.parent = parent;
        }

        /** Channels that follow the latents' own, never scaled: (1, n, height, width). */
        void beside(Latents channels) {
            beside = Optional.of(channels);
        }

        /** Tells the network the guidance. */
        Builder told(double guidance, int width) {
            guidanceEmbedding = Optional.of(GuidanceEmbedding.of(guidance, width));
            return this;
        }

        /** What asks for it leads away from the network perturbed, with the same prompt. */
        void perturbed(PerturbedAttention perturbed) {
            pag = perturbed;
        }

        PromptedUNet with(Conditioning prompt) {
            return asked(List.of(prompt), heldTogether(outputs -> outputs.get(0)));
        }

        /**
         * Classifier-free guidance: arXiv 2207.12598.
         *
         * @param rescale see {@link Guidance#rescaled}
         */
        PromptedUNet guided(Conditioning prompt, Conditioning negative, double scale, double rescale) {
            Answer guided = heldTogether(outputs -> Guidance.towards(outputs.get(1), outputs.get(0), scale));
            Answer rescaled = outputs -> Guidance.rescaled(guided.of(outputs), outputs.get(1), rescale);
            return asked(List.of(negative, prompt), rescale > 0 ? rescaled : guided);
        }

        /** Of outputs whose last two are of the prompt to follow, the very last of the network perturbed. */
        private Answer heldTogether(Answer answer) {
            if (!pag.inForce()) {
                return answer;
            }
            return outputs -> {
                int last = outputs.size() - 1;
                Latents coherence = outputs.get(last - 1).minus(outputs.get(last));
                return answer.of(outputs).plus(pag.scale(), coherence);
            };
        }

        /** @param prompts the last is the one to follow */
        private PromptedUNet asked(List<Conditioning> prompts, Answer answer) {
            List<Conditioning> all = new ArrayList<>(prompts);
            if (pag.inForce()) {
                all.add(prompts.get(prompts.size() - 1));
            }
            return new PromptedUNet(this, all, answer);
        }
    }

    @Override
    public Latents predict(Latents scaled, double timestep) {
        return Batch.map(scaled, picture -> predictOne(picture, timestep));
    }

    private Latents predictOne(Latents picture, double timestep) {
        try (NDManager call = scope.newSubManager()) {
            Latents input =
                    beside.map(channels -> Channels.join(picture, channels)).orElse(picture);
            NDArray sample = Tensors.toNative(call, input).repeat(0, prompts);
            NDArray timesteps = call.full(new Shape(prompts), (float) timestep);
            Latents output = Tensors.toHeap(unet.predict(call, sample, timesteps, text, extra));
            return answer.of(Batch.split(output));
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
