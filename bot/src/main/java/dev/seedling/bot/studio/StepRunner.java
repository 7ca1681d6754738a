package dev.seedling.bot.studio;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import dev.seedling.bot.studio.Step.Outcome;
import dev.seedling.diffusion.DeviceTrouble;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.promptcraft.PromptcraftException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a step and decides what its failure means: the one place where errors of the work are caught and logged. */
final class StepRunner {
    private static final Logger log = LoggerFactory.getLogger(StepRunner.class);

    private final Database database;
    private final Workflow workflow;
    private final News news;
    private final int attempts;
    private final Duration mendRetry;
    private final AtomicReference<String> modelTrouble = new AtomicReference<>("");

    /**
     * @param attempts how often a job may bring the process down before it is given up
     * @param mendRetry the pause before a model that cannot be opened is tried again
     */
    StepRunner(Database database, Workflow workflow, News news, int attempts, Duration mendRetry) {
        this.database = database;
        this.workflow = workflow;
        this.news = news;
        this.attempts = attempts;
        this.mendRetry = mendRetry;
    }

    /** @throws RuntimeException if the step is to be tried again, later each time */
    CompletionHandler<Void> run(Step step, String jobId, int failuresBefore) {
        Optional<Job> job = find(jobId).filter(found -> found.stage() == step.from());
        return job.isPresent() ? run(step, job.get(), failuresBefore) : new OnCompleteRemove<>();
    }

    /** A job that cannot be read, such as one that a newer release has stored, would be tried for ever. */
    private Optional<Job> find(String jobId) {
        try {
            return database.read(handle -> new JobTable(handle).find(jobId));
        } catch (UnreadableJob e) {
            log.error("job {} cannot be read and is given up", jobId, e);
            workflow.move(jobId, stages -> stages.failed(jobId, "this order cannot be read any more; order it anew"));
            return Optional.empty();
        }
    }

    private CompletionHandler<Void> run(Step step, Job job, int failuresBefore) {
        int begun = database.transact(handle -> new JobStages(handle).begin(job.id(), Instant.now()));
        if (begun > attempts) {
            log.error("{} of job {} never ended in {} attempts: given up", step.task(), job.id(), attempts);
            return giveUp(
                    job, "this picture was given up: the painter broke down over it %d times".formatted(attempts));
        }
        try {
            return completion(job, step.work(job));
        } catch (DatabaseTrouble e) {
            throw tryAgain(step, job, e);
        } catch (ModelTrouble e) {
            return completion(job, untilMended(job, e));
        } catch (DeviceTrouble e) {
            return retryOrGiveUp(step, job, e, failuresBefore, StudioException.sentenceOf(e));
        } catch (DiffusionException | PromptcraftException | StudioException e) {
            log.warn("{} of job {} failed for good: {}", step.task(), job.id(), e.getMessage());
            return giveUp(job, StudioException.sentenceOf(e));
        } catch (RuntimeException e) {
            String sentence = "this picture was given up after %d attempts".formatted(failuresBefore + 1);
            return retryOrGiveUp(step, job, e, failuresBefore, sentence);
        } catch (Error e) { // want of memory, a library that does not fit: it counts as an attempt that never ended
            log.error("{} of job {} broke down", step.task(), job.id(), e);
            throw e;
        }
    }

    /** @param last what the user is told if this was the last attempt */
    private CompletionHandler<Void> retryOrGiveUp(
            Step step, Job job, RuntimeException e, int failuresBefore, String last) {
        log.warn("{} of job {} failed", step.task(), job.id(), e);
        if (failuresBefore + 1 >= step.patience()) {
            return giveUp(job, last);
        }
        throw tryAgain(step, job, e);
    }

    private CompletionHandler<Void> completion(Job job, Outcome outcome) {
        if (outcome instanceof Outcome.Later later) {
            ended(job);
            return (done, execution) -> execution.reschedule(done, Instant.now().plus(later.pause()));
        }
        return new OnCompleteRemove<>();
    }

    /** Every waiting job meets the same trouble, every minute: the log gets it once. */
    private Outcome untilMended(Job job, ModelTrouble e) {
        String sentence = StudioException.sentenceOf(e);
        if (!sentence.equals(modelTrouble.getAndSet(sentence))) {
            log.error("jobs wait, for the model cannot be opened: {}", sentence, e);
        }
        news.tell(job, new Progress.Delayed(Progress.Trouble.MODEL, sentence));
        return new Outcome.Later(mendRetry);
    }

    private CompletionHandler<Void> giveUp(Job job, String sentence) {
        workflow.move(job.id(), stages -> stages.failed(job.id(), sentence));
        return new OnCompleteRemove<>();
    }

    private RuntimeException tryAgain(Step step, Job job, RuntimeException e) {
        ended(job);
        String sentence = "something went wrong (%s); it is tried again".formatted(step.task());
        news.tell(job, new Progress.Delayed(Progress.Trouble.OTHER, sentence));
        return e;
    }

    private void ended(Job job) {
        database.transact(handle -> {
            new JobStages(handle).end(job.id());
            return job;
        });
    }
}
