package dev.seedling.bot.settings;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.seedling.diffusion.DeviceChoice;
import dev.seedling.diffusion.DiffusionException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;

/** How settings look as YAML: kebab-case keys, plain paths, {@code 20s} for durations, lower-case choices. */
final class SettingsMapper {
    private SettingsMapper() {}

    static YAMLMapper create() {
        return YAMLMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addModule(texts())
                .build();
    }

    private static SimpleModule texts() {
        return new SimpleModule()
                .addSerializer(Path.class, new AsText<>(Path.class, Path::toString))
                .addDeserializer(Path.class, new FromText<>(Path.class, SettingsMapper::path))
                .addDeserializer(URI.class, new FromText<>(URI.class, SettingsMapper::address))
                .addSerializer(Duration.class, new AsText<>(Duration.class, Durations::format))
                .addSerializer(DeviceChoice.class, new AsText<>(DeviceChoice.class, DeviceChoice::toString))
                .addDeserializer(DeviceChoice.class, new FromText<>(DeviceChoice.class, SettingsMapper::device))
                .addDeserializer(Duration.class, new FromText<>(Duration.class, SettingsMapper::duration));
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("a path of this system", e);
        }
    }

    private static URI address(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("an http address such as http://localhost:11434", e);
        }
    }

    private static Duration duration(String text) {
        return Durations.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("a duration such as 500ms, 20s or 10m"));
    }

    private static DeviceChoice device(String text) {
        try {
            return DeviceChoice.parse(text.strip().toLowerCase(Locale.ROOT));
        } catch (DiffusionException e) {
            throw new IllegalArgumentException("auto, cpu or gpu:N", e);
        }
    }

    private static final class AsText<T> extends StdSerializer<T> {
        private final transient Function<T, String> text;

        AsText(Class<T> type, Function<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(text.apply(value));
        }
    }

    private static final class FromText<T> extends StdDeserializer<T> {
        private final transient Function<String, T> value;

        FromText(Class<T> type, Function<String, T> value) {
            super(type);
            this.value = value;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return value.apply(in.getText());
        }
    }
}
