package dev.seedling.promptcraft.speech;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;

/**
 * Something to tell a user, before it is known in which language; English where the language has no file of its own.
 *
 * @param key which line of {@code sentences.properties}, such as {@code added}
 * @param values what stands in its gaps, in order: texts, numbers, or other sentences
 */
public record Sentence(String key, List<Object> values) {
    private static final String BUNDLE = "dev.seedling.promptcraft.speech.sentences";
    // Not the language of the machine that the program happens to run on.
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    public Sentence {
        values = List.copyOf(values);
    }

    public static Sentence of(String key, Object... values) {
        return new Sentence(key, List.of(values));
    }

    /** @throws java.util.MissingResourceException if there is no such key, which is a fault of the program */
    public String in(Locale locale) {
        String pattern = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).getString(key);
        return new MessageFormat(pattern, Locale.ROOT)
                .format(values.stream().map(value -> text(value, locale)).toArray());
    }

    /** Several on one line. */
    public static String all(List<Sentence> sentences, Locale locale) {
        return sentences.stream().map(sentence -> sentence.in(locale)).collect(Collectors.joining(" "));
    }

    private static String text(Object value, Locale locale) {
        return value instanceof Sentence inner ? inner.in(locale) : value.toString();
    }
}
