-- Who pays, who charges, and who works for the provider.
DO $migration$
BEGIN
    CREATE TABLE accounts (
        provider_id uuid NOT NULL REFERENCES providers,
        id uuid NOT NULL,
        name text NOT NULL,
        kind text NOT NULL,
        country text,
        external_id text,
        version bigint NOT NULL,
        create_time timestamptz NOT NULL,
        PRIMARY KEY (provider_id, id)
    );
    PERFORM shared.wall('accounts', 'SELECT, INSERT, UPDATE');

    CREATE TABLE drivers (
        provider_id uuid NOT NULL,
        id uuid NOT NULL,
        account_id uuid NOT NULL,
        name text NOT NULL,
        email text,
        contract_ids text[] NOT NULL,
        subjects json NOT NULL,
        version bigint NOT NULL,
        create_time timestamptz NOT NULL,
        PRIMARY KEY (provider_id, id),
        FOREIGN KEY (provider_id, account_id) REFERENCES accounts (provider_id, id)
    );
    CREATE INDEX drivers_account ON drivers (provider_id, account_id, id);
    PERFORM shared.wall('drivers', 'SELECT, INSERT, UPDATE');

    -- A contract is one driver's only. Kept in the form in which contracts are compared: capitals, no separators.
    CREATE TABLE driver_contracts (
        provider_id uuid NOT NULL,
        contract_key text NOT NULL,
        driver_id uuid NOT NULL,
        PRIMARY KEY (provider_id, contract_key),
        FOREIGN KEY (provider_id, driver_id) REFERENCES drivers (provider_id, id)
    );
    PERFORM shared.wall('driver_contracts', 'SELECT, INSERT, DELETE');

    CREATE TABLE staff (
        provider_id uuid NOT NULL REFERENCES providers,
        id uuid NOT NULL,
        issuer text NOT NULL,
        subject text NOT NULL,
        name text NOT NULL,
        email text,
        role text NOT NULL,
        version bigint NOT NULL,
        create_time timestamptz NOT NULL,
        delete_time timestamptz,
        PRIMARY KEY (provider_id, id),
        UNIQUE (provider_id, issuer, subject)
    );
    PERFORM shared.wall('staff', 'SELECT, INSERT, UPDATE');

    -- A subject of an issuer is one driver's only.
    CREATE TABLE driver_subjects (
        provider_id uuid NOT NULL,
        issuer text NOT NULL,
        subject text NOT NULL,
        driver_id uuid NOT NULL,
        PRIMARY KEY (provider_id, issuer, subject),
        FOREIGN KEY (provider_id, driver_id) REFERENCES drivers (provider_id, id)
    );
    PERFORM shared.wall('driver_subjects', 'SELECT, INSERT, DELETE');
END $migration$;
