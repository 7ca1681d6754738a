package dev.seedling.diffusion.parity;

import dev.seedling.diffusion.sampling.Latents;
import dev.seedling.diffusion.sampling.NoiseLevel;
import dev.seedling.diffusion.sampling.Watched;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps what the network was called with: after the first call, that is what each call of the reference's scheduler
 * returned.
 */
final class Recorder implements Watched.Watcher {
    /** Latents in the scale of samplers, clean + sigma * noise. */
    record Call(Latents x, NoiseLevel level) {}

    private final List<Call> calls = new ArrayList<>();

    @Override
    public void before(Latents x, NoiseLevel level) {
        calls.add(new Call(x, level));
    }

    @Override
    public void after(Latents clean, NoiseLevel level) {}

    List<Call> calls() {
        return calls;
    }
}
