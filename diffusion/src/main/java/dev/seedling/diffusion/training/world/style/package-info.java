/** The styles of the world, one file each: filters over a finished illustration. */
@NullMarked
package dev.seedling.diffusion.training.world.style;

import org.jspecify.annotations.NullMarked;
