package dev.seedling.promptcraft.guard;

import java.util.Map;

/**
 * What a house does not paint, and where it makes exceptions.
 *
 * @param house for every channel without a policy of its own
 * @param channels by the channels' ids
 */
public record Policies(Policy house, Map<String, Policy> channels) {
    /** Everything may be painted everywhere. */
    public static final Policies OPEN = new Policies(Policy.OPEN, Map.of());

    public Policies {
        channels = Map.copyOf(channels);
    }

    /** @param channel its id; any other text, such as none, stands for the house */
    public Policy in(String channel) {
        return channels.getOrDefault(channel, house);
    }
}
