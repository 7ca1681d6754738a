package dev.seedling.promptcraft.writer;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Kinds of pictures, told by a word or two, and the light and framing that suit them. The first that fits is taken. */
enum Scene {
    /** Signs and schemes, which light and lenses only spoil. */
    FLAT(
            "logo|icon|diagram|blueprint|map|clip ?art|vector|poster|line art|flag|symbol|pixel art|sticker|emoji|coloring page|word|words|letters|text",
            "",
            ""),
    PORTRAIT("portrait|headshot|face|selfie", "soft light from the side", "shallow depth of field"),
    INDOORS(
            "room|kitchen|bedroom|bathroom|living room|library|interior|hallway|office|classroom|cellar|workshop|fireplace",
            "warm interior light",
            "wide interior view"),
    OUTDOORS(
            "landscape|mountains?|highway|road|alley|park|market|hills?|meadow|farm|space|sky|planet|ruins|temple|tower|train station|waves?|volcano|glacier|jungle|swamp|rooftops?|roofs|harbour|lake|forest|valley|beach|sea|ocean|desert|canyon|island|coast|cliffs?|waterfall|city|skyline|village|castle|harbor|street|field|river|garden|lighthouse|bridge",
            "soft natural light",
            "wide shot"),
    PERSON(
            "man|men|woman|women|girls?|boys?|child|children|kids?|people|knight|wizard|witch|king|queen|princess|astronaut|robot|samurai|pirate|monk|dancer|singer|cook|chef|baker|sailor|soldier|farmer|fisherman|grandma|grandmother|grandpa|grandfather|barista|viking|angel|elf|dwarf|dwarves|fairy|hero",
            "soft light from the side",
            "medium shot, shallow depth of field"),
    ANIMAL(
            "cats?|dogs?|dragons?|whales?|octopus|otters?|pigeons?|ducks?|cows?|sheep|goose|geese|bees?|butterfly|fish|monkey|giraffe|zebra|raccoon|hamster|puppy|kitten|fox|wolf|bear|owl|bird|horse|lion|tiger|rabbit|deer|elephant|penguin|corgi|panda|squirrel|frog|turtle|hedgehog",
            "soft natural light",
            "eye level, shallow depth of field"),
    FOOD(
            "food|cake|bread|pizza|soup|salad|fruit|breakfast|dinner|lunch|sandwich|burger|ramen|sushi|cocktail|dessert|pie|cheese",
            "soft window light",
            "close view, shallow depth of field"),
    /** Whatever else there may be. */
    THING("(?!)", "soft light", "centered composition");

    private final Pattern words;
    private final String light;
    private final String framing;

    Scene(String words, String light, String framing) {
        this.words = Pattern.compile("(?:^|\\b)(?:" + words + ")s?(?:\\b|$)");
        this.light = light;
        this.framing = framing;
    }

    static Scene of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(scene -> scene.words.matcher(lower).find())
                .findFirst()
                .orElse(THING);
    }

    String light() {
        return light;
    }

    String framing() {
        return framing;
    }
}
