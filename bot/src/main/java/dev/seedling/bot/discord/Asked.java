package dev.seedling.bot.discord;

import dev.seedling.bot.studio.Origin;
import dev.seedling.bot.studio.Requester;
import java.util.Locale;

/**
 * Somebody who wants something, and where.
 *
 * @param channel the one whose policy counts; empty in private
 */
record Asked(Requester requester, Address address, String channel) {
    static Asked by(String userId, String name, Locale locale, Address address, String channel) {
        return new Asked(new Requester(DiscordCourier.NAME + ":" + userId, name, locale), address, channel);
    }

    Origin origin() {
        return new Origin(DiscordCourier.NAME, channel, address.text());
    }

    Phrases phrases() {
        return Phrases.in(requester.locale());
    }
}
