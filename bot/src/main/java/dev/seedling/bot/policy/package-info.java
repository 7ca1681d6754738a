/** What this machine's owner does not let it paint, read from a file. */
@NullMarked
package dev.seedling.bot.policy;

import org.jspecify.annotations.NullMarked;
