package dev.seedling.bot.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** The one database, with its schema brought up to date. Safe for use by many threads and processes. */
final class Database implements AutoCloseable {
    private static final String SCHEMA = "classpath:dev/seedling/bot/studio/schema";

    private final DataSource connections;
    private final Jdbi jdbi;
    private final Connection keeper;

    private Database(DataSource connections, String bytesType) {
        this.connections = connections;
        this.jdbi = Jdbi.create(connections);
        try {
            // SQLite folds its write-ahead log back whenever the last connection closes; this one stays.
            this.keeper = connections.getConnection();
            Flyway.configure()
                    .dataSource(connections)
                    .locations(SCHEMA)
                    .placeholders(Map.of("bytes", bytesType))
                    .load()
                    .migrate();
        } catch (SQLException | FlywayException e) {
            throw new StudioException("the database cannot be opened: " + reason(e), e);
        }
    }

    /** Opens or creates an SQLite database. What is committed survives a loss of power. */
    static Database sqlite(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new StudioException("the data folder %s cannot be created".formatted(file.getParent()), e);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(15_000);
        config.enforceForeignKeys(true);
        // A transaction that reads before it writes must have the write lock from its start: it could not get it later.
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return new Database(source, "BLOB");
    }

    /** A PostgreSQL database, for several machines. */
    static Database postgres(DataSource connections) {
        return new Database(connections, "BYTEA");
    }

    DataSource connections() {
        return connections;
    }

    /** Runs {@code work} in one transaction: all of it holds, or none. */
    <T> T transact(Function<Handle, T> work) {
        try {
            return jdbi.inTransaction(work::apply);
        } catch (JdbiException e) {
            throw unreachable(e);
        }
    }

    <T> T read(Function<Handle, T> work) {
        try {
            return jdbi.withHandle(work::apply);
        } catch (JdbiException e) {
            throw unreachable(e);
        }
    }

    @Override
    public void close() {
        try {
            keeper.close();
        } catch (SQLException e) {
            throw new StudioException("the database cannot be closed: " + reason(e), e);
        }
    }

    private static DatabaseTrouble unreachable(JdbiException e) {
        return new DatabaseTrouble("the database cannot be used right now: " + reason(e), e);
    }

    /** The innermost message, in one line: the driver says what is wrong, those around it where. */
    private static String reason(Throwable e) {
        Throwable innermost = e;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return String.valueOf(innermost.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
