package dev.seedling.promptcraft.german;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A German word, number or mark on its way to English.
 *
 * @param german as typed
 * @param english what it became; the German itself where nothing is known
 */
record Token(String german, String english, Optional<Gloss> gloss, Source source) {
    private static final Pattern PIECE = Pattern.compile("\\p{L}+(?:-[\\p{L}\\d]+)*|\\d+(?:[.,]\\d+)*\\p{L}*|\\S");

    /** How the English was found. */
    enum Source {
        /** Not looked up yet. */
        RAW,
        PHRASE,
        WORD,
        /** No English is known. */
        UNKNOWN,
        /** A number, a punctuation mark or a masked literal. */
        MARK
    }

    static List<Token> in(String german) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = PIECE.matcher(german);
        while (matcher.find()) {
            String piece = matcher.group();
            Source source = Character.isLetter(piece.charAt(0)) ? Source.RAW : Source.MARK;
            tokens.add(new Token(piece, piece, Optional.empty(), source));
        }
        return tokens;
    }

    boolean is(Gloss.Kind kind) {
        return gloss.map(Gloss::kind).filter(own -> own == kind).isPresent();
    }

    boolean mark(String text) {
        return source == Source.MARK && german.equals(text);
    }

    Token as(String other) {
        return new Token(german, other, gloss, source);
    }
}
