package dev.seedling.promptcraft.ollama;

import dev.langchain4j.exception.ModelNotFoundException;
import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.speech.Sentence;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ollama, asked to fill slots, within a deadline that holds whatever the server does: the call runs on a thread of its
 * own, which is interrupted when time is up. Safe for many threads.
 */
public final class SlotModel implements SlotSource {
    private final OllamaSettings settings;
    private final List<AskedModel> models;
    private final Breaker breaker;
    private final ModelPull pull;
    private final ExecutorService calls = Executors.newCachedThreadPool(SlotModel::daemon);

    public SlotModel(OllamaSettings settings) {
        this(settings, InstantSource.system());
    }

    SlotModel(OllamaSettings settings, InstantSource clock) {
        this.settings = settings;
        this.models = settings.models().stream()
                .map(name -> new AskedModel(settings, name))
                .toList();
        this.breaker = new Breaker(clock);
        this.pull = new ModelPull(settings);
    }

    @Override
    public Slots fill(ModelRequest request) {
        breaker.check();
        try {
            Slots slots =
                    Veil.over(request.literals()).lift(answer(request.message()).slots());
            breaker.succeeded();
            return slots;
        } catch (ModelFailure e) {
            breaker.failed(e.reason());
            throw e;
        }
    }

    private SlotReply answer(String message) {
        Future<SlotReply> call = calls.submit(() -> firstThatIsThere(message));
        try {
            return call.get(settings.deadline().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new ModelFailure(Failures.late(settings), e);
        } catch (ExecutionException e) {
            throw Failures.explain(e.getCause() == null ? e : e.getCause(), settings);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelFailure(Sentence.of("model.interrupted"), e);
        } finally {
            call.cancel(true);
        }
    }

    /** Asks the preferred model, or the next one if the server does not have it. */
    private SlotReply firstThatIsThere(String message) {
        Optional<ModelNotFoundException> missing = Optional.empty();
        for (AskedModel model : models) {
            try {
                return model.ask(message);
            } catch (ModelNotFoundException e) {
                missing = Optional.of(e);
            }
        }
        if (settings.missingModel() == OllamaSettings.MissingModel.PULL) {
            throw new ModelFailure(pull.startOrReport(models.get(0).name()));
        }
        throw missing.orElseThrow();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "ollama-call");
        thread.setDaemon(true);
        return thread;
    }
}
