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

    -- Events as they were committed. Where one stands in the provider's history is not known at that time; the relay says it afterwards, once.
    CREATE TABLE outbox (
        provider_id uuid NOT NULL,
        id uuid NOT NULL,
        position bigint,
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
    CREATE INDEX outbox_by_position ON outbox (provider_id, position) WHERE position IS NOT NULL;
    CREATE INDEX outbox_unplaced ON outbox (provider_id, id) WHERE position IS NULL;
    PERFORM shared.wall('outbox', 'SELECT, INSERT');
    PERFORM shared.worker_reads('outbox');
    GRANT UPDATE (position) ON outbox TO wattlane_app;
    CREATE TRIGGER append_only BEFORE DELETE ON outbox FOR EACH ROW EXECUTE FUNCTION shared.refuse_change();
    CREATE TRIGGER placed_once BEFORE UPDATE ON outbox FOR EACH ROW
        WHEN (OLD.position IS NOT NULL OR NEW.position IS NULL
            OR (NEW.provider_id, NEW.id, NEW.aggregate_type, NEW.aggregate_id, NEW.aggregate_version, NEW.event_type, NEW.payload, NEW.actor_kind)
                IS DISTINCT FROM (OLD.provider_id, OLD.id, OLD.aggregate_type, OLD.aggregate_id, OLD.aggregate_version, OLD.event_type, OLD.payload, OLD.actor_kind)
            OR (NEW.actor_id, NEW.trace_id, NEW.create_time) IS DISTINCT FROM (OLD.actor_id, OLD.trace_id, OLD.create_time))
        EXECUTE FUNCTION shared.refuse_change();

    -- Machinery: how far a provider's history reaches. Who places events holds this row meanwhile.
    CREATE TABLE event_positions (
        provider_id uuid NOT NULL PRIMARY KEY REFERENCES providers,
        position bigint NOT NULL
    );
    PERFORM shared.wall('event_positions', 'SELECT, INSERT, UPDATE');
    PERFORM shared.worker_reads('event_positions');

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
