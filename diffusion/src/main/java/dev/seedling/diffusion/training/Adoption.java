package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.training.TrainingState.Role;
import dev.seedling.diffusion.weights.Dtype;
import dev.seedling.diffusion.weights.Safetensors;
import dev.seedling.diffusion.weights.TensorInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets a network go on from a finished model, as an earlier training left it: float16, nothing of the optimizer. */
final class Adoption {
    static final String UNET = "unet/diffusion_pytorch_model.safetensors";

    /** What helps other parts to learn: it reads facts off captions, or judges pictures. A finished model lacks it. */
    private static final List<String> SCAFFOLDS = List.of("meaning.", Critic.PREFIX);

    private static final Pattern ATTENTION = Pattern.compile("^(down|up)_blocks\\.\\d+\\.attentions\\.\\d+\\.");

    private final Path work;
    private final Recipe recipe;
    private final Torch torch;

    /** @param work where the network goes on */
    Adoption(Path work, Recipe recipe, Torch torch) {
        this.work = work;
        this.recipe = recipe;
        this.torch = torch;
    }

    /** Writes checkpoints as if the model's training had just come to text encoder and UNet. */
    void adopt(Path from) throws IOException {
        BpeVocabulary vocabulary = vocabulary(from);
        Path text = from.resolve("text_encoder/model.safetensors");
        Path autoencoder = from.resolve("vae/diffusion_pytorch_model.safetensors");
        Path unet = from.resolve(UNET);
        List<Part> parts = List.of(
                new Part(
                        Sprout.AUTOENCODER,
                        recipe.autoencoder().blueprint(),
                        recipe.autoencoderPlan().steps(),
                        List.of(autoencoder)),
                new Part(Sprout.DECODER, recipe.decoder(), recipe.decoderPlan().steps(), List.of(autoencoder)),
                new Part(
                        Sprout.MEANING,
                        recipe.meaning(vocabulary),
                        recipe.meaningPlan().steps(),
                        List.of(text)),
                new Part(Sprout.DIFFUSION, recipe.diffusion(vocabulary), 0, List.of(text, unet)));
        for (Part part : parts) {
            taken(part, state -> {}); // nothing is left of a model that does not fit
        }
        vocabulary.save(work.resolve(Sprout.TOKENIZER));
        Origin.note(work, from); // before the last checkpoint, by which a training counts as begun
        for (Part part : parts) {
            Path folder = Files.createDirectories(work.resolve(part.stage()));
            taken(part, state -> {
                state.standAt(part.steps());
                Checkpoint.save(state, Course.best(folder));
                Checkpoint.save(state, Course.last(folder));
            });
        }
    }

    /**
     * What one stage takes over.
     *
     * @param steps that count as learnt
     */
    private record Part(String stage, Blueprint blueprint, long steps, List<Path> weights) {}

    private interface Use {
        void of(TrainingState state) throws IOException;
    }

    private void taken(Part part, Use use) throws IOException {
        try (NDManager manager = NDManager.newBaseManager(torch.device())) {
            TrainingState state = TrainingState.begin(manager, part.blueprint(), recipe.seed());
            into(state, part.weights());
            use.of(state);
        }
    }

    private static BpeVocabulary vocabulary(Path from) throws IOException {
        Path folder = from.resolve(Sprout.TOKENIZER);
        if (!Files.exists(folder.resolve(BpeVocabulary.MERGES))) {
            throw new DiffusionException("%s is not the folder of a model: it has no %s/%s"
                    .formatted(from, Sprout.TOKENIZER, BpeVocabulary.MERGES));
        }
        return BpeVocabulary.read(folder);
    }

    /**
     * Looks whether an autoencoder has been learnt in a folder, which has a curve then; one that was taken over has none.
     *
     * @throws DiffusionException if one has: hours of work would be lost
     */
    static void requireUnused(Path folder) throws IOException {
        Path curve = folder.resolve(LossCurve.FILE);
        if (Files.exists(curve) && Files.size(curve) > 0) {
            throw new DiffusionException(
                    "%s holds what another training learnt, which would be lost; name another folder with --work"
                            .formatted(folder));
        }
    }

    /**
     * @param files which together have all weights of the network, save for attention that the recipe has since been given
     * @throws DiffusionException if they are of another network
     */
    static void into(TrainingState state, List<Path> files) {
        Set<String> missing = new HashSet<>(state.of(Role.W).keySet());
        missing.removeIf(name -> SCAFFOLDS.stream().anyMatch(name::startsWith));
        Set<String> taken = new HashSet<>();
        for (Path file : files) {
            taken.addAll(take(state, file));
        }
        missing.removeIf(name -> taken.contains(name) || grown(name, taken));
        if (!missing.isEmpty()) {
            throw new DiffusionException("%s is not a model that this recipe left: it has no %s"
                    .formatted(files.get(files.size() - 1), missing.iterator().next()));
        }
    }

    /**
     * Whether a weight is of attention that the recipe has since been given. Its last layer begins at zero: the network
     * computes what it did.
     */
    private static boolean grown(String name, Set<String> taken) {
        Matcher attention = ATTENTION.matcher(name);
        return attention.find() && taken.stream().noneMatch(other -> other.startsWith(attention.group()));
    }

    private static Set<String> take(TrainingState state, Path file) {
        Set<String> taken = new HashSet<>();
        try (Safetensors model = Safetensors.open(file);
                NDManager scope = NDManager.newBaseManager()) {
            for (String name : state.of(Role.W).keySet()) {
                if (model.has(name)) {
                    requireFit(file, model.info(name), state.shape(name));
                    long[] shape =
                            state.shape(name).stream().mapToLong(size -> size).toArray();
                    NDArray half = scope.create(model.tensor(name), new Shape(shape), DataType.FLOAT16);
                    state.take(name, half.toType(DataType.FLOAT32, false).toFloatArray());
                    taken.add(name);
                }
            }
        }
        return taken;
    }

    private static void requireFit(Path file, TensorInfo found, List<Long> wanted) {
        if (found.dtype() != Dtype.F16 || !found.shape().equals(wanted)) {
            throw new DiffusionException("%s is not of a model that this recipe left: %s must be F16 %s, was %s %s"
                    .formatted(file, found.name(), wanted, found.dtype(), found.shape()));
        }
    }
}
