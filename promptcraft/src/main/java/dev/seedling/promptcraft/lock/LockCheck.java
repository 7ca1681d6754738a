package dev.seedling.promptcraft.lock;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether a text keeps a lock, its binding included. */
public final class LockCheck {
    /** A number or colour may be this many words before its noun ("red old wooden house"). */
    private static final int REACH = 4;

    /** As far, and "of the". */
    private static final int FAR_REACH = REACH + 2;

    private static final Map<String, Set<String>> SAME_PLACE =
            Map.of("above", Set.of("above", "over"), "below", Set.of("below", "under", "underneath", "beneath"));
    private static final Set<String> PLACES =
            Set.of("left", "right", "above", "over", "below", "under", "underneath", "beneath");

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
            case PLACE -> keepsPlace(lock);
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

    /** "red ... house" with no other noun phrase between; "black and white stripes" are both. */
    private boolean bindsForward(int index, Lock lock) {
        for (int i = index + 1; i < words.size() && i <= index + REACH; i++) {
            Word word = words.get(i);
            if (isOneOf(lock.noun(), word.stem())) {
                return !word.breaks();
            }
            boolean joined = joinsColours(i) || word.lower().equals("of");
            if (word.breaks() || (WordLists.FUNCTION.contains(word.lower()) && !joined)) {
                return false;
            }
        }
        return false;
    }

    private boolean joinsColours(int index) {
        return words.get(index).lower().equals("and")
                && WordLists.COLOURS.contains(words.get(index - 1).lower())
                && index + 1 < words.size()
                && WordLists.COLOURS.contains(words.get(index + 1).lower());
    }

    /** "the house is red". */
    private boolean bindsBackward(int index, Lock lock) {
        return index >= 2
                && isOneOf(lock.noun(), words.get(index - 2).stem())
                && WordLists.TELLING.contains(words.get(index - 1).lower());
    }

    private boolean keepsPlace(Lock lock) {
        Set<String> same = SAME_PLACE.getOrDefault(lock.value(), Set.of(lock.value()));
        return IntStream.range(0, words.size())
                .filter(i -> same.contains(words.get(i).lower()))
                .anyMatch(i -> leadsTo(lock.noun(), i));
    }

    /** "left of the [big grey] elephant", with no punctuation and no other place between. */
    private boolean leadsTo(String noun, int index) {
        for (int i = index + 1;
                i < words.size() && i <= index + FAR_REACH && !words.get(i).breaks();
                i++) {
            if (isOneOf(noun, words.get(i).stem())) {
                return true;
            }
            if (PLACES.contains(words.get(i).lower())) {
                return false;
            }
        }
        return false;
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
