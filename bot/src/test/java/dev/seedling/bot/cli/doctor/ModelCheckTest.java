package dev.seedling.bot.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.bot.cli.doctor.Finding.Level;
import dev.seedling.bot.studio.FakeEngine;
import dev.seedling.diffusion.DiffusionException;
import org.junit.jupiter.api.Test;

class ModelCheckTest {
    @Test
    void an_untrained_model_opens_but_is_warned_of_and_closed_again() {
        FakeEngine engine = new FakeEngine();

        Finding finding = new ModelCheck("fake", () -> engine).look();

        assertThat(finding.level()).isEqualTo(Level.WARN);
        assertThat(finding.found()).contains("fake opens", "sd15", "float32", "untrained");
        assertThat(engine.closed).isTrue();
    }

    @Test
    void a_model_that_is_not_there_is_a_failure_in_the_engines_words() {
        Finding finding = new ModelCheck("nix", () -> {
                    throw new DiffusionException("model must be fake, was 'nix'");
                })
                .look();

        assertThat(finding.level()).isEqualTo(Level.FAIL);
        assertThat(finding.found()).isEqualTo("model must be fake, was 'nix'");
        assertThat(finding.remedy()).contains("models list");
    }

    @Test
    void a_library_that_does_not_load_is_a_failure_too() {
        Finding finding = new ModelCheck("fake", () -> {
                    throw new UnsatisfiedLinkError("libtorch_cpu.so");
                })
                .look();

        assertThat(finding.level()).isEqualTo(Level.FAIL);
        assertThat(finding.found()).contains("libtorch_cpu.so");
        assertThat(finding.remedy()).contains(".djl.ai");
    }
}
