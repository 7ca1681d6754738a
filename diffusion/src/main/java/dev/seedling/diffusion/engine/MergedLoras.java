package dev.seedling.diffusion.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.lora.Change;
import dev.seedling.diffusion.lora.Lora;
import dev.seedling.diffusion.program.LoraMath;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.program.WeightSlots;
import dev.seedling.diffusion.weights.Checkpoint;
import dev.seedling.diffusion.weights.Checkpoint.Part;
import dev.seedling.diffusion.weights.Checkpoints;
import dev.seedling.diffusion.weights.FileStamp;
import dev.seedling.diffusion.weights.Weight;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The LoRAs that are merged into a model's networks now. A merged weight is computed from the model's own, read again
 * from its file, and a weight that is no longer to be merged is put back from there: nothing is ever subtracted, so
 * nothing drifts. For one thread at a time.
 */
final class MergedLoras implements AutoCloseable {
    private final Path model;
    private final List<FileStamp> stamps;
    private final Map<Part, WeightSlots> networks;
    private final Torch torch;
    private Optional<LoraMath> math = Optional.empty();

    /** What is merged; empty while a change is under way, or after one that failed. */
    private Optional<List<LoraChoice>> merged = Optional.of(List.of());

    /** The weights that are not, or may not be, the model's own. */
    private final Set<Place> changed = new LinkedHashSet<>();

    private record Place(Part part, String weight) {}

    /** A change and how much of it to make. */
    private record Step(LoraChoice lora, Change change) {}

    MergedLoras(Checkpoint model, Map<Part, WeightSlots> networks, Torch torch) {
        this.model = model.path();
        this.stamps = FileStamp.of(model.files());
        this.networks = Map.copyOf(networks);
        this.torch = torch;
    }

    /**
     * Makes the networks have exactly these LoRAs, merged in this order. Does nothing where they have them already.
     *
     * @throws DiffusionException if one does not fit the model, or the model's file is not what it was; the networks are
     *     then put right by the next call
     */
    void use(List<LoraChoice> wanted) {
        List<LoraChoice> audible =
                wanted.stream().filter(lora -> lora.weight() != 0).toList();
        if (merged.equals(Optional.of(audible))) {
            return;
        }
        Deque<AutoCloseable> open = new ArrayDeque<>();
        try (Checkpoint checkpoint = reopened()) {
            try {
                merge(plan(audible, checkpoint, open), checkpoint);
                merged = Optional.of(audible);
            } finally {
                Closing.all(open);
            }
        }
    }

    /** Every change by the weight it is for. All files are checked before the first weight is touched. */
    private static Map<Place, List<Step>> plan(
            List<LoraChoice> wanted, Checkpoint checkpoint, Deque<AutoCloseable> open) {
        Map<Place, List<Step>> plan = new LinkedHashMap<>();
        for (LoraChoice choice : wanted) {
            Lora lora = Lora.open(choice.name(), choice.file().file(), checkpoint);
            open.push(lora);
            for (Change change : lora.changes()) {
                plan.computeIfAbsent(new Place(change.part(), change.weight().name()), place -> new ArrayList<>())
                        .add(new Step(choice, change));
            }
        }
        return plan;
    }

    private void merge(Map<Place, List<Step>> plan, Checkpoint checkpoint) {
        merged = Optional.empty();
        for (Place place : List.copyOf(changed)) {
            if (!plan.containsKey(place)) {
                slots(place).put(checkpoint.weights(place.part()).get(place.weight()));
                changed.remove(place);
            }
        }
        plan.forEach((place, steps) -> {
            changed.add(place);
            put(place, steps);
        });
    }

    private void put(Place place, List<Step> steps) {
        try (NDManager scope = math().newScope()) {
            Weight own = steps.get(0).change().weight();
            NDArray weight = math().copy(scope, own);
            for (Step step : steps) {
                weight = step.change().apply(scope, math(), weight, step.lora().weight());
                if (!math().isFinite(scope, weight)) {
                    throw new DiffusionException(
                            "the LoRA %s cannot be used with weight %s: it makes numbers in %s that are not finite"
                                    .formatted(step.lora().name(), step.lora().weight(), own.name()));
                }
            }
            slots(place).adopt(place.weight(), weight);
        }
    }

    private WeightSlots slots(Place place) {
        WeightSlots slots = networks.get(place.part());
        if (slots == null) {
            throw new IllegalStateException("no network is loaded for the " + place.part());
        }
        return slots;
    }

    private LoraMath math() {
        if (math.isEmpty()) {
            math = Optional.of(LoraMath.load(torch));
        }
        return math.get();
    }

    private Checkpoint reopened() {
        Checkpoint checkpoint = Checkpoints.open(model);
        if (!FileStamp.of(checkpoint.files()).equals(stamps)) {
            checkpoint.close();
            throw new DiffusionException(
                    "the model %s was replaced since it was loaded, so LoRAs cannot be merged or taken out: load it again"
                            .formatted(model.getFileName()));
        }
        return checkpoint;
    }

    @Override
    public void close() {
        math.ifPresent(LoraMath::close);
    }
}
