package dev.seedling.bot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The walls between the bot's packages. */
class ArchitectureTest {
    private static final JavaClasses BOT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.seedling.bot");

    @Test
    void packages_have_no_cycles() {
        slices().matching("dev.seedling.bot.(*)..").should().beFreeOfCycles().check(BOT);
        slices().matching("dev.seedling.(**)").should().beFreeOfCycles().check(BOT);
    }

    @Test
    void the_root_only_composes() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.seedling.bot")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.seedling.bot")
                .check(BOT);
    }

    @ParameterizedTest
    @CsvSource({
        "net.dv8tion.jda.., dev.seedling.bot.discord..",
        "com.github.kagkarlsson.., dev.seedling.bot.studio..",
        "org.jdbi.., dev.seedling.bot.studio..",
        "org.flywaydb.., dev.seedling.bot.studio..",
        "org.sqlite.., dev.seedling.bot.studio..",
        "org.jline.., dev.seedling.bot.console.."
    })
    void a_library_is_used_in_one_package(String library, String user) {
        noClasses()
                .that()
                .resideOutsideOfPackage(user)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(BOT);
    }

    @Test
    void only_the_libraries_of_ours_know_langchain4j_and_djl() {
        mayNotUse("dev.seedling.bot..", "dev.langchain4j..", "ai.djl..").check(BOT);
    }

    @Test
    void settings_know_nobody_in_the_bot() {
        mayNotUse(
                        "dev.seedling.bot.settings..",
                        "dev.seedling.bot.studio..",
                        "dev.seedling.bot.discord..",
                        "dev.seedling.bot.console..",
                        "dev.seedling.bot.cli..",
                        "dev.seedling.promptcraft..")
                .check(BOT);
    }

    @Test
    void the_studio_knows_neither_discord_nor_the_terminal() {
        mayNotUse(
                        "dev.seedling.bot.studio..",
                        "dev.seedling.bot.discord..",
                        "dev.seedling.bot.console..",
                        "dev.seedling.bot.cli..",
                        "picocli..")
                .check(BOT);
    }

    private static ArchRule mayNotUse(String user, String... used) {
        return noClasses()
                .that()
                .resideInAPackage(user)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(used);
    }
}
