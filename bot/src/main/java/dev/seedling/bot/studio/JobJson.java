package dev.seedling.bot.studio;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.seedling.bot.studio.Wishes.Wording;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.ModelCard;
import dev.seedling.diffusion.PaintDefaults;
import dev.seedling.diffusion.PerturbedAttention;
import dev.seedling.diffusion.SamplerChoice;
import dev.seedling.diffusion.Variation;
import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Slots;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of a job that are stored as JSON. Reads what earlier versions wrote: fields may be missing or more. */
final class JobJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private JobJson() {}

    static String write(Wishes wishes) {
        return write((Object) WishesRow.of(wishes));
    }

    static Wishes wishes(String json) {
        return read(json, WishesRow.class).wishes();
    }

    static String write(Recipe recipe) {
        return write(
                (Object) new RecipeRow(recipe.crafted(), RequestRow.of(recipe.request()), ModelRow.of(recipe.model())));
    }

    static Recipe recipe(String json) {
        RecipeRow row = read(json, RecipeRow.class);
        return new Recipe(row.crafted(), row.request().request(), row.model().model());
    }

    static String write(Slots slots) {
        return write((Object) slots);
    }

    static Slots slots(String json) {
        return read(json, Slots.class);
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a job must be storable as JSON", e);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new StudioException("a stored job cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    /** {@link Recipe} with the request as it is stored. */
    private record RecipeRow(CraftedPrompt crafted, RequestRow request, ModelRow model) {}

    /** {@link ModelCard}. */
    private record ModelRow(String name, String family, String hash, boolean trained, DefaultsRow defaults) {
        static ModelRow of(ModelCard model) {
            return new ModelRow(
                    model.name(), model.family(), model.hash(), model.trained(), DefaultsRow.of(model.defaults()));
        }

        ModelCard model() {
            return new ModelCard(name, family, hash, trained, defaults.defaults());
        }
    }

    /** {@link PaintDefaults}; earlier versions did not know of perturbed attention and of rescaling. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record DefaultsRow(
            ImageSize size,
            int steps,
            double guidance,
            SamplerChoice sampler,
            @Nullable PerturbedAttention pag,
            @Nullable Double guidanceRescale) {
        static DefaultsRow of(PaintDefaults defaults) {
            return new DefaultsRow(
                    defaults.size(),
                    defaults.steps(),
                    defaults.guidance(),
                    defaults.sampler(),
                    defaults.pag().inForce() ? defaults.pag() : null,
                    defaults.guidanceRescale() > 0 ? defaults.guidanceRescale() : null);
        }

        PaintDefaults defaults() {
            return new PaintDefaults(
                    size,
                    steps,
                    guidance,
                    sampler,
                    pag == null ? PerturbedAttention.NONE : pag,
                    guidanceRescale == null ? 0 : guidanceRescale);
        }
    }

    /** {@link Wishes} with absent fields for what is open. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record WishesRow(
            @Nullable Long seed,
            @Nullable ImageSize size,
            @Nullable Integer steps,
            @Nullable Double guidance,
            @Nullable Double pagScale,
            @Nullable Double guidanceRescale,
            @Nullable SamplerChoice sampler,
            @Nullable Variation variation,
            Wording wording) {

        static WishesRow of(Wishes wishes) {
            return new WishesRow(
                    orNull(wishes.seed()),
                    orNull(wishes.size()),
                    orNull(wishes.steps()),
                    orNull(wishes.guidance()),
                    orNull(wishes.pagScale()),
                    orNull(wishes.guidanceRescale()),
                    orNull(wishes.sampler()),
                    orNull(wishes.variation()),
                    wishes.wording());
        }

        Wishes wishes() {
            return new Wishes(
                    wish(seed),
                    wish(size),
                    wish(steps),
                    wish(guidance),
                    wish(pagScale),
                    wish(guidanceRescale),
                    wish(sampler),
                    wish(variation),
                    wording);
        }

        private static <T> @Nullable T orNull(Wish<T> wish) {
            return wish.value().orElse(null);
        }

        private static <T> Wish<T> wish(@Nullable T value) {
            return Wish.of(Optional.ofNullable(value));
        }
    }
}
