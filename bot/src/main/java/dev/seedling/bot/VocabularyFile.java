package dev.seedling.bot;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.promptcraft.KnownWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code vocabulary.txt} in a model's folder: the words and phrases that the model knows, one a line. Most models have none. */
final class VocabularyFile {
    private static final String NAME = "vocabulary.txt";
    private static final String OTHERWISE = "./seedling models get sd-turbo";

    private final ModelFinder models;

    VocabularyFile(ModelFinder models) {
        this.models = models;
    }

    /**
     * What a model understands; anything, as far as it says, if there is no such file or model.
     *
     * @throws DiffusionException if the file is there and cannot be read
     */
    KnownWords of(String model) {
        return folder(model)
                .filter(folder -> Files.isRegularFile(folder.resolve(NAME)))
                .map(folder -> new KnownWords(nameOf(folder, model), words(folder.resolve(NAME)), OTHERWISE))
                .orElse(KnownWords.ANY);
    }

    /** A model may be named by its path, which is not what one calls it. */
    private static String nameOf(Path folder, String model) {
        return Objects.toString(folder.toAbsolutePath().normalize().getFileName(), model);
    }

    private Optional<Path> folder(String model) {
        try {
            return Optional.of(models.find(model));
        } catch (DiffusionException missing) {
            return Optional.empty(); // whoever opens the model says so
        }
    }

    private static Set<String> words(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new DiffusionException("the model's vocabulary %s cannot be read".formatted(file), e);
        }
    }
}
