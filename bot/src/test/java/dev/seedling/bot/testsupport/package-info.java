@NullMarked
package dev.seedling.bot.testsupport;

import org.jspecify.annotations.NullMarked;
