@NullMarked
package dev.seedling.promptcraft.compose;

import org.jspecify.annotations.NullMarked;
