package dev.seedling.promptcraft.romance;

import dev.seedling.promptcraft.lock.EnglishWords;
import dev.seedling.promptcraft.translation.Modifiers;
import dev.seedling.promptcraft.translation.Token;
import java.util.ArrayList;
import java.util.List;

/** What stands behind a noun, as it is found; English wants most of it in front, the other way round. */
final class NounPhrase {
    private final Token head;
    private final boolean plural;
    private final List<List<Token>> qualities = new ArrayList<>();
    private final List<Token> modifiers = new ArrayList<>();
    private final List<Token> behind = new ArrayList<>();

    NounPhrase(Token head, boolean plural) {
        this.head = head;
        this.plural = plural;
    }

    String singular() {
        return head.gloss().orElseThrow().singular();
    }

    boolean hasQuality() {
        return !qualities.isEmpty();
    }

    void quality(List<Token> words) {
        qualities.add(new ArrayList<>(words));
    }

    /** "and" and one more, beside the last. */
    void chained(List<Token> words) {
        last().addAll(words);
    }

    boolean endsInColour() {
        return hasQuality()
                && EnglishWords.isColour(last().get(last().size() - 1).english());
    }

    /** Light or dark, of the last colour. */
    void shade(Token shade) {
        last().add(last().size() - 1, shade.english().equals("bright") ? shade.as("light") : shade);
    }

    private List<Token> last() {
        return qualities.get(qualities.size() - 1);
    }

    void modifier(Token noun) {
        modifiers.add(noun);
    }

    void complement(Token joining, List<Token> words) {
        behind.add(joining);
        behind.addAll(words);
    }

    List<Token> english() {
        List<Token> english = new ArrayList<>();
        for (int i = qualities.size() - 1; i >= 0; i--) {
            english.addAll(qualities.get(i));
        }
        for (int i = modifiers.size() - 1; i >= 0; i--) {
            Token noun = modifiers.get(i);
            english.add(noun.as(Modifiers.of(noun.gloss().orElseThrow().singular())));
        }
        english.add(head.as(plural ? head.gloss().orElseThrow().plural() : singular()));
        english.addAll(behind);
        return english;
    }
}
