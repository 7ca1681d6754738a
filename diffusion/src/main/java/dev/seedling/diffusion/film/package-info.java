/** A picture's becoming as a strip of small pictures. */
@NullMarked
package dev.seedling.diffusion.film;

import org.jspecify.annotations.NullMarked;
