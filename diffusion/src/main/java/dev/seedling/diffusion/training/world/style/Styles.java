package dev.seedling.diffusion.training.world.style;

import dev.seedling.diffusion.training.world.canvas.Style;
import java.util.List;

/** The catalogue of styles. A new style is one file beside this one and one line here. */
public final class Styles {
    public static final List<Style> ALL = List.of(
            Flat.STYLE, Watercolor.STYLE, Ink.STYLE, PixelArt.STYLE, Pastel.STYLE, Neon.STYLE, NightPhoto.STYLE);

    private Styles() {}

    /** @throws IllegalArgumentException if the world has no such style */
    public static Style named(String name) {
        return ALL.stream()
                .filter(style -> style.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the world has no '" + name + "'; it has "
                        + ALL.stream().map(Style::name).toList()));
    }
}
