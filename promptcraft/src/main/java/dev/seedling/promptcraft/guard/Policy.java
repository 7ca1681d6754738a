package dev.seedling.promptcraft.guard;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a channel does not paint.
 *
 * @param blocked in the order in which they are looked for
 */
public record Policy(List<Blocked> blocked) {
    /** Paints everything. */
    public static final Policy OPEN = new Policy(List.of());

    public Policy {
        blocked = List.copyOf(blocked);
    }

    /**
     * A term that is not painted, in any case and as a whole word.
     *
     * @param instead what may stand in its place; empty if nothing may
     */
    public record Blocked(String term, String instead) {
        Pattern pattern() {
            return Pattern.compile(
                    "(?<![\\p{L}\\d])" + Pattern.quote(term) + "(?![\\p{L}\\d])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }
    }

    /** Why an idea is not painted; empty if it may be. */
    public Optional<Refusal> refusal(String idea) {
        List<Blocked> found = blocked.stream()
                .filter(term -> term.pattern().matcher(idea).find())
                .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        boolean mendable = found.stream().noneMatch(term -> term.instead().isEmpty());
        return Optional.of(new Refusal(found.get(0).term(), mendable ? rewritten(idea, found) : ""));
    }

    private static String rewritten(String idea, List<Blocked> found) {
        String safe = idea;
        for (Blocked term : found) {
            safe = term.pattern().matcher(safe).replaceAll(match -> Matcher.quoteReplacement(term.instead()));
        }
        return safe;
    }
}
