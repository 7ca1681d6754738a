package dev.seedling.bot.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.bot.settings.SettingsException;
import dev.seedling.promptcraft.guard.Blocked;
import dev.seedling.promptcraft.guard.Policies;
import dev.seedling.promptcraft.guard.Policy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyCheckTest {
    @Test
    void it_counts_what_is_not_painted() {
        Policy house = new Policy(List.of(new Blocked("gore", "drama")));

        Finding finding = new PolicyCheck(() -> new Policies(house, Map.of("7", Policy.OPEN))).look();

        assertThat(finding).isEqualTo(Finding.ok("policy", "blocked words: 1, channels that differ: 1"));
    }

    @Test
    void no_policy_is_a_warning_and_a_wrong_one_a_failure() {
        assertThat(new PolicyCheck(() -> Policies.OPEN).look().level()).isEqualTo(Finding.Level.WARN);
        assertThat(new PolicyCheck(() -> {
                            throw new SettingsException("line 3");
                        })
                        .look()
                        .isFailure())
                .isTrue();
    }
}
