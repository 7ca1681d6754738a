package dev.seedling.bot.cli;

import dev.seedling.bot.models.Models;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Models: what is here, and what can be had. Alone it lists them. */
@Command(name = "models", description = "Lists, fetches and checks the models that paint.")
final class ModelsCommand implements Runnable {
    private final ModelsListCommand list;

    private ModelsCommand(ModelsListCommand list) {
        this.list = list;
    }

    static CommandLine line(Supplier<Parts> parts, Streams streams) {
        Supplier<Models> models = () -> parts.get().models();
        ModelsListCommand list = new ModelsListCommand(models, streams);
        return new CommandLine(new ModelsCommand(list))
                .addSubcommand(list)
                .addSubcommand(new ModelsGetCommand(models, streams))
                .addSubcommand(new ModelsCheckCommand(models, streams));
    }

    @Override
    public void run() {
        list.run();
    }
}
