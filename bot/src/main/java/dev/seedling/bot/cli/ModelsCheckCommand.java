package dev.seedling.bot.cli;

import dev.seedling.bot.models.Models;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.hub.Receipt;
import dev.seedling.diffusion.hub.Shelved;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads models again and compares them with what was promised when they were fetched. */
@Command(
        name = "check",
        description = "Reads models again and says whether every byte is as it was fetched; 1 if one is not.")
final class ModelsCheckCommand implements Callable<Integer> {
    private static final int DAMAGED = 1;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Models that are here; all of them if left out.")
    private List<String> names = List.of();

    private final Supplier<Models> models;
    private final Streams streams;

    ModelsCheckCommand(Supplier<Models> models, Streams streams) {
        this.models = models;
        this.streams = streams;
    }

    /** What reading a model showed. */
    private record Verdict(boolean good, String sentence) {}

    @Override
    public Integer call() {
        Models all = models.get();
        List<Shelved> shelved = all.shelved();
        names.forEach(name -> requireHere(name, shelved));
        boolean good = true;
        for (Shelved model : shelved) {
            if (names.isEmpty() || names.contains(model.name())) {
                streams.progress().say("reading " + model.name());
                Verdict verdict = verdict(all, model);
                streams.progress().clear();
                streams.out().println(model.name() + ": " + verdict.sentence());
                good &= verdict.good();
            }
        }
        return good ? 0 : DAMAGED;
    }

    private static Verdict verdict(Models all, Shelved model) {
        Optional<Receipt> receipt = Receipt.of(model.path());
        if (receipt.isPresent()) {
            return compare(all, model, receipt.get());
        }
        return model instanceof Shelved.Unusable unusable
                ? new Verdict(false, unusable.reason())
                : new Verdict(true, "can be opened, but was not fetched by Seedling: nothing to compare with");
    }

    private static Verdict compare(Models all, Shelved model, Receipt receipt) {
        List<Receipt.Finding> damaged = receipt.check(model.path()).stream()
                .filter(finding -> finding.state() != Receipt.State.WHOLE)
                .toList();
        if (damaged.isEmpty()) {
            return new Verdict(
                    true, "whole, %d files of %s".formatted(receipt.files().size(), receipt.repository()));
        }
        Receipt.Finding first = damaged.get(0);
        String sentence = "%s is %s%s; 'models get %s' mends it"
                .formatted(
                        first.file().path(),
                        first.state() == Receipt.State.MISSING ? "missing" : "not as it was fetched",
                        damaged.size() > 1 ? ", and " + (damaged.size() - 1) + " more" : "",
                        nameToGet(all, model, receipt));
        return new Verdict(false, sentence);
    }

    /** What to say to {@code models get} to have a model again in the same place. */
    private static String nameToGet(Models all, Shelved model, Receipt receipt) {
        if (all.known(model.name()).isPresent()) {
            return model.name();
        }
        return Files.isDirectory(model.path())
                ? receipt.repository()
                : receipt.repository() + ":" + receipt.files().get(0).path();
    }

    private static void requireHere(String name, List<Shelved> shelved) {
        if (shelved.isEmpty()) {
            throw new DiffusionException("there are no models here; 'models list' says which can be had");
        }
        if (shelved.stream().noneMatch(model -> model.name().equals(name))) {
            throw new DiffusionException("the model must be one that is here (%s), was '%s'"
                    .formatted(
                            String.join(
                                    ", ", shelved.stream().map(Shelved::name).toList()),
                            name));
        }
    }
}
