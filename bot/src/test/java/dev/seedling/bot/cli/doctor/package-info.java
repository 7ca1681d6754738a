@NullMarked
package dev.seedling.bot.cli.doctor;

import org.jspecify.annotations.NullMarked;
