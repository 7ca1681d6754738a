package dev.seedling.diffusion;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where to compute: {@code auto} (a GPU if there is one), {@code cpu}, or {@code gpu:N}. */
public record DeviceChoice(Kind kind, int index) {
    private static final Pattern GPU = Pattern.compile("gpu(?::(\\d{1,2}))?");

    public enum Kind {
        AUTO,
        CPU,
        GPU
    }

    public static final DeviceChoice AUTO = new DeviceChoice(Kind.AUTO, 0);
    public static final DeviceChoice CPU = new DeviceChoice(Kind.CPU, 0);

    /** @throws DiffusionException if the text names no device */
    public static DeviceChoice parse(String text) {
        Matcher gpu = GPU.matcher(text);
        if (gpu.matches()) {
            return new DeviceChoice(Kind.GPU, gpu.group(1) == null ? 0 : Integer.parseInt(gpu.group(1)));
        }
        return switch (text) {
            case "auto" -> AUTO;
            case "cpu" -> CPU;
            default -> throw new DiffusionException("device must be auto, cpu or gpu:N, was '" + text + "'");
        };
    }

    @Override
    public String toString() {
        return switch (kind) {
            case AUTO -> "auto";
            case CPU -> "cpu";
            case GPU -> "gpu:" + index;
        };
    }
}
