package dev.seedling.promptcraft.lock;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Numbers as people write them in front of things. */
final class Numbers {
    private static final List<String> NAMES = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final Map<String, Integer> OTHERS =
            Map.of("pair", 2, "couple", 2, "dozen", 12, "hundred", 100, "thousand", 1000);

    private Numbers() {}

    static String pattern() {
        return String.join("|", NAMES.subList(1, NAMES.size())) + "|\\d{1,4}";
    }

    static String word(int number) {
        return number >= 0 && number < NAMES.size() ? NAMES.get(number) : String.valueOf(number);
    }

    /** The value of a number word or of up to four digits; empty for any other word, "zero" and "one" included. */
    static OptionalInt valueOf(String word) {
        int named = NAMES.indexOf(word);
        if (named > 1) {
            return OptionalInt.of(named);
        }
        if (OTHERS.containsKey(word)) {
            return OptionalInt.of(OTHERS.get(word));
        }
        return word.matches("\\d{1,4}") ? OptionalInt.of(Integer.parseInt(word)) : tens(word);
    }

    /** "thirty", "thirty-two" */
    private static OptionalInt tens(String word) {
        String[] parts = word.split("-", 2);
        int tens = TENS.indexOf(parts[0]);
        int unit = parts.length == 1 ? 0 : NAMES.indexOf(parts[1]);
        boolean number = tens > 1 && (parts.length == 1 || (unit > 0 && unit < 10));
        return number ? OptionalInt.of(10 * tens + unit) : OptionalInt.empty();
    }
}
