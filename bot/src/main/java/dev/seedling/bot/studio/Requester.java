package dev.seedling.bot.studio;

import java.util.Locale;

/**
 * Who wants a picture. Fairness and limits go by {@code id}.
 *
 * @param id stable and unique over all couriers, such as {@code discord:8035...}
 * @param name how to call them; may change
 * @param locale the language they are answered in
 */
public record Requester(String id, String name, Locale locale) {}
