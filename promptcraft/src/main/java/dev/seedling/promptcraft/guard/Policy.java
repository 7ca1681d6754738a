package dev.seedling.promptcraft.guard;

import dev.seedling.promptcraft.PromptcraftException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
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

    public Policy {
        blocked = List.copyOf(blocked);
    }

    /**
     * A term that is not painted, in any case and as a whole word.
     *
     * @param instead what may stand in its place; empty if nothing may
     */
    public record Blocked(String term, String instead) {
        public Blocked {
            if (term.isBlank()) {
                throw new PromptcraftException("a term that is not painted must have letters, was empty");
            }
        }

        Pattern pattern() {
            return Pattern.compile(
                    "(?<![\\p{L}\\d])" + Pattern.quote(term) + "(?![\\p{L}\\d])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }
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
