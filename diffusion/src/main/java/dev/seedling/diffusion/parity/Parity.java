package dev.seedling.diffusion.parity;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.FileTrouble;
import dev.seedling.diffusion.parity.Outcome.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Runs the reference's cases: whole requests, networks alone, noise and tokens. Keeps the last model loaded until
 * closed.
 */
public final class Parity implements AutoCloseable {
    private final Models models;
    private final Path cases;

    /**
     * @param models a folder of models
     * @param cases a folder of cases: {@code NAME.json} with {@code NAME.safetensors} for a request, and
     *     {@code unet-*.safetensors}, {@code vae-*.safetensors}, {@code noise.safetensors}, {@code tokens.json}
     * @throws DiffusionException if either is no folder
     */
    public Parity(Path models, Path cases) {
        this.models = new Models(requireFolder(models));
        this.cases = requireFolder(cases);
    }

    /**
     * Runs every case, in the order of their names.
     *
     * @param each is told of every outcome as it comes
     * @return how many came to which verdict
     */
    public Map<Verdict, Integer> run(Consumer<Outcome> each) {
        Map<Verdict, Integer> counts = new EnumMap<>(Map.of(Verdict.PASS, 0, Verdict.FAIL, 0, Verdict.SKIP, 0));
        for (String name : names()) {
            Outcome outcome = run(name);
            counts.merge(outcome.verdict(), 1, Integer::sum);
            each.accept(outcome);
        }
        return counts;
    }

    /** Runs one case. */
    public Outcome run(String name) {
        try {
            Path tensors = cases.resolve(name + ".safetensors");
            Path json = cases.resolve(name + ".json");
            if (name.equals("tokens")) {
                return TokensCase.run(name, json);
            } else if (Files.exists(json)) {
                return RequestCase.read(json).run(tensors, models);
            } else if (name.equals("noise")) {
                return NoiseCase.run(name, tensors);
            }
            return NetworkCase.run(name, tensors, models);
        } catch (DiffusionException | IOException e) {
            return Outcome.broken(name, String.valueOf(e.getMessage()));
        }
    }

    /** Names of all cases; other files in the folder belong to a case and are none themselves. */
    private List<String> names() {
        try (Stream<Path> files = Files.list(cases)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".json") || file.matches("(unet-.*|vae-.*|noise)\\.safetensors"))
                    .map(file -> file.replaceFirst("\\.(json|safetensors)$", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new DiffusionException("cannot list " + cases + ": " + FileTrouble.reason(e), e);
        }
    }

    @Override
    public void close() {
        models.close();
    }

    private static Path requireFolder(Path path) {
        if (!Files.isDirectory(path)) {
            throw new DiffusionException(path + " must be a folder");
        }
        return path;
    }
}
