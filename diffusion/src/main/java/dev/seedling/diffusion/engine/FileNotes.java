package dev.seedling.diffusion.engine;

import dev.seedling.diffusion.Decoder;
import dev.seedling.diffusion.FileNote;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.text.PromptPart;
import dev.seedling.diffusion.weights.Embeddings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files beside a model that a request takes, LoRAs apart, before anything is painted with them. */
record FileNotes(Embeddings embeddings, PromptReader reader, Previews previews) {
    /** @throws dev.seedling.diffusion.DiffusionException if one is not there, or cannot be used */
    List<FileNote> of(ImageRequest request) {
        List<FileNote> files = new ArrayList<>();
        Stream.of(request.prompt(), request.negative())
                .flatMap(text -> reader.read(text).parts().stream())
                .flatMap(part -> part instanceof PromptPart.Embedding learnt ? Stream.of(learnt.name()) : Stream.of())
                .distinct()
                .map(name -> new FileNote(
                        FileNote.Kind.EMBEDDING, name, embeddings.find(name).hash()))
                .forEach(files::add);
        if (request.extras().decoder() == Decoder.TINY) {
            previews.decoder().ifPresent(files::add);
        }
        return files;
    }
}
