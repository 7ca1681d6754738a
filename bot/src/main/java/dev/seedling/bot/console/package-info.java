/** The studio in a terminal: pictures as half blocks, a progress line, and the conversation of {@code seedling chat}. */
@NullMarked
package dev.seedling.bot.console;

import org.jspecify.annotations.NullMarked;
