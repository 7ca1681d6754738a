package dev.seedling.promptcraft.conversation;

import dev.seedling.promptcraft.Aspect;
import dev.seedling.promptcraft.Slot;
import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.lock.Amounts;
import dev.seedling.promptcraft.reading.PhraseSorter;
import dev.seedling.promptcraft.reading.Removals;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one clause of a change ("more fog", "the house should be blue") as an edit of a parent's slots. */
final class ChangeReader {
    private static final Pattern LEAD = pattern(
            "^(?:(?:please|now|but|and|also|then|ok|okay|can you|could you|i want|i'd like|let's|let it be|just|maybe|instead(?!\\s+of)|a bit|a little|much)\\s+)+");
    private static final Pattern SWAP = pattern(
            "^(?:replace|swap|exchange|change|turn)\\s+(?:the\\s+|an?\\s+)?(.+?)\\s+(?:with|by|for|through|to|into)\\s+(.+)$");
    private static final Pattern INSTEAD =
            pattern("^(?:an?\\s+|the\\s+)?(.+?)\\s+instead of\\s+(?:an?\\s+|the\\s+)?(.+)$");
    private static final Pattern INSTEAD_OF =
            pattern("^instead of\\s+(?:an?\\s+|the\\s+)?(.+?),?\\s+((?:an?|the|" + Amounts.AMOUNT + ")\\s+.+)$");
    private static final Pattern MAKE_IT = pattern(
            "^(?:make|paint|colou?r|turn|let|change|render|draw|do)\\s+(?:it|this|that|everything|(?:the|this)\\s+(?:picture|image|scene|whole thing))"
                    + "\\s+(?:all\\s+)?(?:be\\s+|look\\s+(?:like\\s+)?|to\\s+|into\\s+)?(.+)$");
    private static final Pattern MAKE_THING = pattern(
            "^(?:(?:make|paint|colou?r|turn)\\s+)?(?:the|his|her|its)\\s+(.+?)\\s+(?:(?:should\\s+be|must\\s+be|is|are|in|to|into)\\s+)?(\\S+(?:\\s\\S+)?)$");
    private static final Pattern NAMED = pattern(
            "^(?:(?:an?|the)\\s+)?(?:(?:different|another|other|new|change)\\s+)?(colou?r|style|light|lighting|time|time of day|weather|season|medium|background|setting|place|composition|camera|format)(?:\\s*[:=]\\s*|\\s+(?:to|is|should be)\\s+)(.+)$");
    private static final Pattern ADD = pattern(
            "^(?:add|with|plus|include|more|some more|extra|some|a bit of|give it|put in)\\s+(.+?)(?:\\s+(?:added|too|as well))?$");
    private static final Pattern REMOVE = pattern("^(?:" + Removals.VERB + "|" + Removals.LESS + "|without)\\s+(.+)$");

    private static final Pattern TAKE_AWAY = pattern("^" + Removals.TAKEN_AWAY + "$");

    private static final Map<String, String> LIGHTER = Map.of(
            "brighter", "bright light",
            "lighter", "bright light",
            "darker", "dark, low light",
            "warmer", "warm light",
            "colder", "cold light",
            "cooler", "cool light",
            "softer", "soft light");
    private static final Map<String, String> NEARER = Map.of(
            "closer", "close-up",
            "nearer", "close-up",
            "zoom in", "close-up",
            "wider", "wide shot",
            "zoom out", "wide shot",
            "further away", "wide shot",
            "farther away", "wide shot");

    private final PhraseSorter sorter;

    ChangeReader(PhraseSorter sorter) {
        this.sorter = sorter;
    }

    /** The edit that a clause asks for; none if the rules do not understand it. */
    Optional<Edit> read(String clause, Slots parent) {
        String text = LEAD.matcher(clause.strip()).replaceFirst("").strip();
        return Counting.read(text, parent)
                .or(() -> swap(text, parent))
                .or(() -> group(MAKE_IT, text).flatMap(this::description))
                .or(() -> named(text))
                .or(() -> description(text))
                .or(() -> thing(text, parent))
                .or(() -> group(TAKE_AWAY, text).or(() -> group(REMOVE, text)).map(Things::remove))
                .or(() -> Counting.addition(text).map(Things::add))
                .or(() -> group(ADD, text).map(this::addition));
    }

