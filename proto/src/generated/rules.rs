// Written by sdk-gen from the contract in proto/; do not edit.

use crate::{
    rules::{self, Check, Path, Violations},
    v1,
};
impl Check for v1::AcceptRule {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("tolerance_amount");
            if let Some(value) = &self.tolerance_amount {
                rules::decimal(&value.value, "0", "1000000", at, bad);
            }
        }
        {
            let at = at.field("tolerance_percent");
            if let Some(value) = &self.tolerance_percent {
                rules::decimal(&value.value, "0", "100", at, bad);
            }
        }
    }
}
impl Check for v1::Account {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("name");
            if self.name.is_empty() {
                bad.required(at);
            } else {
                let value = &self.name;
                let _ = rules::max_length(value, 200, at, bad);
            }
        }
        {
            let at = at.field("kind");
            if self.kind == 0 {
                bad.required(at);
            } else {
                let value = &self.kind;
                rules::known_enum(
                    v1::AccountKind::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("country");
            if let Some(value) = &self.country {
                let _ = rules::max_length(value, 2, at, bad)
                    && rules::format::country_alpha2(value, at, bad);
            }
        }
        {
            let at = at.field("external_id");
            if let Some(value) = &self.external_id {
                let _ = rules::max_length(value, 100, at, bad);
            }
        }
    }
}
impl Check for v1::ApiKey {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("name");
            if self.name.is_empty() {
                bad.required(at);
            } else {
                let value = &self.name;
                let _ = rules::max_length(value, 100, at, bad);
            }
        }
        {
            let at = at.field("role");
            {
                let value = &self.role;
                rules::known_enum(v1::Role::try_from(*value).is_ok(), *value, at, bad);
            }
        }
    }
}
impl Check for v1::Area {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("south_microdegrees");
            {
                let value = &self.south_microdegrees;
                rules::whole_range(i64::from(*value), -90000000, 90000000, at, bad);
            }
        }
        {
            let at = at.field("west_microdegrees");
            {
                let value = &self.west_microdegrees;
                rules::whole_range(i64::from(*value), -180000000, 180000000, at, bad);
            }
        }
        {
            let at = at.field("north_microdegrees");
            {
                let value = &self.north_microdegrees;
                rules::whole_range(i64::from(*value), -90000000, 90000000, at, bad);
            }
        }
        {
            let at = at.field("east_microdegrees");
            {
                let value = &self.east_microdegrees;
                rules::whole_range(i64::from(*value), -180000000, 180000000, at, bad);
            }
        }
    }
}
impl Check for v1::AssignTokenRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("id");
            if self.id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("driver_id");
            if let Some(value) = &self.driver_id {
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("etag");
            if let Some(value) = &self.etag {
                let _ = rules::max_length(value, 64, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::AuditFilter {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("object_type");
            if let Some(value) = &self.object_type {
                let _ = rules::max_length(value, 50, at, bad);
            }
        }
        {
            let at = at.field("object_id");
            if let Some(value) = &self.object_id {
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("actor_id");
            if let Some(value) = &self.actor_id {
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("rpc");
            if let Some(value) = &self.rpc {
                let _ = rules::max_length(value, 100, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if let Some(value) = &self.request_id {
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("create_time_from");
            if let Some(value) = &self.create_time_from {
                rules::timestamp(value, at, bad);
            }
        }
        {
            let at = at.field("create_time_until");
            if let Some(value) = &self.create_time_until {
                rules::timestamp(value, at, bad);
            }
        }
    }
}
impl Check for v1::BlockTokenRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("id");
            if self.id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("reason");
            if self.reason.is_empty() {
                bad.required(at);
            } else {
                let value = &self.reason;
                let _ = rules::max_length(value, 255, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::Branding {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("display_name");
            if !self.display_name.is_empty() {
                let value = &self.display_name;
                let _ = rules::max_length(value, 100, at, bad);
            }
        }
        {
            let at = at.field("logo_url");
            if let Some(value) = &self.logo_url {
                let _ = rules::max_length(value, 255, at, bad)
                    && rules::format::url(value, at, bad);
            }
        }
        {
            let at = at.field("primary_colour");
            if let Some(value) = &self.primary_colour {
                let _ = rules::max_length(value, 7, at, bad)
                    && rules::format::colour(value, at, bad);
            }
        }
        {
            let at = at.field("accent_colour");
            if let Some(value) = &self.accent_colour {
                let _ = rules::max_length(value, 7, at, bad)
                    && rules::format::colour(value, at, bad);
            }
        }
        {
            let at = at.field("support_email");
            if let Some(value) = &self.support_email {
                let _ = rules::max_length(value, 254, at, bad)
                    && rules::format::email(value, at, bad);
            }
        }
        {
            let at = at.field("support_phone");
            if let Some(value) = &self.support_phone {
                let _ = rules::max_length(value, 30, at, bad);
            }
        }
    }
}
impl Check for v1::Business {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("name");
            if self.name.is_empty() {
                bad.required(at);
            } else {
                let value = &self.name;
                let _ = rules::max_length(value, 100, at, bad);
            }
        }
        {
            let at = at.field("website");
            if let Some(value) = &self.website {
                let _ = rules::max_length(value, 255, at, bad);
            }
        }
        {
            let at = at.field("logo");
            if let Some(value) = &self.logo {
                value.check(at, bad);
            }
        }
    }
}
impl Check for v1::CancelPlanRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("session_id");
            if self.session_id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.session_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::Cdr {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("context");
            {
                let value = &self.context;
                rules::known_enum(
                    v1::CdrContext::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("country_code");
            if self.country_code.is_empty() {
                bad.required(at);
            } else {
                let value = &self.country_code;
                let _ = rules::max_length(value, 2, at, bad)
                    && rules::format::country_alpha2(value, at, bad);
            }
        }
        {
            let at = at.field("party_id");
            if self.party_id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.party_id;
                let _ = rules::max_length(value, 3, at, bad)
                    && rules::format::party_id(value, at, bad);
            }
        }
        {
            let at = at.field("cdr_id");
            if self.cdr_id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.cdr_id;
                let _ = rules::max_length(value, 39, at, bad);
            }
        }
        {
            let at = at.field("external_cdr_id");
            if let Some(value) = &self.external_cdr_id {
                let _ = rules::max_length(value, 100, at, bad);
            }
        }
        {
            let at = at.field("source");
            if let Some(value) = &self.source {
                let _ = rules::max_length(value, 50, at, bad);
            }
        }
        {
            let at = at.field("session_id");
            if let Some(value) = &self.session_id {
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("authorization_reference");
            if let Some(value) = &self.authorization_reference {
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("auth_method");
            {
                let value = &self.auth_method;
                rules::known_enum(
                    v1::AuthMethod::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("token");
            match &self.token {
                None => bad.required(at),
                Some(value) => {
                    value.check(at, bad);
                }
            }
        }
        {
            let at = at.field("contract_id");
            if let Some(value) = &self.contract_id {
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("driver_id");
            if let Some(value) = &self.driver_id {
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("account_id");
            if let Some(value) = &self.account_id {
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("location");
            match &self.location {
                None => bad.required(at),
                Some(value) => {
                    value.check(at, bad);
                }
            }
        }
        {
            let at = at.field("evse_uid");
            if self.evse_uid.is_empty() {
                bad.required(at);
            } else {
                let value = &self.evse_uid;
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("evse_id");
            if self.evse_id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.evse_id;
                let _ = rules::max_length(value, 48, at, bad);
            }
        }
        {
            let at = at.field("connector_id");
            if self.connector_id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.connector_id;
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("connector_standard");
            if let Some(value) = &self.connector_standard {
                let _ = rules::max_length(value, 40, at, bad);
            }
        }
        {
            let at = at.field("connector_format");
            if let Some(value) = &self.connector_format {
                let _ = rules::max_length(value, 10, at, bad);
            }
        }
        {
            let at = at.field("power_type");
            {
                let value = &self.power_type;
                rules::known_enum(
                    v1::PowerType::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("meter_id");
            if let Some(value) = &self.meter_id {
                let _ = rules::max_length(value, 255, at, bad);
            }
        }
        {
            let at = at.field("start_time");
            match &self.start_time {
                None => bad.required(at),
                Some(value) => {
                    rules::timestamp(value, at, bad);
                }
            }
        }
        {
            let at = at.field("end_time");
            match &self.end_time {
                None => bad.required(at),
                Some(value) => {
                    rules::timestamp(value, at, bad);
                }
            }
        }
        {
            let at = at.field("currency");
            if self.currency.is_empty() {
                bad.required(at);
            } else {
                let value = &self.currency;
                let _ = rules::max_length(value, 3, at, bad)
                    && rules::format::currency(value, at, bad);
            }
        }
        {
            let at = at.field("tariffs");
            rules::max_items(self.tariffs.len(), 20, at, bad);
            for (index, value) in self.tariffs.iter().enumerate() {
                let at = at.index(index);
                value.check(at, bad);
            }
        }
        {
            let at = at.field("charging_periods");
            if self.charging_periods.is_empty() {
                bad.required(at);
            }
            rules::max_items(self.charging_periods.len(), 10000, at, bad);
            for (index, value) in self.charging_periods.iter().enumerate() {
                let at = at.index(index);
                value.check(at, bad);
            }
        }
        {
            let at = at.field("received_cost");
            match &self.received_cost {
                None => bad.required(at),
                Some(value) => {
                    value.check(at, bad);
                }
            }
        }
        {
            let at = at.field("total_energy");
            match &self.total_energy {
                None => bad.required(at),
                Some(value) => {
                    rules::decimal(&value.value, "-1000000", "1000000", at, bad);
                }
            }
        }
        {
            let at = at.field("total_time");
            match &self.total_time {
                None => bad.required(at),
                Some(value) => {
                    rules::decimal(&value.value, "0", "100000", at, bad);
                }
            }
        }
        {
            let at = at.field("total_parking_time");
            if let Some(value) = &self.total_parking_time {
                rules::decimal(&value.value, "0", "100000", at, bad);
            }
        }
        {
            let at = at.field("remark");
            if let Some(value) = &self.remark {
                let _ = rules::max_length(value, 255, at, bad);
            }
        }
        {
            let at = at.field("invoice_reference_id");
            if let Some(value) = &self.invoice_reference_id {
                let _ = rules::max_length(value, 39, at, bad);
            }
        }
        {
            let at = at.field("credit_reference_id");
            if let Some(value) = &self.credit_reference_id {
                let _ = rules::max_length(value, 39, at, bad);
            }
        }
        {
            let at = at.field("last_updated");
            if let Some(value) = &self.last_updated {
                rules::timestamp(value, at, bad);
            }
        }
    }
}
impl Check for v1::CdrChanges {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("external_cdr_id");
            if let Some(value) = &self.external_cdr_id {
                let _ = rules::max_length(value, 100, at, bad);
            }
        }
        {
            let at = at.field("source");
            if let Some(value) = &self.source {
                let _ = rules::max_length(value, 50, at, bad);
            }
        }
        {
            let at = at.field("contract_id");
            if let Some(value) = &self.contract_id {
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("driver_id");
            if let Some(value) = &self.driver_id {
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("account_id");
            if let Some(value) = &self.account_id {
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("remark");
            if let Some(value) = &self.remark {
                let _ = rules::max_length(value, 255, at, bad);
            }
        }
        {
            let at = at.field("time_zone");
            if let Some(value) = &self.time_zone {
                let _ = rules::max_length(value, 64, at, bad)
                    && rules::format::time_zone(value, at, bad);
            }
        }
    }
}
impl Check for v1::CdrFilter {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("ids");
            rules::max_items(self.ids.len(), 500, at, bad);
            for (index, value) in self.ids.iter().enumerate() {
                let at = at.index(index);
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("cdr_id");
            if let Some(value) = &self.cdr_id {
                let _ = rules::max_length(value, 39, at, bad);
            }
        }
        {
            let at = at.field("external_cdr_id");
            if let Some(value) = &self.external_cdr_id {
                let _ = rules::max_length(value, 100, at, bad);
            }
        }
        {
            let at = at.field("source");
            if let Some(value) = &self.source {
                let _ = rules::max_length(value, 50, at, bad);
            }
        }
        {
            let at = at.field("contract_id");
            if let Some(value) = &self.contract_id {
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("evse_id");
            if let Some(value) = &self.evse_id {
                let _ = rules::max_length(value, 48, at, bad);
            }
        }
        {
            let at = at.field("statuses");
            rules::max_items(self.statuses.len(), 4, at, bad);
            for (index, value) in self.statuses.iter().enumerate() {
                let at = at.index(index);
                rules::known_enum(
                    v1::CdrStatus::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("end_time_from");
            if let Some(value) = &self.end_time_from {
                rules::timestamp(value, at, bad);
            }
        }
        {
            let at = at.field("end_time_until");
            if let Some(value) = &self.end_time_until {
                rules::timestamp(value, at, bad);
            }
        }
        {
            let at = at.field("cost_min");
            if let Some(value) = &self.cost_min {
                rules::money(value, at, bad);
            }
        }
        {
            let at = at.field("cost_max");
            if let Some(value) = &self.cost_max {
                rules::money(value, at, bad);
            }
        }
        {
            let at = at.field("phrase");
            if let Some(value) = &self.phrase {
                let _ = rules::max_length(value, 100, at, bad);
            }
        }
        {
            let at = at.field("driver_id");
            if let Some(value) = &self.driver_id {
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("account_id");
            if let Some(value) = &self.account_id {
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("verdicts");
            rules::max_items(self.verdicts.len(), 3, at, bad);
            for (index, value) in self.verdicts.iter().enumerate() {
                let at = at.index(index);
                rules::known_enum(
                    v1::ReconciliationVerdict::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
    }
}
impl Check for v1::CdrLocation {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("id");
            if self.id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.id;
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("name");
            if let Some(value) = &self.name {
                let _ = rules::max_length(value, 255, at, bad);
            }
        }
        {
            let at = at.field("address");
            if self.address.is_empty() {
                bad.required(at);
            } else {
                let value = &self.address;
                let _ = rules::max_length(value, 255, at, bad);
            }
        }
        {
            let at = at.field("city");
            if self.city.is_empty() {
                bad.required(at);
            } else {
                let value = &self.city;
                let _ = rules::max_length(value, 45, at, bad);
            }
        }
        {
            let at = at.field("postal_code");
            if let Some(value) = &self.postal_code {
                let _ = rules::max_length(value, 10, at, bad);
            }
        }
        {
            let at = at.field("country");
            if self.country.is_empty() {
                bad.required(at);
            } else {
                let value = &self.country;
                let _ = rules::max_length(value, 3, at, bad)
                    && rules::format::country_alpha3(value, at, bad);
            }
        }
        {
            let at = at.field("coordinates");
            if let Some(value) = &self.coordinates {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("time_zone");
            if let Some(value) = &self.time_zone {
                let _ = rules::max_length(value, 64, at, bad)
                    && rules::format::time_zone(value, at, bad);
            }
        }
    }
}
impl Check for v1::CdrToken {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("country_code");
            if self.country_code.is_empty() {
                bad.required(at);
            } else {
                let value = &self.country_code;
                let _ = rules::max_length(value, 2, at, bad)
                    && rules::format::country_alpha2(value, at, bad);
            }
        }
        {
            let at = at.field("party_id");
            if self.party_id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.party_id;
                let _ = rules::max_length(value, 3, at, bad)
                    && rules::format::party_id(value, at, bad);
            }
        }
        {
            let at = at.field("uid");
            if self.uid.is_empty() {
                bad.required(at);
            } else {
                let value = &self.uid;
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("type");
            {
                let value = &self.r#type;
                rules::known_enum(
                    v1::TokenType::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("contract_id");
            if self.contract_id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.contract_id;
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
    }
}
impl Check for v1::ChargeWish {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("vehicle_id");
            if !self.vehicle_id.is_empty() {
                let value = &self.vehicle_id;
                let _ = rules::max_length(value, 64, at, bad);
            }
        }
        {
            let at = at.field("arrival_time");
            match &self.arrival_time {
                None => bad.required(at),
                Some(value) => {
                    rules::timestamp(value, at, bad);
                }
            }
        }
        {
            let at = at.field("departure_time");
            match &self.departure_time {
                None => bad.required(at),
                Some(value) => {
                    rules::timestamp(value, at, bad);
                }
            }
        }
        {
            let at = at.field("energy");
            match &self.energy {
                None => bad.required(at),
                Some(value) => {
                    rules::decimal(&value.value, "0", "10000", at, bad);
                }
            }
        }
        {
            let at = at.field("max_power");
            {
                let value = &self.max_power;
                rules::whole_range(i64::from(*value), 1, 100000000, at, bad);
            }
        }
        {
            let at = at.field("min_power");
            {
                let value = &self.min_power;
                rules::whole_range(i64::from(*value), 0, 100000000, at, bad);
            }
        }
        {
            let at = at.field("efficiency");
            if let Some(value) = &self.efficiency {
                rules::decimal(&value.value, "0.01", "1", at, bad);
            }
        }
        {
            let at = at.field("conditions");
            if let Some(value) = &self.conditions {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("early");
            if let Some(value) = &self.early {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("profile_format");
            if let Some(value) = &self.profile_format {
                value.check(at, bad);
            }
        }
    }
}
impl Check for v1::Charger {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("power_type");
            if self.power_type == 0 {
                bad.required(at);
            } else {
                let value = &self.power_type;
                rules::known_enum(
                    v1::PowerType::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("max_power");
            {
                let value = &self.max_power;
                rules::whole_range(i64::from(*value), 1, 100000000, at, bad);
            }
        }
        {
            let at = at.field("voltage");
            {
                let value = &self.voltage;
                rules::whole_range(i64::from(*value), 0, 1000000, at, bad);
            }
        }
    }
}
impl Check for v1::ChargingConditions {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("goal");
            {
                let value = &self.goal;
                rules::known_enum(
                    v1::ChargingGoal::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("carbon_price");
            if let Some(value) = &self.carbon_price {
                rules::decimal(&value.value, "0", "1000", at, bad);
            }
        }
        {
            let at = at.field("price_ceiling");
            if let Some(value) = &self.price_ceiling {
                rules::decimal(&value.value, "-1000", "1000", at, bad);
            }
        }
        {
            let at = at.field("weight");
            if let Some(value) = &self.weight {
                rules::decimal(&value.value, "0", "1000", at, bad);
            }
        }
    }
}
impl Check for v1::ChargingDimension {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("type");
            if self.r#type == 0 {
                bad.required(at);
            } else {
                let value = &self.r#type;
                rules::known_enum(
                    v1::DimensionType::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("volume");
            match &self.volume {
                None => bad.required(at),
                Some(value) => {
                    rules::decimal(&value.value, "-1000000000", "1000000000", at, bad);
                }
            }
        }
    }
}
impl Check for v1::ChargingNeeds {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("connector_standards");
            rules::max_items(self.connector_standards.len(), 50, at, bad);
            for (index, value) in self.connector_standards.iter().enumerate() {
                let at = at.index(index);
                let _ = rules::max_length(value, 100, at, bad);
            }
        }
        {
            let at = at.field("power_types");
            rules::max_items(self.power_types.len(), 5, at, bad);
            for (index, value) in self.power_types.iter().enumerate() {
                let at = at.index(index);
                rules::known_enum(
                    v1::PowerType::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("min_power");
            if let Some(value) = &self.min_power {
                rules::whole_range(i64::from(*value), 0, 100000000, at, bad);
            }
        }
    }
}
impl Check for v1::ChargingPeriod {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("start_time");
            match &self.start_time {
                None => bad.required(at),
                Some(value) => {
                    rules::timestamp(value, at, bad);
                }
            }
        }
        {
            let at = at.field("dimensions");
            rules::max_items(self.dimensions.len(), 50, at, bad);
            for (index, value) in self.dimensions.iter().enumerate() {
                let at = at.index(index);
                value.check(at, bad);
            }
        }
        {
            let at = at.field("tariff_id");
            if let Some(value) = &self.tariff_id {
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
    }
}
impl Check for v1::ChargingPreferences {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("driver_id");
            if let Some(value) = &self.driver_id {
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("vehicle_id");
            if let Some(value) = &self.vehicle_id {
                let _ = rules::max_length(value, 64, at, bad);
            }
        }
        {
            let at = at.field("location");
            if let Some(value) = &self.location {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("conditions");
            if let Some(value) = &self.conditions {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("departure_time");
            if let Some(value) = &self.departure_time {
                let _ = rules::max_length(value, 5, at, bad)
                    && rules::format::time_of_day(value, at, bad);
            }
        }
        {
            let at = at.field("energy");
            if let Some(value) = &self.energy {
                rules::decimal(&value.value, "0", "10000", at, bad);
            }
        }
        {
            let at = at.field("battery_capacity");
            if let Some(value) = &self.battery_capacity {
                rules::decimal(&value.value, "0", "10000", at, bad);
            }
        }
        {
            let at = at.field("target_level");
            {
                let value = &self.target_level;
                rules::whole_range(i64::from(*value), 0, 100, at, bad);
            }
        }
        {
            let at = at.field("early_level");
            {
                let value = &self.early_level;
                rules::whole_range(i64::from(*value), 0, 100, at, bad);
            }
        }
        {
            let at = at.field("max_power");
            {
                let value = &self.max_power;
                rules::whole_range(i64::from(*value), 0, 100000000, at, bad);
            }
        }
        {
            let at = at.field("phases");
            {
                let value = &self.phases;
                rules::whole_range(i64::from(*value), 0, 3, at, bad);
            }
        }
        {
            let at = at.field("efficiency");
            if let Some(value) = &self.efficiency {
                rules::decimal(&value.value, "0.01", "1", at, bad);
            }
        }
    }
}
impl Check for v1::ChargingSite {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("location");
            match &self.location {
                None => bad.required(at),
                Some(value) => {
                    value.check(at, bad);
                }
            }
        }
        {
            let at = at.field("zone");
            if !self.zone.is_empty() {
                let value = &self.zone;
                let _ = rules::max_length(value, 16, at, bad);
            }
        }
        {
            let at = at.field("supply");
            if let Some(value) = &self.supply {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("reserve_percent");
            {
                let value = &self.reserve_percent;
                rules::whole_range(i64::from(*value), 0, 90, at, bad);
            }
        }
    }
}
impl Check for v1::Connector {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("id");
            if self.id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.id;
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("standard");
            if self.standard.is_empty() {
                bad.required(at);
            } else {
                let value = &self.standard;
                let _ = rules::max_length(value, 100, at, bad);
            }
        }
        {
            let at = at.field("format");
            if self.format == 0 {
                bad.required(at);
            } else {
                let value = &self.format;
                rules::known_enum(
                    v1::ConnectorFormat::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("power_type");
            if self.power_type == 0 {
                bad.required(at);
            } else {
                let value = &self.power_type;
                rules::known_enum(
                    v1::PowerType::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("max_voltage");
            {
                let value = &self.max_voltage;
                rules::whole_range(i64::from(*value), 0, 1000000, at, bad);
            }
        }
        {
            let at = at.field("max_amperage");
            {
                let value = &self.max_amperage;
                rules::whole_range(i64::from(*value), 0, 1000000, at, bad);
            }
        }
        {
            let at = at.field("max_electric_power");
            if let Some(value) = &self.max_electric_power {
                rules::whole_range(i64::from(*value), 0, 100000000, at, bad);
            }
        }
        {
            let at = at.field("tariff_ids");
            rules::max_items(self.tariff_ids.len(), 50, at, bad);
            for (index, value) in self.tariff_ids.iter().enumerate() {
                let at = at.index(index);
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("terms_and_conditions");
            if let Some(value) = &self.terms_and_conditions {
                let _ = rules::max_length(value, 255, at, bad);
            }
        }
        {
            let at = at.field("last_updated");
            if let Some(value) = &self.last_updated {
                rules::timestamp(value, at, bad);
            }
        }
    }
}
impl Check for v1::Coordinates {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("latitude_microdegrees");
            {
                let value = &self.latitude_microdegrees;
                rules::whole_range(i64::from(*value), -90000000, 90000000, at, bad);
            }
        }
        {
            let at = at.field("longitude_microdegrees");
            {
                let value = &self.longitude_microdegrees;
                rules::whole_range(i64::from(*value), -180000000, 180000000, at, bad);
            }
        }
    }
}
impl Check for v1::Cost {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("total");
            match &self.total {
                None => bad.required(at),
                Some(value) => {
                    value.check(at, bad);
                }
            }
        }
        {
            let at = at.field("energy");
            if let Some(value) = &self.energy {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("time");
            if let Some(value) = &self.time {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("fixed");
            if let Some(value) = &self.fixed {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("parking");
            if let Some(value) = &self.parking {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("reservation");
            if let Some(value) = &self.reservation {
                value.check(at, bad);
            }
        }
    }
}
impl Check for v1::CreateAccountRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("account");
            match &self.account {
                None => bad.required(at),
                Some(value) => {
                    value.check(at, bad);
                }
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::CreateApiKeyRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("api_key");
            match &self.api_key {
                None => bad.required(at),
                Some(value) => {
                    value.check(at, bad);
                }
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::CreateCdrRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("source");
            if let Some(value) = &self.source {
                let _ = rules::max_length(value, 50, at, bad);
            }
        }
        {
            let at = at.field("external_cdr_id");
            if let Some(value) = &self.external_cdr_id {
                let _ = rules::max_length(value, 100, at, bad);
            }
        }
        {
            let at = at.field("context");
            {
                let value = &self.context;
                rules::known_enum(
                    v1::CdrContext::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("time_zone");
            if let Some(value) = &self.time_zone {
                let _ = rules::max_length(value, 64, at, bad)
                    && rules::format::time_zone(value, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        match &self.input {
            None => bad.required(at.field("input")),
            Some(v1::create_cdr_request::Input::Cdr(value)) => {
                let at = at.field("cdr");
                value.check(at, bad);
            }
            Some(v1::create_cdr_request::Input::OcpiJson(value)) => {
                let at = at.field("ocpi_json");
                let _ = rules::max_length(value, 4000000, at, bad);
            }
        }
    }
}
impl Check for v1::CreateDriverRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("driver");
            match &self.driver {
                None => bad.required(at),
                Some(value) => {
                    value.check(at, bad);
                }
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::CreatePlanRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("session_id");
            if self.session_id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.session_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("wish");
            if let Some(value) = &self.wish {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::DeleteAllowedOriginRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("origin");
            if self.origin.is_empty() {
                bad.required(at);
            } else {
                let value = &self.origin;
                let _ = rules::max_length(value, 255, at, bad)
                    && rules::format::origin(value, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::DeleteCdrRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("id");
            if self.id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("etag");
            if let Some(value) = &self.etag {
                let _ = rules::max_length(value, 64, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::DeleteOidcIssuerRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("issuer");
            if self.issuer.is_empty() {
                bad.required(at);
            } else {
                let value = &self.issuer;
                let _ = rules::max_length(value, 255, at, bad)
                    && rules::format::url(value, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::DeleteSignalsRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("zone");
            if self.zone.is_empty() {
                bad.required(at);
            } else {
                let value = &self.zone;
                let _ = rules::max_length(value, 16, at, bad);
            }
        }
        {
            let at = at.field("first_day");
            if self.first_day.is_empty() {
                bad.required(at);
            } else {
                let value = &self.first_day;
                let _ = rules::max_length(value, 10, at, bad)
                    && rules::format::date(value, at, bad);
            }
        }
        {
            let at = at.field("last_day");
            if self.last_day.is_empty() {
                bad.required(at);
            } else {
                let value = &self.last_day;
                let _ = rules::max_length(value, 10, at, bad)
                    && rules::format::date(value, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::DeleteTariffNoteRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("id");
            if self.id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("etag");
            if let Some(value) = &self.etag {
                let _ = rules::max_length(value, 64, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::DisplayText {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("language");
            if self.language.is_empty() {
                bad.required(at);
            } else {
                let value = &self.language;
                let _ = rules::max_length(value, 2, at, bad)
                    && rules::format::language(value, at, bad);
            }
        }
        {
            let at = at.field("text");
            if self.text.is_empty() {
                bad.required(at);
            } else {
                let value = &self.text;
                let _ = rules::max_length(value, 512, at, bad);
            }
        }
    }
}
impl Check for v1::Driver {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("account_id");
            if self.account_id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.account_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("name");
            if self.name.is_empty() {
                bad.required(at);
            } else {
                let value = &self.name;
                let _ = rules::max_length(value, 200, at, bad);
            }
        }
        {
            let at = at.field("email");
            if let Some(value) = &self.email {
                let _ = rules::max_length(value, 254, at, bad)
                    && rules::format::email(value, at, bad);
            }
        }
        {
            let at = at.field("contract_ids");
            rules::max_items(self.contract_ids.len(), 50, at, bad);
            for (index, value) in self.contract_ids.iter().enumerate() {
                let at = at.index(index);
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("subjects");
            rules::max_items(self.subjects.len(), 10, at, bad);
            for (index, value) in self.subjects.iter().enumerate() {
                let at = at.index(index);
                value.check(at, bad);
            }
        }
    }
}
impl Check for v1::EarlyEnergy {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("energy");
            match &self.energy {
                None => bad.required(at),
                Some(value) => {
                    rules::decimal(&value.value, "0", "10000", at, bad);
                }
            }
        }
        {
            let at = at.field("before_time");
            match &self.before_time {
                None => bad.required(at),
                Some(value) => {
                    rules::timestamp(value, at, bad);
                }
            }
        }
    }
}
impl Check for v1::EndSessionRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("country_code");
            if self.country_code.is_empty() {
                bad.required(at);
            } else {
                let value = &self.country_code;
                let _ = rules::max_length(value, 2, at, bad)
                    && rules::format::country_alpha2(value, at, bad);
            }
        }
        {
            let at = at.field("party_id");
            if self.party_id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.party_id;
                let _ = rules::max_length(value, 3, at, bad)
                    && rules::format::party_id(value, at, bad);
            }
        }
        {
            let at = at.field("session_id");
            if self.session_id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.session_id;
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("end_time");
            match &self.end_time {
                None => bad.required(at),
                Some(value) => {
                    rules::timestamp(value, at, bad);
                }
            }
        }
        {
            let at = at.field("energy");
            if let Some(value) = &self.energy {
                rules::decimal(&value.value, "-1000000", "1000000", at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::EnergyContract {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("supplier_name");
            if self.supplier_name.is_empty() {
                bad.required(at);
            } else {
                let value = &self.supplier_name;
                let _ = rules::max_length(value, 64, at, bad);
            }
        }
        {
            let at = at.field("contract_id");
            if let Some(value) = &self.contract_id {
                let _ = rules::max_length(value, 64, at, bad);
            }
        }
    }
}
impl Check for v1::EnergyMix {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("energy_sources");
            rules::max_items(self.energy_sources.len(), 20, at, bad);
            for (index, value) in self.energy_sources.iter().enumerate() {
                let at = at.index(index);
                value.check(at, bad);
            }
        }
        {
            let at = at.field("environ_impact");
            rules::max_items(self.environ_impact.len(), 20, at, bad);
            for (index, value) in self.environ_impact.iter().enumerate() {
                let at = at.index(index);
                value.check(at, bad);
            }
        }
        {
            let at = at.field("supplier_name");
            if let Some(value) = &self.supplier_name {
                let _ = rules::max_length(value, 64, at, bad);
            }
        }
        {
            let at = at.field("energy_product_name");
            if let Some(value) = &self.energy_product_name {
                let _ = rules::max_length(value, 64, at, bad);
            }
        }
    }
}
impl Check for v1::EnergySource {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("source");
            if self.source.is_empty() {
                bad.required(at);
            } else {
                let value = &self.source;
                let _ = rules::max_length(value, 100, at, bad);
            }
        }
        {
            let at = at.field("percentage");
            match &self.percentage {
                None => bad.required(at),
                Some(value) => {
                    rules::decimal(&value.value, "0", "100", at, bad);
                }
            }
        }
    }
}
impl Check for v1::EnvironmentalImpact {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("category");
            if self.category.is_empty() {
                bad.required(at);
            } else {
                let value = &self.category;
                let _ = rules::max_length(value, 100, at, bad);
            }
        }
        {
            let at = at.field("amount");
            match &self.amount {
                None => bad.required(at),
                Some(value) => {
                    rules::decimal(&value.value, "0", "1000000", at, bad);
                }
            }
        }
    }
}
impl Check for v1::EstimateChargeRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("charge");
            match &self.charge {
                None => bad.required(at),
                Some(value) => {
                    value.check(at, bad);
                }
            }
        }
        {
            let at = at.field("charger");
            match &self.charger {
                None => bad.required(at),
                Some(value) => {
                    value.check(at, bad);
                }
            }
        }
        {
            let at = at.field("time_zone");
            if let Some(value) = &self.time_zone {
                let _ = rules::max_length(value, 64, at, bad)
                    && rules::format::time_zone(value, at, bad);
            }
        }
        {
            let at = at.field("pricing_policy");
            if let Some(value) = &self.pricing_policy {
                value.check(at, bad);
            }
        }
        match &self.input {
            None => bad.required(at.field("input")),
            Some(v1::estimate_charge_request::Input::Tariff(value)) => {
                let at = at.field("tariff");
                value.check(at, bad);
            }
            Some(v1::estimate_charge_request::Input::OcpiJson(value)) => {
                let at = at.field("ocpi_json");
                let _ = rules::max_length(value, 1048576, at, bad);
            }
        }
    }
}
impl Check for v1::EventFilter {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("aggregate_types");
            rules::max_items(self.aggregate_types.len(), 20, at, bad);
            for (index, value) in self.aggregate_types.iter().enumerate() {
                let at = at.index(index);
                let _ = rules::max_length(value, 50, at, bad);
            }
        }
        {
            let at = at.field("aggregate_id");
            if let Some(value) = &self.aggregate_id {
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("event_types");
            rules::max_items(self.event_types.len(), 50, at, bad);
            for (index, value) in self.event_types.iter().enumerate() {
                let at = at.index(index);
                let _ = rules::max_length(value, 50, at, bad);
            }
        }
    }
}
impl Check for v1::Evse {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("uid");
            if self.uid.is_empty() {
                bad.required(at);
            } else {
                let value = &self.uid;
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("evse_id");
            if let Some(value) = &self.evse_id {
                let _ = rules::max_length(value, 48, at, bad);
            }
        }
        {
            let at = at.field("status");
            if self.status == 0 {
                bad.required(at);
            } else {
                let value = &self.status;
                rules::known_enum(
                    v1::EvseStatus::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("status_time");
            if let Some(value) = &self.status_time {
                rules::timestamp(value, at, bad);
            }
        }
        {
            let at = at.field("status_schedule");
            rules::max_items(self.status_schedule.len(), 100, at, bad);
            for (index, value) in self.status_schedule.iter().enumerate() {
                let at = at.index(index);
                value.check(at, bad);
            }
        }
        {
            let at = at.field("capabilities");
            rules::max_items(self.capabilities.len(), 50, at, bad);
            for (index, value) in self.capabilities.iter().enumerate() {
                let at = at.index(index);
                let _ = rules::max_length(value, 100, at, bad);
            }
        }
        {
            let at = at.field("connectors");
            if self.connectors.is_empty() {
                bad.required(at);
            }
            rules::max_items(self.connectors.len(), 20, at, bad);
            for (index, value) in self.connectors.iter().enumerate() {
                let at = at.index(index);
                value.check(at, bad);
            }
        }
        {
            let at = at.field("floor_level");
            if let Some(value) = &self.floor_level {
                let _ = rules::max_length(value, 4, at, bad);
            }
        }
        {
            let at = at.field("coordinates");
            if let Some(value) = &self.coordinates {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("physical_reference");
            if let Some(value) = &self.physical_reference {
                let _ = rules::max_length(value, 16, at, bad);
            }
        }
        {
            let at = at.field("directions");
            rules::max_items(self.directions.len(), 20, at, bad);
            for (index, value) in self.directions.iter().enumerate() {
                let at = at.index(index);
                value.check(at, bad);
            }
        }
        {
            let at = at.field("parking_restrictions");
            rules::max_items(self.parking_restrictions.len(), 20, at, bad);
            for (index, value) in self.parking_restrictions.iter().enumerate() {
                let at = at.index(index);
                let _ = rules::max_length(value, 100, at, bad);
            }
        }
        {
            let at = at.field("images");
            rules::max_items(self.images.len(), 100, at, bad);
            for (index, value) in self.images.iter().enumerate() {
                let at = at.index(index);
                value.check(at, bad);
            }
        }
        {
            let at = at.field("last_updated");
            if let Some(value) = &self.last_updated {
                rules::timestamp(value, at, bad);
            }
        }
    }
}
impl Check for v1::ExceptionalPeriod {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("start_time");
            match &self.start_time {
                None => bad.required(at),
                Some(value) => {
                    rules::timestamp(value, at, bad);
                }
            }
        }
        {
            let at = at.field("end_time");
            match &self.end_time {
                None => bad.required(at),
                Some(value) => {
                    rules::timestamp(value, at, bad);
                }
            }
        }
    }
}
impl Check for v1::ExplainTariffRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("language");
            if let Some(value) = &self.language {
                let _ = rules::max_length(value, 2, at, bad)
                    && rules::format::language(value, at, bad);
            }
        }
        match &self.input {
            None => bad.required(at.field("input")),
            Some(v1::explain_tariff_request::Input::Tariff(value)) => {
                let at = at.field("tariff");
                value.check(at, bad);
            }
            Some(v1::explain_tariff_request::Input::OcpiJson(value)) => {
                let at = at.field("ocpi_json");
                let _ = rules::max_length(value, 1048576, at, bad);
            }
        }
    }
}
impl Check for v1::GetAccountRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("id");
            if self.id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::GetCdrByCdrIdRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("cdr_id");
            if self.cdr_id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.cdr_id;
                let _ = rules::max_length(value, 39, at, bad);
            }
        }
        {
            let at = at.field("country_code");
            if let Some(value) = &self.country_code {
                let _ = rules::max_length(value, 2, at, bad)
                    && rules::format::country_alpha2(value, at, bad);
            }
        }
        {
            let at = at.field("party_id");
            if let Some(value) = &self.party_id {
                let _ = rules::max_length(value, 3, at, bad)
                    && rules::format::party_id(value, at, bad);
            }
        }
    }
}
impl Check for v1::GetCdrReceivedTextRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("id");
            if self.id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::GetCdrRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("id");
            if self.id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::GetChargingSiteRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("location");
            match &self.location {
                None => bad.required(at),
                Some(value) => {
                    value.check(at, bad);
                }
            }
        }
    }
}
impl Check for v1::GetDriverRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("id");
            if self.id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::GetLocationByKeyRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("country_code");
            if self.country_code.is_empty() {
                bad.required(at);
            } else {
                let value = &self.country_code;
                let _ = rules::max_length(value, 2, at, bad)
                    && rules::format::country_alpha2(value, at, bad);
            }
        }
        {
            let at = at.field("party_id");
            if self.party_id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.party_id;
                let _ = rules::max_length(value, 3, at, bad)
                    && rules::format::party_id(value, at, bad);
            }
        }
        match &self.key {
            None => bad.required(at.field("key")),
            Some(v1::get_location_by_key_request::Key::LocationId(value)) => {
                let at = at.field("location_id");
                let _ = rules::max_length(value, 36, at, bad);
            }
            Some(v1::get_location_by_key_request::Key::EvseUid(value)) => {
                let at = at.field("evse_uid");
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
    }
}
impl Check for v1::GetLocationRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("id");
            if self.id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::GetPlanRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("session_id");
            if self.session_id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.session_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::GetPreferencesRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("driver_id");
            if let Some(value) = &self.driver_id {
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("vehicle_id");
            if let Some(value) = &self.vehicle_id {
                let _ = rules::max_length(value, 64, at, bad);
            }
        }
        {
            let at = at.field("location");
            if let Some(value) = &self.location {
                value.check(at, bad);
            }
        }
    }
}
impl Check for v1::GetProviderRequest {
    fn check(&self, _at: Path<'_>, _bad: &mut Violations) {}
}
impl Check for v1::GetSessionRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("id");
            if self.id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::GetSignalsRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("zone");
            if self.zone.is_empty() {
                bad.required(at);
            } else {
                let value = &self.zone;
                let _ = rules::max_length(value, 16, at, bad);
            }
        }
        {
            let at = at.field("start_time");
            match &self.start_time {
                None => bad.required(at),
                Some(value) => {
                    rules::timestamp(value, at, bad);
                }
            }
        }
        {
            let at = at.field("end_time");
            match &self.end_time {
                None => bad.required(at),
                Some(value) => {
                    rules::timestamp(value, at, bad);
                }
            }
        }
    }
}
impl Check for v1::GetStekkerConnectionRequest {
    fn check(&self, _at: Path<'_>, _bad: &mut Violations) {}
}
impl Check for v1::GetTariffReceivedTextRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("id");
            if self.id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("version");
            if let Some(value) = &self.version {
                rules::whole_range(*value, 1, 9223372036854775807, at, bad);
            }
        }
    }
}
impl Check for v1::GetTariffRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("id");
            if self.id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("version");
            if let Some(value) = &self.version {
                rules::whole_range(*value, 1, 9223372036854775807, at, bad);
            }
        }
    }
}
impl Check for v1::GetTokenRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("id");
            if self.id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::Image {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("url");
            if self.url.is_empty() {
                bad.required(at);
            } else {
                let value = &self.url;
                let _ = rules::max_length(value, 255, at, bad);
            }
        }
        {
            let at = at.field("thumbnail");
            if let Some(value) = &self.thumbnail {
                let _ = rules::max_length(value, 255, at, bad);
            }
        }
        {
            let at = at.field("category");
            if self.category.is_empty() {
                bad.required(at);
            } else {
                let value = &self.category;
                let _ = rules::max_length(value, 100, at, bad);
            }
        }
        {
            let at = at.field("type");
            if self.r#type.is_empty() {
                bad.required(at);
            } else {
                let value = &self.r#type;
                let _ = rules::max_length(value, 4, at, bad);
            }
        }
        {
            let at = at.field("width");
            if let Some(value) = &self.width {
                rules::whole_range(i64::from(*value), 0, 99999, at, bad);
            }
        }
        {
            let at = at.field("height");
            if let Some(value) = &self.height {
                rules::whole_range(i64::from(*value), 0, 99999, at, bad);
            }
        }
    }
}
impl Check for v1::ImportSignalsRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("zone");
            if self.zone.is_empty() {
                bad.required(at);
            } else {
                let value = &self.zone;
                let _ = rules::max_length(value, 16, at, bad);
            }
        }
        {
            let at = at.field("series");
            match &self.series {
                None => bad.required(at),
                Some(value) => {
                    value.check(at, bad);
                }
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::LintTariffRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        match &self.input {
            None => bad.required(at.field("input")),
            Some(v1::lint_tariff_request::Input::Tariff(value)) => {
                let at = at.field("tariff");
                value.check(at, bad);
            }
            Some(v1::lint_tariff_request::Input::OcpiJson(value)) => {
                let at = at.field("ocpi_json");
                let _ = rules::max_length(value, 1048576, at, bad);
            }
        }
    }
}
impl Check for v1::ListAccountsRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("page_size");
            {
                let value = &self.page_size;
                rules::whole_range(i64::from(*value), 0, 2147483647, at, bad);
            }
        }
        {
            let at = at.field("page_token");
            if !self.page_token.is_empty() {
                let value = &self.page_token;
                let _ = rules::max_length(value, 1024, at, bad);
            }
        }
    }
}
impl Check for v1::ListAllowedOriginsRequest {
    fn check(&self, _at: Path<'_>, _bad: &mut Violations) {}
}
impl Check for v1::ListApiKeysRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("page_size");
            {
                let value = &self.page_size;
                rules::whole_range(i64::from(*value), 0, 2147483647, at, bad);
            }
        }
        {
            let at = at.field("page_token");
            if !self.page_token.is_empty() {
                let value = &self.page_token;
                let _ = rules::max_length(value, 1024, at, bad);
            }
        }
    }
}
impl Check for v1::ListAuditEntriesRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("filter");
            if let Some(value) = &self.filter {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("page_size");
            {
                let value = &self.page_size;
                rules::whole_range(i64::from(*value), 0, 2147483647, at, bad);
            }
        }
        {
            let at = at.field("page_token");
            if !self.page_token.is_empty() {
                let value = &self.page_token;
                let _ = rules::max_length(value, 1024, at, bad);
            }
        }
    }
}
impl Check for v1::ListCdrsRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("filter");
            if let Some(value) = &self.filter {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("order_by");
            {
                let value = &self.order_by;
                rules::known_enum(
                    v1::CdrOrder::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("page_size");
            {
                let value = &self.page_size;
                rules::whole_range(i64::from(*value), 0, 2147483647, at, bad);
            }
        }
        {
            let at = at.field("page_token");
            if !self.page_token.is_empty() {
                let value = &self.page_token;
                let _ = rules::max_length(value, 1024, at, bad);
            }
        }
    }
}
impl Check for v1::ListDriversRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("account_id");
            if let Some(value) = &self.account_id {
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("contract_id");
            if let Some(value) = &self.contract_id {
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("page_size");
            {
                let value = &self.page_size;
                rules::whole_range(i64::from(*value), 0, 2147483647, at, bad);
            }
        }
        {
            let at = at.field("page_token");
            if !self.page_token.is_empty() {
                let value = &self.page_token;
                let _ = rules::max_length(value, 1024, at, bad);
            }
        }
    }
}
impl Check for v1::ListEventsRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("filter");
            if let Some(value) = &self.filter {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("after_position");
            {
                let value = &self.after_position;
                rules::whole_range(*value, 0, 9223372036854775807, at, bad);
            }
        }
        {
            let at = at.field("page_size");
            {
                let value = &self.page_size;
                rules::whole_range(i64::from(*value), 0, 2147483647, at, bad);
            }
        }
        {
            let at = at.field("page_token");
            if !self.page_token.is_empty() {
                let value = &self.page_token;
                let _ = rules::max_length(value, 1024, at, bad);
            }
        }
    }
}
impl Check for v1::ListInAreaRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("area");
            match &self.area {
                None => bad.required(at),
                Some(value) => {
                    value.check(at, bad);
                }
            }
        }
        {
            let at = at.field("max_locations");
            {
                let value = &self.max_locations;
                rules::whole_range(i64::from(*value), 0, 1000, at, bad);
            }
        }
        {
            let at = at.field("needs");
            if let Some(value) = &self.needs {
                value.check(at, bad);
            }
        }
    }
}
impl Check for v1::ListLocationsRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("filter");
            if let Some(value) = &self.filter {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("page_size");
            {
                let value = &self.page_size;
                rules::whole_range(i64::from(*value), 0, 2147483647, at, bad);
            }
        }
        {
            let at = at.field("page_token");
            if !self.page_token.is_empty() {
                let value = &self.page_token;
                let _ = rules::max_length(value, 1024, at, bad);
            }
        }
    }
}
impl Check for v1::ListNearbyRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("center");
            match &self.center {
                None => bad.required(at),
                Some(value) => {
                    value.check(at, bad);
                }
            }
        }
        {
            let at = at.field("radius");
            if let Some(value) = &self.radius {
                rules::whole_range(i64::from(*value), 1, 500000, at, bad);
            }
        }
        {
            let at = at.field("max_results");
            {
                let value = &self.max_results;
                rules::whole_range(i64::from(*value), 0, 200, at, bad);
            }
        }
        {
            let at = at.field("needs");
            if let Some(value) = &self.needs {
                value.check(at, bad);
            }
        }
    }
}
impl Check for v1::ListOidcIssuersRequest {
    fn check(&self, _at: Path<'_>, _bad: &mut Violations) {}
}
impl Check for v1::ListSessionsRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("filter");
            if let Some(value) = &self.filter {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("page_size");
            {
                let value = &self.page_size;
                rules::whole_range(i64::from(*value), 0, 2147483647, at, bad);
            }
        }
        {
            let at = at.field("page_token");
            if !self.page_token.is_empty() {
                let value = &self.page_token;
                let _ = rules::max_length(value, 1024, at, bad);
            }
        }
    }
}
impl Check for v1::ListSignalZonesRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("page_size");
            {
                let value = &self.page_size;
                rules::whole_range(i64::from(*value), 0, 2147483647, at, bad);
            }
        }
        {
            let at = at.field("page_token");
            if !self.page_token.is_empty() {
                let value = &self.page_token;
                let _ = rules::max_length(value, 1024, at, bad);
            }
        }
    }
}
impl Check for v1::ListStaffRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("page_size");
            {
                let value = &self.page_size;
                rules::whole_range(i64::from(*value), 0, 2147483647, at, bad);
            }
        }
        {
            let at = at.field("page_token");
            if !self.page_token.is_empty() {
                let value = &self.page_token;
                let _ = rules::max_length(value, 1024, at, bad);
            }
        }
    }
}
impl Check for v1::ListTariffNotesRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("filter");
            if let Some(value) = &self.filter {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("page_size");
            {
                let value = &self.page_size;
                rules::whole_range(i64::from(*value), 0, 2147483647, at, bad);
            }
        }
        {
            let at = at.field("page_token");
            if !self.page_token.is_empty() {
                let value = &self.page_token;
                let _ = rules::max_length(value, 1024, at, bad);
            }
        }
    }
}
impl Check for v1::ListTariffsRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("filter");
            if let Some(value) = &self.filter {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("page_size");
            {
                let value = &self.page_size;
                rules::whole_range(i64::from(*value), 0, 2147483647, at, bad);
            }
        }
        {
            let at = at.field("page_token");
            if !self.page_token.is_empty() {
                let value = &self.page_token;
                let _ = rules::max_length(value, 1024, at, bad);
            }
        }
    }
}
impl Check for v1::ListTokensRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("filter");
            if let Some(value) = &self.filter {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("page_size");
            {
                let value = &self.page_size;
                rules::whole_range(i64::from(*value), 0, 2147483647, at, bad);
            }
        }
        {
            let at = at.field("page_token");
            if !self.page_token.is_empty() {
                let value = &self.page_token;
                let _ = rules::max_length(value, 1024, at, bad);
            }
        }
    }
}
impl Check for v1::Location {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("country_code");
            if self.country_code.is_empty() {
                bad.required(at);
            } else {
                let value = &self.country_code;
                let _ = rules::max_length(value, 2, at, bad)
                    && rules::format::country_alpha2(value, at, bad);
            }
        }
        {
            let at = at.field("party_id");
            if self.party_id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.party_id;
                let _ = rules::max_length(value, 3, at, bad)
                    && rules::format::party_id(value, at, bad);
            }
        }
        {
            let at = at.field("location_id");
            if self.location_id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.location_id;
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("publish_allowed_to");
            rules::max_items(self.publish_allowed_to.len(), 1000, at, bad);
            for (index, value) in self.publish_allowed_to.iter().enumerate() {
                let at = at.index(index);
                value.check(at, bad);
            }
        }
        {
            let at = at.field("name");
            if let Some(value) = &self.name {
                let _ = rules::max_length(value, 255, at, bad);
            }
        }
        {
            let at = at.field("address");
            if self.address.is_empty() {
                bad.required(at);
            } else {
                let value = &self.address;
                let _ = rules::max_length(value, 255, at, bad);
            }
        }
        {
            let at = at.field("city");
            if self.city.is_empty() {
                bad.required(at);
            } else {
                let value = &self.city;
                let _ = rules::max_length(value, 45, at, bad);
            }
        }
        {
            let at = at.field("postal_code");
            if let Some(value) = &self.postal_code {
                let _ = rules::max_length(value, 10, at, bad);
            }
        }
        {
            let at = at.field("state");
            if let Some(value) = &self.state {
                let _ = rules::max_length(value, 45, at, bad);
            }
        }
        {
            let at = at.field("country");
            if self.country.is_empty() {
                bad.required(at);
            } else {
                let value = &self.country;
                let _ = rules::max_length(value, 3, at, bad)
                    && rules::format::country_alpha3(value, at, bad);
            }
        }
        {
            let at = at.field("coordinates");
            match &self.coordinates {
                None => bad.required(at),
                Some(value) => {
                    value.check(at, bad);
                }
            }
        }
        {
            let at = at.field("related_locations");
            rules::max_items(self.related_locations.len(), 50, at, bad);
            for (index, value) in self.related_locations.iter().enumerate() {
                let at = at.index(index);
                value.check(at, bad);
            }
        }
        {
            let at = at.field("parking_type");
            if let Some(value) = &self.parking_type {
                let _ = rules::max_length(value, 100, at, bad);
            }
        }
        {
            let at = at.field("evses");
            rules::max_items(self.evses.len(), 1000, at, bad);
            for (index, value) in self.evses.iter().enumerate() {
                let at = at.index(index);
                value.check(at, bad);
            }
        }
        {
            let at = at.field("directions");
            rules::max_items(self.directions.len(), 20, at, bad);
            for (index, value) in self.directions.iter().enumerate() {
                let at = at.index(index);
                value.check(at, bad);
            }
        }
        {
            let at = at.field("operator");
            if let Some(value) = &self.operator {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("suboperator");
            if let Some(value) = &self.suboperator {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("owner");
            if let Some(value) = &self.owner {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("facilities");
            rules::max_items(self.facilities.len(), 100, at, bad);
            for (index, value) in self.facilities.iter().enumerate() {
                let at = at.index(index);
                let _ = rules::max_length(value, 100, at, bad);
            }
        }
        {
            let at = at.field("time_zone");
            if let Some(value) = &self.time_zone {
                let _ = rules::max_length(value, 64, at, bad)
                    && rules::format::time_zone(value, at, bad);
            }
        }
        {
            let at = at.field("opening_times");
            if let Some(value) = &self.opening_times {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("images");
            rules::max_items(self.images.len(), 100, at, bad);
            for (index, value) in self.images.iter().enumerate() {
                let at = at.index(index);
                value.check(at, bad);
            }
        }
        {
            let at = at.field("energy_mix");
            if let Some(value) = &self.energy_mix {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("last_updated");
            if let Some(value) = &self.last_updated {
                rules::timestamp(value, at, bad);
            }
        }
    }
}
impl Check for v1::LocationFilter {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("country_code");
            if let Some(value) = &self.country_code {
                let _ = rules::max_length(value, 2, at, bad)
                    && rules::format::country_alpha2(value, at, bad);
            }
        }
        {
            let at = at.field("party_id");
            if let Some(value) = &self.party_id {
                let _ = rules::max_length(value, 3, at, bad)
                    && rules::format::party_id(value, at, bad);
            }
        }
        {
            let at = at.field("country");
            if let Some(value) = &self.country {
                let _ = rules::max_length(value, 3, at, bad)
                    && rules::format::country_alpha3(value, at, bad);
            }
        }
        {
            let at = at.field("updated_after");
            if let Some(value) = &self.updated_after {
                rules::timestamp(value, at, bad);
            }
        }
    }
}
impl Check for v1::LocationKey {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("country_code");
            if self.country_code.is_empty() {
                bad.required(at);
            } else {
                let value = &self.country_code;
                let _ = rules::max_length(value, 2, at, bad)
                    && rules::format::country_alpha2(value, at, bad);
            }
        }
        {
            let at = at.field("party_id");
            if self.party_id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.party_id;
                let _ = rules::max_length(value, 3, at, bad)
                    && rules::format::party_id(value, at, bad);
            }
        }
        {
            let at = at.field("location_id");
            if self.location_id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.location_id;
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
    }
}
impl Check for v1::MintAccessTokenRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("scopes");
            rules::max_items(self.scopes.len(), 50, at, bad);
            for (index, value) in self.scopes.iter().enumerate() {
                let at = at.index(index);
                let _ = rules::max_length(value, 50, at, bad);
            }
        }
        {
            let at = at.field("origins");
            rules::max_items(self.origins.len(), 10, at, bad);
            for (index, value) in self.origins.iter().enumerate() {
                let at = at.index(index);
                let _ = rules::max_length(value, 255, at, bad)
                    && rules::format::origin(value, at, bad);
            }
        }
        {
            let at = at.field("lifetime_seconds");
            if let Some(value) = &self.lifetime_seconds {
                rules::whole_range(i64::from(*value), 1, 900, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        match &self.subject {
            None => bad.required(at.field("subject")),
            Some(v1::mint_access_token_request::Subject::DriverId(value)) => {
                let at = at.field("driver_id");
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
            Some(v1::mint_access_token_request::Subject::StaffId(value)) => {
                let at = at.field("staff_id");
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::NoteText {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("language");
            if self.language.is_empty() {
                bad.required(at);
            } else {
                let value = &self.language;
                let _ = rules::max_length(value, 2, at, bad)
                    && rules::format::language(value, at, bad);
            }
        }
        {
            let at = at.field("text");
            if self.text.is_empty() {
                bad.required(at);
            } else {
                let value = &self.text;
                let _ = rules::max_length(value, 1000, at, bad);
            }
        }
    }
}
impl Check for v1::OidcIssuer {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("issuer");
            if self.issuer.is_empty() {
                bad.required(at);
            } else {
                let value = &self.issuer;
                let _ = rules::max_length(value, 255, at, bad)
                    && rules::format::url(value, at, bad);
            }
        }
        {
            let at = at.field("audience");
            if self.audience.is_empty() {
                bad.required(at);
            } else {
                let value = &self.audience;
                let _ = rules::max_length(value, 255, at, bad);
            }
        }
        {
            let at = at.field("jwks_uri");
            if let Some(value) = &self.jwks_uri {
                let _ = rules::max_length(value, 255, at, bad)
                    && rules::format::url(value, at, bad);
            }
        }
        {
            let at = at.field("role_claim");
            if let Some(value) = &self.role_claim {
                let _ = rules::max_length(value, 100, at, bad);
            }
        }
        {
            let at = at.field("role_mappings");
            rules::max_items(self.role_mappings.len(), 20, at, bad);
            for (index, value) in self.role_mappings.iter().enumerate() {
                let at = at.index(index);
                value.check(at, bad);
            }
        }
    }
}
impl Check for v1::OidcSubject {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("issuer");
            if self.issuer.is_empty() {
                bad.required(at);
            } else {
                let value = &self.issuer;
                let _ = rules::max_length(value, 255, at, bad)
                    && rules::format::url(value, at, bad);
            }
        }
        {
            let at = at.field("subject");
            if self.subject.is_empty() {
                bad.required(at);
            } else {
                let value = &self.subject;
                let _ = rules::max_length(value, 255, at, bad);
            }
        }
    }
}
impl Check for v1::OpeningTimes {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("regular_hours");
            rules::max_items(self.regular_hours.len(), 100, at, bad);
            for (index, value) in self.regular_hours.iter().enumerate() {
                let at = at.index(index);
                value.check(at, bad);
            }
        }
        {
            let at = at.field("exceptional_openings");
            rules::max_items(self.exceptional_openings.len(), 200, at, bad);
            for (index, value) in self.exceptional_openings.iter().enumerate() {
                let at = at.index(index);
                value.check(at, bad);
            }
        }
        {
            let at = at.field("exceptional_closings");
            rules::max_items(self.exceptional_closings.len(), 200, at, bad);
            for (index, value) in self.exceptional_closings.iter().enumerate() {
                let at = at.index(index);
                value.check(at, bad);
            }
        }
    }
}
impl Check for v1::PatchSessionRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("country_code");
            if self.country_code.is_empty() {
                bad.required(at);
            } else {
                let value = &self.country_code;
                let _ = rules::max_length(value, 2, at, bad)
                    && rules::format::country_alpha2(value, at, bad);
            }
        }
        {
            let at = at.field("party_id");
            if self.party_id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.party_id;
                let _ = rules::max_length(value, 3, at, bad)
                    && rules::format::party_id(value, at, bad);
            }
        }
        {
            let at = at.field("session_id");
            if self.session_id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.session_id;
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        match &self.input {
            None => bad.required(at.field("input")),
            Some(v1::patch_session_request::Input::Changes(value)) => {
                let at = at.field("changes");
                value.check(at, bad);
            }
            Some(v1::patch_session_request::Input::OcpiJson(value)) => {
                let at = at.field("ocpi_json");
                let _ = rules::max_length(value, 4000000, at, bad);
            }
        }
    }
}
impl Check for v1::PlanWish {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("vehicle_id");
            if let Some(value) = &self.vehicle_id {
                let _ = rules::max_length(value, 64, at, bad);
            }
        }
        {
            let at = at.field("departure_time");
            if let Some(value) = &self.departure_time {
                rules::timestamp(value, at, bad);
            }
        }
        {
            let at = at.field("energy");
            if let Some(value) = &self.energy {
                rules::decimal(&value.value, "0", "10000", at, bad);
            }
        }
        {
            let at = at.field("battery_level");
            if let Some(value) = &self.battery_level {
                rules::whole_range(i64::from(*value), 0, 100, at, bad);
            }
        }
        {
            let at = at.field("target_level");
            {
                let value = &self.target_level;
                rules::whole_range(i64::from(*value), 0, 100, at, bad);
            }
        }
        {
            let at = at.field("early_level");
            {
                let value = &self.early_level;
                rules::whole_range(i64::from(*value), 0, 100, at, bad);
            }
        }
        {
            let at = at.field("battery_capacity");
            if let Some(value) = &self.battery_capacity {
                rules::decimal(&value.value, "0", "10000", at, bad);
            }
        }
        {
            let at = at.field("max_power");
            {
                let value = &self.max_power;
                rules::whole_range(i64::from(*value), 0, 100000000, at, bad);
            }
        }
        {
            let at = at.field("phases");
            {
                let value = &self.phases;
                rules::whole_range(i64::from(*value), 0, 3, at, bad);
            }
        }
        {
            let at = at.field("efficiency");
            if let Some(value) = &self.efficiency {
                rules::decimal(&value.value, "0.01", "1", at, bad);
            }
        }
        {
            let at = at.field("conditions");
            if let Some(value) = &self.conditions {
                value.check(at, bad);
            }
        }
    }
}
impl Check for v1::PlannedCharge {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("start_time");
            match &self.start_time {
                None => bad.required(at),
                Some(value) => {
                    rules::timestamp(value, at, bad);
                }
            }
        }
        {
            let at = at.field("end_time");
            match &self.end_time {
                None => bad.required(at),
                Some(value) => {
                    rules::timestamp(value, at, bad);
                }
            }
        }
        {
            let at = at.field("energy");
            match &self.energy {
                None => bad.required(at),
                Some(value) => {
                    rules::decimal(&value.value, "0", "100000", at, bad);
                }
            }
        }
        {
            let at = at.field("vehicle_ac_power");
            {
                let value = &self.vehicle_ac_power;
                rules::whole_range(i64::from(*value), 0, 100000000, at, bad);
            }
        }
        {
            let at = at.field("vehicle_dc_power");
            {
                let value = &self.vehicle_dc_power;
                rules::whole_range(i64::from(*value), 0, 100000000, at, bad);
            }
        }
    }
}
impl Check for v1::PreviewPlanRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("charges");
            if self.charges.is_empty() {
                bad.required(at);
            }
            rules::max_items(self.charges.len(), 200, at, bad);
            for (index, value) in self.charges.iter().enumerate() {
                let at = at.index(index);
                value.check(at, bad);
            }
        }
        {
            let at = at.field("signals");
            if let Some(value) = &self.signals {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("site");
            if let Some(value) = &self.site {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("slot_minutes");
            {
                let value = &self.slot_minutes;
                rules::whole_range(i64::from(*value), 0, 60, at, bad);
            }
        }
    }
}
impl Check for v1::Price {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("excl_vat");
            match &self.excl_vat {
                None => bad.required(at),
                Some(value) => {
                    rules::money(value, at, bad);
                }
            }
        }
        {
            let at = at.field("incl_vat");
            if let Some(value) = &self.incl_vat {
                rules::money(value, at, bad);
            }
        }
    }
}
impl Check for v1::PriceCdrRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("tariffs");
            rules::max_items(self.tariffs.len(), 20, at, bad);
            for (index, value) in self.tariffs.iter().enumerate() {
                let at = at.index(index);
                value.check(at, bad);
            }
        }
        {
            let at = at.field("tariffs_ocpi_json");
            rules::max_items(self.tariffs_ocpi_json.len(), 20, at, bad);
            for (index, value) in self.tariffs_ocpi_json.iter().enumerate() {
                let at = at.index(index);
                let _ = rules::max_length(value, 1048576, at, bad);
            }
        }
        {
            let at = at.field("time_zone");
            if let Some(value) = &self.time_zone {
                let _ = rules::max_length(value, 64, at, bad)
                    && rules::format::time_zone(value, at, bad);
            }
        }
        {
            let at = at.field("pricing_policy");
            if let Some(value) = &self.pricing_policy {
                value.check(at, bad);
            }
        }
        match &self.input {
            None => bad.required(at.field("input")),
            Some(v1::price_cdr_request::Input::Cdr(value)) => {
                let at = at.field("cdr");
                value.check(at, bad);
            }
            Some(v1::price_cdr_request::Input::OcpiJson(value)) => {
                let at = at.field("ocpi_json");
                let _ = rules::max_length(value, 1048576, at, bad);
            }
        }
    }
}
impl Check for v1::PriceComponent {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("type");
            if self.r#type == 0 {
                bad.required(at);
            } else {
                let value = &self.r#type;
                rules::known_enum(
                    v1::PriceComponentType::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("price");
            match &self.price {
                None => bad.required(at),
                Some(value) => {
                    rules::decimal(&value.value, "-1000000", "1000000", at, bad);
                }
            }
        }
        {
            let at = at.field("vat_percent");
            if let Some(value) = &self.vat_percent {
                rules::decimal(&value.value, "0", "100", at, bad);
            }
        }
        {
            let at = at.field("step_size");
            {
                let value = &self.step_size;
                rules::whole_range(i64::from(*value), 0, 100000000, at, bad);
            }
        }
    }
}
impl Check for v1::PricingPolicy {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("rounding");
            {
                let value = &self.rounding;
                rules::known_enum(
                    v1::RoundingMode::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("decimals");
            if let Some(value) = &self.decimals {
                rules::whole_range(i64::from(*value), 0, 6, at, bad);
            }
        }
    }
}
impl Check for v1::ProfileFormat {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("unit");
            {
                let value = &self.unit;
                rules::known_enum(
                    v1::ChargingRateUnit::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("phases");
            {
                let value = &self.phases;
                rules::whole_range(i64::from(*value), 0, 3, at, bad);
            }
        }
        {
            let at = at.field("voltage");
            {
                let value = &self.voltage;
                rules::whole_range(i64::from(*value), 0, 1000, at, bad);
            }
        }
        {
            let at = at.field("max_periods");
            {
                let value = &self.max_periods;
                rules::whole_range(i64::from(*value), 0, 4032, at, bad);
            }
        }
    }
}
impl Check for v1::PublishToken {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("uid");
            if let Some(value) = &self.uid {
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("type");
            {
                let value = &self.r#type;
                rules::known_enum(
                    v1::TokenType::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("visual_number");
            if let Some(value) = &self.visual_number {
                let _ = rules::max_length(value, 64, at, bad);
            }
        }
        {
            let at = at.field("issuer");
            if let Some(value) = &self.issuer {
                let _ = rules::max_length(value, 64, at, bad);
            }
        }
        {
            let at = at.field("group_id");
            if let Some(value) = &self.group_id {
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
    }
}
impl Check for v1::PutAllowedOriginRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("origin");
            if self.origin.is_empty() {
                bad.required(at);
            } else {
                let value = &self.origin;
                let _ = rules::max_length(value, 255, at, bad)
                    && rules::format::origin(value, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::PutChargingSiteRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("charging_site");
            match &self.charging_site {
                None => bad.required(at),
                Some(value) => {
                    value.check(at, bad);
                }
            }
        }
        {
            let at = at.field("etag");
            if let Some(value) = &self.etag {
                let _ = rules::max_length(value, 64, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::PutConnectorRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("id");
            if self.id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("evse_uid");
            if self.evse_uid.is_empty() {
                bad.required(at);
            } else {
                let value = &self.evse_uid;
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("etag");
            if let Some(value) = &self.etag {
                let _ = rules::max_length(value, 64, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        match &self.input {
            None => bad.required(at.field("input")),
            Some(v1::put_connector_request::Input::Connector(value)) => {
                let at = at.field("connector");
                value.check(at, bad);
            }
            Some(v1::put_connector_request::Input::OcpiJson(value)) => {
                let at = at.field("ocpi_json");
                let _ = rules::max_length(value, 65536, at, bad);
            }
        }
    }
}
impl Check for v1::PutEvseRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("id");
            if self.id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("etag");
            if let Some(value) = &self.etag {
                let _ = rules::max_length(value, 64, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        match &self.input {
            None => bad.required(at.field("input")),
            Some(v1::put_evse_request::Input::Evse(value)) => {
                let at = at.field("evse");
                value.check(at, bad);
            }
            Some(v1::put_evse_request::Input::OcpiJson(value)) => {
                let at = at.field("ocpi_json");
                let _ = rules::max_length(value, 262144, at, bad);
            }
        }
    }
}
impl Check for v1::PutLocationRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("etag");
            if let Some(value) = &self.etag {
                let _ = rules::max_length(value, 64, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        match &self.input {
            None => bad.required(at.field("input")),
            Some(v1::put_location_request::Input::Location(value)) => {
                let at = at.field("location");
                value.check(at, bad);
            }
            Some(v1::put_location_request::Input::OcpiJson(value)) => {
                let at = at.field("ocpi_json");
                let _ = rules::max_length(value, 2097152, at, bad);
            }
        }
    }
}
impl Check for v1::PutOidcIssuerRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("oidc_issuer");
            match &self.oidc_issuer {
                None => bad.required(at),
                Some(value) => {
                    value.check(at, bad);
                }
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::PutPreferencesRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("preferences");
            match &self.preferences {
                None => bad.required(at),
                Some(value) => {
                    value.check(at, bad);
                }
            }
        }
        {
            let at = at.field("etag");
            if let Some(value) = &self.etag {
                let _ = rules::max_length(value, 64, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::PutSessionRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        match &self.input {
            None => bad.required(at.field("input")),
            Some(v1::put_session_request::Input::Session(value)) => {
                let at = at.field("session");
                value.check(at, bad);
            }
            Some(v1::put_session_request::Input::OcpiJson(value)) => {
                let at = at.field("ocpi_json");
                let _ = rules::max_length(value, 4000000, at, bad);
            }
        }
    }
}
impl Check for v1::PutStaffRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("staff_member");
            match &self.staff_member {
                None => bad.required(at),
                Some(value) => {
                    value.check(at, bad);
                }
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::PutStekkerConnectionRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("stekker_connection");
            match &self.stekker_connection {
                None => bad.required(at),
                Some(value) => {
                    value.check(at, bad);
                }
            }
        }
        {
            let at = at.field("token");
            if !self.token.is_empty() {
                let value = &self.token;
                let _ = rules::max_length(value, 4096, at, bad);
            }
        }
        {
            let at = at.field("etag");
            if let Some(value) = &self.etag {
                let _ = rules::max_length(value, 64, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::PutTariffNoteRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("id");
            if let Some(value) = &self.id {
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("tariff_note");
            match &self.tariff_note {
                None => bad.required(at),
                Some(value) => {
                    value.check(at, bad);
                }
            }
        }
        {
            let at = at.field("etag");
            if let Some(value) = &self.etag {
                let _ = rules::max_length(value, 64, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::PutTariffRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("etag");
            if let Some(value) = &self.etag {
                let _ = rules::max_length(value, 64, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        match &self.input {
            None => bad.required(at.field("input")),
            Some(v1::put_tariff_request::Input::Tariff(value)) => {
                let at = at.field("tariff");
                value.check(at, bad);
            }
            Some(v1::put_tariff_request::Input::OcpiJson(value)) => {
                let at = at.field("ocpi_json");
                let _ = rules::max_length(value, 1048576, at, bad);
            }
        }
    }
}
impl Check for v1::PutTokenRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("driver_id");
            if let Some(value) = &self.driver_id {
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("etag");
            if let Some(value) = &self.etag {
                let _ = rules::max_length(value, 64, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        match &self.input {
            None => bad.required(at.field("input")),
            Some(v1::put_token_request::Input::Token(value)) => {
                let at = at.field("token");
                value.check(at, bad);
            }
            Some(v1::put_token_request::Input::OcpiJson(value)) => {
                let at = at.field("ocpi_json");
                let _ = rules::max_length(value, 65536, at, bad);
            }
        }
    }
}
impl Check for v1::RankLocationsRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("location_ids");
            if self.location_ids.is_empty() {
                bad.required(at);
            }
            rules::max_items(self.location_ids.len(), 50, at, bad);
            for (index, value) in self.location_ids.iter().enumerate() {
                let at = at.index(index);
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("charge");
            match &self.charge {
                None => bad.required(at),
                Some(value) => {
                    value.check(at, bad);
                }
            }
        }
        {
            let at = at.field("needs");
            if let Some(value) = &self.needs {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("pricing_policy");
            if let Some(value) = &self.pricing_policy {
                value.check(at, bad);
            }
        }
    }
}
impl Check for v1::RateCdrRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("id");
            if self.id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::ReconcileCdrRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("tariffs");
            rules::max_items(self.tariffs.len(), 20, at, bad);
            for (index, value) in self.tariffs.iter().enumerate() {
                let at = at.index(index);
                value.check(at, bad);
            }
        }
        {
            let at = at.field("tariffs_ocpi_json");
            rules::max_items(self.tariffs_ocpi_json.len(), 20, at, bad);
            for (index, value) in self.tariffs_ocpi_json.iter().enumerate() {
                let at = at.index(index);
                let _ = rules::max_length(value, 1048576, at, bad);
            }
        }
        {
            let at = at.field("time_zone");
            if let Some(value) = &self.time_zone {
                let _ = rules::max_length(value, 64, at, bad)
                    && rules::format::time_zone(value, at, bad);
            }
        }
        {
            let at = at.field("pricing_policy");
            if let Some(value) = &self.pricing_policy {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("accept_rule");
            if let Some(value) = &self.accept_rule {
                value.check(at, bad);
            }
        }
        match &self.input {
            None => bad.required(at.field("input")),
            Some(v1::reconcile_cdr_request::Input::Cdr(value)) => {
                let at = at.field("cdr");
                value.check(at, bad);
            }
            Some(v1::reconcile_cdr_request::Input::OcpiJson(value)) => {
                let at = at.field("ocpi_json");
                let _ = rules::max_length(value, 1048576, at, bad);
            }
        }
    }
}
impl Check for v1::RegularHours {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("weekday");
            if self.weekday == 0 {
                bad.required(at);
            } else {
                let value = &self.weekday;
                rules::known_enum(
                    v1::DayOfWeek::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("start_time");
            if self.start_time.is_empty() {
                bad.required(at);
            } else {
                let value = &self.start_time;
                let _ = rules::max_length(value, 5, at, bad)
                    && rules::format::time_of_day(value, at, bad);
            }
        }
        {
            let at = at.field("end_time");
            if self.end_time.is_empty() {
                bad.required(at);
            } else {
                let value = &self.end_time;
                let _ = rules::max_length(value, 5, at, bad)
                    && rules::format::time_of_day(value, at, bad);
            }
        }
    }
}
impl Check for v1::RejectRule {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("over_amount");
            if let Some(value) = &self.over_amount {
                rules::decimal(&value.value, "0", "1000000", at, bad);
            }
        }
        {
            let at = at.field("over_percent");
            if let Some(value) = &self.over_percent {
                rules::decimal(&value.value, "0", "1000", at, bad);
            }
        }
        {
            let at = at.field("unknown_tariff_days");
            if let Some(value) = &self.unknown_tariff_days {
                rules::whole_range(i64::from(*value), 1, 90, at, bad);
            }
        }
    }
}
impl Check for v1::RelatedLocation {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("coordinates");
            match &self.coordinates {
                None => bad.required(at),
                Some(value) => {
                    value.check(at, bad);
                }
            }
        }
        {
            let at = at.field("name");
            if let Some(value) = &self.name {
                value.check(at, bad);
            }
        }
    }
}
impl Check for v1::RemoveStaffRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("id");
            if self.id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::RevokeApiKeyRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("id");
            if self.id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::RoleMapping {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("value");
            if self.value.is_empty() {
                bad.required(at);
            } else {
                let value = &self.value;
                let _ = rules::max_length(value, 100, at, bad);
            }
        }
        {
            let at = at.field("role");
            if self.role == 0 {
                bad.required(at);
            } else {
                let value = &self.role;
                rules::known_enum(v1::Role::try_from(*value).is_ok(), *value, at, bad);
            }
        }
    }
}
impl Check for v1::Session {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("country_code");
            if self.country_code.is_empty() {
                bad.required(at);
            } else {
                let value = &self.country_code;
                let _ = rules::max_length(value, 2, at, bad)
                    && rules::format::country_alpha2(value, at, bad);
            }
        }
        {
            let at = at.field("party_id");
            if self.party_id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.party_id;
                let _ = rules::max_length(value, 3, at, bad)
                    && rules::format::party_id(value, at, bad);
            }
        }
        {
            let at = at.field("session_id");
            if self.session_id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.session_id;
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("start_time");
            match &self.start_time {
                None => bad.required(at),
                Some(value) => {
                    rules::timestamp(value, at, bad);
                }
            }
        }
        {
            let at = at.field("end_time");
            if let Some(value) = &self.end_time {
                rules::timestamp(value, at, bad);
            }
        }
        {
            let at = at.field("energy");
            match &self.energy {
                None => bad.required(at),
                Some(value) => {
                    rules::decimal(&value.value, "-1000000", "1000000", at, bad);
                }
            }
        }
        {
            let at = at.field("token");
            match &self.token {
                None => bad.required(at),
                Some(value) => {
                    value.check(at, bad);
                }
            }
        }
        {
            let at = at.field("auth_method");
            {
                let value = &self.auth_method;
                rules::known_enum(
                    v1::AuthMethod::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("authorization_reference");
            if let Some(value) = &self.authorization_reference {
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("location_id");
            if self.location_id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.location_id;
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("evse_uid");
            if self.evse_uid.is_empty() {
                bad.required(at);
            } else {
                let value = &self.evse_uid;
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("connector_id");
            if self.connector_id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.connector_id;
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("meter_id");
            if let Some(value) = &self.meter_id {
                let _ = rules::max_length(value, 255, at, bad);
            }
        }
        {
            let at = at.field("currency");
            if self.currency.is_empty() {
                bad.required(at);
            } else {
                let value = &self.currency;
                let _ = rules::max_length(value, 3, at, bad)
                    && rules::format::currency(value, at, bad);
            }
        }
        {
            let at = at.field("charging_periods");
            rules::max_items(self.charging_periods.len(), 10000, at, bad);
            for (index, value) in self.charging_periods.iter().enumerate() {
                let at = at.index(index);
                value.check(at, bad);
            }
        }
        {
            let at = at.field("received_cost");
            if let Some(value) = &self.received_cost {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("status");
            if self.status == 0 {
                bad.required(at);
            } else {
                let value = &self.status;
                rules::known_enum(
                    v1::SessionStatus::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("last_updated");
            match &self.last_updated {
                None => bad.required(at),
                Some(value) => {
                    rules::timestamp(value, at, bad);
                }
            }
        }
        {
            let at = at.field("power");
            if let Some(value) = &self.power {
                rules::decimal(&value.value, "-100000", "100000", at, bad);
            }
        }
        {
            let at = at.field("state_of_charge");
            if let Some(value) = &self.state_of_charge {
                rules::decimal(&value.value, "0", "100", at, bad);
            }
        }
    }
}
impl Check for v1::SessionChanges {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("start_time");
            if let Some(value) = &self.start_time {
                rules::timestamp(value, at, bad);
            }
        }
        {
            let at = at.field("end_time");
            if let Some(value) = &self.end_time {
                rules::timestamp(value, at, bad);
            }
        }
        {
            let at = at.field("energy");
            if let Some(value) = &self.energy {
                rules::decimal(&value.value, "-1000000", "1000000", at, bad);
            }
        }
        {
            let at = at.field("auth_method");
            {
                let value = &self.auth_method;
                rules::known_enum(
                    v1::AuthMethod::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("authorization_reference");
            if let Some(value) = &self.authorization_reference {
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("meter_id");
            if let Some(value) = &self.meter_id {
                let _ = rules::max_length(value, 255, at, bad);
            }
        }
        {
            let at = at.field("charging_periods");
            rules::max_items(self.charging_periods.len(), 10000, at, bad);
            for (index, value) in self.charging_periods.iter().enumerate() {
                let at = at.index(index);
                value.check(at, bad);
            }
        }
        {
            let at = at.field("received_cost");
            if let Some(value) = &self.received_cost {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("status");
            {
                let value = &self.status;
                rules::known_enum(
                    v1::SessionStatus::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("last_updated");
            match &self.last_updated {
                None => bad.required(at),
                Some(value) => {
                    rules::timestamp(value, at, bad);
                }
            }
        }
        {
            let at = at.field("power");
            if let Some(value) = &self.power {
                rules::decimal(&value.value, "-100000", "100000", at, bad);
            }
        }
        {
            let at = at.field("state_of_charge");
            if let Some(value) = &self.state_of_charge {
                rules::decimal(&value.value, "0", "100", at, bad);
            }
        }
    }
}
impl Check for v1::SessionFilter {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("driver_id");
            if let Some(value) = &self.driver_id {
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("statuses");
            rules::max_items(self.statuses.len(), 5, at, bad);
            for (index, value) in self.statuses.iter().enumerate() {
                let at = at.index(index);
                rules::known_enum(
                    v1::SessionStatus::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("country_code");
            if let Some(value) = &self.country_code {
                let _ = rules::max_length(value, 2, at, bad)
                    && rules::format::country_alpha2(value, at, bad);
            }
        }
        {
            let at = at.field("party_id");
            if let Some(value) = &self.party_id {
                let _ = rules::max_length(value, 3, at, bad)
                    && rules::format::party_id(value, at, bad);
            }
        }
        {
            let at = at.field("session_id");
            if let Some(value) = &self.session_id {
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("location_id");
            if let Some(value) = &self.location_id {
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
    }
}
impl Check for v1::SignalPoint {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("start_time");
            match &self.start_time {
                None => bad.required(at),
                Some(value) => {
                    rules::timestamp(value, at, bad);
                }
            }
        }
        {
            let at = at.field("price");
            if let Some(value) = &self.price {
                rules::decimal(&value.value, "-1000", "1000", at, bad);
            }
        }
        {
            let at = at.field("carbon_intensity");
            if let Some(value) = &self.carbon_intensity {
                rules::decimal(&value.value, "0", "10000", at, bad);
            }
        }
        {
            let at = at.field("green_share");
            if let Some(value) = &self.green_share {
                rules::decimal(&value.value, "0", "1", at, bad);
            }
        }
    }
}
impl Check for v1::SignalSeries {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("currency");
            if !self.currency.is_empty() {
                let value = &self.currency;
                let _ = rules::max_length(value, 3, at, bad)
                    && rules::format::currency(value, at, bad);
            }
        }
        {
            let at = at.field("points");
            rules::max_items(self.points.len(), 4032, at, bad);
            for (index, value) in self.points.iter().enumerate() {
                let at = at.index(index);
                value.check(at, bad);
            }
        }
        {
            let at = at.field("end_time");
            if let Some(value) = &self.end_time {
                rules::timestamp(value, at, bad);
            }
        }
    }
}
impl Check for v1::SiteSupply {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("points");
            rules::max_items(self.points.len(), 4032, at, bad);
            for (index, value) in self.points.iter().enumerate() {
                let at = at.index(index);
                value.check(at, bad);
            }
        }
        {
            let at = at.field("peak_price");
            if let Some(value) = &self.peak_price {
                rules::decimal(&value.value, "0", "1000000", at, bad);
            }
        }
    }
}
impl Check for v1::StaffMember {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("subject");
            match &self.subject {
                None => bad.required(at),
                Some(value) => {
                    value.check(at, bad);
                }
            }
        }
        {
            let at = at.field("name");
            if self.name.is_empty() {
                bad.required(at);
            } else {
                let value = &self.name;
                let _ = rules::max_length(value, 200, at, bad);
            }
        }
        {
            let at = at.field("email");
            if let Some(value) = &self.email {
                let _ = rules::max_length(value, 254, at, bad)
                    && rules::format::email(value, at, bad);
            }
        }
        {
            let at = at.field("role");
            if self.role == 0 {
                bad.required(at);
            } else {
                let value = &self.role;
                rules::known_enum(v1::Role::try_from(*value).is_ok(), *value, at, bad);
            }
        }
    }
}
impl Check for v1::StatusSchedule {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("start_time");
            match &self.start_time {
                None => bad.required(at),
                Some(value) => {
                    rules::timestamp(value, at, bad);
                }
            }
        }
        {
            let at = at.field("end_time");
            if let Some(value) = &self.end_time {
                rules::timestamp(value, at, bad);
            }
        }
        {
            let at = at.field("status");
            if self.status == 0 {
                bad.required(at);
            } else {
                let value = &self.status;
                rules::known_enum(
                    v1::EvseStatus::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
    }
}
impl Check for v1::StekkerConnection {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("base_url");
            if self.base_url.is_empty() {
                bad.required(at);
            } else {
                let value = &self.base_url;
                let _ = rules::max_length(value, 255, at, bad);
            }
        }
        {
            let at = at.field("scheme");
            {
                let value = &self.scheme;
                rules::known_enum(
                    v1::StekkerScheme::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("locations");
            rules::max_items(self.locations.len(), 200, at, bad);
            for (index, value) in self.locations.iter().enumerate() {
                let at = at.index(index);
                value.check(at, bad);
            }
        }
    }
}
impl Check for v1::SupplyPoint {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("start_time");
            match &self.start_time {
                None => bad.required(at),
                Some(value) => {
                    rules::timestamp(value, at, bad);
                }
            }
        }
        {
            let at = at.field("max_power");
            if let Some(value) = &self.max_power {
                rules::whole_range(i64::from(*value), 0, 100000000, at, bad);
            }
        }
        {
            let at = at.field("base_load");
            {
                let value = &self.base_load;
                rules::whole_range(i64::from(*value), 0, 100000000, at, bad);
            }
        }
        {
            let at = at.field("solar_power");
            {
                let value = &self.solar_power;
                rules::whole_range(i64::from(*value), 0, 100000000, at, bad);
            }
        }
    }
}
impl Check for v1::Tariff {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("country_code");
            if self.country_code.is_empty() {
                bad.required(at);
            } else {
                let value = &self.country_code;
                let _ = rules::max_length(value, 2, at, bad)
                    && rules::format::country_alpha2(value, at, bad);
            }
        }
        {
            let at = at.field("party_id");
            if self.party_id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.party_id;
                let _ = rules::max_length(value, 3, at, bad)
                    && rules::format::party_id(value, at, bad);
            }
        }
        {
            let at = at.field("tariff_id");
            if self.tariff_id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.tariff_id;
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("currency");
            if self.currency.is_empty() {
                bad.required(at);
            } else {
                let value = &self.currency;
                let _ = rules::max_length(value, 3, at, bad)
                    && rules::format::currency(value, at, bad);
            }
        }
        {
            let at = at.field("type");
            {
                let value = &self.r#type;
                rules::known_enum(
                    v1::TariffType::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("alt_text");
            rules::max_items(self.alt_text.len(), 20, at, bad);
            for (index, value) in self.alt_text.iter().enumerate() {
                let at = at.index(index);
                value.check(at, bad);
            }
        }
        {
            let at = at.field("alt_url");
            if let Some(value) = &self.alt_url {
                let _ = rules::max_length(value, 255, at, bad);
            }
        }
        {
            let at = at.field("min_price");
            if let Some(value) = &self.min_price {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("max_price");
            if let Some(value) = &self.max_price {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("elements");
            if self.elements.is_empty() {
                bad.required(at);
            }
            rules::max_items(self.elements.len(), 200, at, bad);
            for (index, value) in self.elements.iter().enumerate() {
                let at = at.index(index);
                value.check(at, bad);
            }
        }
        {
            let at = at.field("start_time");
            if let Some(value) = &self.start_time {
                rules::timestamp(value, at, bad);
            }
        }
        {
            let at = at.field("end_time");
            if let Some(value) = &self.end_time {
                rules::timestamp(value, at, bad);
            }
        }
        {
            let at = at.field("last_updated");
            if let Some(value) = &self.last_updated {
                rules::timestamp(value, at, bad);
            }
        }
        {
            let at = at.field("tax_included");
            {
                let value = &self.tax_included;
                rules::known_enum(
                    v1::TaxIncluded::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
    }
}
impl Check for v1::TariffElement {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("price_components");
            if self.price_components.is_empty() {
                bad.required(at);
            }
            rules::max_items(self.price_components.len(), 20, at, bad);
            for (index, value) in self.price_components.iter().enumerate() {
                let at = at.index(index);
                value.check(at, bad);
            }
        }
        {
            let at = at.field("restrictions");
            if let Some(value) = &self.restrictions {
                value.check(at, bad);
            }
        }
    }
}
impl Check for v1::TariffFilter {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("country_code");
            if let Some(value) = &self.country_code {
                let _ = rules::max_length(value, 2, at, bad)
                    && rules::format::country_alpha2(value, at, bad);
            }
        }
        {
            let at = at.field("party_id");
            if let Some(value) = &self.party_id {
                let _ = rules::max_length(value, 3, at, bad)
                    && rules::format::party_id(value, at, bad);
            }
        }
        {
            let at = at.field("tariff_id");
            if let Some(value) = &self.tariff_id {
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
    }
}
impl Check for v1::TariffNote {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("country_code");
            if self.country_code.is_empty() {
                bad.required(at);
            } else {
                let value = &self.country_code;
                let _ = rules::max_length(value, 2, at, bad)
                    && rules::format::country_alpha2(value, at, bad);
            }
        }
        {
            let at = at.field("party_id");
            if self.party_id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.party_id;
                let _ = rules::max_length(value, 3, at, bad)
                    && rules::format::party_id(value, at, bad);
            }
        }
        {
            let at = at.field("location_id");
            if let Some(value) = &self.location_id {
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("tariff_id");
            if let Some(value) = &self.tariff_id {
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("texts");
            if self.texts.is_empty() {
                bad.required(at);
            }
            rules::max_items(self.texts.len(), 20, at, bad);
            for (index, value) in self.texts.iter().enumerate() {
                let at = at.index(index);
                value.check(at, bad);
            }
        }
        {
            let at = at.field("start_time");
            if let Some(value) = &self.start_time {
                rules::timestamp(value, at, bad);
            }
        }
        {
            let at = at.field("end_time");
            if let Some(value) = &self.end_time {
                rules::timestamp(value, at, bad);
            }
        }
        {
            let at = at.field("priority");
            {
                let value = &self.priority;
                rules::whole_range(i64::from(*value), -100, 100, at, bad);
            }
        }
    }
}
impl Check for v1::TariffNoteFilter {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("country_code");
            if let Some(value) = &self.country_code {
                let _ = rules::max_length(value, 2, at, bad)
                    && rules::format::country_alpha2(value, at, bad);
            }
        }
        {
            let at = at.field("party_id");
            if let Some(value) = &self.party_id {
                let _ = rules::max_length(value, 3, at, bad)
                    && rules::format::party_id(value, at, bad);
            }
        }
        {
            let at = at.field("valid_at");
            if let Some(value) = &self.valid_at {
                rules::timestamp(value, at, bad);
            }
        }
    }
}
impl Check for v1::TariffRestrictions {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("start_time");
            if let Some(value) = &self.start_time {
                let _ = rules::max_length(value, 5, at, bad)
                    && rules::format::time_of_day(value, at, bad);
            }
        }
        {
            let at = at.field("end_time");
            if let Some(value) = &self.end_time {
                let _ = rules::max_length(value, 5, at, bad)
                    && rules::format::time_of_day(value, at, bad);
            }
        }
        {
            let at = at.field("start_date");
            if let Some(value) = &self.start_date {
                let _ = rules::max_length(value, 10, at, bad)
                    && rules::format::date(value, at, bad);
            }
        }
        {
            let at = at.field("end_date");
            if let Some(value) = &self.end_date {
                let _ = rules::max_length(value, 10, at, bad)
                    && rules::format::date(value, at, bad);
            }
        }
        {
            let at = at.field("min_kwh");
            if let Some(value) = &self.min_kwh {
                rules::decimal(&value.value, "0", "1000000", at, bad);
            }
        }
        {
            let at = at.field("max_kwh");
            if let Some(value) = &self.max_kwh {
                rules::decimal(&value.value, "0", "1000000", at, bad);
            }
        }
        {
            let at = at.field("min_current");
            if let Some(value) = &self.min_current {
                rules::decimal(&value.value, "0", "1000000", at, bad);
            }
        }
        {
            let at = at.field("max_current");
            if let Some(value) = &self.max_current {
                rules::decimal(&value.value, "0", "1000000", at, bad);
            }
        }
        {
            let at = at.field("min_power");
            if let Some(value) = &self.min_power {
                rules::decimal(&value.value, "0", "1000000", at, bad);
            }
        }
        {
            let at = at.field("max_power");
            if let Some(value) = &self.max_power {
                rules::decimal(&value.value, "0", "1000000", at, bad);
            }
        }
        {
            let at = at.field("min_duration");
            if let Some(value) = &self.min_duration {
                rules::whole_range(*value, 0, 1000000000, at, bad);
            }
        }
        {
            let at = at.field("max_duration");
            if let Some(value) = &self.max_duration {
                rules::whole_range(*value, 0, 1000000000, at, bad);
            }
        }
        {
            let at = at.field("days_of_week");
            rules::max_items(self.days_of_week.len(), 7, at, bad);
            for (index, value) in self.days_of_week.iter().enumerate() {
                let at = at.index(index);
                rules::known_enum(
                    v1::DayOfWeek::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("reservation");
            {
                let value = &self.reservation;
                rules::known_enum(
                    v1::ReservationRestriction::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
    }
}
impl Check for v1::Token {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("country_code");
            if self.country_code.is_empty() {
                bad.required(at);
            } else {
                let value = &self.country_code;
                let _ = rules::max_length(value, 2, at, bad)
                    && rules::format::country_alpha2(value, at, bad);
            }
        }
        {
            let at = at.field("party_id");
            if self.party_id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.party_id;
                let _ = rules::max_length(value, 3, at, bad)
                    && rules::format::party_id(value, at, bad);
            }
        }
        {
            let at = at.field("uid");
            if self.uid.is_empty() {
                bad.required(at);
            } else {
                let value = &self.uid;
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("type");
            if self.r#type == 0 {
                bad.required(at);
            } else {
                let value = &self.r#type;
                rules::known_enum(
                    v1::TokenType::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("contract_id");
            if self.contract_id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.contract_id;
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("visual_number");
            if let Some(value) = &self.visual_number {
                let _ = rules::max_length(value, 64, at, bad);
            }
        }
        {
            let at = at.field("issuer");
            if self.issuer.is_empty() {
                bad.required(at);
            } else {
                let value = &self.issuer;
                let _ = rules::max_length(value, 64, at, bad);
            }
        }
        {
            let at = at.field("group_id");
            if let Some(value) = &self.group_id {
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("whitelist");
            if self.whitelist == 0 {
                bad.required(at);
            } else {
                let value = &self.whitelist;
                rules::known_enum(
                    v1::TokenWhitelist::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("language");
            if let Some(value) = &self.language {
                let _ = rules::max_length(value, 2, at, bad)
                    && rules::format::language(value, at, bad);
            }
        }
        {
            let at = at.field("default_profile_type");
            {
                let value = &self.default_profile_type;
                rules::known_enum(
                    v1::ProfileType::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("energy_contract");
            if let Some(value) = &self.energy_contract {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("last_updated");
            if let Some(value) = &self.last_updated {
                rules::timestamp(value, at, bad);
            }
        }
    }
}
impl Check for v1::TokenFilter {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("driver_id");
            if let Some(value) = &self.driver_id {
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("contract_id");
            if let Some(value) = &self.contract_id {
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("uid");
            if let Some(value) = &self.uid {
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("type");
            {
                let value = &self.r#type;
                rules::known_enum(
                    v1::TokenType::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
    }
}
impl Check for v1::UnblockTokenRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("id");
            if self.id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::UndeleteCdrRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("id");
            if self.id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("etag");
            if let Some(value) = &self.etag {
                let _ = rules::max_length(value, 64, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::UpdateBrandingRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("branding");
            match &self.branding {
                None => bad.required(at),
                Some(value) => {
                    value.check(at, bad);
                }
            }
        }
        {
            let at = at.field("etag");
            if self.etag.is_empty() {
                bad.required(at);
            } else {
                let value = &self.etag;
                let _ = rules::max_length(value, 64, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::UpdateCdrPriceRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("id");
            if self.id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("price");
            match &self.price {
                None => bad.required(at),
                Some(value) => {
                    value.check(at, bad);
                }
            }
        }
        {
            let at = at.field("etag");
            if let Some(value) = &self.etag {
                let _ = rules::max_length(value, 64, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::UpdateCdrRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("id");
            if self.id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("update_mask");
            match &self.update_mask {
                None => bad.required(at),
                Some(value) => {
                    rules::field_mask(value, 10, at, bad);
                }
            }
        }
        {
            let at = at.field("changes");
            match &self.changes {
                None => bad.required(at),
                Some(value) => {
                    value.check(at, bad);
                }
            }
        }
        {
            let at = at.field("etag");
            if self.etag.is_empty() {
                bad.required(at);
            } else {
                let value = &self.etag;
                let _ = rules::max_length(value, 64, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::UpdateCdrStatusRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("id");
            if self.id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("status");
            if self.status == 0 {
                bad.required(at);
            } else {
                let value = &self.status;
                rules::known_enum(
                    v1::CdrStatus::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("rejection_reason");
            {
                let value = &self.rejection_reason;
                rules::known_enum(
                    v1::RejectionReason::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("rejection_text");
            if let Some(value) = &self.rejection_text {
                let _ = rules::max_length(value, 500, at, bad);
            }
        }
        {
            let at = at.field("etag");
            if let Some(value) = &self.etag {
                let _ = rules::max_length(value, 64, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::UpdateEvseStatusRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("id");
            if self.id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("evse_uid");
            if self.evse_uid.is_empty() {
                bad.required(at);
            } else {
                let value = &self.evse_uid;
                let _ = rules::max_length(value, 36, at, bad);
            }
        }
        {
            let at = at.field("status");
            if self.status == 0 {
                bad.required(at);
            } else {
                let value = &self.status;
                rules::known_enum(
                    v1::EvseStatus::try_from(*value).is_ok(),
                    *value,
                    at,
                    bad,
                );
            }
        }
        {
            let at = at.field("status_time");
            if let Some(value) = &self.status_time {
                rules::timestamp(value, at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::UpdatePricingRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("pricing_policy");
            if let Some(value) = &self.pricing_policy {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("accept_rule");
            if let Some(value) = &self.accept_rule {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("etag");
            if self.etag.is_empty() {
                bad.required(at);
            } else {
                let value = &self.etag;
                let _ = rules::max_length(value, 64, at, bad);
            }
        }
        {
            let at = at.field("reject_rule");
            if let Some(value) = &self.reject_rule {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("request_id");
            if !self.request_id.is_empty() {
                let value = &self.request_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
    }
}
impl Check for v1::WatchEventsRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("filter");
            if let Some(value) = &self.filter {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("resume_after");
            if !self.resume_after.is_empty() {
                let value = &self.resume_after;
                let _ = rules::max_length(value, 200, at, bad);
            }
        }
    }
}
impl Check for v1::WatchPlanRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("session_id");
            if self.session_id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.session_id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("resume_after");
            if !self.resume_after.is_empty() {
                let value = &self.resume_after;
                let _ = rules::max_length(value, 200, at, bad);
            }
        }
    }
}
impl Check for v1::WatchSessionRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("id");
            if self.id.is_empty() {
                bad.required(at);
            } else {
                let value = &self.id;
                let _ = rules::max_length(value, 36, at, bad)
                    && rules::format::uuid(value, at, bad);
            }
        }
        {
            let at = at.field("resume_after");
            if !self.resume_after.is_empty() {
                let value = &self.resume_after;
                let _ = rules::max_length(value, 200, at, bad);
            }
        }
    }
}
impl Check for v1::WatchSessionsRequest {
    fn check(&self, at: Path<'_>, bad: &mut Violations) {
        {
            let at = at.field("filter");
            if let Some(value) = &self.filter {
                value.check(at, bad);
            }
        }
        {
            let at = at.field("resume_after");
            if !self.resume_after.is_empty() {
                let value = &self.resume_after;
                let _ = rules::max_length(value, 200, at, bad);
            }
        }
    }
}
