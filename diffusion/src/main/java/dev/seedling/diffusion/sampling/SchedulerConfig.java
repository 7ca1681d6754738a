package dev.seedling.diffusion.sampling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seedling.diffusion.DiffusionException;

/**
 * The settings of a model's {@code scheduler_config.json}. A key that is absent means whatever the scheduler class at
 * hand holds as its default, so every question states one. Immutable.
 */
public final class SchedulerConfig {
    /** Python writes {@code -Infinity} into settings, which JSON does not know. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final ObjectNode settings;
    private final String source;

    private SchedulerConfig(ObjectNode settings, String source) {
        this.settings = settings;
        this.source = source;
    }

    /**
     * @param source what error sentences call it
     * @throws DiffusionException if the text is no JSON object
     */
    public static SchedulerConfig parse(String json, String source) {
        try {
            if (JSON.readTree(json) instanceof ObjectNode object) {
                return new SchedulerConfig(object, source);
            }
        } catch (JsonProcessingException e) {
            throw new DiffusionException(source + " must hold a JSON object, but is no JSON", e);
        }
        throw new DiffusionException(source + " must hold a JSON object");
    }

    /** These settings with a share of fresh noise for samplers that let one choose, 0 (none) to 1. */
    SchedulerConfig withEta(double eta) {
        ObjectNode merged = settings.deepCopy();
        merged.put("eta", eta);
        return new SchedulerConfig(merged, source);
    }

    /** The share of fresh noise asked for. */
    double eta(double ifUnsaid) {
        return number("eta", ifUnsaid);
    }

    /** The scheduler class that the model was published with; empty if it does not say. */
    public String className() {
        return text("_class_name", "");
    }

    /** What the network predicts; schedulers of all classes take epsilon when nothing is said. */
    public Prediction prediction() {
        String prediction = text("prediction_type", "epsilon");
        return switch (prediction) {
            case "epsilon" -> Prediction.EPSILON;
            case "v_prediction" -> Prediction.V;
            case "sample" -> Prediction.SAMPLE;
            default -> throw wrong("prediction_type", "epsilon, v_prediction or sample", prediction);
        };
    }

    /** The spacing the settings ask for. */
    Spacing spacing(Spacing ifUnsaid) {
        if (flag("use_karras_sigmas", false)) {
            return Spacing.KARRAS;
        }
        return flag("use_exponential_sigmas", false) ? Spacing.EXPONENTIAL : evenSpacing(ifUnsaid);
    }

    /** The spread of timesteps the settings ask for, whatever curve may be drawn over it. */
    Spacing evenSpacing(Spacing ifUnsaid) {
        String spacing = text("timestep_spacing", ifUnsaid.label());
        return switch (spacing) {
            case "leading" -> Spacing.LEADING;
            case "linspace" -> Spacing.LINSPACE;
            case "trailing" -> Spacing.TRAILING;
            default -> throw wrong("timestep_spacing", "leading, linspace or trailing", spacing);
        };
    }

    /** By how much leading timesteps are raised. */
    int stepsOffset() {
        return integer("steps_offset", 0);
    }

    /** Where a run ends: no noise, or the least of the training. */
    double finalSigma(NoiseSchedule schedule) {
        String type = text("final_sigmas_type", "zero");
        return switch (type) {
            case "zero" -> 0;
            case "sigma_min" -> schedule.sigma(0);
            default -> throw wrong("final_sigmas_type", "zero or sigma_min", type);
        };
    }

    boolean has(String key) {
        return settings.hasNonNull(key);
    }

    boolean flag(String key, boolean ifAbsent) {
        JsonNode value = settings.path(key);
        if (absent(value)) {
            return ifAbsent;
        }
        if (!value.isBoolean()) {
            throw wrong(key, "true or false", value);
        }
        return value.booleanValue();
    }

    double number(String key, double ifAbsent) {
        JsonNode value = settings.path(key);
        if (absent(value)) {
            return ifAbsent;
        }
        if (!value.isNumber()) {
            throw wrong(key, "a number", value);
        }
        return value.doubleValue();
    }

    int integer(String key, int ifAbsent) {
        JsonNode value = settings.path(key);
        if (absent(value)) {
            return ifAbsent;
        }
        if (!value.canConvertToExactIntegral() || !value.canConvertToInt()) {
            throw wrong(key, "a whole number", value);
        }
        return value.intValue();
    }

    String text(String key, String ifAbsent) {
        JsonNode value = settings.path(key);
        if (absent(value)) {
            return ifAbsent;
        }
        if (!value.isTextual()) {
            throw wrong(key, "a text", value);
        }
        return value.textValue();
    }

    /** The numbers of a list; none if it is absent. */
    double[] numbers(String key) {
        JsonNode value = settings.path(key);
        double[] numbers = new double[value.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!value.get(i).isNumber()) {
                throw wrong(key, "a list of numbers", value);
            }
            numbers[i] = value.get(i).doubleValue();
        }
        return numbers;
    }

    DiffusionException wrong(String key, String allowed, Object found) {
        return new DiffusionException("%s: %s must be %s, was %s".formatted(source, key, allowed, found));
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
