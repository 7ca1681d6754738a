package dev.seedling.diffusion.sampling;

import dev.seedling.diffusion.DiffusionException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The catalogue of samplers. To add one: its file, and a line here. */
public final class Samplers {
    private static final String MULTISTEP = "DPMSolverMultistepScheduler";

    private static final List<Entry> CATALOGUE = List.of(
            new Entry("ddim", "DDIM", "DDIMScheduler", c -> new Ddim(c.eta(0), Clip.of(c, true))),
            new Entry("ddpm", "DDPM", "DDPMScheduler", c -> new Ddpm(Clip.of(c, true))),
            new Entry("pndm", "PLMS", "PNDMScheduler", c -> new Pndm(c.prediction(), Pndm.Start.of(c))),
            new Entry("euler", "Euler", "EulerDiscreteScheduler", c -> new Euler()),
            new Entry("euler-a", "Euler a", "EulerAncestralDiscreteScheduler", c -> new EulerAncestral(c.eta(1))),
            new Entry("heun", "Heun", "HeunDiscreteScheduler", c -> new Heun(Clip.of(c, false))),
            new Entry("lms", "LMS", "LMSDiscreteScheduler", c -> new Lms()),
            new Entry("dpm2", "DPM2", "KDPM2DiscreteScheduler", c -> new Dpm2()),
            new Entry("dpm2-a", "DPM2 a", "KDPM2AncestralDiscreteScheduler", c -> new Dpm2Ancestral(c.eta(1))),
            new Entry(
                    "dpmpp-2s",
                    "DPM++ 2S",
                    "DPMSolverSinglestepScheduler",
                    c -> new DpmPlusPlus2S(DpmPlusPlus2S.End.of(c))),
            new Entry("dpmpp-2m", "DPM++ 2M", MULTISTEP, c -> new DpmPlusPlus2M(FinalSteps.of(c))),
            new Entry("dpmpp-2m-sde", "DPM++ 2M SDE", MULTISTEP, c -> new DpmPlusPlus2MSde(FinalSteps.of(c), c.eta(1))),
            new Entry(
                    "unipc",
                    "UniPC",
                    "UniPCMultistepScheduler",
                    c -> new UniPc(UniPc.Basis.of(c), FinalSteps.ofAnyRun(c))),
            new Entry("deis", "DEIS", "DEISMultistepScheduler", c -> new Deis(FinalSteps.of(c))),
            new Entry("lcm", "LCM", "LCMScheduler", c -> new Lcm(Clip.of(c, false), c.number("timestep_scaling", 10))),
            new Entry("tcd", "TCD", "TCDScheduler", c -> new Tcd(c.eta(0))));

    private Samplers() {}

    /**
     * A line of the catalogue.
     *
     * @param name what users type
     * @param label what pictures' metadata call it, as the WebUI does
     * @param schedulerClass the class that a model's {@code scheduler_config.json} names
     * @param maker makes one with a model's settings
     */
    public record Entry(String name, String label, String schedulerClass, Function<SchedulerConfig, Sampler> maker) {}

    public static List<Entry> all() {
        return CATALOGUE;
    }

    /**
     * The sampler of that name, with a model's settings.
     *
     * @throws DiffusionException if there is none, or the settings ask for what it cannot do
     */
    public static Sampler named(String name, SchedulerConfig config) {
        SupportedSettings.check(config);
        return entry(name).maker().apply(config);
    }

    /**
     * The same, with a share of fresh noise that a user chose.
     *
     * @param eta 0 to 1
     * @throws DiffusionException if this sampler lets nobody choose
     */
    public static Sampler named(String name, SchedulerConfig config, double eta) {
        Sampler sampler = named(name, config.withEta(eta));
        if (sampler.eta().isEmpty()) {
            throw new DiffusionException("eta can be chosen for %s, not for %s"
                    .formatted(
                            CATALOGUE.stream()
                                    .map(entry -> entry.maker().apply(config))
                                    .filter(other -> other.eta().isPresent())
                                    .map(Sampler::name)
                                    .collect(Collectors.joining(", ")),
                            name));
        }
        return sampler;
    }

    /** @throws DiffusionException if there is no sampler of that name */
    public static Entry entry(String name) {
        return CATALOGUE.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new DiffusionException("sampler must be one of %s, was '%s'"
                        .formatted(CATALOGUE.stream().map(Entry::name).collect(Collectors.joining(", ")), name)));
    }

    /** The sampler that a model was published with; empty if its settings name none, or one that is not here. */
    public static Optional<Entry> published(SchedulerConfig config) {
        boolean noisy = config.text("algorithm_type", "").startsWith("sde-");
        return CATALOGUE.stream()
                .filter(entry -> entry.schedulerClass().equals(config.className()))
                .filter(entry -> !entry.schedulerClass().equals(MULTISTEP)
                        || noisy == entry.name().endsWith("-sde"))
                .findFirst();
    }
}
