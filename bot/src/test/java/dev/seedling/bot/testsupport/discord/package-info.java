/**
 * Discord on loopback: the parts of its HTTP interface and gateway that a bot meets, with the rules that Discord
 * enforces, driving the real client library. Tests speak to it through {@link
 * dev.seedling.bot.testsupport.discord.DiscordEmulator} as the people in a server do.
 */
@NullMarked
package dev.seedling.bot.testsupport.discord;

import org.jspecify.annotations.NullMarked;
