package dev.seedling.diffusion.training;

import dev.seedling.diffusion.sampling.NoiseSchedule;
import dev.seedling.diffusion.sampling.SchedulerConfig;
import java.util.List;

/**
 * Everything that decides what a training run gives.
 *
 * @param seed of pictures, captions, noise and first weights
 * @param size the pictures' side in pixels
 * @param captions how many to learn the vocabulary from
 * @param pictures how many to learn to paint from
 * @param samples pictures along a side of the last grid of samples; half as many while training
 */
record Recipe(
        long seed,
        int size,
        int captions,
        int merges,
        int pictures,
        LearningPlan recognizerPlan,
        AutoencoderDesign autoencoder,
        LearningPlan autoencoderPlan,
        LearningPlan decoderPlan,
        List<Integer> unetChannels,
        int unetPlainLevels,
        int unetLayers,
        int textWidth,
        int textLayers,
        LearningPlan meaningPlan,
        LearningPlan diffusionPlan,
        LearningPlan probePlan,
        int samples) {
    /** The model that ships: 256x256 pictures from 16x16 latents of 16 channels; just under thirty million parameters. */
    static final Recipe SPROUT = new Recipe(
            20,
            256,
            20_000,
            1534,
            500_000,
            new LearningPlan(1_500, 64, 1.5e-3, 50, 150, 8),
            new AutoencoderDesign(64, List.of(0, 0, 2, 4, 4), List.of(4, 4, 3, 1, 0), 16),
            new LearningPlan(7_000, 24, 1e-3, 100, 250, 12),
            new LearningPlan(1_000, 24, 3e-4, 50, 100, 10),
            List.of(96, 192, 256),
            0,
            1,
            256,
            3,
            new LearningPlan(600, 128, 2e-3, 50, 100, 8),
            // The model that ships learnt about as long, in runs of 12,000 to 40,000 pictures each: see
            // docs/sprout/history.md.
            new LearningPlan(37_500, 64, 8e-4, 50, 250, 8),
            // The probe that ships learnt its first thousand steps otherwise, and 800 more: see there.
            new LearningPlan(3_600, 64, 1.5e-3, 100, 200, 5),
            6);

    /** The logit of a fact of which nothing is known: most are not so. */
    private static final double UNLIKELY = -5;

    /** The file {@code scheduler/scheduler_config.json}. */
    static final String SCHEDULER = """
            {
              "_class_name": "DDIMScheduler",
              "beta_start": 0.00085,
              "beta_end": 0.012,
              "beta_schedule": "scaled_linear",
              "num_train_timesteps": 1000,
              "prediction_type": "v_prediction",
              "rescale_betas_zero_snr": true,
              "clip_sample": false,
              "set_alpha_to_one": false,
              "steps_offset": 1,
              "timestep_spacing": "trailing"
            }
            """;

    /** How far the finished model is to follow a prompt. */
    static final double GUIDANCE = 4;

    /** How far guidance is brought back, arXiv 2305.08891: a schedule that ends in pure noise gives glare otherwise. */
    static final double GUIDANCE_RESCALE = 0.7;

    static NoiseSchedule schedule() {
        return NoiseSchedule.of(SchedulerConfig.parse(SCHEDULER, "the recipe's schedule"));
    }

    /** The same with other pictures, captions, noise and first weights. */
    Recipe withSeed(long other) {
        return with(other, diffusionPlan, pictures);
    }

    /** The same with another plan for text encoder and UNet, and another number of pictures for them. */
    Recipe withDiffusion(LearningPlan plan, int otherPictures) {
        return with(seed, plan, otherPictures);
    }

    private Recipe with(long otherSeed, LearningPlan otherDiffusionPlan, int otherPictures) {
        return new Recipe(
                otherSeed,
                size,
                captions,
                merges,
                otherPictures,
                recognizerPlan,
                autoencoder,
                autoencoderPlan,
                decoderPlan,
                unetChannels,
                unetPlainLevels,
                unetLayers,
                textWidth,
                textLayers,
                meaningPlan,
                otherDiffusionPlan,
                probePlan,
                samples);
    }

    Corpus corpus() {
        return new Corpus(seed, size);
    }

    UNetDesign unet() {
        return new UNetDesign(
                autoencoder.latentChannels(),
                unetChannels,
                unetPlainLevels,
                unetLayers,
                textWidth,
                size / autoencoder.factor());
    }

    /** Of one picture: channels, height, width. */
    List<Long> latents() {
        long side = size / autoencoder.factor();
        return List.of((long) autoencoder.latentChannels(), side, side);
    }

    TextDesign text(BpeVocabulary vocabulary) {
        return new TextDesign(vocabulary.size(), textWidth, textLayers);
    }

    /** The text encoder, and the layer that reads a caption's facts off it. */
    Blueprint meaning(BpeVocabulary vocabulary) {
        Blueprint encoder = text(vocabulary).blueprint();
        encoder.weight("meaning", textWidth, Facts.COUNT);
        encoder.bias("meaning", Facts.COUNT, UNLIKELY);
        return encoder;
    }

    /** The decoder, and the critic that it learns from. */
    Blueprint decoder() {
        Blueprint both = autoencoder.decoder();
        both.addAll(Critic.blueprint());
        return both;
    }

    /** Text encoder and UNet, which learn together. */
    Blueprint diffusion(BpeVocabulary vocabulary) {
        Blueprint both = unet().blueprint();
        both.addAll(text(vocabulary).blueprint());
        return both;
    }
}
