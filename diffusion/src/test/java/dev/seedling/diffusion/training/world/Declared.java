package dev.seedling.diffusion.training.world;

import java.lang.reflect.Field;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the files beside a catalogue declare, whether or not the catalogue has it. */
public final class Declared {
    private Declared() {}

    /** The constants of a type in all classes of the catalogue's package. */
    public static <T> List<T> beside(Class<?> catalogue, Class<T> type) throws Exception {
        URL own = Objects.requireNonNull(catalogue.getResource(catalogue.getSimpleName() + ".class"));
        List<T> declared = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(own.toURI()).getParent())) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                Class<?> beside = Class.forName(catalogue.getPackageName() + "." + name);
                for (Field field : beside.getDeclaredFields()) {
                    if (field.getType().equals(type)) {
                        field.setAccessible(true);
                        declared.add(type.cast(field.get(null)));
                    }
                }
            }
        }
        return declared;
    }
}
