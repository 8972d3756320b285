-- The database is the owner's, and nobody enters who was not let in. TEMPORARY goes too: a temporary table can stand in front of a real
-- one in a function that runs as its owner. The extensions come with PostgreSQL (on Debian with its server package): parts of texts are
-- looked up by pg_trgm, and btree_gin lets such an index begin with the provider.
DO $database$
BEGIN
    EXECUTE format('ALTER DATABASE %I OWNER TO wattlane_owner', current_database());
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO wattlane_migrator, wattlane_app, wattlane_worker', current_database());
    ALTER SCHEMA public OWNER TO wattlane_owner;
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
    CREATE EXTENSION IF NOT EXISTS btree_gin WITH SCHEMA public;
END $database$;
