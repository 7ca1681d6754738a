package dev.seedling.bot.testsupport.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A person or a bot, as Discord describes them to others. */
record Account(String id, String name, boolean bot) {
    ObjectNode json() {
        return Json.object()
                .put("id", id)
                .put("username", name)
                .put("global_name", name)
                .put("discriminator", "0")
                .put("bot", bot)
                .putNull("avatar")
                .put("public_flags", 0);
    }

    ObjectNode memberJson() {
        ObjectNode member = Json.object().putNull("nick").put("joined_at", "2024-01-01T00:00:00.000000+00:00");
        member.set("roles", Json.array());
        return member.put("deaf", false).put("mute", false).put("flags", 0);
    }
}
