package dev.seedling.diffusion.training;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.WholeFile;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/**
 * How text encoder and UNet learn together, where that is not to be as in the recipe: for a model that only learns on, or
 * for as much time as there is. Its work folder notes it: a training that goes on need not be told again.
 *
 * @param steps of 64 pictures, along which the rate falls
 * @param pictures that latents are made of, before the first step
 * @param rate the highest learning rate
 */
public record DiffusionPlan(Optional<Integer> steps, Optional<Integer> pictures, Optional<Double> rate) {
    private static final String FILE = "diffusion-plan.properties";
    private static final int MOST = 1_000_000;
    private static final double HIGHEST = 0.1;

    public DiffusionPlan {
        steps.ifPresent(number -> require("steps", number));
        pictures.ifPresent(number -> require("pictures", number));
        rate.ifPresent(DiffusionPlan::requireRate);
    }

    /** What was told now, and for the rest what the training in a work folder was told before; notes it there. */
    DiffusionPlan settledIn(Path work) throws IOException {
        Path note = work.resolve(FILE);
        Properties noted = new Properties();
        if (Files.exists(note)) {
            try (Reader reader = Files.newBufferedReader(note)) {
                noted.load(reader);
            }
        }
        steps.ifPresent(number -> noted.setProperty("steps", number.toString()));
        pictures.ifPresent(number -> noted.setProperty("pictures", number.toString()));
        rate.ifPresent(number -> noted.setProperty("rate", number.toString()));
        if (!noted.isEmpty()) {
            Files.createDirectories(work);
            WholeFile.write(note, file -> store(noted, file));
        }
        return parse(noted, note);
    }

    private static void store(Properties noted, Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            noted.store(writer, "what text encoder and UNet are told other than in the recipe");
        }
    }

    private static DiffusionPlan parse(Properties noted, Path note) {
        return new DiffusionPlan(
                number(noted, "steps", note, Integer::valueOf),
                number(noted, "pictures", note, Integer::valueOf),
                number(noted, "rate", note, Double::valueOf));
    }

    private static <T> Optional<T> number(Properties noted, String key, Path note, Function<String, T> as) {
        String text = noted.getProperty(key);
        try {
            return Optional.ofNullable(text).map(as);
        } catch (NumberFormatException e) {
            throw new DiffusionException(
                    "%s must hold numbers such as steps=2000, rate=6e-4; %s was '%s'".formatted(note, key, text), e);
        }
    }

    Recipe in(Recipe recipe) {
        LearningPlan usual = recipe.diffusionPlan();
        LearningPlan plan = new LearningPlan(
                steps.orElse(usual.steps()),
                usual.batch(),
                rate.orElse(usual.rate()),
                usual.warmup(),
                usual.checkEvery(),
                usual.patience());
        return recipe.withDiffusion(plan, pictures.orElse(recipe.pictures()));
    }

    private static void require(String name, int number) {
        if (number < 1 || number > MOST) {
            throw new DiffusionException("%s must be 1 to %d, was %d".formatted(name, MOST, number));
        }
    }

    private static void requireRate(double rate) {
        if (!(rate > 0 && rate <= HIGHEST)) {
            throw new DiffusionException("the rate must be above 0, at most %s, was %s".formatted(HIGHEST, rate));
        }
    }
}
