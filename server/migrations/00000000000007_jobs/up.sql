-- Machinery: work that is to be done after a commit.
DO $migration$
BEGIN
    CREATE TABLE jobs (
        provider_id uuid NOT NULL REFERENCES providers,
        id uuid NOT NULL,
        kind text NOT NULL,
        task json NOT NULL,
        due_time timestamptz NOT NULL,
        attempts integer NOT NULL,
        last_error text,
        create_time timestamptz NOT NULL,
        PRIMARY KEY (provider_id, id)
    );
    CREATE INDEX jobs_due ON jobs (provider_id, due_time);
    PERFORM shared.wall('jobs', 'SELECT, INSERT, UPDATE, DELETE');
    PERFORM shared.worker_reads('jobs');
END $migration$;
