package dev.seedling.bot.testsupport.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whom a message pings. A message that says nothing of {@code allowed_mentions} pings all that its text names.
 *
 * @param users the ids of those who are pinged
 */
public record Mentions(Set<String> users, boolean everyone) {
    private static final Pattern USER = Pattern.compile("<@!?(\\d+)>");
    private static final Pattern EVERYONE = Pattern.compile("@(everyone|here)\\b");

    /** What a person types pings as it stands. */
    static Mentions typed(String text) {
        return new Mentions(named(text), false);
    }

    static Mentions of(MessageForm form, String text, Optional<String> repliedUser, boolean mayPingEveryone) {
        Optional<JsonNode> allowed = form.allowedMentions();
        Set<String> users = new LinkedHashSet<>();
        for (String user : named(text)) {
            if (allowed.isEmpty() || allows(allowed.get(), "users", user)) {
                users.add(user);
            }
        }
        boolean pingsReplied = allowed.map(
                        mentions -> mentions.path("replied_user").asBoolean(false))
                .orElse(true);
        if (pingsReplied) {
            repliedUser.ifPresent(users::add);
        }
        boolean everyone = mayPingEveryone
                && EVERYONE.matcher(text).find()
                && allowed.map(mentions -> parses(mentions, "everyone")).orElse(true);
        return new Mentions(users, everyone);
    }

    private static Set<String> named(String text) {
        Set<String> ids = new LinkedHashSet<>();
        USER.matcher(text).results().map((MatchResult match) -> match.group(1)).forEach(ids::add);
        return ids;
    }

    private static boolean allows(JsonNode allowed, String kind, String id) {
        return parses(allowed, kind)
                || Json.items(allowed.path(kind)).stream()
                        .anyMatch(entry -> entry.asText().equals(id));
    }

    private static boolean parses(JsonNode allowed, String kind) {
        return Json.items(allowed.path("parse")).stream()
                .anyMatch(entry -> entry.asText().equals(kind));
    }
}
