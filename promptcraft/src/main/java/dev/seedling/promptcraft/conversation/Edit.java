package dev.seedling.promptcraft.conversation;

import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.lock.Literals;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** One thing that a user wants changed about a picture. Slots it is not about stay the same objects. */
@FunctionalInterface
interface Edit {
    Slots apply(Slots slots);

    /** Rewrites a text except what stands in quotation marks, tags or weighted groups. */
    static String outsideLiterals(String text, UnaryOperator<String> rewrite) {
        Literals own = Literals.in(text);
        return own.restore(rewrite.apply(own.masked()));
    }

    /** A pattern that minds no case, and in which letters with accents are letters on every Java. */
    static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
