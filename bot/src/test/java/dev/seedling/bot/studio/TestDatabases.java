package dev.seedling.bot.studio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The databases that the contract holds on. */
enum TestDatabases {
    SQLITE {
        @Override
        Function<Path, Database> fresh() {
            return Database::sqlite;
        }
    };

    /** Opens one and the same empty database however often it is asked. */
    abstract Function<Path, Database> fresh();

    static List<TestDatabases> all() {
        return new ArrayList<>(List.of(values()));
    }
}
