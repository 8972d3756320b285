-- The database is the owner's, and nobody enters who was not let in. TEMPORARY goes too: a temporary table can stand in front of a real
-- one in a function that runs as its owner.
DO $database$
BEGIN
    EXECUTE format('ALTER DATABASE %I OWNER TO wattlane_owner', current_database());
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO wattlane_migrator, wattlane_app, wattlane_worker', current_database());
    ALTER SCHEMA public OWNER TO wattlane_owner;
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
END $database$;
