package dev.seedling.bot.console;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.SamplerChoice;
import dev.seedling.diffusion.sampling.Samplers;
import dev.seedling.diffusion.sampling.Spacing;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;

/** Samplers as people type them: {@code euler}, or with the spacing of its noise levels, {@code dpmpp-2m:karras}. */
final class SamplerText {
    /** What the reference does where nobody says otherwise. */
    private static final Spacing USUAL = Spacing.LEADING;

    private SamplerText() {}

    /** @throws DiffusionException if the catalogue has no such sampler, or there is no such spacing */
    static SamplerChoice parse(String text) {
        String[] parts = text.strip().split(":", 2);
        String spacing = parts.length == 1 ? USUAL.label() : parts[1].strip();
        return SamplerChoice.of(
                Samplers.entry(parts[0].strip()).name(), Spacing.named(spacing).label());
    }

    static final class Converter implements ITypeConverter<SamplerChoice> {
        @Override
        public SamplerChoice convert(String text) {
            return parse(text);
        }
    }

    /** The names, for the help and for completion. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Samplers.all().stream().map(Samplers.Entry::name).iterator();
        }
    }
}
