package dev.seedling.promptcraft.romance;

import dev.seedling.promptcraft.lock.Lock;
import dev.seedling.promptcraft.translation.Translation;
import dev.seedling.promptcraft.translation.Translator;
import java.util.List;
import java.util.Set;

/** One of the two languages in which a colour follows its noun. */
public final class Romance implements Translator {
    public static final Romance FRENCH = new Romance(RomanceLexicon.french());
    public static final Romance SPANISH = new Romance(RomanceLexicon.spanish());

    /** Words of these languages that are spelled like English or German ones, and so say nothing of a text's language. */
    private static final Set<String> SHARED = Set.of("""
            a adobe all alle alligator alpaca an angel animal animals antique aquarelle arc arches arena art asia
            aubergine aurora automobile avocado b bacon baguette baile ballerine banc banco bar barcelona bare barista
            baroque base bat bats be beige ben bijou biscuit bison blond blonde bois bond bone bote boule bouquet
            boutique bracelet branches bras brass brave breton bronze burger bus c cactus cairo can canyon cape carpe
            carta cartel cathedral cava cave cent chair chalet champ chat chef china chocolate chocolates cigarette
            clair clown clowns co cocktail coin cola collar color colors come conductor cookie coral costume cosy
            couple court crayon cream crocodile croissant cura d da dame dans danse das de den dent dents detective
            dice do doctor doe donut donuts dragon dragons dune dunes e elf en europa europe explorer fiesta figure
            film fin fine france fresco fruit fuchsia gala garden gato gecko glacier gnome gorge graffiti grand ha
            halloween hamburger hamster horizon hospital hotel iceberg igloo illustration indigo jaguar jeans jersey
            jet jeu joker jungle kimono koala l la lace lame lance large lava le lean leere lie line lion lit livres
            llama locomotive logo long lora lotus loupe lunar luz lynx machine magazine mage magenta main manga mango
            mare margarita marin marine mars mauve media medieval melon men mesa metal metro microphone mince mir mire
            mole mona mosquito moustache nain nana natural nave net nets ninja noir nouveau oasis olive omelette once
            or orange oranges orca os ours pain pan panama panda pandas parasol parc paris park pasta pastel patio
            pays photo piano pianos pic picnic pie pigeon pigeons pila pile pin pine pint pipe pirate pirates pizza
            pizzas places plage plant plate plaza port portrait pose pot potion potions prairie prince prison pronto
            pull punk quai r radio ran rare rat re real rebel regen restaurant retro robe robot robots rode rome rose
            roses route royal rue rug rural sable sac sage saint sale salon salsa salt sandwich sandwichs satellite
            saxophone scooter scooters scorpion sea see seen sierra siesta simple singe six skate skateboard
            skateboards skier skiers so sobre sol solaire solar sole solo statue statues style styles surfer table
            taco tarde taxi temple ten tie tigre to tokyo tomb torches torero tortilla tractor train trains
            transparent troll tropical tunnel turquoise universe v vampire van vase vases vide viking village vine
            vintage violet vista wagon zombie zoo
            """.strip().split("\\s+"));

    private final RomanceLexicon lexicon;

    private final RomanceTranslator translator;

    private Romance(RomanceLexicon lexicon) {
        this.lexicon = lexicon;
        this.translator = new RomanceTranslator(lexicon);
    }

    @Override
    public Translation translate(String masked) {
        return translator.translate(masked);
    }

    @Override
    public int entries() {
        return lexicon.size();
    }

    /** @param masked a text whose literals are masked by characters that are no letters */
    public List<Lock> locks(String masked) {
        return new RomanceLocks(lexicon, masked).all();
    }

    @Override
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
