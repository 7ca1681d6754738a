package dev.seedling.diffusion.training.world;

import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.canvas.Habitat;
import dev.seedling.diffusion.training.world.canvas.Place;
import dev.seedling.diffusion.training.world.canvas.Style;
import dev.seedling.diffusion.training.world.canvas.Thing;
import dev.seedling.diffusion.training.world.canvas.Weather;
import dev.seedling.diffusion.training.world.style.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Describes scenes in English, as people prompt: in a sentence, in tags, or in between. Only what goes without saying
 * goes unsaid, and only at random: daylight, the plain style, a clear sky, the middle. So a prompt that names no style gets the
 * plain one, not a mixture of all, and one that names no place in the picture gets a thing in its middle, not one on either side.
 * Only of two groups beside each other it may go unsaid which is left and which right. Never says what is not there.
 */
public final class Captioner {
    private final Whim whim;

    public Captioner(SplittableRandom random) {
        this(Whim.of(random));
    }

    private Captioner(Whim whim) {
        this.whim = whim;
    }

    /** One way among many to say it, in lower case. */
    public String describe(Scene scene) {
        return switch (whim.below(4)) {
            case 0 -> tags(scene);
            case 1 -> said(scene.style()) ? styled(scene, sentence(scene)) : sentence(scene);
            default ->
                join(sentence(scene), said(scene.style()) ? pick(scene.style().words()) : "");
        };
    }

    /** Everything that a probe can check, plainly: for evaluation. */
    public static String plain(Scene scene) {
        Captioner plain = new Captioner(Whim.PLAIN);
        String groups = scene.groups().stream()
                .map(group -> plain.noun(group, true) + " "
                        + group.position().phrases().get(0))
                .collect(Collectors.joining(" and "));
        Place place = scene.place();
        String where = groups.isEmpty()
                ? article(place.name())
                : groups + " " + place.phrases().get(0);
        String when = place.hasTimes() ? " " + at(scene.daytime().words().get(0)) : "";
        return join(where + when, weather(scene, 0), scene.style().name());
    }

    private String sentence(Scene scene) {
        Place place = scene.place();
        String things = things(scene);
        String where = things.isEmpty() ? article(pick(place.words())) : things + " " + pick(place.phrases());
        String when = timeSaid(scene) ? " " + at(pick(scene.daytime().words())) : "";
        return join(where + when, weather(scene, whim.below(3)));
    }

    private String styled(Scene scene, String sentence) {
        return pick(scene.style().phrases()) + " " + sentence;
    }

    private String tags(Scene scene) {
        List<String> tags = new ArrayList<>();
        scene.groups()
                .forEach(group -> tags.add(noun(group, chance(30)) + (offCenter(scene, group) ? position(group) : "")));
        tags.add(pick(scene.place().words()));
        if (timeSaid(scene)) {
            tags.add(pick(scene.daytime().words()));
        }
        tags.add(weather(scene, whim.below(3)));
        tags.add(said(scene.style()) ? pick(scene.style().words()) : "");
        return join(tags.toArray(String[]::new));
    }

    private boolean said(Style style) {
        return !style.equals(Styles.ALL.get(0)) || chance(40);
    }

    private boolean timeSaid(Scene scene) {
        boolean usual = scene.daytime() == Daytime.DAY || scene.style().times().size() == 1;
        return scene.place().hasTimes() && (!usual || chance(50));
    }

    private String things(Scene scene) {
        List<String> said = new ArrayList<>();
        for (Group group : scene.groups()) {
            boolean placed = offCenter(scene, group) || chance(45);
            said.add(noun(group, true) + (placed ? position(group) : ""));
        }
        boolean under = said.size() == 2
                && scene.groups().get(1).thing().habitat() == Habitat.SKY
                && scene.groups().get(0).thing().habitat() != Habitat.SKY;
        String glue = under && chance(40) ? " under " : chance(75) ? " and " : " with ";
        return String.join(glue, said);
    }

    /** Of two groups beside each other neither can be in the middle, so that where they are may go unsaid. */
    private static boolean offCenter(Scene scene, Group group) {
        boolean aside = group.position() == Position.LEFT || group.position() == Position.RIGHT;
        return aside && !Troupe.shared(scene, group);
    }

    private String position(Group group) {
        return " " + pick(group.position().phrases());
    }

    /** Count, size, colour and kind; a colour goes unsaid only where it is a usual one. */
    private String noun(Group group, boolean counted) {
        Thing thing = group.thing();
        List<String> words = new ArrayList<>();
        boolean plain = thing.natural().contains(group.tint()) && chance(25);
        if (!group.size().words().isEmpty() && chance(75)) {
            words.add(pick(group.size().words()));
        }
        if (thing.tintable() && !plain) {
            words.add(
                    chance(85) ? group.tint().words().get(0) : pick(group.tint().words()));
        }
        words.add(group.count() > 1 ? thing.plural() : chance(70) ? thing.name() : pick(thing.words()));
        String said = String.join(" ", words);
        if (group.count() > 1) {
            return (chance(80) ? Numbers.words(group.count()).get(0) : pick(Numbers.words(group.count()))) + " " + said;
        }
        if (thing.unique()) {
            return (thing.name().equals("moon") ? "the " : "a ") + said;
        }
        return counted ? article(said) : said;
    }

    private static String at(String word) {
        boolean inThe = List.of("morning", "evening", "daytime", "nighttime").contains(word);
        return inThe ? "in the " + word : word.equals("day") ? "by day" : "at " + word;
    }

    private static String weather(Scene scene, int choice) {
        List<String> words = scene.weather().words();
        return scene.weather() == Weather.CLEAR ? "" : words.get(choice % words.size());
    }

    private static String article(String words) {
        return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
    }

    private boolean chance(int percent) {
        return whim.chance(percent);
    }

    private String pick(List<String> words) {
        return words.get(whim.below(words.size()));
    }

    private static String join(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
