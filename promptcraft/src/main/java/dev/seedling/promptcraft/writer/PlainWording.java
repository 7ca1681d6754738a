package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.KnownWords;
import dev.seedling.promptcraft.Slot;
import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.compose.Draft;
import dev.seedling.promptcraft.lock.EnglishWords;
import dev.seedling.promptcraft.lock.Literals;
import dev.seedling.promptcraft.speech.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says a picture in the words that its model knows: the user's by a word of the same meaning where there is one, and
 * nothing added that the model would not understand. A user's word that it cannot know stays, and is told.
 */
final class PlainWording {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:[-'\u2019][\\p{L}\\d]+)*");
    private static final List<Slot> SHOWN =
            List.of(Slot.SUBJECT, Slot.SETTING, Slot.STYLE, Slot.MEDIUM, Slot.LIGHTING, Slot.COMPOSITION);

    /** Words that join others, but are told: without them the picture is another. "Near" and "over" come by themselves. */
    private static final Set<String> RELATIONS = Set.of("behind", "between", "inside", "front", "not", "never");

    private static final Pattern LOOK =
            Pattern.compile("(.+?),\\s*(neon|ink|pastel|pixelated|8-bit)(?:\\s+style)?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> ANY_PICTURE = Set.of("picture", "image", "artwork");

    private static final Pattern SIGN = Pattern.compile("(?<=\\s)[&+](?=\\s)");

    private static final int MOST_TOLD = 5;

    private final KnownWords known;
    private final Synonyms synonyms;
    private final KnownPhrases phrases;

    PlainWording(KnownWords known) {
        this.known = known;
        this.synonyms = known.open() ? Synonyms.NONE : Synonyms.load();
        this.phrases = new KnownPhrases(known);
    }

    Draft of(Draft draft) {
        return known.open()
                ? draft
                : new Draft(spoken(draft.filled(), draft.said()), plain(draft.said()), draft.lent());
    }

    /** The same of any text. */
    String of(String text) {
        return known.open() ? text : plain(text);
    }

    /** A sentence on the words that the model makes nothing of, if there are any. */
    Stream<Sentence> notices(Draft draft) {
        List<String> strange = known.open() ? List.of() : strange(draft.filled());
        if (strange.isEmpty()) {
            return Stream.empty();
        }
        String told = strange.stream().limit(MOST_TOLD).map("'%s'"::formatted).collect(Collectors.joining(", "));
        Object list = strange.size() > MOST_TOLD ? Sentence.of("strange.more", told, strange.size() - MOST_TOLD) : told;
        return Stream.of(
                known.otherwise().isEmpty()
                        ? Sentence.of("strange", known.model(), list)
                        : Sentence.of("strange.remedy", known.model(), list, known.otherwise()));
    }

    private Slots spoken(Slots filled, Slots said) {
        Slots plain = plain(filled);
        return plain.withSetting(kept(plain.setting(), said.setting()))
                .withStyle(plain.style().stream()
                        .filter(style ->
                                said.style().stream().anyMatch(own -> plain(own).equals(style)) || isKnown(style))
                        .toList())
                .withMedium(kept(plain.medium(), said.medium()))
                .withLighting(kept(plain.lighting(), said.lighting()))
                .withComposition(kept(plain.composition(), said.composition()));
    }

    /** What the user did not say goes unless the model knows all of it. */
    private String kept(String text, String said) {
        return !said.isEmpty() || isKnown(text) ? text : "";
    }

    private Slots plain(Slots slots) {
        Slots plain = slots.map(this::plain);
        return styled(plain.withMedium(medium(plain.medium())));
    }

    /** "a fox, neon": other models may paint a neon fox, these paint it in neon, and their captions end in it. */
    private static Slots styled(Slots slots) {
        Matcher look = LOOK.matcher(slots.subject());
        return slots.medium().isEmpty() && look.matches()
                ? slots.withSubject(look.group(1)).withMedium(look.group(2))
                : slots;
    }

    /** Captions end in "watercolor", not in "a watercolor", and never say that they are of a picture. */
    private static String medium(String text) {
        String bare = text.replaceFirst("(?i)^(?:an?|the) ", "");
        return ANY_PICTURE.contains(bare.toLowerCase(Locale.ROOT)) ? "" : bare;
    }

    private String plain(String text) {
        Literals literals = Literals.in(text);
        String masked = SIGN.matcher(literals.masked()).replaceAll("and");
        String phrased = Sides.behind(synonyms.phrases(masked, known));
        String plain = WORD.matcher(phrased)
                .replaceAll(match -> Matcher.quoteReplacement(
                        Names.isOne(phrased, match)
                                        || synonyms.keeps(phrased, match.start())
                                        || phrases.cover(phrased, match.start())
                                ? match.group()
                                : word(match.group())));
        return literals.restore(Mended.of(plain, masked));
    }

    private String word(String word) {
        return known.has(word)
                ? word
                : synonyms.of(word.toLowerCase(Locale.ROOT), known).orElse(word);
    }

    private boolean isKnown(String text) {
        return words(phrases.leftOut(text)).allMatch(word -> known.has(word) || EnglishWords.isFunctionWord(word));
    }

    /** Of what the picture is to show; what is to be left out the model could not paint anyway. */
    private List<String> strange(Slots slots) {
        return SHOWN.stream()
                .map(slots::text)
                .map(phrases::leftOut)
                .flatMap(PlainWording::words)
                .filter(word -> !known.has(word))
                .filter(word -> RELATIONS.contains(word) || !EnglishWords.isFunctionWord(word))
                .distinct()
                .toList();
    }

    /** In lower case, those within quotations and tags left out. */
    private static Stream<String> words(String text) {
        return WORD.matcher(Literals.in(text).masked())
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT));
    }
}
