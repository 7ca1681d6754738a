@NullMarked
package dev.seedling.promptcraft;

import org.jspecify.annotations.NullMarked;
