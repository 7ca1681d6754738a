@NullMarked
package dev.seedling.bot;

import org.jspecify.annotations.NullMarked;
