/** Compares the engine with the reference implementation's own tensors and pictures. */
@NullMarked
package dev.seedling.diffusion.parity;

import org.jspecify.annotations.NullMarked;
