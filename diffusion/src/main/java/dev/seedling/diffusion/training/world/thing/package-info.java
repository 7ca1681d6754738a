/** The things of the world, one file each. */
@NullMarked
package dev.seedling.diffusion.training.world.thing;

import org.jspecify.annotations.NullMarked;
