/** The engine: a checkpoint's networks wired to samplers, behind {@link dev.seedling.diffusion.ImageEngine}. */
@NullMarked
package dev.seedling.diffusion.engine;

import org.jspecify.annotations.NullMarked;
