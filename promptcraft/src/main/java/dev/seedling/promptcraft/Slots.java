package dev.seedling.promptcraft;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A picture in words, one slot a thought, in English. An empty text or list is a slot left open.
 *
 * @param subject what is to be seen, with its counts, colours and names
 * @param setting where and when
 * @param style schools, moods and manners, each a few words
 * @param medium photo, oil painting, pixel art and the like
 * @param negative what must not be seen
 */
public record Slots(
        String subject,
        String setting,
        List<String> style,
        String medium,
        String lighting,
        String composition,
        List<String> negative,
        Aspect aspect) {
    public Slots {
        Stream.of(subject, setting, medium, lighting, composition, aspect).forEach(Objects::requireNonNull);
        style = List.copyOf(style);
        negative = List.copyOf(negative);
    }

    /** A picture of which only the subject is known. */
    public static Slots of(String subject) {
        return new Slots(subject, "", List.of(), "", "", "", List.of(), Aspect.AUTO);
    }

    /** The slot as one text; lists are joined with commas, an open aspect is empty. */
    public String text(Slot slot) {
        return switch (slot) {
            case SUBJECT -> subject;
            case SETTING -> setting;
            case STYLE -> String.join(", ", style);
            case MEDIUM -> medium;
            case LIGHTING -> lighting;
            case COMPOSITION -> composition;
            case QUALITY -> "";
            case NEGATIVE -> String.join(", ", negative);
            case ASPECT -> aspect == Aspect.AUTO ? "" : aspect.name();
        };
    }

    /** Whether nothing is said of it. */
    public boolean isOpen(Slot slot) {
        return text(slot).isEmpty();
    }

    /** The same with one slot as it is in others. */
    public Slots with(Slot slot, Slots from) {
        return switch (slot) {
            case SUBJECT -> withSubject(from.subject);
            case SETTING -> withSetting(from.setting);
            case STYLE -> withStyle(from.style);
            case MEDIUM -> withMedium(from.medium);
            case LIGHTING -> withLighting(from.lighting);
            case COMPOSITION -> withComposition(from.composition);
            case QUALITY -> this;
            case NEGATIVE -> withNegative(from.negative);
            case ASPECT -> withAspect(from.aspect);
        };
    }

    /** Each text rewritten; the aspect stays. */
    public Slots map(UnaryOperator<String> rewrite) {
        return new Slots(
                rewrite.apply(subject),
                rewrite.apply(setting),
                style.stream().map(rewrite).toList(),
                rewrite.apply(medium),
                rewrite.apply(lighting),
                rewrite.apply(composition),
                negative.stream().map(rewrite).toList(),
                aspect);
    }

    public Slots withSubject(String text) {
        return new Slots(text, setting, style, medium, lighting, composition, negative, aspect);
    }

    public Slots withSetting(String text) {
        return new Slots(subject, text, style, medium, lighting, composition, negative, aspect);
    }

    public Slots withStyle(List<String> texts) {
        return new Slots(subject, setting, texts, medium, lighting, composition, negative, aspect);
    }

    public Slots withMedium(String text) {
        return new Slots(subject, setting, style, text, lighting, composition, negative, aspect);
    }

    public Slots withLighting(String text) {
        return new Slots(subject, setting, style, medium, text, composition, negative, aspect);
    }

    public Slots withComposition(String text) {
        return new Slots(subject, setting, style, medium, lighting, text, negative, aspect);
    }

    public Slots withNegative(List<String> texts) {
        return new Slots(subject, setting, style, medium, lighting, composition, texts, aspect);
    }

    public Slots withAspect(Aspect shape) {
        return new Slots(subject, setting, style, medium, lighting, composition, negative, shape);
    }
}
