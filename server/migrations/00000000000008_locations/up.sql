-- Where vehicles charge. Row-level security keeps GiST's operators, which are not leakproof, from using an index; so boxes are found by a plain
-- index of integers.
DO $migration$
BEGIN
    CREATE TABLE locations (
        provider_id uuid NOT NULL REFERENCES providers,
        id uuid NOT NULL,
        country_code text NOT NULL,
        party_id text NOT NULL,
        location_id text NOT NULL,
        location_key text NOT NULL GENERATED ALWAYS AS (upper(location_id COLLATE "C")) STORED,
        publish boolean NOT NULL,
        country text NOT NULL,
        -- Millionths of a degree, from -180° inclusive to 180° exclusive.
        latitude integer NOT NULL,
        longitude integer NOT NULL,
        -- The place as one number (domain: location::zorder). Without its last bits it is a square of a grid, by which clusters are counted. NULL:
        -- on no map any more.
        zorder bigint,
        -- The zone that charges there are rated in, its country's where it has none of its own.
        time_zone text,
        -- What maps and lists show: it changes with each status, and so is apart from the rest.
        summary json COMPRESSION lz4 NOT NULL,
        content json COMPRESSION lz4 NOT NULL,
        last_updated timestamptz,
        version bigint NOT NULL,
        -- The version in which something last changed that is not measured, as statuses are.
        content_version bigint NOT NULL,
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        PRIMARY KEY (provider_id, id),
        UNIQUE (provider_id, country_code, party_id, location_key)
    -- A change of a status touches no indexed column: with room on its page, no index either.
    ) WITH (fillfactor = 85);
    CREATE INDEX locations_by_place ON locations (provider_id, latitude, longitude) INCLUDE (id, zorder, publish);
    PERFORM shared.wall('locations', 'SELECT, INSERT, UPDATE');

    -- The key says that an EVSE is in one location of its CPO only.
    CREATE TABLE evses (
        provider_id uuid NOT NULL,
        country_code text NOT NULL,
        party_id text NOT NULL,
        evse_uid text NOT NULL,
        evse_key text NOT NULL GENERATED ALWAYS AS (upper(evse_uid COLLATE "C")) STORED,
        location_id uuid NOT NULL,
        place integer NOT NULL,
        content json COMPRESSION lz4 NOT NULL,
        PRIMARY KEY (provider_id, country_code, party_id, evse_key),
        FOREIGN KEY (provider_id, location_id) REFERENCES locations (provider_id, id)
    ) WITH (fillfactor = 85);
    CREATE INDEX evses_of_location ON evses (provider_id, location_id, place);
    PERFORM shared.wall('evses', 'SELECT, INSERT, UPDATE, DELETE');

    -- The text that a location came as last, to the letter.
    CREATE TABLE location_texts (
        provider_id uuid NOT NULL,
        location_id uuid NOT NULL,
        ocpi_json text COMPRESSION lz4 NOT NULL,
        PRIMARY KEY (provider_id, location_id),
        FOREIGN KEY (provider_id, location_id) REFERENCES locations (provider_id, id)
    );
    PERFORM shared.wall('location_texts', 'SELECT, INSERT, UPDATE');
END $migration$;
