package dev.seedling.diffusion.png;

import dev.seedling.diffusion.Compute;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.Ingredients;
import java.util.List;
import java.util.Optional;

/**
 * How a picture was painted: everything needed to paint it again, and to tell why another painting may differ.
 *
 * @param request what was asked of the engine; read from a file, it lacks the picture to start from
 * @param idea what the user wrote before it became the request's prompt; empty if nothing else
 * @param model the model's name; empty if the picture does not say
 * @param modelHash the first ten hex digits of the SHA-256 of its weights; empty if the picture does not say
 * @param ingredients what else took part, by the hashes that the picture tells; an empty hash where it tells none
 * @param compute what it was computed with, or {@link #UNKNOWN}
 * @param program the painting program and its version; empty if the picture does not say
 * @param source the picture that it was painted over, if any
 * @param notes what the file says and the request does not follow, a clause each
 */
public record PaintRecord(
        ImageRequest request,
        String idea,
        String model,
        String modelHash,
        Ingredients ingredients,
        Compute compute,
        String program,
        Optional<SourceNote> source,
        List<String> notes) {
    /** Pictures of other programs do not say what they were computed with. */
    public static final Compute UNKNOWN = new Compute("unknown", "unknown", 0, "unknown");

    public PaintRecord {
        notes = List.copyOf(notes);
    }

    /** Of a request that still has the picture to start from, if any. */
    public PaintRecord(
            ImageRequest request,
            String idea,
            String model,
            String modelHash,
            Ingredients ingredients,
            Compute compute,
            String program) {
        this(request, idea, model, modelHash, ingredients, compute, program, SourceNote.of(request), List.of());
    }
}
