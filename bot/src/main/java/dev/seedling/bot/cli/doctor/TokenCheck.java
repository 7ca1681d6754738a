package dev.seedling.bot.cli.doctor;

import dev.seedling.bot.settings.Secret;

/** Discord's token: there or not. Whether Discord takes it shows only when the bot joins. */
public final class TokenCheck implements Check {
    private static final String WHAT = "discord token";

    private final Secret token;

    public TokenCheck(Secret token) {
        this.token = token;
    }

    @Override
    public Finding look() {
        return token.isBlank()
                ? Finding.warn(
                        WHAT,
                        "none, so the bot cannot join; everything else works",
                        "put the token from discord.com/developers/applications into DISCORD_TOKEN")
                : Finding.ok(WHAT, "there; not tried out");
    }
}
