-- How the external planner Stekker is reached, and what it is still to be told of sessions.
DO $migration$
BEGIN
    -- token is sealed; of what it has to send back there is a hash only.
    CREATE TABLE stekker_connections (
        provider_id uuid NOT NULL REFERENCES providers,
        base_url text NOT NULL,
        scheme text NOT NULL,
        enabled boolean NOT NULL,
        locations json NOT NULL,
        token bytea NOT NULL,
        token_time timestamptz NOT NULL,
        hook_secret_sha256 bytea NOT NULL,
        hook_secret_time timestamptz NOT NULL,
        version bigint NOT NULL,
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        PRIMARY KEY (provider_id)
    );
    PERFORM shared.wall('stekker_connections', 'SELECT, INSERT, UPDATE');

    -- external_time is when an external planner is to be told something, or its silence counts; external_transaction is what it knows the session by.
    ALTER TABLE charging_plans ADD COLUMN external_time timestamptz, ADD COLUMN external_transaction integer;
    CREATE INDEX charging_plans_to_tell ON charging_plans (provider_id, external_time) WHERE external_time IS NOT NULL;
    CREATE INDEX charging_plans_of_transaction ON charging_plans (provider_id, external_transaction) WHERE external_transaction IS NOT NULL;
END $migration$;
