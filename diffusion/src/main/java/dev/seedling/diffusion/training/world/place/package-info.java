/** The places of the world, one file each. */
@NullMarked
package dev.seedling.diffusion.training.world.place;

import org.jspecify.annotations.NullMarked;
