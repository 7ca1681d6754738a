@NullMarked
package dev.seedling.bot.discord;

import org.jspecify.annotations.NullMarked;
