package dev.seedling.diffusion.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelShelfTest {
    @TempDir
    Path folder;

    private Path models;
    private Path book;

    @BeforeEach
    void place() throws IOException {
        models = Files.createDirectories(folder.resolve("models"));
        book = folder.resolve("data/shelf.json");
    }

    @Test
    void models_are_known_by_their_weights_whatever_they_are_called() throws Exception {
        Path model = BlankModels.stableDiffusion1(models.resolve("my-cats"));
        Path weights = model.resolve("unet/diffusion_pytorch_model.safetensors");
        assertThat(shelf())
                .containsExactly(new Shelved.Usable(
                        "my-cats",
                        model,
                        Files.size(weights),
                        "sd15",
                        FakeRepository.hash("SHA-256", Files.readAllBytes(weights))
                                .substring(0, 10)));
    }

    /** Other content of the same size and time keeps the hash, so the weights were not read again. */
    @Test
    void a_model_is_hashed_once_wherever_it_lies() throws Exception {
        Path model = BlankModels.stableDiffusion1(folder.resolve("elsewhere"));
        Path weights = model.resolve("unet/diffusion_pytorch_model.safetensors");
        ModelShelf shelf = new ModelShelf(models, book);
        String hash = shelf.hash(model);
        FileTime time = Files.getLastModifiedTime(weights);
        byte[] content = Files.readAllBytes(weights);
        content[content.length - 1]++;
        Files.write(weights, content);
        Files.setLastModifiedTime(weights, time);

        assertThat(shelf.hash(model)).isEqualTo(hash);

        Files.setLastModifiedTime(weights, FileTime.fromMillis(time.toMillis() + 5000));
        assertThat(shelf.hash(model)).isNotEqualTo(hash);
    }

    @Test
    void an_autoencoder_alone_is_listed_as_one() throws Exception {
        BlankModels.taesd(models.resolve("taesd"));
        assertThat(shelf())
                .singleElement()
                .isInstanceOfSatisfying(
                        Shelved.Usable.class,
                        taesd -> assertThat(taesd.family()).isEqualTo("autoencoder"));
    }

    @Test
    void a_pickle_is_listed_with_the_reason_why_it_is_refused() throws Exception {
        Files.write(models.resolve("v1-5.ckpt"), new byte[7]);
        assertThat(shelf()).singleElement().isInstanceOfSatisfying(Shelved.Unusable.class, pickle -> {
            assertThat(pickle.reason()).contains("runs whatever code is in it").contains("get the .safetensors");
            assertThat(pickle.bytes()).isEqualTo(7);
        });
    }

    @Test
    void a_torn_model_is_listed_with_what_is_wrong_and_hides_no_other() throws Exception {
        BlankModels.stableDiffusion1(models.resolve("whole"));
        Path torn = BlankModels.stableDiffusion1(models.resolve("torn"))
                .resolve("unet/diffusion_pytorch_model.safetensors");
        Files.write(torn, java.util.Arrays.copyOf(Files.readAllBytes(torn), 900));
        assertThat(shelf()).extracting(Shelved::name).containsExactly("torn", "whole");
        assertThat(shelf().get(0)).isInstanceOf(Shelved.Unusable.class);
        assertThat(shelf().get(1)).isInstanceOf(Shelved.Usable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first_stage_model.decoder.up.99999999999.x",
                "conditioner.embedders.1.model.transformer.resblocks.0.attn.in_proj_weight"
            })
    void a_file_of_senseless_tensors_hides_no_other(String tensor) throws Exception {
        BlankModels.stableDiffusion1(models.resolve("whole"));
        BlankModels.safetensors(models.resolve("hostile.safetensors"), Map.of(tensor, new int[0]));

        assertThat(shelf()).extracting(Shelved::name).containsExactly("hostile", "whole");
        assertThat(shelf().get(0)).isInstanceOf(Shelved.Unusable.class);
    }

    @Test
    void a_file_that_holds_no_model_says_so() throws Exception {
        BlankModels.safetensors(
                models.resolve("lora.safetensors"), Map.of("lora_unet_a.lora_down.weight", new int[] {2, 2}));
        assertThat(shelf()).singleElement().isInstanceOf(Shelved.Unusable.class);
    }

    @Test
    void a_lora_or_an_embedding_among_models_is_told_where_it_belongs() throws Exception {
        BlankModels.safetensors(
                models.resolve("moss.safetensors"),
                Map.of("lora_unet_a.lora_down.weight", new int[] {1, 2}, "lora_unet_a.lora_up.weight", new int[] {2, 1
                }));
        BlankModels.safetensors(models.resolve("fern.safetensors"), Map.of("emb_params", new int[] {2, 768}));

        assertThat(shelf())
                .extracting(shelved -> ((Shelved.Unusable) shelved).reason())
                .containsExactly(
                        "it is an embedding: put it into %s/, and name it in prompts as embedding:fern"
                                .formatted(models.resolve("embeddings")),
                        "it is a LoRA: put it into %s/, and name it in prompts as <lora:moss:1>"
                                .formatted(models.resolve("loras")));
    }

    @Test
    void embeddings_are_listed_with_family_and_size() throws Exception {
        Path embeddings = Files.createDirectories(models.resolve("embeddings"));
        BlankModels.safetensors(embeddings.resolve("fern.safetensors"), Map.of("emb_params", new int[] {2, 768}));
        BlankModels.safetensors(
                embeddings.resolve("ivy.safetensors"),
                Map.of("clip_l", new int[] {3, 768}, "clip_g", new int[] {3, 1280}));
        BlankModels.safetensors(embeddings.resolve("odd.safetensors"), Map.of("emb_params", new int[] {1, 6}));
        Files.write(embeddings.resolve("old.pt"), new byte[7]);
        Files.write(embeddings.resolve(".safetensors"), new byte[7]);
        Files.write(embeddings.resolve("._fern.safetensors"), new byte[7]);

        List<Shelved> listed = new ModelShelf(models, book).embeddings();

        assertThat(listed).extracting(Shelved::name).containsExactly("fern", "ivy", "odd", "old");
        assertThat(listed.subList(0, 3))
                .map(Shelved.Learnt.class::cast)
                .extracting(learnt -> learnt.vectors() + " " + learnt.family().orElse("?"))
                .containsExactly("2 sd15", "3 sdxl", "1 ?");
        assertThat(listed.get(3)).isInstanceOf(Shelved.Unusable.class);
    }

    @Test
    void an_embedding_without_vectors_or_with_unequal_ones_is_listed_with_what_is_wrong() throws Exception {
        Path embeddings = Files.createDirectories(models.resolve("embeddings"));
        BlankModels.safetensors(embeddings.resolve("bare.safetensors"), Map.of("emb_params", new int[] {0, 768}));
        BlankModels.safetensors(
                embeddings.resolve("uneven.safetensors"),
                Map.of("clip_l", new int[] {2, 768}, "clip_g", new int[] {3, 1280}));

        assertThat(new ModelShelf(models, book).embeddings())
                .extracting(shelved -> ((Shelved.Unusable) shelved).reason())
                .satisfiesExactly(
                        bare -> assertThat(bare)
                                .endsWith("1 to 75 vectors, and as many for each text encoder, has [0]"),
                        uneven -> assertThat(uneven).endsWith("for each text encoder, has [2, 3]"));
    }

    @Test
    void notes_unfinished_downloads_and_folders_of_other_things_are_passed_over() throws Exception {
        Files.writeString(models.resolve("README.md"), "mine");
        Files.createDirectories(models.resolve("loras"));
        BlankModels.stableDiffusion1(models.resolve(".incoming/half"));
        assertThat(shelf()).isEmpty();
        assertThat(new ModelShelf(folder.resolve("nowhere"), book).models()).isEmpty();
    }

    @Test
    void a_hash_is_remembered_until_size_or_time_changes() throws Exception {
        Path weights = BlankModels.stableDiffusion1(models.resolve("mine"))
                .resolve("unet/diffusion_pytorch_model.safetensors");
        List<Shelved> before = shelf();
        FileTime time = Files.getLastModifiedTime(weights);
        byte[] bytes = Files.readAllBytes(weights);
        bytes[bytes.length - 1] = 1;
        Files.write(weights, bytes);
        Files.setLastModifiedTime(weights, time);
        assertThat(shelf()).as("same size and time: not read again").isEqualTo(before);
        Files.setLastModifiedTime(weights, FileTime.fromMillis(time.toMillis() + 2000));
        assertThat(shelf()).as("another time: read again").isNotEqualTo(before);
    }

    @Test
    void a_spoiled_book_costs_only_time() throws Exception {
        BlankModels.stableDiffusion1(models.resolve("mine"));
        List<Shelved> before = shelf();
        Files.writeString(book, "{ spoiled");
        assertThat(shelf()).isEqualTo(before);
    }

    private List<Shelved> shelf() {
        return new ModelShelf(models, book).models();
    }
}
