package dev.seedling.diffusion.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.diffusion.DeviceChoice;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.Precision;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.training.world.Scene;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ProbeTest {
    private static final int PICTURES = 96;

    /** Of a thousand pictures it knows 95 % in everything; of so few, by chance, a little less. */
    private static final double KNOWN = 0.9;

    private static final long FIRST = -2_000_000; // which neither its training nor its validation showed

    @Test
    void the_probe_that_ships_reads_drawn_pictures_that_it_never_saw() throws Exception {
        Corpus corpus = Recipe.SPROUT.corpus();
        List<Scene> scenes = LongStream.range(0, PICTURES)
                .mapToObj(i -> corpus.single(FIRST - i))
                .toList();
        Tally tally = new Tally();
        try (Probe probe = Probe.shipped(
                Torch.start(new EngineSettings(DeviceChoice.CPU, Precision.FLOAT32, 1), Long.MAX_VALUE))) {
            probe.judge(scenes, corpus.pictures(scenes), tally);
        }

        for (Attribute attribute : Attribute.ALL) {
            assertThat(tally.share(attribute)).as(attribute.name()).isGreaterThan(KNOWN);
        }
    }
}
