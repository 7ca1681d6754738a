package dev.seedling.promptcraft.writer;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Light that an idea's own words bring with them. The first that fits is taken. */
enum Glow {
    NEON("neon|cyberpunk|arcade", "neon glow in the dark"),
    CANDLES("candles?|candlelit|candelabra|jack-o'-lanterns?", "warm candlelight"),
    FIRE("campfires?|bonfires?|fireplace|torch(?:es)?|lava|burning|flames?|forge|blacksmith", "warm firelight"),
    LAMPS("lanterns?|street ?lamps?|street ?lights?|lamps?", "warm lamplight"),
    COSY("cosy|cozy|snug", "warm inviting light"),
    MOODY("moody|gloomy|noir|spooky|haunted|eerie|sinister|creepy|mysterious|horror", "low-key light, deep shadows"),
    SPACE(
            "astronauts?|outer space|galax(?:y|ies)|nebula|planets?|mars|spaceships?|space station|(?:on|across|over) the moon",
            "hard sunlight, deep black shadows"),
    MOON("full moon|half moon|moonlit|moonlight|under (?:a|the) moon", "cool moonlight"),
    NIGHT(
            "night|midnight(?!\\s+(?:blue|black))|moon|(?:sky|under the|full of|above the|shooting|,) stars|^stars|stars above|starry|(?:12|[1-4]) ?am",
            "dim night light"),
    LOW_SUN("sunset|sunrise|dusk|dawn|evening|morning|twilight", "warm low light"),
    STORM("storm|stormy|thunderstorm|snowstorm|lightning|tornado|hurricane", "dramatic stormy light"),
    DULL("fog|foggy|mist|misty|rain|rainy|overcast|cloudy", "soft diffuse light"),
    WATER(
            "underwater|coral|reef|jellyfish|seabed|submarines?|sunken|bottom of the (?:sea|ocean)",
            "blue light from above"),
    COLD("snow|snowy|winter|ice(?!\\s+creams?)|icy|frozen|glaciers?|arctic|igloo", "crisp cold light"),
    RUINS("ruins?|abandoned|derelict|crumbling", "low raking light"),
    LEAVES("forest|woods|jungle|rainforest|grove|birch(?:es)?|moss|mossy", "dappled light"),
    NOON("desert|dunes?|savanna|noon|midday|canyon", "bright sunlight");

    private final Pattern words;
    private final String light;

    Glow(String words, String light) {
        this.words = Pattern.compile("\\b(?:" + words + ")\\b");
        this.light = light;
    }

    /** @param text in lower case */
    static Optional<String> of(String text) {
        return Arrays.stream(values())
                .filter(glow -> glow.words.matcher(text).find())
                .map(glow -> glow.light)
                .findFirst();
    }
}
