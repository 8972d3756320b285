-- Charging as it happens. What sessions are looked for by is in columns; the rest is as it was reported, with what it costs so far.
DO $migration$
BEGIN
    -- A session is written every few seconds, and of what its indexes hold nothing changes: with room left on its page, no index is written.
    CREATE TABLE sessions (
        provider_id uuid NOT NULL,
        id uuid NOT NULL,
        cpo_country text NOT NULL,
        cpo_party text NOT NULL,
        session_id text NOT NULL,
        session_key text NOT NULL GENERATED ALWAYS AS (upper(session_id COLLATE "C")) STORED,
        status text NOT NULL,
        driver_id uuid,
        account_id uuid,
        token_uid text NOT NULL,
        token_key text NOT NULL GENERATED ALWAYS AS (upper(token_uid COLLATE "C")) STORED,
        location_id text NOT NULL,
        location_key text NOT NULL GENERATED ALWAYS AS (upper(location_id COLLATE "C")) STORED,
        evse_uid text NOT NULL,
        authorization_reference text,
        reference_key text GENERATED ALWAYS AS (upper(authorization_reference COLLATE "C")) STORED,
        start_time timestamptz NOT NULL,
        end_time timestamptz,
        content json COMPRESSION lz4 NOT NULL,
        version bigint NOT NULL,
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        PRIMARY KEY (provider_id, id),
        UNIQUE (provider_id, cpo_country, cpo_party, session_key),
        FOREIGN KEY (provider_id, driver_id) REFERENCES drivers (provider_id, id),
        FOREIGN KEY (provider_id, account_id) REFERENCES accounts (provider_id, id)
    ) WITH (fillfactor = 60);
    CREATE INDEX sessions_by_start ON sessions (provider_id, start_time, id);
    CREATE INDEX sessions_by_driver ON sessions (provider_id, driver_id, start_time, id);
    CREATE INDEX sessions_by_status ON sessions (provider_id, status, start_time, id);
    CREATE INDEX sessions_by_reference ON sessions (provider_id, reference_key) WHERE reference_key IS NOT NULL;
    CREATE INDEX sessions_by_token ON sessions (provider_id, token_key, start_time);
    PERFORM shared.wall('sessions', 'SELECT, INSERT, UPDATE');
END $migration$;
