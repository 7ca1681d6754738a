package dev.seedling.diffusion.program;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
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
            weights.all().stream().filter(weight -> weight.dtype().isFloat()).forEach(network::put);
            return network;
        } catch (RuntimeException e) {
            network.close();
            throw e;
        }
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
