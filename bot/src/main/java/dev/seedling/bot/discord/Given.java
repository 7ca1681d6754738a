package dev.seedling.bot.discord;

import java.util.Map;
import java.util.Optional;

/** What somebody filled into a command's options; the values are texts, numbers and truths. */
record Given(Map<String, Object> values) {
    Optional<String> text(String option) {
        return value(option, String.class);
    }

    Optional<Long> number(String option) {
        return value(option, Long.class);
    }

    Optional<Double> decimal(String option) {
        return value(option, Double.class);
    }

    boolean flag(String option) {
        return value(option, Boolean.class).orElse(false);
    }

    private <T> Optional<T> value(String option, Class<T> type) {
        return Optional.ofNullable(values.get(option)).map(type::cast);
    }
}
