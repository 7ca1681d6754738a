package dev.seedling.promptcraft.reading;

import dev.seedling.promptcraft.german.Spoken;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The polite wrapping of a German idea, cut so that the rest can be repeated to the user. */
final class GermanRequest {
    private static final Pattern WRAPPING = Pattern.compile(
            "^(?:(?:hallo|hi|hey|moin|servus|na|ok|okay|also|bitte|kannst du|könntest du|würdest du|ich möchte|ich will|ich brauche?|(?:ich )?hätte gerne?|ich wünsche mir"
                    + "|ich würde gerne?|gib|mal(?= bitte| mir| ein)"
                    + "|mir|male?|zeichne|erstelle|erzeuge|generiere|zeige?(?= mir)|mache?(?= mir| ein bild))\\b[\\s,!]*)+(?:ein bild (?:von|mit)\\s+)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern THANKS =
            Pattern.compile("[\\s,]*\\b(?:bitte|danke)[\\s.!?]*$", Pattern.CASE_INSENSITIVE);

    /** At the end of such a clause the verb is the picture's: "Kinder, die ein Bild malen". */
    private static final Pattern RELATIVE = Pattern.compile(
            ",\\s*(?:die|der|das|den|dem|denen|deren|dessen|welche\\p{L}*)\\b[^,]*$", Pattern.CASE_INSENSITIVE);

    /** The verb at the end of a request. */
    private static final Pattern WISHED = Pattern.compile(
            "[\\s,]*\\b(?:malen|zeichnen|haben|sehen)(?:[\\s,]*\\b(?:bitte|danke))?[\\s.!?]*$",
            Pattern.CASE_INSENSITIVE);

    /** "kannst du eine Hexe malen, die fliegt": the verb of the request stands amid the picture. */
    private static final Pattern ASKED = Pattern.compile(
            "(?<=^.{0,20}\\b(?:kannst|könntest|würdest) du\\b.{1,200})\\s+(?:malen|zeichnen|zeigen|machen|erstellen|generieren|basteln)(?=\\s*,|\\s+(?:für|mit|von|auf|in|im|wo|als|vor|ohne)\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "nimm das Boot weg": a verb in two pieces. */
    private static final Pattern TAKE_AWAY = Pattern.compile(
            "^(?:(?:bitte|und)\\s+)?(?:nimm|mach)\\s+(?!es\\b)(.+?)\\s+(?:bitte\\s+)?(?:weg|raus)[\\s.!]*$",
            Pattern.CASE_INSENSITIVE);

    /** Absence that is said round its thing, as the lexicon knows it. */
    private static final Map<Pattern, String> ABSENCE = new LinkedHashMap<>();

    static {
        ABSENCE.put(words("(?:nix|nichts) mit"), "ohne");
        ABSENCE.put(words("weder ((?:\\p{L}+ ){0,2}?\\p{L}+) noch"), "ohne $1 und ohne");
        ABSENCE.put(
                words("(?:lasst?|lasse) (?:bitte )?(die|den|das|alle) ((?:\\p{L}+ ){0,2}?\\p{L}+) (?:weg|raus)"),
                "ohne $1 $2");
    }

    private GermanRequest() {}

    static String unwrap(String whole) {
        String plain = Spoken.written(whole);
        for (Map.Entry<Pattern, String> absence : ABSENCE.entrySet()) {
            plain = absence.getKey().matcher(plain).replaceAll(absence.getValue());
        }
        String text = TAKE_AWAY.matcher(ASKED.matcher(plain).replaceFirst("")).replaceFirst("entferne $1");
        String unwrapped = WRAPPING.matcher(text).replaceFirst("");
        String wished = RELATIVE.matcher(unwrapped).find()
                ? unwrapped
                : WISHED.matcher(unwrapped).replaceFirst("");
        String bare = THANKS.matcher(wished).replaceFirst("").replaceFirst("[.!?\\s]+$", "");
        return bare.isBlank() ? text : bare;
    }

    private static Pattern words(String words) {
        return Pattern.compile(
                "(?<![\\p{L}'])" + words + "(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
