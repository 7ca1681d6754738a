package dev.seedling.promptcraft.reading;

import java.util.regex.Pattern;

/** The polite wrapping of a French or Spanish idea, cut so that the rest can be repeated to the user. */
final class RomanceRequest {
    private static final String GREETING =
            "(?:bonjour|salut|coucou|bonsoir|hola|buenas(?: tardes| noches)?|buenos d\u00edas|hey|ok|alors|bueno|oye|eh bien)\\b";
    private static final String WISH =
            "(?:s'il (?:te|vous) pla[i\u00ee]t|stp|svp|por favor|porfa|je (?:voudrais|veux|veut|souhaite|souhaiterais|vois|d\u00e9sire)(?: voir| avoir| que tu dessines)?"
                    + "|j'(?:aimerais|ai envie d[e'])(?: bien)?(?: voir| avoir)?|(?:est-ce que )?tu (?:peux|pourrais)|(?:peux|pourrais)-tu|pouvez-vous|pourriez-vous"
                    + "|quiero|quisiera|querr\u00eda|me gustar\u00eda(?: ver| tener)?|necesito|deseo|puedes|podr\u00edas|puede|(?<=quiero |quisiera )ver|imag\u00ednate|imagina)\\b";
    private static final String ORDER =
            "(?:(?:me |nous )?(?:dessine(?:r|z)?|peins|peindre|fais|faire|fait|cr\u00e9er?|g\u00e9n\u00e8re|g\u00e9n\u00e9rer|montre(?:r)?|imagine)(?:[- ](?:moi|nous))?(?!\\p{L}|-l)"
                    + "|(?:me |nos )?(?:dib\u00fajame|dibujar(?:me)?|dibuja|p\u00edntame|pintar|pinta|hazme|hacer(?:me)?|haz(?!\\p{L}| que)|crea(?:r)?|genera(?:r)?|mu\u00e9strame|ens\u00e9\u00f1ame)(?!\\p{L}))";
    private static final String FRAME =
            "(?:une (?:belle )?image (?:de |d'|avec )|une sc\u00e8ne (?:de |d'|avec )|una imagen (?:de |con )|una escena (?:de |con ))";
    private static final Pattern WRAPPING = Pattern.compile(
            "^(?:(?:" + GREETING + "|" + WISH + "|" + ORDER + ")[\\s,!:]*)+(?:" + FRAME + ")?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern THANKS = Pattern.compile(
            "[\\s,]*\\b(?:s'il (?:te|vous) pla[i\u00ee]t|stp|svp|merci|por favor|porfa|gracias)[\\s.!?]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private RomanceRequest() {}

    /** The idea without its wrapping; one that is nothing but wrapping stays whole. */
    static String unwrap(String text) {
        String plain = text.strip().replace('\u2019', '\'').replaceFirst("^[\u00bf\u00a1]\\s*", "");
        String bare = THANKS.matcher(WRAPPING.matcher(plain).replaceFirst(""))
                .replaceFirst("")
                .replaceFirst("[.!?\\s]+$", "");
        return bare.isBlank() ? text.strip() : bare;
    }
}
