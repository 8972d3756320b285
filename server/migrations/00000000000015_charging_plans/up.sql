-- Plans of sessions, and what the chargers of a location have together.
DO $migration$
BEGIN
    CREATE TABLE charging_sites (
        provider_id uuid NOT NULL REFERENCES providers,
        id uuid NOT NULL,
        country_code text NOT NULL,
        party_id text NOT NULL,
        location_id text NOT NULL,
        zone text,
        supply json NOT NULL,
        version bigint NOT NULL,
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        PRIMARY KEY (provider_id, id)
    );
    PERFORM shared.wall('charging_sites', 'SELECT, INSERT, UPDATE');

    -- A location at which somebody plans: whoever does holds its row, so that there is one plan of it at a time.
    CREATE TABLE planned_sites (
        provider_id uuid NOT NULL REFERENCES providers,
        id uuid NOT NULL,
        PRIMARY KEY (provider_id, id)
    );
    PERFORM shared.wall('planned_sites', 'SELECT, INSERT, UPDATE');

    -- look_time is when it is looked at again whether it still holds; signals_mark and site_version are what it was last looked at by.
    -- deliver_time is when something is to be done for it to get to its charger.
    CREATE TABLE charging_plans (
        provider_id uuid NOT NULL,
        session_id uuid NOT NULL,
        driver_id uuid,
        country_code text NOT NULL,
        party_id text NOT NULL,
        location_id text NOT NULL,
        location_key text NOT NULL GENERATED ALWAYS AS (upper(location_id COLLATE "C")) STORED,
        zone text,
        status text NOT NULL,
        revision integer NOT NULL,
        content json COMPRESSION lz4 NOT NULL,
        deliver_time timestamptz,
        look_time timestamptz NOT NULL DEFAULT now(),
        signals_mark bigint NOT NULL DEFAULT 0,
        site_version bigint NOT NULL DEFAULT 0,
        version bigint NOT NULL,
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        PRIMARY KEY (provider_id, session_id),
        FOREIGN KEY (provider_id, session_id) REFERENCES sessions (provider_id, id),
        FOREIGN KEY (provider_id, driver_id) REFERENCES drivers (provider_id, id)
    ) WITH (fillfactor = 60);
    CREATE INDEX charging_plans_at ON charging_plans (provider_id, country_code, party_id, location_key) WHERE status = 'ACTIVE';
    CREATE INDEX charging_plans_due ON charging_plans (provider_id, look_time) WHERE status = 'ACTIVE';
    CREATE INDEX charging_plans_to_deliver ON charging_plans (provider_id, deliver_time) WHERE deliver_time IS NOT NULL;
    PERFORM shared.wall('charging_plans', 'SELECT, INSERT, UPDATE');
    PERFORM shared.worker_reads('charging_plans');
END $migration$;
