package dev.seedling.diffusion.weights;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A whole model in one safetensors file, in the original layout of SD 1, SD 2 or XL. Settings and vocabulary may lie in
 * a folder of the same name beside it; without one, the model's family knows them.
 */
public final class SingleFile implements Checkpoint {
    private static final String UNET = "model.diffusion_model.";
    private static final String VAE = "first_stage_model.";
    private static final String CLIP = "cond_stage_model.transformer.";
    private static final String OPEN_CLIP = "cond_stage_model.model.";
    private static final String XL_FIRST = "conditioner.embedders.0.transformer.";
    private static final String XL_SECOND = "conditioner.embedders.1.model.";

    /** SD-Turbo's only encoder is here; the only one of XL's refiner, which is another model, is wider. */
    private static final String ONLY = "conditioner.embedders.0.model.";

    private static final int OPEN_CLIP_WIDTH = 1024;
    private static final int OPEN_CLIP_LAYERS = 24;

    private final Path path;
    private final Path settings;
    private final Safetensors file;
    private final Map<Part, Weights> parts = new EnumMap<>(Part.class);

    private SingleFile(Path path, Safetensors file) {
        this.path = path;
        this.file = file;
        this.settings = path.resolveSibling(path.getFileName().toString().replaceFirst("\\.safetensors$", ""));
        Set<String> unet = names(UNET);
        UNetKeys unetKeys = new UNetKeys(unet);
        add(
                Part.UNET,
                UNET,
                w -> unetKeys.rename(w.name()).map(w::named).stream().toList());
        VaeKeys vaeKeys = new VaeKeys(names(VAE));
        add(Part.VAE, VAE, w -> List.of(w.named(vaeKeys.rename(w.name()))));
        add(Part.TEXT_ENCODER, CLIP, SingleFile::clip);
        add(Part.TEXT_ENCODER, XL_FIRST, SingleFile::clip);
        add(Part.TEXT_ENCODER_2, XL_SECOND, OpenClipKeys::rename);
        addOpenClip(OPEN_CLIP);
        String norm = ONLY + "ln_final.weight";
        if (file.has(norm) && file.info(norm).shape().equals(List.of((long) OPEN_CLIP_WIDTH))) {
            addOpenClip(ONLY);
        }
    }

    /** SD 2 reads the layer before the last, so the last is left out, as in the diffusers layout; some files lack it already. */
    private void addOpenClip(String prefix) {
        long layers = layers(prefix);
        String last = "transformer.resblocks.%d.".formatted(layers - 1);
        boolean whole = layers != OPEN_CLIP_LAYERS - 1;
        add(Part.TEXT_ENCODER, prefix, w -> whole && w.name().startsWith(last) ? List.of() : OpenClipKeys.rename(w));
    }

    /** Whether a path looks like such a file. */
    public static boolean is(Path path) {
        return Files.isRegularFile(path);
    }

    /** @throws DiffusionException if the file is torn or holds no model */
    public static SingleFile open(Path path) {
        Safetensors file = Safetensors.open(path);
        try {
            SingleFile model = new SingleFile(path, file);
            model.requireWhole();
            return model;
        } catch (DiffusionException e) {
            file.close();
            throw e;
        } catch (RuntimeException e) { // names and shapes of no model that ever was
            file.close();
            throw new DiffusionException("%s is no model: its tensors make no sense (%s)".formatted(path, e), e);
        }
    }

    private void requireWhole() {
        for (Part part : List.of(Part.UNET, Part.VAE, Part.TEXT_ENCODER)) {
            if (!has(part)) {
                throw new DiffusionException("%s is no whole model: it lacks the %s".formatted(path, part.folder()));
            }
        }
    }

    /** What one weight becomes; its name comes without the part's prefix. */
    private interface Renaming {
        Collection<Weight> of(Weight weight);
    }

    private void add(Part part, String prefix, Renaming renaming) {
        List<Weight> weights = new ArrayList<>();
        for (String name : names(prefix)) {
            weights.addAll(renaming.of(Weight.of(file, prefix + name, name)));
        }
        if (!weights.isEmpty()) {
            parts.put(part, Weights.of(path.toString(), weights));
        }
    }

    /** Early files lack the {@code text_model.} that later ones have. */
    private static List<Weight> clip(Weight weight) {
        return List.of(weight.name().startsWith("text_model.") ? weight : weight.named("text_model." + weight.name()));
    }

    private Set<String> names(String prefix) {
        return file.names().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private long layers(String prefix) {
        return names(prefix).stream()
                .filter(name -> name.endsWith(".ln_1.weight"))
                .count();
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public boolean has(Part part) {
        return parts.containsKey(part);
    }

    @Override
    public Weights weights(Part part) {
        Weights weights = parts.get(part);
        if (weights == null) {
            throw new DiffusionException("%s lacks the weights of the %s".formatted(path, part.folder()));
        }
        return weights;
    }

    @Override
    public Optional<String> text(String name) {
        Path file = settings.resolve(name);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new DiffusionException("cannot read " + file + ": " + FileTrouble.reason(e), e);
        }
    }

    @Override
    public Set<String> marks() {
        return file.names().stream()
                .filter(name -> name.indexOf('.') < 0 || name.startsWith("edm_"))
                .collect(Collectors.toSet());
    }

    @Override
    public long bytes() {
        return file.names().stream().mapToLong(name -> file.info(name).bytes()).sum();
    }

    @Override
    public List<Path> files() {
        return List.of(path);
    }

    @Override
    public String hash() {
        return WeightHash.of(files());
    }

    @Override
    public void close() {
        file.close();
    }
}
