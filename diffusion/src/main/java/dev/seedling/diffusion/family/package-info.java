/** The families of models: how each is recognised, and how its prompt becomes tensors. */
@NullMarked
package dev.seedling.diffusion.family;

import org.jspecify.annotations.NullMarked;
