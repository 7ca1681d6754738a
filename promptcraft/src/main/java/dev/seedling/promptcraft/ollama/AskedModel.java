package dev.seedling.promptcraft.ollama;

import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;

/** One model of the server, asked in the way that the server understands. */
final class AskedModel {
    private static final String REPAIR =
            "\nYour last answer was not the JSON object that was asked for. Answer with it alone.";

    private final String name;
    private final PromptService withSchema;
    private final PromptService withoutSchema;
    private volatile boolean schemaRefused;

    AskedModel(OllamaSettings settings, String name) {
        this.name = name;
        this.withSchema = ModelServices.withSchema(settings, name);
        this.withoutSchema = ModelServices.withoutSchema(settings, name);
    }

    String name() {
        return name;
    }

    /**
     * Asks, and asks once more if the reply was rubbish.
     *
     * @throws ModelNotFoundException if the server does not have the model
     */
    SlotReply ask(String message) {
        try {
            return inServersWay(message);
        } catch (RuntimeException e) {
            if (Failures.first(e, ModelFailure.class).isEmpty()
                    || Thread.currentThread().isInterrupted()) {
                throw e;
            }
            return inServersWay(message + REPAIR);
        }
    }

    /** Servers before 0.5 refuse a schema in "format"; they are not sent one again. */
    private SlotReply inServersWay(String message) {
        if (schemaRefused) {
            return withoutSchema.fill(message);
        }
        try {
            return withSchema.fill(message);
        } catch (InvalidRequestException e) {
            SlotReply reply = withoutSchema.fill(message);
            schemaRefused = true;
            return reply;
        }
    }
}
