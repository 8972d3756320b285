-- Charging tokens, each known by its owner's country and party, its uid and its type. A uid is a CiString, the same in any case: `token_key` is
-- what it is known by. Contracts are compared in capitals without separators, as in cdrs.
DO $migration$
BEGIN
    CREATE TABLE tokens (
        provider_id uuid NOT NULL REFERENCES providers,
        id uuid NOT NULL,
        country_code text NOT NULL,
        party_id text NOT NULL,
        uid text NOT NULL,
        token_key text NOT NULL GENERATED ALWAYS AS (upper(uid COLLATE "C")) STORED,
        token_type text NOT NULL,
        contract_id text NOT NULL,
        contract_key text NOT NULL GENERATED ALWAYS AS (upper(regexp_replace(contract_id COLLATE "C", '[^A-Za-z0-9]', '', 'g'))) STORED,
        driver_id uuid,
        content json NOT NULL,
        block json,
        last_updated timestamptz,
        version bigint NOT NULL,
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        PRIMARY KEY (provider_id, id),
        UNIQUE (provider_id, country_code, party_id, token_key, token_type),
        FOREIGN KEY (provider_id, driver_id) REFERENCES drivers (provider_id, id)
    );
    CREATE INDEX tokens_by_driver ON tokens (provider_id, driver_id, id);
    CREATE INDEX tokens_by_contract ON tokens (provider_id, contract_key, id);
    CREATE INDEX tokens_by_uid ON tokens (provider_id, token_key, id);
    PERFORM shared.wall('tokens', 'SELECT, INSERT, UPDATE');

    -- The tokens of CDRs that came for a driver whom nobody knew: how a token that is given to somebody later finds what it had charged. Of
    -- those alone, which are few; an index of cdrs would be of all, and a column one more than a row may have. A uid is a person's: the row goes
    -- when the driver is found. It has no foreign key: it is written with its CDR, and no row of cdrs is ever removed.
    CREATE TABLE cdr_tokens (
        provider_id uuid NOT NULL,
        cdr_id uuid NOT NULL,
        country_code text NOT NULL,
        party_id text NOT NULL,
        token_key text NOT NULL,
        PRIMARY KEY (provider_id, cdr_id)
    );
    CREATE INDEX cdr_tokens_by_token ON cdr_tokens (provider_id, country_code, party_id, token_key, cdr_id);
    PERFORM shared.wall('cdr_tokens', 'SELECT, INSERT, DELETE');

    INSERT INTO cdr_tokens (provider_id, cdr_id, country_code, party_id, token_key)
        SELECT provider_id, id, token ->> 'country_code', token ->> 'party_id', upper((token ->> 'uid') COLLATE "C")
        FROM (SELECT provider_id, id, content -> 'received' -> 'token' AS token FROM cdrs WHERE driver_id IS NULL AND context = 'EMSP') AS unknown;
END $migration$;
