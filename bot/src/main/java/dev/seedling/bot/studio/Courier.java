package dev.seedling.bot.studio;

import java.nio.file.Path;

/**
 * Brings pictures to where people asked for them. Called on the studio's threads, one job never on two of them at
 * once; jobs of different orders may be delivered together, those of one order come one after another.
 */
public interface Courier {
    /** Its name in {@link Origin#courier()}; must never change, since it is stored. */
    String name();

    /** News of a job. Must return at once and must not throw; slow couriers hand it to a thread of their own. */
    default void progress(Job job, Progress progress) {}

    /**
     * Posts the picture. After a crash it may be called again for a job whose message was already posted: it must
     * look for that message (by nonce, or in the channel) and return its id rather than post twice.
     *
     * @param png the finished file; not to be moved or changed
     * @return the message's id, under which {@link Studio#jobOfMessage} finds the job
     * @throws StudioException if trying again cannot help: any of them ends the job, and its sentence is what
     *     {@link #apologise} says; {@link Undeliverable} where the place is gone or closed to the courier
     * @throws RuntimeException of any other kind if trying again may help: it is called again later, with growing
     *     pauses
     */
    String deliver(Job job, Path png);

    /**
     * Says that there will be no picture, in one sentence. Called at least once; a failure is only logged.
     */
    void apologise(Job job, String sentence);
}
