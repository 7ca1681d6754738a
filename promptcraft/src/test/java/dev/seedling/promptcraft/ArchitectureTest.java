package dev.seedling.promptcraft;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** promptcraft is of use to others: it knows no engine, no bot and no database. */
class ArchitectureTest {
    private static final JavaClasses PROMPTCRAFT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.seedling.promptcraft");

    @Test
    void packages_have_no_cycles() {
        slices().matching("dev.seedling.(**)").should().beFreeOfCycles().check(PROMPTCRAFT);
    }

    @Test
    void it_stands_alone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.seedling.diffusion..",
                        "dev.seedling.bot..",
                        "ai.djl..",
                        "net.dv8tion..",
                        "org.jdbi..",
                        "java.sql..")
                .check(PROMPTCRAFT);
    }

    /** A yardstick that used what it measures would find no fault with it. */
    @Test
    void the_scorer_shares_no_code_with_what_it_scores() {
        noClasses()
                .that()
                .resideInAPackage("dev.seedling.promptcraft.evaluation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.seedling.promptcraft.lock..",
                        "dev.seedling.promptcraft.reading..",
                        "dev.seedling.promptcraft.german..",
                        "dev.seedling.promptcraft.romance..",
                        "dev.seedling.promptcraft.translation..",
                        "dev.seedling.promptcraft.compose..",
                        "dev.seedling.promptcraft.writer..")
                .check(PROMPTCRAFT);
    }
}
