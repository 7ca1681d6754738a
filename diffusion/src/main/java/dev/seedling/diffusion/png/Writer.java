package dev.seedling.diffusion.png;

import java.util.Locale;

/** The program that wrote a line of settings: some things go without saying for one and not for another. */
enum Writer {
    SEEDLING,
    /** Its nodes that write the WebUI's line do so for pictures that it painted its own way. */
    COMFY_UI,
    /** The WebUI, or one of those that grew out of it. */
    WEBUI;

    /** By what stands under {@code Version}; empty where nothing does. */
    static Writer of(String version) {
        String name = version.toLowerCase(Locale.ROOT);
        if (name.startsWith("seedling")) {
            return SEEDLING;
        }
        return name.contains("comfyui") ? COMFY_UI : WEBUI;
    }

    /** Whether noise comes from the CPU where nobody says otherwise. */
    boolean drawsOnCpu() {
        return this != WEBUI;
    }
}
