package dev.seedling.promptcraft.romance;

import dev.seedling.promptcraft.translation.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words behind which another is a quality, though it may name a thing elsewhere, as "carré" and "paresseux" do. */
final class Linking {
    private static final Set<String> PREDICATIVE = Set.of("is", "are", "very", "too");
    private static final Set<String> JOINING = Set.of("and", "but", "or");

    private final RomanceLexicon lexicon;

    Linking(RomanceLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * "très carré", "sont carrés", and "rouge et carré" unless it goes on as in "rouge et carrés bleus".
     *
     * @param beforeThat the word before {@code before}; all words in small letters, empty where there is none
     * @param behind what follows
     */
    boolean isBefore(String beforeThat, String before, String behind) {
        String english = english(before);
        boolean joined = JOINING.contains(english) && isQuality(beforeThat) && !isQuality(behind);
        return joined || PREDICATIVE.contains(english);
    }

    private boolean isQuality(String word) {
        return lexicon.quality(word).isPresent();
    }

    private String english(String word) {
        List<Token> tokens = RomanceTokens.in(word);
        Optional<PhraseTable.Found> phrase =
                tokens.isEmpty() ? Optional.empty() : lexicon.phrases().at(tokens, 0);
        return phrase.map(found -> found.token().english()).orElse("");
    }
}
