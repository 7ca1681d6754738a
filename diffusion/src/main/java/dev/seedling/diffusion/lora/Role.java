package dev.seedling.diffusion.lora;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a tensor of a LoRA file is for, which the ending of its name tells; several programs have their own endings. */
enum Role {
    UP(
            Algorithm.LORA,
            ".lora_up.weight .lora_B.weight .lora.up.weight .lora_linear_layer.up.weight _lora.up.weight .lora_B"),
    DOWN(
            Algorithm.LORA,
            ".lora_down.weight .lora_A.weight .lora.down.weight .lora_linear_layer.down.weight _lora.down.weight .lora_A"),
    MID(Algorithm.LORA, ".lora_mid.weight"),
    HADA_1_UP(Algorithm.LOHA, ".hada_w1_a"),
    HADA_1_DOWN(Algorithm.LOHA, ".hada_w1_b"),
    HADA_1_CORE(Algorithm.LOHA, ".hada_t1"),
    HADA_2_UP(Algorithm.LOHA, ".hada_w2_a"),
    HADA_2_DOWN(Algorithm.LOHA, ".hada_w2_b"),
    HADA_2_CORE(Algorithm.LOHA, ".hada_t2"),
    OUTER(Algorithm.LOKR, ".lokr_w1"),
    OUTER_UP(Algorithm.LOKR, ".lokr_w1_a"),
    OUTER_DOWN(Algorithm.LOKR, ".lokr_w1_b"),
    INNER(Algorithm.LOKR, ".lokr_w2"),
    INNER_UP(Algorithm.LOKR, ".lokr_w2_a"),
    INNER_DOWN(Algorithm.LOKR, ".lokr_w2_b"),
    INNER_CORE(Algorithm.LOKR, ".lokr_t2"),
    DIFFERENCE(Algorithm.DIFFERENCE, ".diff .w_norm"),
    /** What is added to the layer's bias; goes with anything, or stands alone. */
    BIAS(".diff_b .b_norm"),
    /** The change counts alpha / rank times. */
    ALPHA(".alpha"),
    /** DoRA's lengths of rows or columns. */
    LENGTHS(".dora_scale"),
    /** DoRA's lengths of rows, as PEFT writes them. */
    ROW_LENGTHS(".lora_magnitude_vector .lora_magnitude_vector.weight");

    /** PEFT may put its adapter's name before {@code .weight}. */
    private static final Pattern ADAPTER = Pattern.compile("(\\.lora_(?:A|B|magnitude_vector))\\.default(?:_\\d+)?\\b");

    private final Optional<Algorithm> algorithm;
    private final String endings; // the most usual first

    Role(Algorithm algorithm, String endings) {
        this.algorithm = Optional.of(algorithm);
        this.endings = endings;
    }

    Role(String endings) {
        this.algorithm = Optional.empty();
        this.endings = endings;
    }

    /** A tensor's name taken apart: the layer, as the file spells it, and the tensor's role. */
    record Named(String layer, Role role) {}

    /** Empty for a name that no layout known here has. */
    static Optional<Named> of(String key) {
        String plain = ADAPTER.matcher(key).replaceFirst("$1");
        for (Role role : values()) {
            for (String ending : role.endings.split(" ", -1)) {
                if (plain.endsWith(ending)) {
                    return Optional.of(new Named(plain.substring(0, plain.length() - ending.length()), role));
                }
            }
        }
        return Optional.empty();
    }

    /** Empty where it goes with any. */
    Optional<Algorithm> algorithm() {
        return algorithm;
    }

    /** The ending most files have, without its dot. */
    String ending() {
        return endings.substring(1).split(" ", 2)[0];
    }
}
