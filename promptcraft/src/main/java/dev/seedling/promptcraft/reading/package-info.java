@NullMarked
package dev.seedling.promptcraft.reading;

import org.jspecify.annotations.NullMarked;
