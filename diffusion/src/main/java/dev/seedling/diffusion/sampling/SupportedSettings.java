package dev.seedling.diffusion.sampling;

import java.util.Set;

/** Settings that change pictures and that no sampler here follows are refused, not overlooked. */
final class SupportedSettings {
    private static final Set<String> REFUSED_FLAGS =
            Set.of("thresholding", "use_beta_sigmas", "use_lu_lambdas", "use_flow_sigmas", "use_dynamic_shifting");
    private static final Set<String> ALGORITHMS = Set.of("dpmsolver++", "sde-dpmsolver++", "deis");
    private static final int SOLVER_ORDER = 2;

    private SupportedSettings() {}

    /** @throws dev.seedling.diffusion.DiffusionException naming the setting and what is allowed */
    static void check(SchedulerConfig config) {
        String scheduler = config.text("_class_name", "");
        if (scheduler.startsWith("EDM")) {
            throw config.wrong("_class_name", "a scheduler of noise levels in steps, not of EDM", scheduler);
        }
        for (String flag : REFUSED_FLAGS) {
            if (config.flag(flag, false)) {
                throw config.wrong(flag, "false", true);
            }
        }
        if (!config.flag("predict_x0", true)) {
            throw config.wrong("predict_x0", "true", false);
        }
        int order = config.integer("solver_order", SOLVER_ORDER);
        if (order != SOLVER_ORDER) {
            throw config.wrong("solver_order", "2", order);
        }
        requireText(config, "algorithm_type", ALGORITHMS, "dpmsolver++");
        requireText(config, "interpolation_type", Set.of("linear"), "linear");
        requireText(config, "timestep_type", Set.of("discrete"), "discrete");
        requireText(config, "variance_type", Set.of("fixed_small", "fixed_small_log"), "fixed_small");
        // Names of one solver family mean the default in another; only this one is another formula.
        if (config.text("solver_type", "").equals("heun")) {
            throw config.wrong("solver_type", "midpoint, bh1, bh2 or logrho", "heun");
        }
    }

    private static void requireText(SchedulerConfig config, String key, Set<String> allowed, String ifUnsaid) {
        String found = config.text(key, ifUnsaid);
        if (!allowed.contains(found)) {
            throw config.wrong(
                    key, String.join(" or ", allowed.stream().sorted().toList()), found);
        }
    }
}
