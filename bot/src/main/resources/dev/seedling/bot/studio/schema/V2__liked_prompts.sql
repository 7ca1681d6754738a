-- Prompts that people liked, for similar ideas to borrow from. Runs on SQLite and PostgreSQL alike.

CREATE TABLE liked_prompt (
    id        TEXT   NOT NULL PRIMARY KEY, -- digest of idea and slots: liked twice, it is kept once
    idea      TEXT   NOT NULL,
    slots     TEXT   NOT NULL,             -- JSON
    embedding TEXT   NOT NULL,             -- of the subject: base64 of 32-bit floats, big-endian
    liked     BIGINT NOT NULL
);
CREATE INDEX liked_prompt_by_time ON liked_prompt (liked);

-- The channel that an order came from, as its courier calls it; policies go by it.
ALTER TABLE job ADD COLUMN channel TEXT NOT NULL DEFAULT '';
