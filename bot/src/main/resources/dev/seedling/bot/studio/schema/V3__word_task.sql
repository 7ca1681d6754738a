-- Words have a lane of their own: deliveries need not wait until they are written. Runs on SQLite and PostgreSQL alike.

CREATE TABLE word_task (
    task_name            TEXT    NOT NULL,
    task_instance        TEXT    NOT NULL,
    task_data            ${bytes},
    execution_time       BIGINT  NOT NULL,
    picked               BOOLEAN NOT NULL,
    picked_by            TEXT,
    last_success         BIGINT,
    last_failure         BIGINT,
    consecutive_failures INTEGER,
    last_heartbeat       BIGINT,
    version              BIGINT  NOT NULL,
    priority             INTEGER,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX word_task_due ON word_task (priority DESC, execution_time);
