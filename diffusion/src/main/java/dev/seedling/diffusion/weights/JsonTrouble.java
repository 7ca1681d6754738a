package dev.seedling.diffusion.weights;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Why a text is no JSON, in words for users. */
public final class JsonTrouble {
    private JsonTrouble() {}

    /** What the parser complains of, without its own name for where the text came from. */
    public static String reason(JsonProcessingException e) {
        return e.getOriginalMessage().replaceFirst("\\s*\\(start marker at .*", "");
    }
}
