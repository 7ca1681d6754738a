package dev.seedling.bot.console;

/** The chat's help; a test compares it with the verbs and options there are. */
final class ChatHelp {
    static final String TEXT = """
            a red house by a lake        paints it; '/imagine a red house' does the same
              --seed N --size WxH --steps N --sampler NAME[:SPACING]
              --guidance X --guidance-rescale X --pag X
              --count N --variation-seed N --variation-strength X
                                         several pictures, each with the next seed; a second seed blended in
              --raw                      paints the words as they are
            reroll                       the last picture's words again, with a new seed
            1234                         ... with that seed
            + make it night              the last picture with its seed, but for what the words change;
                                         '/change make it night' does the same; takes no options
            variants N                   the last picture's idea read in N other ways, with its seed; 3 if no N is said
            explain                      why the last picture's prompt is as it is
            like                         remembers its prompt: similar ideas borrow its style, light and framing
            history                      what you had painted lately
            help, quit                   this; leave (Ctrl-D does too)
            Ctrl-C calls off the picture being painted.""";

    private ChatHelp() {}
}
