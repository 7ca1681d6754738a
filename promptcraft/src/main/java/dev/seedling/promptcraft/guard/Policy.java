package dev.seedling.promptcraft.guard;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a channel does not paint.
 *
 * @param blocked in the order in which they are looked for
 */
public record Policy(List<Blocked> blocked) {
    /** Paints everything. */
    public static final Policy OPEN = new Policy(List.of());

    /** What painters leave out of a prompt before they read it: tags, weights, brackets, and backslashes before them. */
    private static final Pattern SYNTAX = Pattern.compile("<\\w+:[^<>]+>|:\\s*[+-]?[\\d.]+\\s*(?=\\))|[()\\[\\]\\\\]");

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\u034f\ufe00-\ufe0f]");

    public Policy {
        blocked = List.copyOf(blocked);
    }

    /** This policy without the terms that are allowed after all. */
    public Policy allowing(Collection<String> terms) {
        return new Policy(blocked.stream()
                .filter(own -> terms.stream().noneMatch(own.term()::equalsIgnoreCase))
                .toList());
    }

    /** This policy, and more that is not painted. */
    public Policy blocking(List<Blocked> more) {
        return new Policy(Stream.concat(blocked.stream(), more.stream()).toList());
    }

    /** Why an idea is not painted, as it is written or as a painter reads it; empty if it may be. */
    public Optional<Refusal> refusal(String text) {
        String written = visible(text);
        return judged(written).or(() -> judged(SYNTAX.matcher(written).replaceAll("")));
    }

    private Optional<Refusal> judged(String idea) {
        List<Blocked> found = blocked.stream().filter(term -> term.isIn(idea)).toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        boolean mendable = found.stream().noneMatch(term -> term.instead().isEmpty());
        return Optional.of(new Refusal(found.get(0).term(), mendable ? rewritten(idea, found) : "", Locale.ENGLISH));
    }

    /** Letters as they look: other shapes of the same letter count as it, and what no eye sees does not count. */
    private static String visible(String text) {
        return Normalizer.normalize(UNSEEN.matcher(text).replaceAll(""), Normalizer.Form.NFKC);
    }

    private static String rewritten(String idea, List<Blocked> found) {
        String safe = idea;
        for (Blocked term : longestFirst(found)) {
            safe = term.replacedIn(safe);
        }
        return safe;
    }

    /** A plural with a rewrite of its own is that before it is a singular's plural. */
    private static List<Blocked> longestFirst(List<Blocked> found) {
        return found.stream()
                .sorted(Comparator.comparingInt((Blocked term) -> term.term().length())
                        .reversed())
                .toList();
    }
}
