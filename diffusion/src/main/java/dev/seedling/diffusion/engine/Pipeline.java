package dev.seedling.diffusion.engine;

import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.family.Conditioner;
import dev.seedling.diffusion.family.Families;
import dev.seedling.diffusion.family.ModelFamily;
import dev.seedling.diffusion.family.Settings;
import dev.seedling.diffusion.family.Traits;
import dev.seedling.diffusion.program.Autoencoder;
import dev.seedling.diffusion.program.AutoencoderTiny;
import dev.seedling.diffusion.program.StopCheck;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.program.UNet;
import dev.seedling.diffusion.sampling.SchedulerConfig;
import dev.seedling.diffusion.weights.Checkpoint;
import java.util.List;

/** The networks of a checkpoint, wired as its family wants. Owns native memory; for one thread at a time. */
public final class Pipeline implements AutoCloseable {
    private final ModelFamily family;
    private final Torch torch;
    private final Networks networks;
    private final PictureCodec codec;
    private final SchedulerConfig scheduler;
    private final MergedLoras loras;

    private Pipeline(Checkpoint checkpoint, ModelFamily family, Torch torch, Networks networks) {
        this.family = family;
        this.torch = torch;
        this.networks = networks;
        Settings vae = Settings.of(checkpoint, "vae/config.json");
        if (vae.has("latents_mean")) {
            throw new DiffusionException(
                    "%s cannot be used: the latents of its autoencoder have a mean, which no model known here has"
                            .formatted(checkpoint.path()));
        }
        double scale = vae.number("scaling_factor", family.latentScale());
        this.codec = new PictureCodec(networks.autoencoder(), LatentSpace.of(checkpoint), scale, StopCheck.NEVER);
        this.scheduler = scheduler(checkpoint, family);
        this.loras = new MergedLoras(checkpoint, networks.slots(), torch);
    }

    /** @throws dev.seedling.diffusion.DiffusionException if the checkpoint is of no known family, or lacks something */
    public static Pipeline load(Checkpoint checkpoint, EngineSettings settings) {
        ModelFamily family = Families.of(checkpoint);
        Torch torch = Torch.start(settings, checkpoint.bytes());
        Networks networks = Networks.load(checkpoint, family, torch);
        try {
            return new Pipeline(checkpoint, family, torch, networks);
        } catch (RuntimeException e) {
            networks.close();
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
        return networks.conditioner();
    }

    public SchedulerConfig scheduler() {
        return scheduler;
    }

    public UNet unet() {
        return networks.unet();
    }

    public Autoencoder autoencoder() {
        return networks.autoencoder();
    }

    /** Between pictures and latents. */
    public PictureCodec codec() {
        return codec;
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
        return codec.space();
    }

    /** Native memory of one request. */
    NDManager newScope() {
        return unet().manager().newSubManager();
    }

    /** Whether the denoising network takes mask and masked picture beside the latents, as those for inpainting do. */
    boolean seesMask() {
        return unet().inputChannels() > latentSpace().channels();
    }

    /** Whether its own autoencoder is a tiny one. */
    boolean decodesFast() {
        return autoencoder() instanceof AutoencoderTiny;
    }

    private static SchedulerConfig scheduler(Checkpoint checkpoint, ModelFamily family) {
        String file = "scheduler/scheduler_config.json";
        return SchedulerConfig.parse(
                checkpoint.text(file).orElseGet(() -> family.scheduler(Traits.of(checkpoint))),
                checkpoint.path().resolve(file).toString());
    }

    @Override
    public void close() {
        loras.close();
        networks.close();
    }
}
