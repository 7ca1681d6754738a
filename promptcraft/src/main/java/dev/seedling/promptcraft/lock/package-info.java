@NullMarked
package dev.seedling.promptcraft.lock;

import org.jspecify.annotations.NullMarked;
