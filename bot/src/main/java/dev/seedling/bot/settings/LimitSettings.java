package dev.seedling.bot.settings;

import static dev.seedling.bot.settings.SettingsException.requireBetween;

/**
 * How much one picture may cost.
 *
 * @param maxSide the longest side in pixels
 */
public record LimitSettings(int maxSide, int maxSteps) {
    static final LimitSettings DEFAULTS = new LimitSettings(1024, 50);

    public LimitSettings {
        requireBetween("limits.max-side", 64, 2048, maxSide);
        requireBetween("limits.max-steps", 1, 150, maxSteps);
    }
}
