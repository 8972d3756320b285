// Written by `wattlane print-schema` from a migrated database; do not edit.

diesel::table! {
    accounts (provider_id, id) {
        provider_id -> Uuid,
        id -> Uuid,
        name -> Text,
        kind -> Text,
        country -> Nullable<Text>,
        external_id -> Nullable<Text>,
        version -> BigInt,
        create_time -> Timestamptz,
    }
}

diesel::table! {
    allowed_origins (provider_id, id) {
        provider_id -> Uuid,
        id -> Uuid,
        origin -> Text,
        create_time -> Timestamptz,
    }
}

diesel::table! {
    api_keys (provider_id, id) {
        provider_id -> Uuid,
        id -> Uuid,
        name -> Text,
        role -> Text,
        key_sha256 -> Bytea,
        hint -> Text,
        version -> BigInt,
        create_time -> Timestamptz,
        revoke_time -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    audit_entries (provider_id, id) {
        provider_id -> Uuid,
        id -> Uuid,
        create_time -> Timestamptz,
        actor_kind -> Text,
        actor_id -> Nullable<Uuid>,
        rpc -> Text,
        peer_address -> Nullable<Text>,
        request_id -> Nullable<Uuid>,
        trace_id -> Nullable<Text>,
        activity -> Text,
        object_type -> Nullable<Text>,
        object_id -> Nullable<Uuid>,
        account_id -> Nullable<Uuid>,
        subject -> Nullable<Text>,
        subject_before -> Nullable<Text>,
        changes -> Text,
    }
}

diesel::table! {
    cdr_originals (provider_id, cdr_id) {
        provider_id -> Uuid,
        cdr_id -> Uuid,
        received -> Json,
    }
}

diesel::table! {
    cdr_texts (provider_id, cdr_id) {
        provider_id -> Uuid,
        cdr_id -> Uuid,
        ocpi_json -> Text,
    }
}

diesel::table! {
    cdr_tokens (provider_id, cdr_id) {
        provider_id -> Uuid,
        cdr_id -> Uuid,
        country_code -> Text,
        party_id -> Text,
        token_key -> Text,
    }
}

diesel::table! {
    cdrs (provider_id, id) {
        provider_id -> Uuid,
        id -> Uuid,
        cpo_country -> Text,
        cpo_party -> Text,
        cdr_id -> Text,
        cdr_key -> Text,
        context -> Text,
        external_cdr_id -> Nullable<Text>,
        source -> Nullable<Text>,
        contract_id -> Nullable<Text>,
        contract_key -> Nullable<Text>,
        driver_id -> Nullable<Uuid>,
        account_id -> Nullable<Uuid>,
        location_name -> Nullable<Text>,
        evse_id -> Text,
        start_time -> Timestamptz,
        end_time -> Timestamptz,
        currency -> Text,
        received_total -> BigInt,
        total_energy -> BigInt,
        price_total -> Nullable<BigInt>,
        status -> Text,
        unrated_reason -> Nullable<Text>,
        waits_for -> Array<Text>,
        content -> Json,
        price -> Nullable<Json>,
        rejection -> Nullable<Json>,
        version -> BigInt,
        create_time -> Timestamptz,
        update_time -> Timestamptz,
        delete_time -> Nullable<Timestamptz>,
        verdict -> Nullable<Text>,
    }
}

diesel::table! {
    charging_plans (provider_id, session_id) {
        provider_id -> Uuid,
        session_id -> Uuid,
        driver_id -> Nullable<Uuid>,
        country_code -> Text,
        party_id -> Text,
        location_id -> Text,
        location_key -> Text,
        zone -> Nullable<Text>,
        status -> Text,
        revision -> Integer,
        content -> Json,
        deliver_time -> Nullable<Timestamptz>,
        look_time -> Timestamptz,
        signals_mark -> BigInt,
        site_version -> BigInt,
        version -> BigInt,
        create_time -> Timestamptz,
        update_time -> Timestamptz,
        external_time -> Nullable<Timestamptz>,
        external_transaction -> Nullable<Integer>,
    }
}

diesel::table! {
    charging_preferences (provider_id, id) {
        provider_id -> Uuid,
        id -> Uuid,
        driver_id -> Nullable<Uuid>,
        vehicle_id -> Nullable<Text>,
        country_code -> Nullable<Text>,
        party_id -> Nullable<Text>,
        location_id -> Nullable<Text>,
        wants -> Json,
        version -> BigInt,
        create_time -> Timestamptz,
        update_time -> Timestamptz,
    }
}

diesel::table! {
    charging_sites (provider_id, id) {
        provider_id -> Uuid,
        id -> Uuid,
        country_code -> Text,
        party_id -> Text,
        location_id -> Text,
        zone -> Nullable<Text>,
        supply -> Json,
        version -> BigInt,
        create_time -> Timestamptz,
        update_time -> Timestamptz,
    }
}

diesel::table! {
    driver_contracts (provider_id, contract_key) {
        provider_id -> Uuid,
        contract_key -> Text,
        driver_id -> Uuid,
    }
}

diesel::table! {
    driver_subjects (provider_id, issuer, subject) {
        provider_id -> Uuid,
        issuer -> Text,
        subject -> Text,
        driver_id -> Uuid,
    }
}

diesel::table! {
    drivers (provider_id, id) {
        provider_id -> Uuid,
        id -> Uuid,
        account_id -> Uuid,
        name -> Text,
        email -> Nullable<Text>,
        contract_ids -> Array<Text>,
        subjects -> Json,
        version -> BigInt,
        create_time -> Timestamptz,
    }
}

diesel::table! {
    event_positions (provider_id) {
        provider_id -> Uuid,
        position -> BigInt,
    }
}

diesel::table! {
    evses (provider_id, country_code, party_id, evse_key) {
        provider_id -> Uuid,
        country_code -> Text,
        party_id -> Text,
        evse_uid -> Text,
        evse_key -> Text,
        location_id -> Uuid,
        place -> Integer,
        content -> Json,
    }
}

diesel::table! {
    jobs (provider_id, id) {
        provider_id -> Uuid,
        id -> Uuid,
        kind -> Text,
        task -> Json,
        due_time -> Timestamptz,
        attempts -> Integer,
        last_error -> Nullable<Text>,
        create_time -> Timestamptz,
    }
}

diesel::table! {
    location_texts (provider_id, location_id) {
        provider_id -> Uuid,
        location_id -> Uuid,
        ocpi_json -> Text,
    }
}

diesel::table! {
    locations (provider_id, id) {
        provider_id -> Uuid,
        id -> Uuid,
        country_code -> Text,
        party_id -> Text,
        location_id -> Text,
        location_key -> Text,
        publish -> Bool,
        country -> Text,
        latitude -> Integer,
        longitude -> Integer,
        zorder -> Nullable<BigInt>,
        time_zone -> Nullable<Text>,
        summary -> Json,
        content -> Json,
        last_updated -> Nullable<Timestamptz>,
        version -> BigInt,
        content_version -> BigInt,
        create_time -> Timestamptz,
        update_time -> Timestamptz,
    }
}

diesel::table! {
    oidc_issuers (provider_id, id) {
        provider_id -> Uuid,
        id -> Uuid,
        issuer -> Text,
        audience -> Text,
        jwks_uri -> Nullable<Text>,
        role_claim -> Nullable<Text>,
        role_mappings -> Json,
        version -> BigInt,
        create_time -> Timestamptz,
    }
}

diesel::table! {
    outbox (provider_id, id) {
        provider_id -> Uuid,
        id -> Uuid,
        position -> Nullable<BigInt>,
        aggregate_type -> Text,
        aggregate_id -> Uuid,
        aggregate_version -> BigInt,
        event_type -> Text,
        payload -> Bytea,
        actor_kind -> Text,
        actor_id -> Nullable<Uuid>,
        trace_id -> Nullable<Text>,
        create_time -> Timestamptz,
    }
}

diesel::table! {
    planned_sites (provider_id, id) {
        provider_id -> Uuid,
        id -> Uuid,
    }
}

diesel::table! {
    providers (provider_id) {
        provider_id -> Uuid,
        name -> Text,
        settings -> Json,
        version -> BigInt,
        create_time -> Timestamptz,
        update_time -> Timestamptz,
    }
}

diesel::table! {
    ratings (provider_id, id) {
        provider_id -> Uuid,
        id -> Uuid,
        cdr_id -> Uuid,
        content -> Json,
        create_time -> Timestamptz,
    }
}

diesel::table! {
    request_ids (provider_id, caller, method, request_id) {
        provider_id -> Uuid,
        caller -> Text,
        method -> Text,
        request_id -> Uuid,
        body_sha256 -> Bytea,
        answer -> Nullable<Bytea>,
        create_time -> Timestamptz,
        expire_time -> Timestamptz,
    }
}

diesel::table! {
    sessions (provider_id, id) {
        provider_id -> Uuid,
        id -> Uuid,
        cpo_country -> Text,
        cpo_party -> Text,
        session_id -> Text,
        session_key -> Text,
        status -> Text,
        driver_id -> Nullable<Uuid>,
        account_id -> Nullable<Uuid>,
        token_uid -> Text,
        token_key -> Text,
        location_id -> Text,
        location_key -> Text,
        evse_uid -> Text,
        authorization_reference -> Nullable<Text>,
        reference_key -> Nullable<Text>,
        start_time -> Timestamptz,
        end_time -> Nullable<Timestamptz>,
        content -> Json,
        version -> BigInt,
        create_time -> Timestamptz,
        update_time -> Timestamptz,
    }
}

diesel::table! {
    signal_days (provider_id, id) {
        provider_id -> Uuid,
        id -> Uuid,
        zone -> Text,
        day -> Date,
        currency -> Text,
        points -> Json,
        end_time -> Timestamptz,
        version -> BigInt,
        create_time -> Timestamptz,
        update_time -> Timestamptz,
    }
}

diesel::table! {
    signing_keys (provider_id, id) {
        provider_id -> Uuid,
        id -> Uuid,
        public_key -> Bytea,
        wrapped_private_key -> Bytea,
        create_time -> Timestamptz,
    }
}

diesel::table! {
    staff (provider_id, id) {
        provider_id -> Uuid,
        id -> Uuid,
        issuer -> Text,
        subject -> Text,
        name -> Text,
        email -> Nullable<Text>,
        role -> Text,
        version -> BigInt,
        create_time -> Timestamptz,
        delete_time -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    stekker_connections (provider_id) {
        provider_id -> Uuid,
        base_url -> Text,
        scheme -> Text,
        enabled -> Bool,
        locations -> Json,
        token -> Bytea,
        token_time -> Timestamptz,
        hook_secret_sha256 -> Bytea,
        hook_secret_time -> Timestamptz,
        version -> BigInt,
        create_time -> Timestamptz,
        update_time -> Timestamptz,
    }
}

diesel::table! {
    subject_keys (provider_id, subject) {
        provider_id -> Uuid,
        subject -> Text,
        wrapped_key -> Bytea,
        create_time -> Timestamptz,
    }
}

diesel::table! {
    tariff_notes (provider_id, id) {
        provider_id -> Uuid,
        id -> Uuid,
        country_code -> Text,
        party_id -> Text,
        shown_with -> Json,
        texts -> Json,
        start_time -> Nullable<Timestamptz>,
        end_time -> Nullable<Timestamptz>,
        priority -> Integer,
        version -> BigInt,
        create_time -> Timestamptz,
        update_time -> Timestamptz,
    }
}

diesel::table! {
    tariff_versions (provider_id, id, version) {
        provider_id -> Uuid,
        id -> Uuid,
        version -> BigInt,
        country_code -> Text,
        party_id -> Text,
        tariff_id -> Text,
        tariff_key -> Text,
        content -> Json,
        ocpi_json -> Nullable<Text>,
        create_time -> Timestamptz,
    }
}

diesel::table! {
    tariffs (provider_id, id) {
        provider_id -> Uuid,
        id -> Uuid,
        country_code -> Text,
        party_id -> Text,
        tariff_id -> Text,
        tariff_key -> Text,
        content -> Json,
        last_updated -> Nullable<Timestamptz>,
        version -> BigInt,
        create_time -> Timestamptz,
        update_time -> Timestamptz,
    }
}

diesel::table! {
    tokens (provider_id, id) {
        provider_id -> Uuid,
        id -> Uuid,
        country_code -> Text,
        party_id -> Text,
        uid -> Text,
        token_key -> Text,
        token_type -> Text,
        contract_id -> Text,
        contract_key -> Text,
        driver_id -> Nullable<Uuid>,
        content -> Json,
        block -> Nullable<Json>,
        last_updated -> Nullable<Timestamptz>,
        version -> BigInt,
        create_time -> Timestamptz,
        update_time -> Timestamptz,
    }
}
