package dev.seedling.bot.studio;

/**
 * Where an order came from, and so where its picture goes.
 *
 * @param courier the {@link Courier#name()} that delivers there
 * @param channel as the courier calls it, such as a Discord channel's id; empty where there are no channels
 * @param address written and read by that courier alone; must still mean something after a restart
 */
public record Origin(String courier, String channel, String address) {
    /** From where there are no channels. */
    public Origin(String courier, String address) {
        this(courier, "", address);
    }
}
