package dev.seedling.bot;

import dev.seedling.bot.cli.Parts;
import dev.seedling.bot.cli.Version;
import dev.seedling.bot.models.ModelCatalogue;
import dev.seedling.bot.models.Models;
import dev.seedling.bot.policy.PolicyFile;
import dev.seedling.bot.settings.Settings;
import dev.seedling.bot.settings.SettingsReader;
import dev.seedling.bot.studio.PngEncoder;
import dev.seedling.bot.studio.Recipe;
import dev.seedling.bot.studio.Scribe;
import dev.seedling.bot.studio.Studio;
import dev.seedling.diffusion.AddOns;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.diffusion.ModelCard;
import dev.seedling.diffusion.Picture;
import dev.seedling.diffusion.engine.StableDiffusion;
import dev.seedling.diffusion.hub.HubAccess;
import dev.seedling.diffusion.hub.HubModels;
import dev.seedling.diffusion.hub.ModelShelf;
import dev.seedling.diffusion.png.PaintRecord;
import dev.seedling.diffusion.png.PictureFile;
import dev.seedling.promptcraft.KnownWords;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.guard.Policies;
import dev.seedling.promptcraft.ollama.OllamaCheck;
import dev.seedling.promptcraft.ollama.OllamaHealth;
import dev.seedling.promptcraft.ollama.OllamaSettings;
import dev.seedling.promptcraft.ollama.OllamaSettings.MissingModel;
import dev.seedling.promptcraft.ollama.OllamaWarmUp;
import dev.seedling.promptcraft.retrieval.MiniLm;
import dev.seedling.promptcraft.writer.PromptWriters;
import dev.seedling.promptcraft.writer.WritingAids;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The composition root: every part of the program is made here, by hand, from the settings. */
final class Workshop implements Parts {
    private static final Path CATALOGUE = Path.of("config", "models.yaml");

    private final Path home;
    private final Map<String, String> environment;
    private final Optional<Path> file;
    private final Settings settings;

    private Workshop(Path home, Map<String, String> environment, Optional<Path> file, Settings settings) {
        this.home = home;
        this.environment = environment;
        this.file = file;
        this.settings = settings;
    }

    static Workshop open(Path home, Optional<Path> config, Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(environment, home);
        Optional<Path> file = config.or(reader::file);
        return new Workshop(home, environment, file, file.map(reader::read).orElseGet(reader::read));
    }

    @Override
    public Optional<Path> settingsFile() {
        return file;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public Scribe scribe() {
        return new Scribe(knownWords(), this::writer, new MiniLm(), policies());
    }

    private PromptWriter writer(WritingAids aids) {
        return switch (settings.writer()) {
            case OLLAMA -> PromptWriters.ollama(ollama(settings.ollama()), aids);
            case RULES -> PromptWriters.rules(aids);
        };
    }

    /** A policy file that the settings name must be there; without the usual one, everything may be painted. */
    private Policies policies() {
        boolean usual = settings.policyFile().equals(home.resolve(Settings.DEFAULTS.policyFile()));
        return usual ? PolicyFile.readIfThere(settings.policyFile()) : PolicyFile.read(settings.policyFile());
    }

    private KnownWords knownWords() {
        return new VocabularyFile(new ModelFinder(settings.modelsFolder())).of(settings.model());
    }

    @Override
    public void warmUp(Consumer<String> tell) {
        if (settings.writer() == Settings.Writer.OLLAMA) {
            new OllamaWarmUp(ollama(settings.ollama())).start(tell);
        }
    }

    @Override
    public OllamaHealth ollamaHealth() {
        return new OllamaCheck(ollama(settings.ollama())).health();
    }

    @Override
    public PngEncoder png() {
        return Workshop::encode;
    }

    @Override
    public Path findModel(String name) {
        return new ModelFinder(settings.modelsFolder()).find(name);
    }

    @Override
    public ImageEngine openEngine() {
        Path folder = settings.modelsFolder();
        Path model = findModel(settings.model());
        try {
            return StableDiffusion.open(
                    model, AddOns.in(folder), settings.engine(), checkpoint -> shelf().hash(checkpoint.path()));
        } catch (DiffusionException e) {
            throw shelf().misplaced(model)
                    .map(advice -> new DiffusionException("%s is no model; %s".formatted(model, advice), e))
                    .orElse(e);
        }
    }

    @Override
    public Studio openStudio() {
        return Studio.open(settings, scribe(), this::openEngine, png());
    }

    @Override
    public Parts withModel(String model) {
        return new Workshop(home, environment, file, settings.withModel(model));
    }

    @Override
    public Models models() {
        Path folder = settings.modelsFolder();
        HubAccess access = HubAccess.from(environment, Path.of(System.getProperty("user.home")))
                .at(settings.hubUrl());
        return new Models(folder, ModelCatalogue.read(home.resolve(CATALOGUE)), shelf(), new HubModels(access));
    }

    private ModelShelf shelf() {
        return new ModelShelf(settings.modelsFolder(), settings.dataFolder().resolve("models.json"));
    }

    private static byte[] encode(Picture picture, Recipe recipe) {
        ModelCard model = picture.model();
        PaintRecord painting = new PaintRecord(
                picture.request(),
                recipe.crafted().idea(),
                model.name(),
                model.hash(),
                picture.ingredients(),
                picture.compute(),
                Version.program());
        return PictureFile.write(picture.image(), painting);
    }

    private static OllamaSettings ollama(dev.seedling.bot.settings.OllamaSettings chosen) {
        return new OllamaSettings(
                chosen.url(),
                chosen.models(),
                chosen.connectTimeout(),
                chosen.timeout(),
                chosen.keepAlive(),
                switch (chosen.missingModel()) {
                    case SAY -> MissingModel.TELL;
                    case PULL -> MissingModel.PULL;
                });
    }
}
