package dev.seedling.diffusion.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.DiffusionException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubAccessTest {
    @TempDir
    Path home;

    @Test
    void without_variables_it_is_the_hub_itself_and_nobody_in_particular() {
        HubAccess access = HubAccess.from(Map.of(), home);
        assertThat(access.endpoint()).isEqualTo(URI.create("https://huggingface.co"));
        assertThat(access.token().present()).isFalse();
        assertThat(access.cache()).isEqualTo(home.resolve(".cache/huggingface/hub"));
    }

    @Test
    void the_variables_of_the_hubs_tools_are_read() throws Exception {
        Files.writeString(home.resolve("token"), "hf_from_file\n");
        HubAccess access =
                HubAccess.from(Map.of("HF_HOME", home.toString(), "HF_ENDPOINT", "https://mirror.example/"), home);
        assertThat(access.endpoint()).isEqualTo(URI.create("https://mirror.example"));
        assertThat(access.token().text()).isEqualTo("hf_from_file");
        assertThat(access.cache()).isEqualTo(home.resolve("hub"));
        assertThat(HubAccess.from(Map.of("HF_HOME", home.toString(), "HF_TOKEN", "hf_given"), home)
                        .token()
                        .text())
                .isEqualTo("hf_given");
    }

    @Test
    void the_token_goes_to_the_hub_alone_and_never_in_the_clear() {
        HubAccess access = HubAccess.from(Map.of("HF_TOKEN", "hf_x"), home);
        assertThat(access.mayCarryToken(URI.create("https://huggingface.co/a/b")))
                .isTrue();
        assertThat(access.mayCarryToken(URI.create("https://cdn-lfs.huggingface.co/a")))
                .isFalse();
        assertThat(access.mayCarryToken(URI.create("http://huggingface.co/a/b")))
                .isFalse();
        assertThat(access.mayCarryToken(URI.create("https://huggingface.co:8443/a")))
                .isFalse();
        URI plain = URI.create("http://mirror.example");
        assertThat(access.at(plain.toString()).mayCarryToken(plain.resolve("/a")))
                .isFalse();
        assertThat(access.at("")).isEqualTo(access);
        assertThat(access).asString().doesNotContain("hf_x");
    }

    @Test
    void a_token_that_no_header_can_carry_is_refused_and_not_shown() {
        HubAccess.Token damaged =
                HubAccess.from(Map.of("HF_TOKEN", "\ufeffhf_secret"), home).token();
        assertThatThrownBy(damaged::header)
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("HF_TOKEN")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> HubAccess.from(Map.of("HF_ENDPOINT", "http://mirror.example:80800"), home))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("must be an http address");
    }

    @Test
    void an_address_that_is_none_is_refused() {
        assertThatThrownBy(() -> HubAccess.from(Map.of("HF_ENDPOINT", "mirror.example"), home))
                .hasMessageContaining("must be an http address");
    }

    @Test
    void names_that_are_no_repositories_are_refused() {
        assertThat(ModelSource.parse("a/b@v1:c/d.safetensors"))
                .isEqualTo(
                        new ModelSource("d", new HubRepository("a/b", "v1"), "c/d.safetensors", java.util.List.of()));
        for (String wrong : new String[] {"sd", "a/b/c", "../b", "a/b@", "a/b:../../etc/passwd", "a/.."}) {
            assertThatThrownBy(() -> ModelSource.parse(wrong)).hasMessageContaining("must be");
        }
    }

    @Test
    void sizes_read_as_people_say_them() {
        assertThat(LongStream.of(0, 999, 1000, 1_719_125_304L, 999_999, 5_214_561_328L, 246_144_864)
                        .mapToObj(Sizes::of))
                .containsExactly("0 bytes", "999 bytes", "1.00 kB", "1.72 GB", "1.00 MB", "5.21 GB", "246 MB");
    }
}
