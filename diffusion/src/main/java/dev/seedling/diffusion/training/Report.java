package dev.seedling.diffusion.training;

import dev.seedling.diffusion.ModelCard;
import dev.seedling.diffusion.PerturbedAttention;
import dev.seedling.diffusion.training.world.thing.Things;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What an examination found, for people.
 *
 * @param renders drawn pictures that the probe was judged by
 * @param drawn what the probe read from them
 * @param painted what it read from the model's pictures
 * @param alone what it read from those of single things, asked for without a place
 */
record Report(ModelCard model, Extent extent, int renders, Tally drawn, Tally painted, Tally alone) {
    /** A probe that errs more often than this on what it was trained for is no judge. */
    private static final double TRUSTED = 0.95;

    private static final Attribute PLACE = Attribute.named("place");
    private static final Attribute OBJECT = Attribute.named("object");
    private static final Attribute COLOR = Attribute.named("color");

    /** Markdown: what was asked, a table, and where the probe is not to be trusted. */
    String text() {
        return asked() + "\n\n" + table() + "\n" + trust() + "\n\n" + unplaced() + "\n";
    }

    private String asked() {
        String shortened = extent.full()
                ? ""
                : "Shortened: the full evaluation has %d captions and %d seeds. "
                        .formatted(Extent.FULL.captions(), Extent.FULL.seeds());
        return shortened
                + "%d captions of combinations that training never showed, %d pictures of each: %d by %s (%s), %s, %d steps,"
                        .formatted(
                                extent.captions(),
                                extent.seeds(),
                                extent.pictures(),
                                model.name(),
                                model.hash(),
                                model.defaults().sampler(),
                                model.defaults().steps())
                + String.format(
                        Locale.ROOT,
                        " guidance %.1f%s%s. The probe was judged by %d drawn pictures of such combinations.",
                        model.defaults().guidance(),
                        rescale(),
                        pag(),
                        renders);
    }

    private String rescale() {
        double rescale = model.defaults().guidanceRescale();
        return rescale > 0 ? ", guidance rescale " + rescale : "";
    }

    private String pag() {
        PerturbedAttention pag = model.defaults().pag();
        return pag.inForce() ? ", perturbed-attention guidance " + pag.scale() : "";
    }

    private String table() {
        StringBuilder table = new StringBuilder("""
                | read from pictures | right on drawn ones | right on painted ones | blindly | pictures that tell |
                |---|---|---|---|---|
                """);
        for (Attribute attribute : Attribute.ALL) {
            table.append("| %s | %s | %s | %s | %d |\n"
                    .formatted(
                            attribute.name(),
                            percent(drawn.share(attribute)),
                            percent(painted.share(attribute)),
                            percent(painted.blind(attribute)),
                            painted.asked(attribute)));
        }
        return table.append("\nBlindly: always the value that is asked for most often.\n")
                .toString();
    }

    private String trust() {
        List<Attribute> doubtful = Attribute.ALL.stream()
                .filter(attribute -> drawn.share(attribute) < TRUSTED)
                .toList();
        return doubtful.isEmpty()
                ? "The probe is right on at least %.0f %% of the drawn pictures in everything.".formatted(100 * TRUSTED)
                : "The probe is right on less than %.0f %% of the drawn pictures in %s, so it misreads painted ones, too."
                        .formatted(
                                100 * TRUSTED,
                                doubtful.stream().map(Attribute::name).collect(Collectors.joining(", ")));
    }

    private String unplaced() {
        return "Each of the %d kinds of things was asked for alone, in a usual color and without a place, as in 'a red car', %d"
                        .formatted(Things.ALL.size(), extent.seeds())
                + " pictures of each: the object was right in %s, its color in %s, and the place was its home in %s."
                        .formatted(
                                percent(alone.share(OBJECT)), percent(alone.share(COLOR)), percent(alone.share(PLACE)));
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
