package dev.seedling.diffusion.training;

import java.util.List;

/** The weights of the classifier that {@code learn_probe.py} describes. */
final class ProbeDesign {
    /** Pixels along a side of what the first look takes as one place. */
    static final int PLACE = 16;

    /** Channels of each level: the first quarters the picture, which comes at half its size, and each of the others halves. */
    private static final List<Integer> OVERVIEW = List.of(64, 96, 192);

    /** Channels of each level of the closer look; every level halves what it sees. */
    private static final List<Integer> CLOSER = List.of(32, 64, 128, 256);

    private static final int GLANCES = 8;

    /** Channels that are told of every place of the overview's last level. */
    private static final int TOLD = 24;

    private ProbeDesign() {}

    /** @param size of the pictures, their side in pixels */
    static Blueprint blueprint(int size) {
        Blueprint plan = new Blueprint();
        int deep = plan.levels("overview", OVERVIEW, 7);
        int seen = plan.levels("closer", CLOSER, 5);
        int fine = OVERVIEW.get(OVERVIEW.size() - 2);
        plan.conv("told", deep, fine, 1);
        plan.norm("cells", fine);
        plan.norm("deep", deep);
        plan.norm("seen", seen);
        plan.linear("glances", fine, GLANCES);
        plan.linear("places", deep, TOLD);
        int side = size / (2 * PLACE);
        int features = GLANCES * fine + TOLD * side * side + 2 * deep + 2 * seen;
        plan.linear("reading", features, Attribute.values(Attribute.ALL));
        return plan;
    }
}
