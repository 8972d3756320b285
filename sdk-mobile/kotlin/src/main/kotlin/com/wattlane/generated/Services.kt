// Written by sdk-gen from the contract in proto/; do not edit.

package com.wattlane

/** The services of the contract. */
public abstract class Services internal constructor(internal val native: NativeClient) {
    /**
     * Who pays: a company or a single driver. Its terms come with billing.
     */
    public val accounts: Accounts = Accounts(native.accounts())

    /**
     * Who did what, and what changed. Entries are written in the transaction of the change and never altered.
     */
    public val audit: Audit = Audit(native.audit())

    /**
     * Access tokens for browsers and phones. A provider's backend mints them with its API key, which never leaves the backend.
     */
    public val auth: Auth = Auth(native.auth())

    /**
     * Charge detail records: what was charged, what the CPO asks for it, what our engine finds, and what is billed.
     *
     * A driver sees the CDRs that are theirs; what belongs to another provider is NOT_FOUND.
     */
    public val cdrs: Cdrs = Cdrs(native.cdrs())

    /**
     * The people who charge: their contracts, and the subjects they sign in as.
     */
    public val drivers: Drivers = Drivers(native.drivers())

    /**
     * What happened, told once and in order: to list, and to follow as it happens.
     */
    public val events: Events = Events(native.events())

    /**
     * Places where vehicles charge, as their CPOs tell of them.
     *
     * Times order what a CPO tells: what is older never wins over what is newer, for a location, an EVSE, its status and a connector each by itself,
     * in whatever order they come. One that lies more than 10 minutes ahead, by a clock that is wrong, is taken as 10 minutes from now, so that what
     * is right is not older for hours; where findings are answered, IN_THE_FUTURE says so.
     */
    public val locations: Locations = Locations(native.locations())

    /**
     * A provider's own settings: its face, its pricing, its keys, and who may sign in. The provider is the caller's own, always.
     */
    public val providers: Providers = Providers(native.providers())

    /**
     * Charging that goes on or has ended, as its CPO reports it, with what it costs so far; to read, and to watch as it happens.
     */
    public val sessions: Sessions = Sessions(native.sessions())

    /**
     * Prices, carbon and green share by bidding zone, by which charges are planned.
     *
     * There are shared series, the same for all providers, which the operator of the platform keeps; and those that a provider imports itself, which win over the
     * shared ones for it alone, value by value.
     */
    public val signals: Signals = Signals(native.signals())

    /**
     * Plans of when vehicles charge, and what drivers want of them.
     */
    public val smartCharging: SmartCharging = SmartCharging(native.smartCharging())

    /**
     * A provider's own people, and what they may do.
     */
    public val staff: Staff = Staff(native.staff())

    /**
     * Texts that a station operator wants shown beside its prices. GetLocation, GetTariff and their lists bring those that are valid now.
     */
    public val tariffNotes: TariffNotes = TariffNotes(native.tariffNotes())

    /**
     * Price lists of CPOs, kept in all their versions, and prices computed by them.
     */
    public val tariffs: Tariffs = Tariffs(native.tariffs())

    /**
     * Charging tokens: cards, app users and what else identifies a driver at a charger. A driver may have many. By its token, or by the contract,
     * the driver of a CDR is found. Tokens are never deleted, since charges point at them: put one with `valid` false, or block it.
     */
    public val tokens: Tokens = Tokens(native.tokens())

    internal fun closeServices() {
        accounts.close()
        audit.close()
        auth.close()
        cdrs.close()
        drivers.close()
        events.close()
        locations.close()
        providers.close()
        sessions.close()
        signals.close()
        smartCharging.close()
        staff.close()
        tariffNotes.close()
        tariffs.close()
        tokens.close()
    }
}
