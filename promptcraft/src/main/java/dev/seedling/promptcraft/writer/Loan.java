package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.Slots;

/** What liked prompts lend to one idea; being looked for while nobody waits for it. */
@FunctionalInterface
interface Loan {
    /** Of nothing. */
    Loan NONE = () -> Slots.of("");

    /** The lent slots; waits for them until their time is up, and is then empty. The same however often asked. */
    Slots slots();
}
