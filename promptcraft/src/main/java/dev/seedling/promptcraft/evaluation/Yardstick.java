package dev.seedling.promptcraft.evaluation;

/** What is measured, and the share that is the goal. */
public enum Yardstick {
    LITERALS("quotes, names, file tags kept", 1.0),
    COUNTS("numbers kept with their nouns", 0.99),
    COLOURS("colours kept with their nouns", 0.98),
    NOUNS("nouns kept", 0.97),
    PLACES("positions kept", 0.97),
    NO_SWAPS("numbers, colours not given to another noun", 1.0),
    ABSENT("unwanted things in the negative prompt only", 1.0),
    BUDGET("within 75 tokens", 1.0);

    private final String title;
    private final double goal;

    Yardstick(String title, double goal) {
        this.title = title;
        this.goal = goal;
    }

    public String title() {
        return title;
    }

    public double goal() {
        return goal;
    }
}
