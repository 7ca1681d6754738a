package dev.seedling.bot.studio;

import dev.seedling.promptcraft.PromptcraftException;
import dev.seedling.promptcraft.retrieval.AcceptedPrompt;
import dev.seedling.promptcraft.retrieval.Embedding;
import dev.seedling.promptcraft.retrieval.PromptShelf;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.StatementContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The liked prompts in the studio's database. What was read once stays in memory, so that a look-up reads only what was
 * liked since, also by other processes. Safe for use by many threads.
 */
final class LikedPrompts implements PromptShelf {
    private static final Logger log = LoggerFactory.getLogger(LikedPrompts.class);

    /** The latest; an exact scan of as many takes about 3 ms. */
    private static final int MOST = 10_000;
    /** Clocks of several machines may differ by this much. */
    private static final long OVERLAP_MILLIS = 60_000;

    private final Database database;
    private final InstantSource clock;
    private final Map<String, AcceptedPrompt> known = new LinkedHashMap<>();

    /** Ids of rows that cannot be read, so that each is told once. */
    private final Set<String> torn = new HashSet<>();

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
    public List<Match> nearest(Supplier<Embedding> query, int count) {
        return PromptShelf.scan(kept(), query, count);
    }

    private synchronized List<AcceptedPrompt> kept() {
        for (Row row : since(readUpTo)) {
            if (!known.containsKey(row.id()) && !torn.contains(row.id())) {
                read(row).ifPresentOrElse(prompt -> known.put(row.id(), prompt), () -> torn.add(row.id()));
            }
            readUpTo = Math.max(readUpTo, row.liked() - OVERLAP_MILLIS);
        }
        var oldest = known.keySet().iterator();
        while (known.size() > MOST) {
            oldest.next();
            oldest.remove();
        }
        return new ArrayList<>(known.values());
    }

    /** A row that cannot be read lends nothing, and hinders no other. */
    private static Optional<AcceptedPrompt> read(Row row) {
        try {
            return Optional.of(
                    new AcceptedPrompt(row.idea(), JobJson.slots(row.slots()), Embedding.decoded(row.embedding())));
        } catch (StudioException | PromptcraftException e) {
            log.warn("the liked prompt {} cannot be read and is left out: {}", row.id(), e.getMessage());
            return Optional.empty();
        }
    }

    /** The oldest first. */
    private List<Row> since(long liked) {
        List<Row> rows = database.read(handle -> handle.createQuery(
                        "SELECT * FROM liked_prompt WHERE liked >= :liked ORDER BY liked DESC, id LIMIT :most")
                .bind("liked", liked)
                .bind("most", MOST)
                .map(LikedPrompts::row)
                .list());
        List<Row> fresh = new ArrayList<>();
        rows.forEach(row -> fresh.add(0, row));
        return fresh;
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        return new Row(
                row.getString("id"),
                row.getLong("liked"),
                row.getString("idea"),
                row.getString("slots"),
                row.getString("embedding"));
    }

    private static String digest(String idea, String slots) {
        return UUID.nameUUIDFromBytes((idea + "\n" + slots).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private record Row(String id, long liked, String idea, String slots, String embedding) {}
}
