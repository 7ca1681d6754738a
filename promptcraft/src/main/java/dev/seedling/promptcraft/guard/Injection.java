package dev.seedling.promptcraft.guard;

import dev.seedling.promptcraft.Resource;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells text that gives orders to a language model from text that describes a picture, in English, German, French and
 * Spanish, by the signs in {@code signs.txt}. No order can do harm (the model only fills slots); such text is simply not worth asking the model about.
 */
public final class Injection {
    private static final int ENOUGH = 2;

    private static final List<Sign> SIGNS = Resource.lines(Injection.class, "signs.txt").stream()
            .map(Sign::read)
            .toList();

    private Injection() {}

    /** @param masked an idea whose quotations are masked, for a sign may say anything */
    public static boolean suspected(String masked) {
        return SIGNS.stream()
                        .filter(sign -> sign.pattern.matcher(masked).find())
                        .mapToInt(Sign::weight)
                        .sum()
                >= ENOUGH;
    }

    private record Sign(int weight, Pattern pattern) {
        static Sign read(String line) {
            int flags =
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL;
            return new Sign(Integer.parseInt(line.substring(0, 1)), Pattern.compile(line.substring(2), flags));
        }
    }
}
