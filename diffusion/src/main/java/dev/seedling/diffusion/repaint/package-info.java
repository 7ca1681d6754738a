/** Painting a picture again from what its file tells, to see whether it comes out the same. */
@NullMarked
package dev.seedling.diffusion.repaint;

import org.jspecify.annotations.NullMarked;
