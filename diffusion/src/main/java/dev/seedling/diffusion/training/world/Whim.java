package dev.seedling.diffusion.training.world;

import java.util.List;
import java.util.SplittableRandom;

/** Decides between ways to say the same. */
interface Whim {
    /** Always the first and the likelier. */
    Whim PLAIN = new Whim() {
        @Override
        public boolean chance(int percent) {
            return percent >= 50;
        }

        @Override
        public int below(int bound) {
            return 0;
        }
    };

    static Whim of(SplittableRandom random) {
        return new Whim() {
            @Override
            public boolean chance(int percent) {
                return random.nextInt(100) < percent;
            }

            @Override
            public int below(int bound) {
                return random.nextInt(bound);
            }
        };
    }

    boolean chance(int percent);

    int below(int bound);

    default <T> T pick(List<T> ways) {
        return ways.get(below(ways.size()));
    }
}
