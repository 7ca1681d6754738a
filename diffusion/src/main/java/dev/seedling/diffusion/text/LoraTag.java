package dev.seedling.diffusion.text;

/** {@code <lora:name:weight>} in a prompt. */
public record LoraTag(String name, double weight) {}
