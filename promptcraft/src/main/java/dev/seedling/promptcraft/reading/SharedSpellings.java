package dev.seedling.promptcraft.reading;

import java.util.Set;

/** German words that are spelled like English ones, and so say nothing of a text's language. */
final class SharedSpellings {
    static final Set<String> WORDS = Set.of("""
            all also an angel angler arm art as baby bad baker ball band bank bar barn bat bear beige blond bog boot
            boots brief bus butter clown clowns comic comics computer dick die elegant elf fall falls fast fee fell
            film finger fisher flamingo flamingos form frost gang garage gift giraffe gold golden gorilla grab gut
            halt hammer hand hat hell herd horn hose hut illustration is it kern kind koala laden lag lamp land later
            legend leopard lest link links lust made man mild mine minute mist mitten mode modern monster most museum
            must name nest note orange pan panda park paste pause person persons pink pizza plan plane planet pole
            poles pony post puppet rang rat regal rest restaurant restaurants ring rock roller rose roses rot sage
            sand sang see seen silver so sofa sold spring stall stalls stand star stern still strand surreal tag tall
            tan taxi taxis tee teller text tiger toast ton tulip vampire vase wall wand wander war warm was wild wind
            winter winters wolf zebra
            """.strip().split("\\s+"));

    private SharedSpellings() {}
}
