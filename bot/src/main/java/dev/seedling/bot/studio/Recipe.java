package dev.seedling.bot.studio;

import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.ModelCard;
import dev.seedling.promptcraft.CraftedPrompt;
import java.util.stream.DoubleStream;

/** Everything that decides a picture: the words, what the engine is asked for, and the model it was meant for. */
public record Recipe(CraftedPrompt crafted, ImageRequest request, ModelCard model) {
    /** From this ratio to what a model is used to on, pictures come out visibly worse. */
    private static final double FAR = 2;

    /**
     * Whether what is painted first, before any second pass, is far larger or smaller than the model is used to, or far
     * wider or higher: things come twice then, or as blobs.
     */
    public boolean farFromUsualSize() {
        ImageSize size = request.size();
        ImageSize usual = model.defaults().size();
        double wider = size.width() / (double) usual.width();
        double higher = size.height() / (double) usual.height();
        return DoubleStream.of(wider, higher, wider * higher).anyMatch(ratio -> ratio >= FAR || ratio <= 1 / FAR);
    }

    /** The same picture in other words. */
    Recipe withWords(CraftedPrompt words) {
        return new Recipe(words, request.withWords(words.prompt(), words.negative()), model);
    }
}
