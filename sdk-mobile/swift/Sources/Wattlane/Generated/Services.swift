// Written by sdk-gen from the contract in proto/; do not edit.

extension WattlaneClient {
    /// Who pays: a company or a single driver. Its terms come with billing.
    public var accounts: Accounts { Accounts(native: native.accounts()) }

    /// Who did what, and what changed. Entries are written in the transaction of the change and never altered.
    public var audit: Audit { Audit(native: native.audit()) }

    /// Access tokens for browsers and phones. A provider's backend mints them with its API key, which never leaves the backend.
    public var auth: Auth { Auth(native: native.auth()) }

    /// Charge detail records: what was charged, what the CPO asks for it, what our engine finds, and what is billed.
    ///
    /// A driver sees the CDRs that are theirs; what belongs to another provider is NOT_FOUND.
    public var cdrs: Cdrs { Cdrs(native: native.cdrs()) }

    /// The people who charge: their contracts, and the subjects they sign in as.
    public var drivers: Drivers { Drivers(native: native.drivers()) }

    /// What happened, told once and in order: to list, and to follow as it happens.
    public var events: Events { Events(native: native.events()) }

    /// Places where vehicles charge, as their CPOs tell of them.
    ///
    /// Times order what a CPO tells: what is older never wins over what is newer, for a location, an EVSE, its status and a connector each by itself,
    /// in whatever order they come. One that lies more than 10 minutes ahead, by a clock that is wrong, is taken as 10 minutes from now, so that what
    /// is right is not older for hours; where findings are answered, IN_THE_FUTURE says so.
    public var locations: Locations { Locations(native: native.locations()) }

    /// A provider's own settings: its face, its pricing, its keys, and who may sign in. The provider is the caller's own, always.
    public var providers: Providers { Providers(native: native.providers()) }

    /// Charging that goes on or has ended, as its CPO reports it, with what it costs so far; to read, and to watch as it happens.
    public var sessions: Sessions { Sessions(native: native.sessions()) }

    /// Prices, carbon and green share by bidding zone, by which charges are planned.
    ///
    /// There are shared series, the same for all providers, which the operator of the platform keeps; and those that a provider imports itself, which win over the
    /// shared ones for it alone, value by value.
    public var signals: Signals { Signals(native: native.signals()) }

    /// Plans of when vehicles charge, and what drivers want of them.
    public var smartCharging: SmartCharging { SmartCharging(native: native.smartCharging()) }

    /// A provider's own people, and what they may do.
    public var staff: Staff { Staff(native: native.staff()) }

    /// Texts that a station operator wants shown beside its prices. GetLocation, GetTariff and their lists bring those that are valid now.
    public var tariffNotes: TariffNotes { TariffNotes(native: native.tariffNotes()) }

    /// Price lists of CPOs, kept in all their versions, and prices computed by them.
    public var tariffs: Tariffs { Tariffs(native: native.tariffs()) }

    /// Charging tokens: cards, app users and what else identifies a driver at a charger. A driver may have many. By its token, or by the contract,
    /// the driver of a CDR is found. Tokens are never deleted, since charges point at them: put one with `valid` false, or block it.
    public var tokens: Tokens { Tokens(native: native.tokens()) }
}
