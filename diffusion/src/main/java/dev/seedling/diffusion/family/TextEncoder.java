package dev.seedling.diffusion.family;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.seedling.diffusion.program.ClipText;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.text.ClipTokenizer;
import dev.seedling.diffusion.text.PromptTokens;
import dev.seedling.diffusion.text.Slot;
import dev.seedling.diffusion.weights.Checkpoint;
import dev.seedling.diffusion.weights.Checkpoint.Part;
import dev.seedling.diffusion.weights.Embedding;
import dev.seedling.diffusion.weights.Embeddings;
import dev.seedling.diffusion.weights.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A tokenizer, the encoder it was trained with, and learnt embeddings. */
public final class TextEncoder implements PromptTokens, AutoCloseable {
    private static final String FINAL_NORM = "text_model.final_layer_norm.weight";

    /**
     * Layers by width, of the encoders that published models have: CLIP L, OpenCLIP H without the last, which SD 2 does
     * not read, and OpenCLIP bigG.
     */
    private static final Map<Integer, Integer> PUBLISHED_LAYERS = Map.of(768, 12, 1024, 23, 1280, 32);

    private final Part part;
    private final ClipTokenizer tokenizer;
    private final ClipText network;
    private final int width;
    private final int layers;
    private Embeddings embeddings = Embeddings.NONE;

    private TextEncoder(Part part, ClipTokenizer tokenizer, ClipText network, int width, int layers) {
        this.part = part;
        this.tokenizer = tokenizer;
        this.network = network;
        this.width = width;
        this.layers = layers;
    }

    /** What holds for an encoder whose checkpoint does not say. */
    enum Defaults {
        OPENAI("quick_gelu", "<|endoftext|>"),
        OPEN_CLIP("gelu", "!");

        private final String activation;
        private final String pad;

        Defaults(String activation, String pad) {
            this.activation = activation;
            this.pad = pad;
        }
    }

    static TextEncoder open(Checkpoint checkpoint, Part part, Defaults defaults, Torch torch) {
        int width = checkpoint.weights(part).size(FINAL_NORM, 0);
        Settings settings = Settings.of(checkpoint, part.folder() + "/config.json");
        String activation = settings.text("hidden_act", defaults.activation);
        ClipText.Design design = new ClipText.Design(
                settings.integer("num_attention_heads", width / 64), activation.equals("quick_gelu"));
        int layers = layers(checkpoint.weights(part), settings);
        ClipTokenizer tokenizer = Tokenizers.of(checkpoint, part, defaults.pad);
        try {
            // A prompt is read once per picture: float32 costs little here.
            ClipText network = ClipText.load(checkpoint.weights(part), design, torch.inFloat32());
            return new TextEncoder(part, tokenizer, network, width, layers);
        } catch (RuntimeException e) {
            tokenizer.close();
            throw e;
        }
    }

    /** As many as there are, unless the settings, or the width, tell of more: then the next one is missing. */
    static int layers(Weights weights, Settings settings) {
        String layer = "text_model.encoder.layers.%d.mlp.fc1.weight";
        int layers = 0;
        while (weights.has(layer.formatted(layers))) {
            layers++;
        }
        int published = PUBLISHED_LAYERS.getOrDefault(weights.size(FINAL_NORM, 0), layers);
        if (layers < settings.integer("num_hidden_layers", published)) {
            weights.get(layer.formatted(layers));
        }
        return layers;
    }

    /** The embeddings that prompts may name from now on. */
    public void use(Embeddings known) {
        embeddings = known;
    }

    /** Whether an embedding was learnt for encoders like this one. */
    public boolean takes(Embedding embedding) {
        return embedding.fits(part, width);
    }

    /** How many layers it has. */
    int layers() {
        return layers;
    }

    public Part part() {
        return part;
    }

    public ClipText network() {
        return network;
    }

    @Override
    public long[] ids(String text) {
        return tokenizer.ids(text);
    }

    @Override
    public int vectors(String embedding) {
        return embeddings.find(embedding).count();
    }

    /**
     * Encodes chunk by chunk; the results lie one behind the other, and the pooled text is the first chunk's.
     *
     * @param skip how many of the last layers to leave out
     */
    ClipText.Encoded encode(NDManager scope, Wording wording, int skip) {
        List<NDArray> hidden = new ArrayList<>();
        List<NDArray> normed = new ArrayList<>();
        List<NDArray> pooled = new ArrayList<>();
        for (List<Slot> chunk : wording.chunks(this)) {
            ClipText.Encoded encoded = encode(scope, chunk, skip);
            hidden.add(weighted(scope, encoded.hidden(), chunk));
            normed.add(weighted(scope, encoded.normed(), chunk));
            pooled.add(encoded.pooled());
        }
        return new ClipText.Encoded(joined(hidden), joined(normed), pooled.get(0));
    }

    private ClipText.Encoded encode(NDManager scope, List<Slot> chunk, int skip) {
        long[] ids = new long[chunk.size()];
        List<Long> places = new ArrayList<>();
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            if (chunk.get(i) instanceof Slot.Token token) {
                ids[i] = token.id();
            } else if (chunk.get(i) instanceof Slot.Vector vector) {
                Embedding embedding = embeddings.find(vector.embedding());
                vectors.add(embedding.vector(vector.index(), part, width));
                places.add(i + 1L); // after the start marker
            }
        }
        return network.encode(
                scope, tokenizer.framed(ids), chunk.size() + 1, skip, new ClipText.Learnt(places, vectors));
    }

    /** Each position times its weight, then all times one factor that restores the mean. */
    private static NDArray weighted(NDManager scope, NDArray encoded, List<Slot> chunk) {
        if (chunk.stream().allMatch(slot -> slot.weight() == 1)) {
            return encoded;
        }
        float[] weights = new float[ClipTokenizer.LENGTH];
        Arrays.fill(weights, 1);
        for (int i = 0; i < chunk.size(); i++) {
            weights[i + 1] = (float) chunk.get(i).weight();
        }
        NDArray scaled = encoded.mul(scope.create(weights, new Shape(1, weights.length, 1)));
        return scaled.mul(encoded.mean().div(scaled.mean()));
    }

    private static NDArray joined(List<NDArray> chunks) {
        return chunks.size() == 1 ? chunks.get(0) : NDArrays.concat(new NDList(chunks), 1);
    }

    @Override
    public void close() {
        tokenizer.close();
        network.close();
    }
}
