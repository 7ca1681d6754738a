package dev.seedling.bot.studio;

/** A picture that somebody asked for. Checked by {@link Studio#submit}, which knows the limits. */
public record Order(String idea, Wishes wishes, Requester requester, Origin origin) {
    Order withWishes(Wishes newWishes) {
        return new Order(idea, newWishes, requester, origin);
    }
}
