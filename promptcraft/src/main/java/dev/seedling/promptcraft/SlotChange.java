package dev.seedling.promptcraft;

/** What a refinement did to one slot; empty text stands for an open slot. */
public record SlotChange(Slot slot, String before, String after) {}
