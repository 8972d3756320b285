-- Charge detail records and their ratings. Money is in billionths of the currency's unit, energy in thousandths of a watt-hour: bigint,
-- since numeric has no leakproof comparison and could use no index under row-level security. The same holds of an expression in capitals, so
-- what ids are known by is a column: OCPI's are CiStrings, the same in any case, and contracts are compared in capitals without separators.
DO $migration$
BEGIN
    -- No reference to providers, unlike its neighbours: every writer of a provider would hold a lock on the one row, which Postgres keeps as
    -- lists of holders. The policy lets nobody write under a provider that is not theirs, and providers are never deleted.
    CREATE TABLE cdrs (
        provider_id uuid NOT NULL,
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
        content json COMPRESSION lz4 NOT NULL,
        price json,
        rejection json,
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

    -- Finding CDRs by a part of a text in them. Under row-level security no index serves ILIKE, which is not leakproof; so this reads as a role
    -- of its own, which sees all, of the provider that the transaction is of. Its statement and the index name the same expression: the texts
    -- that people look for, apart by a character that nobody types. (Status is not among them: it changes often, and has four values.)
    CREATE INDEX cdrs_by_text ON cdrs USING gin (provider_id, (cdr_id || E'\x1f' || evse_id || E'\x1f' || coalesce(external_cdr_id, '')
        || E'\x1f' || coalesce(contract_id, '') || E'\x1f' || coalesce(source, '') || E'\x1f' || coalesce(location_name, '')) gin_trgm_ops);
    CREATE POLICY search ON cdrs FOR SELECT TO wattlane_search USING (true);
    GRANT USAGE ON SCHEMA public TO wattlane_search;
    GRANT SELECT (provider_id, id, cdr_id, evse_id, external_cdr_id, contract_id, source, location_name) ON cdrs TO wattlane_search;
    -- A plan for each call: a pattern that is not known yet is thought to match nearly nothing.
    CREATE FUNCTION shared.search_cdrs(pattern text, at_most integer) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER
        SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan AS $$
    BEGIN
        RETURN QUERY SELECT cdrs.id FROM public.cdrs
            WHERE cdrs.provider_id = nullif(current_setting('app.provider', true), '')::uuid
              AND (cdr_id || E'\x1f' || evse_id || E'\x1f' || coalesce(external_cdr_id, '') || E'\x1f' || coalesce(contract_id, '')
                  || E'\x1f' || coalesce(source, '') || E'\x1f' || coalesce(location_name, '')) ILIKE pattern
            LIMIT at_most;
    END $$;
    REVOKE ALL ON FUNCTION shared.search_cdrs FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION shared.search_cdrs TO wattlane_app;
    -- Whom a function is given to must be allowed to make one there.
    GRANT CREATE ON SCHEMA shared TO wattlane_search;
    ALTER FUNCTION shared.search_cdrs OWNER TO wattlane_search;
    REVOKE CREATE ON SCHEMA shared FROM wattlane_search;

    -- The text that a CDR came as, to the letter. Apart from the row, which is read far more often.
    CREATE TABLE cdr_texts (
        provider_id uuid NOT NULL,
        cdr_id uuid NOT NULL,
        ocpi_json text COMPRESSION lz4 NOT NULL,
        PRIMARY KEY (provider_id, cdr_id),
        FOREIGN KEY (provider_id, cdr_id) REFERENCES cdrs (provider_id, id)
    );
    PERFORM shared.wall('cdr_texts', 'SELECT, INSERT');
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON cdr_texts FOR EACH ROW EXECUTE FUNCTION shared.refuse_change();

    -- What a CDR was as it came, once a field of it was corrected here: it is this that a CDR that comes again is compared with.
    CREATE TABLE cdr_originals (
        provider_id uuid NOT NULL,
        cdr_id uuid NOT NULL,
        received json COMPRESSION lz4 NOT NULL,
        PRIMARY KEY (provider_id, cdr_id),
        FOREIGN KEY (provider_id, cdr_id) REFERENCES cdrs (provider_id, id)
    );
    PERFORM shared.wall('cdr_originals', 'SELECT, INSERT');
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON cdr_originals FOR EACH ROW EXECUTE FUNCTION shared.refuse_change();

    -- Results of the pricing engine: appended, never changed.
    CREATE TABLE ratings (
        provider_id uuid NOT NULL,
        id uuid NOT NULL,
        cdr_id uuid NOT NULL,
        content json COMPRESSION lz4 NOT NULL,
        create_time timestamptz NOT NULL,
        PRIMARY KEY (provider_id, id),
        FOREIGN KEY (provider_id, cdr_id) REFERENCES cdrs (provider_id, id)
    );
    CREATE INDEX ratings_of_cdr ON ratings (provider_id, cdr_id, id);
    PERFORM shared.wall('ratings', 'SELECT, INSERT');
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ratings FOR EACH ROW EXECUTE FUNCTION shared.refuse_change();
END $migration$;
