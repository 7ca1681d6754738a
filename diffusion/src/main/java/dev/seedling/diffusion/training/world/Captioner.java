package dev.seedling.diffusion.training.world;

import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.canvas.Place;
import dev.seedling.diffusion.training.world.canvas.Style;
import dev.seedling.diffusion.training.world.canvas.Thing;
import dev.seedling.diffusion.training.world.canvas.Tint;
import dev.seedling.diffusion.training.world.canvas.Weather;
import dev.seedling.diffusion.training.world.style.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Describes scenes in English, as people prompt: in a sentence, in tags, or in between. Never says what is not there.
 * Only what goes without saying goes unsaid, and only at random: daylight, the flat style, a clear sky, the middle, the
 * place where a thing is at home, its usual size and colour, and of two groups beside each other that the first is on
 * the left. So a prompt that names no style gets the flat one, not a mixture of all; one that does not say where in the
 * picture a thing is gets it in the middle, not one on either side; and a horse of no colour is mostly a brown one, not a
 * motley.
 */
public final class Captioner {
    private static final Style USUAL_STYLE = Styles.ALL.get(0);

    /** How often the first of a thing's usual colours goes unsaid, in percent. */
    private static final int FIRST_UNSAID = 40;

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

    /**
     * One trait and nothing else, as negative prompts are: what alone is not usual of a scene, its style, time of day or
     * weather, or else a colour. Empty where more would go unsaid than may.
     */
    public Optional<String> trait(Scene scene) {
        if (!Homes.shown(scene)) {
            return Optional.empty();
        }
        List<List<String>> unusual = new ArrayList<>();
        if (!usualStyle(scene)) {
            unusual.add(scene.style().words());
        }
        if (scene.place().hasTimes() && !usualTime(scene)) {
            unusual.add(scene.daytime().words());
        }
        if (scene.place().hasTimes() && !usualWeather(scene)) {
            unusual.add(scene.weather().words());
        }
        if (!unusual.isEmpty()) {
            return unusual.size() > 1 ? Optional.empty() : Optional.of(pick(unusual.get(0)));
        }
        List<Tint> tints = scene.groups().stream()
                .filter(group -> group.thing().tintable())
                .map(Group::tint)
                .toList();
        return tints.isEmpty()
                ? Optional.empty()
                : Optional.of(tints.get(whim.below(tints.size())).words().get(0));
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
        return join(where + when, plain.weather(scene), scene.style().name());
    }

    /** Nothing but count, size, colour and kind: a thing as one asks for it with the fewest words. */
    static String bare(Group group) {
        return new Captioner(Whim.PLAIN).noun(group, true);
    }

    private String sentence(Scene scene) {
        Place place = scene.place();
        String things = things(scene);
        String where = things.isEmpty()
                ? article(pick(place.words()))
                : things + (placeSaid(scene) ? " " + pick(place.phrases()) : "");
        String when = timeSaid(scene) ? " " + at(pick(scene.daytime().words())) : "";
        return join(where + when, weather(scene));
    }

    private String styled(Scene scene, String sentence) {
        return pick(scene.style().phrases()) + " " + sentence;
    }

    private String tags(Scene scene) {
        List<String> tags = new ArrayList<>();
        scene.groups()
                .forEach(group ->
                        tags.add(noun(group, chance(30)) + (Arrangement.placed(scene, group) ? position(group) : "")));
        tags.add(placeSaid(scene) ? pick(scene.place().words()) : "");
        if (timeSaid(scene)) {
            tags.add(pick(scene.daytime().words()));
        }
        tags.add(weather(scene));
        tags.add(said(scene.style()) ? pick(scene.style().words()) : "");
        return join(tags.toArray(String[]::new));
    }

    private boolean said(Style style) {
        return !style.equals(USUAL_STYLE) || chance(40);
    }

    private boolean placeSaid(Scene scene) {
        return !Homes.shown(scene) || chance(40);
    }

    private boolean timeSaid(Scene scene) {
        return scene.place().hasTimes() && (!usualTime(scene) || chance(50));
    }

    private String things(Scene scene) {
        List<String> said = new ArrayList<>();
        for (Group group : scene.groups()) {
            boolean placed = Arrangement.placed(scene, group) || chance(45);
            said.add(noun(group, true) + (placed ? position(group) : ""));
        }
        String glue = Arrangement.under(scene.groups()) && chance(40) ? " under " : chance(75) ? " and " : " with ";
        return String.join(glue, said);
    }

    private String position(Group group) {
        return " " + pick(group.position().phrases());
    }

    /** Count, size, colour and kind; a colour goes unsaid only where it is a usual one. */
    private String noun(Group group, boolean counted) {
        Thing thing = group.thing();
        List<String> words = new ArrayList<>();
        boolean plain = thing.tintable() && chance(unsaid(group));
        if (!group.size().words().isEmpty()) {
            words.add(pick(group.size().words()));
        }
        if (thing.tintable() && !plain) {
            words.add(
                    chance(85) ? group.tint().words().get(0) : pick(group.tint().words()));
        }
        words.add(group.count() > 1 ? thing.plural() : chance(70) ? thing.name() : pick(thing.words()));
        String said = String.join(" ", words);
        if (group.count() > 1) {
            return number(group.count(), 20) + " " + said;
        }
        if (thing.unique()) {
            return (thing.name().equals("moon") ? "the " : "a ") + said;
        }
        if (!counted) {
            return said;
        }
        String number = number(1, 10);
        return number.equals("a") ? article(said) : number + " " + said;
    }

    /**
     * Of four colours that go unsaid three are a thing's first, one any other usual one: enough for a negative prompt
     * ("flowers" without "red") to steer, and too few for a motley.
     *
     * @return how often a group's colour goes unsaid, in percent
     */
    private static int unsaid(Group group) {
        List<Tint> usual = group.thing().natural();
        int others = usual.size() - 1;
        return switch (usual.indexOf(group.tint())) {
            case -1 -> 0;
            case 0 -> FIRST_UNSAID;
            default -> Math.max(1, Math.round(FIRST_UNSAID / 3f / others));
        };
    }

    private String number(int count, int otherwise) {
        List<String> words = Numbers.words(count);
        return chance(otherwise) ? pick(words) : words.get(0);
    }

    private static String at(String word) {
        boolean inThe = List.of("morning", "evening", "daytime", "nighttime").contains(word);
        return inThe ? "in the " + word : word.equals("day") ? "by day" : "at " + word;
    }

    private String weather(Scene scene) {
        boolean said = scene.place().hasTimes() && (!usualWeather(scene) || chance(8));
        return said ? pick(scene.weather().words()) : "";
    }

    private static boolean usualStyle(Scene scene) {
        return scene.style().equals(USUAL_STYLE);
    }

    private static boolean usualTime(Scene scene) {
        return scene.daytime() == Daytime.DAY || scene.style().times().size() == 1;
    }

    private static boolean usualWeather(Scene scene) {
        return scene.weather() == Weather.CLEAR;
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
