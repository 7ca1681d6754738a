package dev.seedling.promptcraft.ollama;

import dev.langchain4j.service.SystemMessage;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;

/** The language model as a typed service. */
interface PromptService {
    /** @param request the idea, marked as data; see {@link ModelRequest} */
    @SystemMessage(fromResource = "/dev/seedling/promptcraft/ollama/system.txt")
    @UserMessage("{{request}}")
    SlotReply fill(@V("request") String request);
}
