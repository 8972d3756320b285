-- The licensees, their keys, and who may sign in.
DO $migration$
BEGIN
    CREATE TABLE providers (
        provider_id uuid PRIMARY KEY,
        name text NOT NULL,
        settings json NOT NULL,
        version bigint NOT NULL,
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL
    );
    PERFORM shared.wall('providers', 'SELECT, INSERT, UPDATE');
    PERFORM shared.worker_reads('providers');

    CREATE TABLE api_keys (
        provider_id uuid NOT NULL REFERENCES providers,
        id uuid NOT NULL,
        name text NOT NULL,
        role text NOT NULL,
        key_sha256 bytea NOT NULL,
        hint text NOT NULL,
        version bigint NOT NULL,
        create_time timestamptz NOT NULL,
        revoke_time timestamptz,
        PRIMARY KEY (provider_id, id),
        UNIQUE (provider_id, key_sha256)
    );
    PERFORM shared.wall('api_keys', 'SELECT, INSERT, UPDATE');

    CREATE TABLE oidc_issuers (
        provider_id uuid NOT NULL REFERENCES providers,
        id uuid NOT NULL,
        issuer text NOT NULL,
        audience text NOT NULL,
        jwks_uri text,
        role_claim text,
        role_mappings json NOT NULL,
        version bigint NOT NULL,
        create_time timestamptz NOT NULL,
        PRIMARY KEY (provider_id, id),
        UNIQUE (provider_id, issuer)
    );
    PERFORM shared.wall('oidc_issuers', 'SELECT, INSERT, UPDATE, DELETE');

    CREATE TABLE allowed_origins (
        provider_id uuid NOT NULL REFERENCES providers,
        id uuid NOT NULL,
        origin text NOT NULL,
        create_time timestamptz NOT NULL,
        PRIMARY KEY (provider_id, id),
        UNIQUE (provider_id, origin)
    );
    PERFORM shared.wall('allowed_origins', 'SELECT, INSERT, DELETE');

    -- A preflight names no provider, only an origin: this says whether anybody allows it. Kept by one function, in step with the above.
    CREATE TABLE shared.origins (
        origin text NOT NULL,
        provider_id uuid NOT NULL,
        PRIMARY KEY (origin, provider_id)
    );
    GRANT SELECT ON shared.origins TO wattlane_app;

    CREATE FUNCTION shared.list_origin(listed text, allowed boolean) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog, pg_temp AS $$
    DECLARE
        caller uuid := nullif(current_setting('app.provider', true), '')::uuid;
    BEGIN
        IF caller IS NULL THEN
            RAISE EXCEPTION 'no provider is set' USING ERRCODE = 'insufficient_privilege';
        END IF;
        IF allowed THEN
            INSERT INTO shared.origins (origin, provider_id) VALUES (listed, caller) ON CONFLICT DO NOTHING;
        ELSE
            DELETE FROM shared.origins WHERE origin = listed AND provider_id = caller;
        END IF;
    END $$;
    REVOKE ALL ON FUNCTION shared.list_origin FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION shared.list_origin TO wattlane_app;

    -- Machinery: the keys by which a provider's access tokens are signed, wrapped by the master key.
    CREATE TABLE signing_keys (
        provider_id uuid NOT NULL REFERENCES providers,
        id uuid NOT NULL,
        public_key bytea NOT NULL,
        wrapped_private_key bytea NOT NULL,
        create_time timestamptz NOT NULL,
        PRIMARY KEY (provider_id, id)
    );
    PERFORM shared.wall('signing_keys', 'SELECT, INSERT');

    -- Machinery: the key of each person's data in append-only places, wrapped by the master key. Erasure destroys it.
    CREATE TABLE subject_keys (
        provider_id uuid NOT NULL REFERENCES providers,
        subject text NOT NULL,
        wrapped_key bytea NOT NULL,
        create_time timestamptz NOT NULL,
        PRIMARY KEY (provider_id, subject)
    );
    PERFORM shared.wall('subject_keys', 'SELECT, INSERT, DELETE');
END $migration$;
