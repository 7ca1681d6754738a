/** Samplers: how noise becomes a picture's latents, in plain Java, given a denoiser. */
@NullMarked
package dev.seedling.diffusion.sampling;

import org.jspecify.annotations.NullMarked;
