package dev.seedling.promptcraft;

import java.util.List;
import java.util.Locale;

/**
 * A prompt ready to paint. Everything in it is plain data, to be stored beside the picture and refined later.
 *
 * @param idea what the user typed, unchanged
 * @param prompt what the model is to paint
 * @param negative what it is to steer away from; empty where the family has no use for one
 * @param notice one sentence for the user, such as why rules wrote it; empty if there is nothing to say
 * @param understood what was understood, in the user's language; empty if nothing was rewritten
 * @param slots what the prompt was composed from
 * @param parts the pieces of the prompt in order, those that were cut included
 * @param changes what a refinement changed; empty for a new picture
 */
public record CraftedPrompt(
        String idea,
        PromptFamily family,
        String prompt,
        String negative,
        Author author,
        String notice,
        String understood,
        Slots slots,
        List<Part> parts,
        List<SlotChange> changes) {
    public CraftedPrompt {
        parts = List.copyOf(parts);
        changes = List.copyOf(changes);
    }

    /** The idea itself, for those who want nothing rewritten. */
    public static CraftedPrompt asIs(Idea idea) {
        return new CraftedPrompt(
                idea.text(),
                idea.family(),
                idea.text(),
                "",
                Author.AS_IS,
                "",
                "",
                Slots.of(idea.text()),
                List.of(),
                List.of());
    }

    /** Whether something of a slot is the user's own. */
    public boolean saidByUser(Slot slot) {
        return parts.stream().anyMatch(part -> part.slot() == slot && part.origin() == Part.Origin.USER);
    }

    /** The same prompt with a sentence for the user. */
    public CraftedPrompt withNotice(String sentence) {
        return new CraftedPrompt(idea, family, prompt, negative, author, sentence, understood, slots, parts, changes);
    }

    /** Who wrote the prompt. */
    public enum Author {
        OLLAMA,
        RULES,
        /** Nobody: the user asked for the idea to be painted as it is. */
        AS_IS;

        /** What it is called in texts, and in the keys of phrases, such as {@code as-is}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
