package dev.seedling.diffusion;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The engine is of use to others: it knows no prompt writer, no bot and no database. */
class ArchitectureTest {
    private static final JavaClasses DIFFUSION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.seedling.diffusion");

    @Test
    void packages_have_no_cycles() {
        slices().matching("dev.seedling.(**)").should().beFreeOfCycles().check(DIFFUSION);
    }

    @Test
    void it_stands_alone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.seedling.promptcraft..",
                        "dev.seedling.bot..",
                        "dev.langchain4j..",
                        "net.dv8tion..",
                        "org.jdbi..",
                        "java.sql..")
                .check(DIFFUSION);
    }
}
