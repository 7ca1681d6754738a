@NullMarked
package dev.seedling.diffusion;

import org.jspecify.annotations.NullMarked;
