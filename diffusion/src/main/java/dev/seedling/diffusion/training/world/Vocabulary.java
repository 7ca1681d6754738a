package dev.seedling.diffusion.training.world;

import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.canvas.Thing;
import dev.seedling.diffusion.training.world.canvas.Tint;
import dev.seedling.diffusion.training.world.canvas.Weather;
import dev.seedling.diffusion.training.world.place.Places;
import dev.seedling.diffusion.training.world.style.Styles;
import dev.seedling.diffusion.training.world.thing.Things;
import java.util.Arrays;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every word that captions of the world can hold: what the model may understand. */
public final class Vocabulary {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}-]+");
    private static final NavigableSet<String> WORDS = collect();

    private Vocabulary() {}

    /** Single words in lower case, in alphabetical order. */
    public static NavigableSet<String> words() {
        return new TreeSet<>(WORDS);
    }

    private static NavigableSet<String> collect() {
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
        Stream<String> glue = Stream.of("a an and with under at in the by");
        NavigableSet<String> words = new TreeSet<>();
        Stream.of(things, places, styles, attributes, Numbers.all(), glue)
                .flatMap(phrases -> phrases)
                .flatMap(Vocabulary::split)
                .forEach(words::add);
        return words;
    }

    private static Stream<String> plurals(Thing thing) {
        return thing.unique() ? Stream.of() : Stream.of(thing.plural());
    }

    private static Stream<String> split(String text) {
        return BETWEEN_WORDS.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty());
    }
}
