package dev.seedling.bot.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.bot.cli.doctor.Finding.Level;
import dev.seedling.diffusion.Precision;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineChecksTest {
    @ParameterizedTest
    @CsvSource({"17, amd64, OK", "21, aarch64, OK", "16, amd64, FAIL", "17, x86, FAIL"})
    void java_must_be_17_or_newer_and_of_64_bits(int feature, String architecture, Level level) {
        Finding finding = new JavaCheck(feature, architecture).look();

        assertThat(finding.level()).isEqualTo(level);
        assertThat(finding.found()).contains(String.valueOf(feature), architecture);
        assertThat(finding.remedy().isEmpty()).isEqualTo(level == Level.OK);
    }

    @Test
    void the_java_of_this_test_is_fit() {
        assertThat(JavaCheck.here().look().level()).isEqualTo(Level.OK);
    }

    @Test
    void a_cpu_without_bfloat16_is_well_as_long_as_nobody_asks_for_bfloat16() {
        assertThat(cpu(Optional.empty(), Precision.AUTO).level()).isEqualTo(Level.OK);

        Finding asked = cpu(Optional.empty(), Precision.BFLOAT16);
        assertThat(asked.level()).isEqualTo(Level.WARN);
        assertThat(asked.found()).contains("slow unless a GPU paints");
        assertThat(asked.remedy()).isEqualTo("set dtype: auto");
    }

    @Test
    void a_cpu_tells_its_instructions() {
        Finding finding = cpu(Optional.of("amx_bf16"), Precision.BFLOAT16);

        assertThat(finding).isEqualTo(Finding.ok("cpu", "Xeon, 8 cores, multiplies bfloat16 (amx_bf16)"));
    }

    private static Finding cpu(Optional<String> instructions, Precision wanted) {
        return new ProcessorCheck("Xeon", 8, instructions, wanted).look();
    }
}
