package dev.seedling.diffusion.hub;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.weights.PickleFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which files of a repository the engine reads: one set of safetensors weights for each network (half precision where
 * it is offered, as it is half the bytes), settings, vocabulary, and the licence. Not the other precisions, formats
 * and frameworks that repositories also carry.
 */
final class NeededFiles {
    private static final Pattern TEXTS =
            Pattern.compile("(model_index\\.json|LICENSE(\\.md|\\.txt)?|scheduler/scheduler_config\\.json"
                    + "|(unet|vae|text_encoder|text_encoder_2)/config\\.json"
                    + "|tokenizer(_2)?/(tokenizer|vocab|tokenizer_config|special_tokens_map|added_tokens)\\.json"
                    + "|tokenizer(_2)?/merges\\.txt)");

    /** What each network's folder must hold, in order of preference; a shard's index goes with its shards. */
    private static final List<String> VARIANTS = List.of(
            "%s\\.fp16\\.safetensors",
            "%s(\\.fp16-\\d{5}-of-\\d{5}\\.safetensors|\\.safetensors\\.index\\.fp16\\.json|\\.fp16\\.safetensors\\.index\\.json)",
            "%s\\.safetensors",
            "%s(-\\d{5}-of-\\d{5}\\.safetensors|\\.safetensors\\.index\\.json)");

    private static final Set<String> ENCODERS = Set.of("text_encoder", "text_encoder_2");

    private final HubRepository repository;
    private final List<HubFile> all;

    NeededFiles(HubRepository repository, List<HubFile> all) {
        this.repository = repository;
        this.all = all;
    }

    /**
     * The files of a model in the diffusers layout, or of an autoencoder alone.
     *
     * @throws DiffusionException if the repository has no such model, or has it only as pickles
     */
    List<HubFile> choose() {
        if (has("model_index.json")) {
            if (!has("unet/config.json")) {
                throw new DiffusionException(
                        "%s has no unet: it is of a family that Seedling does not paint with".formatted(repository));
            }
            List<HubFile> chosen = new ArrayList<>(matching(TEXTS));
            for (String folder : List.of("unet", "vae", "text_encoder", "text_encoder_2")) {
                if (has(folder + "/config.json")) {
                    chosen.addAll(weights(folder));
                }
            }
            return chosen;
        }
        if (has("config.json") && !offered("").isEmpty()) {
            List<HubFile> chosen = new ArrayList<>(matching(Pattern.compile("config\\.json|LICENSE(\\.md|\\.txt)?")));
            chosen.addAll(weights(""));
            return chosen;
        }
        throw new DiffusionException("%s is no model in the diffusers layout: it has no model_index.json%s"
                .formatted(repository, singleFiles()));
    }

    /**
     * One checkpoint in a file of its own.
     *
     * @throws DiffusionException if it is not there, or a pickle
     */
    HubFile single(String path) {
        if (PickleFiles.is(path)) {
            throw PickleFiles.refusal(path + " of " + repository);
        }
        if (!path.endsWith(".safetensors")) {
            throw new DiffusionException(
                    "a file of %s must be a .safetensors file, was '%s'%s".formatted(repository, path, singleFiles()));
        }
        return all.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new DiffusionException("%s has no %s%s".formatted(repository, path, singleFiles())));
    }

    private List<HubFile> weights(String folder) {
        List<HubFile> offered = offered(folder);
        if (!offered.isEmpty()) {
            return offered;
        }
        String place = folder.isEmpty() ? repository.toString() : repository + " in " + folder;
        throw all.stream()
                .filter(file -> file.folder().equals(folder) && PickleFiles.is(file.name()))
                .findFirst()
                .map(pickle -> PickleFiles.refusal("%s, all that %s offers,".formatted(pickle.path(), repository)))
                .orElseGet(() -> new DiffusionException("%s has no .safetensors weights".formatted(place)));
    }

    private List<HubFile> offered(String folder) {
        String stem = ENCODERS.contains(folder) ? "model" : "diffusion_pytorch_model";
        String prefix = folder.isEmpty() ? "" : folder + "/";
        return VARIANTS.stream()
                .map(variant -> matching(Pattern.compile(prefix + variant.formatted(stem))))
                .filter(files -> files.stream().anyMatch(file -> file.name().endsWith(".safetensors")))
                .findFirst()
                .orElse(List.of());
    }

    private String singleFiles() {
        List<String> names = all.stream()
                .map(HubFile::path)
                .filter(path -> path.endsWith(".safetensors") && !path.contains("/"))
                .toList();
        return names.isEmpty() ? "" : "; it has the single files " + String.join(", ", names);
    }

    private boolean has(String path) {
        return all.stream().anyMatch(file -> file.path().equals(path));
    }

    private List<HubFile> matching(Pattern pattern) {
        return all.stream()
                .filter(file -> pattern.matcher(file.path()).matches())
                .toList();
    }
}
