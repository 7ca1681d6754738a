package dev.seedling.diffusion.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.family.Conditioner;
import dev.seedling.diffusion.family.Families;
import dev.seedling.diffusion.family.ModelFamily;
import dev.seedling.diffusion.family.Settings;
import dev.seedling.diffusion.family.Traits;
import dev.seedling.diffusion.program.Autoencoder;
import dev.seedling.diffusion.program.AutoencoderTiny;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.program.UNet;
import dev.seedling.diffusion.program.WeightSlots;
import dev.seedling.diffusion.sampling.Latents;
import dev.seedling.diffusion.sampling.Noise;
import dev.seedling.diffusion.sampling.SchedulerConfig;
import dev.seedling.diffusion.weights.Checkpoint;
import dev.seedling.diffusion.weights.Checkpoint.Part;
import dev.seedling.diffusion.weights.Weights;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The networks of a checkpoint, loaded and wired as its family wants. Owns native memory; for one thread at a time. */
public final class Pipeline implements AutoCloseable {
    private static final double MIN_LOG = -30; // the autoencoder's bounds on the log of its variance
    private static final double MAX_LOG = 20;

    private final ModelFamily family;
    private final Torch torch;
    private final Conditioner conditioner;
    private final UNet unet;
    private final Autoencoder autoencoder;
    private final SchedulerConfig scheduler;
    private final MergedLoras loras;
    private final LatentSpace latentSpace;
    private final double latentScale;
    private final int inputChannels;
    private final int guidanceWidth;

    private Pipeline(
            ModelFamily family,
            Torch torch,
            Conditioner conditioner,
            UNet unet,
            Autoencoder autoencoder,
            SchedulerConfig scheduler,
            MergedLoras loras,
            LatentSpace latentSpace,
            double latentScale,
            Weights unetWeights) {
        this.family = family;
        this.torch = torch;
        this.conditioner = conditioner;
        this.unet = unet;
        this.autoencoder = autoencoder;
        this.scheduler = scheduler;
        this.loras = loras;
        this.latentSpace = latentSpace;
        this.latentScale = latentScale;
        this.inputChannels = unetWeights.size("conv_in.weight", 1);
        String guidance = "time_embedding.cond_proj.weight";
        this.guidanceWidth = unetWeights.has(guidance) ? unetWeights.size(guidance, 1) : 0;
    }

    /** @throws dev.seedling.diffusion.DiffusionException if the checkpoint is of no known family, or lacks something */
    public static Pipeline load(Checkpoint checkpoint, EngineSettings settings) {
        ModelFamily family = Families.of(checkpoint);
        Torch torch = Torch.start(settings, checkpoint.bytes());
        Deque<AutoCloseable> loaded = new ArrayDeque<>();
        try {
            Conditioner conditioner = kept(loaded, family.conditioner(checkpoint, torch));
            UNet unet = kept(loaded, UNet.load(checkpoint.weights(Part.UNET), heads(checkpoint, family), torch));
            Autoencoder autoencoder = kept(loaded, Autoencoder.load(checkpoint.weights(Part.VAE), torch));
            double latentScale =
                    Settings.of(checkpoint, "vae/config.json").number("scaling_factor", family.latentScale());
            return new Pipeline(
                    family,
                    torch,
                    conditioner,
                    unet,
                    autoencoder,
                    scheduler(checkpoint, family),
                    new MergedLoras(checkpoint, slots(conditioner, unet), torch),
                    LatentSpace.of(checkpoint),
                    latentScale,
                    checkpoint.weights(Part.UNET));
        } catch (RuntimeException e) {
            Closing.all(loaded);
            throw e;
        }
    }

    public ModelFamily family() {
        return family;
    }

    public Torch torch() {
        return torch;
    }

    public Conditioner conditioner() {
        return conditioner;
    }

    public SchedulerConfig scheduler() {
        return scheduler;
    }

    public UNet unet() {
        return unet;
    }

    public Autoencoder autoencoder() {
        return autoencoder;
    }

    /**
     * Merges exactly these LoRAs into the networks, in this order; others are taken out without a trace.
     *
     * @throws dev.seedling.diffusion.DiffusionException if one does not fit the model, or the model's file was replaced
     */
    public void use(List<LoraChoice> wanted) {
        loras.use(wanted);
    }

    LatentSpace latentSpace() {
        return latentSpace;
    }

    /** Native memory of one request. */
    public NDManager newScope() {
        return unet.manager().newSubManager();
    }

    /** Whether the denoising network takes mask and masked picture beside the latents, as those for inpainting do. */
    boolean seesMask() {
        return inputChannels > latentSpace.channels();
    }

    /** Whether its own autoencoder is a tiny one. */
    boolean decodesFast() {
        return autoencoder instanceof AutoencoderTiny;
    }

    /** Width of the vector that tells the network the guidance; 0 where it is not told. */
    int guidanceWidth() {
        return guidanceWidth;
    }

    /**
     * A picture as latents of variance 1: (1, channels, height, width) of the latent space.
     *
     * @param noise is drawn from where the encoder gives a distribution
     */
    public Latents encode(Pixels picture, Noise noise) {
        try (NDManager scope = newScope()) {
            NDArray encoded = autoencoder.encode(scope, Tensors.toNative(scope, picture.values()));
            if (encoded.getShape().get(1) == latentSpace.channels()) {
                return Tensors.toHeap(encoded).times(latentScale);
            }
            Latents mean = Tensors.toHeap(encoded.get(":, :" + latentSpace.channels()));
            Latents logVariance = Tensors.toHeap(encoded.get(":, %d:".formatted(latentSpace.channels())));
            Latents drawn = noise.draw(mean.shape());
            Latents spread = logVariance.zip(
                    drawn, (log, unit) -> Math.exp(0.5 * Math.max(MIN_LOG, Math.min(MAX_LOG, log))) * unit);
            return mean.plus(spread).times(latentScale);
        }
    }

    /** @param latents of variance 1: (1, channels, height, width) of the latent space */
    public Pixels decode(Latents latents) {
        try (NDManager scope = newScope()) {
            NDArray pixels = autoencoder.decode(scope, Tensors.toNative(scope, latents.dividedBy(latentScale)));
            return new Pixels(Tensors.toHeap(pixels));
        }
    }

    private static Map<Part, WeightSlots> slots(Conditioner conditioner, UNet unet) {
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

    private static SchedulerConfig scheduler(Checkpoint checkpoint, ModelFamily family) {
        String file = "scheduler/scheduler_config.json";
        return SchedulerConfig.parse(
                checkpoint.text(file).orElse(family.scheduler()),
                checkpoint.path().resolve(file).toString());
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
        Closing.all(List.of(loras, conditioner, unet, autoencoder));
    }
}
