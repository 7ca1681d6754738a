package dev.seedling.bot.cli.doctor;

import java.util.Set;

/** The Java that runs this: new enough, and on a kind of machine that libtorch is built for. */
public final class JavaCheck implements Check {
    private static final String WHAT = "java";
    private static final int OLDEST = 17;

    /** As Java names them. 32-bit ones cannot address a model. */
    private static final Set<String> ARCHITECTURES = Set.of("amd64", "x86_64", "aarch64");

    private final int feature;
    private final String architecture;

    /** @param feature the version's first number, such as 17 */
    JavaCheck(int feature, String architecture) {
        this.feature = feature;
        this.architecture = architecture;
    }

    public static JavaCheck here() {
        return new JavaCheck(Runtime.version().feature(), System.getProperty("os.arch"));
    }

    @Override
    public Finding look() {
        String found = "%d on %s".formatted(feature, architecture);
        if (feature < OLDEST) {
            return Finding.fail(WHAT, found, "install a JDK %d or newer, or point JAVA_HOME at one".formatted(OLDEST));
        }
        if (!ARCHITECTURES.contains(architecture)) {
            return Finding.fail(WHAT, found, "use a 64-bit JDK for x86 or ARM; libtorch exists for no other");
        }
        return Finding.ok(WHAT, found);
    }
}
