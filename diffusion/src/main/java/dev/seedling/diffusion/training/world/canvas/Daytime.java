package dev.seedling.diffusion.training.world.canvas;

import java.awt.Color;
import java.util.List;

/** Four times of day: each is a sky from zenith to horizon, and the light that falls on scenery and on things. */
public enum Daytime {
    DAY(0x3f8fe6, 0x86bff2, 0xd9effb, 0xffffff, 0xffffff, "day", "noon", "midday", "daytime"),
    DAWN(0x8fb6ea, 0xf6cfd6, 0xfff0c2, 0xf3e6ea, 0xfff4f0, "sunrise", "dawn", "morning", "daybreak"),
    SUNSET(0x45307c, 0xd4557a, 0xffb057, 0xd9a8a0, 0xf2d0c4, "sunset", "dusk", "evening", "twilight"),
    NIGHT(0x080c2c, 0x16235a, 0x34508c, 0x6676b4, 0xa9b2da, "night", "midnight", "nighttime");

    private final Color zenith;
    private final Color middle;
    private final Color horizon;
    private final Color sceneryLight;
    private final Color thingLight;

    @SuppressWarnings("ImmutableEnumChecker") // List.of gives a list that never changes
    private final List<String> words;

    Daytime(int zenith, int middle, int horizon, int sceneryLight, int thingLight, String... words) {
        this.zenith = new Color(zenith);
        this.middle = new Color(middle);
        this.horizon = new Color(horizon);
        this.sceneryLight = new Color(sceneryLight);
        this.thingLight = new Color(thingLight);
        this.words = List.of(words);
    }

    public Color zenith() {
        return zenith;
    }

    public Color middle() {
        return middle;
    }

    public Color horizon() {
        return horizon;
    }

    public Color sceneryLight() {
        return sceneryLight;
    }

    /** Softer than the scenery's, so that a thing's own colour can be told at night. */
    public Color thingLight() {
        return thingLight;
    }

    public boolean dark() {
        return this == NIGHT;
    }

    public List<String> words() {
        return words;
    }
}
