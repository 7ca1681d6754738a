package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.lock.Literal;
import dev.seedling.promptcraft.lock.Literals;
import dev.seedling.promptcraft.reading.Reading;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts back what a language model's reply lost of the idea. */
final class Keeping {
    private final Reading reading;

    private Keeping(Reading reading) {
        this.reading = reading;
    }

    static Keeping of(Reading reading) {
        return new Keeping(reading);
    }

    Slots in(Slots reply) {
        return withNegatives(withLiterals(reply));
    }

    private Slots withLiterals(Slots reply) {
        Literals literals = reading.literals();
        StringBuilder subject = new StringBuilder(reply.subject());
        String everything = String.join(" ", reply.subject(), reply.setting(), String.join(" ", reply.style()));
        for (Literal literal : literals.all()) {
            String mask = literals.mask(literal);
            if (!everything.contains(mask)) {
                subject.append(literal.kind() == Literal.Kind.QUOTE ? " with the text " : " ")
                        .append(mask);
            }
        }
        return reply.withSubject(subject.toString());
    }

    private Slots withNegatives(Slots reply) {
        Set<String> negatives = new LinkedHashSet<>(reading.said().negative());
        negatives.addAll(reply.negative());
        return reply.withNegative(List.copyOf(negatives));
    }
}
