package dev.seedling.bot.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.seedling.bot.settings.SettingsException;
import dev.seedling.promptcraft.PromptcraftException;
import dev.seedling.promptcraft.guard.Blocked;
import dev.seedling.promptcraft.guard.Policies;
import dev.seedling.promptcraft.guard.Policy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code config/policy.yaml}: words that are not painted, and channels that differ. */
public final class PolicyFile {
    /** A second "house" would silently take the place of the first. */
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private PolicyFile() {}

    /** The usual file, without which everything may be painted. */
    public static Policies readIfThere(Path file) {
        return Files.exists(file) ? read(file) : Policies.OPEN;
    }

    /** @throws SettingsException if the file is missing, is no YAML, or holds what it may not */
    public static Policies read(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return YAML.readTree(text).isEmpty() ? Policies.OPEN : policies(YAML.readValue(text, Page.class));
        } catch (JsonMappingException e) {
            throw new SettingsException(
                    "%s: %s is not understood there; it holds house and channels, words with 'word', 'instead' and 'except', and"
                                    .formatted(file, where(e))
                            + " channels with 'allowed' and 'blocked'",
                    e);
        } catch (JsonProcessingException e) {
            throw new SettingsException(
                    "%s %s, line %d".formatted(file, fault(e), e.getLocation().getLineNr()), e);
        } catch (PromptcraftException e) {
            throw new SettingsException("%s: %s".formatted(file, e.getMessage()), e);
        } catch (IOException e) {
            throw new SettingsException("the policy file %s cannot be read; policy-file names it".formatted(file), e);
        }
    }

    private static Policies policies(Page page) {
        Policy house = new Policy(blocked(page.house));
        Map<String, Policy> channels = new HashMap<>();
        orEmpty(page.channels).forEach((id, channel) -> channels.put(channel(id), channel.over(house)));
        return new Policies(house, channels);
    }

    private static String channel(String id) {
        if (!id.matches("\\d+")) {
            throw new PromptcraftException(
                    "a channel must be its id at Discord, a long number, was '%s'; 'Copy Channel ID' gives it"
                            .formatted(id));
        }
        return id;
    }

    private static String fault(JsonProcessingException e) {
        return e.getOriginalMessage().startsWith("Duplicate field") ? "has a key twice" : "is not valid YAML";
    }

    private static List<Blocked> blocked(@Nullable List<Word> words) {
        return orEmpty(words).stream().map(Word::blocked).toList();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }

    private static <T> Map<String, T> orEmpty(@Nullable Map<String, T> map) {
        return Objects.requireNonNullElse(map, Map.of());
    }

    private static String where(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "what it holds" : path;
    }

    private record Page(
            @Nullable List<Word> house, @Nullable Map<String, Channel> channels) {}

    private record Word(
            @Nullable String word,
            @Nullable String instead,
            @Nullable List<String> except) {
        Blocked blocked() {
            return new Blocked(
                    Objects.requireNonNullElse(word, ""), Objects.requireNonNullElse(instead, ""), orEmpty(except));
        }
    }

    /** What one channel paints beyond the house, and what it does not paint besides. */
    private record Channel(
            @Nullable List<String> allowed, @Nullable List<Word> blocked) {
        Policy over(Policy house) {
            for (String each : orEmpty(allowed)) {
                String term = Objects.requireNonNullElse(each, "");
                if (house.blocked().stream().map(Blocked::term).noneMatch(term::equalsIgnoreCase)) {
                    throw new PromptcraftException(
                            "allowed must be a word that the house blocks, was '%s'".formatted(term));
                }
            }
            return house.allowing(orEmpty(allowed)).blocking(PolicyFile.blocked(blocked));
        }
    }
}
