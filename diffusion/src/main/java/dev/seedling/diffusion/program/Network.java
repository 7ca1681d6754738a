package dev.seedling.diffusion.program;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.weights.Weight;
import dev.seedling.diffusion.weights.Weights;

/** A program with its weights in it: what {@link UNet} and its siblings are thin faces of. */
final class Network implements WeightSlots, AutoCloseable {
    private final TorchProgram program;
    private final Torch torch;

    private Network(TorchProgram program, Torch torch) {
        this.program = program;
        this.torch = torch;
    }

    /** Loads a program and copies the weights into it; buffers of positions and the like are left out. */
    static Network load(String name, Weights weights, Torch torch) {
        return load(TorchProgram.load(name, torch.device()), weights, torch);
    }

    /** The same for a program that was loaded already, which it closes. */
    static Network load(TorchProgram program, Weights weights, Torch torch) {
        Network network = new Network(program, torch);
        try {
            for (Weight weight : weights.all()) {
                if (isUsed(weights, weight)) {
                    network.put(weight);
                }
            }
            return network;
        } catch (RuntimeException e) {
            network.close();
            throw e;
        }
    }

    /** Whether it is no buffer. A layer left out for its type would be missed later, or, worse, would not. */
    private static boolean isUsed(Weights weights, Weight weight) {
        boolean learnt = weight.name().endsWith(".weight") || weight.name().endsWith(".bias");
        if (learnt && !weight.dtype().isFloat()) {
            throw new DiffusionException("%s: tensor '%s' must hold floating-point numbers of at least 16 bits, has %s"
                    .formatted(weights.source(), weight.shownName(), weight.dtype()));
        }
        return weight.dtype().isFloat();
    }

    TorchProgram program() {
        return program;
    }

    @Override
    public void put(Weight weight) {
        try (NDManager scope = program.manager().newSubManager()) {
            program.run("put", weight.name(), WeightArrays.of(weight, scope, program), torch.scalarType());
        }
    }

    @Override
    public void adopt(String name, NDArray weight) {
        program.run("adopt", name, weight, torch.scalarType());
    }

    @Override
    public void close() {
        program.close();
    }
}
