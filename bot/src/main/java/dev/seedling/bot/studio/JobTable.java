package dev.seedling.bot.studio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Stores jobs and finds them, within somebody's transaction. */
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
     * each, and whoever comes anew joins the round that is being painted now. A round is not over because a job of a later one
     * was painted ahead, whose words were there first: it lasts while a job of it waits.
     */
    private long nextTurn(Requester requester) {
        long present = turn(handle.createQuery("SELECT MAX(turn) FROM job WHERE begun IS NOT NULL AND turn <="
                + " COALESCE((SELECT MIN(turn) FROM job WHERE stage IN " + JobStages.WAITING + "), turn)"));
        long own = turn(
                handle.createQuery("SELECT MAX(turn) FROM job WHERE requester = :requester AND stage <> 'CANCELLED'")
                        .bind("requester", requester.id()));
        return Math.max(present, own + 1);
    }

    /** 0 where there is none. */
    private static long turn(Query query) {
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
        return list(handle.createQuery("SELECT * FROM job WHERE stage IN " + JobStages.WAITING + " ORDER BY turn, id"));
    }

    int countWaiting(Requester requester) {
        return handle.createQuery(
                        "SELECT COUNT(*) FROM job WHERE requester = :requester AND stage IN " + JobStages.WAITING)
                .bind("requester", requester.id())
                .mapTo(Integer.class)
                .one();
    }

    /** Whether a picture that the same order asked for before this one is neither delivered nor given up. */
    boolean isPreceded(String id) {
        return handle.createQuery("SELECT COUNT(*) FROM job own JOIN job earlier ON earlier.courier = own.courier"
                                + " AND earlier.address = own.address AND earlier.submitted = own.submitted"
                                + " AND earlier.turn < own.turn WHERE own.id = :id"
                                + " AND earlier.stage IN " + JobStages.UNFINISHED)
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

    /** Without those that cannot be read: they hinder no other, and each is told of when its own turn comes. */
    private static List<Job> list(Query query) {
        List<Job> jobs = new ArrayList<>();
        query.map(JobTable::readable).forEach(job -> job.ifPresent(jobs::add));
        return List.copyOf(jobs);
    }

    private static Optional<Job> readable(ResultSet row, StatementContext context) throws SQLException {
        try {
            return Optional.of(job(row, context));
        } catch (UnreadableJob e) {
            return Optional.empty();
        }
    }

    private static Job job(ResultSet row, StatementContext context) throws SQLException {
        try {
            return read(row);
        } catch (RuntimeException e) { // from JSON, or from what it says: a newer release may allow more
            throw new UnreadableJob(row.getString("id"), e);
        }
    }

    private static Job read(ResultSet row) throws SQLException {
        Requester requester = new Requester(
                row.getString("requester"),
                row.getString("requester_name"),
                Locale.forLanguageTag(row.getString("locale")));
        Origin origin = new Origin(row.getString("courier"), row.getString("channel"), row.getString("address"));
        Stage stage = Stage.valueOf(row.getString("stage"));
        String stored = row.getString("wishes");
        Wishes wishes = told(stage, Wishes.NONE, () -> JobJson.wishes(stored));
        Order order = new Order(row.getString("idea"), wishes, requester, origin);
        Optional<String> recipe = Optional.ofNullable(row.getString("recipe"));
        return new Job(
                row.getString("id"),
                order,
                row.getLong("seed"),
                Optional.ofNullable(row.getString("parent")),
                stage,
                told(stage, Optional.<Recipe>empty(), () -> recipe.map(JobJson::recipe)),
                Instant.ofEpochMilli(row.getLong("submitted")),
                Duration.ofMillis(row.getLong("painting")),
                row.getString("failure"));
    }

    /** An apology needs neither wishes nor recipe, and that they cannot be read may be why there is one. */
    private static <T> T told(Stage stage, T otherwise, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException e) {
            if (stage == Stage.FAILED) {
                return otherwise;
            }
            throw e;
        }
    }
}
