package dev.seedling.promptcraft.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pieces of an idea that must come through byte for byte: quoted text, {@code <lora:...>} and
 * {@code embedding:...} tags, and weighted groups such as {@code (red house:1.3)}. While an idea is worked on, each is
 * one character from Unicode's private use area, which nothing rewrites.
 */
public final class Literals {
    private static final char FIRST = '\uE000';
    private static final char LAST = '\uF8FF';

    /**
     * Quotation marks in pairs; a single one opens only at a word's start and closes only at a word's end. Keyboards
     * often close with a straight one what they opened with a curly one.
     */
    private static final Pattern LITERAL = Pattern.compile("""
            (?<tag><[a-z]+:[^<>\\n]+>|\\bembedding:[\\w.\\-/]+)\
            |(?<quote>"[^"\\n]+"|\u201c[^\u201c\u201d\\n]+\u201d|\u201e[^\u201e\u201c\u201d\\n]+[\u201c\u201d]\
            |\u201e[^\u201e\u201c\u201d"\\n]+"|\u201c[^\u201c\u201d"\\n]+"|\u201a[^\u201a\u2018\u2019\\n]+[\u2018\u2019]\
            |\u300c[^\u300c\u300d\\n]+\u300d|\u300e[^\u300e\u300f\\n]+\u300f|\u00ab[^\u00ab\u00bb\\n]+\u00bb\
            |\u00bb[^\u00ab\u00bb\\n]+\u00ab|\u2039[^\u2039\u203a\\n]+\u203a|(?<![\\p{L}\\d])'(?=\\S)(?:[^'\\n]|(?<=\\p{L})'(?=\\p{L}))+'(?!\\p{L})\
            |(?<![\\p{L}\\d])\u2018(?=\\S)(?:[^\u2018\u2019\\n]|(?<=\\p{L})\u2019(?=\\p{L}))+\u2019(?!\\p{L})|`[^`\\n]+`)\
            |(?<weight>\\([^()\\n]*:\\s*\\d+(?:\\.\\d+)?\\)|\\({2,}[^()\\n]+\\){2,})""", Pattern.CASE_INSENSITIVE);

    private final String masked;
    private final List<Literal> found;

    private Literals(String masked, List<Literal> found) {
        this.masked = masked;
        this.found = List.copyOf(found);
    }

    /** Characters of the private use area that the user typed are dropped: no font shows them, and they are ours. */
    public static Literals in(String text) {
        String clean = text.codePoints()
                .filter(point -> point < FIRST || point > LAST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        List<Literal> found = new ArrayList<>();
        Matcher matcher = LITERAL.matcher(clean);
        String masked = matcher.replaceAll(match -> {
            found.add(new Literal(kindOf(matcher), match.group()));
            return String.valueOf((char) (FIRST + found.size() - 1));
        });
        return new Literals(masked, found);
    }

    /** The idea with one private character for each literal. */
    public String masked() {
        return masked;
    }

    public List<Literal> all() {
        return found;
    }

    public List<Literal> of(Literal.Kind kind) {
        return found.stream().filter(literal -> literal.kind() == kind).toList();
    }

    /** Puts the literals back in place of their characters. */
    public String restore(String text) {
        StringBuilder restored = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean ours = isMask(letter) && letter - FIRST < found.size();
            restored.append(ours ? found.get(letter - FIRST).text() : String.valueOf(letter));
        }
        return restored.toString();
    }

    /** The literal that a character stands for, counted from 0. */
    public Literal at(int index) {
        return found.get(index);
    }

    /** The character that stands for one of {@link #all()}; two that are equal have one each. */
    public String mask(Literal literal) {
        return String.valueOf((char) (FIRST + index(literal)));
    }

    /** Which of {@link #all()} a literal is, counted from 0. */
    @SuppressWarnings("ReferenceEquality") // the same text may stand in two places
    public int index(Literal literal) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i) == literal) {
                return i;
            }
        }
        throw new IllegalArgumentException("no literal of this text: " + literal);
    }

    public static boolean isMask(char letter) {
        return letter >= FIRST && letter <= LAST;
    }

    private static Literal.Kind kindOf(Matcher matcher) {
        if (matcher.group("tag") != null) {
            return Literal.Kind.TAG;
        }
        return matcher.group("quote") != null ? Literal.Kind.QUOTE : Literal.Kind.WEIGHT;
    }
}
