package dev.seedling.promptcraft.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, number or mark of another language on its way to English.
 *
 * @param typed in the text
 * @param english what it became; what was typed where nothing is known
 */
public record Token(String typed, String english, Optional<Gloss> gloss, Source source) {
    /** Of names that hold a mark, such as AC/DC, H&M, O'Connor and d'Arc, no piece is a word by itself. */
    private static final Pattern PIECE = Pattern.compile("\\p{Lu}{1,3}[/&]\\p{Lu}{1,3}(?!\\p{L})"
            + "|\\p{L}+(?:-[\\p{L}\\d]+|['\u2019](?=\\p{Lu})\\p{L}+)*|\\d+(?:[.,]\\d+)*\\p{L}*|\\S");

    /** How the English was found. */
    public enum Source {
        /** Not looked up yet. */
        RAW,
        PHRASE,
        WORD,
        /** No English is known. */
        UNKNOWN,
        /** A number, a punctuation mark or a masked literal. */
        MARK
    }

    /** Words with their hyphens, numbers, and every other mark by itself. */
    public static List<Token> in(String text) {
        return in(text, PIECE);
    }

    /** @param piece what makes a token; one that begins with a letter is a word */
    public static List<Token> in(String text, Pattern piece) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = piece.matcher(text);
        while (matcher.find()) {
            String found = matcher.group();
            Source source = Character.isLetter(found.charAt(0)) ? Source.RAW : Source.MARK;
            tokens.add(new Token(found, found, Optional.empty(), source));
        }
        return tokens;
    }

    public boolean is(Gloss.Kind kind) {
        return gloss.map(Gloss::kind).filter(own -> own == kind).isPresent();
    }

    public boolean mark(String text) {
        return source == Source.MARK && typed.equals(text);
    }

    public Token as(String other) {
        return new Token(typed, other, gloss, source);
    }

    /** A word with a capital that no English is known for. */
    public boolean name() {
        return source == Source.UNKNOWN && Character.isUpperCase(typed.charAt(0));
    }
}
