package dev.seedling.bot.discord;

import dev.seedling.bot.studio.Origin;
import dev.seedling.bot.studio.Requester;
import java.util.Locale;

/** Somebody who wants something, and where. */
record Asked(Requester requester, Address address) {
    static Asked by(String userId, String name, Locale locale, Address address) {
        return new Asked(new Requester(DiscordCourier.NAME + ":" + userId, name, locale), address);
    }

    Origin origin() {
        return new Origin(DiscordCourier.NAME, address.place().channel(), address.text());
    }

    Phrases phrases() {
        return Phrases.in(requester.locale());
    }
}
