/** What the painters of the world share: brush, shapes, colours, light. */
@NullMarked
package dev.seedling.diffusion.training.world.canvas;

import org.jspecify.annotations.NullMarked;
