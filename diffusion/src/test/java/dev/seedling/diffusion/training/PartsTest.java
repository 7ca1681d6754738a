package dev.seedling.diffusion.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.seedling.diffusion.DeviceChoice;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.Precision;
import dev.seedling.diffusion.program.Torch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PartsTest {
    private final NDManager scope = NDManager.newBaseManager();
    private final Map<String, NDArray> weights = new LinkedHashMap<>();

    @BeforeAll
    static void start() {
        Torch.start(new EngineSettings(DeviceChoice.CPU, Precision.FLOAT32, 1), 0);
    }

    @AfterEach
    void close() {
        scope.close();
    }

    @Test
    void every_weight_is_in_exactly_one_part() {
        Recognizer.blueprint().parameters().forEach((name, weight) -> add(name, new Shape(weight.shape())));

        List<List<String>> parts = Parts.of(weights, 3);

        assertThat(parts).hasSize(3).noneMatch(List::isEmpty);
        assertThat(parts.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(weights.keySet());
    }

    @Test
    void equal_weights_are_dealt_out_equally() {
        for (int i = 0; i < 12; i++) {
            add("layer" + i + ".weight", new Shape(64, 32));
            add("layer" + i + ".bias", new Shape(64));
        }

        assertThat(Parts.of(weights, 4))
                .allSatisfy(part -> assertThat(part)
                        .filteredOn(name -> name.endsWith("weight"))
                        .hasSize(3))
                .allSatisfy(part -> assertThat(part).hasSize(6));
    }

    @Test
    void what_is_more_work_than_all_else_has_a_part_of_its_own() {
        add("bias", new Shape(64));
        add("wide", new Shape(64, 64));
        add("heavy", new Shape(256, 64, 3, 3));
        add("narrow", new Shape(4, 64));

        assertThat(Parts.of(weights, 2)).contains(List.of("heavy"));
    }

    @Test
    void there_are_at_most_as_many_parts_as_weights() {
        add("alone", new Shape(8));

        assertThatThrownBy(() -> Parts.of(weights, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parts must be at most as many as weights, 1, were 2");
    }

    private void add(String name, Shape shape) {
        weights.put(name, scope.zeros(shape));
    }
}
