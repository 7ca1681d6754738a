package dev.seedling.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.seedling.bot.settings.LimitSettings;
import dev.seedling.bot.settings.QueueSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import org.junit.jupiter.api.Test;

class CommandCatalogueTest {
    private final CommandCatalogue catalogue = new CommandCatalogue(
            Studios.answering((method, arguments) -> {
                throw new AssertionError("nothing is ordered here, but " + method);
            }),
            new LimitSettings(1024, 50),
            new QueueSettings(5, 3, Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ZERO));

    @Test
    void every_command_class_has_its_line() {
        assertThat(catalogue.shown()).extracting(this::commandOf).containsExactlyInAnyOrderElementsOf(commandClasses());
    }

    private Class<?> commandOf(CommandData shown) {
        Optional<Object> command = catalogue.slash(shown.getName()).map(slash -> (Object) slash);
        return command.or(() -> catalogue.entry(shown.getName())).orElseThrow().getClass();
    }

    private static List<Class<?>> commandClasses() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.seedling.bot.discord")
                        .stream()
                        .filter(type ->
                                type.isAssignableTo(SlashCommand.class) || type.isAssignableTo(MessageCommand.class))
                        .filter(type -> !type.isInterface())
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }
}
