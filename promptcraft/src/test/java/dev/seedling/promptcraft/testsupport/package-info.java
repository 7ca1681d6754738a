@NullMarked
package dev.seedling.promptcraft.testsupport;

import org.jspecify.annotations.NullMarked;
