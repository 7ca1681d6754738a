package dev.seedling.diffusion.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.DiffusionException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsTest {
    @TempDir
    Path folder;

    @Test
    void tells_names_types_shapes_and_bytes() {
        try (Safetensors file = open(SafetensorsFile.bytes(SafetensorsFile.HONEST, SafetensorsFile.HONEST_DATA))) {
            assertThat(file.names()).containsExactly("b", "a", "empty");
            assertThat(file.metadata()).containsEntry("format", "pt");
            assertThat(file.info("b")).isEqualTo(new TensorInfo("b", Dtype.F32, List.of(2L, 3L), 4, 28));
            assertThat(file.tensor("b").order()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
            assertThat(file.tensor("a").getInt(0)).isEqualTo(0x03020100);
            assertThat(file.tensor("b").get(0)).isEqualTo((byte) 4);
            assertThat(file.tensor("empty").remaining()).isZero();
        }
    }

    @Test
    void a_tensor_that_is_not_there_is_named_with_its_file() {
        try (Safetensors file = open(SafetensorsFile.bytes(SafetensorsFile.HONEST, SafetensorsFile.HONEST_DATA))) {
            assertThatThrownBy(() -> file.tensor("c"))
                    .isInstanceOf(DiffusionException.class)
                    .hasMessage(file.file() + ": there is no tensor 'c'");
        }
    }

    @Test
    void a_closed_file_gives_no_buffers() {
        Safetensors file = open(SafetensorsFile.bytes(SafetensorsFile.HONEST, SafetensorsFile.HONEST_DATA));
        file.close();
        file.close();

        assertThatThrownBy(() -> file.tensor("a")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tensors_beyond_two_gibibytes_are_reached() throws IOException {
        long half = 3L << 29; // 1.5 GiB: two of them do not fit one mapping
        String header = """
                {"low": {"dtype": "U8", "shape": [%d], "data_offsets": [0, %d]},
                 "high": {"dtype": "U8", "shape": [%d], "data_offsets": [%d, %d]}}
                """.formatted(half, half, half, half, 2 * half);
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        Path path = SafetensorsFile.write(folder, SafetensorsFile.bytes(header, 0));
        try (RandomAccessFile sparse = new RandomAccessFile(path.toFile(), "rw")) {
            sparse.setLength(8 + json.length + 2 * half);
            sparse.seek(8 + json.length + half);
            sparse.write(7);
            sparse.seek(8 + json.length + 2 * half - 1);
            sparse.write(9);
        }

        try (Safetensors file = Safetensors.open(path)) {
            ByteBuffer high = file.tensor("high");
            assertThat(high.get(0)).isEqualTo((byte) 7);
            assertThat(high.get((int) half - 1)).isEqualTo((byte) 9);
            assertThat(file.tensor("low").get(0)).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    [1]                                                                                   | the header must be a JSON object
                    {"a": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]}} x                       | the header is no valid JSON
                    {"a": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]}, "a": {}}                | Duplicate
                    {"a": {"dtype": "F31", "shape": [1], "data_offsets": [0, 4]}}                         | tensor 'a' must have a dtype of
                    {"a": {"dtype": "F32", "shape": [1], "data_offsets": [0, 8]}}                         | tensor 'a' must lie within the file's 4 bytes
                    {"a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 4]}}                         | takes 8 bytes, claims 4
                    {"a": {"dtype": "F32", "shape": [1], "data_offsets": [4, 0]}}                         | tensor 'a' must lie within
                    {"a": {"dtype": "F32", "shape": [-1], "data_offsets": [0, 4]}}                        | whole numbers of 0 or more as shape
                    {"a": {"dtype": "F32", "shape": [1.5], "data_offsets": [0, 4]}}                       | whole numbers of 0 or more as shape
                    {"a": {"dtype": "F32", "shape": [1], "data_offsets": [0]}}                            | must have two data_offsets, has 1
                    {"a": {"dtype": "F32", "shape": [1]}}                                                 | as data_offsets
                    {"a": {"dtype": "U8", "shape": [2], "data_offsets": [0, 2]}}                          | must cover all 4 bytes of data, cover 2
                    {"a": {"dtype": "U8", "shape": [3], "data_offsets": [1, 4]}}                          | tensor 'a' must start at byte 0 of the data, starts at 1
                    {"a": {"dtype": "U8", "shape": [3], "data_offsets": [0, 3]}, "b": {"dtype": "U8", "shape": [2], "data_offsets": [2, 4]}} | tensor 'b' must start at byte 3 of the data, starts at 2
                    {"a": {"dtype": "F32", "shape": [4611686018427387904, 2], "data_offsets": [0, 4]}}    | has a shape too large to count
                    {"a": {"dtype": "F32", "shape": [99999999999999999999], "data_offsets": [0, 4]}}      | whole numbers of 0 or more as shape
                    {"a": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4], "more": 1}}              | may have dtype, shape and data_offsets, has 'more'
                    {"a": 4}                                                                              | tensor 'a' must have a dtype
                    {"__metadata__": {"a": 1}}                                                            | metadata 'a' must be a text
                    {"__metadata__": 1}                                                                   | __metadata__ must be a JSON object
                    {"a": [[[[[[[[1]]]]]]]]}                                                              | the header is no valid JSON
                    """)
    void a_header_that_lies_is_refused_with_file_and_reason(String header, String reason) {
        assertThatThrownBy(() -> open(SafetensorsFile.bytes(header, 4)))
                .isInstanceOf(DiffusionException.class)
                .hasMessageStartingWith(folder.resolve("model.safetensors").toString())
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, Long.MAX_VALUE, 100_000_001, 3})
    void a_header_length_that_lies_is_refused(long claimed) {
        byte[] json = "{}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> open(SafetensorsFile.bytes(claimed, json, 0)))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("this is no safetensors file, or a torn one");
    }

    @Test
    void a_file_of_a_few_bytes_or_none_is_refused() {
        assertThatThrownBy(() -> open(new byte[7]))
                .isInstanceOf(DiffusionException.class)
                .hasMessageEndingWith("a safetensors file has at least 8 bytes, this has 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.ckpt", "model.pt", "pytorch_model.BIN"})
    void a_pickle_is_refused_with_what_to_do(String name) throws IOException {
        Path pickle = Files.write(folder.resolve(name), new byte[100]);

        assertThatThrownBy(() -> Safetensors.open(pickle))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("runs whatever code is in it")
                .hasMessageContaining("get the .safetensors version");
    }

    @Test
    void a_missing_file_is_named() {
        Path missing = folder.resolve("none.safetensors");

        assertThatThrownBy(() -> Safetensors.open(missing))
                .isInstanceOf(DiffusionException.class)
                .hasMessage("there is no file " + missing);
    }

    private Safetensors open(byte[] bytes) {
        return Safetensors.open(SafetensorsFile.write(folder, bytes));
    }
}
