package dev.seedling.promptcraft.ollama;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.langchain4j.model.output.structured.Description;
import dev.seedling.promptcraft.Aspect;
import dev.seedling.promptcraft.Slots;
import java.util.List;

/** What the language model is asked to fill in; its JSON schema goes with every request. Flat, for small models. */
record SlotReply(
        @JsonProperty(required = true) Intent intent,

        @JsonProperty(required = true)
        @Description("what is to be seen, in English, with every object, number, colour and name of the idea")
        String subject,

        @JsonProperty(required = true) @Description("where and when, in English; empty if it does not matter")
        String setting,

        @JsonProperty(required = true) @Description("style words in English, at most three")
        List<String> style,

        @JsonProperty(required = true) @Description("photo, oil painting, pixel art or the like; empty if open")
        String medium,

        @JsonProperty(required = true) @Description("the light, in a few English words")
        String lighting,

        @JsonProperty(required = true) @Description("camera, distance and framing, in a few English words")
        String composition,

        @JsonProperty(required = true) @Description("what the user does not want to see, in English")
        List<String> negative,

        @JsonProperty(required = true) @Description("the picture's shape; AUTO unless the user asked for one")
        Aspect aspect) {
    Slots slots() {
        return new Slots(subject, setting, style, medium, lighting, composition, negative, aspect);
    }

    /** Whether the text changes the picture it answers to. */
    enum Intent {
        NEW,
        REFINE
    }
}
