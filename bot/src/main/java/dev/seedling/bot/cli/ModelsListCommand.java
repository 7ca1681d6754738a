package dev.seedling.bot.cli;

import dev.seedling.bot.models.Models;
import dev.seedling.diffusion.engine.BundledModel;
import dev.seedling.diffusion.hub.KnownModel;
import dev.seedling.diffusion.hub.Shelved;
import dev.seedling.diffusion.hub.Sizes;
import dev.seedling.diffusion.lora.LoraTraits;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** The shelf, and the catalogue of what is not on it. */
@Command(
        name = "list",
        description =
                "Lists the models, LoRAs and embeddings that are here, and the models that can be fetched by name.")
final class ModelsListCommand implements Runnable {
    private final Supplier<Models> models;
    private final Streams streams;

    ModelsListCommand(Supplier<Models> models, Streams streams) {
        this.models = models;
        this.streams = streams;
    }

    @Override
    public void run() {
        Models all = models.get();
        streams.progress().say("looking at " + all.folder());
        List<Shelved> shelved = all.shelved();
        List<Shelved> loras = all.loras();
        List<Shelved> embeddings = all.embeddings();
        streams.progress().clear();
        here(all, shelved);
        beside("to be named in prompts as <lora:NAME:WEIGHT>:", loras);
        beside("to be named in prompts as embedding:NAME, or by NAME alone:", embeddings);
        Set<String> names = shelved.stream().map(Shelved::name).collect(Collectors.toSet());
        toGet(all.known().stream()
                .filter(model -> !names.contains(model.name()))
                .toList());
    }

    private void here(Models all, List<Shelved> shelved) {
        PrintWriter out = streams.out();
        out.println("comes with Seedling: " + BundledModel.standard().name());
        out.println(shelved.isEmpty() ? "nothing in " + all.folder() : "in " + all.folder() + ":");
        for (Shelved model : shelved) {
            if (model instanceof Shelved.Usable usable) {
                out.printf(
                        "  %-20s %-12s %-10s %9s%n",
                        usable.name(), usable.family(), usable.hash(), Sizes.of(usable.bytes()));
            } else if (model instanceof Shelved.Unusable unusable) {
                out.printf("  %-20s cannot be used: %s%n", unusable.name(), unusable.reason());
            }
        }
    }

    private void beside(String heading, List<Shelved> files) {
        if (files.isEmpty()) {
            return;
        }
        streams.out().println(heading);
        for (Shelved file : files) {
            if (file instanceof Shelved.Adapter lora) {
                LoraTraits traits = lora.traits();
                line(lora, traits.family(), lora.hash(), traits.kind() + " in the layout of " + traits.layout());
            } else if (file instanceof Shelved.Learnt learnt) {
                String vectors = learnt.vectors() == 1 ? "1 vector" : learnt.vectors() + " vectors";
                line(learnt, learnt.family(), learnt.hash(), vectors);
            } else if (file instanceof Shelved.Unusable unusable) {
                streams.out().printf("  %-20s cannot be used: %s%n", unusable.name(), unusable.reason());
            }
        }
    }

    private void line(Shelved file, Optional<String> family, String hash, String traits) {
        streams.out()
                .printf(
                        "  %-20s %-12s %-10s %9s  %s%n",
                        file.name(), family.orElse("?"), hash, Sizes.of(file.bytes()), traits);
    }

    private void toGet(List<KnownModel> missing) {
        if (missing.isEmpty()) {
            return;
        }
        streams.out().println("to be had with 'models get NAME':");
        for (KnownModel model : missing) {
            String size = model.knownBytes() == 0 ? "" : Sizes.of(model.knownBytes());
            streams.out()
                    .printf(
                            "  %-20s %-12s %9s  %s; %s%n",
                            model.name(), model.family(), size, model.title(), model.licence());
        }
    }
}
