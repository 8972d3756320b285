// Written by sdk-gen from the contract in proto/; do not edit.

import type { AnyOf, CallOptions, Listing, Money, OneOf, Timestamp, UnknownValue, Watch, WatchOptions } from "../values.js";

/** What an account is. */
export type AccountKind =
  /** Not given. */
  | "UNSPECIFIED"
  /** A company that pays for its drivers. */
  | "COMPANY"
  /** One driver who pays. */
  | "INDIVIDUAL"
  | UnknownValue;

/** What acted. */
export type ActorKind =
  /** Not given. */
  | "UNSPECIFIED"
  /** A driver. */
  | "DRIVER"
  /** One of the staff. */
  | "STAFF"
  /** An API key of a backend. */
  | "API_KEY"
  /** A job, an operator, or nobody known. */
  | "SYSTEM"
  | UnknownValue;

/** What a dimension measures (OCPI 2.2.1, CdrDimensionType). */
export type DimensionType =
  /** Not given. */
  | "UNSPECIFIED"
  /** Energy delivered, kWh; negative where the vehicle gave energy back. */
  | "ENERGY"
  /** Time of charging, hours. */
  | "TIME"
  /** Time in which the vehicle asked for no power, hours. */
  | "PARKING_TIME"
  /** Time of a reservation, hours. */
  | "RESERVATION_TIME"
  /** The greatest current, amperes, summed over the phases. */
  | "MAX_CURRENT"
  /** The least current, amperes, summed over the phases. */
  | "MIN_CURRENT"
  /** The greatest power, kW. */
  | "MAX_POWER"
  /** The least power, kW. */
  | "MIN_POWER"
  | UnknownValue;

/** The kind of a charging token (OCPI 2.2.1, TokenType). */
export type TokenType =
  /** Not given. */
  | "UNSPECIFIED"
  /** Made for one ad-hoc session. */
  | "AD_HOC_USER"
  /** An app's user. */
  | "APP_USER"
  /** Something else. */
  | "OTHER"
  /** A card. */
  | "RFID"
  | UnknownValue;

/** How the session was authorised (OCPI 2.2.1, AuthMethod). */
export type AuthMethod =
  /** Not given. */
  | "UNSPECIFIED"
  /** The CPO asked the eMSP. */
  | "AUTH_REQUEST"
  /** The eMSP sent a command. */
  | "COMMAND"
  /** The CPO found the token in its list. */
  | "WHITELIST"
  | UnknownValue;

/** How power reaches the vehicle (OCPI 2.2.1, PowerType). */
export type PowerType =
  /** Not given. */
  | "UNSPECIFIED"
  /** Alternating current, one phase. */
  | "AC_1_PHASE"
  /** Alternating current, two phases. */
  | "AC_2_PHASE"
  /** Alternating current, two phases of a split-phase grid. */
  | "AC_2_PHASE_SPLIT"
  /** Alternating current, three phases. */
  | "AC_3_PHASE"
  /** Direct current. */
  | "DC"
  | UnknownValue;

/** Which way a half goes. */
export type RoundingMode =
  /** The default: half away from zero. */
  | "UNSPECIFIED"
  /** 0.125 becomes 0.13, -0.125 becomes -0.13. */
  | "HALF_AWAY_FROM_ZERO"
  /** To the even neighbour: 0.125 becomes 0.12. */
  | "HALF_EVEN"
  /** Always towards positive infinity. */
  | "UP"
  /** Always towards negative infinity. */
  | "DOWN"
  | UnknownValue;

/** Where the tariff of a rating came from. */
export type TariffSource =
  /** Not said. */
  | "UNSPECIFIED"
  /** The CDR had it with it. */
  | "EMBEDDED"
  /** Ours, stored by PutTariff. */
  | "STORED"
  /** The request had it with it. */
  | "REQUEST"
  | UnknownValue;

/** What a price component of a tariff is charged for (OCPI 2.2.1, TariffDimensionType). */
export type PriceComponentType =
  /** Not given. */
  | "UNSPECIFIED"
  /** Energy, per kWh. */
  | "ENERGY"
  /** Once a session. */
  | "FLAT"
  /** Time in which the vehicle asks for no power, per hour. */
  | "PARKING_TIME"
  /** Time of charging, per hour. */
  | "TIME"
  | UnknownValue;

/** Why there is no rating. */
export type UnratedReason =
  /** There is one. */
  | "UNSPECIFIED"
  /** The tariff that the CDR names is not known, and none came with it. PutTariff rates it. */
  | "UNKNOWN_TARIFF"
  /** Its tariff goes by local time, and the time zone of the place is not known. UpdateCdr with one, then RateCdr. */
  | "UNKNOWN_TIME_ZONE"
  /** No tariff was valid when the session began. */
  | "NO_VALID_TARIFF"
  /** The tariff is in another currency than the CDR. */
  | "CURRENCY_MISMATCH"
  /** Numbers too large to be computed with. */
  | "OUT_OF_RANGE"
  | UnknownValue;

/** What somebody may do: a fixed set of scopes. */
export type Role =
  /** Not given. */
  | "UNSPECIFIED"
  /** A person who charges: sees what is theirs. */
  | "DRIVER"
  /** Works with CDRs, tariffs, accounts and drivers. */
  | "STAFF"
  /** Does what staff does, and manages keys, staff and settings. */
  | "ADMIN"
  /** A provider's own servers: everything, and minting access tokens. */
  | "BACKEND"
  | UnknownValue;

/** How a received cost and ours stand to each other, by their totals without VAT. */
export type ReconciliationVerdict =
  /** Not given. */
  | "UNSPECIFIED"
  /** They are the same to the currency's digits. */
  | "AGREES"
  /** They differ, and the tolerance covers it. */
  | "TOLERATED"
  /** They differ by more. */
  | "DIFFERS"
  | UnknownValue;

/** The total of a cost or one of its parts. */
export type CostPart =
  /** Not given. */
  | "UNSPECIFIED"
  /** All of it. */
  | "TOTAL"
  /** The part for energy. */
  | "ENERGY"
  /** The part for time of charging. */
  | "TIME"
  /** The part for time after charging. */
  | "PARKING"
  /** The fixed part. */
  | "FIXED"
  /** The part for a reservation. */
  | "RESERVATION"
  | UnknownValue;

/** The kinds of causes, in the order in which they are looked for. */
export type DifferenceCauseKind =
  /** Not given. */
  | "UNSPECIFIED"
  /** What the tariff leaves free was billed, such as parking before a grace period ended. */
  | "FREE_BILLED"
  /** Step sizes were left out. */
  | "STEPS_LEFT_OUT"
  /** Restrictions by time of day, weekday or date were judged in UTC. */
  | "TIME_IN_UTC"
  /** All was billed at the price of one element. */
  | "OTHER_ELEMENT"
  /** The amount without VAT has VAT in it. */
  | "VAT_INCLUDED"
  /** More or less was billed than was measured, at the tariff's price. */
  | "OTHER_QUANTITY"
  /** The CPO's total is not the sum of its parts. */
  | "SUM_OF_PARTS"
  /** The amounts without VAT agree, and those with it do not. */
  | "VAT"
  /** Nothing of these. */
  | "UNEXPLAINED"
  | UnknownValue;

/** Whether the prices of a tariff are with tax (OCPI 2.3.0, TaxIncluded). */
export type TaxIncluded =
  /** Not said: they are without. */
  | "UNSPECIFIED"
  /** They are with it; what they are without follows from the VAT of each component. */
  | "YES"
  /** They are without it. */
  | "NO"
  /** There is no tax. */
  | "NOT_APPLICABLE"
  /** Nobody says what tax comes upon them, as in OCPI 2.1.1: what a charge costs with VAT is not known either. */
  | "NOT_STATED"
  | UnknownValue;

/** For which way of charging a tariff is (OCPI 2.2.1, TariffType). */
export type TariffType =
  /** For all. */
  | "UNSPECIFIED"
  /** Paid on the spot. */
  | "AD_HOC_PAYMENT"
  /** The driver chose cheap. */
  | "PROFILE_CHEAP"
  /** The driver chose fast. */
  | "PROFILE_FAST"
  /** The driver chose green. */
  | "PROFILE_GREEN"
  /** With a contract and no choice. */
  | "REGULAR"
  | UnknownValue;

/** A day of the week. */
export type DayOfWeek =
  /** Not given. */
  | "UNSPECIFIED"
  /** Monday. */
  | "MONDAY"
  /** Tuesday. */
  | "TUESDAY"
  /** Wednesday. */
  | "WEDNESDAY"
  /** Thursday. */
  | "THURSDAY"
  /** Friday. */
  | "FRIDAY"
  /** Saturday. */
  | "SATURDAY"
  /** Sunday. */
  | "SUNDAY"
  | UnknownValue;

/** Whether an element is for reservations (OCPI 2.2.1, ReservationRestrictionType). */
export type ReservationRestriction =
  /** It is for charging. */
  | "UNSPECIFIED"
  /** For a reservation that is pending or was used. */
  | "RESERVATION"
  /** For a reservation that lapsed. */
  | "RESERVATION_EXPIRES"
  | UnknownValue;

/** By what the session of a CDR was found, the surest first. */
export type SessionMatch =
  /** It was not. */
  | "UNSPECIFIED"
  /** By what the eMSP gave when it authorised the session. */
  | "AUTHORIZATION_REFERENCE"
  /** By the CPO's id of the session. */
  | "SESSION_ID"
  /** By token, EVSE and time: more than half of the time that either took. */
  | "TOKEN_AND_TIME"
  | UnknownValue;

/** On which side of roaming a provider stands. */
export type CdrContext =
  /** Not given. */
  | "UNSPECIFIED"
  /** Received, for a driver of ours. */
  | "EMSP"
  /** Made at a station of ours. */
  | "CPO"
  | UnknownValue;

/** Where a CDR is in its life. */
export type CdrStatus =
  /** Not given. */
  | "UNSPECIFIED"
  /** Taken in, not decided on. */
  | "PENDING"
  /** Found right; may be billed. */
  | "ACCEPTED"
  /** Refused. Final. */
  | "REJECTED"
  /** On an invoice. Final. */
  | "BILLED"
  | UnknownValue;

/** Why a CDR was rejected. */
export type RejectionReason =
  /** It was not. */
  | "UNSPECIFIED"
  /** Its price is too far from ours. */
  | "PRICE_DIFFERENCE"
  /** Its tariff is not known. */
  | "UNKNOWN_TARIFF"
  /** It is there already, under another id. */
  | "DUPLICATE"
  /** The connector cannot have delivered this much. */
  | "IMPOSSIBLE_ENERGY"
  /** Its token is not one of ours. */
  | "UNKNOWN_TOKEN"
  /** Something else, which the text says. */
  | "OTHER"
  | UnknownValue;

/** What decided a price. */
export type CdrPriceSource =
  /** Not given. */
  | "UNSPECIFIED"
  /** A rating of ours. */
  | "RATING"
  /** Somebody, by UpdateCdrPrice. */
  | "MANUAL"
  | UnknownValue;

/** The order of a list of CDRs. Ties go by our id. */
export type CdrOrder =
  /** The default: by end of the session, newest first. */
  | "UNSPECIFIED"
  /** By end of the session, newest first. */
  | "END_TIME_DESC"
  /** By end of the session, oldest first. */
  | "END_TIME_ASC"
  /** By start of the session, newest first. */
  | "START_TIME_DESC"
  /** By start of the session, oldest first. */
  | "START_TIME_ASC"
  /** By when it came in, newest first. */
  | "CREATE_TIME_DESC"
  /** By when it came in, oldest first. */
  | "CREATE_TIME_ASC"
  /** By what is billed excluding VAT, highest first; those without a price last. */
  | "PRICE_DESC"
  /** By what is billed excluding VAT, lowest first; those without a price first. */
  | "PRICE_ASC"
  | UnknownValue;

/** What is best. */
export type ChargingGoal =
  /** Not given: CHEAP. */
  | "UNSPECIFIED"
  /** As little money as can be. */
  | "CHEAP"
  /** As little carbon as can be. */
  | "GREEN"
  /** Money, and carbon at its price. */
  | "BALANCED"
  /**
   * As much as can be by when it would be full if nobody else were there, whatever that costs; what is left then as cheaply as can be. Beside it `early` says
   * nothing.
   */
  | "FAST"
  | UnknownValue;

/** The unit of limits (OCPI 2.2.1, ChargingRateUnit). */
export type ChargingRateUnit =
  /** Not given: A. */
  | "UNSPECIFIED"
  /** Amperes of each phase. */
  | "A"
  /** Watts of all phases. */
  | "W"
  | UnknownValue;

/** A value of a point of a series. */
export type SignalKind =
  /** Not given. */
  | "UNSPECIFIED"
  /** The price. */
  | "PRICE"
  /** The carbon intensity. */
  | "CARBON_INTENSITY"
  /** The green share. */
  | "GREEN_SHARE"
  | UnknownValue;

/** Where a profile is on its way to its charger. */
export type ProfileDeliveryStatus =
  /** Not given. */
  | "UNSPECIFIED"
  /** It is to be sent, or sent again after a pause. */
  | "WAITING"
  /** Its CPO has taken it; the charger has not answered yet. */
  | "SENT"
  /** The charger has taken it. */
  | "ACCEPTED"
  /** The charger has taken it, and says that this is what it does. */
  | "CONFIRMED"
  /** CPO or charger refuse it: the vehicle charges as it likes, and is planned so. */
  | "REFUSED"
  /** There is no way to the charger, or it knows no profiles. The plan stands: whoever sets the charger otherwise finds the profile in it. */
  | "UNSUPPORTED"
  /** The charger has taken it three times and did something else: the vehicle is planned as what it does, until its driver says something new. */
  | "IGNORED"
  /** It was taken back, for the plan was cancelled. */
  | "CLEARED"
  | UnknownValue;

/** Whose plan it is, where an external planner is asked. */
export type ExternalPlanningStatus =
  /** Not given. */
  | "UNSPECIFIED"
  /** The session was handed over, and no schedule has come yet: our own plan is in force. */
  | "HANDED_OVER"
  /** Its schedule is in force. */
  | "IN_FORCE"
  /** Its last schedule does not hold: our own plan is in force. Another one that holds is taken. */
  | "REFUSED"
  /** It says nothing: our own plan is in force. A schedule that holds is taken when it comes after all. */
  | "GONE"
  | UnknownValue;

/** Where a plan is in its life. */
export type ChargingPlanStatus =
  /** Not given. */
  | "UNSPECIFIED"
  /** It holds, and is made anew when something changes. */
  | "ACTIVE"
  /** It was cancelled: the vehicle charges as its charger lets it. CreatePlan makes it anew. */
  | "CANCELLED"
  /** Its session has ended. */
  | "FINISHED"
  | UnknownValue;

/** Why a plan was made. */
export type PlanReason =
  /** Not given. */
  | "UNSPECIFIED"
  /** It was asked for: the first, or the first after it was cancelled. */
  | "CREATED"
  /** The driver wants something else, by CreatePlan or by preferences. */
  | "PREFERENCES"
  /** It leaves at another time, by CreatePlan or by preferences; or it is still there when it should have left: then it is planned for four hours more. */
  | "DEPARTURE"
  /** Prices or carbon were not as they were known. */
  | "PRICES"
  /** The meter is more than 5 % off the plan, and 0.2 kWh. */
  | "METER_VALUES"
  /** The site gives another power than before. */
  | "SITE_LIMIT"
  /** Others at the site came, went or were planned anew. */
  | "OTHERS"
  /** Its charger refuses profiles, or does something else: it is planned as what it does, which is to charge at once. */
  | "REFUSED_BY_CHARGER"
  /** The schedule of an external planner is in force. */
  | "EXTERNAL"
  /** An external planner is gone, or what it says last does not hold: it is our own plan again. */
  | "EXTERNAL_GONE"
  | UnknownValue;

/** Why a call was refused: `reason` of the `google.rpc.ErrorInfo` in the details of its status, without the prefix, in domain `wattlane`. */
export type Reason =
  /** Not given. */
  | "UNSPECIFIED"
  /** A field of the request is wrong; the details name every one. INVALID_ARGUMENT. */
  | "INVALID_ARGUMENT"
  /** The request is no message of the contract. INVALID_ARGUMENT. */
  | "UNDECODABLE"
  /** The request is larger than 4 MiB. RESOURCE_EXHAUSTED. */
  | "REQUEST_TOO_LARGE"
  /** What was asked for is not there, or is not the caller's. NOT_FOUND. */
  | "NOT_FOUND"
  /** The credential is missing or not good: get a new one. UNAUTHENTICATED. */
  | "UNAUTHENTICATED"
  /** The caller may not do this; the metadata names the scope it takes. PERMISSION_DENIED. */
  | "SCOPE_MISSING"
  /** The web origin is not one of the caller's provider, or not one of the token. PERMISSION_DENIED. */
  | "ORIGIN_NOT_ALLOWED"
  /** The request_id was used for another request. FAILED_PRECONDITION. */
  | "REQUEST_ID_REUSED"
  /** The object has changed since: read it again. ABORTED. */
  | "ETAG_MISMATCH"
  /** The page token is not one of ours, or is for another list, filter or order: begin anew. INVALID_ARGUMENT. */
  | "PAGE_TOKEN_INVALID"
  /** The deadline passed before there was an answer. DEADLINE_EXCEEDED. */
  | "DEADLINE_EXCEEDED"
  /** The server cannot answer now: try again. UNAVAILABLE. */
  | "UNAVAILABLE"
  /** A fault of ours; the details carry the trace. INTERNAL. */
  | "INTERNAL"
  /** Another CDR has this id; `deleted` in the metadata says whether it is a deleted one. ALREADY_EXISTS. */
  | "CDR_ALREADY_EXISTS"
  /** Several CPOs gave this id; the metadata names them. FAILED_PRECONDITION. */
  | "CDR_ID_AMBIGUOUS"
  /** A CDR cannot go from the one status to the other. FAILED_PRECONDITION. */
  | "CDR_STATUS_CHANGE"
  /** The CDR is billed, and stays as it is. FAILED_PRECONDITION. */
  | "CDR_ALREADY_BILLED"
  /** The CDR is rejected, and has no price. FAILED_PRECONDITION. */
  | "CDR_REJECTED"
  /** The amount is in another currency than the object. FAILED_PRECONDITION. */
  | "CURRENCY_MISMATCH"
  /** No tariff was valid when the session began. FAILED_PRECONDITION. */
  | "TARIFF_NOT_VALID"
  /** A period names a tariff that is not among those given. FAILED_PRECONDITION. */
  | "TARIFF_UNKNOWN"
  /** The tariff goes by local time, and the time zone is not known. FAILED_PRECONDITION. */
  | "TIME_ZONE_UNKNOWN"
  /** Numbers too large to be computed with. FAILED_PRECONDITION. */
  | "PRICE_OUT_OF_RANGE"
  /** The contract is another driver's. ALREADY_EXISTS. */
  | "CONTRACT_ID_TAKEN"
  /** The subject is somebody else's. ALREADY_EXISTS. */
  | "SUBJECT_TAKEN"
  /** Two API keys are active: revoke one first. FAILED_PRECONDITION. */
  | "API_KEY_LIMIT"
  /** A scope was asked for that the subject's role or the caller does not have. PERMISSION_DENIED. */
  | "SCOPE_NOT_HELD"
  /** There are as many of these as there may be. FAILED_PRECONDITION. */
  | "SETTING_LIMIT"
  /** The cursor is of another provider or stream, or of a time to come: begin without one. INVALID_ARGUMENT. */
  | "CURSOR_INVALID"
  /** What came after the cursor is no longer kept: read anew what you hold, and begin without one. FAILED_PRECONDITION. */
  | "CURSOR_EXPIRED"
  /** A session cannot go from the one status to the other; once COMPLETED it takes corrections only. FAILED_PRECONDITION. */
  | "SESSION_STATUS_CHANGE"
  /** Another charge (token, location, EVSE or currency) has this session id. FAILED_PRECONDITION. */
  | "SESSION_IDENTITY"
  /**
   * Four streams to this host are open over cleartext HTTP/1.1, and a browser opens no more connections: end one, or use TLS. Told by SDKs, before
   * anything is sent. RESOURCE_EXHAUSTED.
   */
  | "TOO_MANY_STREAMS"
  /** The EVSE has as many connectors as it may have. FAILED_PRECONDITION. */
  | "CONNECTOR_LIMIT"
  /** The token is another driver's: AssignToken hands it on. ALREADY_EXISTS. */
  | "TOKEN_TAKEN"
  /**
   * The vehicle takes nothing that the charger gives: alternating current, and the charger gives direct, or the other way round.
   * FAILED_PRECONDITION.
   */
  | "NO_POWER"
  /** The session has ended: there is nothing left to plan. FAILED_PRECONDITION. */
  | "PLAN_SESSION_ENDED"
  | UnknownValue;

/** Whether an EVSE can be used (OCPI 2.2.1, Status). */
export type EvseStatus =
  /** Not given. */
  | "UNSPECIFIED"
  /** It can be used. */
  | "AVAILABLE"
  /** Something stands in the way. */
  | "BLOCKED"
  /** A vehicle is charging. */
  | "CHARGING"
  /** It is not in service. */
  | "INOPERATIVE"
  /** It is broken. */
  | "OUTOFORDER"
  /** It is yet to be built. */
  | "PLANNED"
  /** It is gone. */
  | "REMOVED"
  /** It is held for somebody. */
  | "RESERVED"
  /** Nobody knows: OCPI's `UNKNOWN`. (The SDKs' own `Unknown` is a value that they are too old for.) */
  | "NOT_KNOWN"
  | UnknownValue;

/** What a connector is (OCPI 2.2.1, ConnectorFormat). */
export type ConnectorFormat =
  /** Not given. */
  | "UNSPECIFIED"
  /** The driver brings a cable. */
  | "SOCKET"
  /** A cable is there. */
  | "CABLE"
  | UnknownValue;

/** Where a session is in its life (OCPI 2.2.1, SessionStatus). */
export type SessionStatus =
  /** Not given. */
  | "UNSPECIFIED"
  /** Charging, or ready to. */
  | "ACTIVE"
  /** Ended. It takes corrections only. */
  | "COMPLETED"
  /** Declared invalid: it is never billed. Final. */
  | "INVALID"
  /** Not begun yet. */
  | "PENDING"
  /** A reservation. */
  | "RESERVATION"
  | UnknownValue;

/** How a token is shown in the header `Authorization`. */
export type StekkerScheme =
  /** Not given. */
  | "UNSPECIFIED"
  /** `Token …`. */
  | "TOKEN"
  /** `Bearer …`. */
  | "BEARER"
  | UnknownValue;

/** Why a location has no price for a planned charge. */
export type UnrankedReason =
  /** Not said. */
  | "UNSPECIFIED"
  /** None of its connectors that are there is what is needed and gives the vehicle power. */
  | "NOTHING_FITS"
  /** No tariff of a connector that fits is known. */
  | "TARIFF_MISSING"
  /** The tariffs that are known are not valid when the vehicle arrives. */
  | "TARIFF_NOT_VALID"
  /** The tariff goes by local time, and the location's time zone is not known. */
  | "TIME_ZONE_MISSING"
  /** Numbers too large to be computed with. */
  | "OUT_OF_RANGE"
  | UnknownValue;

/** Whether CPOs may decide by the list that they keep (OCPI 2.2.1, WhitelistType). */
export type TokenWhitelist =
  /** Not given. */
  | "UNSPECIFIED"
  /** By the list alone. */
  | "ALWAYS"
  /** By the list or by asking, as the CPO likes. */
  | "ALLOWED"
  /** By asking, and by the list where nobody answers. */
  | "ALLOWED_OFFLINE"
  /** Only by asking. */
  | "NEVER"
  | UnknownValue;

/** What a driver wants of smart charging (OCPI 2.2.1, ProfileType). */
export type ProfileType =
  /** Not given. */
  | "UNSPECIFIED"
  /** As cheap as can be. */
  | "CHEAP"
  /** As fast as can be. */
  | "FAST"
  /** As green as can be. */
  | "GREEN"
  /** As it comes. */
  | "REGULAR"
  | UnknownValue;

/** Who pays. */
export interface Account {
  /** Our id of it, a UUID. */
  id: string;
  /**
   * Its name, at most 200 characters.
   *
   * Personal data.
   */
  name: string;
  /** What it is. */
  kind: AccountKind;
  /** Where it is at home, two letters. */
  country?: string;
  /** What another system of the provider calls it. */
  externalId?: string;
  /** When it was created. */
  createTime?: Timestamp;
  /** Names its present version. */
  etag: string;
}

/** Who pays. */
export interface AccountInput {
  /**
   * Its name, at most 200 characters.
   *
   * Personal data.
   */
  name: string;
  /** What it is. */
  kind: AccountKind;
  /** Where it is at home, two letters. */
  country?: string;
  /** What another system of the provider calls it. */
  externalId?: string;
}

