package dev.seedling.bot.discord;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells applause from wishes: a reply or a reaction that only says that the picture is liked. */
final class Praise {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}']+");
    private static final Pattern SKIN_OR_SHAPE = Pattern.compile("[\\x{1F3FB}-\\x{1F3FF}\\uFE0F]");

    private static final Set<String> APPLAUSE = words("""
            wow woah whoa nice cool great awesome amazing beautiful gorgeous lovely perfect fantastic excellent brilliant
            stunning incredible wonderful superb sweet dope love loved like yay woohoo bravo thanks thank thx ty good well lol
            lmao haha hahaha omg neat cute genius impressive favourite favorite best
            wunderschön schön super toll klasse geil krass hammer stark perfekt genial großartig grossartig wunderbar
            herrlich süß niedlich danke spitze prima hübsch liebe mag gefällt gut gelungen
            vielen dank dankeschön schönes schöne tolles tolle hübsches
            magnifique bravo merci superbe beau belle joli jolie génial géniale parfait parfaite incroyable adore j'adore j'aime
            increíble gracias bonito bonita hermoso hermosa precioso preciosa lindo linda genial perfecto perfecta encanta
            gusta bien buen buena
            """);

    /** Words that mean nothing without others. */
    private static final Set<String> FILLING = words("""
            a an the this that it it's its that's i i'm you we so very really much such too just me my one is are was looks
            looking look turned out job work done picture image pic bot man dude guys and oh ah yes yeah yep ok okay all of
            them ever how what absolutely totally quite pretty
            das ist ja sehr so echt richtig wirklich mir mich ich es dir dich sieht aus bild ein eine dieses auch und oder
            na aber ganz voll geworden gemacht lieben besten
            c'est ça est très trop vraiment beaucoup tellement le la une un image photo et oui je
            muy muchas muchos mucho qué que está es el la una un imagen foto me y sí trabajo
            """);

    private static final Set<String> EMOJI = Set.of(
            "\u2764",
            "\uD83E\uDDE1",
            "\uD83D\uDC9B",
            "\uD83D\uDC9A",
            "\uD83D\uDC99",
            "\uD83D\uDC9C",
            "\uD83D\uDC96",
            "\uD83D\uDC95",
            "\uD83D\uDE0D",
            "\uD83E\uDD70",
            "\uD83E\uDD29",
            "\uD83D\uDC4D",
            "\uD83D\uDC4F",
            "\uD83D\uDC4C",
            "\uD83D\uDE4C",
            "\u2B50",
            "\uD83C\uDF1F",
            "\u2728",
            "\uD83D\uDD25",
            "\uD83D\uDCAF",
            "\uD83C\uDF89");

    private Praise() {}

    /** "wow, nice": at least one word that applauds, and none that could mean a thing. */
    static boolean in(String words) {
        List<String> said = Arrays.stream(
                        BETWEEN_WORDS.split(words.toLowerCase(Locale.ROOT).replace('\u2019', '\'')))
                .filter(word -> !word.isEmpty())
                .map(Praise::unstretched)
                .toList();
        return said.stream().anyMatch(APPLAUSE::contains)
                && said.stream().allMatch(word -> APPLAUSE.contains(word) || FILLING.contains(word));
    }

    /** An emoji of applause, in any skin. */
    static boolean isEmoji(String emoji) {
        return EMOJI.contains(SKIN_OR_SHAPE.matcher(emoji).replaceAll(""));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    /** "niiiice", "sooo", "wowww"; a letter may be double by right: "coool". */
    private static String unstretched(String word) {
        String twice = word.replaceAll("(\\p{L})\\1{2,}", "$1$1");
        return APPLAUSE.contains(twice) || FILLING.contains(twice) ? twice : word.replaceAll("(\\p{L})\\1{2,}", "$1");
    }
}
