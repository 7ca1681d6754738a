package dev.seedling.bot.studio;

/**
 * Where an order came from, and so where its picture goes.
 *
 * @param courier the {@link Courier#name()} that delivers there
 * @param address written and read by that courier alone; must still mean something after a restart
 */
public record Origin(String courier, String address) {}
