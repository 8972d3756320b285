-- What drivers want of smart charging.
DO $migration$
BEGIN
    CREATE TABLE charging_preferences (
        provider_id uuid NOT NULL REFERENCES providers,
        id uuid NOT NULL,
        driver_id uuid,
        vehicle_id text,
        country_code text,
        party_id text,
        location_id text,
        wants json NOT NULL,
        version bigint NOT NULL,
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        PRIMARY KEY (provider_id, id),
        FOREIGN KEY (provider_id, driver_id) REFERENCES drivers (provider_id, id)
    );
    CREATE INDEX charging_preferences_of_driver ON charging_preferences (provider_id, driver_id);
    PERFORM shared.wall('charging_preferences', 'SELECT, INSERT, UPDATE');
END $migration$;
