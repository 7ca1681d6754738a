package dev.seedling.diffusion.engine;

import dev.seedling.diffusion.weights.FileStamp;

/**
 * A LoRA to merge.
 *
 * @param name what the user calls it
 * @param file as it is now: another file under the same name is another choice
 * @param weight how much of its change to make
 */
public record LoraChoice(String name, FileStamp file, double weight) {}