    private static Optional<Edit> swap(String text, Slots parent) {
        Matcher instead = INSTEAD.matcher(text);
        if (instead.find() && Things.occurs(parent, instead.group(2))) {
            return Optional.of(Things.swap(instead.group(2), instead.group(1)));
        }
        Matcher first = INSTEAD_OF.matcher(text);
        if (first.find() && Things.occurs(parent, first.group(1))) {
            return Optional.of(Things.swap(first.group(1), first.group(2)));
        }
        Matcher swap = SWAP.matcher(text);
        boolean found = swap.find() && Things.occurs(parent, swap.group(1)) && !Colouring.isColour(swap.group(2));
        return found ? Optional.of(Things.swap(swap.group(1), swap.group(2))) : Optional.empty();
    }

    /** "color: green", "andere Farbe: grün". */
    private Optional<Edit> named(String text) {
        Matcher named = NAMED.matcher(text);
        if (!named.find()) {
            return Optional.empty();
        }
        String value = named.group(2);
        return Optional.of(
                switch (named.group(1).toLowerCase(Locale.ROOT)) {
                    case "color", "colour" -> Colouring.recolour(value);
                    case "style" -> slots -> slots.withStyle(List.of(value));
                    case "light", "lighting" -> slots -> slots.withLighting(value);
                    case "medium" -> slots -> slots.withMedium(value);
                    case "composition", "camera", "format" ->
                        description(value).orElse(slots -> slots.withComposition(value));
                    default -> Settings.set(value);
                });
    }

    /** "make the house blue", "the sky should be green". */
    private static Optional<Edit> thing(String text, Slots parent) {
        Matcher thing = MAKE_THING.matcher(text);
        boolean coloured = thing.find() && Colouring.isColour(thing.group(2)) && Things.occurs(parent, thing.group(1));
        return coloured ? Optional.of(Colouring.recolour(thing.group(1), thing.group(2))) : Optional.empty();
    }

    /** A phrase that says by itself which slot it is about: "night", "green", "as an oil painting", "darker". */
    private Optional<Edit> description(String phrase) {
        String bare = phrase.replaceFirst("^(?i)(?:in|to|as|like)\\s+(?:an?\\s+)?(?=\\S)", "");
        String lower = bare.toLowerCase(Locale.ROOT);
        if (Colouring.isColour(bare)) {
            return Optional.of(Colouring.recolour(bare));
        }
        if (LIGHTER.containsKey(lower)) {
            return Optional.of(slots -> slots.withLighting(LIGHTER.get(lower)));
        }
        if (NEARER.containsKey(lower)) {
            return Optional.of(slots -> slots.withComposition(NEARER.get(lower)));
        }
        Optional<Aspect> shape = sorter.shapeAlone(phrase);
        if (shape.isPresent()) {
            return Optional.of(slots -> slots.withAspect(shape.get()));
        }
        return sorted(phrase, bare);
    }

    private Optional<Edit> sorted(String phrase, String bare) {
        String stripped =
                bare.replaceFirst("(?i)^(?:an?|the)\\s+", "").replaceFirst("(?i)\\s+(?:scene|version|time)$", "");
        if (Settings.isTime(stripped)) {
            return Optional.of(Settings.set(stripped));
        }
        Slot slot = sorter.slotOf(phrase) == Slot.SUBJECT ? sorter.slotOf(stripped) : sorter.slotOf(phrase);
        return switch (slot) {
            case SETTING -> Optional.of(Settings.set(sorter.slotOf(phrase) == Slot.SETTING ? phrase : stripped));
            case MEDIUM -> Optional.of(slots -> slots.withMedium(stripped));
            case STYLE ->
                Optional.of(slots -> slots.withStyle(List.of(phrase.startsWith("in the ") ? phrase : stripped)));
            case LIGHTING -> Optional.of(slots -> slots.withLighting(stripped));
            case COMPOSITION -> Optional.of(slots -> slots.withComposition(stripped));
            default -> Optional.empty();
        };
    }

    private Edit addition(String thing) {
        if (Settings.isWeather(thing)) {
            return Settings.add(thing.contains(" ") ? thing : "thick " + thing);
        }
        return sorted(thing, thing).orElseGet(() -> Things.add(thing));
    }

    private static Optional<String> group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
