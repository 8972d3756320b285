-- Charge detail records and their ratings. Money is in billionths of the currency's unit, energy in thousandths of a watt-hour: bigint,
-- since numeric has no leakproof comparison and could use no index under row-level security. The same holds of an expression in capitals, so
-- what ids are known by is a column: OCPI's are CiStrings, the same in any case, and contracts are compared in capitals without separators.
DO $migration$
BEGIN
    CREATE TABLE cdrs (
        provider_id uuid NOT NULL REFERENCES providers,
        id uuid NOT NULL,
        cpo_country text NOT NULL,
        cpo_party text NOT NULL,
        cdr_id text NOT NULL,
        cdr_key text NOT NULL GENERATED ALWAYS AS (upper(cdr_id COLLATE "C")) STORED,
        context text NOT NULL,
        external_cdr_id text,
        source text,
        contract_id text,
        contract_key text GENERATED ALWAYS AS (upper(regexp_replace(contract_id COLLATE "C", '[^A-Za-z0-9]', '', 'g'))) STORED,
        driver_id uuid,
        account_id uuid,
        location_name text,
        evse_id text NOT NULL,
        start_time timestamptz NOT NULL,
        end_time timestamptz NOT NULL,
        currency text NOT NULL,
        received_total bigint NOT NULL,
        total_energy bigint NOT NULL,
        price_total bigint,
        status text NOT NULL,
        unrated_reason text,
        waits_for text[] NOT NULL,
        content jsonb NOT NULL,
        price jsonb,
        rejection jsonb,
        version bigint NOT NULL,
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        delete_time timestamptz,
        PRIMARY KEY (provider_id, id),
        UNIQUE (provider_id, cpo_country, cpo_party, cdr_key),
        FOREIGN KEY (provider_id, driver_id) REFERENCES drivers (provider_id, id),
        FOREIGN KEY (provider_id, account_id) REFERENCES accounts (provider_id, id)
    );
    CREATE INDEX cdrs_by_cdr_id ON cdrs (provider_id, cdr_key);
    CREATE INDEX cdrs_by_end ON cdrs (provider_id, end_time, id);
    CREATE INDEX cdrs_by_start ON cdrs (provider_id, start_time, id);
    CREATE INDEX cdrs_by_create ON cdrs (provider_id, create_time, id);
    -- Read forwards for the highest first, backwards for the lowest: what has no price is last in the one, and first in the other.
    CREATE INDEX cdrs_by_price ON cdrs (provider_id, price_total DESC NULLS LAST, id DESC);
    CREATE INDEX cdrs_by_driver ON cdrs (provider_id, driver_id, end_time, id);
    CREATE INDEX cdrs_by_account ON cdrs (provider_id, account_id, end_time, id);
    CREATE INDEX cdrs_by_contract ON cdrs (provider_id, contract_key, end_time, id);
    CREATE INDEX cdrs_waiting ON cdrs (provider_id, cpo_country, cpo_party) WHERE unrated_reason IS NOT NULL;
    PERFORM shared.wall('cdrs', 'SELECT, INSERT, UPDATE');

    -- The text that a CDR came as, to the letter. Apart from the row, which is read far more often.
    CREATE TABLE cdr_texts (
        provider_id uuid NOT NULL,
        cdr_id uuid NOT NULL,
        ocpi_json text NOT NULL,
        PRIMARY KEY (provider_id, cdr_id),
        FOREIGN KEY (provider_id, cdr_id) REFERENCES cdrs (provider_id, id)
    );
    PERFORM shared.wall('cdr_texts', 'SELECT, INSERT');

    -- What a CDR was as it came, once a field of it was corrected here: it is this that a CDR that comes again is compared with.
    CREATE TABLE cdr_originals (
        provider_id uuid NOT NULL,
        cdr_id uuid NOT NULL,
        received jsonb NOT NULL,
        PRIMARY KEY (provider_id, cdr_id),
        FOREIGN KEY (provider_id, cdr_id) REFERENCES cdrs (provider_id, id)
    );
    PERFORM shared.wall('cdr_originals', 'SELECT, INSERT');

    -- Results of the pricing engine: appended, never changed.
    CREATE TABLE ratings (
        provider_id uuid NOT NULL,
        id uuid NOT NULL,
        cdr_id uuid NOT NULL,
        content jsonb NOT NULL,
        create_time timestamptz NOT NULL,
        PRIMARY KEY (provider_id, id),
        FOREIGN KEY (provider_id, cdr_id) REFERENCES cdrs (provider_id, id)
    );
    CREATE INDEX ratings_of_cdr ON ratings (provider_id, cdr_id, id);
    PERFORM shared.wall('ratings', 'SELECT, INSERT');
END $migration$;
