@NullMarked
package dev.seedling.bot.settings;

import org.jspecify.annotations.NullMarked;
