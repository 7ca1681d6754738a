-- Moments are milliseconds since 1970, spans are milliseconds; ids are text. Runs on SQLite and PostgreSQL alike.

CREATE TABLE job (
    id             TEXT    NOT NULL PRIMARY KEY,
    parent         TEXT    REFERENCES job (id),
    courier        TEXT    NOT NULL,
    address        TEXT    NOT NULL,
    requester      TEXT    NOT NULL,
    requester_name TEXT    NOT NULL,
    locale         TEXT    NOT NULL,
    idea           TEXT    NOT NULL,
    wishes         TEXT    NOT NULL,            -- JSON
    seed           BIGINT  NOT NULL,
    turn           BIGINT  NOT NULL,            -- round of the queue; the lowest is painted next
    stage          TEXT    NOT NULL,
    recipe         TEXT,                        -- JSON, from stage CRAFTED on
    pixel_steps    BIGINT,                      -- pixels times denoising steps: what the painting costs
    attempts       INTEGER NOT NULL DEFAULT 0,  -- times begun and not ended in the present stage
    submitted      BIGINT  NOT NULL,
    begun          BIGINT,                      -- when its painting last began
    painting       BIGINT  NOT NULL DEFAULT 0,  -- how long it took
    model          TEXT,                        -- hash of the model that painted it
    failure        TEXT    NOT NULL DEFAULT ''
);
CREATE INDEX job_by_stage ON job (stage, turn, id);
CREATE INDEX job_by_requester ON job (requester, id);
CREATE INDEX job_begun ON job (turn) WHERE begun IS NOT NULL;
CREATE INDEX job_by_parent ON job (parent);
CREATE INDEX job_by_model ON job (model, id);

CREATE TABLE message (
    courier TEXT NOT NULL,
    id      TEXT NOT NULL,
    job     TEXT NOT NULL REFERENCES job (id),
    PRIMARY KEY (courier, id)
);

-- db-scheduler's table, once for what needs the device and once for everything else.
CREATE TABLE painting_task (
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
CREATE INDEX painting_task_due ON painting_task (priority DESC, execution_time);

CREATE TABLE errand_task (
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
CREATE INDEX errand_task_due ON errand_task (priority DESC, execution_time);
