-- Price lists, each known by country, party and id, in all their versions. OCPI's ids are CiStrings, the same in any case: `tariff_key` is what
-- they are known by, `tariff_id` how the CPO spells it. (Country and party are in capitals when they come here.)
DO $migration$
BEGIN
    CREATE TABLE tariffs (
        provider_id uuid NOT NULL REFERENCES providers,
        id uuid NOT NULL,
        country_code text NOT NULL,
        party_id text NOT NULL,
        tariff_id text NOT NULL,
        tariff_key text NOT NULL GENERATED ALWAYS AS (upper(tariff_id COLLATE "C")) STORED,
        content json COMPRESSION lz4 NOT NULL,
        last_updated timestamptz,
        version bigint NOT NULL,
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        PRIMARY KEY (provider_id, id),
        UNIQUE (provider_id, country_code, party_id, tariff_key)
    );
    PERFORM shared.wall('tariffs', 'SELECT, INSERT, UPDATE');

    -- Every version, by which charges of its time are rated. Appended, never changed; it carries its tariff's names, so that one look finds it.
    CREATE TABLE tariff_versions (
        provider_id uuid NOT NULL,
        id uuid NOT NULL,
        version bigint NOT NULL,
        country_code text NOT NULL,
        party_id text NOT NULL,
        tariff_id text NOT NULL,
        tariff_key text NOT NULL GENERATED ALWAYS AS (upper(tariff_id COLLATE "C")) STORED,
        content json COMPRESSION lz4 NOT NULL,
        ocpi_json text COMPRESSION lz4,
        create_time timestamptz NOT NULL,
        PRIMARY KEY (provider_id, id, version),
        FOREIGN KEY (provider_id, id) REFERENCES tariffs (provider_id, id)
    );
    CREATE INDEX tariff_versions_by_name ON tariff_versions (provider_id, country_code, party_id, tariff_key);
    PERFORM shared.wall('tariff_versions', 'SELECT, INSERT');
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON tariff_versions FOR EACH ROW EXECUTE FUNCTION shared.refuse_change();
END $migration$;
