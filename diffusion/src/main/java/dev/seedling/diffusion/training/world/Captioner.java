package dev.seedling.diffusion.training.world;

import dev.seedling.diffusion.training.world.canvas.Place;
import dev.seedling.diffusion.training.world.canvas.Style;
import java.util.ArrayList;
import java.util.List;
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
    private final Whim whim;
    private final NounPhrase nouns;

    public Captioner(SplittableRandom random) {
        this(Whim.of(random));
    }

    private Captioner(Whim whim) {
        this.whim = whim;
        this.nouns = new NounPhrase(whim);
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
                .map(group ->
                        plain.nouns.of(group) + " " + group.position().phrases().get(0))
                .collect(Collectors.joining(" and "));
        Place place = scene.place();
        String where = groups.isEmpty()
                ? NounPhrase.article(place.name())
                : groups + " " + place.phrases().get(0);
        String when = place.hasTimes() ? " " + at(scene.daytime().words().get(0)) : "";
        return join(where + when, plain.weather(scene), scene.style().name());
    }

    /** Nothing but count, size, colour and kind: a thing as one asks for it with the fewest words. */
    static String bare(Group group) {
        return new NounPhrase(Whim.PLAIN).of(group);
    }

    private String sentence(Scene scene) {
        Place place = scene.place();
        String things = things(scene);
        String where = things.isEmpty()
                ? NounPhrase.article(pick(place.words()))
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
                .forEach(group -> tags.add((chance(30) ? nouns.of(group) : nouns.tag(group))
                        + (Arrangement.placed(scene, group) ? position(group) : "")));
        tags.add(placeSaid(scene) ? pick(scene.place().words()) : "");
        if (timeSaid(scene)) {
            tags.add(pick(scene.daytime().words()));
        }
        tags.add(weather(scene));
        tags.add(said(scene.style()) ? pick(scene.style().words()) : "");
        return join(tags.toArray(String[]::new));
    }

    private boolean said(Style style) {
        return !Usual.style(style) || chance(40);
    }

    private boolean placeSaid(Scene scene) {
        return !Homes.shown(scene) || chance(40);
    }

    private boolean timeSaid(Scene scene) {
        return scene.place().hasTimes() && (!Usual.time(scene) || chance(50));
    }

    private String things(Scene scene) {
        List<String> said = new ArrayList<>();
        for (Group group : scene.groups()) {
            boolean placed = Arrangement.placed(scene, group) || chance(45);
            said.add(nouns.of(group) + (placed ? position(group) : ""));
        }
        String glue = Arrangement.under(scene.groups()) && chance(40) ? " under " : chance(75) ? " and " : " with ";
        return String.join(glue, said);
    }

    private String position(Group group) {
        return " " + pick(group.position().phrases());
    }

    private static String at(String word) {
        boolean inThe = List.of("morning", "evening", "daytime", "nighttime").contains(word);
        return inThe ? "in the " + word : word.equals("day") ? "by day" : "at " + word;
    }

    private String weather(Scene scene) {
        boolean said = scene.place().hasTimes() && (!Usual.weather(scene) || chance(8));
        return said ? pick(scene.weather().words()) : "";
    }

    private boolean chance(int percent) {
        return whim.chance(percent);
    }

    private String pick(List<String> words) {
        return whim.pick(words);
    }

    private static String join(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
