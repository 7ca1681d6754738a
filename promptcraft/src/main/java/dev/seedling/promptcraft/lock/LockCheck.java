package dev.seedling.promptcraft.lock;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Whether a text keeps a lock, its binding included. */
public final class LockCheck {
    /** A number or colour may be this many words before its noun ("red old wooden house"). */
    private static final int REACH = 4;

    private final List<Word> words;

    private LockCheck(List<Word> words) {
        this.words = words;
    }

    public static LockCheck of(String text) {
        return new LockCheck(Word.in(text));
    }

    public boolean keeps(Lock lock) {
        return switch (lock.kind()) {
            case NAME ->
                words.stream()
                        .anyMatch(word ->
                                word.lower().equals(lock.value()) || word.stem().equals(Word.stem(lock.value())));
            case NOUN -> words.stream().anyMatch(word -> isOneOf(lock.value(), word.stem()));
            case COUNT, COLOUR -> keepsBound(lock);
        };
    }

    private boolean keepsBound(Lock lock) {
        for (int i = 0; i < words.size(); i++) {
            if (matches(lock, words.get(i))
                    && (lock.noun().isEmpty() || bindsForward(i, lock) || bindsBackward(i, lock))) {
                return true;
            }
        }
        return false;
    }

    /** "red ... house" with no other noun phrase, number or colour between, save one joined by "and". */
    private boolean bindsForward(int index, Lock lock) {
        for (int i = index + 1; i < words.size() && i <= index + REACH; i++) {
            Word word = words.get(i);
            if (isOneOf(lock.noun(), word.stem())) {
                return !word.breaks();
            }
            boolean joined = word.lower().equals("and") || word.lower().equals("of");
            if (word.breaks() || (WordLists.FUNCTION.contains(word.lower()) && !joined)) {
                return false;
            }
        }
        return false;
    }

    /** "the house is red". */
    private boolean bindsBackward(int index, Lock lock) {
        return index >= 2
                && isOneOf(lock.noun(), words.get(index - 2).stem())
                && List.of("is", "are", "painted", "in")
                        .contains(words.get(index - 1).lower());
    }

    private static boolean matches(Lock lock, Word word) {
        if (lock.kind() == Lock.Kind.COLOUR) {
            return isOneOf(spelling(lock.value()), spelling(word.lower()));
        }
        OptionalInt number = Numbers.valueOf(word.lower());
        return number.isPresent() && String.valueOf(number.getAsInt()).equals(lock.value());
    }

    private static boolean isOneOf(String alternatives, String word) {
        return Arrays.asList(alternatives.split("\\|")).contains(word);
    }

    private static String spelling(String colour) {
        return colour.replace("grey", "gray");
    }
}
