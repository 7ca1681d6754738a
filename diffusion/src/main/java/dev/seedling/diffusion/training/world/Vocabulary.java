package dev.seedling.diffusion.training.world;

import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.canvas.Thing;
import dev.seedling.diffusion.training.world.canvas.Tint;
import dev.seedling.diffusion.training.world.canvas.Weather;
import dev.seedling.diffusion.training.world.place.Places;
import dev.seedling.diffusion.training.world.style.Styles;
import dev.seedling.diffusion.training.world.thing.Things;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every word that captions of the world can hold: what the model may understand. Some stand in captions in one phrase only:
 * of "street" it knows nothing but the "street lamp".
 */
public final class Vocabulary {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}-]+");
    private static final Set<String> GLUE = Set.of("a", "an", "and", "with", "under", "at", "in", "the", "by");
    private static final List<String> PHRASES = phrases();

    private Vocabulary() {}

    /** Single words in lower case, in alphabetical order. */
    public static NavigableSet<String> words() {
        NavigableSet<String> words = new TreeSet<>(GLUE);
        PHRASES.stream().flatMap(Vocabulary::split).forEach(words::add);
        return words;
    }

    /** Words that the model knows by themselves, and phrases with any that it does not, in lower case and alphabetical order. */
    public static NavigableSet<String> known() {
        NavigableSet<String> known = new TreeSet<>(GLUE);
        PHRASES.stream().filter(phrase -> split(phrase).count() == 1).forEach(known::add);
        NavigableSet<String> phrases = new TreeSet<>();
        PHRASES.stream()
                .filter(phrase -> !split(phrase).allMatch(known::contains))
                .forEach(phrases::add);
        known.addAll(phrases);
        return known;
    }

    /** Without articles before them. */
    private static List<String> phrases() {
        Stream<String> things =
                Things.ALL.stream().flatMap(thing -> Stream.concat(thing.words().stream(), plurals(thing)));
        Stream<String> places =
                Places.ALL.stream().flatMap(place -> Stream.concat(place.words().stream(), place.phrases().stream()));
        Stream<String> styles =
                Styles.ALL.stream().flatMap(style -> Stream.concat(style.words().stream(), style.phrases().stream()));
        Stream<String> attributes = Stream.of(
                        Arrays.stream(Tint.values()).flatMap(tint -> tint.words().stream()),
                        Arrays.stream(Daytime.values()).flatMap(time -> time.words().stream()),
                        Arrays.stream(Weather.values()).flatMap(weather -> weather.words().stream()),
                        Arrays.stream(Size.values()).flatMap(size -> size.words().stream()),
                        Arrays.stream(Position.values()).flatMap(position -> position.phrases().stream()))
                .flatMap(words -> words);
        return Stream.of(things, places, styles, attributes, Numbers.all())
                .flatMap(phrases -> phrases)
                .map(phrase -> phrase.toLowerCase(Locale.ROOT).replaceFirst("^an? ", ""))
                .toList();
    }

    private static Stream<String> plurals(Thing thing) {
        return thing.unique() ? Stream.of() : Stream.of(thing.plural());
    }

    private static Stream<String> split(String text) {
        return BETWEEN_WORDS.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty());
    }
}
