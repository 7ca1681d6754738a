package dev.seedling.promptcraft.compose;

import dev.seedling.promptcraft.Part.Origin;
import dev.seedling.promptcraft.Slot;

/** A stretch of prompt before it is joined with the others. */
record Piece(Slot slot, String text, Origin origin) {}
