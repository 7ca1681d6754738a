@NullMarked
package dev.seedling.bot.policy;

import org.jspecify.annotations.NullMarked;
