/**
 * From an order to a delivered picture: the fair, durable queue, the history, and the worker that crafts, paints and
 * delivers. Knows neither Discord nor the terminal; they are {@link Courier}s.
 */
@NullMarked
package dev.seedling.bot.studio;

import org.jspecify.annotations.NullMarked;
