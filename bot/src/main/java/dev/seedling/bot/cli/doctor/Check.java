package dev.seedling.bot.cli.doctor;

/** One thing that Seedling stands on. */
@FunctionalInterface
public interface Check {
    /** Looks, and changes nothing; what is wrong is a finding, not an exception. */
    Finding look();
}
