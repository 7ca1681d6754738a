/** LoRA files and their kin, in every layout: what they change of which weight, and where they are found. */
@NullMarked
package dev.seedling.diffusion.lora;

import org.jspecify.annotations.NullMarked;
