package dev.seedling.promptcraft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SlotsTest {
    private static final Slots FULL = new Slots(
            "a fox",
            "at night",
            List.of("baroque", "epic mood"),
            "oil painting",
            "soft light",
            "wide shot",
            List.of("people"),
            Aspect.PORTRAIT);

    @ParameterizedTest
    @EnumSource(Slot.class)
    void one_slot_is_taken_from_others_and_the_rest_stay_open(Slot slot) {
        Slots taken = Slots.of("").with(slot, FULL);

        for (Slot each : Slot.values()) {
            assertThat(taken.text(each)).isEqualTo(each == slot ? FULL.text(slot) : "");
            assertThat(taken.isOpen(each)).isEqualTo(each != slot || slot == Slot.QUALITY);
        }
    }

    @Test
    void every_text_is_rewritten_and_the_aspect_stays() {
        assertThat(FULL.map(text -> text.toUpperCase(Locale.ROOT)))
                .isEqualTo(new Slots(
                        "A FOX",
                        "AT NIGHT",
                        List.of("BAROQUE", "EPIC MOOD"),
                        "OIL PAINTING",
                        "SOFT LIGHT",
                        "WIDE SHOT",
                        List.of("PEOPLE"),
                        Aspect.PORTRAIT));
    }
}
