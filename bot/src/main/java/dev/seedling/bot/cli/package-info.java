/** The command line: one file per command, and one funnel for everything that goes wrong. */
@NullMarked
package dev.seedling.bot.cli;

import org.jspecify.annotations.NullMarked;
