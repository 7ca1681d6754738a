package dev.seedling.promptcraft.conversation;

import dev.seedling.promptcraft.Slots;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Edits of where and when. A setting is a list of phrases parted by commas; a new time of day replaces the old one and
 * leaves weather, season and place alone.
 */
final class Settings {
    private Settings() {}

    /** What a phrase of the setting is about. */
    private enum Theme {
        TIME(
                "night|nighttime|day|daytime|dawn|dusk|sunset|sunrise|noon|midday|midnight|twilight|morning|evening|afternoon|moonlight"),
        SEASON("winter|summer|spring|autumn|fall"),
        WEATHER(
                "rain|rainy|snow|snowy|snowstorm|fog|foggy|mist|misty|storm|stormy|thunderstorm|sun|sunny|sunshine|clouds?|cloudy|wind|windy|overcast|haze|hail"),
        PLACE("\\p{L}+");

        private final Pattern words;

        Theme(String words) {
            this.words = Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE);
        }

        static Theme of(String phrase) {
            return Arrays.stream(values())
                    .filter(theme -> theme.words.matcher(phrase).find())
                    .findFirst()
                    .orElse(PLACE);
        }
    }

    /** Replaces the phrases of the setting that are about the same, wherever they stand in setting or subject. */
    static Edit set(String phrase) {
        String wanted = phrased(phrase);
        Theme theme = Theme.of(wanted);
        return slots -> {
            List<String> phrases = new ArrayList<>(phrases(slots.setting()));
            phrases.removeIf(old -> Theme.of(old) == theme);
            phrases.add(wanted);
            Slots moved = slots.withSetting(String.join(", ", phrases));
            String subject = Edit.outsideLiterals(slots.subject(), text -> without(text, theme));
            return subject.isBlank() ? moved : moved.withSubject(subject);
        };
    }

    /** Adds weather and the like to what there is. */
    static Edit add(String phrase) {
        return slots -> {
            List<String> phrases = new ArrayList<>(phrases(slots.setting()));
            phrases.add(phrase);
            return slots.withSetting(String.join(", ", phrases));
        };
    }

    /** Whether a phrase is a time of day or a season and nothing else. */
    static boolean isTime(String phrase) {
        return Theme.TIME.words.matcher(phrase).matches()
                || Theme.SEASON.words.matcher(phrase).matches();
    }

    static boolean isWeather(String phrase) {
        return Theme.of(phrase) == Theme.WEATHER && phrase.split(" ").length <= 3;
    }

    /** Light that the picture should have at a new time of day; empty if the phrase is about something else. */
    static Optional<String> lightAt(String phrase) {
        String lower = phrase.toLowerCase(Locale.ROOT);
        if (lower.matches(".*\\b(?:night|nighttime|midnight|moonlight)\\b.*")) {
            return Optional.of("dim night light");
        }
        if (lower.matches(".*\\b(?:dawn|dusk|sunset|sunrise|twilight|evening|morning)\\b.*")) {
            return Optional.of("warm low light");
        }
        return lower.matches(".*\\b(?:day|daytime|noon|midday)\\b.*")
                ? Optional.of("bright daylight")
                : Optional.empty();
    }

    private static List<String> phrases(String setting) {
        return setting.isBlank() ? List.of() : List.of(setting.split(",\\s*"));
    }

    /** "at night" inside a subject goes when the time of day changes; a place stays. */
    private static String without(String subject, Theme theme) {
        if (theme == Theme.PLACE) {
            return subject;
        }
        Pattern phrase = Pattern.compile(
                "\\s*,?\\s*\\b(?:at|during|in|by|on)\\s+(?:(?:the|a|an)\\s+)?(?:(?:early|late|deep|dark|light|heavy)\\s+)?"
                        + theme.words + "(?:\\s+(?:night|day|time))?(?=\\s*[,.;]|$|\\s+(?:with|and|in|on|at)\\b)",
                Pattern.CASE_INSENSITIVE);
        return phrase.matcher(subject).replaceAll("").strip();
    }

    private static String phrased(String phrase) {
        String bare = phrase.replaceFirst("^(?i)(?:a|an|the)\\s+", "").replaceFirst("(?i)\\s+(?:scene|time)$", "");
        return switch (bare.toLowerCase(Locale.ROOT)) {
            case "night", "nighttime", "dawn", "dusk", "sunset", "sunrise", "noon", "midday", "midnight", "twilight" ->
                "at " + bare;
            case "day", "daytime" -> "by day";
            case "winter", "summer", "spring", "autumn", "fall" -> "in " + bare;
            case "morning", "evening", "afternoon", "rain", "snow", "fog" -> "in the " + bare;
            default -> bare;
        };
    }
}
