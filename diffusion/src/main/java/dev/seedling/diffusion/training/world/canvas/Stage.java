package dev.seedling.diffusion.training.world.canvas;

/**
 * Where things stand in a place, as heights from 0 (the picture's bottom) to 1.
 *
 * @param ground the feet of what stands on the ground
 * @param water the keels of what floats; 0 where there is no water
 * @param shore the water's upper edge; 0 where there is none to be seen
 * @param mirror how much of a mirror the water is, 0 to 1
 */
public record Stage(double ground, double water, double shore, double mirror) {
    /** Dry land. */
    public static Stage land(double ground) {
        return new Stage(ground, 0, 0, 0);
    }

    /** Land and water; things on the near side of the shore are painted after the water. */
    public static Stage waterside(double ground, double water, double shore, double mirror) {
        return new Stage(ground, water, shore, mirror);
    }

    public boolean hasWater() {
        return water > 0;
    }

    /** Whether who stands on the ground stands beyond the water and is mirrored in it. */
    public boolean groundBeyondWater() {
        return shore > 0 && ground >= shore;
    }
}
