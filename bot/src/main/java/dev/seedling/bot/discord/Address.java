package dev.seedling.bot.discord;

import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Where a picture goes, as it is stored with its job.
 *
 * @param acknowledgement what the asker sees until then
 * @param replyTo the message that asked, where it was a reply
 */
record Address(Place place, Acknowledgement acknowledgement, Optional<String> replyTo) {
    /** Where pictures are posted. */
    sealed interface Place {
        /** The channel's id; empty for a private conversation, whose channel is not known after a restart. */
        String channel();
    }

    /** A channel of a server in which the bot may post. */
    record Room(String channel) implements Place {}

    /** The conversation of one person with the bot. It is looked up by person: its channel is not known after a restart. */
    record Private(String person) implements Place {
        @Override
        public String channel() {
            return "";
        }
    }

    /** A place in which the bot may do no more than answer the interaction, while its token lives. */
    record Abroad(String channel) implements Place {}

    /** A message of the bot's that can still be edited. */
    sealed interface Acknowledgement {}

    /** The first answer to an interaction; it can be edited for 15 minutes. */
    record Answer(String token) implements Acknowledgement {}

    /** An ordinary message. */
    record Note(String channel, String message) implements Acknowledgement {}

    String text() {
        DataObject json = DataObject.empty();
        if (place instanceof Room room) {
            json.put("channel", room.channel());
        } else if (place instanceof Private person) {
            json.put("person", person.person());
        } else if (place instanceof Abroad abroad) {
            json.put("abroad", abroad.channel());
        }
        if (acknowledgement instanceof Answer answer) {
            json.put("token", answer.token());
        } else if (acknowledgement instanceof Note note) {
            json.put("note", note.message()).put("noteChannel", note.channel());
        }
        replyTo.ifPresent(message -> json.put("replyTo", message));
        return json.toString();
    }

    static Address parse(String text) {
        DataObject json = DataObject.fromJson(text);
        return new Address(place(json), acknowledgement(json), Optional.ofNullable(json.getString("replyTo", null)));
    }

    private static Place place(DataObject json) {
        if (json.hasKey("channel")) {
            return new Room(json.getString("channel"));
        }
        return json.hasKey("person") ? new Private(json.getString("person")) : new Abroad(json.getString("abroad"));
    }

    private static Acknowledgement acknowledgement(DataObject json) {
        return json.hasKey("token")
                ? new Answer(json.getString("token"))
                : new Note(json.getString("noteChannel"), json.getString("note"));
    }
}
