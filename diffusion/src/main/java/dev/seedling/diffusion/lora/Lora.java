package dev.seedling.diffusion.lora;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.weights.Checkpoint;
import dev.seedling.diffusion.weights.Weight;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A LoRA file held against a model: every change that it makes, each known to fit. Its changes are views of two files:
 * use them only while this and the model's checkpoint are open.
 */
public final class Lora implements AutoCloseable {
    private final LoraFile file;
    private final List<Change> changes;

    private Lora(LoraFile file, List<Change> changes) {
        this.file = file;
        this.changes = changes;
    }

    /**
     * Opens a file and checks all of it.
     *
     * @param name what the user calls it
     * @throws DiffusionException if it is of no known layout, hurt, or made for another model
     */
    public static Lora open(String name, Path path, Checkpoint model) {
        LoraFile file = LoraFile.open(name, path);
        try {
            return new Lora(file, changes(name, file, ModelLayers.of(model)));
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** One that was made for another family fails at its first layer, whose sizes would tell nobody anything. */
    private static List<Change> changes(String name, LoraFile file, ModelLayers model) {
        try {
            return new Matching(file, model).changes();
        } catch (DiffusionException e) {
            Optional<String> has = model.family();
            Optional<String> made = has.flatMap(known -> LoraTraits.of(file).family());
            if (made.isPresent() && !made.equals(has)) {
                throw new DiffusionException(
                        "the LoRA %s is made for models of the family %s and cannot be used with this one, which is of %s"
                                .formatted(name, made.get(), has.orElseThrow()),
                        e);
            }
            throw e;
        }
    }

    /** What it changes, in the order of the file. */
    public List<Change> changes() {
        return changes;
    }

    /** Finds the weight of the model that each entry of the file is for. */
    private record Matching(LoraFile file, ModelLayers model) {
        List<Change> changes() {
            Map<ModelLayers.Place, LayerEntry> entries = new LinkedHashMap<>();
            for (LayerEntry entry : file.layers()) {
                ModelLayers.Place place = model.find(entry.layer()).orElseThrow(() -> noSuchLayer(entry));
                entries.merge(place, entry, ModelLayers::preferred);
            }
            List<Change> changes = new ArrayList<>();
            entries.forEach((place, entry) -> {
                entry.algorithm()
                        .map(algorithm -> change(entry, algorithm, place))
                        .ifPresent(changes::add);
                entry.find(Role.BIAS).map(bias -> bias(entry, bias, place)).ifPresent(changes::add);
            });
            return List.copyOf(changes);
        }

        private Change change(LayerEntry entry, Algorithm algorithm, ModelLayers.Place place) {
            Weight weight =
                    model.weight(place.part(), place.layer() + ".weight").orElseThrow();
            Delta delta = Delta.of(entry, algorithm);
            List<Long> sizes = weight.sizes();
            requireFits(entry, delta.shape(), weight);
            return new Change(place.part(), weight, delta, scale(entry, delta, place), Lengths.of(entry, sizes));
        }

        private Change bias(LayerEntry entry, Weight difference, ModelLayers.Place place) {
            Weight bias = model.weight(place.part(), place.layer() + ".bias")
                    .orElseThrow(() -> entry.wrong(
                            difference, "changes a bias, and the model's layer %s has none".formatted(place.layer())));
            Delta delta = new Difference(difference);
            requireFits(entry, delta.shape(), bias);
            return new Change(place.part(), bias, delta, 1, Optional.empty());
        }

        private void requireFits(LayerEntry entry, List<Long> shape, Weight weight) {
            if (!Shapes.match(shape, weight.sizes())) {
                throw entry.wrong(
                        entry.first(),
                        "makes a change of the sizes %s, and the model's %s has %s%s"
                                .formatted(shape, weight.name(), weight.sizes(), madeFor()));
            }
        }

        private double scale(LayerEntry entry, Delta delta, ModelLayers.Place place) {
            OptionalLong rank = delta.rank();
            if (rank.isEmpty()) {
                return 1;
            }
            Optional<Weight> alpha = entry.find(Role.ALPHA);
            OptionalDouble scale = alpha.isPresent()
                    ? OptionalDouble.of(Scalars.read(entry, alpha.get()) / rank.getAsLong())
                    : file.alphas().scale(place.part(), place.layer(), rank.getAsLong());
            return scale.orElse(1);
        }

        private DiffusionException noSuchLayer(LayerEntry entry) {
            return entry.wrong(entry.first(), "fits no layer of the model" + madeFor());
        }

        private String madeFor() {
            return LoraTraits.of(file)
                    .family()
                    .map("; it looks made for a model of the family %s"::formatted)
                    .orElse("");
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
