package dev.seedling.bot.studio;

import dev.seedling.bot.studio.Wishes.Wording;
import dev.seedling.diffusion.ModelCard;
import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.TokenCounter;
import dev.seedling.promptcraft.guard.Policy;
import dev.seedling.promptcraft.guard.Refusal;
import dev.seedling.promptcraft.retrieval.Retrieval;
import dev.seedling.promptcraft.writer.IdeaGuard;
import dev.seedling.promptcraft.writer.PromptWriters;
import dev.seedling.promptcraft.writer.Variants;
import dev.seedling.promptcraft.writer.WritingAids;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a studio's words are written, judged and remembered. Safe for use by many threads. */
final class WordDesk implements AutoCloseable {
    private final Scribe scribe;
    private final Retrieval liked;
    private final Likes likes;
    private final PromptWriter writer;
    private final PromptWriter asIs;
    private final Variants variants;

    WordDesk(Scribe scribe, TokenCounter counter, Database database) {
        this.scribe = scribe;
        this.liked = new Retrieval(scribe.embedder(), new LikedPrompts(database, InstantSource.system()));
        this.likes = new Likes(liked);
        WritingAids aids = scribe.aids(counter).borrowingFrom(liked);
        this.writer = scribe.writers().apply(aids);
        this.asIs = PromptWriters.asIs(aids);
        this.variants = new Variants(writer, aids);
    }

    /** @throws StudioException if the policy of the order's channel forbids its words; it says which may stand in their place */
    void requireAllowed(Order order) {
        Policy policy = policy(order);
        Locale users = order.requester().locale();
        // Typed words are painted as they stand: what they want absent is in the prompt all the same.
        boolean asTyped = order.wishes().wording() == Wording.AS_IS;
        require(
                asTyped
                        ? policy.refusal(order.idea()).map(refusal -> refusal.in(users))
                        : IdeaGuard.refusal(policy, order.idea(), users));
    }

    /** @throws StudioException if that policy forbids words that were written earlier, perhaps under another one */
    void requireAllowed(Order order, CraftedPrompt words) {
        require(IdeaGuard.refusal(policy(order), words, order.requester().locale()));
    }

    private static void require(Optional<Refusal> refusal) {
        if (refusal.isPresent()) {
            throw new StudioException(refusal.get().sentence());
        }
    }

    private Policy policy(Order order) {
        return scribe.policies().in(order.origin().channel());
    }

    /** A job's words as an idea for the model that will paint them. */
    Idea idea(Job job, ModelCard model) {
        return new Idea(job.order().idea(), scribe.words().family(model.family()))
                .by(job.order().requester().locale());
    }

    /** Writes as the policy of the job's channel allows. */
    CraftedPrompt craft(Job job, Idea idea) {
        return PromptWriters.guarded(writer, policy(job.order())).craft(idea);
    }

    /** Leaves the words as they are. */
    CraftedPrompt asIs(Idea idea) {
        return asIs.craft(idea);
    }

    /**
     * Other readings of a prompt, at most as many as asked for; it is not among them.
     *
     * @throws StudioException if there are none
     */
    List<CraftedPrompt> variants(CraftedPrompt first, int count) {
        List<CraftedPrompt> readings = variants.of(first, count + 1);
        if (readings.size() < 2) {
            throw new StudioException("this idea leaves nothing open that could be read otherwise; reroll it");
        }
        return readings.subList(1, readings.size());
    }

    void like(CraftedPrompt crafted) {
        likes.like(crafted);
    }

    /** Gets ready to borrow, in the background. */
    void warmUp() {
        likes.warmUp();
    }

    Retrieval liked() {
        return liked;
    }

    @Override
    public void close() {
        likes.close();
    }
}
