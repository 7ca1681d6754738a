package dev.seedling.promptcraft.german;

import java.util.Set;

/** German words that are spelled like English ones, and so say nothing of a text's language. */
final class SharedSpellings {
    static final Set<String> WORDS = Set.of("""
            all also an angel angels angler arm arms art as baby bad baker ball band bank bar barn barren bat bear
            beige bison blond bog boot boots boss brief bus butter chaos chef clown clowns comic comics computer cover
            covers dame dames dick die dome domes dorn dose doses elegant elf fall falle fallen falls fan fans fast
            fasten fee fell film fin finger fisher flamingo flamingos form fort frost fund gang gangs garage gene gift
            giraffe gold golden gorilla grab gut half halt hammer hand hat heel held hell herd horn hose hub hut
            illustration im is it kern kind koala laden lag lamp land las later legend leopard lest linden link links
            loch loft log look looks lot lust made male man manor mast masts matte mild mine minute mist mitten mode
            modern monster moor moose most museum must n nah name ne nest net not note notes oases orange pan panda
            park paste pause person persons pier pink pizza plan plane planet pole poles pony pool pools pose poses
            post puppet rang rapunzel rat rate rates regal rest restaurant restaurants rind ring ringer ringers robe
            robes rock rocks roller rollers rose roses rot rum rust sage sand sang sank sauna seal see seen silver
            skin smoking so sofa sold sole spring stage stall stalls stand star stern still stool strand stricken
            super surreal tag tall tan tang tat taxi taxis tee teller text throne thrones tiger toast toll ton toner
            tor torn tornado total tulip tusk typ vampire vase villa wage wages wall wand wander war warm warmer was
            wild wind winter winters wise wolf zebra
            """.strip().split("\\s+"));

    private SharedSpellings() {}
}
