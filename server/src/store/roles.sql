-- The roles of Wattlane. They belong to the cluster, so they are made once for all of its databases. Run as a superuser, or as a role
-- that may create roles and set lc_messages. It may be run again: what is there stays as it is.
DO $roles$
DECLARE
    wanted record;
BEGIN
    -- Advisory locks belong to a database: everybody who runs this does so in the same one.
    PERFORM pg_advisory_xact_lock(7597123400021);
    FOR wanted IN
        SELECT * FROM (VALUES
            -- Owns everything. Nobody logs in as it, and row-level security does not bind it: none of the serving roles is ever a member.
            ('wattlane_owner', 'NOLOGIN'),
            -- Owns the search functions, which read behind a policy of their own.
            ('wattlane_search', 'NOLOGIN'),
            -- Runs migrations and maintenance, after SET ROLE wattlane_owner; without it, it may do nothing.
            ('wattlane_migrator', 'LOGIN NOINHERIT'),
            -- Serves requests, each behind the wall of its provider.
            ('wattlane_app', 'LOGIN'),
            -- Looks across providers for work to do.
            ('wattlane_worker', 'LOGIN')
        ) AS roles (name, attributes)
    LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted.name) THEN
            EXECUTE format('CREATE ROLE %I %s', wanted.name, wanted.attributes);
        END IF;
        -- Some errors are told apart by their message, so it is in the one language that is there everywhere.
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted.name AND 'lc_messages=C' = ANY (rolconfig)) THEN
            EXECUTE format('ALTER ROLE %I SET lc_messages = ''C''', wanted.name);
        END IF;
    END LOOP;
    -- No statement that serves a request or a job takes longer, nor waits longer for a row, and a read whose caller has left ends within a
    -- second. It is told to the role once: told to each transaction, it would be a statement more. Who has set something else keeps it.
    FOR wanted IN
        SELECT * FROM (VALUES ('statement_timeout', '30s'), ('lock_timeout', '10s'), ('client_connection_check_interval', '1s'))
            AS settings (name, value)
    LOOP
        IF NOT EXISTS (
            SELECT FROM pg_roles, unnest(rolconfig) AS setting WHERE rolname = 'wattlane_app' AND starts_with(setting, wanted.name || '=')
        ) THEN
            EXECUTE format('ALTER ROLE wattlane_app SET %I = %L', wanted.name, wanted.value);
        END IF;
    END LOOP;
    -- Granting again what is granted would only print a notice.
    IF NOT pg_has_role('wattlane_migrator', 'wattlane_owner', 'MEMBER') THEN
        GRANT wattlane_owner TO wattlane_migrator;
    END IF;
    IF NOT pg_has_role('wattlane_owner', 'wattlane_search', 'MEMBER') THEN
        GRANT wattlane_search TO wattlane_owner;
    END IF;
END $roles$;
