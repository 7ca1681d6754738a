package dev.seedling.bot.cli;

import dev.seedling.bot.console.ProgressLine;
import java.io.PrintWriter;

/**
 * Where commands write.
 *
 * @param out results, so that they can be piped
 * @param err what a person wants to know meanwhile, and sentences about what went wrong
 * @param progress on stderr if that is a terminal
 */
public record Streams(PrintWriter out, PrintWriter err, ProgressLine progress) {}
