/**
 * The bot in Discord. Commands, buttons and replies are read here and become orders to the studio; the courier brings
 * back progress and pictures. The only package that knows the Discord library.
 */
@NullMarked
package dev.seedling.bot.discord;

import org.jspecify.annotations.NullMarked;