/** Asks to create an account. */
export interface CreateAccountRequest {
  /** The account. */
  account: AccountInput;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/** Asks for an account. */
export interface GetAccountRequest {
  /** Our id of the account, a UUID. */
  id: string;
}

/** Asks for accounts. */
export interface ListAccountsRequest {
  /** How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500. */
  pageSize?: number;
  /** Where to go on: `next_page_token` of the page before. */
  pageToken?: string;
}

/** A page of accounts. */
export interface ListAccountsResponse {
  /** The accounts. */
  accounts: Account[];
  /** Where the next page begins; empty after the last. */
  nextPageToken: string;
}

/** One act. */
export interface AuditEntry {
  /** Its id, a UUID that grows with time. */
  id: string;
  /** When it happened. */
  createTime?: Timestamp;
  /** Who did it. */
  actor?: AuditActor;
  /** The RPC or job it came through, such as `wattlane.v1.CdrService/CreateCdr`. */
  rpc: string;
  /**
   * The address it came from; empty for jobs.
   *
   * Personal data.
   */
  peerAddress: string;
  /** The request's own id. */
  requestId: string;
  /** The trace it is part of. */
  traceId: string;
  /** What was done, in words. */
  activity: string;
  /** The kind of object, such as `cdr`; empty for an act that changed nothing. */
  objectType: string;
  /** The object, a UUID. */
  objectId: string;
  /** The fields that changed. */
  changes: AuditChange[];
  /** The account concerned, a UUID. */
  accountId: string;
}

/** A field that changed. */
export interface AuditChange {
  /** The field, as the contract names it. */
  field: string;
  /**
   * What it was, as JSON; empty for what was not there.
   *
   * Personal data.
   */
  before: string;
  /**
   * What it became, as JSON; empty for what is not there any more.
   *
   * Personal data.
   */
  after: string;
}

/** Who acted. */
export interface AuditActor {
  /** What they are. */
  kind: ActorKind;
  /** Which one, a UUID; empty for the system. */
  id: string;
}

/** Asks for audit entries. */
export interface ListAuditEntriesRequest {
  /** Which ones. */
  filter?: AuditFilter;
  /** How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500. */
  pageSize?: number;
  /** Where to go on: `next_page_token` of the page before. */
  pageToken?: string;
}

/** Which audit entries are wanted; all that is set must hold. */
export interface AuditFilter {
  /** The kind of object, such as `cdr`. */
  objectType?: string;
  /** The object, a UUID. */
  objectId?: string;
  /** Who acted, a UUID. */
  actorId?: string;
  /** The RPC. */
  rpc?: string;
  /** The request. */
  requestId?: string;
  /** At this time or later. */
  createTimeFrom?: Date;
  /** Before this time. */
  createTimeUntil?: Date;
}

/** A page of audit entries. */
export interface ListAuditEntriesResponse {
  /** The entries. */
  auditEntries: AuditEntry[];
  /** Where the next page begins; empty after the last. */
  nextPageToken: string;
}

/** Asks for an access token. */
export type MintAccessTokenRequest = {
  /** What it may be used for, at most 50; empty: all that the subject's role has. */
  scopes?: string[];
  /** From which web origins it may be used, at most 10, each one of the provider's allowed ones; empty: from any of them, and without one. */
  origins?: string[];
  /** How long it is good for, seconds, 1 to 900; absent: 900. */
  lifetimeSeconds?: number;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
} & OneOf<{
  /** A driver, a UUID. */
  driverId: string;
  /** One of the staff, a UUID. */
  staffId: string;
}>;

/** An access token. */
export interface MintAccessTokenResponse {
  /** What goes into `authorization: Bearer …`. */
  accessToken: string;
  /** When it ends. */
  expireTime: Timestamp;
  /** What it may be used for. */
  scopes: string[];
}

/**
 * A part of a session in which the same prices were active (OCPI 2.2.1, CDRs module, ChargingPeriod). It ends where the next begins;
 * the last one ends with the session.
 */
export interface ChargingPeriod {
  /** When it began. */
  startTime: Timestamp;
  /** What was measured in it, at most 50 dimensions. */
  dimensions: ChargingDimension[];
  /** The CPO's id of the tariff that applies to it, at most 36 characters. Absent: the session's. */
  tariffId?: string;
}

/**
 * A part of a session in which the same prices were active (OCPI 2.2.1, CDRs module, ChargingPeriod). It ends where the next begins;
 * the last one ends with the session.
 */
export interface ChargingPeriodInput {
  /** When it began. */
  startTime: Date;
  /** What was measured in it, at most 50 dimensions. */
  dimensions?: ChargingDimensionInput[];
  /** The CPO's id of the tariff that applies to it, at most 36 characters. Absent: the session's. */
  tariffId?: string;
}

/** A measured value of a charging period. */
export interface ChargingDimension {
  /** What was measured. */
  type: DimensionType;
  /** How much, in the unit of the type: kWh, hours, amperes or kilowatts. */
  volume: string;
}

/** A measured value of a charging period. */
export interface ChargingDimensionInput {
  /** What was measured. */
  type: DimensionType;
  /** How much, in the unit of the type: kWh, hours, amperes or kilowatts. */
  volume: string;
}

/** The charging token as it was when the session began. */
export interface CdrToken {
  /** The country of the party that issued the token, two letters. */
  countryCode: string;
  /** The party that issued the token, three letters or digits. */
  partyId: string;
  /**
   * What the charger reads, at most 36 characters.
   *
   * Personal data.
   */
  uid: string;
  /** What kind of token it is. */
  type: TokenType;
  /**
   * The contract it charges under, at most 36 characters.
   *
   * Personal data.
   */
  contractId: string;
}

/** The charging token as it was when the session began. */
export interface CdrTokenInput {
  /** The country of the party that issued the token, two letters. */
  countryCode: string;
  /** The party that issued the token, three letters or digits. */
  partyId: string;
  /**
   * What the charger reads, at most 36 characters.
   *
   * Personal data.
   */
  uid: string;
  /** What kind of token it is. */
  type?: TokenType;
  /**
   * The contract it charges under, at most 36 characters.
   *
   * Personal data.
   */
  contractId: string;
}

/** Where it was charged, as it was when the session began. */
export interface CdrLocation {
  /** The CPO's id of the location, at most 36 characters. */
  id: string;
  /** Its name, at most 255 characters. */
  name?: string;
  /** Street and number, at most 255 characters. */
  address: string;
  /** City or town, at most 45 characters. */
  city: string;
  /** Postal code, at most 10 characters. */
  postalCode?: string;
  /** Country, three letters, such as `NLD`. */
  country: string;
  /** Where on Earth. */
  coordinates?: Coordinates;
  /** The IANA time zone of the place. OCPI's CDR carries none; without one the country decides where that is safe. */
  timeZone?: string;
}

/** Where it was charged, as it was when the session began. */
export interface CdrLocationInput {
  /** The CPO's id of the location, at most 36 characters. */
  id: string;
  /** Its name, at most 255 characters. */
  name?: string;
  /** Street and number, at most 255 characters. */
  address: string;
  /** City or town, at most 45 characters. */
  city: string;
  /** Postal code, at most 10 characters. */
  postalCode?: string;
  /** Country, three letters, such as `NLD`. */
  country: string;
  /** Where on Earth. */
  coordinates?: CoordinatesInput;
  /** The IANA time zone of the place. OCPI's CDR carries none; without one the country decides where that is safe. */
  timeZone?: string;
}

/** A place on Earth (WGS 84). */
export interface Coordinates {
  /** Degrees north of the equator, in millionths: 52370216 is 52.370216°. */
  latitudeMicrodegrees: number;
  /** Degrees east of Greenwich, in millionths. */
  longitudeMicrodegrees: number;
}

/** A place on Earth (WGS 84). */
export interface CoordinatesInput {
  /** Degrees north of the equator, in millionths: 52370216 is 52.370216°. */
  latitudeMicrodegrees?: number;
  /** Degrees east of Greenwich, in millionths. */
  longitudeMicrodegrees?: number;
}

/** An amount without and with VAT. */
export interface Price {
  /** Excluding VAT. */
  exclVat: Money;
  /** Including VAT; absent where it is not known. */
  inclVat?: Money;
}

/** An amount without and with VAT. */
export interface PriceInput {
  /** Excluding VAT. */
  exclVat: Money;
  /** Including VAT; absent where it is not known. */
  inclVat?: Money;
}

/** A total and the parts it is made of. */
export interface Cost {
  /** All of it. */
  total: Price;
  /** The part for energy. */
  energy?: Price;
  /** The part for time of charging. */
  time?: Price;
  /** The fixed part, such as a start fee. */
  fixed?: Price;
  /** The part for time after charging. */
  parking?: Price;
  /** The part for a reservation. */
  reservation?: Price;
}

/** A total and the parts it is made of. */
export interface CostInput {
  /** All of it. */
  total: PriceInput;
  /** The part for energy. */
  energy?: PriceInput;
  /** The part for time of charging. */
  time?: PriceInput;
  /** The fixed part, such as a start fee. */
  fixed?: PriceInput;
  /** The part for time after charging. */
  parking?: PriceInput;
  /** The part for a reservation. */
  reservation?: PriceInput;
}

/** How exact amounts become money. An empty message is the documented default: half away from zero, to the currency's own digits. */
export interface PricingPolicy {
  /** Which way a half goes. */
  rounding: RoundingMode;
  /** How many decimals are kept; absent: as many as the currency has (two for EUR, none for JPY). */
  decimals?: number;
  /** Whether a restriction on current or power holds for a period in which neither was measured. OCPI is silent; by default it does not. */
  assumeUnmeasuredMatches: boolean;
}

/** How exact amounts become money. An empty message is the documented default: half away from zero, to the currency's own digits. */
export interface PricingPolicyInput {
  /** Which way a half goes. */
  rounding?: RoundingMode;
  /** How many decimals are kept; absent: as many as the currency has (two for EUR, none for JPY). */
  decimals?: number;
  /** Whether a restriction on current or power holds for a period in which neither was measured. OCPI is silent; by default it does not. */
  assumeUnmeasuredMatches?: boolean;
}

/** One result of the pricing engine. It is appended to a CDR and never changed: rating again adds another. */
export interface Rating {
  /** Our id of it, a UUID. Empty when nothing was stored (PriceCdr). */
  id: string;
  /** When it was made. */
  createTime?: Timestamp;
  /** The version of the engine that made it. */
  engineVersion: string;
  /** Where its tariff came from. */
  tariffSource: TariffSource;
  /** The tariffs it was made by; several where the session changed from one to another. */
  tariffs: RatedTariff[];
  /** The IANA time zone in which local times were judged; empty where no restriction needed one. */
  timeZone: string;
  /** The policy by which amounts were rounded. */
  policy?: PricingPolicy;
  /** What the session costs by it. */
  cost?: Cost;
  /** Period by period, what was charged for. */
  lines: RatingLine[];
  /** What a person should know about it. */
  findings: Finding[];
}

/** One result of the pricing engine. It is appended to a CDR and never changed: rating again adds another. */
export interface RatingInput {
  /** The version of the engine that made it. */
  engineVersion?: string;
  /** Where its tariff came from. */
  tariffSource?: TariffSource;
  /** The tariffs it was made by; several where the session changed from one to another. */
  tariffs?: RatedTariffInput[];
  /** The IANA time zone in which local times were judged; empty where no restriction needed one. */
  timeZone?: string;
  /** The policy by which amounts were rounded. */
  policy?: PricingPolicyInput;
  /** What the session costs by it. */
  cost?: CostInput;
  /** Period by period, what was charged for. */
  lines?: RatingLineInput[];
  /** What a person should know about it. */
  findings?: FindingInput[];
}

/** A tariff that a rating was made by. */
export interface RatedTariff {
  /** The CPO's country, two letters. */
  countryCode: string;
  /** The CPO, three letters or digits. */
  partyId: string;
  /** The CPO's id of the tariff. */
  tariffId: string;
  /** Our version of it; 0 where it was not stored. */
  version: bigint;
  /** SHA-256 of its canonical form, 64 hexadecimal digits. */
  snapshotSha256: string;
}

/** A tariff that a rating was made by. */
export interface RatedTariffInput {
  /** The CPO's country, two letters. */
  countryCode?: string;
  /** The CPO, three letters or digits. */
  partyId?: string;
  /** The CPO's id of the tariff. */
  tariffId?: string;
  /** Our version of it; 0 where it was not stored. */
  version?: bigint | number;
  /** SHA-256 of its canonical form, 64 hexadecimal digits. */
  snapshotSha256?: string;
}

/** What one component of a tariff asked in one charging period. */
export interface RatingLine {
  /** The period, counted from 0. */
  period: number;
  /** What was charged for. */
  type: PriceComponentType;
  /** How much of it was billed after step sizes, in `unit`; 1 for a fixed fee. */
  quantity?: string;
  /** The unit of the quantity: `kWh`, `h` or empty for a fixed fee. */
  unit: string;
  /** Price for one unit, as the tariff says it: excluding VAT, unless its prices are with tax. */
  unitPrice?: string;
  /** VAT in percent; absent where the tariff says none. */
  vatPercent?: string;
  /** The amount to four decimals, excluding VAT. */
  amount?: Money;
  /** How much of it was measured, before step sizes, in `unit`; 1 for a fixed fee. */
  measured?: string;
  /** Which of the rating's tariffs asked it, counted from 0. */
  tariff: number;
  /** Which element of that tariff was active, counted from 0. */
  element: number;
  /** Whether it is for a reservation. */
  reservation: boolean;
}

/** What one component of a tariff asked in one charging period. */
export interface RatingLineInput {
  /** The period, counted from 0. */
  period?: number;
  /** What was charged for. */
  type?: PriceComponentType;
  /** How much of it was billed after step sizes, in `unit`; 1 for a fixed fee. */
  quantity?: string;
  /** The unit of the quantity: `kWh`, `h` or empty for a fixed fee. */
  unit?: string;
  /** Price for one unit, as the tariff says it: excluding VAT, unless its prices are with tax. */
  unitPrice?: string;
  /** VAT in percent; absent where the tariff says none. */
  vatPercent?: string;
  /** The amount to four decimals, excluding VAT. */
  amount?: Money;
  /** How much of it was measured, before step sizes, in `unit`; 1 for a fixed fee. */
  measured?: string;
  /** Which of the rating's tariffs asked it, counted from 0. */
  tariff?: number;
  /** Which element of that tariff was active, counted from 0. */
  element?: number;
  /** Whether it is for a reservation. */
  reservation?: boolean;
}

/** Something noticed about a CDR or a tariff that does not stop the work. */
export interface Finding {
  /** A stable name, such as `PERIOD_SPANS_PRICE_CHANGE`. */
  code: string;
  /** The field it is about, such as `charging_periods[2]`; empty for the whole. */
  path: string;
  /** What it is, in a sentence for a person. */
  text: string;
}

/** Something noticed about a CDR or a tariff that does not stop the work. */
export interface FindingInput {
  /** A stable name, such as `PERIOD_SPANS_PRICE_CHANGE`. */
  code?: string;
  /** The field it is about, such as `charging_periods[2]`; empty for the whole. */
  path?: string;
  /** What it is, in a sentence for a person. */
  text?: string;
}

/** A person who charges. */
export interface Driver {
  /** Our id of them, a UUID. */
  id: string;
  /** The account that pays for them, a UUID. */
  accountId: string;
  /**
   * Their name, at most 200 characters.
   *
   * Personal data.
   */
  name: string;
  /**
   * Their mail address.
   *
   * Personal data.
   */
  email?: string;
  /**
   * The contracts they charge under, at most 50, each of one driver only: in any case, with separators or without, and with its check
   * character or without, it is one contract.
   *
   * Personal data.
   */
  contractIds: string[];
  /** As whom they sign in, at most 10, each of one driver only. */
  subjects: OidcSubject[];
  /** When they were created. */
  createTime?: Timestamp;
  /** Names their present version. */
  etag: string;
}

/** A person who charges. */
export interface DriverInput {
  /** The account that pays for them, a UUID. */
  accountId: string;
  /**
   * Their name, at most 200 characters.
   *
   * Personal data.
   */
  name: string;
  /**
   * Their mail address.
   *
   * Personal data.
   */
  email?: string;
  /**
   * The contracts they charge under, at most 50, each of one driver only: in any case, with separators or without, and with its check
   * character or without, it is one contract.
   *
   * Personal data.
   */
  contractIds?: string[];
  /** As whom they sign in, at most 10, each of one driver only. */
  subjects?: OidcSubjectInput[];
}

/** Somebody, as an OpenID Connect issuer knows them. */
export interface OidcSubject {
  /** The issuer, as in `iss`. */
  issuer: string;
  /**
   * The subject, as in `sub`.
   *
   * Personal data.
   */
  subject: string;
}

/** Somebody, as an OpenID Connect issuer knows them. */
export interface OidcSubjectInput {
  /** The issuer, as in `iss`. */
  issuer: string;
  /**
   * The subject, as in `sub`.
   *
   * Personal data.
   */
  subject: string;
}

/** Asks to create a driver. */
export interface CreateDriverRequest {
  /** The driver. */
  driver: DriverInput;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/** Asks for a driver. */
export interface GetDriverRequest {
  /** Our id of the driver, a UUID. */
  id: string;
}

/** Asks for drivers. */
export interface ListDriversRequest {
  /** Only those of this account, a UUID. */
  accountId?: string;
  /**
   * Only the one who has this contract.
   *
   * Personal data.
   */
  contractId?: string;
  /** How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500. */
  pageSize?: number;
  /** Where to go on: `next_page_token` of the page before. */
  pageToken?: string;
}

/** A page of drivers. */
export interface ListDriversResponse {
  /** The drivers. */
  drivers: Driver[];
  /** Where the next page begins; empty after the last. */
  nextPageToken: string;
}

/** One of a provider's own people. */
export interface StaffMember {
  /** Our id of them, a UUID. */
  id: string;
  /** As whom they sign in. */
  subject: OidcSubject;
  /**
   * Their name, at most 200 characters.
   *
   * Personal data.
   */
  name: string;
  /**
   * Their mail address.
   *
   * Personal data.
   */
  email?: string;
  /** What they may do. */
  role: Role;
  /** When they were added. */
  createTime?: Timestamp;
}

/** One of a provider's own people. */
export interface StaffMemberInput {
  /** As whom they sign in. */
  subject: OidcSubjectInput;
  /**
   * Their name, at most 200 characters.
   *
   * Personal data.
   */
  name: string;
  /**
   * Their mail address.
   *
   * Personal data.
   */
  email?: string;
  /** What they may do. */
  role: Role;
}

/** Asks to put a person on the staff. */
export interface PutStaffRequest {
  /** The person; their role is STAFF or ADMIN. */
  staffMember: StaffMemberInput;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/** Asks for the staff. */
export interface ListStaffRequest {
  /** How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500. */
  pageSize?: number;
  /** Where to go on: `next_page_token` of the page before. */
  pageToken?: string;
}

/** A page of the staff. */
export interface ListStaffResponse {
  /** The people. */
  staff: StaffMember[];
  /** Where the next page begins; empty after the last. */
  nextPageToken: string;
}

/** Asks to remove a person. */
export interface RemoveStaffRequest {
  /** Our id of the person, a UUID. */
  id: string;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/** A licensee. */
export interface Provider {
  /** Its id, a UUID. */
  id: string;
  /** Its name. */
  name: string;
  /** Its face. */
  branding?: Branding;
  /** How amounts are rounded. */
  pricingPolicy?: PricingPolicy;
  /** When a CDR is accepted by itself; absent for drivers. */
  acceptRule?: AcceptRule;
  /** Names its present version. */
  etag: string;
  /** When it was created. */
  createTime?: Timestamp;
  /** When a CDR is rejected by itself; absent for drivers. */
  rejectRule?: RejectRule;
}

/** A provider's face in apps and portals. */
export interface Branding {
  /** The name shown, at most 100 characters. */
  displayName: string;
  /** Where its logo is. */
  logoUrl?: string;
  /** Its main colour, `#RRGGBB`. */
  primaryColour?: string;
  /** Its second colour, `#RRGGBB`. */
  accentColour?: string;
  /** Where its drivers write to. */
  supportEmail?: string;
  /** Where its drivers call, at most 30 characters. */
  supportPhone?: string;
}

/** A provider's face in apps and portals. */
export interface BrandingInput {
  /** The name shown, at most 100 characters. */
  displayName?: string;
  /** Where its logo is. */
  logoUrl?: string;
  /** Its main colour, `#RRGGBB`. */
  primaryColour?: string;
  /** Its second colour, `#RRGGBB`. */
  accentColour?: string;
  /** Where its drivers write to. */
  supportEmail?: string;
  /** Where its drivers call, at most 30 characters. */
  supportPhone?: string;
}

/** When a CDR is accepted by itself: when our price, excluding VAT, is within either tolerance of the received one. Off by default. */
export interface AcceptRule {
  /** Whether it is on. */
  enabled: boolean;
  /** The difference that is accepted, in the CDR's currency; absent: 0. */
  toleranceAmount?: string;
  /** The difference that is accepted, in percent of the received cost; absent: 0. */
  tolerancePercent?: string;
}

/** When a CDR is accepted by itself: when our price, excluding VAT, is within either tolerance of the received one. Off by default. */
export interface AcceptRuleInput {
  /** Whether it is on. */
  enabled?: boolean;
  /** The difference that is accepted, in the CDR's currency; absent: 0. */
  toleranceAmount?: string;
  /** The difference that is accepted, in percent of the received cost; absent: 0. */
  tolerancePercent?: string;
}

/**
 * When a CDR is rejected by itself, which is final. All of it is off by default; what is absent rejects nothing. Credits are never rejected for their
 * price, and a CDR that the accept rule takes is not looked at.
 */
export interface RejectRule {
  /** Whether any of it is on. */
  enabled: boolean;
  /** Where the CPO asks more than our price by more than this, excluding VAT, in the CDR's currency: PRICE_DIFFERENCE. */
  overAmount?: string;
  /** Where it asks more by more than so many percent of our price: PRICE_DIFFERENCE. */
  overPercent?: string;
  /** Where its tariff is not known so many days after it came, 1 to 90: UNKNOWN_TARIFF. It goes for CDRs that come in from then on. */
  unknownTariffDays?: number;
  /** Where it has over 10 % more energy than its connector, as it is stored, delivers from start to end: IMPOSSIBLE_ENERGY. */
  impossibleEnergy: boolean;
}

/**
 * When a CDR is rejected by itself, which is final. All of it is off by default; what is absent rejects nothing. Credits are never rejected for their
 * price, and a CDR that the accept rule takes is not looked at.
 */
export interface RejectRuleInput {
  /** Whether any of it is on. */
  enabled?: boolean;
  /** Where the CPO asks more than our price by more than this, excluding VAT, in the CDR's currency: PRICE_DIFFERENCE. */
  overAmount?: string;
  /** Where it asks more by more than so many percent of our price: PRICE_DIFFERENCE. */
  overPercent?: string;
  /** Where its tariff is not known so many days after it came, 1 to 90: UNKNOWN_TARIFF. It goes for CDRs that come in from then on. */
  unknownTariffDays?: number;
  /** Where it has over 10 % more energy than its connector, as it is stored, delivers from start to end: IMPOSSIBLE_ENERGY. */
  impossibleEnergy?: boolean;
}

/** An API key of a provider's backend, without the key itself. */
export interface ApiKey {
  /** Our id of it, a UUID. */
  id: string;
  /** What it is for, at most 100 characters. */
  name: string;
  /** What it may do. */
  role: Role;
  /** Its last four characters, to tell keys apart. */
  hint: string;
  /** When it was created. */
  createTime?: Timestamp;
  /** When it was revoked; absent while it is active. */
  revokeTime?: Timestamp;
}

/** An API key of a provider's backend, without the key itself. */
export interface ApiKeyInput {
  /** What it is for, at most 100 characters. */
  name: string;
  /** What it may do. */
  role?: Role;
}

/** A web origin from which browsers may call. */
export interface AllowedOrigin {
  /** Scheme, host and port, such as `https://portal.example.com`. */
  origin: string;
}

/** An OpenID Connect issuer whose users may sign in. */
export interface OidcIssuer {
  /** Its address, as in `iss`. */
  issuer: string;
  /** What `aud` must hold. */
  audience: string;
  /** Where its keys are; absent: as its discovery document says. */
  jwksUri?: string;
  /** The claim that says a role, such as `role`; absent: only listed staff and drivers sign in. */
  roleClaim?: string;
  /** Which value of that claim is which role, at most 20. */
  roleMappings: RoleMapping[];
}

/** An OpenID Connect issuer whose users may sign in. */
export interface OidcIssuerInput {
  /** Its address, as in `iss`. */
  issuer: string;
  /** What `aud` must hold. */
  audience: string;
  /** Where its keys are; absent: as its discovery document says. */
  jwksUri?: string;
  /** The claim that says a role, such as `role`; absent: only listed staff and drivers sign in. */
  roleClaim?: string;
  /** Which value of that claim is which role, at most 20. */
  roleMappings?: RoleMappingInput[];
}

/** A value of a claim, and the role it stands for. */
export interface RoleMapping {
  /** The value. */
  value: string;
  /** The role: STAFF or ADMIN. */
  role: Role;
}

/** A value of a claim, and the role it stands for. */
export interface RoleMappingInput {
  /** The value. */
  value: string;
  /** The role: STAFF or ADMIN. */
  role: Role;
}

/** Asks for the caller's provider. */
export interface GetProviderRequest {
}

/** Asks to replace the provider's face. */
export interface UpdateBrandingRequest {
  /** The new one. */
  branding: BrandingInput;
  /** The version that it replaces. */
  etag: string;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/** Asks to replace how CDRs are priced. */
export interface UpdatePricingRequest {
  /** How amounts are rounded; absent: the documented default. */
  pricingPolicy?: PricingPolicyInput;
  /** When a CDR is accepted by itself; absent: never. */
  acceptRule?: AcceptRuleInput;
  /** The version that it replaces. */
  etag: string;
  /** When a CDR is rejected by itself; absent: never. */
  rejectRule?: RejectRuleInput;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/** Asks to create an API key. */
export interface CreateApiKeyRequest {
  /** Its name, and its role: STAFF, ADMIN or BACKEND; unspecified: BACKEND. None above the caller's own. */
  apiKey: ApiKeyInput;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/** A new API key. */
export interface CreateApiKeyResponse {
  /** What is kept of it. */
  apiKey: ApiKey;
  /** The key itself, which is shown now and never again. */
  secret: string;
}

/** Asks for API keys. */
export interface ListApiKeysRequest {
  /** How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500. */
  pageSize?: number;
  /** Where to go on: `next_page_token` of the page before. */
  pageToken?: string;
}

/** A page of API keys. */
export interface ListApiKeysResponse {
  /** The keys. */
  apiKeys: ApiKey[];
  /** Where the next page begins; empty after the last. */
  nextPageToken: string;
}

/** Asks to revoke an API key. */
export interface RevokeApiKeyRequest {
  /** Our id of the key, a UUID. */
  id: string;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/** Asks to allow a web origin. */
export interface PutAllowedOriginRequest {
  /** Scheme, host and port, such as `https://portal.example.com`. `http` for `localhost` only. */
  origin: string;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/** Asks for the allowed web origins. */
export interface ListAllowedOriginsRequest {
}

/** Asks to take a web origin back. */
export interface DeleteAllowedOriginRequest {
  /** The origin. */
  origin: string;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/** Asks to register an issuer. */
export interface PutOidcIssuerRequest {
  /** The issuer. */
  oidcIssuer: OidcIssuerInput;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/** Asks for the registered issuers. */
export interface ListOidcIssuersRequest {
}

/** Asks to take an issuer back. */
export interface DeleteOidcIssuerRequest {
  /** The issuer, as in `iss`. */
  issuer: string;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/**
 * A received cost beside ours: where they differ, by how much, and what would explain it. It is what a person reads who argues with a CPO, and
 * decides nothing.
 */
export interface Reconciliation {
  /** How the two stand to each other. */
  verdict: ReconciliationVerdict;
  /** The total, then each part that either side knows: energy, time, parking, the fixed part, a reservation. */
  differences: CostDifference[];
  /** What would explain them, the largest first; empty where nothing differs. */
  causes: DifferenceCause[];
  /** All of it in a sentence or more, in English. */
  text: string;
}

/**
 * A received cost beside ours: where they differ, by how much, and what would explain it. It is what a person reads who argues with a CPO, and
 * decides nothing.
 */
export interface ReconciliationInput {
  /** How the two stand to each other. */
  verdict?: ReconciliationVerdict;
  /** The total, then each part that either side knows: energy, time, parking, the fixed part, a reservation. */
  differences?: CostDifferenceInput[];
  /** What would explain them, the largest first; empty where nothing differs. */
  causes?: DifferenceCauseInput[];
  /** All of it in a sentence or more, in English. */
  text?: string;
}

/** One part on both sides. */
export interface CostDifference {
  /** Which. */
  part: CostPart;
  /** What the CPO asks; absent where it does not say. */
  received?: Price;
  /** What we find; absent where we find nothing. */
  ours?: Price;
  /** Received less ours, without VAT. Zero where the CPO does not say, and its parts do not make up its total. */
  amount: Money;
}

/** One part on both sides. */
export interface CostDifferenceInput {
  /** Which. */
  part?: CostPart;
  /** What the CPO asks; absent where it does not say. */
  received?: PriceInput;
  /** What we find; absent where we find nothing. */
  ours?: PriceInput;
  /** Received less ours, without VAT. Zero where the CPO does not say, and its parts do not make up its total. */
  amount: Money;
}

/** What would explain a difference: a reading of the tariff that fits to the cent. */
export interface DifferenceCause {
  /** Of which part. */
  part: CostPart;
  /** What it is. */
  kind: DifferenceCauseKind;
  /**
   * What of the difference it explains, without VAT: above zero where the CPO asks more, or takes back more by a
   * credit.
   */
  amount: Money;
  /** kWh or hours that it is about; absent where it is about none. */
  quantity?: string;
  /** The element of the tariff that it is about, from 0. */
  element?: number;
  /** In a sentence, in English. */
  text: string;
}

/** What would explain a difference: a reading of the tariff that fits to the cent. */
export interface DifferenceCauseInput {
  /** Of which part. */
  part?: CostPart;
  /** What it is. */
  kind?: DifferenceCauseKind;
  /**
   * What of the difference it explains, without VAT: above zero where the CPO asks more, or takes back more by a
   * credit.
   */
  amount: Money;
  /** kWh or hours that it is about; absent where it is about none. */
  quantity?: string;
  /** The element of the tariff that it is about, from 0. */
  element?: number;
  /** In a sentence, in English. */
  text?: string;
}

/** A text that a station operator wants shown: beside all its locations and tariffs, or beside one. */
export interface TariffNote {
  /** Our id of it, a UUID. */
  id: string;
  /** The CPO's country, two letters. */
  countryCode: string;
  /** The CPO, three letters or digits. */
  partyId: string;
  /**
   * The CPO's id of the one location beside which it is shown, in any case; it need not be stored yet. Neither this nor `tariff_id`: beside all locations
   * and tariffs of the CPO. Not both.
   */
  locationId?: string;
  /** The CPO's id of the one tariff beside which it is shown, in any case; it need not be stored yet. */
  tariffId?: string;
  /** What it says, a text a language, 1 to 20. */
  texts: NoteText[];
  /** From when on it is shown; absent: from now on. */
  startTime?: Timestamp;
  /** Until when it is shown, exclusive; absent: open. */
  endTime?: Timestamp;
  /** The higher, the further up it is shown: -100 to 100. */
  priority: number;
  /** Names this version, for PutTariffNote and DeleteTariffNote. */
  etag: string;
  /** When it was first stored. */
  createTime?: Timestamp;
  /** When it last changed. */
  updateTime?: Timestamp;
}

/** A text that a station operator wants shown: beside all its locations and tariffs, or beside one. */
export interface TariffNoteInput {
  /** The CPO's country, two letters. */
  countryCode: string;
  /** The CPO, three letters or digits. */
  partyId: string;
  /**
   * The CPO's id of the one location beside which it is shown, in any case; it need not be stored yet. Neither this nor `tariff_id`: beside all locations
   * and tariffs of the CPO. Not both.
   */
  locationId?: string;
  /** The CPO's id of the one tariff beside which it is shown, in any case; it need not be stored yet. */
  tariffId?: string;
  /** What it says, a text a language, 1 to 20. */
  texts: NoteTextInput[];
  /** From when on it is shown; absent: from now on. */
  startTime?: Date;
  /** Until when it is shown, exclusive; absent: open. */
  endTime?: Date;
  /** The higher, the further up it is shown: -100 to 100. */
  priority?: number;
}

/** What a note says in one language. */
export interface NoteText {
  /** The language, two letters; each once. */
  language: string;
  /** Plain text, at most 1,000 characters: what looks like markup is shown as it stands. */
  text: string;
  /** The addresses in it that may be shown as links, each as it stands in the text: `https` ones alone. */
  links: string[];
}

/** What a note says in one language. */
export interface NoteTextInput {
  /** The language, two letters; each once. */
  language: string;
  /** Plain text, at most 1,000 characters: what looks like markup is shown as it stands. */
  text: string;
}

/** A CPO's price list. Known by country, party and id; each change makes a new version, and versions are kept. */
export interface Tariff {
  /** Our id of it, a UUID. */
  id: string;
  /** The CPO's country, two letters. */
  countryCode: string;
  /** The CPO, three letters or digits. */
  partyId: string;
  /** The CPO's id of it, at most 36 characters. */
  tariffId: string;
  /** The currency of all its prices (ISO 4217). */
  currency: string;
  /** For which way of charging it is; unspecified: for all. */
  type: TariffType;
  /** What it says to drivers, a text a language, at most 20. */
  altText: DisplayText[];
  /** A page that explains it. */
  altUrl?: string;
  /** The least a session costs. */
  minPrice?: Price;
  /** The most a session costs. */
  maxPrice?: Price;
  /** What is charged, first match first, 1 to 200. */
  elements: TariffElement[];
  /** From when on it is valid; absent: always was. */
  startTime?: Timestamp;
  /** Until when it is valid, exclusive; absent: open. */
  endTime?: Timestamp;
  /** When the CPO last changed it. */
  lastUpdated?: Timestamp;
  /** Our version of it, from 1. */
  version: bigint;
  /** Names this version, for PutTariff. */
  etag: string;
  /** When it was first stored. */
  createTime?: Timestamp;
  /** When this version was stored. */
  updateTime?: Timestamp;
  /** Whether its prices are with tax. Unspecified: without, as in OCPI 2.2.1. */
  taxIncluded: TaxIncluded;
  /** What its CPO wants shown beside it now, the most important first: notes of the CPO and of this tariff. */
  notes: TariffNote[];
}

/** A CPO's price list. Known by country, party and id; each change makes a new version, and versions are kept. */
export interface TariffInput {
  /** The CPO's country, two letters. */
  countryCode: string;
  /** The CPO, three letters or digits. */
  partyId: string;
  /** The CPO's id of it, at most 36 characters. */
  tariffId: string;
  /** The currency of all its prices (ISO 4217). */
  currency: string;
  /** For which way of charging it is; unspecified: for all. */
  type?: TariffType;
  /** What it says to drivers, a text a language, at most 20. */
  altText?: DisplayTextInput[];
  /** A page that explains it. */
  altUrl?: string;
  /** The least a session costs. */
  minPrice?: PriceInput;
  /** The most a session costs. */
  maxPrice?: PriceInput;
  /** What is charged, first match first, 1 to 200. */
  elements: TariffElementInput[];
  /** From when on it is valid; absent: always was. */
  startTime?: Date;
  /** Until when it is valid, exclusive; absent: open. */
  endTime?: Date;
  /** When the CPO last changed it. */
  lastUpdated?: Date;
  /** Whether its prices are with tax. Unspecified: without, as in OCPI 2.2.1. */
  taxIncluded?: TaxIncluded;
}

/** A text in one language. */
export interface DisplayText {
  /** Its language, two letters. */
  language: string;
  /** The text, at most 512 characters. */
  text: string;
}

/** A text in one language. */
export interface DisplayTextInput {
  /** Its language, two letters. */
  language: string;
  /** The text, at most 512 characters. */
  text: string;
}

/** Prices, and when they apply. */
export interface TariffElement {
  /** The prices, 1 to 20; of each type the first counts. */
  priceComponents: PriceComponent[];
  /** When they apply; absent: always. */
  restrictions?: TariffRestrictions;
}

/** Prices, and when they apply. */
export interface TariffElementInput {
  /** The prices, 1 to 20; of each type the first counts. */
  priceComponents: PriceComponentInput[];
  /** When they apply; absent: always. */
  restrictions?: TariffRestrictionsInput;
}

/** A price for one thing. */
export interface PriceComponent {
  /** What it is charged for. */
  type: PriceComponentType;
  /** Price for a kWh, an hour or once, excluding VAT. */
  price: string;
  /** VAT in percent; absent: none applies. 0 is a rate of 0 %. */
  vatPercent?: string;
  /** The amount billed is rounded up to a multiple of this many Wh or seconds; 0 is no rounding. */
  stepSize: number;
}

/** A price for one thing. */
export interface PriceComponentInput {
  /** What it is charged for. */
  type: PriceComponentType;
  /** Price for a kWh, an hour or once, excluding VAT. */
  price: string;
  /** VAT in percent; absent: none applies. 0 is a rate of 0 %. */
  vatPercent?: string;
  /** The amount billed is rounded up to a multiple of this many Wh or seconds; 0 is no rounding. */
  stepSize?: number;
}

/** When a tariff element applies; all that is set must hold. Local times are those of the location. */
export interface TariffRestrictions {
  /** From this local time on, `HH:MM`. After `end_time`: over midnight. */
  startTime?: string;
  /** Until before this local time, `HH:MM`; `00:00` is the end of the day. */
  endTime?: string;
  /** From this local date on, `YYYY-MM-DD`. */
  startDate?: string;
  /** Until before this local date, `YYYY-MM-DD`. */
  endDate?: string;
  /** From this much energy of the session on, kWh. */
  minKwh?: string;
  /** Below this much energy of the session, kWh. */
  maxKwh?: string;
  /** From this current on, amperes, summed over the phases. */
  minCurrent?: string;
  /** Below this current, amperes, summed over the phases. */
  maxCurrent?: string;
  /** From this power on, kW. */
  minPower?: string;
  /** Below this power, kW. */
  maxPower?: string;
  /** From this duration of the session on, seconds. */
  minDuration?: bigint;
  /** Below this duration of the session, seconds. */
  maxDuration?: bigint;
  /** On these local days; empty: on all. */
  daysOfWeek: DayOfWeek[];
  /** For reservations only. */
  reservation: ReservationRestriction;
}

/** When a tariff element applies; all that is set must hold. Local times are those of the location. */
export interface TariffRestrictionsInput {
  /** From this local time on, `HH:MM`. After `end_time`: over midnight. */
  startTime?: string;
  /** Until before this local time, `HH:MM`; `00:00` is the end of the day. */
  endTime?: string;
  /** From this local date on, `YYYY-MM-DD`. */
  startDate?: string;
  /** Until before this local date, `YYYY-MM-DD`. */
  endDate?: string;
  /** From this much energy of the session on, kWh. */
  minKwh?: string;
  /** Below this much energy of the session, kWh. */
  maxKwh?: string;
  /** From this current on, amperes, summed over the phases. */
  minCurrent?: string;
  /** Below this current, amperes, summed over the phases. */
  maxCurrent?: string;
  /** From this power on, kW. */
  minPower?: string;
  /** Below this power, kW. */
  maxPower?: string;
  /** From this duration of the session on, seconds. */
  minDuration?: bigint | number;
  /** Below this duration of the session, seconds. */
  maxDuration?: bigint | number;
  /** On these local days; empty: on all. */
  daysOfWeek?: DayOfWeek[];
  /** For reservations only. */
  reservation?: ReservationRestriction;
}

/** The final account of one charging session (OCPI 2.2.1, CDRs module), with what was made of it here. */
export interface Cdr {
  /** Our id of it, a UUID. */
  id: string;
  /** Received for a driver of ours, or made at a station of ours. Unspecified: EMSP. */
  context: CdrContext;
  /** The CPO's country, two letters. */
  countryCode: string;
  /** The CPO, three letters or digits. */
  partyId: string;
  /** The CPO's id of the CDR, at most 39 characters. */
  cdrId: string;
  /** What another system of the provider calls it, at most 100 characters. */
  externalCdrId?: string;
  /** Where it came from, such as a hub's name, at most 50 characters. */
  source?: string;
  /** The CPO's id of the session. */
  sessionId?: string;
  /** What the eMSP gave when it authorised the session. */
  authorizationReference?: string;
  /** How the session was authorised. */
  authMethod: AuthMethod;
  /** The charging token, as it was when the session began. */
  token: CdrToken;
  /**
   * The contract it is billed under; absent on creation: the token's.
   *
   * Personal data.
   */
  contractId?: string;
  /**
   * The driver, a UUID; absent on creation: the one who has the token, else the one who has the contract. A driver who is given the token
   * later is set then.
   */
  driverId?: string;
  /** The account that pays, a UUID; absent on creation: the driver's. */
  accountId?: string;
  /** Where it was charged. */
  location: CdrLocation;
  /** The CPO's technical id of the EVSE. */
  evseUid: string;
  /** The EVSE as printed on the station, such as `NL*ABC*E1234*1`. */
  evseId: string;
  /** The connector within the EVSE. */
  connectorId: string;
  /** The connector's kind as OCPI names it, such as `IEC_62196_T2`. */
  connectorStandard?: string;
  /** `SOCKET` or `CABLE`. */
  connectorFormat?: string;
  /** How power reached the vehicle. */
  powerType: PowerType;
  /** The meter in the station. */
  meterId?: string;
  /** When the session began. */
  startTime: Timestamp;
  /** When it ended, not before it began. */
  endTime: Timestamp;
  /** The currency of all its amounts (ISO 4217). */
  currency: string;
  /** The tariffs that the CPO sent with it, at most 20. */
  tariffs: Tariff[];
  /** The periods, in order of time, 1 to 10,000. */
  chargingPeriods: ChargingPeriod[];
  /** What the CPO asks. It never changes. */
  receivedCost: Cost;
  /** Energy of the session, kWh. Below zero only in a credit CDR or where the vehicle gave energy back (a period with negative ENERGY). */
  totalEnergy: string;
  /** Duration of the session, charging or not, hours. */
  totalTime: string;
  /** Of it, time in which the vehicle asked for no power, hours. */
  totalParkingTime?: string;
  /** A note, at most 255 characters. */
  remark?: string;
  /** The CPO's invoice that this CDR will be on. */
  invoiceReferenceId?: string;
  /** Whether it takes back an earlier CDR. */
  credit: boolean;
  /** The CDR that it takes back; must be given when `credit` is set. */
  creditReferenceId?: string;
  /** Whether it pays a driver back for charging at home. */
  homeChargingCompensation: boolean;
  /** When the CPO last changed it. */
  lastUpdated?: Timestamp;
  /** Where it is in its life. */
  status: CdrStatus;
  /** Why it was rejected. */
  rejectionReason: RejectionReason;
  /** Why it was rejected, in words. */
  rejectionText: string;
  /** The results of our engine, oldest first: by the tariff that came with it and by the stored one where they differ. Appended, never changed. */
  ratings: Rating[];
  /** Why there is no rating. */
  unratedReason: UnratedReason;
  /** What is billed. Absent while nothing decided it. */
  price?: CdrPrice;
  /** Our price less the received one, excluding VAT. Absent while there is no rating. */
  priceDifference?: Money;
  /** What was noticed about it when it came in, such as that its token was blocked (TOKEN_BLOCKED). */
  findings: Finding[];
  /** Counts its changes, from 1. */
  version: bigint;
  /** Names this version; a request that carries it is refused when the CDR has changed since. */
  etag: string;
  /** When it came in. */
  createTime?: Timestamp;
  /** When it last changed. */
  updateTime?: Timestamp;
  /** When it was deleted; absent while it is not. */
  deleteTime?: Timestamp;
  /** The session it is of. Absent while none is known; one that comes later is found then. */
  session?: SessionLink;
  /** What the CPO asks beside the newest rating, by the tolerance of the provider's accept rule as it was then. Absent while there is no rating. */
  reconciliation?: Reconciliation;
}

/** The final account of one charging session (OCPI 2.2.1, CDRs module), with what was made of it here. */
export interface CdrInput {
  /** Received for a driver of ours, or made at a station of ours. Unspecified: EMSP. */
  context?: CdrContext;
  /** The CPO's country, two letters. */
  countryCode: string;
  /** The CPO, three letters or digits. */
  partyId: string;
  /** The CPO's id of the CDR, at most 39 characters. */
  cdrId: string;
  /** What another system of the provider calls it, at most 100 characters. */
  externalCdrId?: string;
  /** Where it came from, such as a hub's name, at most 50 characters. */
  source?: string;
  /** The CPO's id of the session. */
  sessionId?: string;
  /** What the eMSP gave when it authorised the session. */
  authorizationReference?: string;
  /** How the session was authorised. */
  authMethod?: AuthMethod;
  /** The charging token, as it was when the session began. */
  token: CdrTokenInput;
  /**
   * The contract it is billed under; absent on creation: the token's.
   *
   * Personal data.
   */
  contractId?: string;
  /**
   * The driver, a UUID; absent on creation: the one who has the token, else the one who has the contract. A driver who is given the token
   * later is set then.
   */
  driverId?: string;
  /** The account that pays, a UUID; absent on creation: the driver's. */
  accountId?: string;
  /** Where it was charged. */
  location: CdrLocationInput;
  /** The CPO's technical id of the EVSE. */
  evseUid: string;
  /** The EVSE as printed on the station, such as `NL*ABC*E1234*1`. */
  evseId: string;
  /** The connector within the EVSE. */
  connectorId: string;
  /** The connector's kind as OCPI names it, such as `IEC_62196_T2`. */
  connectorStandard?: string;
  /** `SOCKET` or `CABLE`. */
  connectorFormat?: string;
  /** How power reached the vehicle. */
  powerType?: PowerType;
  /** The meter in the station. */
  meterId?: string;
  /** When the session began. */
  startTime: Date;
  /** When it ended, not before it began. */
  endTime: Date;
  /** The currency of all its amounts (ISO 4217). */
  currency: string;
  /** The tariffs that the CPO sent with it, at most 20. */
  tariffs?: TariffInput[];
  /** The periods, in order of time, 1 to 10,000. */
  chargingPeriods: ChargingPeriodInput[];
  /** What the CPO asks. It never changes. */
  receivedCost: CostInput;
  /** Energy of the session, kWh. Below zero only in a credit CDR or where the vehicle gave energy back (a period with negative ENERGY). */
  totalEnergy: string;
  /** Duration of the session, charging or not, hours. */
  totalTime: string;
  /** Of it, time in which the vehicle asked for no power, hours. */
  totalParkingTime?: string;
  /** A note, at most 255 characters. */
  remark?: string;
  /** The CPO's invoice that this CDR will be on. */
  invoiceReferenceId?: string;
  /** Whether it takes back an earlier CDR. */
  credit?: boolean;
  /** The CDR that it takes back; must be given when `credit` is set. */
  creditReferenceId?: string;
  /** Whether it pays a driver back for charging at home. */
  homeChargingCompensation?: boolean;
  /** When the CPO last changed it. */
  lastUpdated?: Date;
}

/** That a CDR is of a session, and how sure that is. */
export interface SessionLink {
  /** Our id of the session, a UUID. */
  sessionId: string;
  /** By what it was found. */
  matchedBy: SessionMatch;
  /**
   * How sure it is, out of 100: 100 by the authorisation, 90 by the session's id, at most 80 by token, EVSE and time, the more of the time is
   * common the higher.
   */
  score: number;
}

/** That a CDR is of a session, and how sure that is. */
export interface SessionLinkInput {
}

/** What is billed for a CDR. */
export interface CdrPrice {
  /** The amount. */
  total: Price;
  /** What decided it. */
  source: CdrPriceSource;
  /** The rating it was taken from. */
  ratingId?: string;
}

/** What is billed for a CDR. */
export interface CdrPriceInput {
  /** The amount. */
  total: PriceInput;
  /** What decided it. */
  source?: CdrPriceSource;
  /** The rating it was taken from. */
  ratingId?: string;
}

/** Asks to take a CDR in. */
export type CreateCdrRequest = {
  /** Where it came from, for a CDR in JSON. */
  source?: string;
  /** What another system of the provider calls it, for a CDR in JSON. */
  externalCdrId?: string;
  /** On which side the provider stands, for a CDR in JSON. Unspecified: EMSP. */
  context?: CdrContext;
  /** The IANA time zone of the place, for a CDR in JSON, which has none. */
  timeZone?: string;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
} & OneOf<{
  /** As fields. */
  cdr: CdrInput;
  /** As OCPI 2.2.1 JSON, at most 4 MiB less the rest. Kept as it came. */
  ocpiJson: string;
}>;

/** Asks to rate a CDR again. */
export interface RateCdrRequest {
  /** Our id of the CDR, a UUID. */
  id: string;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/** Asks for a CDR. */
export interface GetCdrRequest {
  /** Our id of the CDR, a UUID. */
  id: string;
}

/** Asks for the text that a CDR came as. */
export interface GetCdrReceivedTextRequest {
  /** Our id of the CDR, a UUID. */
  id: string;
}

/** Asks for a CDR by its CPO's id. */
export interface GetCdrByCdrIdRequest {
  /** The CPO's id of the CDR, in any case, at most 39 characters. */
  cdrId: string;
  /** The CPO's country, two letters. */
  countryCode?: string;
  /** The CPO. */
  partyId?: string;
}

/** Asks for CDRs. */
export interface ListCdrsRequest {
  /** Which ones. */
  filter?: CdrFilter;
  /** In which order. */
  orderBy?: CdrOrder;
  /** How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500. */
  pageSize?: number;
  /** Where to go on: `next_page_token` of the page before. Good for this filter and order only. */
  pageToken?: string;
  /** Whether to say how many there are. Costs time on large providers. */
  includeTotal?: boolean;
}

/** Which CDRs are wanted; all that is set must hold. */
export interface CdrFilter {
  /** Our ids, at most 500. */
  ids?: string[];
  /** The CPO's id, in any case. */
  cdrId?: string;
  /** What another system calls it. */
  externalCdrId?: string;
  /** Where it came from. */
  source?: string;
  /**
   * The contract, in any case, with or without separators.
   *
   * Personal data.
   */
  contractId?: string;
  /** The EVSE as printed on the station. */
  evseId?: string;
  /** In one of these statuses. */
  statuses?: CdrStatus[];
  /** Ended at this time or later. */
  endTimeFrom?: Date;
  /** Ended before this time. */
  endTimeUntil?: Date;
  /** The received cost, excluding VAT, is at least this; only CDRs of its currency. */
  costMin?: Money;
  /** The received cost, excluding VAT, is at most this; only CDRs of its currency. */
  costMax?: Money;
  /** Part of the CPO's id, external id, contract, EVSE, source, status or location name, in any case; 2 to 100 characters. */
  phrase?: string;
  /** The driver, a UUID. */
  driverId?: string;
  /** The account, a UUID. */
  accountId?: string;
  /** Deleted ones too. */
  showDeleted?: boolean;
  /** Whose received cost stands to ours in one of these ways. */
  verdicts?: ReconciliationVerdict[];
}

/** A page of CDRs. */
export interface ListCdrsResponse {
  /** The CDRs. */
  cdrs: Cdr[];
  /** Where the next page begins; empty after the last. */
  nextPageToken: string;
  /** How many there are in all pages, when it was asked for. */
  totalSize?: bigint;
  /** Whether `total_size` is an estimate. */
  totalSizeIsEstimate: boolean;
}

/** The fields of a CDR that are ours to change. Identity, received and billed money are not among them. */
export interface CdrChanges {
  /** What another system of the provider calls it, at most 100 characters. */
  externalCdrId?: string;
  /** Where it came from, at most 50 characters. */
  source?: string;
  /**
   * The contract it is billed under.
   *
   * Personal data.
   */
  contractId?: string;
  /** The driver, a UUID. */
  driverId?: string;
  /** The account that pays, a UUID. */
  accountId?: string;
  /** A note, at most 255 characters. */
  remark?: string;
  /** The IANA time zone of the place. RateCdr then rates by it. */
  timeZone?: string;
}

/** Asks to change fields of a CDR. */
export interface UpdateCdrRequest {
  /** Our id of the CDR, a UUID. */
  id: string;
  /** Which fields of `changes` to take; one that is named and not set is cleared. */
  updateMask: string[];
  /** The new values. */
  changes: CdrChanges;
  /** The version they are meant for, as it was read. */
  etag: string;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/** Asks to set what is billed. */
export interface UpdateCdrPriceRequest {
  /** Our id of the CDR, a UUID. */
  id: string;
  /** The price, in the CDR's currency. */
  price: PriceInput;
  /** The version it is meant for; absent: any. */
  etag?: string;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/** Asks to move a CDR along its life. */
export interface UpdateCdrStatusRequest {
  /** Our id of the CDR, a UUID. */
  id: string;
  /** Where to. */
  status: CdrStatus;
  /** Why, for REJECTED. */
  rejectionReason?: RejectionReason;
  /** Why in words, for REJECTED; must be given with OTHER. */
  rejectionText?: string;
  /** The version it is meant for; absent: any. */
  etag?: string;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/** Asks to delete a CDR. */
export interface DeleteCdrRequest {
  /** Our id of the CDR, a UUID. */
  id: string;
  /** The version it is meant for; absent: any. */
  etag?: string;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/** Asks to bring a deleted CDR back. */
export interface UndeleteCdrRequest {
  /** Our id of the CDR, a UUID. */
  id: string;
  /** The version it is meant for; absent: any. */
  etag?: string;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/** Asks to compare what a CPO asks with what a charge costs. */
export type ReconcileCdrRequest = {
  /** The tariffs to price by, at most 20. Empty: those that came with the CDR. */
  tariffs?: TariffInput[];
  /** Further tariffs to price by, each as OCPI 2.2.1 JSON, at most 20. */
  tariffsOcpiJson?: string[];
  /** The IANA time zone of the place; absent: the location's own, else its country's where that is safe. */
  timeZone?: string;
  /** How amounts are rounded. Absent: the provider's own on the server, the documented default offline. */
  pricingPolicy?: PricingPolicyInput;
  /** What is near enough: its tolerances, whether it is on or not. Absent: the provider's own on the server, nothing offline. */
  acceptRule?: AcceptRuleInput;
} & OneOf<{
  /** As fields. */
  cdr: CdrInput;
  /** As an OCPI 2.2.1 CDR in JSON, at most 1 MiB. */
  ocpiJson: string;
}>;

/** What a CPO asks beside what a charge costs. */
export interface ReconcileCdrResponse {
  /** The comparison. */
  reconciliation: Reconciliation;
  /** What the charge costs. */
  rating: Rating;
}

/** What energy from the grid costs over time, and how clean it is. */
export interface SignalSeries {
  /** The currency of its prices. Required where there are any. */
  currency: string;
  /** What holds from when, in the order of time: in requests at most 4032. */
  points: SignalPoint[];
  /** When the last point ends. Required where there are any. */
  endTime?: Timestamp;
}

/** What energy from the grid costs over time, and how clean it is. */
export interface SignalSeriesInput {
  /** The currency of its prices. Required where there are any. */
  currency?: string;
  /** What holds from when, in the order of time: in requests at most 4032. */
  points?: SignalPointInput[];
  /** When the last point ends. Required where there are any. */
  endTime?: Date;
}

/** What holds from a time until that of the next point. */
export interface SignalPoint {
  /** From when. */
  startTime: Timestamp;
  /** What a kWh costs, with all that is paid for it; below 0 where one is paid for taking it. Absent: not known. */
  price?: string;
  /** Carbon of a kWh, g. Absent: not known. */
  carbonIntensity?: string;
  /** How much of a kWh comes from renewable sources, from 0 to 1. Absent: not known. */
  greenShare?: string;
}

/** What holds from a time until that of the next point. */
export interface SignalPointInput {
  /** From when. */
  startTime: Date;
  /** What a kWh costs, with all that is paid for it; below 0 where one is paid for taking it. Absent: not known. */
  price?: string;
  /** Carbon of a kWh, g. Absent: not known. */
  carbonIntensity?: string;
  /** How much of a kWh comes from renewable sources, from 0 to 1. Absent: not known. */
  greenShare?: string;
}

/** What a site can give, from a time until the next point. The first holds before it, too, and the last for ever. */
export interface SupplyPoint {
  /** From when. */
  startTime: Timestamp;
  /** The most that the site draws from the grid, watts. Absent: no limit. */
  maxPower?: number;
  /** What it draws beside its chargers, watts. */
  baseLoad: number;
  /** What it makes itself, watts: its chargers may draw that much more. It counts at the price of the grid, since it is not sold then. */
  solarPower: number;
}

/** What a site can give, from a time until the next point. The first holds before it, too, and the last for ever. */
export interface SupplyPointInput {
  /** From when. */
  startTime: Date;
  /** The most that the site draws from the grid, watts. Absent: no limit. */
  maxPower?: number;
  /** What it draws beside its chargers, watts. */
  baseLoad?: number;
  /** What it makes itself, watts: its chargers may draw that much more. It counts at the price of the grid, since it is not sold then. */
  solarPower?: number;
}

/** The site whose chargers are planned together. */
export interface SiteSupply {
  /** What it can give, in the order of time. Empty: all that is wanted. */
  points: SupplyPoint[];
  /** What a kW costs of the greatest mean power that the site draws from the grid in a slot, in the currency of the prices. Absent: nothing. */
  peakPrice?: string;
}

/** The site whose chargers are planned together. */
export interface SiteSupplyInput {
  /** What it can give, in the order of time. Empty: all that is wanted. */
  points?: SupplyPointInput[];
  /** What a kW costs of the greatest mean power that the site draws from the grid in a slot, in the currency of the prices. Absent: nothing. */
  peakPrice?: string;
}

/** A vehicle and what its driver wants. */
export interface ChargeWish {
  /** Anything; it comes back with the plan. */
  vehicleId: string;
  /** When it can begin. */
  arrivalTime: Timestamp;
  /** When it leaves. */
  departureTime: Timestamp;
  /** What its battery wants, kWh. */
  energy: string;
  /** The most that it draws: the least of what charger, cable and vehicle take, watts. */
  maxPower: number;
  /** The least that it draws where it draws, watts: 6 A are 1380 W on one phase of 230 V and 4140 W on three. 0: it takes any power. */
  minPower: number;
  /** How much of what is drawn gets into the battery. Absent: all. */
  efficiency?: string;
  /** What it should be charged for. Absent: the cheapest energy, without conditions. */
  conditions?: ChargingConditions;
  /** What the battery should have before another time. Absent: only what it wants until it leaves. */
  early?: EarlyEnergy;
  /** How its charger takes limits. Absent: in amperes of three phases of 230 V, in any number of periods. */
  profileFormat?: ProfileFormat;
}

/** A vehicle and what its driver wants. */
export interface ChargeWishInput {
  /** Anything; it comes back with the plan. */
  vehicleId?: string;
  /** When it can begin. */
  arrivalTime: Date;
  /** When it leaves. */
  departureTime: Date;
  /** What its battery wants, kWh. */
  energy: string;
  /** The most that it draws: the least of what charger, cable and vehicle take, watts. */
  maxPower: number;
  /** The least that it draws where it draws, watts: 6 A are 1380 W on one phase of 230 V and 4140 W on three. 0: it takes any power. */
  minPower?: number;
  /** How much of what is drawn gets into the battery. Absent: all. */
  efficiency?: string;
  /** What it should be charged for. Absent: the cheapest energy, without conditions. */
  conditions?: ChargingConditionsInput;
  /** What the battery should have before another time. Absent: only what it wants until it leaves. */
  early?: EarlyEnergyInput;
  /** How its charger takes limits. Absent: in amperes of three phases of 230 V, in any number of periods. */
  profileFormat?: ProfileFormatInput;
}

/** What a charge should be good for. */
export interface ChargingConditions {
  /** What is best. */
  goal: ChargingGoal;
  /** What a kg of carbon counts as when the goal is BALANCED, in the currency of the prices. Absent: 0.1, about what emitting it costs in the EU. */
  carbonPrice?: string;
  /** Energy that costs more a kWh is not taken, even if the battery is not full then. Absent: no ceiling. */
  priceCeiling?: string;
  /** Whether it goes on without a pause once it has begun, at `min_power` at the least. Without a `min_power` it says nothing. */
  noInterruption: boolean;
  /** Who comes first of two that leave at the same time: the greater. Absent: 1. */
  weight?: string;
}

/** What a charge should be good for. */
export interface ChargingConditionsInput {
  /** What is best. */
  goal?: ChargingGoal;
  /** What a kg of carbon counts as when the goal is BALANCED, in the currency of the prices. Absent: 0.1, about what emitting it costs in the EU. */
  carbonPrice?: string;
  /** Energy that costs more a kWh is not taken, even if the battery is not full then. Absent: no ceiling. */
  priceCeiling?: string;
  /** Whether it goes on without a pause once it has begun, at `min_power` at the least. Without a `min_power` it says nothing. */
  noInterruption?: boolean;
  /** Who comes first of two that leave at the same time: the greater. Absent: 1. */
  weight?: string;
}

/** What a driver usually wants, at a place and for a vehicle or everywhere and for all. */
export interface ChargingPreferences {
  /** Our id of them, a UUID: the same for the same driver, vehicle and place. */
  id: string;
  /** Whose, a UUID. Absent: those of all drivers of the provider, where they have said nothing themselves; for staff only. */
  driverId?: string;
  /**
   * For which vehicle, as the driver calls it. Absent: for all of them.
   *
   * Personal data.
   */
  vehicleId?: string;
  /** At which location. Absent: at all of them. */
  location?: LocationKey;
  /** What a charge should be good for. Absent: the cheapest energy. */
  conditions?: ChargingConditions;
  /** By when it should be done, local time of the location, `HH:MM`. Absent: not said. */
  departureTime?: string;
  /** What the battery wants, kWh, where its level is not known. Absent: not said. */
  energy?: string;
  /** What the battery holds, kWh. Absent: not known. */
  batteryCapacity?: string;
  /** The level the battery should have when it leaves, percent. 0: not said. */
  targetLevel: number;
  /** The level it should have as soon as can be, percent. 0: none. */
  earlyLevel: number;
  /** The most that the vehicle draws, watts. 0: not known. */
  maxPower: number;
  /** By how many phases it charges, 1 to 3. 0: as many as the connector has. */
  phases: number;
  /** How much of what is drawn gets into the battery. Absent: 0.9. */
  efficiency?: string;
  /** Changes with each change. */
  etag: string;
  /** When they came first. */
  createTime?: Timestamp;
  /** When they changed last. */
  updateTime?: Timestamp;
}

/** What a driver usually wants, at a place and for a vehicle or everywhere and for all. */
export interface ChargingPreferencesInput {
  /** Whose, a UUID. Absent: those of all drivers of the provider, where they have said nothing themselves; for staff only. */
  driverId?: string;
  /**
   * For which vehicle, as the driver calls it. Absent: for all of them.
   *
   * Personal data.
   */
  vehicleId?: string;
  /** At which location. Absent: at all of them. */
  location?: LocationKeyInput;
  /** What a charge should be good for. Absent: the cheapest energy. */
  conditions?: ChargingConditionsInput;
  /** By when it should be done, local time of the location, `HH:MM`. Absent: not said. */
  departureTime?: string;
  /** What the battery wants, kWh, where its level is not known. Absent: not said. */
  energy?: string;
  /** What the battery holds, kWh. Absent: not known. */
  batteryCapacity?: string;
  /** The level the battery should have when it leaves, percent. 0: not said. */
  targetLevel?: number;
  /** The level it should have as soon as can be, percent. 0: none. */
  earlyLevel?: number;
  /** The most that the vehicle draws, watts. 0: not known. */
  maxPower?: number;
  /** By how many phases it charges, 1 to 3. 0: as many as the connector has. */
  phases?: number;
  /** How much of what is drawn gets into the battery. Absent: 0.9. */
  efficiency?: string;
}

/** A location by its CPO's id. */
export interface LocationKey {
  /** The CPO's country, two letters. */
  countryCode: string;
  /** The CPO, three letters or digits. */
  partyId: string;
  /** The CPO's id of it, at most 36 characters. */
  locationId: string;
}

/** A location by its CPO's id. */
export interface LocationKeyInput {
  /** The CPO's country, two letters. */
  countryCode: string;
  /** The CPO, three letters or digits. */
  partyId: string;
  /** The CPO's id of it, at most 36 characters. */
  locationId: string;
}

/** What a battery should have early. */
export interface EarlyEnergy {
  /** How much of what it wants, kWh. */
  energy: string;
  /** Before when. */
  beforeTime: Timestamp;
}

/** What a battery should have early. */
export interface EarlyEnergyInput {
  /** How much of what it wants, kWh. */
  energy: string;
  /** Before when. */
  beforeTime: Date;
}

/** How a charger takes limits. */
export interface ProfileFormat {
  /** In what. */
  unit: ChargingRateUnit;
  /** By how many phases it charges, 1 to 3. 0: 3. */
  phases: number;
  /** Volts between a line and neutral. 0: 230. */
  voltage: number;
  /** How many periods it takes: many take 24. 0: any number. */
  maxPeriods: number;
}

/** How a charger takes limits. */
export interface ProfileFormatInput {
  /** In what. */
  unit?: ChargingRateUnit;
  /** By how many phases it charges, 1 to 3. 0: 3. */
  phases?: number;
  /** Volts between a line and neutral. 0: 230. */
  voltage?: number;
  /** How many periods it takes: many take 24. 0: any number. */
  maxPeriods?: number;
}

/** Limits that a charger is sent (OCPI 2.2.1, ChargingProfile). */
export interface ChargingProfile {
  /** When the first period begins. */
  startTime: Timestamp;
  /** The unit of its limits. */
  unit: ChargingRateUnit;
  /** How long it holds, seconds. */
  duration: number;
  /** Limits, in the order of time. Each holds until the next begins, the last until the end. */
  periods: ChargingProfilePeriod[];
}

/** A limit from a time on. */
export interface ChargingProfilePeriod {
  /** When it begins, seconds after the profile does. */
  startPeriod: number;
  /** The limit, with one decimal. 0: it does not charge. */
  limit: string;
}

/** A slot of a plan, and what was planned by. */
export interface PlanSlot {
  /** When it begins. */
  startTime: Timestamp;
  /** What a kWh costs in it. */
  price: string;
  /** Carbon of a kWh, g. Absent: not known at all. */
  carbonIntensity?: string;
  /** How much of a kWh is green, from 0 to 1. Absent: not known at all. */
  greenShare?: string;
  /** What all vehicles draw together, mean kW. */
  power: string;
}

/** A value that was not known when a plan was made. */
export interface SignalGuess {
  /** Which. */
  kind: SignalKind;
  /** From when. */
  startTime: Timestamp;
  /** Until when. */
  endTime: Timestamp;
  /** Whether nothing at all is known of it: it counts as 0 then. Else it is taken to be as at the same time of a day before, or as on average. */
  unknown: boolean;
}

/** When a vehicle charges. */
export interface VehiclePlan {
  /** As it was asked. */
  vehicleId: string;
  /** Mean kW that it draws in each slot of the plan, as many as that has: where it is there for a part of a slot, over the whole of it. */
  power: string[];
  /** What its battery wants and does not get, kWh. */
  missingEnergy: string;
  /** Of that, what energy above its price ceiling could have given if nobody else were there, kWh. */
  energyLostToPriceCeiling: string;
  /** What its battery should have early and gets later, or not at all, kWh. */
  lateEnergy: string;
  /** What comes of the plan. */
  expected: ChargeFigures;
  /** What would come of charging at once, with what the site gives. */
  atOnce: ChargeFigures;
  /** The plan as its charger takes it. No limit of vehicle or site is broken by rounding. */
  profile: ChargingProfile;
  /** What comes of that: the difference to `expected` is what rounding costs. */
  rounded: ChargeFigures;
}

/** What comes of charging in a certain way. */
export interface ChargeFigures {
  /** What its battery gets, kWh. */
  energy: string;
  /** What that costs. Absent where no price is known. */
  cost?: Money;
  /** Its carbon, g. Absent where none is known. */
  carbon?: string;
  /** How much of its energy is green, from 0 to 1. Absent where that is not known, and of no energy. */
  greenShare?: string;
  /** When it draws no more: the end of the last slot that it draws in. Absent where it draws nothing. */
  readyTime?: Timestamp;
}

/** What the chargers of a location have together. Their sessions are planned together by it. */
export interface ChargingSite {
  /** Which location. */
  location: LocationKey;
  /** Its bidding zone, such as `NL` or `DE-LU`. Empty: that of its country, where the country has one only. */
  zone: string;
  /** What it can give. Whatever draws there without a plan is its base load. Absent: all that is wanted. */
  supply?: SiteSupply;
  /** Changes with each change. */
  etag: string;
  /** When it came first. */
  createTime?: Timestamp;
  /** When it changed last. */
  updateTime?: Timestamp;
  /**
   * How much of what it gives after the present slot is left free for vehicles that are still to come, percent. Where somebody who is there would go short by
   * that, all of it is planned, as soon as can be. 0: nothing; a site that is often full does well with 20 to 50.
   */
  reservePercent: number;
}

/** What the chargers of a location have together. Their sessions are planned together by it. */
export interface ChargingSiteInput {
  /** Which location. */
  location: LocationKeyInput;
  /** Its bidding zone, such as `NL` or `DE-LU`. Empty: that of its country, where the country has one only. */
  zone?: string;
  /** What it can give. Whatever draws there without a plan is its base load. Absent: all that is wanted. */
  supply?: SiteSupplyInput;
  /**
   * How much of what it gives after the present slot is left free for vehicles that are still to come, percent. Where somebody who is there would go short by
   * that, all of it is planned, as soon as can be. 0: nothing; a site that is often full does well with 20 to 50.
   */
  reservePercent?: number;
}

/** What a driver says of one charge. What is not said counts as their preferences have it. */
export interface PlanWish {
  /**
   * Which vehicle, as the driver calls it. Absent: none that has preferences of its own.
   *
   * Personal data.
   */
  vehicleId?: string;
  /** When it leaves, at most 7 days from now. Absent: at the preferred time of day, the next that comes. */
  departureTime?: Timestamp;
  /** What its battery wants from when it is first said on, kWh: the same said again is the same energy. Absent: by levels, else as preferred for a whole charge. */
  energy?: string;
  /** The level of its battery now, percent. Absent: as its charger has reported it. */
  batteryLevel?: number;
  /** The level that it should have when it leaves, percent. 0: as preferred. */
  targetLevel: number;
  /** The level that it should have as soon as can be, percent. 0: as preferred. */
  earlyLevel: number;
  /** What its battery holds, kWh. Absent: as preferred. */
  batteryCapacity?: string;
  /** The most that it draws, watts. 0: as preferred, else what the connector gives. */
  maxPower: number;
  /** By how many phases it charges, 1 to 3. 0: as preferred, else as many as the connector has. */
  phases: number;
  /** How much of what is drawn gets into the battery. Absent: as preferred, else 0.9. */
  efficiency?: string;
  /** What it should be charged for: its goal counts before the preferred one, and so each of its conditions. */
  conditions?: ChargingConditions;
}

/** What a driver says of one charge. What is not said counts as their preferences have it. */
export interface PlanWishInput {
  /**
   * Which vehicle, as the driver calls it. Absent: none that has preferences of its own.
   *
   * Personal data.
   */
  vehicleId?: string;
  /** When it leaves, at most 7 days from now. Absent: at the preferred time of day, the next that comes. */
  departureTime?: Date;
  /** What its battery wants from when it is first said on, kWh: the same said again is the same energy. Absent: by levels, else as preferred for a whole charge. */
  energy?: string;
  /** The level of its battery now, percent. Absent: as its charger has reported it. */
  batteryLevel?: number;
  /** The level that it should have when it leaves, percent. 0: as preferred. */
  targetLevel?: number;
  /** The level that it should have as soon as can be, percent. 0: as preferred. */
  earlyLevel?: number;
  /** What its battery holds, kWh. Absent: as preferred. */
  batteryCapacity?: string;
  /** The most that it draws, watts. 0: as preferred, else what the connector gives. */
  maxPower?: number;
  /** By how many phases it charges, 1 to 3. 0: as preferred, else as many as the connector has. */
  phases?: number;
  /** How much of what is drawn gets into the battery. Absent: as preferred, else 0.9. */
  efficiency?: string;
  /** What it should be charged for: its goal counts before the preferred one, and so each of its conditions. */
  conditions?: ChargingConditionsInput;
}

/** The plan of a session. There is one of each session, which is made anew as the world changes: `revision` counts that. */
export interface ChargingPlan {
  /** Our id of the session, a UUID: the plan is known by it. */
  sessionId: string;
  /** Whose session it is, a UUID. Absent: nobody's that is known. */
  driverId?: string;
  /** Where: all that charges there by a plan is planned together. */
  location: LocationKey;
  /** Where it is in its life. */
  status: ChargingPlanStatus;
  /** How often it was made, from 1. */
  revision: number;
  /** Why it was made last. */
  reason: PlanReason;
  /** When it was made last. Slots before that are as they were planned then. */
  planTime: Timestamp;
  /** What the driver has said of this charge. */
  wish: PlanWish;
  /** What it was made for last, with the preferences and what the connector gives: from `plan_time` on. */
  charge: ChargeWish;
  /** The bidding zone whose prices it goes by. Empty: none is known. */
  zone: string;
  /** Its slots, from when it was first made: `power` is what this vehicle draws. */
  slots: PlanSlot[];
  /** When the last slot ends. */
  endTime: Timestamp;
  /** The plan. What is expected, and what would come of charging at once, counts from `plan_time` on. */
  vehiclePlan: VehiclePlan;
  /** What was guessed of prices and carbon. */
  guesses: SignalGuess[];
  /** What the session has drawn up to `plan_time`; once it has ended, in all. */
  done: ChargeFigures;
  /** What would have come of charging at once from the session's beginning, as much as it did in the end, whatever the site gives. Absent while it goes on. */
  doneAtOnce?: ChargeFigures;
  /** How it was made before, the first one first: the last 100 of them. */
  revisions: PlanRevision[];
  /** Changes with each change. */
  etag: string;
  /** When it was made first. */
  createTime: Timestamp;
  /** When it changed last. */
  updateTime: Timestamp;
  /** How it gets to its charger. */
  delivery: ProfileDelivery;
  /** How an external planner has part in it. Absent: none is asked. */
  external?: ExternalPlanning;
}

/** A plan as it was before it was made anew. */
export interface PlanRevision {
  /** Which, from 1. */
  revision: number;
  /** Why it was made. */
  reason: PlanReason;
  /** When it was made. */
  planTime: Timestamp;
  /** What was expected of it from then on. */
  expected: ChargeFigures;
  /** What would have come of charging at once from then on. */
  atOnce: ChargeFigures;
  /** What its battery wanted and would not have got, kWh. */
  missingEnergy: string;
}

/** How the profile of a plan gets to its charger, by its CPO (OCPI 2.2.1, ChargingProfiles module). */
export interface ProfileDelivery {
  /** Where it is on its way. */
  status: ProfileDeliveryStatus;
  /** Since when. */
  statusTime: Timestamp;
  /** How often its CPO was asked about this profile: to set it, what the charger does, to clear it. */
  attempts: number;
  /** What went wrong last, in English; empty: nothing. */
  trouble: string;
}

/** How an external planner has part in a plan. Our own plan is there from the beginning, and stands wherever there is no schedule that holds. */
export interface ExternalPlanning {
  /** Where it is. */
  status: ExternalPlanningStatus;
  /** Since when. */
  statusTime: Timestamp;
  /** What went wrong last, in English; empty: nothing. */
  trouble: string;
}

/** A place where vehicles charge, with its EVSEs. Known by country, party and the CPO's id. */
export interface Location {
  /** Our id of it, a UUID. */
  id: string;
  /** The CPO's country, two letters. */
  countryCode: string;
  /** The CPO, three letters or digits. */
  partyId: string;
  /** The CPO's id of it, at most 36 characters. */
  locationId: string;
  /** Whether it may be shown to everybody. Where it may not, drivers' lists and maps leave it out. */
  publish: boolean;
  /**
   * Whom it may be shown to where `publish` is false, at most 1,000. Kept as the CPO sent it; lists and maps do not go by it. Drivers are not
   * shown it: it names other people's tokens.
   */
  publishAllowedTo: PublishToken[];
  /** Its name, at most 255 characters. */
  name?: string;
  /** Street and number, at most 255 characters. */
  address: string;
  /** City or town, at most 45 characters. */
  city: string;
  /** Postal code, at most 10 characters. */
  postalCode?: string;
  /** State or province, at most 45 characters. */
  state?: string;
  /** Country, three letters, such as `NLD`. */
  country: string;
  /** Where on Earth. */
  coordinates: Coordinates;
  /** Points that belong to it, such as its entrance, at most 50. */
  relatedLocations: RelatedLocation[];
  /** What kind of parking it is, such as `ALONG_MOTORWAY` (ParkingType); at most 100 characters. */
  parkingType?: string;
  /** Its EVSEs, in the CPO's order, at most 1,000. */
  evses: Evse[];
  /** How to get there, a text a language, at most 20. */
  directions: DisplayText[];
  /** Who operates it. */
  operator?: Business;
  /** Who operates it on the operator's behalf. */
  suboperator?: Business;
  /** Whose it is. */
  owner?: Business;
  /** What is there besides, such as `HOTEL` (Facility), at most 100, of at most 100 characters each. */
  facilities: string[];
  /** The IANA time zone of the place. Without one the country decides where that is safe; else what is priced by local time stays unrated. */
  timeZone?: string;
  /** When it can be reached; absent: not known. */
  openingTimes?: OpeningTimes;
  /** Whether vehicles go on charging while it is closed; absent: they do. */
  chargingWhenClosed?: boolean;
  /** Images, at most 100. */
  images: Image[];
  /** Where its energy comes from. */
  energyMix?: EnergyMix;
  /** When the CPO last changed it or a part of it. Absent in what is put as fields: now. */
  lastUpdated?: Timestamp;
  /** Our version of it, from 1; a change of an EVSE's status counts. */
  version: bigint;
  /**
   * Names what there is to edit, for PutLocation, PutEvse and PutConnector: it changes with every change but those of EVSEs' statuses and the
   * times that go along (`status_time`, `last_updated` of EVSE and location).
   */
  etag: string;
  /** When it was first stored. */
  createTime?: Timestamp;
  /** When it was last changed here. */
  updateTime?: Timestamp;
  /** What its CPO wants shown beside it now, the most important first: notes of the CPO and of this location. */
  notes: TariffNote[];
}

/** A place where vehicles charge, with its EVSEs. Known by country, party and the CPO's id. */
export interface LocationInput {
  /** The CPO's country, two letters. */
  countryCode: string;
  /** The CPO, three letters or digits. */
  partyId: string;
  /** The CPO's id of it, at most 36 characters. */
  locationId: string;
  /** Whether it may be shown to everybody. Where it may not, drivers' lists and maps leave it out. */
  publish?: boolean;
  /**
   * Whom it may be shown to where `publish` is false, at most 1,000. Kept as the CPO sent it; lists and maps do not go by it. Drivers are not
   * shown it: it names other people's tokens.
   */
  publishAllowedTo?: PublishTokenInput[];
  /** Its name, at most 255 characters. */
  name?: string;
  /** Street and number, at most 255 characters. */
  address: string;
  /** City or town, at most 45 characters. */
  city: string;
  /** Postal code, at most 10 characters. */
  postalCode?: string;
  /** State or province, at most 45 characters. */
  state?: string;
  /** Country, three letters, such as `NLD`. */
  country: string;
  /** Where on Earth. */
  coordinates: CoordinatesInput;
  /** Points that belong to it, such as its entrance, at most 50. */
  relatedLocations?: RelatedLocationInput[];
  /** What kind of parking it is, such as `ALONG_MOTORWAY` (ParkingType); at most 100 characters. */
  parkingType?: string;
  /** Its EVSEs, in the CPO's order, at most 1,000. */
  evses?: EvseInput[];
  /** How to get there, a text a language, at most 20. */
  directions?: DisplayTextInput[];
  /** Who operates it. */
  operator?: BusinessInput;
  /** Who operates it on the operator's behalf. */
  suboperator?: BusinessInput;
  /** Whose it is. */
  owner?: BusinessInput;
  /** What is there besides, such as `HOTEL` (Facility), at most 100, of at most 100 characters each. */
  facilities?: string[];
  /** The IANA time zone of the place. Without one the country decides where that is safe; else what is priced by local time stays unrated. */
  timeZone?: string;
  /** When it can be reached; absent: not known. */
  openingTimes?: OpeningTimesInput;
  /** Whether vehicles go on charging while it is closed; absent: they do. */
  chargingWhenClosed?: boolean;
  /** Images, at most 100. */
  images?: ImageInput[];
  /** Where its energy comes from. */
  energyMix?: EnergyMixInput;
  /** When the CPO last changed it or a part of it. Absent in what is put as fields: now. */
  lastUpdated?: Date;
}

/** Whom a location may be shown to that is not published (OCPI 2.2.1, PublishTokenType). */
export interface PublishToken {
  /**
   * The token's uid, at most 36 characters; goes with `type`.
   *
   * Personal data.
   */
  uid?: string;
  /** What kind of token it is. */
  type: TokenType;
  /**
   * What is printed on it, at most 64 characters; goes with `issuer`.
   *
   * Personal data.
   */
  visualNumber?: string;
  /** Who issued it, at most 64 characters. */
  issuer?: string;
  /**
   * The group it belongs to, at most 36 characters.
   *
   * Personal data.
   */
  groupId?: string;
}

/** Whom a location may be shown to that is not published (OCPI 2.2.1, PublishTokenType). */
export interface PublishTokenInput {
  /**
   * The token's uid, at most 36 characters; goes with `type`.
   *
   * Personal data.
   */
  uid?: string;
  /** What kind of token it is. */
  type?: TokenType;
  /**
   * What is printed on it, at most 64 characters; goes with `issuer`.
   *
   * Personal data.
   */
  visualNumber?: string;
  /** Who issued it, at most 64 characters. */
  issuer?: string;
  /**
   * The group it belongs to, at most 36 characters.
   *
   * Personal data.
   */
  groupId?: string;
}

/** A point that belongs to a location (OCPI 2.2.1, AdditionalGeoLocation). */
export interface RelatedLocation {
  /** Where on Earth. */
  coordinates: Coordinates;
  /** What it is. */
  name?: DisplayText;
}

/** A point that belongs to a location (OCPI 2.2.1, AdditionalGeoLocation). */
export interface RelatedLocationInput {
  /** Where on Earth. */
  coordinates: CoordinatesInput;
  /** What it is. */
  name?: DisplayTextInput;
}

/** What charges one vehicle at a time (OCPI 2.2.1, EVSE). */
export interface Evse {
  /** The CPO's technical id of it, at most 36 characters. It is in one location only. */
  uid: string;
  /** Its eMI3 id, such as `NL*ABC*E1`, at most 48 characters. */
  evseId?: string;
  /** Whether it can be used. */
  status: EvseStatus;
  /** Since when this status is known, which orders it among others. Absent in what is put as fields: as `last_updated` says. */
  statusTime?: Timestamp;
  /** Planned statuses, at most 100. */
  statusSchedule: StatusSchedule[];
  /** What it can do, such as `REMOTE_START_STOP_CAPABLE` (Capability), at most 50, of at most 100 characters each. */
  capabilities: string[];
  /** Its connectors, 1 to 20. */
  connectors: Connector[];
  /** The floor it is on, at most 4 characters. */
  floorLevel?: string;
  /** Where on Earth, where it is not where its location is. */
  coordinates?: Coordinates;
  /** What is written on it, at most 16 characters. */
  physicalReference?: string;
  /** How to get to it, a text a language, at most 20. */
  directions: DisplayText[];
  /** Who may park there, such as `EV_ONLY` (ParkingRestriction), at most 20, of at most 100 characters each. */
  parkingRestrictions: string[];
  /** Images, at most 100. */
  images: Image[];
  /** When the CPO last changed it, its status or one of its connectors. Absent in what is put as fields: now. */
  lastUpdated?: Timestamp;
}

/** What charges one vehicle at a time (OCPI 2.2.1, EVSE). */
export interface EvseInput {
  /** The CPO's technical id of it, at most 36 characters. It is in one location only. */
  uid: string;
  /** Its eMI3 id, such as `NL*ABC*E1`, at most 48 characters. */
  evseId?: string;
  /** Whether it can be used. */
  status: EvseStatus;
  /** Since when this status is known, which orders it among others. Absent in what is put as fields: as `last_updated` says. */
  statusTime?: Date;
  /** Planned statuses, at most 100. */
  statusSchedule?: StatusScheduleInput[];
  /** What it can do, such as `REMOTE_START_STOP_CAPABLE` (Capability), at most 50, of at most 100 characters each. */
  capabilities?: string[];
  /** Its connectors, 1 to 20. */
  connectors: ConnectorInput[];
  /** The floor it is on, at most 4 characters. */
  floorLevel?: string;
  /** Where on Earth, where it is not where its location is. */
  coordinates?: CoordinatesInput;
  /** What is written on it, at most 16 characters. */
  physicalReference?: string;
  /** How to get to it, a text a language, at most 20. */
  directions?: DisplayTextInput[];
  /** Who may park there, such as `EV_ONLY` (ParkingRestriction), at most 20, of at most 100 characters each. */
  parkingRestrictions?: string[];
  /** Images, at most 100. */
  images?: ImageInput[];
  /** When the CPO last changed it, its status or one of its connectors. Absent in what is put as fields: now. */
  lastUpdated?: Date;
}

/** A planned status of an EVSE (OCPI 2.2.1, StatusSchedule). */
export interface StatusSchedule {
  /** From when on. */
  startTime: Timestamp;
  /** Until when; absent: open. */
  endTime?: Timestamp;
  /** What it will be. */
  status: EvseStatus;
}

/** A planned status of an EVSE (OCPI 2.2.1, StatusSchedule). */
export interface StatusScheduleInput {
  /** From when on. */
  startTime: Date;
  /** Until when; absent: open. */
  endTime?: Date;
  /** What it will be. */
  status: EvseStatus;
}

/** A socket or cable of an EVSE (OCPI 2.2.1, Connector). */
export interface Connector {
  /** The CPO's id of it within its EVSE, at most 36 characters. */
  id: string;
  /** Its kind, such as `IEC_62196_T2` (ConnectorType); at most 100 characters. */
  standard: string;
  /** Whether it is a socket or a cable. */
  format: ConnectorFormat;
  /** How power reaches the vehicle. */
  powerType: PowerType;
  /** The most voltage, volts; between line and neutral for three phases. */
  maxVoltage: number;
  /** The most current, amperes. */
  maxAmperage: number;
  /** The most power, watts, where it is less than voltage and current allow. */
  maxElectricPower?: number;
  /** The CPO's ids of the tariffs that are valid there, at most 50, of at most 36 characters each. They price charges that name none. */
  tariffIds: string[];
  /** The operator's terms, an address of at most 255 characters. */
  termsAndConditions?: string;
  /** When the CPO last changed it. Absent in what is put as fields: now. */
  lastUpdated?: Timestamp;
}

/** A socket or cable of an EVSE (OCPI 2.2.1, Connector). */
export interface ConnectorInput {
  /** The CPO's id of it within its EVSE, at most 36 characters. */
  id: string;
  /** Its kind, such as `IEC_62196_T2` (ConnectorType); at most 100 characters. */
  standard: string;
  /** Whether it is a socket or a cable. */
  format: ConnectorFormat;
  /** How power reaches the vehicle. */
  powerType: PowerType;
  /** The most voltage, volts; between line and neutral for three phases. */
  maxVoltage?: number;
  /** The most current, amperes. */
  maxAmperage?: number;
  /** The most power, watts, where it is less than voltage and current allow. */
  maxElectricPower?: number;
  /** The CPO's ids of the tariffs that are valid there, at most 50, of at most 36 characters each. They price charges that name none. */
  tariffIds?: string[];
  /** The operator's terms, an address of at most 255 characters. */
  termsAndConditions?: string;
  /** When the CPO last changed it. Absent in what is put as fields: now. */
  lastUpdated?: Date;
}

/** A company (OCPI 2.2.1, BusinessDetails). */
export interface Business {
  /** Its name, at most 100 characters. */
  name: string;
  /** Its website, at most 255 characters. */
  website?: string;
  /** Its logo. */
  logo?: Image;
}

/** A company (OCPI 2.2.1, BusinessDetails). */
export interface BusinessInput {
  /** Its name, at most 100 characters. */
  name: string;
  /** Its website, at most 255 characters. */
  website?: string;
  /** Its logo. */
  logo?: ImageInput;
}

/** An image (OCPI 2.2.1, Image). */
export interface Image {
  /** Where it is, at most 255 characters. */
  url: string;
  /** Where a small form of it is, at most 255 characters. */
  thumbnail?: string;
  /** What it shows, such as `CHARGER` (ImageCategory); at most 100 characters. */
  category: string;
  /** Its form, such as `jpeg`, at most 4 characters. */
  type: string;
  /** Its width in full size, pixels. */
  width?: number;
  /** Its height in full size, pixels. */
  height?: number;
}

/** An image (OCPI 2.2.1, Image). */
export interface ImageInput {
  /** Where it is, at most 255 characters. */
  url: string;
  /** Where a small form of it is, at most 255 characters. */
  thumbnail?: string;
  /** What it shows, such as `CHARGER` (ImageCategory); at most 100 characters. */
  category: string;
  /** Its form, such as `jpeg`, at most 4 characters. */
  type: string;
  /** Its width in full size, pixels. */
  width?: number;
  /** Its height in full size, pixels. */
  height?: number;
}

/** When a location can be reached, in its local time (OCPI 2.2.1, Hours). */
export interface OpeningTimes {
  /** Always; but for `exceptional_closings`. */
  always: boolean;
  /** Week by week, at most 100. */
  regularHours: RegularHours[];
  /** Open besides, at most 200. */
  exceptionalOpenings: ExceptionalPeriod[];
  /** Closed in spite of that, at most 200. */
  exceptionalClosings: ExceptionalPeriod[];
}

/** When a location can be reached, in its local time (OCPI 2.2.1, Hours). */
export interface OpeningTimesInput {
  /** Always; but for `exceptional_closings`. */
  always?: boolean;
  /** Week by week, at most 100. */
  regularHours?: RegularHoursInput[];
  /** Open besides, at most 200. */
  exceptionalOpenings?: ExceptionalPeriodInput[];
  /** Closed in spite of that, at most 200. */
  exceptionalClosings?: ExceptionalPeriodInput[];
}

/** Hours of a day of the week (OCPI 2.2.1, RegularHours). */
export interface RegularHours {
  /** The day. */
  weekday: DayOfWeek;
  /** From this local time on, `HH:MM`. */
  startTime: string;
  /** Until this local time, `HH:MM`; `00:00` is the end of the day. */
  endTime: string;
}

/** Hours of a day of the week (OCPI 2.2.1, RegularHours). */
export interface RegularHoursInput {
  /** The day. */
  weekday: DayOfWeek;
  /** From this local time on, `HH:MM`. */
  startTime: string;
  /** Until this local time, `HH:MM`; `00:00` is the end of the day. */
  endTime: string;
}

/** A period on which a location is open or closed other than usual (OCPI 2.2.1, ExceptionalPeriod). */
export interface ExceptionalPeriod {
  /** From when on. */
  startTime: Timestamp;
  /** Until when. */
  endTime: Timestamp;
}

/** A period on which a location is open or closed other than usual (OCPI 2.2.1, ExceptionalPeriod). */
export interface ExceptionalPeriodInput {
  /** From when on. */
  startTime: Date;
  /** Until when. */
  endTime: Date;
}

/** Where the energy of a location comes from (OCPI 2.2.1, EnergyMix). */
export interface EnergyMix {
  /** Whether all of it is from regenerative sources. */
  isGreenEnergy: boolean;
  /** Its sources, at most 20. */
  energySources: EnergySource[];
  /** What it does to the environment, at most 20. */
  environImpact: EnvironmentalImpact[];
  /** Who supplies it, at most 64 characters. */
  supplierName?: string;
  /** The supplier's name of it, at most 64 characters. */
  energyProductName?: string;
}

/** Where the energy of a location comes from (OCPI 2.2.1, EnergyMix). */
export interface EnergyMixInput {
  /** Whether all of it is from regenerative sources. */
  isGreenEnergy?: boolean;
  /** Its sources, at most 20. */
  energySources?: EnergySourceInput[];
  /** What it does to the environment, at most 20. */
  environImpact?: EnvironmentalImpactInput[];
  /** Who supplies it, at most 64 characters. */
  supplierName?: string;
  /** The supplier's name of it, at most 64 characters. */
  energyProductName?: string;
}

/** A source of energy and its share (OCPI 2.2.1, EnergySource). */
export interface EnergySource {
  /** Which one, such as `SOLAR` (EnergySourceCategory); at most 100 characters. */
  source: string;
  /** Its share. */
  percentage: string;
}

/** A source of energy and its share (OCPI 2.2.1, EnergySource). */
export interface EnergySourceInput {
  /** Which one, such as `SOLAR` (EnergySourceCategory); at most 100 characters. */
  source: string;
  /** Its share. */
  percentage: string;
}

/** What a kWh does to the environment (OCPI 2.2.1, EnvironmentalImpact). */
export interface EnvironmentalImpact {
  /** What it makes, such as `CARBON_DIOXIDE` (EnvironmentalImpactCategory); at most 100 characters. */
  category: string;
  /** How much of it, grams a kWh. */
  amount: string;
}

/** What a kWh does to the environment (OCPI 2.2.1, EnvironmentalImpact). */
export interface EnvironmentalImpactInput {
  /** What it makes, such as `CARBON_DIOXIDE` (EnvironmentalImpactCategory); at most 100 characters. */
  category: string;
  /** How much of it, grams a kWh. */
  amount: string;
}

/** What became of an EVSE. */
export interface EvseChange {
  /** The CPO's uid of it. */
  evseUid: string;
  /** Its status now; unspecified: it is not in this location any more. */
  status: EvseStatus;
  /** Since when. */
  statusTime?: Timestamp;
}

/** A session (OCPI 2.2.1, Sessions module), with what was made of it here. */
export interface Session {
  /** Our id of it, a UUID. */
  id: string;
  /** The CPO's country, two letters. */
  countryCode: string;
  /** The CPO, three letters or digits. */
  partyId: string;
  /** The CPO's id of the session, at most 36 characters. */
  sessionId: string;
  /** When it became active; while it is PENDING, when it was made. */
  startTime: Timestamp;
  /** When it ended, not before it began. Absent while it goes on. */
  endTime?: Timestamp;
  /** Energy so far, kWh. Below zero only where the vehicle gave energy back. */
  energy: string;
  /** The charging token, as it was when the session began. */
  token: CdrToken;
  /** How it was authorised; the last word counts. */
  authMethod: AuthMethod;
  /** What the eMSP gave when it authorised the session. */
  authorizationReference?: string;
  /** The CPO's id of the location. */
  locationId: string;
  /** The CPO's technical id of the EVSE; `#NA` for a reservation without one. */
  evseUid: string;
  /** The connector within the EVSE; `#NA` for a reservation without one. */
  connectorId: string;
  /** The meter in the station. */
  meterId?: string;
  /** The currency of all its amounts (ISO 4217). */
  currency: string;
  /** The periods, in order of time, at most 10,000. */
  chargingPeriods: ChargingPeriod[];
  /** What the CPO says it costs so far. Absent where it says nothing, which is not free. */
  receivedCost?: Price;
  /** Where it is in its life. */
  status: SessionStatus;
  /** When the CPO last changed it: what is older never replaces what is newer. */
  lastUpdated: Timestamp;
  /** The power now, kW: as the CPO measured it; else the mean since the report before. */
  power?: string;
  /** How full the battery is, percent, where the CPO says it. */
  stateOfCharge?: string;
  /** The driver, a UUID: found by the charging token, else by the contract. */
  driverId?: string;
  /** The account that pays, a UUID. */
  accountId?: string;
  /** What it costs so far, by the tariff that was valid when it began and the engine that prices CDRs. Absent where it could not be priced. */
  runningCost?: Cost;
  /** Why there is no running cost. */
  unratedReason: UnratedReason;
  /** The tariffs that price it. */
  tariffs: RatedTariff[];
  /** What a person should know about it. */
  findings: Finding[];
  /** Our id of its CDR, a UUID, once that has come. */
  cdrId?: string;
  /** Counts its changes, from 1. */
  version: bigint;
  /** When it came in. */
  createTime?: Timestamp;
  /** When it last changed. */
  updateTime?: Timestamp;
}

/** A session (OCPI 2.2.1, Sessions module), with what was made of it here. */
export interface SessionInput {
  /** The CPO's country, two letters. */
  countryCode: string;
  /** The CPO, three letters or digits. */
  partyId: string;
  /** The CPO's id of the session, at most 36 characters. */
  sessionId: string;
  /** When it became active; while it is PENDING, when it was made. */
  startTime: Date;
  /** When it ended, not before it began. Absent while it goes on. */
  endTime?: Date;
  /** Energy so far, kWh. Below zero only where the vehicle gave energy back. */
  energy: string;
  /** The charging token, as it was when the session began. */
  token: CdrTokenInput;
  /** How it was authorised; the last word counts. */
  authMethod?: AuthMethod;
  /** What the eMSP gave when it authorised the session. */
  authorizationReference?: string;
  /** The CPO's id of the location. */
  locationId: string;
  /** The CPO's technical id of the EVSE; `#NA` for a reservation without one. */
  evseUid: string;
  /** The connector within the EVSE; `#NA` for a reservation without one. */
  connectorId: string;
  /** The meter in the station. */
  meterId?: string;
  /** The currency of all its amounts (ISO 4217). */
  currency: string;
  /** The periods, in order of time, at most 10,000. */
  chargingPeriods?: ChargingPeriodInput[];
  /** What the CPO says it costs so far. Absent where it says nothing, which is not free. */
  receivedCost?: PriceInput;
  /** Where it is in its life. */
  status: SessionStatus;
  /** When the CPO last changed it: what is older never replaces what is newer. */
  lastUpdated: Date;
  /** The power now, kW: as the CPO measured it; else the mean since the report before. */
  power?: string;
  /** How full the battery is, percent, where the CPO says it. */
  stateOfCharge?: string;
}

/** Asks to store a session. */
export type PutSessionRequest = {
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
} & OneOf<{
  /** As fields. */
  session: SessionInput;
  /** As OCPI 2.2.1 JSON, at most 4 MiB less the rest. */
  ocpiJson: string;
}>;

/** What a CPO has to say of a session since its last report. What is absent stays as it is. */
export interface SessionChanges {
  /** When it became active. */
  startTime?: Date;
  /** When it ended. */
  endTime?: Date;
  /** Energy so far, kWh. */
  energy?: string;
  /** How it was authorised. */
  authMethod?: AuthMethod;
  /** What the eMSP gave when it authorised the session. */
  authorizationReference?: string;
  /** The meter in the station. */
  meterId?: string;
  /** Periods to add, at most 10,000. */
  chargingPeriods?: ChargingPeriodInput[];
  /** What the CPO says it costs so far. */
  receivedCost?: PriceInput;
  /** Where it is in its life. */
  status?: SessionStatus;
  /** When the CPO changed it. */
  lastUpdated: Date;
  /** The power now, kW. */
  power?: string;
  /** How full the battery is, percent. */
  stateOfCharge?: string;
}

/** Asks to change a session. */
export type PatchSessionRequest = {
  /** The CPO's country, two letters. */
  countryCode: string;
  /** The CPO, three letters or digits. */
  partyId: string;
  /** The CPO's id of the session. */
  sessionId: string;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
} & OneOf<{
  /** As fields. */
  changes: SessionChanges;
  /** As the OCPI 2.2.1 JSON of a PATCH, at most 4 MiB less the rest. `null` is as if it were not there. */
  ocpiJson: string;
}>;

/** Asks to end a session. */
export interface EndSessionRequest {
  /** The CPO's country, two letters. */
  countryCode: string;
  /** The CPO, three letters or digits. */
  partyId: string;
  /** The CPO's id of the session. */
  sessionId: string;
  /** When it ended, not before it began. It also orders this word among the CPO's others. */
  endTime: Date;
  /** Energy in all, kWh. Absent: what it was. */
  energy?: string;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/** Asks for a session. */
export interface GetSessionRequest {
  /** Our id of it, a UUID. */
  id: string;
}

/** Which sessions are wanted; all that is set must hold. */
export interface SessionFilter {
  /** Only those of this driver, a UUID. */
  driverId?: string;
  /** Only those in one of these states; none: in any. At most 5. */
  statuses?: SessionStatus[];
  /** The CPO's country, two letters. */
  countryCode?: string;
  /** The CPO. */
  partyId?: string;
  /** The CPO's id of the session, in any case. */
  sessionId?: string;
  /** The CPO's id of the location, in any case. */
  locationId?: string;
}

/** Asks for sessions. */
export interface ListSessionsRequest {
  /** Which ones. */
  filter?: SessionFilter;
  /** How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500. */
  pageSize?: number;
  /** Where to go on: `next_page_token` of the page before. */
  pageToken?: string;
}

/** A page of sessions. */
export interface ListSessionsResponse {
  /** The sessions. */
  sessions: Session[];
  /** Where the next page begins; empty after the last. */
  nextPageToken: string;
}

/** What of a session moves, as it is now: it takes the place of what was known of these. */
export interface SessionDelta {
  /** Our id of the session, a UUID. */
  id: string;
  /** The session's version. */
  version: bigint;
  /** Where it is in its life. */
  status: SessionStatus;
  /** Energy so far, kWh. */
  energy: string;
  /** The power now, kW; absent where it is not known. */
  power?: string;
  /** How full the battery is, percent; absent where the CPO does not say it. */
  stateOfCharge?: string;
  /** What it costs so far; absent where it could not be priced. */
  runningCost?: Cost;
  /** Why there is no running cost. */
  unratedReason: UnratedReason;
  /** When it ended; absent while it goes on. */
  endTime?: Timestamp;
  /** When the CPO last changed it. */
  lastUpdated?: Timestamp;
  /** Our id of its CDR, a UUID, once that has come. */
  cdrId?: string;
}

/** Asks to watch a session. */
export interface WatchSessionRequest {
  /** Our id of it, a UUID. */
  id: string;
  /** Where to go on: `cursor` of the last message that came. Empty: with the whole session. */
  resumeAfter?: string;
}

/** What a session is, what of it changed, or a sign of life. */
export type WatchSessionResponse = {
  /** Where the stream stands: `resume_after` of the call that goes on here. */
  cursor: string;
  /** Why the whole comes again though `resume_after` was given. */
  snapshotReason: Reason;
} & AnyOf<{
  /** The whole session. */
  snapshot: Session;
  /** What of it moves. */
  delta: SessionDelta;
}>;

/** Asks to watch sessions. A session that is moved out of what is asked for is told once more, as it is then. */
export interface WatchSessionsRequest {
  /** Which ones. Without `statuses` it begins with those that go on: PENDING, RESERVATION and ACTIVE ones; changes are told of all. */
  filter?: SessionFilter;
  /** Where to go on: `cursor` of the last message that had one, for the same filter. Empty: with all sessions that are asked for. */
  resumeAfter?: string;
}

/** What a session is, what of one changed, or a sign of life. */
export type WatchSessionsResponse = {
  /** Where the stream stands: `resume_after` of the call that goes on here. Empty while the sessions come that there were at the beginning. */
  cursor: string;
  /** Why all come again though `resume_after` was given. */
  snapshotReason: Reason;
  /**
   * Whether all come that there are, from here on: what is held of sessions is to be forgotten. So the first message without `resume_after` is, and
   * the first one that has a `snapshot_reason`; where there are no sessions it comes without an update.
   */
  restart: boolean;
} & AnyOf<{
  /** A session as it is: at the beginning, and when one begins. */
  snapshot: Session;
  /** What of a session moves. */
  delta: SessionDelta;
}>;

/** A CDR came in. */
export interface CdrCreated {
  /** Our id of the CDR, a UUID. */
  cdrId: string;
  /** The CPO's country. */
  countryCode: string;
  /** The CPO. */
  partyId: string;
  /** The CPO's id of it. */
  cpoCdrId: string;
  /** Its driver, a UUID; empty where none is known. */
  driverId: string;
  /** Its account, a UUID; empty where none is known. */
  accountId: string;
  /** What the CPO asks. */
  receivedTotal?: Price;
  /** What our engine finds; absent where it could not. */
  ratedTotal?: Price;
  /** Why it could not. */
  unratedReason: UnratedReason;
}

/** What is billed for a CDR changed, or it was rated again. */
export interface CdrCostChanged {
  /** Our id of the CDR, a UUID. */
  cdrId: string;
  /** What is billed now; absent where nothing decided it. */
  price?: CdrPrice;
  /** The rating that was appended, a UUID; empty where none was. */
  ratingId: string;
}

/** A CDR was accepted. */
export interface CdrAccepted {
  /** Our id of the CDR, a UUID. */
  cdrId: string;
  /** What is billed. */
  price?: CdrPrice;
  /** Whether the provider's rule accepted it, and not a person. */
  byRule: boolean;
}

/** A CDR was rejected. */
export interface CdrRejected {
  /** Our id of the CDR, a UUID. */
  cdrId: string;
  /** Why. */
  reason: RejectionReason;
  /** Why, in words. */
  text: string;
}

/** A CDR was put on an invoice. */
export interface CdrBilled {
  /** Our id of the CDR, a UUID. */
  cdrId: string;
  /** What is billed. */
  price?: CdrPrice;
}

/** Fields of a CDR changed that are none of its cost and status. */
export interface CdrUpdated {
  /** Our id of the CDR, a UUID. */
  cdrId: string;
  /** The fields, as the contract names them. */
  fields: string[];
}

/** A CDR was deleted. */
export interface CdrDeleted {
  /** Our id of the CDR, a UUID. */
  cdrId: string;
}

/** A deleted CDR was brought back. */
export interface CdrUndeleted {
  /** Our id of the CDR, a UUID. */
  cdrId: string;
}

/** A tariff was stored or changed. */
export interface TariffChanged {
  /** Our id of the tariff, a UUID. */
  tariffId: string;
  /** The CPO's country. */
  countryCode: string;
  /** The CPO. */
  partyId: string;
  /** The CPO's id of it. */
  cpoTariffId: string;
  /** Its version now. */
  version: bigint;
}

/** What a provider has imported of a bidding zone for a day was stored, changed or deleted. */
export interface SignalsChanged {
  /** The bidding zone. */
  zone: string;
  /** The day of UTC, `YYYY-MM-DD`. */
  day: string;
}

/** What a driver wants of smart charging was stored or changed. */
export interface ChargingPreferencesChanged {
  /** Our id of the preferences, a UUID. */
  preferencesId: string;
  /** Whose they are, a UUID; empty: those of all drivers. */
  driverId: string;
}

/** The plan of a session was made, made anew, cancelled or finished. */
export interface ChargingPlanChanged {
  /** Our id of the session, a UUID. */
  sessionId: string;
  /** Where the plan is in its life. */
  status: ChargingPlanStatus;
  /** How often it was made, from 1. */
  revision: number;
  /** Why it was made last. */
  reason: PlanReason;
}

/** What the chargers of a location have together was stored or changed. */
export interface ChargingSiteChanged {
  /** The CPO's country. */
  countryCode: string;
  /** The CPO. */
  partyId: string;
  /** The CPO's id of the location. */
  locationId: string;
}

/** How the external planner Stekker is reached was stored or changed. */
export interface StekkerConnectionChanged {
  /** Whether sessions are handed to it. */
  enabled: boolean;
}

/** A tariff note was stored, changed or deleted. */
export interface TariffNoteChanged {
  /** Our id of the note, a UUID. */
  noteId: string;
  /** The CPO's country. */
  countryCode: string;
  /** The CPO. */
  partyId: string;
  /** Whether it was deleted. */
  deleted: boolean;
}

/** A token was stored, changed, blocked, unblocked or given to a driver. */
export interface TokenChanged {
  /** Our id of the token, a UUID. */
  tokenId: string;
  /** Its driver, a UUID; empty where nobody has it. */
  driverId: string;
  /** Whether it is blocked. */
  blocked: boolean;
  /** Its version now. */
  version: bigint;
}

/** A provider's settings changed. */
export interface ProviderChanged {
  /** The provider, a UUID. */
  providerId: string;
  /** The fields, as the contract names them. */
  fields: string[];
}

/** An account was created or changed. */
export interface AccountChanged {
  /** The account, a UUID. */
  accountId: string;
}

/** A driver was created or changed. */
export interface DriverChanged {
  /** The driver, a UUID. */
  driverId: string;
  /** Their account, a UUID. */
  accountId: string;
}

/** A person was put on the staff, changed or removed. */
export interface StaffChanged {
  /** The person, a UUID. */
  staffId: string;
  /** Whether they were removed. */
  removed: boolean;
}

/** An API key was created or revoked. */
export interface ApiKeyChanged {
  /** The key, a UUID. */
  apiKeyId: string;
  /** Whether it was revoked. */
  revoked: boolean;
}

/** A location was stored or changed, or the status of one of its EVSEs. */
export interface LocationChanged {
  /** Our id of the location, a UUID. */
  locationId: string;
  /** The CPO's country. */
  countryCode: string;
  /** The CPO. */
  partyId: string;
  /** The CPO's id of it. */
  cpoLocationId: string;
  /** Its version now. */
  version: bigint;
  /** The EVSEs that are new or whose status changed; of those that left it the uid alone. */
  evses: EvseChange[];
}

/** A session came. */
export interface SessionStarted {
  /** Our id of the session, a UUID. */
  sessionId: string;
  /** The CPO's country. */
  countryCode: string;
  /** The CPO. */
  partyId: string;
  /** The CPO's id of it. */
  cpoSessionId: string;
  /** Its driver, a UUID; empty where none is known. */
  driverId: string;
  /** Where it is in its life. */
  status: SessionStatus;
  /** The CPO's id of the location. */
  locationId: string;
  /** The CPO's technical id of the EVSE. */
  evseUid: string;
}

/** A session went on. */
export interface SessionUpdated {
  /** Our id of the session, a UUID. */
  sessionId: string;
  /** Where it is in its life. */
  status: SessionStatus;
  /** Energy so far, kWh. */
  energy?: string;
  /** What it costs so far; absent where it could not be priced. */
  runningCost?: Price;
}

/** A session came to its end: COMPLETED, or INVALID. */
export interface SessionEnded {
  /** Our id of the session, a UUID. */
  sessionId: string;
  /** How it ended. */
  status: SessionStatus;
  /** Energy in all, kWh. */
  energy?: string;
  /** What it costs; absent where it could not be priced. */
  runningCost?: Price;
}

/** Something that happened. */
export interface Event {
  /** The event's id, a UUID: the same however often it is told. */
  id: string;
  /** Its place in the provider's history, from 1, without gaps. Events of one object are in the order of its versions. */
  position: bigint;
  /** What it happened to, such as `cdr`. */
  aggregateType: string;
  /** To which one, a UUID. */
  aggregateId: string;
  /** The object's version since. */
  aggregateVersion: bigint;
  /** What happened: the name of the payload's message, such as `CdrCreated`. */
  eventType: string;
  /** What it came with. Absent for kinds that are newer than the reader. */
  payload?: EventPayload;
  /** What the one who did it is: `driver`, `staff`, `api_key` or `system`. */
  actorKind: string;
  /** Which one, a UUID; empty for the system. */
  actorId: string;
  /** The trace of the request by which it happened, 32 hexadecimal digits; empty where it had none. */
  traceId: string;
  /** When it happened. */
  createTime?: Timestamp;
}

/** What an event came with. */
export type EventPayload = {
} & AnyOf<{
  /** An account was created or changed. */
  accountChanged: AccountChanged;
  /** An API key was created or revoked. */
  apiKeyChanged: ApiKeyChanged;
  /** A CDR was accepted. */
  cdrAccepted: CdrAccepted;
  /** A CDR was put on an invoice. */
  cdrBilled: CdrBilled;
  /** What is billed for a CDR changed, or it was rated again. */
  cdrCostChanged: CdrCostChanged;
  /** A CDR came in. */
  cdrCreated: CdrCreated;
  /** A CDR was deleted. */
  cdrDeleted: CdrDeleted;
  /** A CDR was rejected. */
  cdrRejected: CdrRejected;
  /** A deleted CDR was brought back. */
  cdrUndeleted: CdrUndeleted;
  /** Fields of a CDR changed that are none of its cost and status. */
  cdrUpdated: CdrUpdated;
  /** A driver was created or changed. */
  driverChanged: DriverChanged;
  /** A provider's settings changed. */
  providerChanged: ProviderChanged;
  /** A person was put on the staff, changed or removed. */
  staffChanged: StaffChanged;
  /** A tariff was stored or changed. */
  tariffChanged: TariffChanged;
  /** A session came. */
  sessionStarted: SessionStarted;
  /** A session went on. */
  sessionUpdated: SessionUpdated;
  /** A session came to its end. */
  sessionEnded: SessionEnded;
  /** A charging token was stored, changed, blocked or unblocked, or given to a driver. */
  tokenChanged: TokenChanged;
  /** A location was stored or changed, or the status of one of its EVSEs. */
  locationChanged: LocationChanged;
  /** A tariff note was stored, changed or deleted. */
  tariffNoteChanged: TariffNoteChanged;
  /** Signals that a provider has imported were stored, changed or deleted. */
  signalsChanged: SignalsChanged;
  /** What a driver wants of smart charging was stored or changed. */
  chargingPreferencesChanged: ChargingPreferencesChanged;
  /** The plan of a session was made, made anew, cancelled or finished. */
  chargingPlanChanged: ChargingPlanChanged;
  /** What the chargers of a location have together was stored or changed. */
  chargingSiteChanged: ChargingSiteChanged;
  /** How the external planner Stekker is reached was stored or changed. */
  stekkerConnectionChanged: StekkerConnectionChanged;
}>;

/** Which events are wanted; all that is set must hold. */
export interface EventFilter {
  /** Only what happened to objects of these types, such as `cdr`, at most 20; none: to any. */
  aggregateTypes?: string[];
  /** Only what happened to this object, a UUID. */
  aggregateId?: string;
  /** Only these kinds, such as `CdrCreated`, at most 50; none: all. */
  eventTypes?: string[];
}

/** Asks what happened. */
export interface ListEventsRequest {
  /** Which events. */
  filter?: EventFilter;
  /** Only what comes after this position; 0 or absent: from the first that is kept. */
  afterPosition?: bigint | number;
  /** How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500. */
  pageSize?: number;
  /** Where to go on: `next_page_token` of the page before. */
  pageToken?: string;
}

/** A page of events. */
export interface ListEventsResponse {
  /** The events, oldest first. */
  events: Event[];
  /** Where the next page begins; empty after the last. */
  nextPageToken: string;
}

/** Asks to follow what happens. */
export interface WatchEventsRequest {
  /** Which events. */
  filter?: EventFilter;
  /** Where to go on: `cursor` of the last message that came. Empty: with what happens next. */
  resumeAfter?: string;
}

/** How the external planner Stekker is reached, and which sessions are handed to it. */
export interface StekkerConnection {
  /** The address before `/api/v1/`, with `https`. */
  baseUrl: string;
  /** How its token is shown. Not given: TOKEN. */
  scheme: StekkerScheme;
  /** Whether sessions are handed to it. */
  enabled: boolean;
  /** At which locations, at most 200; none: at all. */
  locations: LocationKey[];
  /** Where it posts its schedules: below this, `/<chargePointId>/set-charging-profile`. */
  hookUrl: string;
  /** When its token was given last. */
  tokenTime?: Timestamp;
  /** When what it has to send back was made last. */
  hookSecretTime?: Timestamp;
  /** Changes with each change. */
  etag: string;
  /** When it came first. */
  createTime?: Timestamp;
  /** When it changed last. */
  updateTime?: Timestamp;
}

/** How the external planner Stekker is reached, and which sessions are handed to it. */
export interface StekkerConnectionInput {
  /** The address before `/api/v1/`, with `https`. */
  baseUrl: string;
  /** How its token is shown. Not given: TOKEN. */
  scheme?: StekkerScheme;
  /** Whether sessions are handed to it. */
  enabled?: boolean;
  /** At which locations, at most 200; none: at all. */
  locations?: LocationKeyInput[];
}

/**
 * A charge that is planned: it begins when the vehicle arrives, goes on at one power until it has what it wants, and then stands there until it
 * leaves.
 */
export interface PlannedCharge {
  /** When the vehicle arrives. */
  startTime: Date;
  /** When it leaves; at most a year later. */
  endTime: Date;
  /** What it wants, kWh. */
  energy: string;
  /** The most alternating current that the vehicle takes, watts; 0: it takes none. */
  vehicleAcPower?: number;
  /** The most direct current that it takes, watts; 0: it takes none. */
  vehicleDcPower?: number;
}

/** What a vehicle is charged with. */
export interface Charger {
  /** How power reaches the vehicle. */
  powerType: PowerType;
  /** The most power, watts. */
  maxPower: number;
  /** Volts, between line and neutral for three phases: tariffs that go by current need it. 0: not known, and no current is. */
  voltage?: number;
}

/** How a planned charge goes at a charger. */
export interface ChargeForecast {
  /** The power at which it charges, watts: the least of what vehicle and charger take. */
  power: number;
  /** What it gets until it leaves, kWh: less than it wants where the time is too short. */
  energy: string;
  /** When it has what it wants; absent where it leaves before. */
  readyTime?: Timestamp;
}

/** Asks to store a location. */
export type PutLocationRequest = {
  /** The `etag` of the location that `location` replaces, as GetLocation gave it. Must be given when fields replace an existing location. */
  etag?: string;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
} & OneOf<{
  /** As fields. */
  location: LocationInput;
  /** As OCPI 2.2.1 JSON, at most 2 MiB. Kept as it came. */
  ocpiJson: string;
}>;

/** The location as it is stored now. */
export interface PutLocationResponse {
  /** The location. */
  location: Location;
  /**
   * What was noticed: fields that OCPI does not know, EVSEs that moved (EVSE_MOVED) or did not (EVSE_ELSEWHERE), a time zone that is not known
   * (TIME_ZONE_MISSING), times that lie ahead (IN_THE_FUTURE). Paths begin at the location, as in `evses[0]`.
   */
  findings: Finding[];
}

/** Asks to store an EVSE. */
export type PutEvseRequest = {
  /** Our id of its location, a UUID. */
  id: string;
  /** The `etag` of the location that this changes. Must be given when fields replace an existing EVSE. */
  etag?: string;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
} & OneOf<{
  /** As fields. */
  evse: EvseInput;
  /** As OCPI 2.2.1 JSON, at most 256 KiB. */
  ocpiJson: string;
}>;

/** The location as it is stored now. */
export interface PutEvseResponse {
  /** The location. */
  location: Location;
  /** What was noticed; see PutLocationResponse. Paths begin at the EVSE. */
  findings: Finding[];
}

/** Asks to store a connector. */
export type PutConnectorRequest = {
  /** Our id of its location, a UUID. */
  id: string;
  /** The CPO's uid of its EVSE, in any case. */
  evseUid: string;
  /** The `etag` of the location that this changes. Must be given when fields replace an existing connector. */
  etag?: string;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
} & OneOf<{
  /** As fields. */
  connector: ConnectorInput;
  /** As OCPI 2.2.1 JSON, at most 64 KiB. */
  ocpiJson: string;
}>;

/** The location as it is stored now. */
export interface PutConnectorResponse {
  /** The location. */
  location: Location;
  /** What was noticed. Paths begin at the connector. */
  findings: Finding[];
}

/** Asks to set the status of an EVSE. */
export interface UpdateEvseStatusRequest {
  /** Our id of its location, a UUID. */
  id: string;
  /** The CPO's uid of the EVSE, in any case. */
  evseUid: string;
  /** What it is. */
  status: EvseStatus;
  /** Since when; absent: now. */
  statusTime?: Date;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/** Asks for a location. */
export interface GetLocationRequest {
  /** Our id of it, a UUID. */
  id: string;
}

/** Asks for a location as its CPO names it. */
export type GetLocationByKeyRequest = {
  /** The CPO's country, two letters. */
  countryCode: string;
  /** The CPO. */
  partyId: string;
} & OneOf<{
  /** The CPO's id of it. */
  locationId: string;
  /** The CPO's uid of an EVSE that is in it now. */
  evseUid: string;
}>;

/** Asks for locations. */
export interface ListLocationsRequest {
  /** Which ones. */
  filter?: LocationFilter;
  /** How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500. */
  pageSize?: number;
  /** Where to go on: `next_page_token` of the page before. */
  pageToken?: string;
}

/** Which locations are wanted; all that is set must hold. */
export interface LocationFilter {
  /** The CPO's country, two letters. */
  countryCode?: string;
  /** The CPO. */
  partyId?: string;
  /** The country they are in, three letters. */
  country?: string;
  /** Whether they are published. */
  publish?: boolean;
  /** Changed here from this time on. */
  updatedAfter?: Date;
}

/** A page of locations. */
export interface ListLocationsResponse {
  /** The locations. */
  locations: Location[];
  /** Where the next page begins; empty after the last. */
  nextPageToken: string;
}

/** What a driver wants of a location; one of its EVSEs must have all of it. */
export interface ChargingNeeds {
  /** Kinds of connectors, one of which fits, such as `IEC_62196_T2_COMBO`; empty: all. At most 50. */
  connectorStandards?: string[];
  /** Ways of power, one of which will do; empty: all. At most 5. */
  powerTypes?: PowerType[];
  /** The least power, watts. */
  minPower?: number;
  /** Whether it must be free now. */
  available?: boolean;
}

/** Asks for what is near. */
export interface ListNearbyRequest {
  /** From where. */
  center: CoordinatesInput;
  /** How far away at most, metres along the ground, 1 to 500,000; absent: 50,000. */
  radius?: number;
  /** How many at most, 1 to 200; 0 is 50. */
  maxResults?: number;
  /** What they must have. */
  needs?: ChargingNeeds;
}

/** A location and how far away it is. */
export interface NearbyLocation {
  /** The location. */
  location: LocationSummary;
  /** How far away, whole metres along the ground. */
  distance: number;
}

/** What a map or a list shows of a location. */
export interface LocationSummary {
  /** Our id of it, a UUID. */
  id: string;
  /** The CPO's country, two letters. */
  countryCode: string;
  /** The CPO. */
  partyId: string;
  /** The CPO's id of it. */
  locationId: string;
  /** Where on Earth. */
  coordinates: Coordinates;
  /** Its name; its operator's or nobody's where it has none. */
  name?: string;
  /** Street and number. */
  address: string;
  /** City or town. */
  city: string;
  /** Country, three letters. */
  country: string;
  /** Who operates it. */
  operatorName?: string;
  /** Whether it is published. */
  publish: boolean;
  /** EVSEs that are there; planned and removed ones are not. */
  evses: number;
  /** Those of them that are free. */
  availableEvses: number;
  /** Since when that is so: the newest time of their statuses. */
  statusTime?: Timestamp;
  /** What there is to charge with, strongest first. */
  offers: ChargingOffer[];
}

/** EVSEs of a location that charge in one way. */
export interface ChargingOffer {
  /** The kind of connector. */
  connectorStandard: string;
  /** How power reaches the vehicle. */
  powerType: PowerType;
  /** The most power, watts. */
  maxPower: number;
  /** EVSEs that have it. */
  evses: number;
  /** Those of them that are free. */
  availableEvses: number;
}

/** Asks for what a map shows. */
export interface ListInAreaRequest {
  /** The map. */
  area: Area;
  /** Up to how many locations come each by itself, 1 to 1,000; 0 is 200. More come as clusters. */
  maxLocations?: number;
  /** What they must have. */
  needs?: ChargingNeeds;
}

/** A part of the Earth between two parallels and two meridians. */
export interface Area {
  /** Its southern edge, millionths of a degree; not north of `north`. */
  southMicrodegrees?: number;
  /** Its western edge, millionths of a degree. East of `east` where it spans the antimeridian. */
  westMicrodegrees?: number;
  /** Its northern edge, millionths of a degree. */
  northMicrodegrees?: number;
  /** Its eastern edge, millionths of a degree. */
  eastMicrodegrees?: number;
}

/** What a map shows: locations or clusters, never both. */
export interface ListInAreaResponse {
  /** Locations, where they are few. */
  locations: LocationSummary[];
  /** Clusters, where they are many; at most some 150, each of at least one location. */
  clusters: LocationCluster[];
}

/** Locations that lie together. */
export interface LocationCluster {
  /** How many. */
  count: number;
  /** Their middle. */
  center: Coordinates;
}

/** Asks where a planned charge is best. */
export interface RankLocationsRequest {
  /** Our ids of the locations, UUIDs, 1 to 50. */
  locationIds: string[];
  /** The charge. */
  charge: PlannedCharge;
  /** What the connector must be. */
  needs?: ChargingNeeds;
  /** How amounts are rounded; absent: the provider's own. */
  pricingPolicy?: PricingPolicyInput;
}

/** Where a planned charge is best. */
export interface RankLocationsResponse {
  /** The locations that have a price, the best first. */
  ranked: RankedLocation[];
  /** The others, in the order asked. */
  unranked: UnrankedLocation[];
}

/** A location, and what a planned charge would be there. */
export interface RankedLocation {
  /** Our id of it, a UUID. */
  locationId: string;
  /** The CPO's uid of the EVSE with the best connector. */
  evseUid: string;
  /** The CPO's id of that connector. */
  connectorId: string;
  /** Our id of the tariff, a UUID. */
  tariffId: string;
  /** What the charge costs, in whole and in parts. */
  cost: Cost;
  /** How it goes. */
  forecast: ChargeForecast;
}

/** A location that has no price for a planned charge. */
export interface UnrankedLocation {
  /** Our id of it, a UUID. */
  locationId: string;
  /** Why it has none. */
  reason: UnrankedReason;
}

/** Asks to store values of a zone. */
export interface ImportSignalsRequest {
  /** The bidding zone, such as `NL` or `DE-LU`: two to sixteen capital letters, digits and hyphens. */
  zone: string;
  /** The values. */
  series: SignalSeriesInput;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/** What a provider has imported of a zone for a day. */
export interface SignalDay {
  /** Our id of it, a UUID: the same for the same zone and day. */
  id: string;
  /** The bidding zone. */
  zone: string;
  /** The day of UTC, `YYYY-MM-DD`. */
  day: string;
  /** Its values. */
  series: SignalSeries;
  /** When it came first. */
  createTime: Timestamp;
  /** When it changed last. */
  updateTime: Timestamp;
}

/** Asks for a series. */
export interface GetSignalsRequest {
  /** The bidding zone. */
  zone: string;
  /** From when. */
  startTime: Date;
  /** Until when: at most 31 days later. */
  endTime: Date;
}

/** Asks for the zones. */
export interface ListSignalZonesRequest {
  /** How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500. */
  pageSize?: number;
  /** Where to go on: `next_page_token` of the page before. */
  pageToken?: string;
}

/** A page of zones. */
export interface ListSignalZonesResponse {
  /** The zones. */
  zones: SignalZone[];
  /** Where to go on; empty on the last page. */
  nextPageToken: string;
}

/** A zone that something is known of. */
export interface SignalZone {
  /** Its name. */
  zone: string;
  /** The time until which the shared series goes. Absent: there is none. */
  sharedEndTime?: Timestamp;
  /** When the shared series changed last. */
  sharedUpdateTime?: Timestamp;
  /** The time until which the provider's own series goes. Absent: it has none. */
  ownEndTime?: Timestamp;
  /** When the provider's own series changed last. */
  ownUpdateTime?: Timestamp;
}

/** Asks to delete what was imported. */
export interface DeleteSignalsRequest {
  /** The bidding zone. */
  zone: string;
  /** The first day of UTC, `YYYY-MM-DD`. */
  firstDay: string;
  /** The last day of UTC, `YYYY-MM-DD`: at most 366 days later. */
  lastDay: string;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/** Asks for the plan of a session. */
export interface CreatePlanRequest {
  /** Our id of the session, a UUID. */
  sessionId: string;
  /** What is said of this charge. Absent: nothing beside the preferences. */
  wish?: PlanWishInput;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/** Asks for the plan of a session. */
export interface GetPlanRequest {
  /** Our id of the session, a UUID. */
  sessionId: string;
}

/** Asks to watch the plan of a session. */
export interface WatchPlanRequest {
  /** Our id of the session, a UUID. */
  sessionId: string;
  /** Where to go on: `cursor` of the last message that came. Empty: with the plan as it is. */
  resumeAfter?: string;
}

/** The plan as it is now, or a sign of life. */
export interface WatchPlanResponse {
  /** Where the stream stands: `resume_after` of the call that goes on here. */
  cursor: string;
  /** The plan. Absent in a heartbeat. */
  plan?: ChargingPlan;
  /** Why the plan came though a cursor was given. */
  snapshotReason: Reason;
}

/** Asks to cancel the plan of a session. */
export interface CancelPlanRequest {
  /** Our id of the session, a UUID. */
  sessionId: string;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/** Asks to store what the chargers of a location have together. */
export interface PutChargingSiteRequest {
  /** The site. */
  chargingSite: ChargingSiteInput;
  /** The version that it replaces; must be given where there is one. */
  etag?: string;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/** Asks for what the chargers of a location have together. */
export interface GetChargingSiteRequest {
  /** Which location. */
  location: LocationKeyInput;
}

/** Asks to store how Stekker is reached. */
export interface PutStekkerConnectionRequest {
  /** The connection. */
  stekkerConnection: StekkerConnectionInput;
  /** The token that is shown there, as Stekker has given it: at most 4096 characters. It is never shown again. Empty: as it was; must be given the first time. */
  token?: string;
  /** Whether what Stekker has to send back is made anew: what it sent until now is refused from then on. */
  newHookSecret?: boolean;
  /** The version that it replaces; must be given where there is one. */
  etag?: string;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/** The connection as it is stored now. */
export interface PutStekkerConnectionResponse {
  /** The connection. */
  stekkerConnection: StekkerConnection;
  /** What Stekker has to send in the headers `secret` and `x-functions-key`, which is shown now and never again. Empty: as it was. */
  hookSecret: string;
}

/** Asks how Stekker is reached. */
export interface GetStekkerConnectionRequest {
}

/** Asks to store preferences. */
export interface PutPreferencesRequest {
  /** The preferences. */
  preferences: ChargingPreferencesInput;
  /** The version that they replace; must be given where there are some of the same driver, vehicle and place. */
  etag?: string;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/** Asks for the preferences that count. */
export interface GetPreferencesRequest {
  /** Whose, a UUID. A driver may leave it out. Absent for others: those of all drivers. */
  driverId?: string;
  /**
   * For which vehicle. Absent: for none that has preferences of its own.
   *
   * Personal data.
   */
  vehicleId?: string;
  /** At which location. Absent: at none that has preferences of its own. */
  location?: LocationKeyInput;
}

/** Asks for a plan. */
export interface PreviewPlanRequest {
  /** Who charges: at most 200. */
  charges: ChargeWishInput[];
  /** What energy costs. Absent: nothing is known of it, and all charge as soon as they can. */
  signals?: SignalSeriesInput;
  /** The site. Absent: it gives all that is wanted. */
  site?: SiteSupplyInput;
  /** Minutes of a slot, from 5 to 60. 0: 15. From the first arrival to the last departure there may be 4032 slots, and 150000 by vehicles. */
  slotMinutes?: number;
}

/** A plan. */
export interface PreviewPlanResponse {
  /** Its slots, from the first arrival to the last departure. */
  slots: PlanSlot[];
  /** When the last slot ends. */
  endTime: Timestamp;
  /** Plans of vehicles, in the order of the request. */
  vehicles: VehiclePlan[];
  /** What was guessed of prices and carbon. */
  guesses: SignalGuess[];
  /** What it costs by each one's goal, with what the peak costs, in the currency of the prices. */
  objective: string;
  /** What no plan that serves as much can go below. */
  bound: string;
  /** The greatest mean power that the site draws from the grid in a slot, kW. */
  peakPower: string;
}

/** Asks to store a note. */
export interface PutTariffNoteRequest {
  /** Our id of the note that it replaces, a UUID; absent: it is a new one. */
  id?: string;
  /** The note. */
  tariffNote: TariffNoteInput;
  /** The version that it replaces; must be given with `id`. */
  etag?: string;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/** Asks for notes. */
export interface ListTariffNotesRequest {
  /** Which ones. */
  filter?: TariffNoteFilter;
  /** How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500. */
  pageSize?: number;
  /** Where to go on: `next_page_token` of the page before. */
  pageToken?: string;
}

/** Which notes are wanted; all that is set must hold. */
export interface TariffNoteFilter {
  /** The CPO's country, two letters. */
  countryCode?: string;
  /** The CPO. */
  partyId?: string;
  /** Valid at this time. */
  validAt?: Date;
}

/** A page of notes. */
export interface ListTariffNotesResponse {
  /** The notes. */
  tariffNotes: TariffNote[];
  /** Where the next page begins; empty after the last. */
  nextPageToken: string;
}

/** Asks to delete a note. */
export interface DeleteTariffNoteRequest {
  /** Our id of it, a UUID. */
  id: string;
  /** The version that is deleted; absent: whichever there is. */
  etag?: string;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/** Asks to store a tariff. */
export type PutTariffRequest = {
  /** The version that this replaces, as GetTariff gave it. Must be given when fields replace an existing tariff. */
  etag?: string;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
} & OneOf<{
  /** As fields. */
  tariff: TariffInput;
  /** As OCPI 2.2.1 JSON, at most 1 MiB. Kept as it came. */
  ocpiJson: string;
}>;

/** The tariff as it is stored now. */
export interface PutTariffResponse {
  /** The tariff. */
  tariff: Tariff;
  /**
   * What was noticed about the tariff as it was sent, and changes its prices in silence: fields that OCPI does not know (a misspelt
   * `restrictions`), and restrictions that never hold. Paths begin at the tariff, as in `elements[0].restrictions`.
   */
  findings: Finding[];
}

/** Asks for a tariff. */
export interface GetTariffRequest {
  /** Our id of it, a UUID. */
  id: string;
  /** The version wanted, from 1; absent: the newest. */
  version?: bigint | number;
}

/** Asks for the text that a tariff came as. */
export interface GetTariffReceivedTextRequest {
  /** Our id of it, a UUID. */
  id: string;
  /** The version wanted, from 1; absent: the newest. */
  version?: bigint | number;
}

/** Asks for tariffs. */
export interface ListTariffsRequest {
  /** Which ones. */
  filter?: TariffFilter;
  /** How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500. */
  pageSize?: number;
  /** Where to go on: `next_page_token` of the page before. */
  pageToken?: string;
}

/** Which tariffs are wanted; all that is set must hold. */
export interface TariffFilter {
  /** The CPO's country, two letters. */
  countryCode?: string;
  /** The CPO. */
  partyId?: string;
  /** The CPO's id of the tariff, in any case. */
  tariffId?: string;
}

/** A page of tariffs. */
export interface ListTariffsResponse {
  /** The tariffs. */
  tariffs: Tariff[];
  /** Where the next page begins; empty after the last. */
  nextPageToken: string;
}

/** Asks what a charge costs. */
export type PriceCdrRequest = {
  /** The tariffs to price by, at most 20. Empty: those that came with the CDR. */
  tariffs?: TariffInput[];
  /** Further tariffs to price by, each as OCPI 2.2.1 JSON, at most 20. */
  tariffsOcpiJson?: string[];
  /** The IANA time zone of the place; absent: the location's own, else its country's where that is safe. */
  timeZone?: string;
  /** How amounts are rounded. Absent: the provider's own on the server, the documented default offline. */
  pricingPolicy?: PricingPolicyInput;
} & OneOf<{
  /** As fields. */
  cdr: CdrInput;
  /** As an OCPI 2.2.1 CDR in JSON, at most 1 MiB. */
  ocpiJson: string;
}>;

/** Asks for a tariff in words. */
export type ExplainTariffRequest = {
  /** The language, two letters: `en`, `nl`, `de` or `fr`. Absent or another one: English. */
  language?: string;
} & OneOf<{
  /** As fields. */
  tariff: TariffInput;
  /** As OCPI 2.2.1 JSON, at most 1 MiB. */
  ocpiJson: string;
}>;

/** A tariff in words. */
export interface ExplainTariffResponse {
  /**
   * The sentences, one for each thing that is charged for; then which of several prices counts, what tax is in them, what is rounded up, the least
   * and the most, and when it is valid. Money and times are written as the language does.
   */
  sentences: string[];
  /** The language they are in, two letters. */
  language: string;
}

/** Asks what is odd about a tariff. */
export type LintTariffRequest = {
} & OneOf<{
  /** As fields. */
  tariff: TariffInput;
  /** As OCPI 2.2.1 JSON, at most 1 MiB. */
  ocpiJson: string;
}>;

/** Asks what a planned charge will cost. */
export type EstimateChargeRequest = {
  /** The charge. */
  charge: PlannedCharge;
  /** What it is charged with. */
  charger: Charger;
  /** The IANA time zone of the place, which a tariff that goes by local time needs. */
  timeZone?: string;
  /** How amounts are rounded. Absent: the provider's own on the server, the documented default offline. */
  pricingPolicy?: PricingPolicyInput;
} & OneOf<{
  /** As fields. */
  tariff: TariffInput;
  /** As OCPI 2.2.1 JSON, at most 1 MiB. */
  ocpiJson: string;
}>;

/** What a planned charge will cost. */
export interface EstimateChargeResponse {
  /** Its price, with the periods it will have: cut where a price changes. */
  rating: Rating;
  /** How the charge goes. */
  forecast: ChargeForecast;
}

/** A charging token (OCPI 2.2.1, Token). */
export interface Token {
  /** Our id of it, a UUID. */
  id: string;
  /** The country of the eMSP that owns it, two letters. */
  countryCode: string;
  /** The eMSP that owns it, three letters or digits. */
  partyId: string;
  /**
   * What the charger reads, at most 36 characters; the same in any case.
   *
   * Personal data.
   */
  uid: string;
  /** What kind of token it is. */
  type: TokenType;
  /**
   * The contract it charges under, at most 36 characters. An EMAID (ISO 15118-1) may come in any case, with separators or without, and is
   * kept as `NL-ABC-C12345678-G`; its check character may be left out, and may not be wrong. DIN SPEC 91286's is kept as `DE*ABC*123456*1`.
   *
   * Personal data.
   */
  contractId: string;
  /**
   * What is printed on the card, at most 64 characters.
   *
   * Personal data.
   */
  visualNumber?: string;
  /** Who issued it, in words, at most 64 characters. */
  issuer: string;
  /** Tokens of one group may stop each other's sessions. At most 36 characters; chargers of OCPP 1.6 take 20. */
  groupId?: string;
  /** Whether its owner lets it charge; absent is true. A blocked token does not charge, whatever this says. */
  valid?: boolean;
  /** Whether CPOs may decide by the list that they keep. */
  whitelist: TokenWhitelist;
  /** The driver's language, two letters. */
  language?: string;
  /** What the driver wants of smart charging where they say nothing else. */
  defaultProfileType: ProfileType;
  /** The energy contract that the driver brings along. */
  energyContract?: EnergyContract;
  /** When its owner changed it last. */
  lastUpdated?: Timestamp;
  /** The driver who has it, a UUID; empty where nobody has. PutToken and AssignToken set it. */
  driverId: string;
  /** That it is blocked here; absent where it is not. BlockToken and UnblockToken set it. */
  block?: TokenBlock;
  /** Counts its changes, from 1. */
  version: bigint;
  /** Names its present version. */
  etag: string;
  /** When it was stored first. */
  createTime?: Timestamp;
  /** When it was changed last, by us. */
  updateTime?: Timestamp;
}

/** A charging token (OCPI 2.2.1, Token). */
export interface TokenInput {
  /** The country of the eMSP that owns it, two letters. */
  countryCode: string;
  /** The eMSP that owns it, three letters or digits. */
  partyId: string;
  /**
   * What the charger reads, at most 36 characters; the same in any case.
   *
   * Personal data.
   */
  uid: string;
  /** What kind of token it is. */
  type: TokenType;
  /**
   * The contract it charges under, at most 36 characters. An EMAID (ISO 15118-1) may come in any case, with separators or without, and is
   * kept as `NL-ABC-C12345678-G`; its check character may be left out, and may not be wrong. DIN SPEC 91286's is kept as `DE*ABC*123456*1`.
   *
   * Personal data.
   */
  contractId: string;
  /**
   * What is printed on the card, at most 64 characters.
   *
   * Personal data.
   */
  visualNumber?: string;
  /** Who issued it, in words, at most 64 characters. */
  issuer: string;
  /** Tokens of one group may stop each other's sessions. At most 36 characters; chargers of OCPP 1.6 take 20. */
  groupId?: string;
  /** Whether its owner lets it charge; absent is true. A blocked token does not charge, whatever this says. */
  valid?: boolean;
  /** Whether CPOs may decide by the list that they keep. */
  whitelist: TokenWhitelist;
  /** The driver's language, two letters. */
  language?: string;
  /** What the driver wants of smart charging where they say nothing else. */
  defaultProfileType?: ProfileType;
  /** The energy contract that the driver brings along. */
  energyContract?: EnergyContractInput;
  /** When its owner changed it last. */
  lastUpdated?: Date;
}

/** That a token is blocked. */
export interface TokenBlock {
  /**
   * Why, in words, at most 255 characters. The driver who has the token reads it.
   *
   * Personal data.
   */
  reason: string;
  /** Since when. */
  time?: Timestamp;
}

/** That a token is blocked. */
export interface TokenBlockInput {
}

/** The energy contract that a driver brings along (OCPI 2.2.1, EnergyContract). */
export interface EnergyContract {
  /** The supplier's name, at most 64 characters. */
  supplierName: string;
  /**
   * The supplier's id of the contract, at most 64 characters.
   *
   * Personal data.
   */
  contractId?: string;
}

/** The energy contract that a driver brings along (OCPI 2.2.1, EnergyContract). */
export interface EnergyContractInput {
  /** The supplier's name, at most 64 characters. */
  supplierName: string;
  /**
   * The supplier's id of the contract, at most 64 characters.
   *
   * Personal data.
   */
  contractId?: string;
}

/** Asks to store a token. */
export type PutTokenRequest = {
  /** The driver who has it, a UUID. Absent: whose it is already, or the one who has its contract. */
  driverId?: string;
  /** The version that `token` replaces, as GetToken gave it. Must be given when fields replace an existing token. */
  etag?: string;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
} & OneOf<{
  /** As fields. */
  token: TokenInput;
  /** As OCPI 2.2.1 JSON, at most 64 KiB. */
  ocpiJson: string;
}>;

/** The token as it is stored now. */
export interface PutTokenResponse {
  /** The token. */
  token: Token;
  /** What was noticed: fields that OCPI does not know, and a time that lies ahead (IN_THE_FUTURE). */
  findings: Finding[];
}

/** Asks for a token. */
export interface GetTokenRequest {
  /** Our id of it, a UUID. */
  id: string;
}

/** Asks for tokens. */
export interface ListTokensRequest {
  /** Which ones. */
  filter?: TokenFilter;
  /** How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500. */
  pageSize?: number;
  /** Where to go on: `next_page_token` of the page before. */
  pageToken?: string;
}

/** Which tokens are wanted; all that is set must hold. */
export interface TokenFilter {
  /** Those of a driver, a UUID. */
  driverId?: string;
  /**
   * Those of a contract, in any form, with its check character or without.
   *
   * Personal data.
   */
  contractId?: string;
  /**
   * Those that the charger reads so, in any case.
   *
   * Personal data.
   */
  uid?: string;
  /** Those of a kind. */
  type?: TokenType;
  /** Those that are blocked, or those that are not. */
  blocked?: boolean;
}

/** A page of tokens. */
export interface ListTokensResponse {
  /** The tokens. */
  tokens: Token[];
  /** Where the next page begins; empty after the last. */
  nextPageToken: string;
}

/** Asks to block a token. */
export interface BlockTokenRequest {
  /** Our id of it, a UUID. */
  id: string;
  /**
   * Why, in words, at most 255 characters.
   *
   * Personal data.
   */
  reason: string;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/** Asks to unblock a token. */
export interface UnblockTokenRequest {
  /** Our id of it, a UUID. */
  id: string;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/** Asks to give a token to a driver. */
export interface AssignTokenRequest {
  /** Our id of it, a UUID. */
  id: string;
  /** The driver, a UUID; absent: nobody. */
  driverId?: string;
  /** The version meant, as GetToken gave it; absent: any. */
  etag?: string;
  /** A UUID that names this request; a repeat with the same one has one effect. */
  requestId?: string;
}

/** Who pays: a company or a single driver. Its terms come with billing. */
export interface Accounts {
  /**
   * Creates an account.
   *
   * Takes the scope `accounts.write`.
   */
  createAccount(request: CreateAccountRequest, options?: CallOptions): Promise<Account>;
  /**
   * Gets an account. A driver gets their own.
   *
   * Errors: NOT_FOUND.
   *
   * Takes the scope `accounts.read`.
   */
  getAccount(request: GetAccountRequest, options?: CallOptions): Promise<Account>;
  /**
   * Lists accounts, newest first.
   *
   * Takes the scope `accounts.read`.
   */
  listAccounts(request?: ListAccountsRequest, options?: CallOptions): Listing<ListAccountsResponse, Account>;
}

/** Who did what, and what changed. Entries are written in the transaction of the change and never altered. */
export interface Audit {
  /**
   * Lists audit entries, newest first.
   *
   * Takes the scope `audit.read`.
   */
  listAuditEntries(request?: ListAuditEntriesRequest, options?: CallOptions): Listing<ListAuditEntriesResponse, AuditEntry>;
}

/** Access tokens for browsers and phones. A provider's backend mints them with its API key, which never leaves the backend. */
export interface Auth {
  /**
   * Mints an access token for a driver or one of the staff. A repeat mints anew.
   *
   * Errors: NOT_FOUND for the subject, SCOPE_NOT_HELD when a scope is asked for that the subject's role or the caller does not have.
   *
   * Takes the scope `tokens.mint`.
   */
  mintAccessToken(request: MintAccessTokenRequest, options?: CallOptions): Promise<MintAccessTokenResponse>;
}

/**
 * Charge detail records: what was charged, what the CPO asks for it, what our engine finds, and what is billed.
 *
 * A driver sees the CDRs that are theirs; what belongs to another provider is NOT_FOUND.
 */
export interface Cdrs {
  /**
   * Takes a CDR in, rates it, and keeps it as PENDING, or as ACCEPTED where the provider's accept rule says so.
   *
   * A CDR is known by its CPO's country, party and id, in any case. The same content again is answered with the one that is there; other content under
   * the same id is refused with CDR_ALREADY_EXISTS. What cannot be rated is taken all the same and says why in `unrated_reason`.
   * Errors: INVALID_ARGUMENT, CDR_ALREADY_EXISTS, NOT_FOUND for a driver or an account that is named.
   *
   * Takes the scope `cdrs.write`.
   */
  createCdr(request: CreateCdrRequest, options?: CallOptions): Promise<Cdr>;
  /**
   * Rates a CDR again by the tariffs that are stored now, and appends the result. The price follows unless it was set by hand or is billed.
   *
   * Errors: NOT_FOUND.
   *
   * Takes the scope `cdrs.write`.
   */
  rateCdr(request: RateCdrRequest, options?: CallOptions): Promise<Cdr>;
  /**
   * Gets one CDR by our id.
   *
   * Errors: NOT_FOUND.
   *
   * Takes the scope `cdrs.read`.
   */
  getCdr(request: GetCdrRequest, options?: CallOptions): Promise<Cdr>;
  /**
   * Gets one CDR by its CPO's id. Country and party may be left out while the id is enough.
   *
   * Errors: NOT_FOUND, CDR_ID_AMBIGUOUS when several CPOs gave this id: its metadata names them.
   *
   * Takes the scope `cdrs.read`.
   */
  getCdrByCdrId(request: GetCdrByCdrIdRequest, options?: CallOptions): Promise<Cdr>;
  /**
   * Gets the OCPI JSON that a CDR came as, to the letter.
   *
   * Errors: NOT_FOUND.
   *
   * Takes the scope `cdrs.read`.
   */
  getCdrReceivedText(request: GetCdrReceivedTextRequest, options?: CallOptions): Promise<string>;
  /**
   * Finds CDRs, newest first unless asked otherwise, a page at a time.
   *
   * Takes the scope `cdrs.read`.
   */
  listCdrs(request?: ListCdrsRequest, options?: CallOptions): Listing<ListCdrsResponse, Cdr>;
  /**
   * Changes those fields of a CDR that are ours to change. Identity, received and billed money never change this way.
   *
   * Errors: NOT_FOUND, INVALID_ARGUMENT, ETAG_MISMATCH, CDR_ALREADY_BILLED.
   *
   * Takes the scope `cdrs.write`.
   */
  updateCdr(request: UpdateCdrRequest, options?: CallOptions): Promise<Cdr>;
  /**
   * Sets what is billed for a CDR by hand.
   *
   * Errors: NOT_FOUND, ETAG_MISMATCH, CDR_ALREADY_BILLED, CDR_REJECTED, CURRENCY_MISMATCH.
   *
   * Takes the scope `cdrs.write`.
   */
  updateCdrPrice(request: UpdateCdrPriceRequest, options?: CallOptions): Promise<Cdr>;
  /**
   * Moves a CDR along its life: PENDING to ACCEPTED or REJECTED, ACCEPTED to BILLED. To the status it has: nothing happens.
   *
   * Errors: NOT_FOUND, ETAG_MISMATCH, CDR_STATUS_CHANGE, INVALID_ARGUMENT when a rejection has no reason.
   *
   * Takes the scope `cdrs.write`.
   */
  updateCdrStatus(request: UpdateCdrStatusRequest, options?: CallOptions): Promise<Cdr>;
  /**
   * Deletes a CDR softly: it leaves lists, can still be got, and its id stays taken. Deleted again: nothing happens. While it is deleted it is
   * neither changed nor priced nor rated: those calls end with NOT_FOUND.
   *
   * Errors: NOT_FOUND, ETAG_MISMATCH, CDR_ALREADY_BILLED.
   *
   * Takes the scope `cdrs.write`.
   */
  deleteCdr(request: DeleteCdrRequest, options?: CallOptions): Promise<Cdr>;
  /**
   * Brings a deleted CDR back. Not deleted: nothing happens. A tariff that came meanwhile has not rated it: RateCdr does.
   *
   * Errors: NOT_FOUND, ETAG_MISMATCH.
   *
   * Takes the scope `cdrs.write`.
   */
  undeleteCdr(request: UndeleteCdrRequest, options?: CallOptions): Promise<Cdr>;
  /**
   * Compares what a CPO asks for a charge with what the tariffs in the request give, storing nothing: what differs, by how much, and which reading of
   * the tariff would explain it. A stored CDR has its own in `reconciliation`. Phone and browser answer it, too, without a network.
   *
   * Errors: INVALID_ARGUMENT, TARIFF_UNKNOWN, TARIFF_NOT_VALID, TIME_ZONE_UNKNOWN, CURRENCY_MISMATCH, PRICE_OUT_OF_RANGE.
   *
   * Takes the scope `cdrs.read`.
   */
  reconcileCdr(request: ReconcileCdrRequest, options?: CallOptions): Promise<ReconcileCdrResponse>;
  /** What can be answered without a server, by the same code: it is fetched when it is first used. */
  readonly offline: CdrsOffline;
}
/** What can be answered without a server. */
export interface CdrsOffline {
  /**
   * Compares what a CPO asks for a charge with what the tariffs in the request give, storing nothing: what differs, by how much, and which reading of
   * the tariff would explain it. A stored CDR has its own in `reconciliation`. Phone and browser answer it, too, without a network.
   *
   * Errors: INVALID_ARGUMENT, TARIFF_UNKNOWN, TARIFF_NOT_VALID, TIME_ZONE_UNKNOWN, CURRENCY_MISMATCH, PRICE_OUT_OF_RANGE.
   */
  reconcileCdr(request: ReconcileCdrRequest): Promise<ReconcileCdrResponse>;
}

/** The people who charge: their contracts, and the subjects they sign in as. */
export interface Drivers {
  /**
   * Creates a driver.
   *
   * Errors: NOT_FOUND for the account, CONTRACT_ID_TAKEN, SUBJECT_TAKEN.
   *
   * Takes the scope `drivers.write`.
   */
  createDriver(request: CreateDriverRequest, options?: CallOptions): Promise<Driver>;
  /**
   * Gets a driver. A driver gets themselves.
   *
   * Errors: NOT_FOUND.
   *
   * Takes the scope `drivers.read`.
   */
  getDriver(request: GetDriverRequest, options?: CallOptions): Promise<Driver>;
  /**
   * Lists drivers, newest first.
   *
   * Takes the scope `drivers.read`.
   */
  listDrivers(request?: ListDriversRequest, options?: CallOptions): Listing<ListDriversResponse, Driver>;
}

/** What happened, told once and in order: to list, and to follow as it happens. */
export interface Events {
  /**
   * Lists what happened, oldest first, a page at a time: from the beginning of what is kept, or after a position.
   *
   * Events are kept for two whole months and the present one. Errors: CURSOR_EXPIRED where some after `after_position` are no longer kept,
   * CURSOR_INVALID where `after_position` has not been reached yet.
   *
   * Takes the scope `events.read`.
   */
  listEvents(request?: ListEventsRequest, options?: CallOptions): Listing<ListEventsResponse, Event>;
  /**
   * Follows what happens: each event once, by its position, without a gap. It never ends by itself; a heartbeat comes every 20 s.
   *
   * Without `resume_after` it begins with what happens next. It ends with UNAUTHENTICATED when the access token does: call again with a new
   * one and the last cursor. Errors: CURSOR_INVALID for a cursor of another provider, of another stream or of a time to come, CURSOR_EXPIRED for
   * one so old that events after it are no longer kept: read anew what you hold, and begin without a cursor.
   *
   * Takes the scope `events.read`.
   */
  watchEvents(request?: WatchEventsRequest, options?: WatchOptions): Watch<Event>;
}

/**
 * Places where vehicles charge, as their CPOs tell of them.
 *
 * Times order what a CPO tells: what is older never wins over what is newer, for a location, an EVSE, its status and a connector each by itself,
 * in whatever order they come. One that lies more than 10 minutes ahead, by a clock that is wrong, is taken as 10 minutes from now, so that what
 * is right is not older for hours; where findings are answered, IN_THE_FUTURE says so.
 */
export interface Locations {
  /**
   * Stores a location with its EVSEs, or what has become of one that is known by its country, party and id.
   *
   * The same content again changes nothing. OCPI JSON is ordered by its `last_updated`: of an older text nothing is taken, and the present location
   * is answered. Fields replace an existing location only with its `etag`. An EVSE that is not in it any more is gone, unless the CPO has told of
   * it since; one that was in another location of the CPO leaves that one, or stays there if the CPO told of it later; either is told as a finding.
   * CDRs that waited for this location, its time zone or its connectors' tariffs are rated soon after.
   * Errors: INVALID_ARGUMENT, ETAG_MISMATCH.
   *
   * Takes the scope `locations.write`.
   */
  putLocation(request: PutLocationRequest, options?: CallOptions): Promise<PutLocationResponse>;
  /**
   * Stores an EVSE of a location, or what has become of it. Its location's `last_updated` goes along.
   *
   * Ordered as PutLocation orders locations; fields replace an existing EVSE only with the location's `etag`.
   * Errors: INVALID_ARGUMENT, NOT_FOUND, ETAG_MISMATCH.
   *
   * Takes the scope `locations.write`.
   */
  putEvse(request: PutEvseRequest, options?: CallOptions): Promise<PutEvseResponse>;
  /**
   * Stores a connector of an EVSE, or what has become of it. `last_updated` of its EVSE and location go along.
   *
   * Ordered as PutLocation orders locations; fields replace an existing connector only with the location's `etag`.
   * Errors: INVALID_ARGUMENT, NOT_FOUND, ETAG_MISMATCH, CONNECTOR_LIMIT.
   *
   * Takes the scope `locations.write`.
   */
  putConnector(request: PutConnectorRequest, options?: CallOptions): Promise<PutConnectorResponse>;
  /**
   * Sets the status of an EVSE. One that is older than the present status changes nothing, nor does the same again with its time: the present
   * one is answered, and nobody is told. The location's `etag` stays, whatever the status.
   *
   * Consumers are told by LocationChanged. It is a measured value: the audit trail has no entry of it.
   * Errors: INVALID_ARGUMENT, NOT_FOUND.
   *
   * Takes the scope `locations.write`.
   */
  updateEvseStatus(request: UpdateEvseStatusRequest, options?: CallOptions): Promise<Evse>;
  /**
   * Gets a location by our id, with the status of each EVSE. A driver gets one that is not published only where a session or a CDR of theirs
   * names it; else it is NOT_FOUND.
   *
   * Errors: NOT_FOUND.
   *
   * Takes the scope `locations.read`.
   */
  getLocation(request: GetLocationRequest, options?: CallOptions): Promise<Location>;
  /**
   * Gets a location by its CPO's id, or by that of one of its EVSEs. A driver gets what GetLocation would.
   *
   * Errors: NOT_FOUND.
   *
   * Takes the scope `locations.read`.
   */
  getLocationByKey(request: GetLocationByKeyRequest, options?: CallOptions): Promise<Location>;
  /**
   * Lists locations by country, party and id. Drivers get those that are published.
   *
   * Takes the scope `locations.read`.
   */
  listLocations(request?: ListLocationsRequest, options?: CallOptions): Listing<ListLocationsResponse, Location>;
  /**
   * Finds the nearest locations, nearest first. Drivers get those that are published; nobody gets those all of whose EVSEs are removed.
   *
   * Takes the scope `locations.read`.
   */
  listNearby(request: ListNearbyRequest, options?: CallOptions): Promise<NearbyLocation[]>;
  /**
   * Finds the locations of a map: each by itself where they are few, else clusters of them. It shows what ListNearby shows.
   *
   * Takes the scope `locations.read`.
   */
  listInArea(request: ListInAreaRequest, options?: CallOptions): Promise<ListInAreaResponse>;
  /**
   * Ranks locations by what a planned charge would be at each: at its best connector, by that connector's tariff in the version in force when the
   * vehicle arrives.
   *
   * First come those where the vehicle gets all that it wants, the cheapest first: with VAT where it is known. Amounts of different currencies are
   * not compared: the currency that most of them have comes first. What has no price is told with why. Drivers get the locations GetLocation would
   * give them.
   * Errors: INVALID_ARGUMENT, NOT_FOUND.
   *
   * Takes the scope `tariffs.read`.
   */
  rankLocations(request: RankLocationsRequest, options?: CallOptions): Promise<RankLocationsResponse>;
}

/** A provider's own settings: its face, its pricing, its keys, and who may sign in. The provider is the caller's own, always. */
export interface Providers {
  /**
   * Gets the caller's provider. A driver gets its face and its pricing policy, by which their app shows and prices, and no `accept_rule`.
   *
   * Takes the scope `provider.read`.
   */
  getProvider(request?: GetProviderRequest, options?: CallOptions): Promise<Provider>;
  /**
   * Replaces the provider's face.
   *
   * Errors: ETAG_MISMATCH.
   *
   * Takes the scope `provider.write`.
   */
  updateBranding(request: UpdateBrandingRequest, options?: CallOptions): Promise<Provider>;
  /**
   * Replaces how amounts are rounded and when a CDR is accepted by itself.
   *
   * Errors: ETAG_MISMATCH.
   *
   * Takes the scope `provider.write`.
   */
  updatePricing(request: UpdatePricingRequest, options?: CallOptions): Promise<Provider>;
  /**
   * Creates an API key and shows it, this once. Two may be active, so that one can replace the other without a gap.
   *
   * Errors: API_KEY_LIMIT, SCOPE_NOT_HELD.
   *
   * Takes the scope `keys.write`.
   */
  createApiKey(request: CreateApiKeyRequest, options?: CallOptions): Promise<CreateApiKeyResponse>;
  /**
   * Lists API keys, newest first, revoked ones too; never the keys themselves.
   *
   * Takes the scope `keys.read`.
   */
  listApiKeys(request?: ListApiKeysRequest, options?: CallOptions): Listing<ListApiKeysResponse, ApiKey>;
  /**
   * Revokes an API key. A server that has just seen it believes it for ten seconds more. Revoked again: nothing happens.
   *
   * Errors: NOT_FOUND.
   *
   * Takes the scope `keys.write`.
   */
  revokeApiKey(request: RevokeApiKeyRequest, options?: CallOptions): Promise<ApiKey>;
  /**
   * Allows a web origin. Allowed again: nothing happens.
   *
   * Errors: SETTING_LIMIT.
   *
   * Takes the scope `provider.write`.
   */
  putAllowedOrigin(request: PutAllowedOriginRequest, options?: CallOptions): Promise<AllowedOrigin>;
  /**
   * Lists the allowed web origins, at most 100.
   *
   * Takes the scope `settings.read`.
   */
  listAllowedOrigins(request?: ListAllowedOriginsRequest, options?: CallOptions): Promise<AllowedOrigin[]>;
  /**
   * Takes a web origin back. Not there: nothing happens.
   *
   * Takes the scope `provider.write`.
   */
  deleteAllowedOrigin(request: DeleteAllowedOriginRequest, options?: CallOptions): Promise<void>;
  /**
   * Registers an OpenID Connect issuer whose users may sign in, or replaces its settings.
   *
   * Errors: SETTING_LIMIT.
   *
   * Takes the scope `provider.write`.
   */
  putOidcIssuer(request: PutOidcIssuerRequest, options?: CallOptions): Promise<OidcIssuer>;
  /**
   * Lists the registered issuers, at most 20.
   *
   * Takes the scope `settings.read`.
   */
  listOidcIssuers(request?: ListOidcIssuersRequest, options?: CallOptions): Promise<OidcIssuer[]>;
  /**
   * Takes an issuer back. Not there: nothing happens.
   *
   * Takes the scope `provider.write`.
   */
  deleteOidcIssuer(request: DeleteOidcIssuerRequest, options?: CallOptions): Promise<void>;
}

/** Charging that goes on or has ended, as its CPO reports it, with what it costs so far; to read, and to watch as it happens. */
export interface Sessions {
  /**
   * Stores a session, or the whole of one anew, as its CPO pushes it.
   *
   * A session is known by its CPO's country, party and id, in any case. What is older than what is there, by `last_updated`, changes nothing and
   * is answered with what is there. Charging periods replace those there are. Once COMPLETED, a session takes corrections only. Errors:
   * INVALID_ARGUMENT, SESSION_STATUS_CHANGE for a way that no session goes, SESSION_IDENTITY where it is another charge under the same id.
   *
   * Takes the scope `sessions.write`.
   */
  putSession(request: PutSessionRequest, options?: CallOptions): Promise<Session>;
  /**
   * Changes what is named of a session, as its CPO pushes it. What is not named stays.
   *
   * Charging periods are added to those there are; one that begins when another does takes its place, so that the same patch twice has one
   * effect. What is older than what is there, by `last_updated`, changes nothing. Errors: NOT_FOUND for a session that is not known (put it
   * first), INVALID_ARGUMENT, SESSION_STATUS_CHANGE, SESSION_IDENTITY.
   *
   * Takes the scope `sessions.write`.
   */
  patchSession(request: PatchSessionRequest, options?: CallOptions): Promise<Session>;
  /**
   * Ends a session by its CPO's word: it becomes COMPLETED. Ended again in the same way: nothing happens.
   *
   * Errors: NOT_FOUND, INVALID_ARGUMENT, SESSION_STATUS_CHANGE for one that is INVALID.
   *
   * Takes the scope `sessions.write`.
   */
  endSession(request: EndSessionRequest, options?: CallOptions): Promise<Session>;
  /**
   * Gets a session by our id. A driver gets their own.
   *
   * Errors: NOT_FOUND.
   *
   * Takes the scope `sessions.read`.
   */
  getSession(request: GetSessionRequest, options?: CallOptions): Promise<Session>;
  /**
   * Lists sessions, the last to begin first. A driver gets their own.
   *
   * Takes the scope `sessions.read`.
   */
  listSessions(request?: ListSessionsRequest, options?: CallOptions): Listing<ListSessionsResponse, Session>;
  /**
   * Watches a session: first as it is, then what changes, as it changes. A driver watches their own.
   *
   * It tells the newest state: versions may be left out where they follow one another faster than they are read, never go back, and the last
   * one always comes. What changes of it that a SessionDelta does not hold (its EVSE, say, or its driver) is told by the whole again. After a session's end it stays open, for corrections and the CDR. A heartbeat comes every 20 s. It ends with UNAUTHENTICATED when the
   * access token does: call again with a new one and the last cursor. With `resume_after` only what changed since is told; a cursor of another
   * session, of another provider or of a version to come is answered with the whole again, and `snapshot_reason` says why. Errors: NOT_FOUND.
   *
   * Takes the scope `sessions.read`.
   */
  watchSession(request: WatchSessionRequest, options?: WatchOptions): Watch<WatchSessionResponse>;
  /**
   * Watches all sessions that are asked for: first those that go on, each as it is, then each that changes or begins. A driver watches their own.
   *
   * As WatchSession, of each session the newest state. `resume_after` goes on without the sessions that did not change; where that is not
   * possible (CURSOR_INVALID, or CURSOR_EXPIRED for one older than the events that are kept) all come again, and `snapshot_reason` says why.
   *
   * Takes the scope `sessions.read`.
   */
  watchSessions(request?: WatchSessionsRequest, options?: WatchOptions): Watch<WatchSessionsResponse>;
}

/**
 * Prices, carbon and green share by bidding zone, by which charges are planned.
 *
 * There are shared series, the same for all providers, which the operator of the platform keeps; and those that a provider imports itself, which win over the
 * shared ones for it alone, value by value.
 */
export interface Signals {
  /**
   * Stores values of a zone for the caller's provider. They replace what it imported before for the same times; a value that is absent leaves the one
   * that is there. The same again changes nothing.
   *
   * Errors: INVALID_ARGUMENT, CURRENCY_MISMATCH where the provider's prices of one of these days are in another currency: delete those first.
   *
   * Takes the scope `signals.write`.
   */
  importSignals(request: ImportSignalsRequest, options?: CallOptions): Promise<SignalDay[]>;
  /**
   * Gets what is known of a zone for a time: the provider's own values, and the shared ones where it has none.
   *
   * Where nothing is known the series is empty. Prices in two currencies are not mixed: those of the shared series are left out then.
   *
   * Takes the scope `smart_charging.read`.
   */
  getSignals(request: GetSignalsRequest, options?: CallOptions): Promise<SignalSeries>;
  /**
   * Lists the zones that something is known of, by name, with how far that goes.
   *
   * Takes the scope `smart_charging.read`.
   */
  listSignalZones(request?: ListSignalZonesRequest, options?: CallOptions): Listing<ListSignalZonesResponse, SignalZone>;
  /**
   * Deletes what the provider imported of a zone for whole days of UTC; the shared values hold again then. What is not there is no error.
   *
   * Takes the scope `signals.write`.
   */
  deleteSignals(request: DeleteSignalsRequest, options?: CallOptions): Promise<void>;
}

/** Plans of when vehicles charge, and what drivers want of them. */
export interface SmartCharging {
  /**
   * Stores what a driver usually wants, for a vehicle, at a place, or everywhere and for all. A driver may store their own; those of all drivers only staff.
   *
   * There is one of each driver, vehicle and place: it is replaced with its `etag`. The same again changes nothing.
   * Errors: INVALID_ARGUMENT, NOT_FOUND for the driver, ETAG_MISMATCH.
   *
   * Takes the scope `smart_charging.write`.
   */
  putPreferences(request: PutPreferencesRequest, options?: CallOptions): Promise<ChargingPreferences>;
  /**
   * Gets the preferences that count for a driver's vehicle at a place: what the driver has said before what is said for all, then what is of the vehicle, then
   * what is of the place. Where nothing is said, they are empty: the cheapest energy until the vehicle leaves. A driver gets their own.
   *
   * Errors: INVALID_ARGUMENT.
   *
   * Takes the scope `smart_charging.read`.
   */
  getPreferences(request?: GetPreferencesRequest, options?: CallOptions): Promise<ChargingPreferences>;
  /**
   * Plans charges that may come, storing nothing: when each vehicle of a site draws how much, what that costs, and what charging at once would cost. Phone and
   * browser answer it, too, without a network.
   *
   * As little energy as can be is missing; then as little as can be comes late of what is wanted early; then it costs as little as can be by each one's goal. The
   * plan is the best there is, but where vehicles with a `min_power` stand in each other's way: then it is within 0.0001 kWh and half a percent for nearly all sites,
   * and `bound` tells how near. What is not known of prices is guessed, and told.
   * Errors: INVALID_ARGUMENT.
   *
   * Takes the scope `smart_charging.read`.
   */
  previewPlan(request: PreviewPlanRequest, options?: CallOptions): Promise<PreviewPlanResponse>;
  /**
   * Plans a session that goes on: by what its driver says of it, their preferences, what its connector gives, and the prices of its zone, together with all
   * other sessions of its location that have a plan.
   *
   * A session has one plan: another call says anew all that is said of it, and the plan is made anew; the same again changes nothing. From then on it is kept
   * right: it is made anew when preferences, prices or the site change, and when the meter tells that something else happens. A driver plans their own.
   * Errors: NOT_FOUND for the session, PLAN_SESSION_ENDED, INVALID_ARGUMENT where departure, energy or power are known from nowhere.
   *
   * Takes the scope `smart_charging.write`.
   */
  createPlan(request: CreatePlanRequest, options?: CallOptions): Promise<ChargingPlan>;
  /**
   * Gets the plan of a session. A driver gets their own.
   *
   * Errors: NOT_FOUND, also for a session without a plan.
   *
   * Takes the scope `smart_charging.read`.
   */
  getPlan(request: GetPlanRequest, options?: CallOptions): Promise<ChargingPlan>;
  /**
   * Watches the plan of a session: first as it is, then each time it changes. A driver watches their own.
   *
   * It tells the newest state: versions may be left out where they follow one another faster than they are read. A heartbeat comes every 20 s. It ends with
   * UNAUTHENTICATED when the access token does: call again with a new one and the last cursor. With `resume_after` it tells only what changed since; a cursor of
   * something else is answered with the plan again, and `snapshot_reason` says why. Errors: NOT_FOUND, also for a session without a plan.
   *
   * Takes the scope `smart_charging.read`.
   */
  watchPlan(request: WatchPlanRequest, options?: WatchOptions): Watch<WatchPlanResponse>;
  /**
   * Cancels the plan of a session, which then charges as its charger lets it. Cancelled again, or finished: nothing happens. A driver cancels their own.
   *
   * Errors: NOT_FOUND.
   *
   * Takes the scope `smart_charging.write`.
   */
  cancelPlan(request: CancelPlanRequest, options?: CallOptions): Promise<ChargingPlan>;
  /**
   * Stores what the chargers of a location have together: its bidding zone and what it can give. Plans of its sessions are made anew by it.
   *
   * There is one of each location: it is replaced with its `etag`. The same again changes nothing. The location itself need not be known yet.
   * Errors: INVALID_ARGUMENT, ETAG_MISMATCH.
   *
   * Takes the scope `charging_sites.write`.
   */
  putChargingSite(request: PutChargingSiteRequest, options?: CallOptions): Promise<ChargingSite>;
  /**
   * Gets what the chargers of a location have together.
   *
   * Errors: NOT_FOUND.
   *
   * Takes the scope `charging_sites.read`.
   */
  getChargingSite(request: GetChargingSiteRequest, options?: CallOptions): Promise<ChargingSite>;
  /**
   * Stores how the external planner Stekker is reached, and at which locations sessions that have a plan are handed to it.
   *
   * There is one: it is replaced with its `etag`. The same again changes nothing. A planner that is turned off, or whose location is taken out, gives its
   * sessions back to our own plans. Errors: INVALID_ARGUMENT, ETAG_MISMATCH.
   *
   * Takes the scope `charging_sites.write`.
   */
  putStekkerConnection(request: PutStekkerConnectionRequest, options?: CallOptions): Promise<PutStekkerConnectionResponse>;
  /**
   * Gets how the external planner Stekker is reached, without its token.
   *
   * Errors: NOT_FOUND.
   *
   * Takes the scope `charging_sites.read`.
   */
  getStekkerConnection(request?: GetStekkerConnectionRequest, options?: CallOptions): Promise<StekkerConnection>;
  /** What can be answered without a server, by the same code: it is fetched when it is first used. */
  readonly offline: SmartChargingOffline;
}
/** What can be answered without a server. */
export interface SmartChargingOffline {
  /**
   * Plans charges that may come, storing nothing: when each vehicle of a site draws how much, what that costs, and what charging at once would cost. Phone and
   * browser answer it, too, without a network.
   *
   * As little energy as can be is missing; then as little as can be comes late of what is wanted early; then it costs as little as can be by each one's goal. The
   * plan is the best there is, but where vehicles with a `min_power` stand in each other's way: then it is within 0.0001 kWh and half a percent for nearly all sites,
   * and `bound` tells how near. What is not known of prices is guessed, and told.
   * Errors: INVALID_ARGUMENT.
   */
  previewPlan(request: PreviewPlanRequest): Promise<PreviewPlanResponse>;
}

/** A provider's own people, and what they may do. */
export interface Staff {
  /**
   * Adds a person to the staff, or changes their role. A person is known by issuer and subject.
   *
   * Takes the scope `staff.write`.
   */
  putStaff(request: PutStaffRequest, options?: CallOptions): Promise<StaffMember>;
  /**
   * Lists the staff, newest first.
   *
   * Takes the scope `staff.read`.
   */
  listStaff(request?: ListStaffRequest, options?: CallOptions): Listing<ListStaffResponse, StaffMember>;
  /**
   * Removes a person from the staff. A server that has just seen a token of theirs believes it for ten seconds more.
   *
   * Errors: NOT_FOUND.
   *
   * Takes the scope `staff.write`.
   */
  removeStaff(request: RemoveStaffRequest, options?: CallOptions): Promise<void>;
}

/** Texts that a station operator wants shown beside its prices. GetLocation, GetTariff and their lists bring those that are valid now. */
export interface TariffNotes {
  /**
   * Stores a new note, or replaces one.
   *
   * What no text shows is taken out of it: control characters, and those that turn the direction of what follows.
   * Errors: INVALID_ARGUMENT, NOT_FOUND, ETAG_MISMATCH.
   *
   * Takes the scope `tariffs.write`.
   */
  putTariffNote(request: PutTariffNoteRequest, options?: CallOptions): Promise<TariffNote>;
  /**
   * Lists notes, newest first. Drivers get those that are valid now.
   *
   * Takes the scope `tariffs.read`.
   */
  listTariffNotes(request?: ListTariffNotesRequest, options?: CallOptions): Listing<ListTariffNotesResponse, TariffNote>;
  /**
   * Deletes a note. The audit trail keeps what it said.
   *
   * Errors: NOT_FOUND, ETAG_MISMATCH.
   *
   * Takes the scope `tariffs.write`.
   */
  deleteTariffNote(request: DeleteTariffNoteRequest, options?: CallOptions): Promise<void>;
}

/** Price lists of CPOs, kept in all their versions, and prices computed by them. */
export interface Tariffs {
  /**
   * Stores a tariff, or a new version of one that is known by its country, party and id.
   *
   * The same content again changes nothing. OCPI JSON is ordered by its `last_updated`: an older text never replaces a newer one, and the
   * present one is answered. Fields replace an existing tariff only with its `etag`; text that names one replaces that version and no other. CDRs
   * that waited for this tariff are rated soon after.
   * Errors: INVALID_ARGUMENT, ETAG_MISMATCH.
   *
   * Takes the scope `tariffs.write`.
   */
  putTariff(request: PutTariffRequest, options?: CallOptions): Promise<PutTariffResponse>;
  /**
   * Gets a tariff by our id, by default in its newest version.
   *
   * Errors: NOT_FOUND.
   *
   * Takes the scope `tariffs.read`.
   */
  getTariff(request: GetTariffRequest, options?: CallOptions): Promise<Tariff>;
  /**
   * Gets the OCPI JSON that a tariff came as, to the letter, by default in its newest version: with what OCPI has and we have no field for.
   *
   * Errors: NOT_FOUND.
   *
   * Takes the scope `tariffs.read`.
   */
  getTariffReceivedText(request: GetTariffReceivedTextRequest, options?: CallOptions): Promise<string>;
  /**
   * Lists tariffs in their newest versions, by country, party and id.
   *
   * Takes the scope `tariffs.read`.
   */
  listTariffs(request?: ListTariffsRequest, options?: CallOptions): Listing<ListTariffsResponse, Tariff>;
  /**
   * Prices a charge by the tariffs in the request, storing nothing. The same code answers it in phone and browser, without a network.
   *
   * The result's findings also tell what was noticed about the texts and the tariffs: their paths begin at the charge, or with `tariffs` or
   * `tariffs_ocpi_json`.
   * Errors: INVALID_ARGUMENT, TARIFF_UNKNOWN, TARIFF_NOT_VALID, TIME_ZONE_UNKNOWN, CURRENCY_MISMATCH, PRICE_OUT_OF_RANGE.
   *
   * Takes the scope `tariffs.read`.
   */
  priceCdr(request: PriceCdrRequest, options?: CallOptions): Promise<Rating>;
  /**
   * Tells a tariff in the sentences that a driver reads: prices a kWh, a minute, a session, and what else there is, in that order (Regulation
   * (EU) 2023/1804, article 5(4)). Phone and browser answer it, too, without a network.
   *
   * Errors: INVALID_ARGUMENT.
   *
   * Takes the scope `tariffs.read`.
   */
  explainTariff(request: ExplainTariffRequest, options?: CallOptions): Promise<ExplainTariffResponse>;
  /**
   * Finds what is odd about a tariff, storing nothing: what can never apply, what is left free, what bills more than it seems to. What PutTariff
   * would find, in an editor's page as one types.
   *
   * Errors: INVALID_ARGUMENT.
   *
   * Takes the scope `tariffs.read`.
   */
  lintTariff(request: LintTariffRequest, options?: CallOptions): Promise<Finding[]>;
  /**
   * Estimates what a charge will cost that has not been made yet: exactly what its CDR would by the tariff, were it to go as planned.
   *
   * Errors: INVALID_ARGUMENT, NO_POWER, TARIFF_NOT_VALID, TIME_ZONE_UNKNOWN, PRICE_OUT_OF_RANGE.
   *
   * Takes the scope `tariffs.read`.
   */
  estimateCharge(request: EstimateChargeRequest, options?: CallOptions): Promise<EstimateChargeResponse>;
  /** What can be answered without a server, by the same code: it is fetched when it is first used. */
  readonly offline: TariffsOffline;
}
/** What can be answered without a server. */
export interface TariffsOffline {
  /**
   * Prices a charge by the tariffs in the request, storing nothing. The same code answers it in phone and browser, without a network.
   *
   * The result's findings also tell what was noticed about the texts and the tariffs: their paths begin at the charge, or with `tariffs` or
   * `tariffs_ocpi_json`.
   * Errors: INVALID_ARGUMENT, TARIFF_UNKNOWN, TARIFF_NOT_VALID, TIME_ZONE_UNKNOWN, CURRENCY_MISMATCH, PRICE_OUT_OF_RANGE.
   */
  priceCdr(request: PriceCdrRequest): Promise<Rating>;
  /**
   * Tells a tariff in the sentences that a driver reads: prices a kWh, a minute, a session, and what else there is, in that order (Regulation
   * (EU) 2023/1804, article 5(4)). Phone and browser answer it, too, without a network.
   *
   * Errors: INVALID_ARGUMENT.
   */
  explainTariff(request: ExplainTariffRequest): Promise<ExplainTariffResponse>;
  /**
   * Finds what is odd about a tariff, storing nothing: what can never apply, what is left free, what bills more than it seems to. What PutTariff
   * would find, in an editor's page as one types.
   *
   * Errors: INVALID_ARGUMENT.
   */
  lintTariff(request: LintTariffRequest): Promise<Finding[]>;
  /**
   * Estimates what a charge will cost that has not been made yet: exactly what its CDR would by the tariff, were it to go as planned.
   *
   * Errors: INVALID_ARGUMENT, NO_POWER, TARIFF_NOT_VALID, TIME_ZONE_UNKNOWN, PRICE_OUT_OF_RANGE.
   */
  estimateCharge(request: EstimateChargeRequest): Promise<EstimateChargeResponse>;
}

/**
 * Charging tokens: cards, app users and what else identifies a driver at a charger. A driver may have many. By its token, or by the contract,
 * the driver of a CDR is found. Tokens are never deleted, since charges point at them: put one with `valid` false, or block it.
 */
export interface Tokens {
  /**
   * Stores a token, or new values of one that is known by its country, party, uid and type.
   *
   * The same content again changes nothing. OCPI JSON is ordered by its `last_updated`: an older text never replaces a newer one, and the
   * present one is answered. One that lies more than 10 minutes ahead is taken as 10 minutes from now (IN_THE_FUTURE). Fields replace an existing token only with its `etag`. A blocked token stays blocked. Without `driver_id` the
   * token stays whose it is, and a token of nobody is given to the driver who has its contract. CDRs of this token or its contract that have
   * no driver yet get theirs soon after.
   * Errors: INVALID_ARGUMENT (for a wrong check character in `contract_id` too), NOT_FOUND for the driver, ETAG_MISMATCH, TOKEN_TAKEN,
   * CONTRACT_ID_TAKEN.
   *
   * Takes the scope `tokens.write`.
   */
  putToken(request: PutTokenRequest, options?: CallOptions): Promise<PutTokenResponse>;
  /**
   * Gets a token. A driver gets their own.
   *
   * Errors: NOT_FOUND.
   *
   * Takes the scope `tokens.read`.
   */
  getToken(request: GetTokenRequest, options?: CallOptions): Promise<Token>;
  /**
   * Lists tokens, newest first. A driver sees their own.
   *
   * Takes the scope `tokens.read`.
   */
  listTokens(request?: ListTokensRequest, options?: CallOptions): Listing<ListTokensResponse, Token>;
  /**
   * Blocks a token: a lost card, an account that does not pay. A driver may block their own, and only staff or a backend unblocks it.
   *
   * A token that is blocked stays as it was blocked, with the first reason. CDRs of sessions that began when it was blocked are taken in all
   * the same, with the finding TOKEN_BLOCKED: the energy has flowed.
   * Errors: NOT_FOUND.
   *
   * Takes the scope `tokens.block`.
   */
  blockToken(request: BlockTokenRequest, options?: CallOptions): Promise<Token>;
  /**
   * Unblocks a token. One that is not blocked: nothing happens.
   *
   * Errors: NOT_FOUND.
   *
   * Takes the scope `tokens.write`.
   */
  unblockToken(request: UnblockTokenRequest, options?: CallOptions): Promise<Token>;
  /**
   * Gives a token to a driver, or takes it from whoever has it.
   *
   * It may be another driver's: it is handed on, and what was charged before stays with them. CDRs of this token or its contract that have no
   * driver yet get theirs soon after.
   * Errors: NOT_FOUND for the token or the driver, ETAG_MISMATCH, CONTRACT_ID_TAKEN.
   *
   * Takes the scope `tokens.write`.
   */
  assignToken(request: AssignTokenRequest, options?: CallOptions): Promise<Token>;
}

/** Every service of the contract. */
export interface Services {
  /** Who pays: a company or a single driver. Its terms come with billing. */
  readonly accounts: Accounts;
  /** Who did what, and what changed. Entries are written in the transaction of the change and never altered. */
  readonly audit: Audit;
  /** Access tokens for browsers and phones. A provider's backend mints them with its API key, which never leaves the backend. */
  readonly auth: Auth;
  /**
   * Charge detail records: what was charged, what the CPO asks for it, what our engine finds, and what is billed.
   *
   * A driver sees the CDRs that are theirs; what belongs to another provider is NOT_FOUND.
   */
  readonly cdrs: Cdrs;
  /** The people who charge: their contracts, and the subjects they sign in as. */
  readonly drivers: Drivers;
  /** What happened, told once and in order: to list, and to follow as it happens. */
  readonly events: Events;
  /**
   * Places where vehicles charge, as their CPOs tell of them.
   *
   * Times order what a CPO tells: what is older never wins over what is newer, for a location, an EVSE, its status and a connector each by itself,
   * in whatever order they come. One that lies more than 10 minutes ahead, by a clock that is wrong, is taken as 10 minutes from now, so that what
   * is right is not older for hours; where findings are answered, IN_THE_FUTURE says so.
   */
  readonly locations: Locations;
  /** A provider's own settings: its face, its pricing, its keys, and who may sign in. The provider is the caller's own, always. */
  readonly providers: Providers;
  /** Charging that goes on or has ended, as its CPO reports it, with what it costs so far; to read, and to watch as it happens. */
  readonly sessions: Sessions;
  /**
   * Prices, carbon and green share by bidding zone, by which charges are planned.
   *
   * There are shared series, the same for all providers, which the operator of the platform keeps; and those that a provider imports itself, which win over the
   * shared ones for it alone, value by value.
   */
  readonly signals: Signals;
  /** Plans of when vehicles charge, and what drivers want of them. */
  readonly smartCharging: SmartCharging;
  /** A provider's own people, and what they may do. */
  readonly staff: Staff;
  /** Texts that a station operator wants shown beside its prices. GetLocation, GetTariff and their lists bring those that are valid now. */
  readonly tariffNotes: TariffNotes;
  /** Price lists of CPOs, kept in all their versions, and prices computed by them. */
  readonly tariffs: Tariffs;
  /**
   * Charging tokens: cards, app users and what else identifies a driver at a charger. A driver may have many. By its token, or by the contract,
   * the driver of a CDR is found. Tokens are never deleted, since charges point at them: put one with `valid` false, or block it.
   */
  readonly tokens: Tokens;
}
