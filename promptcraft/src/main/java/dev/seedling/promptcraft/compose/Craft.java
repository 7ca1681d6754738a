package dev.seedling.promptcraft.compose;

import dev.seedling.promptcraft.Slot;
import dev.seedling.promptcraft.Slots;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a picture is made, as far as its slots tell.
 *
 * @param byHand whether it is painted, drawn, cut or the like, so that words of the camera do not suit it
 */
public record Craft(boolean byHand) {
    private static final Pattern CAMERA =
            Pattern.compile("\\b(?:photo\\w*|dslr|polaroid|snapshot|film|movie|still|screenshot|render\\w*|cgi|3d)\\b");
    private static final Pattern HAND = Pattern.compile(
            "\\b(?:in the (?:style|manner) of|impressionis[tm]\\w*|cubis[tm]\\w*|expressionis[tm]\\w*|pointillis[tm]\\w*|ukiyo-e|fauvis[tm]\\w*|watercolou?r\\w*|painterly)\\b");

    public static Craft of(Slots slots) {
        String medium = slots.medium().toLowerCase(Locale.ROOT);
        String style = slots.text(Slot.STYLE).toLowerCase(Locale.ROOT);
        boolean camera = CAMERA.matcher(medium).find();
        return new Craft(!camera && (!medium.isBlank() || HAND.matcher(style).find()));
    }
}
