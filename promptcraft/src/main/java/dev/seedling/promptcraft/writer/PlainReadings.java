package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.KnownWords;
import dev.seedling.promptcraft.Slot;
import dev.seedling.promptcraft.Slots;
import java.util.List;
import java.util.stream.Stream;

/** Readings for a model that knows few words: another medium, another time of day, as far as it knows them. */
final class PlainReadings {
    private static final List<String> MEDIA = List.of(
            "watercolor",
            "night photo",
            "pastel drawing",
            "pixel art",
            "ink drawing",
            "neon",
            "illustration",
            "oil painting");
    private static final List<String> TIMES = List.of("at sunset", "at night", "at dawn", "by day");

    private PlainReadings() {}

    static Stream<Slots> of(CraftedPrompt first, KnownWords words) {
        Slots slots = first.slots();
        Stream<Slots> media = first.saidByUser(Slot.MEDIUM) || first.saidByUser(Slot.STYLE)
                ? Stream.empty()
                : known(MEDIA, words).map(slots::withMedium);
        Stream<Slots> times = slots.setting().isEmpty() ? known(TIMES, words).map(slots::withSetting) : Stream.empty();
        return Stream.concat(media, times);
    }

    private static Stream<String> known(List<String> phrases, KnownWords words) {
        return phrases.stream().filter(words::hasAll);
    }
}
