package dev.seedling.diffusion.engine;

import dev.seedling.diffusion.AddOns;
import dev.seedling.diffusion.Compute;
import dev.seedling.diffusion.Decoder;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.Ingredients;
import dev.seedling.diffusion.ModelCard;
import dev.seedling.diffusion.PaintCancelled;
import dev.seedling.diffusion.PaintListener;
import dev.seedling.diffusion.PaintListener.Stage;
import dev.seedling.diffusion.Picture;
import dev.seedling.diffusion.lora.LoraFolder;
import dev.seedling.diffusion.sampling.Latents;
import dev.seedling.diffusion.text.PromptSyntax;
import dev.seedling.diffusion.weights.Checkpoint;
import dev.seedling.diffusion.weights.Checkpoints;
import dev.seedling.diffusion.weights.Embeddings;
import dev.seedling.diffusion.weights.HashSource;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;

/** Latent diffusion, arXiv 2112.10752, with any checkpoint of the families in the catalogue. */
public final class StableDiffusion implements ImageEngine {
    private final ModelCard card;
    private final Pipeline pipeline;
    private final LoraShelf loras;
    private final FileNotes files;
    private final Planner planner;
    private final Painter painter;
    private final Previews previews;

    private StableDiffusion(ModelCard card, Pipeline pipeline, LoraShelf loras, FileNotes files, PromptReader reader) {
        this.card = card;
        this.pipeline = pipeline;
        this.loras = loras;
        this.files = files;
        this.previews = files.previews();
        this.planner = new Planner(pipeline, reader);
        this.painter = new Painter(pipeline);
    }

    /**
     * Loads a model; the first one in a process also loads libtorch, which takes a second.
     *
     * @param model a folder in the diffusers layout, or a single file in an original one
     * @throws dev.seedling.diffusion.DiffusionException if it is missing, torn or of no known family
     */
    public static ImageEngine open(Path model, EngineSettings settings) {
        return open(model, AddOns.NONE, settings);
    }

    /** The same, with what lies beside models. */
    public static ImageEngine open(Path model, AddOns addOns, EngineSettings settings) {
        return open(model, addOns, settings, HashSource.READING);
    }

    /** The same, for a caller who may know the model's hash already. */
    public static ImageEngine open(Path model, AddOns addOns, EngineSettings settings, HashSource hashes) {
        try (Checkpoint checkpoint = Checkpoints.open(model)) {
            String hash = hashes.hash(checkpoint);
            Pipeline pipeline = Pipeline.load(checkpoint, settings);
            try {
                return furnished(Cards.of(checkpoint, pipeline.family(), hash), pipeline, addOns);
            } catch (RuntimeException e) {
                pipeline.close();
                throw e;
            }
        }
    }

    private static StableDiffusion furnished(ModelCard card, Pipeline pipeline, AddOns addOns) {
        Embeddings embeddings = new Embeddings(addOns.embeddings());
        pipeline.conditioner().encoders().forEach(encoder -> encoder.use(embeddings));
        LoraShelf loras = new LoraShelf(addOns.loras().map(LoraFolder::at).orElse(LoraFolder.NONE));
        PromptReader reader =
                new PromptReader(embeddings, pipeline.conditioner().encoders());
        FileNotes files = new FileNotes(embeddings, reader, Previews.of(pipeline, addOns));
        return new StableDiffusion(card, pipeline, loras, files, reader);
    }

    @Override
    public ModelCard model() {
        return card;
    }

    @Override
    public Compute compute() {
        return pipeline.torch().describe();
    }

    @Override
    public synchronized Picture paint(ImageRequest request, PaintListener listener) {
        Plan first = planner.first(request);
        List<LoraChoice> named = loras.find(PromptSyntax.parse(request.prompt()).loras());
        Ingredients ingredients = new Ingredients(loras.notes(named), files.of(request));
        int before = first.remainingLevels().size();
        int steps = before
                + request.extras()
                        .hires()
                        .map(hires -> hires.steps(request.steps()))
                        .orElse(0);
        listener.progress(Stage.READING_THE_PROMPT, 0, steps);
        pipeline.use(named);
        PictureCodec codec = pipeline.codec().stoppedBy(() -> stopIfAsked(listener));
        Latents clean =
                painter.paint(first, new Progress(listener, first.remainingLevels(), 0, steps, previews), codec);
        if (request.extras().hires().isPresent()) {
            Plan second = planner.second(request, request.extras().hires().get(), clean);
            clean = painter.paint(
                    second, new Progress(listener, second.remainingLevels(), before, steps, previews), codec);
        }
        listener.progress(Stage.DECODING, steps, steps);
        return new Picture(finish(clean, request, codec), request, card, ingredients, compute());
    }

    private static void stopIfAsked(PaintListener listener) {
        if (listener.cancelled()) {
            throw new PaintCancelled();
        }
    }

    private BufferedImage finish(Latents clean, ImageRequest request, PictureCodec codec) {
        Pixels pixels = request.extras().decoder() == Decoder.OWN ? codec.decode(clean) : previews.decode(clean);
        BufferedImage painted = pixels.toImage();
        return request.extras()
                .imageToImage()
                .map(start -> Overlay.over(painted, start, request.size()))
                .orElse(painted);
    }

    /** Does not wait for a picture that is being painted. */
    @Override
    public int countTokens(String text) {
        return pipeline.conditioner().tokens().ids(PromptSyntax.withoutTags(text)).length;
    }

    @Override
    public synchronized void close() {
        previews.close();
        pipeline.close();
    }
}
