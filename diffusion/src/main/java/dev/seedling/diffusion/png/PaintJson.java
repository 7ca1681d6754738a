package dev.seedling.diffusion.png;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seedling.diffusion.Compute;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.Extras;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.SamplerChoice;
import java.util.List;

/** A painting's record as JSON, under {@code seedling} in our pictures. */
final class PaintJson {
    private static final int PLAIN = 1;
    private static final int WITH_EXTRAS = 2; // which readers of the first format would pass over
    private static final int WITH_CHANCE = 3; // and here, readers of the second
    private static final int WITH_PAG = 4; // and here, of the third
    private static final int WITH_RESCALE = 5; // and here, of the fourth
    private static final JsonMapper JSON = new JsonMapper();

    private PaintJson() {}

    static String write(PaintRecord painting) {
        ImageRequest request = painting.request();
        ObjectNode root = JSON.createObjectNode();
        root.put("format", format(painting));
        root.put("program", painting.program());
        root.put("idea", painting.idea());
        root.put("prompt", request.prompt());
        root.put("negative", request.negative());
        root.put("seed", request.seed());
        root.put("width", request.size().width());
        root.put("height", request.size().height());
        root.put("steps", request.steps());
        root.put("guidance", request.guidance());
        root.put("sampler", request.sampler().sampler());
        root.put("spacing", request.sampler().spacing());
        ExtrasJson.write(painting, root);
        ObjectNode model = root.putObject("model");
        model.put("name", painting.model());
        model.put("hash", painting.modelHash());
        IngredientsJson.write(painting.ingredients(), root);
        ObjectNode compute = root.putObject("compute");
        compute.put("device", painting.compute().device());
        compute.put("dtype", painting.compute().dtype());
        compute.put("threads", painting.compute().threads());
        compute.put("library", painting.compute().library());
        return root.toString();
    }

    /** @throws DiffusionException if the text is no such record */
    static PaintRecord read(String json) {
        try {
            Fields root = new Fields(JSON.readTree(json));
            requireKnown(root.integer("format"));
            Fields model = root.object("model");
            return new PaintRecord(
                    request(root),
                    root.text("idea"),
                    model.text("name"),
                    model.text("hash"),
                    IngredientsJson.read(root),
                    compute(root.object("compute")),
                    root.text("program"),
                    ExtrasJson.source(root),
                    List.of());
        } catch (JsonProcessingException e) {
            throw new DiffusionException("the picture's record is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static ImageRequest request(Fields root) {
        return new ImageRequest(
                root.text("prompt"),
                root.text("negative"),
                root.wholeNumber("seed"),
                new ImageSize(root.integer("width"), root.integer("height")),
                root.integer("steps"),
                root.number("guidance"),
                SamplerChoice.of(root.text("sampler"), root.text("spacing")),
                ExtrasJson.read(root));
    }

    private static int format(PaintRecord painting) {
        Extras extras = painting.request().extras();
        if (extras.guidanceRescale() > 0) {
            return WITH_RESCALE;
        }
        if (extras.pag().inForce()) {
            return WITH_PAG;
        }
        if (ExtrasJson.isOfThirdFormat(extras)) {
            return WITH_CHANCE;
        }
        return extras.equals(Extras.NONE) && painting.source().isEmpty() ? PLAIN : WITH_EXTRAS;
    }

    private static void requireKnown(int format) {
        if (format < PLAIN || format > WITH_RESCALE) {
            throw new DiffusionException(
                    "the picture's record must have format %d to %d, has %d; a newer version wrote it"
                            .formatted(PLAIN, WITH_RESCALE, format));
        }
    }

    private static Compute compute(Fields node) {
        return new Compute(node.text("device"), node.text("dtype"), node.integer("threads"), node.text("library"));
    }
}
