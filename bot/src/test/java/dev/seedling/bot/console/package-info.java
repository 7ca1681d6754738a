@NullMarked
package dev.seedling.bot.console;

import org.jspecify.annotations.NullMarked;
