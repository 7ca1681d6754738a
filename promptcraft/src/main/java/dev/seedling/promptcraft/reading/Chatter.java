package dev.seedling.promptcraft.reading;

import java.util.regex.Pattern;

/** How people lead up to an idea and away from it in a chat: "ok so hear me out: ... lol". No part of the picture. */
final class Chatter {
    private static final String THING =
            "(?:an?|the|some|another|one|two|three|four|five|my|his|her|its|their|our|this|that|these|those|like|something|smth|\\d+)\\b";
    /** Not behind what introduces an inscription: "a cake that says thank you". */
    static final String UNSAID = "(?<!\\b(?:says?|saying|reads?|reading)[\\s:]{0,3})";

    private static final Pattern OPENING = Pattern.compile(
            "^(?:(?:ok(?:ay)?|so|yo|alright|basically|literally|honestly|u[mh]+|hm+|lol|pl[sz]|please|anyway|quick one)\\b[\\s,!.:\u2026-]+"
                    + "|(?:bro|dude|guys)\\b(?:\\s*[,!.:\u2026-]+\\s*|\\s+(?=(?:i|can|could|please|pl[sz]|draw|paint|make|give|show|gimme|how|what|imagine|"
                    + "hear|picture|get|listen|so|ok(?:ay)?)\\b|" + THING + "))"
                    + "|(?:hear me out|picture this|imagine this|get this|listen|idea|prompt|request)\\s*[:,.\u2026!-]+\\s*)+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WISH = Pattern.compile(
            "^(?:i(?:'?m| am) (?:thinking|dreaming) (?:of|about)|thinking (?:of|about)|i(?:'?m| am) imagining"
                    + "|(?:i )?(?:(?:kinda|kind of|sorta|really|just|would|actually) )*(?:want|wanna|need|fancy|love)(?: to see| to have| see| a pic of)?"
                    + "|gimme|lemme (?:see|get|have)|(?:can|could|may) (?:we|i|u|ya) (?:pl(?:ease|[sz]) )?(?:get|have|see|make|do)"
                    + "|how about|what about)\\s+(?=" + THING + ")",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FILLER = Pattern.compile(
            "^(?:like|basically|kinda|sorta|maybe|literally|just|(?:something|smth|sth) like)\\s+(?=" + THING + ")",
            Pattern.CASE_INSENSITIVE);
    /** "whats it look like if a shark was a librarian" */
    private static final Pattern SUPPOSING = Pattern.compile(
            "^(?:(?:i wonder )?what(?:'?s| is| would| does| do)? (?:it|that|this)(?: would)? looks? like (?:if|when)|what if|imagine(?: if)?)\\s+(?="
                    + THING + ")",
            Pattern.CASE_INSENSITIVE);
    /** In "a shark was a librarian" one is the other, and not two. */
    private static final Pattern WAS =
            Pattern.compile("^(an? [\\p{L}' -]{2,30}?) (?:was|were) (?=an?\\b)", Pattern.CASE_INSENSITIVE);

    private static final Pattern PICTURE_OF_IT = Pattern.compile(
            ",?\\s*(?:and |so )?i (?:want|need|would like|would love|'d like|'d love) (?:an? )?(?:pic|picture|image|drawing) of (?:it|that|this|them)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDING = Pattern.compile(
            UNSAID
                    + "(?:[\\s,]+(?:lol|lmf?ao|rofl|haha+|hehe+|xd|thx|tysm|ty|tho|idk|ig|i guess|pl[sz]|or (?:smth|something|whatever)|if (?:u|you) can|yk|you know)\\b)+[\\s.!?]*$",
            Pattern.CASE_INSENSITIVE);

    private Chatter() {}

    /** What is left may still be wrapped in a polite request; a text that is nothing but chatter becomes empty. */
    static String cut(String text) {
        String opened = OPENING.matcher(PICTURE_OF_IT.matcher(text.strip()).replaceFirst(""))
                .replaceFirst("");
        String ended = ENDING.matcher(opened).replaceFirst("");
        String supposed = SUPPOSING.matcher(ended).replaceFirst("");
        String bare = supposed.equals(ended) ? ended : WAS.matcher(supposed).replaceFirst("$1 as ");
        return FILLER.matcher(WISH.matcher(bare).replaceFirst("")).replaceFirst("");
    }
}
