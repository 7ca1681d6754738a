package dev.seedling.bot.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.PaintDefaults;
import dev.seedling.diffusion.SamplerChoice;
import dev.seedling.diffusion.hub.HubFile;
import dev.seedling.diffusion.hub.KnownModel;
import dev.seedling.diffusion.hub.Purpose;
import dev.seedling.diffusion.sampling.Samplers;
import dev.seedling.diffusion.sampling.SchedulerConfig;
import dev.seedling.diffusion.sampling.Spacing;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelCatalogueTest {
    private static final String ENTRY = """
            mine:
              title: Mine
              repository: someone/something
              revision: main
              family: sd15
              licence: MIT
              licence-url: https://example.org/licence
              size: 512x768
              steps: 20
              guidance: 7.5
              sampler: euler
              spacing: karras
              files:
                unet/a.safetensors: {bytes: 1719125304, sha256: %s}
            """.formatted("ab".repeat(32));

    private final List<KnownModel> shipped =
            ModelCatalogue.read(Path.of("..", "config", "models.yaml")).models();

    @Test
    void the_shipped_catalogue_names_the_well_known_models() {
        assertThat(shipped)
                .extracting(KnownModel::name)
                .doesNotHaveDuplicates()
                .contains("sd-turbo", "sd15", "sd21", "sdxl", "sdxl-turbo", "lcm-dreamshaper", "taesd");
    }

    @Test
    void every_shipped_default_is_one_that_the_engine_takes() {
        SchedulerConfig settings = SchedulerConfig.parse("{}", "no settings");
        assertThat(shipped).allSatisfy(model -> {
            if (model.purpose() instanceof Purpose.Paints paints) {
                SamplerChoice choice = paints.defaults().sampler();
                assertThat(Samplers.named(choice.sampler(), settings).spacings())
                        .contains(Spacing.named(choice.spacing()));
                assertThat(paints.defaults().steps()).isBetween(1, 150);
            }
        });
    }

    @Test
    void figures_are_given_only_where_the_commit_is_fixed() {
        assertThat(shipped)
                .filteredOn(model -> !model.source().figures().isEmpty())
                .hasSizeGreaterThan(5)
                .allSatisfy(model -> {
                    assertThat(model.source().repository().revision()).matches("[0-9a-f]{40}");
                    assertThat(model.source().figures())
                            .allSatisfy(file -> assertThat(file.path()).endsWith(".safetensors"));
                });
    }

    @Test
    void an_entry_is_read_with_all_it_says() {
        KnownModel mine = ModelCatalogue.parse(ENTRY, "test").named("mine").orElseThrow();
        assertThat(mine.source().repository()).hasToString("someone/something");
        HubFile file = mine.source().figures().get(0);
        assertThat(file.bytes()).isEqualTo(1_719_125_304L);
        assertThat(file.fingerprint()).hasToString("SHA-256 " + "ab".repeat(32));
        assertThat(file.source()).isEqualTo(HubFile.Source.CATALOGUE);
        assertThat(mine.purpose()).isInstanceOfSatisfying(Purpose.Paints.class, paints -> {
            PaintDefaults defaults = paints.defaults();
            assertThat(defaults.size()).hasToString("512x768");
            assertThat(defaults.guidance()).isEqualTo(7.5);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "steps: 20 | steps: many | test: mine: steps must be a number, was \"many\"",
                "title: Mine | tittle: Mine | test: mine: tittle is not a known key; allowed are decodes, family,",
                "family: sd15 | | test: mine: family must be a text, was missing",
                "size: 512x768 | size: huge | test: mine: size must be WIDTHxHEIGHT",
                "someone/something | someone | test: mine: a repository must be OWNER/NAME",
                "sha256: ab | sha256: zz | test: mine: a SHA256 must be 64 hex digits",
                "unet/a | ../a | test: mine: a file's path must stay inside its repository",
                "title: Mine | title: [Mine | test is not valid YAML",
            })
    void what_is_wrong_is_said_with_its_place(String good, String bad, String sentence) {
        String spoiled = ENTRY.replace(good, bad == null ? "" : bad);
        assertThatThrownBy(() -> ModelCatalogue.parse(spoiled, "test")).hasMessageStartingWith(sentence);
    }
}
