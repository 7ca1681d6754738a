package dev.seedling.promptcraft.evaluation;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reports side by side, as a Markdown table. */
public final class Table {
    private Table() {}

    public static String of(List<Report> reports) {
        StringBuilder table = new StringBuilder(row("yardstick", "goal", reports, Report::writer));
        table.append("|---|---|").append("---|".repeat(reports.size())).append('\n');
        for (Yardstick yardstick : Yardstick.values()) {
            String goal = String.format(Locale.ROOT, ">= %.0f %%", 100 * yardstick.goal());
            table.append(row(
                    yardstick.title(),
                    goal,
                    reports,
                    report -> String.valueOf(report.scores().get(yardstick))));
        }
        table.append(row("ideas", "", reports, report -> String.valueOf(report.ideas())));
        table.append(row("of them written by rules", "", reports, report -> String.valueOf(report.byRules())));
        table.append(row(
                "open slots filled, per prompt",
                "",
                reports,
                report -> String.format(Locale.ROOT, "%.2f", report.slotsAdded())));
        table.append(row(
                "people, numbers, quotations nobody asked for",
                "",
                reports,
                report -> report.peopleAdded() + ", " + report.numbersAdded() + ", " + report.quotationsAdded()));
        table.append(row(
                "time per prompt, median and p95",
                "",
                reports,
                report -> millis(report.median()) + ", " + millis(report.p95())));
        return table.toString();
    }

    private static String row(String title, String goal, List<Report> reports, Function<Report, String> cell) {
        return reports.stream()
                .map(cell)
                .collect(Collectors.joining(" | ", "| " + title + " | " + goal + " | ", " |\n"));
    }

    private static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.2f ms", time.toNanos() / 1e6);
    }
}
