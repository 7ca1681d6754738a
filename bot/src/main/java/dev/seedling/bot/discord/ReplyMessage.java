package dev.seedling.bot.discord;

import dev.seedling.bot.studio.Job;
import dev.seedling.bot.studio.Recipe;
import dev.seedling.promptcraft.SlotChange;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** The message with a picture: what was asked, the prompt, the seed, what changed, what to know, and the buttons. */
final class ReplyMessage {
    private static final int MAX_ALT_TEXT = 1024;
    private static final int MAX_IDEA = 150; // escaping may double it; with the prompt it fits into 2000
    private static final int MAX_PROMPT = 700;
    private static final int MAX_NOTICE = 150;

    private ReplyMessage() {}

    /** @param remarks lines that belong to this delivery alone, such as that the file was made smaller */
    static MessageCreateData of(Job job, Upload file, List<String> remarks) {
        Phrases phrases = Phrases.in(job.order().requester().locale());
        return new MessageCreateBuilder()
                .setContent(Untrusted.shorten(text(job, phrases, remarks), Message.MAX_CONTENT_LENGTH))
                .addFiles(FileUpload.fromData(file.bytes(), file.name())
                        .setDescription(Untrusted.shorten(altText(job), MAX_ALT_TEXT)))
                .setComponents(ActionRow.of(PictureButton.under(job.id(), phrases)))
                .setAllowedMentions(List.of())
                .setSuppressEmbeds(true)
                .build();
    }

    private static String text(Job job, Phrases phrases, List<String> remarks) {
        List<String> lines = new ArrayList<>();
        lines.add("**%s** %s"
                .formatted(
                        Untrusted.inline(job.order().idea(), MAX_IDEA),
                        phrases.say(
                                "for", Untrusted.inline(job.order().requester().name(), 40))));
        List<String> notes = new ArrayList<>();
        job.recipe()
                .ifPresentOrElse(
                        recipe -> {
                            lines.add(Untrusted.block(recipe.crafted().prompt(), MAX_PROMPT));
                            lines.add(facts(job, recipe, phrases));
                            notes.addAll(notes(recipe, phrases));
                        },
                        () -> lines.add("%s `%d`".formatted(phrases.say("seed"), job.seed())));
        notes.addAll(remarks);
        int beforeNotes = lines.size();
        notes.forEach(note -> lines.add("-# " + note));
        int room = Message.MAX_CONTENT_LENGTH - String.join("\n", lines).length();
        lines.addAll(beforeNotes, ChangeNotes.of(changes(job), phrases, room));
        return String.join("\n", lines);
    }

    private static List<SlotChange> changes(Job job) {
        return job.recipe().map(recipe -> recipe.crafted().changes()).orElse(List.of());
    }

    private static String facts(Job job, Recipe recipe, Phrases phrases) {
        String blended = recipe.request()
                .extras()
                .variation()
                .map(second -> " + `%d` × %s".formatted(second.seed(), second.strength()))
                .orElse("");
        return "%s `%d`%s · %s · %d %s · %s %s · %s"
                .formatted(
                        phrases.say("seed"),
                        job.seed(),
                        blended,
                        recipe.request().size(),
                        recipe.request().steps(),
                        phrases.say("steps"),
                        phrases.say("model"),
                        Untrusted.inline(recipe.model().name(), 60),
                        phrases.say("words." + recipe.crafted().author().id()));
    }

    private static List<String> notes(Recipe recipe, Phrases phrases) {
        List<String> notes = new ArrayList<>();
        if (!recipe.crafted().understood().isEmpty()) {
            notes.add(Untrusted.inline(recipe.crafted().understood(), MAX_NOTICE));
        }
        if (!recipe.crafted().notice().isEmpty()) {
            notes.add(Untrusted.inline(recipe.crafted().notice(), MAX_NOTICE));
        }
        if (!recipe.model().trained()) {
            notes.add(phrases.say(
                    "random.weights", Untrusted.inline(recipe.model().name(), 60)));
        } else if (recipe.farFromUsualSize()) {
            notes.add(phrases.say(
                    "unusual.size",
                    Untrusted.inline(recipe.model().name(), 60),
                    recipe.model().defaults().size(),
                    recipe.request().size()));
        }
        return notes;
    }

    private static String altText(Job job) {
        return job.recipe()
                .map(recipe -> recipe.crafted().prompt())
                .orElse(job.order().idea());
    }
}
