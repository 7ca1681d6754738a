/** What the owner of this machine decided: one file, overridden by the environment, read once at start-up. */
@NullMarked
package dev.seedling.bot.settings;

import org.jspecify.annotations.NullMarked;
