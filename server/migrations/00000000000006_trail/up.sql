-- What `change` writes beside the row: the audit entry, the event, and the request's own id.
DO $migration$
BEGIN
    CREATE TABLE audit_entries (
        provider_id uuid NOT NULL,
        id uuid NOT NULL,
        create_time timestamptz NOT NULL,
        actor_kind text NOT NULL,
        actor_id uuid,
        rpc text NOT NULL,
        peer_address text,
        request_id uuid,
        trace_id text,
        activity text NOT NULL,
        object_type text,
        object_id uuid,
        account_id uuid,
        -- Whose keys open the personal values of what is and of what was: an object may have become another person's.
        subject text,
        subject_before text,
        changes text COMPRESSION lz4 NOT NULL,
        PRIMARY KEY (provider_id, id)
    ) PARTITION BY RANGE (id);
    CREATE TABLE audit_entries_default PARTITION OF audit_entries DEFAULT;
    CREATE INDEX audit_entries_of_object ON audit_entries (provider_id, object_id, id);
    CREATE INDEX audit_entries_of_actor ON audit_entries (provider_id, actor_id, id);
    PERFORM shared.wall('audit_entries', 'SELECT, INSERT');
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON audit_entries FOR EACH ROW EXECUTE FUNCTION shared.refuse_change();

    CREATE TABLE outbox (
        provider_id uuid NOT NULL,
        id uuid NOT NULL,
        aggregate_type text NOT NULL,
        aggregate_id uuid NOT NULL,
        aggregate_version bigint NOT NULL,
        event_type text NOT NULL,
        payload bytea NOT NULL,
        actor_kind text NOT NULL,
        actor_id uuid,
        trace_id text,
        create_time timestamptz NOT NULL,
        PRIMARY KEY (provider_id, id)
    ) PARTITION BY RANGE (id);
    CREATE TABLE outbox_default PARTITION OF outbox DEFAULT;
    CREATE INDEX outbox_of_aggregate ON outbox (provider_id, aggregate_id, aggregate_version);
    PERFORM shared.wall('outbox', 'SELECT, INSERT');
    PERFORM shared.worker_reads('outbox');
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON outbox FOR EACH ROW EXECUTE FUNCTION shared.refuse_change();

    CREATE TABLE request_ids (
        provider_id uuid NOT NULL,
        caller text NOT NULL,
        method text NOT NULL,
        request_id uuid NOT NULL,
        body_sha256 bytea NOT NULL,
        answer bytea,
        create_time timestamptz NOT NULL,
        expire_time timestamptz NOT NULL,
        PRIMARY KEY (provider_id, caller, method, request_id)
    );
    CREATE INDEX request_ids_by_expiry ON request_ids (provider_id, expire_time);
    PERFORM shared.wall('request_ids', 'SELECT, INSERT, UPDATE, DELETE');
    PERFORM shared.worker_reads('request_ids');
END $migration$;
