/** What Seedling stands on, looked at one thing at a time: one file per check. */
@NullMarked
package dev.seedling.bot.cli.doctor;

import org.jspecify.annotations.NullMarked;
