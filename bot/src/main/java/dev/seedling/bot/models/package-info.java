/** Which models there are, here and to be had, and getting them. */
@NullMarked
package dev.seedling.bot.models;

import org.jspecify.annotations.NullMarked;
