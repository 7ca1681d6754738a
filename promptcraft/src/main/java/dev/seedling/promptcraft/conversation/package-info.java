@NullMarked
package dev.seedling.promptcraft.conversation;

import org.jspecify.annotations.NullMarked;
