package dev.seedling.bot.studio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Finds jobs, within somebody's transaction. */
final class JobTable {
    private final Handle handle;

    JobTable(Handle handle) {
        this.handle = handle;
    }

    /** Stores a new job in the turn that is fair to everybody. */
    void insert(Job job) {
        Order order = job.order();
        Optional<Recipe> recipe = job.recipe();
        handle.createUpdate(
                        "INSERT INTO job (id, parent, courier, channel, address, requester, requester_name, locale, idea,"
                                + " wishes, seed, turn, stage, recipe, pixel_steps, submitted) VALUES (:id, :parent, :courier,"
                                + " :channel, :address, :requester, :name, :locale, :idea, :wishes, :seed, :turn, :stage, :recipe,"
                                + " :pixelSteps, :submitted)")
                .bind("id", job.id())
                .bind("parent", job.parent().orElse(null))
                .bind("courier", order.origin().courier())
                .bind("channel", order.origin().channel())
                .bind("address", order.origin().address())
                .bind("requester", order.requester().id())
                .bind("name", order.requester().name())
                .bind("locale", order.requester().locale().toLanguageTag())
                .bind("idea", order.idea())
                .bind("wishes", JobJson.write(order.wishes()))
                .bind("seed", job.seed())
                .bind("turn", nextTurn(order.requester()))
                .bind("stage", job.stage().name())
                .bind("recipe", recipe.map(JobJson::write).orElse(null))
                .bind(
                        "pixelSteps",
                        recipe.map(Recipe::request).map(Forecast::pixelSteps).orElse(null))
                .bind("submitted", job.submitted().toEpochMilli())
                .execute();
    }

    /**
     * Start-time fair queueing (Goyal, Vin, Cheng 1996), every job weighing alike: a requester's jobs take one round
     * each, and whoever comes anew joins the round that is being painted now.
     */
    private long nextTurn(Requester requester) {
        long present = highestTurn(handle.createQuery("SELECT MAX(turn) FROM job WHERE begun IS NOT NULL"));
        long own = highestTurn(
                handle.createQuery("SELECT MAX(turn) FROM job WHERE requester = :requester AND stage <> 'CANCELLED'")
                        .bind("requester", requester.id()));
        return Math.max(present, own + 1);
    }

    private static long highestTurn(Query query) {
        return query.mapTo(Long.class).findOne().orElse(0L);
    }

    Optional<Job> find(String id) {
        return handle.createQuery("SELECT * FROM job WHERE id = :id")
                .bind("id", id)
                .map(JobTable::job)
                .findOne();
    }

    Optional<Job> ofMessage(String courier, String message) {
        return handle.createQuery("SELECT job.* FROM job JOIN message ON message.job = job.id"
                        + " WHERE message.courier = :courier AND message.id = :message")
                .bind("courier", courier)
                .bind("message", message)
                .map(JobTable::job)
                .findOne();
    }

    /** The jobs not yet painted, the next one first. */
    List<Job> waiting() {
        return list(handle.createQuery("SELECT * FROM job WHERE stage IN ('QUEUED', 'CRAFTED') ORDER BY turn, id"));
    }

    int countWaiting(Requester requester) {
        return handle.createQuery(
                        "SELECT COUNT(*) FROM job WHERE requester = :requester AND stage IN ('QUEUED', 'CRAFTED')")
                .bind("requester", requester.id())
                .mapTo(Integer.class)
                .one();
    }

    /** Whether a picture that the same order asked for before this one is neither delivered nor given up. */
    boolean isPreceded(String id) {
        return handle.createQuery("SELECT COUNT(*) FROM job own JOIN job earlier ON earlier.courier = own.courier"
                                + " AND earlier.address = own.address AND earlier.submitted = own.submitted"
                                + " AND earlier.turn < own.turn WHERE own.id = :id"
                                + " AND earlier.stage IN ('QUEUED', 'CRAFTED', 'PAINTED')")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    List<Job> recent(String requester, int limit) {
        return list(handle.createQuery("SELECT * FROM job WHERE requester = :requester ORDER BY id DESC LIMIT :limit")
                .bind("requester", requester)
                .bind("limit", limit));
    }

    /** In the order in which they were asked for: ids of one series are not. */
    List<Job> childrenOf(String parent) {
        return list(handle.createQuery("SELECT * FROM job WHERE parent = :parent ORDER BY turn, id")
                .bind("parent", parent));
    }

    private static List<Job> list(Query query) {
        return query.map(JobTable::job).list();
    }

    private static Job job(ResultSet row, StatementContext context) throws SQLException {
        Requester requester = new Requester(
                row.getString("requester"),
                row.getString("requester_name"),
                Locale.forLanguageTag(row.getString("locale")));
        Origin origin = new Origin(row.getString("courier"), row.getString("channel"), row.getString("address"));
        Order order = new Order(row.getString("idea"), JobJson.wishes(row.getString("wishes")), requester, origin);
        return new Job(
                row.getString("id"),
                order,
                row.getLong("seed"),
                Optional.ofNullable(row.getString("parent")),
                Stage.valueOf(row.getString("stage")),
                Optional.ofNullable(row.getString("recipe")).map(JobJson::recipe),
                Instant.ofEpochMilli(row.getLong("submitted")),
                Duration.ofMillis(row.getLong("painting")),
                row.getString("failure"));
    }
}
