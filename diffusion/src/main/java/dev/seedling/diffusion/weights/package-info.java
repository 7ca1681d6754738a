/** Weights on disk: safetensors, folders, single files. */
@NullMarked
package dev.seedling.diffusion.weights;

import org.jspecify.annotations.NullMarked;
