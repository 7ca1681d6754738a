package dev.seedling.bot.console;

import java.util.Collection;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import picocli.CommandLine;

/** Completes verbs at the beginning of a line, and options anywhere else. Ideas are the user's own. */
final class ChatCompleter implements Completer {
    private static final Collection<String> OPTIONS = new CommandLine(new ChatLine.ImagineWords())
            .getCommandSpec()
            .optionsMap()
            .keySet();

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (line.wordIndex() == 0) {
            ChatLine.VERBS.forEach(verb -> candidates.add(new Candidate(verb)));
        } else if (line.word().startsWith("-")) {
            OPTIONS.forEach(option -> candidates.add(new Candidate(option)));
        }
    }
}
