package dev.seedling.diffusion.training.world;

import dev.seedling.diffusion.training.world.canvas.Thing;
import java.util.ArrayList;
import java.util.List;

/** Names a group of things: count, size, colour and kind. A colour goes unsaid only where it is a usual one. */
final class NounPhrase {
    private final Whim whim;

    NounPhrase(Whim whim) {
        this.whim = whim;
    }

    /** "a red car", "three large blue boats". */
    String of(Group group) {
        String said = tag(group);
        if (group.count() > 1 || group.thing().unique()) {
            return said;
        }
        String number = number(1, 10);
        return number.equals("a") ? article(said) : number + " " + said;
    }

    /** The same of one thing without its number, as tags are: "red car". */
    String tag(Group group) {
        String said = String.join(" ", words(group));
        if (group.count() > 1) {
            return number(group.count(), 20) + " " + said;
        }
        if (group.thing().unique()) {
            return (group.thing().name().equals("moon") ? "the " : "a ") + said;
        }
        return said;
    }

    private List<String> words(Group group) {
        Thing thing = group.thing();
        List<String> words = new ArrayList<>();
        boolean plain = thing.tintable() && whim.chance(Usual.colorUnsaid(group));
        if (!group.size().words().isEmpty()) {
            words.add(whim.pick(group.size().words()));
        }
        if (thing.tintable() && !plain) {
            words.add(
                    whim.chance(85)
                            ? group.tint().words().get(0)
                            : whim.pick(group.tint().words()));
        }
        words.add(group.count() > 1 ? thing.plural() : whim.chance(70) ? thing.name() : whim.pick(thing.words()));
        return words;
    }

    private String number(int count, int otherwise) {
        List<String> words = Numbers.words(count);
        return whim.chance(otherwise) ? whim.pick(words) : words.get(0);
    }

    static String article(String words) {
        return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
    }
}
