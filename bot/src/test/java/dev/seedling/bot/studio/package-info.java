@NullMarked
package dev.seedling.bot.studio;

import org.jspecify.annotations.NullMarked;
