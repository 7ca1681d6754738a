package dev.seedling.diffusion.training;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/** Which model a training went on from. Its work folder notes it: only the same, or what became of it, goes on there. */
final class Origin {
    private static final String FILE = "from.txt";

    private Origin() {}

    static void note(Path work, Path from) throws IOException {
        String sign = sign(from);
        WholeFile.write(work.resolve(FILE), file -> Files.writeString(file, sign));
    }

    /** The model that was left may lie where the one that it began with was. */
    static void left(Path work, Path model) throws IOException {
        Path note = work.resolve(FILE);
        String known = Files.exists(note) ? Files.readString(note) : "";
        String sign = sign(model);
        if (!known.isEmpty() && !known.contains(sign)) {
            WholeFile.write(note, file -> Files.writeString(file, known + sign));
        }
    }

    /** @throws DiffusionException if the training in a folder began with another model, or from nothing */
    static void require(Path work, Path from) throws IOException {
        Path note = work.resolve(FILE);
        if (!Files.exists(note) || !Files.readString(note).contains(sign(from))) {
            throw new DiffusionException(
                    "the training in %s did not begin with the model in %s; leave out --from to go on, or name another folder with --work"
                            .formatted(work, from));
        }
    }

    private static String sign(Path from) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(Files.readAllBytes(from.resolve(Adoption.UNET)));
        return "unet %x%n".formatted(crc.getValue());
    }
}
