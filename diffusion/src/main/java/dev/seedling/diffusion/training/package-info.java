/** Trains the small text-to-image model that ships with the project. */
@NullMarked
package dev.seedling.diffusion.training;

import org.jspecify.annotations.NullMarked;
