package dev.seedling.diffusion.lora;

/** How a change of a weight is written down in fewer numbers than the weight has. */
enum Algorithm {
    /** A product of two thin matrices: arXiv 2106.09685; with kernels, LoCon. */
    LORA("LoRA"),
    /** Two such products, multiplied number by number: arXiv 2108.06098. */
    LOHA("LoHa"),
    /** A Kronecker product: arXiv 2309.14859. */
    LOKR("LoKr"),
    /** The change as it is. */
    DIFFERENCE("difference");

    private final String label;

    Algorithm(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
