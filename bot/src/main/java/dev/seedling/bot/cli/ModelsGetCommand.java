package dev.seedling.bot.cli;

import dev.seedling.bot.models.Models;
import dev.seedling.diffusion.hub.HubFile;
import dev.seedling.diffusion.hub.Receipt;
import dev.seedling.diffusion.hub.Sizes;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Fetches a model, or what is missing of it. */
@Command(
        name = "get",
        description = "Fetches a model from the Hugging Face hub; a download that was cut goes on where it was.",
        footer = {
            "",
            "HF_TOKEN names your account for models that want it, HF_ENDPOINT a mirror, HF_HOME the cache of the hub's",
            "other tools, from which files are taken that are there."
        })
final class ModelsGetCommand implements Runnable {
    @Parameters(
            paramLabel = "NAME",
            description = "A name from 'models list', or OWNER/NAME[@REVISION][:FILE.safetensors] at the hub.")
    private String name = "";

    private final Supplier<Models> models;
    private final Streams streams;

    ModelsGetCommand(Supplier<Models> models, Streams streams) {
        this.models = models;
        this.streams = streams;
    }

    @Override
    public void run() {
        Models all = models.get();
        all.known(name)
                .ifPresent(known -> streams.err()
                        .println("%s: %s, under the %s (%s)"
                                .formatted(known.name(), known.title(), known.licence(), known.licenceUrl())));
        Path model = all.get(name, new FetchProgress(streams));
        streams.progress().clear();
        streams.out().println(model);
        Receipt.of(model).ifPresent(receipt -> streams.err().println(summary(receipt)));
    }

    private static String summary(Receipt receipt) {
        List<HubFile> files = receipt.files();
        long bytes = files.stream().mapToLong(HubFile::bytes).sum();
        long catalogued = files.stream()
                .filter(file -> file.source() == HubFile.Source.CATALOGUE)
                .count();
        return "%d files, %s; %d checked against %s, %d against %s"
                .formatted(
                        files.size(),
                        Sizes.of(bytes),
                        catalogued,
                        HubFile.Source.CATALOGUE.words(),
                        files.size() - catalogued,
                        HubFile.Source.HUB.words());
    }
}
