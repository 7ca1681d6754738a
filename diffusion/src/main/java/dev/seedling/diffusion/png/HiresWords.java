package dev.seedling.diffusion.png;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.Enlargement;
import dev.seedling.diffusion.ForeignText;
import dev.seedling.diffusion.Hires;
import dev.seedling.diffusion.ImageSize;
import java.util.Map;
import java.util.Optional;

/** A second pass in the WebUI's words, which say its steps where ours say the share of the first one's. */
final class HiresWords {
    private static final String STRENGTH = "Denoising strength";
    private static final String FACTOR = "Hires upscale";
    private static final String SIZE = "Hires resize";
    private static final String STEPS = "Hires steps";
    private static final String UPSCALER = "Hires upscaler";
    private static final String LATENT = "Latent";
    private static final int STEP = 8; // pixels of a latent

    private HiresWords() {}

    /** @param first size of the first pass, {@code steps} its steps */
    static void write(Hires hires, ImageSize first, int steps, Map<String, String> settings) {
        ImageSize size = hires.enlarge(first);
        if (hires.enlargement() instanceof Enlargement.Times times
                && times(times.factor(), first).equals(size)) {
            settings.put(FACTOR, Numbers.plain(times.factor()));
        } else {
            settings.put(SIZE, size.toString());
        }
        settings.put(STEPS, Integer.toString(hires.steps(steps)));
        settings.put(UPSCALER, LATENT);
    }

    /** @throws DiffusionException if the picture was enlarged in a way that is not here */
    static Optional<Hires> read(SettingsLine settings, ImageSize first, int steps) {
        Optional<Double> factor = settings.number(FACTOR);
        Optional<String> resize = settings.text(SIZE);
        if (factor.isEmpty() && resize.isEmpty()) {
            return Optional.empty();
        }
        String upscaler = settings.text(UPSCALER).orElse(LATENT);
        if (!upscaler.equals(LATENT)) {
            throw new DiffusionException("the picture was enlarged with '%s', which is not here; there is %s"
                    .formatted(ForeignText.shown(upscaler), LATENT));
        }
        Enlargement enlargement =
                resize.map(size -> resized(size, first)).orElseGet(() -> enlarged(factor.orElse(1.0), first));
        double strength = settings.number(STRENGTH).orElse(Hires.USUAL_STRENGTH);
        int own = settings.integer(STEPS).filter(count -> count > 0).orElse(steps);
        return Optional.of(pass(enlargement, strength, own, steps));
    }

    /** Our own pass where it takes the same steps, so that what we wrote is read as what it was. */
    private static Hires pass(Enlargement enlargement, double strength, int own, int steps) {
        Hires share = new Hires(enlargement, strength, Optional.empty());
        Hires counted = new Hires(enlargement, strength, Optional.of(own));
        boolean alike = share.steps(steps) == own && counted.planned(steps) == steps;
        return alike ? share : counted;
    }

    private static Enlargement enlarged(double factor, ImageSize first) {
        Enlargement times = new Enlargement.Times(factor);
        ImageSize size = times(factor, first);
        return times.of(first).equals(size) ? times : new Enlargement.To(size);
    }

    /** The WebUI cuts sizes down to whole latents. */
    private static ImageSize times(double factor, ImageSize first) {
        return size((int) (first.width() * factor), (int) (first.height() * factor));
    }

    /** {@code 1024x1536}; one of the two may be 0 and then follows from the shape. */
    private static Enlargement resized(String text, ImageSize first) {
        String[] sides = text.split("x", -1);
        try {
            int width = Integer.parseInt(sides[0].strip());
            int height = Integer.parseInt(sides[sides.length - 1].strip());
            if (sides.length == 2 && width >= 0 && height >= 0 && Math.max(width, height) > 0) {
                long followingWidth = (long) height * first.width() / first.height();
                long followingHeight = (long) width * first.height() / first.width();
                return new Enlargement.To(
                        size(width == 0 ? followingWidth : width, height == 0 ? followingHeight : height));
            }
        } catch (NumberFormatException e) {
            throw new DiffusionException(notASize(text), e);
        }
        throw new DiffusionException(notASize(text));
    }

    private static String notASize(String text) {
        return "the picture's %s must be WIDTHxHEIGHT, was '%s'".formatted(SIZE, ForeignText.shown(text));
    }

    private static ImageSize size(long width, long height) {
        return new ImageSize(wholeLatents(width), wholeLatents(height));
    }

    /** Of a side that no int holds, the largest there is: {@link ImageSize} refuses either. */
    private static int wholeLatents(long pixels) {
        return (int) Math.min(pixels, Integer.MAX_VALUE) / STEP * STEP;
    }
}
