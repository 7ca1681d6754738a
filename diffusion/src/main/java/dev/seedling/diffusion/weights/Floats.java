package dev.seedling.diffusion.weights;

import dev.seedling.diffusion.DiffusionException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Small tensors as Java numbers. */
final class Floats {
    private static final int BFLOAT16_SHIFT = 16;

    private Floats() {}

    /** A tensor of one or two sizes as rows. */
    static float[][] rows(Safetensors file, String name) {
        TensorInfo info = file.info(name);
        int rank = info.shape().size();
        if (rank < 1 || rank > 2) {
            throw new DiffusionException(
                    "%s: tensor '%s' must have 1 or 2 sizes, has %s".formatted(file.file(), name, info.shape()));
        }
        float[] all = all(file, name);
        int width = Weights.of(file).size(name, rank - 1);
        float[][] rows = new float[width == 0 ? 0 : all.length / width][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOfRange(all, i * width, (i + 1) * width);
        }
        return rows;
    }

    private static float[] all(Safetensors file, String name) {
        Weight weight = Weight.of(file, name, name);
        if (!weight.dtype().isFloat()) {
            throw new DiffusionException("%s: tensor '%s' must hold floating-point numbers, has %s"
                    .formatted(file.file(), name, weight.dtype()));
        }
        return all(weight);
    }

    /** @param weight of floating-point or whole numbers */
    static float[] all(Weight weight) {
        ByteBuffer bytes = weight.bytes().duplicate().order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[bytes.remaining() / weight.dtype().bytes()];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (weight.dtype()) {
                case F32 -> bytes.getFloat();
                case F64 -> (float) bytes.getDouble();
                case BF16 -> Float.intBitsToFloat(bytes.getShort() << BFLOAT16_SHIFT);
                case F16 -> fromHalf(bytes.getShort());
                case I8 -> bytes.get();
                case U8 -> bytes.get() & 0xff;
                case I16 -> bytes.getShort();
                case U16 -> bytes.getShort() & 0xffff;
                case I32 -> bytes.getInt();
                case U32 -> Integer.toUnsignedLong(bytes.getInt());
                case I64, U64 -> bytes.getLong();
                case BOOL, F8_E4M3, F8_E5M2 -> throw new IllegalArgumentException("no numbers: " + weight.dtype());
            };
        }
        return values;
    }

    /** IEEE 754 binary16; Java has this only from version 20. */
    static float fromHalf(short bits) {
        int exponent = (bits >> 10) & 0x1f;
        int fraction = bits & 0x3ff;
        float magnitude = switch (exponent) {
            case 0 -> fraction * 0x1p-24f;
            case 0x1f -> fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
            default -> Math.scalb(1 + fraction * 0x1p-10f, exponent - 15);
        };
        return bits < 0 ? -magnitude : magnitude;
    }
}
