package dev.seedling.bot.console;

import dev.seedling.bot.studio.StudioException;
import dev.seedling.bot.studio.Wish;
import dev.seedling.bot.studio.Wishes;
import dev.seedling.promptcraft.lock.Literals;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What a line typed into the chat asks for. */
sealed interface ChatLine {
    /** Every verb, for the help and for completion; whatever begins with none of them is an idea. */
    List<String> VERBS =
            List.of("/imagine", "/change", "reroll", "variants", "explain", "like", "history", "help", "quit");

    int USUAL_VARIANTS = 3;
    Pattern VARIANTS = Pattern.compile("/?variants\\s+([0-9]{1,3})", Pattern.CASE_INSENSITIVE);
    Pattern CHANGE = Pattern.compile("(?:\\+|/change(?!\\S))\\s*(.*)", Pattern.CASE_INSENSITIVE);

    /** Paint an idea, in so many pictures. */
    record Imagine(String idea, Wishes wishes, int count) implements ChatLine {}

    /** Paint the last picture again. */
    record Again(Wish<Long> seed) implements ChatLine {}

    /** Paint the last picture with its seed, but for what the words change. */
    record Change(String words) implements ChatLine {}

    /** Paint other readings of the last picture's idea. */
    record Vary(int count) implements ChatLine {}

    /** Tell why the last picture's prompt is as it is. */
    record Explain() implements ChatLine {}

    /** Remember the last picture's prompt, for similar ideas to borrow from. */
    record Like() implements ChatLine {}

    record History() implements ChatLine {}

    record Help() implements ChatLine {}

    record Quit() implements ChatLine {}

    record Nothing() implements ChatLine {}

    /**
     * Verbs stand alone and may begin with a slash; a lone number is a seed; what follows a plus sign or
     * {@code /change} is a change; all else is an idea.
     *
     * @throws StudioException if the line begins with a slash and is no verb, is a number and no seed, names no
     *     change or one with options, or asks for too many pictures
     * @throws dev.seedling.diffusion.DiffusionException if an option's number is out of bounds
     * @throws CommandLine.ParameterException if an idea's options are not understood
     */
    static ChatLine parse(String line) {
        String text = line.strip();
        if (text.toLowerCase(Locale.ROOT).matches("/imagine(\\s.*|$)")) {
            return imagine(text.substring("/imagine".length()).strip());
        }
        Matcher change = CHANGE.matcher(text);
        if (change.matches()) {
            return change(change.group(1));
        }
        Matcher variants = VARIANTS.matcher(text);
        if (variants.matches()) {
            return new Vary(Integer.parseInt(variants.group(1)));
        }
        if (SeedText.isNumber(text)) {
            return new Again(Wish.exactly(SeedText.parse(text)));
        }
        return verb(text).orElseGet(() -> idea(text));
    }

    private static Change change(String words) {
        if (words.isEmpty()) {
            throw new StudioException("no change was named; say it after the plus sign, such as + make it night");
        }
        optionIn(words).ifPresent(option -> {
            throw new StudioException(
                    "a change takes no options, found '%s'; say the idea once more to paint it with them"
                            .formatted(option));
        });
        return new Change(words);
    }

    /** What is quoted is no option. */
    private static Optional<String> optionIn(String words) {
        return Arrays.stream(Literals.in(words).masked().split("\\s+"))
                .filter(word -> word.matches("--\\p{Alpha}.*"))
                .findFirst();
    }

    private static Optional<ChatLine> verb(String text) {
        return Optional.ofNullable(
                switch (text.toLowerCase(Locale.ROOT).replaceFirst("^/", "")) {
                    case "" -> new Nothing();
                    case "reroll" -> new Again(Wish.open());
                    case "variants" -> new Vary(USUAL_VARIANTS);
                    case "explain" -> new Explain();
                    case "like" -> new Like();
                    case "history" -> new History();
                    case "help", "?" -> new Help();
                    case "quit", "exit" -> new Quit();
                    default -> null;
                });
    }

    private static ChatLine idea(String text) {
        if (text.startsWith("/")) {
            throw new StudioException(
                    "unknown command '%s'; there are %s".formatted(text.split("\\s", 2)[0], String.join(", ", VERBS)));
        }
        return imagine(text);
    }

    /** What is quoted is no option, and keeps its spaces. */
    private static Imagine imagine(String text) {
        ImagineWords words = new ImagineWords();
        Literals literals = Literals.in(text);
        new CommandLine(words)
                .setExpandAtFiles(false)
                .parseArgs(Arrays.stream(literals.masked().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toArray(String[]::new));
        return new Imagine(
                literals.restore(String.join(" ", words.idea)), words.options.wishes(), words.options.count());
    }

    /** An idea with options anywhere in it, as on the command line. */
    @Command(name = "/imagine")
    final class ImagineWords {
        @Parameters(arity = "0..*")
        List<String> idea = List.of();

        @Mixin
        WishOptions options = new WishOptions();
    }
}
