@NullMarked
package dev.seedling.bot.models;

import org.jspecify.annotations.NullMarked;
