package dev.seedling.diffusion.lora;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.weights.Weight;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a file says of one layer.
 *
 * @param file what sentences call the file
 * @param layer as the file spells it
 * @param tensors by role; the name of each is its key in the file
 */
record LayerEntry(String file, String layer, Map<Role, Weight> tensors) {
    LayerEntry(String file, String layer) {
        this(file, layer, new EnumMap<>(Role.class));
    }

    /** @throws DiffusionException if it holds no floating-point numbers, or none at all, or its role is taken */
    void add(Role role, Weight tensor) {
        boolean counted = role == Role.ALPHA && tensor.dtype().isWhole(); // as diffusers writes it into kohya's layout
        if (!tensor.dtype().isFloat() && !counted) {
            throw wrong(tensor, "must hold floating-point numbers of 16 bits or more, has " + tensor.dtype());
        }
        if (tensor.shape().contains(0L)) {
            throw wrong(tensor, "must have sizes of 1 or more, has " + tensor.shape());
        }
        Weight other = tensors.put(role, tensor);
        if (other != null) {
            throw wrong(tensor, "says the same as '%s'".formatted(other.name()));
        }
    }

    boolean has(Role role) {
        return tensors.containsKey(role);
    }

    Optional<Weight> find(Role role) {
        return Optional.ofNullable(tensors.get(role));
    }

    /** @throws DiffusionException if there is none */
    Weight get(Role role) {
        return find(role)
                .orElseThrow(() -> wrong(first(), "comes without the %s that belongs to it".formatted(role.ending())));
    }

    /** Empty where it changes nothing but a bias. */
    Optional<Algorithm> algorithm() {
        List<Algorithm> found = tensors.keySet().stream()
                .flatMap(role -> role.algorithm().stream())
                .distinct()
                .toList();
        if (found.size() > 1) {
            throw wrong(
                    first(),
                    "must be of one kind, but the layer is written as %s and %s"
                            .formatted(found.get(0).label(), found.get(1).label()));
        }
        if (found.isEmpty() && (!has(Role.BIAS) || tensors.size() > 1)) {
            throw wrong(first(), "comes without any weights that it could belong to");
        }
        return found.stream().findFirst();
    }

    /** Some tensor of it, for sentences. */
    Weight first() {
        return tensors.values().iterator().next();
    }

    /** @param what goes on after the tensor's name */
    DiffusionException wrong(Weight tensor, String what) {
        return new DiffusionException("the LoRA %s cannot be used: '%s' %s".formatted(file, tensor.shownName(), what));
    }
}
