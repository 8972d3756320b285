-- How what a CPO asks stands to what we find: looked for by those who argue with CPOs, who want what differs.
DO $migration$
BEGIN
    ALTER TABLE cdrs ADD COLUMN verdict text;
    CREATE INDEX cdrs_differing ON cdrs (provider_id, end_time, id) WHERE verdict = 'DIFFERS';
END $migration$;
