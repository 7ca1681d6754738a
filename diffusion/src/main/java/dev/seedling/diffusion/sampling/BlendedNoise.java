package dev.seedling.diffusion.sampling;

import java.nio.FloatBuffer;

/**
 * Every draw between those of two sources along the sphere, so that it is as far from zero as theirs: spherical linear
 * interpolation. At a strength of 0 or 1 it is one source's own, bit by bit.
 */
record BlendedNoise(Noise own, Noise other, double strength) implements Noise {
    /** Nearly parallel draws have no arc to walk along. */
    private static final double PARALLEL = 0.9995;

    @Override
    public Latents draw(int... shape) {
        Latents from = own.draw(shape);
        Latents to = other.draw(shape);
        if (strength == 0 || strength == 1) {
            return strength == 0 ? from : to;
        }
        double cosine = Math.max(-1, Math.min(1, dot(from, to) / Math.sqrt(dot(from, from) * dot(to, to))));
        if (Math.abs(cosine) > PARALLEL) {
            return Latents.combine(1 - strength, from, strength, to);
        }
        double angle = Math.acos(cosine);
        return Latents.combine(
                Math.sin((1 - strength) * angle) / Math.sin(angle),
                from,
                Math.sin(strength * angle) / Math.sin(angle),
                to);
    }

    private static double dot(Latents one, Latents other) {
        FloatBuffer left = one.buffer();
        FloatBuffer right = other.buffer();
        double sum = 0;
        for (int i = 0; i < one.size(); i++) {
            sum += (double) left.get(i) * right.get(i);
        }
        return sum;
    }
}
