package dev.seedling.promptcraft.reading;

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
            Pattern.compile("[\\s,]*\\b(?:bitte|danke|malen|zeichnen|haben|sehen)[\\s.!?]*$", Pattern.CASE_INSENSITIVE);

    private GermanRequest() {}

    /** "kannst du eine Hexe malen, die fliegt": the verb of the request stands amid the picture. */
    private static final Pattern ASKED = Pattern.compile(
            "(?<=^.{0,20}\\b(?:kannst|könntest|würdest) du\\b.{1,200})\\s+(?:malen|zeichnen|zeigen|machen|erstellen|generieren|basteln)(?=\\s*,|\\s+(?:für|mit|von|auf|in|im|wo|als|vor|ohne)\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "nimm das Boot weg": a verb in two pieces. */
    private static final Pattern TAKE_AWAY = Pattern.compile(
            "^(?:(?:bitte|und)\\s+)?(?:nimm|mach)\\s+(?!es\\b)(.+?)\\s+(?:bitte\\s+)?(?:weg|raus)[\\s.!]*$",
            Pattern.CASE_INSENSITIVE);

    /** What is said more shortly in speech, and absence that is said round its thing, as the lexicon knows them. */
    private static final Map<Pattern, String> SPOKEN = new LinkedHashMap<>();

    static {
        SPOKEN.put(spoken("'?nen"), "einen");
        SPOKEN.put(spoken("'?nem"), "einem");
        SPOKEN.put(spoken("'?ner"), "einer");
        SPOKEN.put(spoken("'?ne"), "eine");
        SPOKEN.put(spoken("(?:nix|nichts) mit"), "ohne");
        SPOKEN.put(spoken("weder ((?:\\p{L}+ ){0,2}?\\p{L}+) noch"), "ohne $1 und ohne");
        SPOKEN.put(
                spoken("(?:lasst?|lasse) (?:bitte )?(die|den|das|alle) ((?:\\p{L}+ ){0,2}?\\p{L}+) (?:weg|raus)"),
                "ohne $1 $2");
    }

    static String unwrap(String whole) {
        String plain = whole;
        for (Map.Entry<Pattern, String> spoken : SPOKEN.entrySet()) {
            plain = spoken.getKey().matcher(plain).replaceAll(spoken.getValue());
        }
        String text = TAKE_AWAY.matcher(ASKED.matcher(plain).replaceFirst("")).replaceFirst("entferne $1");
        String bare = THANKS.matcher(WRAPPING.matcher(text).replaceFirst(""))
                .replaceFirst("")
                .replaceFirst("[.!?\\s]+$", "");
        return bare.isBlank() ? text : bare;
    }

    private static Pattern spoken(String words) {
        return Pattern.compile(
                "(?<![\\p{L}'])" + words + "(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
