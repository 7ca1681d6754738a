package dev.seedling.diffusion.program;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.weights.Weight;

/**
 * The arithmetic of LoRAs, in float32 whatever the precision of a file or of the network; see {@code lora.py}. Results
 * belong to the scope that a call names.
 */
public final class LoraMath implements AutoCloseable {
    private final TorchProgram program;

    private LoraMath(TorchProgram program) {
        this.program = program;
    }

    public static LoraMath load(Torch torch) {
        return new LoraMath(TorchProgram.load("lora", torch.device()));
    }

    /** Native memory of one computation. */
    public NDManager newScope() {
        return program.manager().newSubManager();
    }

    /** A weight in float32; perhaps a view of the file. */
    public NDArray read(NDManager scope, Weight weight) {
        return program.tensor(scope, "exact", WeightArrays.of(weight, scope, program));
    }

    /** A copy of a weight in float32, to be changed in its place. */
    public NDArray copy(NDManager scope, Weight weight) {
        return program.tensor(scope, "own", WeightArrays.of(weight, scope, program));
    }

    /** A weight of one's own with a product of two factors added in its place; see {@link #product}. */
    public NDArray addProduct(NDManager scope, NDArray weight, NDArray up, NDArray down, double factor) {
        return program.tensor(scope, "add_product", weight, up, down, single(factor));
    }

    /**
     * The product of two factors: (out, in times the kernel).
     *
     * @param up (out, rank), or a convolution's (out, rank, 1, 1)
     * @param down (rank, in), or (rank, in, height, width)
     */
    public NDArray product(NDManager scope, NDArray up, NDArray down) {
        return program.tensor(scope, "product", up, down);
    }

    /**
     * A convolution's kernel by the Tucker decomposition: (out, in, height, width).
     *
     * @param core (m, n, height, width)
     * @param up (m, out)
     * @param down (n, in)
     */
    public NDArray tucker(NDManager scope, NDArray core, NDArray up, NDArray down) {
        return program.tensor(scope, "tucker", core, up, down);
    }

    /** Two arrays of one size, number by number. */
    public NDArray times(NDManager scope, NDArray one, NDArray other) {
        return program.tensor(scope, "times", one, other);
    }

    /**
     * The Kronecker product: (o times p, i times j times the kernel).
     *
     * @param outer (o, i)
     * @param inner (p, j), or (p, j, height, width)
     */
    public NDArray kronecker(NDManager scope, NDArray outer, NDArray inner) {
        return program.tensor(scope, "kronecker", outer, inner);
    }

    /** A weight moved by a change with as many numbers. */
    public NDArray moved(NDManager scope, NDArray weight, NDArray change, double factor) {
        return program.tensor(scope, "moved", weight, change, single(factor));
    }

    /** A weight whose rows, one to an output, get other lengths. */
    public NDArray rowsOfLength(NDManager scope, NDArray weight, NDArray lengths) {
        return program.tensor(scope, "of_length", weight, lengths, new long[] {1, 2});
    }

    /** A weight whose columns, one to an input, get other lengths. */
    public NDArray columnsOfLength(NDManager scope, NDArray weight, NDArray lengths) {
        return program.tensor(scope, "of_length", weight, lengths, new long[] {0, 2});
    }

    /** Part of the way from one weight to another: 0 is the first, 1 the second. */
    public NDArray between(NDManager scope, NDArray from, NDArray to, double way) {
        return program.tensor(scope, "between", from, to, single(way));
    }

    /** Whether every number is finite. */
    public boolean isFinite(NDManager scope, NDArray weight) {
        return program.tensor(scope, "is_finite", weight).getBoolean();
    }

    /** What float32 makes of it: libtorch refuses numbers that are too large for it, rather than call them infinite. */
    private static double single(double number) {
        return (float) number;
    }

    @Override
    public void close() {
        program.close();
    }
}
