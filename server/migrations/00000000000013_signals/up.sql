-- What energy from the grid costs and how clean it is, by bidding zone and day of UTC: what providers import themselves, and what all share.
DO $migration$
BEGIN
    CREATE TABLE signal_days (
        provider_id uuid NOT NULL REFERENCES providers,
        id uuid NOT NULL,
        zone text NOT NULL,
        day date NOT NULL,
        currency text NOT NULL,
        points json NOT NULL,
        end_time timestamptz NOT NULL,
        version bigint NOT NULL,
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        PRIMARY KEY (provider_id, id),
        UNIQUE (provider_id, zone, day)
    );
    PERFORM shared.wall('signal_days', 'SELECT, INSERT, UPDATE, DELETE');

    -- Written by the connector and by `wattlane signals import`, as the worker; the app reads it.
    CREATE TABLE shared.signal_days (
        zone text NOT NULL,
        day date NOT NULL,
        currency text NOT NULL,
        points json NOT NULL,
        end_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        PRIMARY KEY (zone, day)
    );
    GRANT SELECT ON shared.signal_days TO wattlane_app;
    GRANT SELECT, INSERT, UPDATE ON shared.signal_days TO wattlane_worker;
END $migration$;
