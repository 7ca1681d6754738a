package dev.seedling.bot.studio;

import dev.seedling.promptcraft.retrieval.AcceptedPrompt;
import dev.seedling.promptcraft.retrieval.Embedding;
import dev.seedling.promptcraft.retrieval.PromptShelf;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The liked prompts in the studio's database. What was read once stays in memory, so that a look-up reads only what was
 * liked since, also by other processes. Safe for use by many threads.
 */
final class LikedPrompts implements PromptShelf {
    /** The latest; an exact scan of as many takes about 3 ms. */
    private static final int MOST = 10_000;
    /** Clocks of several machines may differ by this much. */
    private static final long OVERLAP_MILLIS = 60_000;

    private final Database database;
    private final InstantSource clock;
    private final Map<String, AcceptedPrompt> known = new LinkedHashMap<>();
    private long readUpTo;

    LikedPrompts(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void keep(AcceptedPrompt prompt) {
        String slots = JobJson.write(prompt.slots());
        database.transact(handle -> handle.createUpdate(
                        "INSERT INTO liked_prompt (id, idea, slots, embedding, liked) VALUES (:id, :idea, :slots,"
                                + " :embedding, :liked) ON CONFLICT (id) DO NOTHING")
                .bind("id", digest(prompt.idea(), slots))
                .bind("idea", prompt.idea())
                .bind("slots", slots)
                .bind("embedding", prompt.embedding().encoded())
                .bind("liked", clock.instant().toEpochMilli())
                .execute());
    }

    @Override
    public boolean isEmpty() {
        return kept().isEmpty();
    }

    @Override
    public List<Match> nearest(Embedding query, int count) {
        return PromptShelf.scan(kept(), query, count);
    }

    private synchronized List<AcceptedPrompt> kept() {
        for (Row row : since(readUpTo)) {
            known.putIfAbsent(row.id(), row.prompt());
            readUpTo = Math.max(readUpTo, row.liked() - OVERLAP_MILLIS);
        }
        var oldest = known.keySet().iterator();
        while (known.size() > MOST) {
            oldest.next();
            oldest.remove();
        }
        return new ArrayList<>(known.values());
    }

    /** The oldest first, those that are known left out. */
    private List<Row> since(long liked) {
        List<Row> rows = database.read(handle -> handle.createQuery(
                        "SELECT * FROM liked_prompt WHERE liked >= :liked ORDER BY liked DESC, id LIMIT :most")
                .bind("liked", liked)
                .bind("most", MOST)
                .map(this::row)
                .list());
        List<Row> fresh = new ArrayList<>();
        rows.forEach(row -> fresh.add(0, row));
        return fresh;
    }

    private Row row(ResultSet row, StatementContext context) throws SQLException {
        return new Row(
                row.getString("id"),
                row.getLong("liked"),
                new AcceptedPrompt(
                        row.getString("idea"),
                        JobJson.slots(row.getString("slots")),
                        Embedding.decoded(row.getString("embedding"))));
    }

    private static String digest(String idea, String slots) {
        return UUID.nameUUIDFromBytes((idea + "\n" + slots).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private record Row(String id, long liked, AcceptedPrompt prompt) {}
}
