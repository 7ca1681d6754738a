package dev.seedling.promptcraft.reading;

import java.util.regex.Pattern;

/** The polite wrapping of a German idea, cut so that the rest can be repeated to the user. */
final class GermanRequest {
    private static final Pattern WRAPPING = Pattern.compile(
            "^(?:(?:hallo|hi|hey|bitte|kannst du|könntest du|ich möchte|ich will|ich hätte gerne?|ich wünsche mir"
                    + "|mir|male?|zeichne|erstelle|erzeuge|generiere|zeige?(?= mir)|mache?(?= mir| ein bild))\\b[\\s,!]*)+(?:ein bild (?:von|mit)\\s+)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern THANKS =
            Pattern.compile("[\\s,]*\\b(?:bitte|danke|malen|zeichnen|haben|sehen)[\\s.!?]*$", Pattern.CASE_INSENSITIVE);

    private GermanRequest() {}

    /** "kannst du eine Hexe malen, die fliegt": the verb of the request stands amid the picture. */
    private static final Pattern ASKED = Pattern.compile(
            "(?<=^.{0,20}\\b(?:kannst|könntest|würdest) du\\b.{1,200})\\s+(?:malen|zeichnen|zeigen|machen|erstellen)(?=\\s*,)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "nimm das Boot weg": a verb in two pieces. */
    private static final Pattern TAKE_AWAY = Pattern.compile(
            "^(?:(?:bitte|und)\\s+)?(?:nimm|mach)\\s+(?!es\\b)(.+?)\\s+(?:bitte\\s+)?(?:weg|raus)[\\s.!]*$",
            Pattern.CASE_INSENSITIVE);

    static String unwrap(String whole) {
        String text = TAKE_AWAY.matcher(ASKED.matcher(whole).replaceFirst("")).replaceFirst("entferne $1");
        String bare = THANKS.matcher(WRAPPING.matcher(text).replaceFirst(""))
                .replaceFirst("")
                .replaceFirst("[.!?\\s]+$", "");
        return bare.isBlank() ? text : bare;
    }
}
