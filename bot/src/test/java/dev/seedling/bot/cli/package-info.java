@NullMarked
package dev.seedling.bot.cli;

import org.jspecify.annotations.NullMarked;
