package dev.seedling.promptcraft.romance;

import dev.seedling.promptcraft.lock.Lock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One of the two languages in which a colour follows its noun. Immutable. */
public final class Romance {
    public static final Romance FRENCH = new Romance(RomanceLexicon.french());
    public static final Romance SPANISH = new Romance(RomanceLexicon.spanish());

    /** Words of these languages that are spelled like English or German ones, and so say nothing of a text's language. */
    private static final Set<String> SHARED = Set.of("""
            angel animal art baguette ballerine banana bar beige bus cap car cascade cave cent champ chat chalet chef clown
            cream dragon elf fruit four lion lit mare mono nave nain once orange ours pain pan par park parasol piano pie
            pigeon pirate pizza place plaza port prairie prince restaurant robe robot rosa rose route rue sac salon singe
            six sol son statue table temple tour train turquoise vase violet boutique cathedral cava carta mesa real tigre
            """.strip().split("\\s+"));

    private final RomanceLexicon lexicon;

    private Romance(RomanceLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** @param masked a text whose literals are masked by characters that are no letters */
    public List<Lock> locks(String masked) {
        return new RomanceLocks(lexicon, masked).all();
    }

    /** English for a thing, in any of its forms; empty if the lexicon lacks it. */
    public Optional<String> english(String thing) {
        return lexicon.thing(thing).map(alternatives -> alternatives.replaceFirst("\\|.*", ""));
    }

    /** Whether a word in lower case tells that a text is in this language. */
    public boolean tells(String word) {
        return lexicon.knows(word) && !SHARED.contains(word);
    }

    /** Whether a word in lower case only joins others. */
    public boolean isFunctionWord(String word) {
        return lexicon.isFunctionWord(word);
    }

    /** Whether "without" and this word mean no absence, as in "sans fin". */
    public boolean isFixed(String word) {
        return lexicon.isFixed(word);
    }
}
