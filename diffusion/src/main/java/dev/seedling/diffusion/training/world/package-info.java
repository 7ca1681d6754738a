/** The world that the small model learns: illustrated scenes, drawn and described by code alone. */
@NullMarked
package dev.seedling.diffusion.training.world;

import org.jspecify.annotations.NullMarked;
