/** The networks as TorchScript programs (resources beside this package), and what runs them. */
@NullMarked
package dev.seedling.diffusion.program;

import org.jspecify.annotations.NullMarked;
