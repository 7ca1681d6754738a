package dev.seedling.bot.models;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.hub.DownloadListener;
import dev.seedling.diffusion.hub.HubModels;
import dev.seedling.diffusion.hub.KnownModel;
import dev.seedling.diffusion.hub.ModelShelf;
import dev.seedling.diffusion.hub.ModelSource;
import dev.seedling.diffusion.hub.Shelved;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The models of one installation: what is on its shelf, and what can be put there. */
public final class Models {
    private final Path folder;
    private final ModelCatalogue catalogue;
    private final ModelShelf shelf;
    private final HubModels hub;

    public Models(Path folder, ModelCatalogue catalogue, ModelShelf shelf, HubModels hub) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.shelf = shelf;
        this.hub = hub;
    }

    public Path folder() {
        return folder;
    }

    public List<Shelved> shelved() {
        return shelf.models();
    }

    public List<Shelved> loras() {
        return shelf.loras();
    }

    public List<Shelved> embeddings() {
        return shelf.embeddings();
    }

    public List<KnownModel> known() {
        return catalogue.models();
    }

    public Optional<KnownModel> known(String name) {
        return catalogue.named(name);
    }

    /**
     * Fetches a model, by a name of the catalogue or as {@code OWNER/NAME[@REVISION][:FILE]}.
     *
     * @return its folder or file
     * @throws DiffusionException if the name means nothing, or the model cannot be had
     */
    public Path get(String name, DownloadListener listener) {
        Optional<KnownModel> known = catalogue.named(name);
        return known.isPresent() ? hub.get(known.get(), folder, listener) : hub.get(unlisted(name), folder, listener);
    }

    private ModelSource unlisted(String name) {
        if (name.contains("/")) {
            return ModelSource.parse(name);
        }
        throw new DiffusionException("the model must be one of %s, or OWNER/NAME at the hub, was '%s'"
                .formatted(known().stream().map(KnownModel::name).collect(Collectors.joining(", ")), name));
    }
}
