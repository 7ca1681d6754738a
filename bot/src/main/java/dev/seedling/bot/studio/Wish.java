package dev.seedling.bot.studio;

import java.util.Optional;

/** A value that a user may name or leave open. */
public sealed interface Wish<T> {
    record Open<T>() implements Wish<T> {}

    record Exactly<T>(T wanted) implements Wish<T> {}

    /** Whatever suits. */
    static <T> Wish<T> open() {
        return new Open<>();
    }

    static <T> Wish<T> exactly(T value) {
        return new Exactly<>(value);
    }

    /** {@code exactly} what is there, {@code open} where nothing is. */
    static <T> Wish<T> of(Optional<T> value) {
        return value.map(Wish::exactly).orElseGet(Wish::open);
    }

    default Optional<T> value() {
        return this instanceof Exactly<T> exact ? Optional.of(exact.wanted) : Optional.empty();
    }

    default T orElse(T fallback) {
        return value().orElse(fallback);
    }
}
