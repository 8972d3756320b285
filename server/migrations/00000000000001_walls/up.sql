-- What every table stands behind. Run as wattlane_owner, who owns all and logs in nowhere.
DO $migration$
BEGIN
    CREATE SCHEMA IF NOT EXISTS shared;
    GRANT USAGE ON SCHEMA public, shared TO wattlane_app, wattlane_worker;

    -- The provider of the present transaction, NULL where none is set. After a SET LOCAL has ended the setting is '', not NULL.
    CREATE FUNCTION shared.provider() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT nullif(current_setting('app.provider', true), '')::uuid $$;

    -- Spreads a table by provider where Citus is installed; does nothing on plain Postgres. Called before the table's policies are made.
    CREATE FUNCTION shared.distribute(wanted regclass) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
        IF EXISTS (SELECT FROM pg_extension WHERE extname = 'citus') THEN
            PERFORM create_distributed_table(wanted, 'provider_id', colocate_with => CASE wanted WHEN 'providers'::regclass THEN 'none' ELSE 'providers' END);
        END IF;
    END $$;

    -- Puts a table behind the wall: spread, row-level security by provider, and rights for the app. On the parent only: a partition read
    -- directly skips its parent's policy. The condition is written out, so that the planner makes a constant of it.
    CREATE FUNCTION shared.wall(wanted regclass, app_rights text) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM shared.distribute(wanted);
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', wanted);
        EXECUTE format('CREATE POLICY provider ON %s TO wattlane_app USING (provider_id = nullif(current_setting(''app.provider'', true), '''')::uuid)'
            ' WITH CHECK (provider_id = nullif(current_setting(''app.provider'', true), '''')::uuid)', wanted);
        EXECUTE format('GRANT %s ON %s TO wattlane_app', app_rights, wanted);
    END $$;

    -- Lets the worker look across providers, to find where there is work. It changes nothing that way.
    CREATE FUNCTION shared.worker_reads(wanted regclass) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
        EXECUTE format('CREATE POLICY worker ON %s FOR SELECT TO wattlane_worker USING (true)', wanted);
        EXECUTE format('GRANT SELECT ON %s TO wattlane_worker', wanted);
    END $$;

    -- The first UUIDv7 of an instant: the lower bound of a partition.
    CREATE FUNCTION shared.first_uuid(instant timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE AS
        $$ SELECT rpad(lpad(to_hex((extract(epoch FROM instant) * 1000)::bigint), 12, '0'), 32, '0')::uuid $$;

    -- Append-only tables are so by their rights; this is the second wall.
    CREATE FUNCTION shared.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
    END $$;
END $migration$;
