package dev.seedling.promptcraft.ollama;

import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import dev.langchain4j.service.AiServices;
import java.net.http.HttpClient;

/** Builds the typed service for one model of the server. */
final class ModelServices {
    /** A reply is about 200 tokens; the cap ends a model that emits white space for ever. */
    private static final int MOST_TOKENS = 500;

    private static final double TEMPERATURE = 0.4;

    /** The same for every request, so that the same idea gives the same prompt, and with it the same picture. */
    private static final int SEED = 1;

    private ModelServices() {}

    /** Sends the slots' JSON schema with every request; needs Ollama 0.5 or newer. */
    static PromptService withSchema(OllamaSettings settings, String model) {
        return service(builder(settings, model).supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA));
    }

    /** Asks for JSON and describes it in words, as older servers need. */
    static PromptService withoutSchema(OllamaSettings settings, String model) {
        return service(builder(settings, model).responseFormat(ResponseFormat.JSON));
    }

    private static OllamaChatModel.OllamaChatModelBuilder builder(OllamaSettings settings, String model) {
        return OllamaChatModel.builder()
                .maxRetries(0)
                .httpClientBuilder(new JdkHttpClientBuilder()
                        .httpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1))
                        .connectTimeout(settings.connectTimeout())
                        .readTimeout(settings.deadline()))
                .baseUrl(settings.url().toString())
                .modelName(model)
                .think(false)
                .defaultRequestParameters(OllamaChatRequestParameters.builder()
                        .temperature(TEMPERATURE)
                        .seed(SEED)
                        .maxOutputTokens(MOST_TOKENS)
                        .keepAlive((int) settings.keepAlive().toSeconds())
                        .build());
    }

    private static PromptService service(OllamaChatModel.OllamaChatModelBuilder builder) {
        return AiServices.builder(PromptService.class)
                .chatModel(new TidyChatModel(builder.build()))
                .build();
    }
}
