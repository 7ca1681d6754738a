@NullMarked
package dev.seedling.promptcraft.german;

import org.jspecify.annotations.NullMarked;
