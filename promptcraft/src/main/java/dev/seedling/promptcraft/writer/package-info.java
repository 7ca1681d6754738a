@NullMarked
package dev.seedling.promptcraft.writer;

import org.jspecify.annotations.NullMarked;
