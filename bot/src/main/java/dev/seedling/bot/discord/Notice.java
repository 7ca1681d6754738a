package dev.seedling.bot.discord;

import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** What an asker reads while a picture is on its way: words, and as long as it can be stopped a button for that. */
record Notice(String text, List<Button> buttons) {
    Notice {
        buttons = List.copyOf(buttons);
    }

    static Notice of(String text) {
        return new Notice(text, List.of());
    }

    static Notice stoppable(String text, String jobId, Phrases phrases) {
        return new Notice(text, List.of(StopButton.of(jobId, phrases)));
    }

    MessageEditData data() {
        return new MessageEditBuilder()
                .setContent(text)
                .setComponents(buttons.isEmpty() ? List.of() : List.of(ActionRow.of(buttons)))
                .build();
    }
}
