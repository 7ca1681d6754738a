package dev.seedling.promptcraft.ollama;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.List;
import java.util.Set;

/** A chat model whose replies are tidied before the typed service parses them. */
final class TidyChatModel implements ChatModel {
    private final ChatModel model;
    private final ReplyTidier tidier = new ReplyTidier();

    TidyChatModel(ChatModel model) {
        this.model = model;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        ChatResponse response = model.doChat(request);
        String text = response.aiMessage().text();
        String tidy = tidier.tidy(text == null ? "" : text);
        return response.toBuilder().aiMessage(AiMessage.from(tidy)).build();
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return model.defaultRequestParameters();
    }

    @Override
    public List<ChatModelListener> listeners() {
        return model.listeners();
    }

    @Override
    public ModelProvider provider() {
        return model.provider();
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return model.supportedCapabilities();
    }
}
