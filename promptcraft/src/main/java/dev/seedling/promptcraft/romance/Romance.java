package dev.seedling.promptcraft.romance;

import dev.seedling.promptcraft.lock.Lock;
import dev.seedling.promptcraft.translation.Translation;
import dev.seedling.promptcraft.translation.Translator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One of the two languages in which a colour follows its noun. */
public final class Romance implements Translator {
    public static final Romance FRENCH = new Romance(RomanceLexicon.french());
    public static final Romance SPANISH = new Romance(RomanceLexicon.spanish());

    /** Words of these languages that are spelled like English or German ones, and so say nothing of a text's language. */
    private static final Set<String> SHARED = Set.of("""
            a adobe all alle alligator alpaca altar an android angel animal animals antique aquarelle aquarium arc
            arches arena art asia aubergine aurora automobile avalanche avenue avocado b bacon baguette bal ballerine
            banco bar barcelona bare barista baroque barrage base bat bats be beige ben bijou biscuit bison blond
            blonde blouse bond bone bote boule boulevard bouquet boutique bracelet branches bras brass brave breton
            bronze burger bus c cable cabo cactus cage cairo can canal canon canyon cape carpe carta cartel cathedral
            cava cave cent centaur chair chalet champ char chariot chat chef china chocolate chocolates chou cigarette
            clair clown clowns co cocktail coin cola collar color colors come concert conductor cookie coral costume
            cosy couple court crayon cream crocodile croissant cura cyborg d da dame danger dans danse das de den dent
            dents detective dice do doctor doe donut donuts dragon dragons drone druid dune dunes e eclipse elf en
            epic europa europe explorer ferry fiesta figure film fin fine four france fresco fruit fuchsia gala garden
            gecko glacier gnome golem gondole gorge graffiti grand ha halloween hamburger hamster horizon hospital
            hotel iceberg igloo iguana illustration indigo iris jaguar jeans jersey jet joker jungle kimono koala
            kraken l la lace lame lance large lava le lean leere lie line lion lit llama locomotive logo long lora
            lotus loupe lunar lustre lynx machine magazine mage magenta magnolia main manga mango mare margarita marin
            marine mars mauve media medieval melon men merle mesa metal metro microphone mince mir mire mole mona
            morse mosquito moustache muscle mystic mystique nain nana natural nave net nets ninja noble noir nouveau
            oasis olive omelette once or orange oranges orc orca orchestra oriental os ours pain pan panama panda
            pandas parade parasol parc paris park pasta pastel patio pays photo piano pianos pic picnic pie pigeon
            pigeons pile pin pine pint pipe pirate pirates pizza pizzas places plain plant plate plaza popcorn port
            portrait pose poser pot potion potions prairie prince prison pronto pull punk r radio ran rare rat re real
            rebel regen reno restaurant retro robe robot robots rode rome rose roses route royal rue rug rural sable
            sac sage saint sale salmon salon salsa salt sandwich sandwichs satellite sauce saxophone scooter scooters
            scorpion screen sea see seen sierra siesta silhouette simple singe six skate skateboard skateboards skier
            skiers so sobre sol solaire solar sole solo statue statues style styles surfer table taco tank tarde taxi
            temple ten tie tigre to tokyo tomb torches torero tortilla toucan tractor train trains transparent troll
            tropical tuna tunnel turquoise universe v vampire van vase vases viking village vine vintage violet vista
            wagon yacht zombie zoo
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

    /** Whether a word may be told of a thing beside which it stands: an adjective in the thing's own number. */
    public boolean describes(String word, String thing) {
        return lexicon.quality(word.toLowerCase(Locale.ROOT)).isPresent() && isPlural(word) == isPlural(thing);
    }

    private static boolean isPlural(String word) {
        return word.endsWith("s") || word.endsWith("x");
    }

    /** Whether "without" and this word mean no absence, as in "sans fin". */
    public boolean isFixed(String word) {
        return lexicon.isFixed(word);
    }
}
