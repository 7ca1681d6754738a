@NullMarked
package dev.seedling.promptcraft.ollama;

import org.jspecify.annotations.NullMarked;
