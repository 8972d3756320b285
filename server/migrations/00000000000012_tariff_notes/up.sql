-- Texts that a station operator wants shown beside its prices.
DO $migration$
BEGIN
    CREATE TABLE tariff_notes (
        provider_id uuid NOT NULL REFERENCES providers,
        id uuid NOT NULL,
        country_code text NOT NULL,
        party_id text NOT NULL,
        shown_with json NOT NULL,
        texts json NOT NULL,
        start_time timestamptz,
        end_time timestamptz,
        priority integer NOT NULL,
        version bigint NOT NULL,
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        PRIMARY KEY (provider_id, id)
    );
    CREATE INDEX tariff_notes_of_cpo ON tariff_notes (provider_id, country_code, party_id);
    PERFORM shared.wall('tariff_notes', 'SELECT, INSERT, UPDATE, DELETE');
END $migration$;
