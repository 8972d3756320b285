// Written by sdk-gen from the contract in proto/; do not edit.

use crate::{Decimal, Money, Result, Timestamp, convert};
use wattlane_proto::v1;
/// What an account is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum AccountKind {
    /// Not given.
    #[default]
    Unspecified,
    /// A company that pays for its drivers.
    Company,
    /// One driver who pays.
    Individual,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for AccountKind {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::Company,
            2 => Self::Individual,
            value => Self::Unknown { value },
        }
    }
}
impl From<AccountKind> for i32 {
    fn from(value: AccountKind) -> i32 {
        match value {
            AccountKind::Unspecified => 0,
            AccountKind::Company => 1,
            AccountKind::Individual => 2,
            AccountKind::Unknown { value } => value,
        }
    }
}
/// What acted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum ActorKind {
    /// Not given.
    #[default]
    Unspecified,
    /// A driver.
    Driver,
    /// One of the staff.
    Staff,
    /// An API key of a backend.
    ApiKey,
    /// A job, an operator, or nobody known.
    System,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for ActorKind {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::Driver,
            2 => Self::Staff,
            3 => Self::ApiKey,
            4 => Self::System,
            value => Self::Unknown { value },
        }
    }
}
impl From<ActorKind> for i32 {
    fn from(value: ActorKind) -> i32 {
        match value {
            ActorKind::Unspecified => 0,
            ActorKind::Driver => 1,
            ActorKind::Staff => 2,
            ActorKind::ApiKey => 3,
            ActorKind::System => 4,
            ActorKind::Unknown { value } => value,
        }
    }
}
/// What a dimension measures (OCPI 2.2.1, CdrDimensionType).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum DimensionType {
    /// Not given.
    #[default]
    Unspecified,
    /// Energy delivered, kWh; negative where the vehicle gave energy back.
    Energy,
    /// Time of charging, hours.
    Time,
    /// Time in which the vehicle asked for no power, hours.
    ParkingTime,
    /// Time of a reservation, hours.
    ReservationTime,
    /// The greatest current, amperes, summed over the phases.
    MaxCurrent,
    /// The least current, amperes, summed over the phases.
    MinCurrent,
    /// The greatest power, kW.
    MaxPower,
    /// The least power, kW.
    MinPower,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for DimensionType {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::Energy,
            2 => Self::Time,
            3 => Self::ParkingTime,
            4 => Self::ReservationTime,
            5 => Self::MaxCurrent,
            6 => Self::MinCurrent,
            7 => Self::MaxPower,
            8 => Self::MinPower,
            value => Self::Unknown { value },
        }
    }
}
impl From<DimensionType> for i32 {
    fn from(value: DimensionType) -> i32 {
        match value {
            DimensionType::Unspecified => 0,
            DimensionType::Energy => 1,
            DimensionType::Time => 2,
            DimensionType::ParkingTime => 3,
            DimensionType::ReservationTime => 4,
            DimensionType::MaxCurrent => 5,
            DimensionType::MinCurrent => 6,
            DimensionType::MaxPower => 7,
            DimensionType::MinPower => 8,
            DimensionType::Unknown { value } => value,
        }
    }
}
/// The kind of a charging token (OCPI 2.2.1, TokenType).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum TokenType {
    /// Not given.
    #[default]
    Unspecified,
    /// Made for one ad-hoc session.
    AdHocUser,
    /// An app's user.
    AppUser,
    /// Something else.
    Other,
    /// A card.
    Rfid,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for TokenType {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::AdHocUser,
            2 => Self::AppUser,
            3 => Self::Other,
            4 => Self::Rfid,
            value => Self::Unknown { value },
        }
    }
}
impl From<TokenType> for i32 {
    fn from(value: TokenType) -> i32 {
        match value {
            TokenType::Unspecified => 0,
            TokenType::AdHocUser => 1,
            TokenType::AppUser => 2,
            TokenType::Other => 3,
            TokenType::Rfid => 4,
            TokenType::Unknown { value } => value,
        }
    }
}
/// How the session was authorised (OCPI 2.2.1, AuthMethod).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum AuthMethod {
    /// Not given.
    #[default]
    Unspecified,
    /// The CPO asked the eMSP.
    AuthRequest,
    /// The eMSP sent a command.
    Command,
    /// The CPO found the token in its list.
    Whitelist,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for AuthMethod {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::AuthRequest,
            2 => Self::Command,
            3 => Self::Whitelist,
            value => Self::Unknown { value },
        }
    }
}
impl From<AuthMethod> for i32 {
    fn from(value: AuthMethod) -> i32 {
        match value {
            AuthMethod::Unspecified => 0,
            AuthMethod::AuthRequest => 1,
            AuthMethod::Command => 2,
            AuthMethod::Whitelist => 3,
            AuthMethod::Unknown { value } => value,
        }
    }
}
/// How power reaches the vehicle (OCPI 2.2.1, PowerType).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum PowerType {
    /// Not given.
    #[default]
    Unspecified,
    /// Alternating current, one phase.
    Ac1Phase,
    /// Alternating current, two phases.
    Ac2Phase,
    /// Alternating current, two phases of a split-phase grid.
    Ac2PhaseSplit,
    /// Alternating current, three phases.
    Ac3Phase,
    /// Direct current.
    Dc,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for PowerType {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::Ac1Phase,
            2 => Self::Ac2Phase,
            3 => Self::Ac2PhaseSplit,
            4 => Self::Ac3Phase,
            5 => Self::Dc,
            value => Self::Unknown { value },
        }
    }
}
impl From<PowerType> for i32 {
    fn from(value: PowerType) -> i32 {
        match value {
            PowerType::Unspecified => 0,
            PowerType::Ac1Phase => 1,
            PowerType::Ac2Phase => 2,
            PowerType::Ac2PhaseSplit => 3,
            PowerType::Ac3Phase => 4,
            PowerType::Dc => 5,
            PowerType::Unknown { value } => value,
        }
    }
}
/// Which way a half goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum RoundingMode {
    /// The default: half away from zero.
    #[default]
    Unspecified,
    /// 0.125 becomes 0.13, -0.125 becomes -0.13.
    HalfAwayFromZero,
    /// To the even neighbour: 0.125 becomes 0.12.
    HalfEven,
    /// Always towards positive infinity.
    Up,
    /// Always towards negative infinity.
    Down,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for RoundingMode {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::HalfAwayFromZero,
            2 => Self::HalfEven,
            3 => Self::Up,
            4 => Self::Down,
            value => Self::Unknown { value },
        }
    }
}
impl From<RoundingMode> for i32 {
    fn from(value: RoundingMode) -> i32 {
        match value {
            RoundingMode::Unspecified => 0,
            RoundingMode::HalfAwayFromZero => 1,
            RoundingMode::HalfEven => 2,
            RoundingMode::Up => 3,
            RoundingMode::Down => 4,
            RoundingMode::Unknown { value } => value,
        }
    }
}
/// Where the tariff of a rating came from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum TariffSource {
    /// Not said.
    #[default]
    Unspecified,
    /// The CDR had it with it.
    Embedded,
    /// Ours, stored by PutTariff.
    Stored,
    /// The request had it with it.
    Request,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for TariffSource {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::Embedded,
            2 => Self::Stored,
            3 => Self::Request,
            value => Self::Unknown { value },
        }
    }
}
impl From<TariffSource> for i32 {
    fn from(value: TariffSource) -> i32 {
        match value {
            TariffSource::Unspecified => 0,
            TariffSource::Embedded => 1,
            TariffSource::Stored => 2,
            TariffSource::Request => 3,
            TariffSource::Unknown { value } => value,
        }
    }
}
/// What a price component of a tariff is charged for (OCPI 2.2.1, TariffDimensionType).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum PriceComponentType {
    /// Not given.
    #[default]
    Unspecified,
    /// Energy, per kWh.
    Energy,
    /// Once a session.
    Flat,
    /// Time in which the vehicle asks for no power, per hour.
    ParkingTime,
    /// Time of charging, per hour.
    Time,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for PriceComponentType {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::Energy,
            2 => Self::Flat,
            3 => Self::ParkingTime,
            4 => Self::Time,
            value => Self::Unknown { value },
        }
    }
}
impl From<PriceComponentType> for i32 {
    fn from(value: PriceComponentType) -> i32 {
        match value {
            PriceComponentType::Unspecified => 0,
            PriceComponentType::Energy => 1,
            PriceComponentType::Flat => 2,
            PriceComponentType::ParkingTime => 3,
            PriceComponentType::Time => 4,
            PriceComponentType::Unknown { value } => value,
        }
    }
}
/// Why there is no rating.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum UnratedReason {
    /// There is one.
    #[default]
    Unspecified,
    /// The tariff that the CDR names is not known, and none came with it. PutTariff rates it.
    UnknownTariff,
    /// Its tariff goes by local time, and the time zone of the place is not known. UpdateCdr with one, then RateCdr.
    UnknownTimeZone,
    /// No tariff was valid when the session began.
    NoValidTariff,
    /// The tariff is in another currency than the CDR.
    CurrencyMismatch,
    /// Numbers too large to be computed with.
    OutOfRange,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for UnratedReason {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::UnknownTariff,
            2 => Self::UnknownTimeZone,
            3 => Self::NoValidTariff,
            4 => Self::CurrencyMismatch,
            5 => Self::OutOfRange,
            value => Self::Unknown { value },
        }
    }
}
impl From<UnratedReason> for i32 {
    fn from(value: UnratedReason) -> i32 {
        match value {
            UnratedReason::Unspecified => 0,
            UnratedReason::UnknownTariff => 1,
            UnratedReason::UnknownTimeZone => 2,
            UnratedReason::NoValidTariff => 3,
            UnratedReason::CurrencyMismatch => 4,
            UnratedReason::OutOfRange => 5,
            UnratedReason::Unknown { value } => value,
        }
    }
}
/// What somebody may do: a fixed set of scopes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum Role {
    /// Not given.
    #[default]
    Unspecified,
    /// A person who charges: sees what is theirs.
    Driver,
    /// Works with CDRs, tariffs, accounts and drivers.
    Staff,
    /// Does what staff does, and manages keys, staff and settings.
    Admin,
    /// A provider's own servers: everything, and minting access tokens.
    Backend,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for Role {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::Driver,
            2 => Self::Staff,
            3 => Self::Admin,
            4 => Self::Backend,
            value => Self::Unknown { value },
        }
    }
}
impl From<Role> for i32 {
    fn from(value: Role) -> i32 {
        match value {
            Role::Unspecified => 0,
            Role::Driver => 1,
            Role::Staff => 2,
            Role::Admin => 3,
            Role::Backend => 4,
            Role::Unknown { value } => value,
        }
    }
}
/// How a received cost and ours stand to each other, by their totals without VAT.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum ReconciliationVerdict {
    /// Not given.
    #[default]
    Unspecified,
    /// They are the same to the currency's digits.
    Agrees,
    /// They differ, and the tolerance covers it.
    Tolerated,
    /// They differ by more.
    Differs,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for ReconciliationVerdict {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::Agrees,
            2 => Self::Tolerated,
            3 => Self::Differs,
            value => Self::Unknown { value },
        }
    }
}
impl From<ReconciliationVerdict> for i32 {
    fn from(value: ReconciliationVerdict) -> i32 {
        match value {
            ReconciliationVerdict::Unspecified => 0,
            ReconciliationVerdict::Agrees => 1,
            ReconciliationVerdict::Tolerated => 2,
            ReconciliationVerdict::Differs => 3,
            ReconciliationVerdict::Unknown { value } => value,
        }
    }
}
/// The total of a cost or one of its parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum CostPart {
    /// Not given.
    #[default]
    Unspecified,
    /// All of it.
    Total,
    /// The part for energy.
    Energy,
    /// The part for time of charging.
    Time,
    /// The part for time after charging.
    Parking,
    /// The fixed part.
    Fixed,
    /// The part for a reservation.
    Reservation,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for CostPart {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::Total,
            2 => Self::Energy,
            3 => Self::Time,
            4 => Self::Parking,
            5 => Self::Fixed,
            6 => Self::Reservation,
            value => Self::Unknown { value },
        }
    }
}
impl From<CostPart> for i32 {
    fn from(value: CostPart) -> i32 {
        match value {
            CostPart::Unspecified => 0,
            CostPart::Total => 1,
            CostPart::Energy => 2,
            CostPart::Time => 3,
            CostPart::Parking => 4,
            CostPart::Fixed => 5,
            CostPart::Reservation => 6,
            CostPart::Unknown { value } => value,
        }
    }
}
/// The kinds of causes, in the order in which they are looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum DifferenceCauseKind {
    /// Not given.
    #[default]
    Unspecified,
    /// What the tariff leaves free was billed, such as parking before a grace period ended.
    FreeBilled,
    /// Step sizes were left out.
    StepsLeftOut,
    /// Restrictions by time of day, weekday or date were judged in UTC.
    TimeInUtc,
    /// All was billed at the price of one element.
    OtherElement,
    /// The amount without VAT has VAT in it.
    VatIncluded,
    /// More or less was billed than was measured, at the tariff's price.
    OtherQuantity,
    /// The CPO's total is not the sum of its parts.
    SumOfParts,
    /// The amounts without VAT agree, and those with it do not.
    Vat,
    /// Nothing of these.
    Unexplained,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for DifferenceCauseKind {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::FreeBilled,
            2 => Self::StepsLeftOut,
            3 => Self::TimeInUtc,
            4 => Self::OtherElement,
            5 => Self::VatIncluded,
            6 => Self::OtherQuantity,
            7 => Self::SumOfParts,
            8 => Self::Vat,
            9 => Self::Unexplained,
            value => Self::Unknown { value },
        }
    }
}
impl From<DifferenceCauseKind> for i32 {
    fn from(value: DifferenceCauseKind) -> i32 {
        match value {
            DifferenceCauseKind::Unspecified => 0,
            DifferenceCauseKind::FreeBilled => 1,
            DifferenceCauseKind::StepsLeftOut => 2,
            DifferenceCauseKind::TimeInUtc => 3,
            DifferenceCauseKind::OtherElement => 4,
            DifferenceCauseKind::VatIncluded => 5,
            DifferenceCauseKind::OtherQuantity => 6,
            DifferenceCauseKind::SumOfParts => 7,
            DifferenceCauseKind::Vat => 8,
            DifferenceCauseKind::Unexplained => 9,
            DifferenceCauseKind::Unknown { value } => value,
        }
    }
}
/// Whether the prices of a tariff are with tax (OCPI 2.3.0, TaxIncluded).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum TaxIncluded {
    /// Not said: they are without.
    #[default]
    Unspecified,
    /// They are with it; what they are without follows from the VAT of each component.
    Yes,
    /// They are without it.
    No,
    /// There is no tax.
    NotApplicable,
    /// Nobody says what tax comes upon them, as in OCPI 2.1.1: what a charge costs with VAT is not known either.
    NotStated,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for TaxIncluded {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::Yes,
            2 => Self::No,
            3 => Self::NotApplicable,
            4 => Self::NotStated,
            value => Self::Unknown { value },
        }
    }
}
impl From<TaxIncluded> for i32 {
    fn from(value: TaxIncluded) -> i32 {
        match value {
            TaxIncluded::Unspecified => 0,
            TaxIncluded::Yes => 1,
            TaxIncluded::No => 2,
            TaxIncluded::NotApplicable => 3,
            TaxIncluded::NotStated => 4,
            TaxIncluded::Unknown { value } => value,
        }
    }
}
/// For which way of charging a tariff is (OCPI 2.2.1, TariffType).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum TariffType {
    /// For all.
    #[default]
    Unspecified,
    /// Paid on the spot.
    AdHocPayment,
    /// The driver chose cheap.
    ProfileCheap,
    /// The driver chose fast.
    ProfileFast,
    /// The driver chose green.
    ProfileGreen,
    /// With a contract and no choice.
    Regular,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for TariffType {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::AdHocPayment,
            2 => Self::ProfileCheap,
            3 => Self::ProfileFast,
            4 => Self::ProfileGreen,
            5 => Self::Regular,
            value => Self::Unknown { value },
        }
    }
}
impl From<TariffType> for i32 {
    fn from(value: TariffType) -> i32 {
        match value {
            TariffType::Unspecified => 0,
            TariffType::AdHocPayment => 1,
            TariffType::ProfileCheap => 2,
            TariffType::ProfileFast => 3,
            TariffType::ProfileGreen => 4,
            TariffType::Regular => 5,
            TariffType::Unknown { value } => value,
        }
    }
}
/// A day of the week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum DayOfWeek {
    /// Not given.
    #[default]
    Unspecified,
    /// Monday.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for DayOfWeek {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::Monday,
            2 => Self::Tuesday,
            3 => Self::Wednesday,
            4 => Self::Thursday,
            5 => Self::Friday,
            6 => Self::Saturday,
            7 => Self::Sunday,
            value => Self::Unknown { value },
        }
    }
}
impl From<DayOfWeek> for i32 {
    fn from(value: DayOfWeek) -> i32 {
        match value {
            DayOfWeek::Unspecified => 0,
            DayOfWeek::Monday => 1,
            DayOfWeek::Tuesday => 2,
            DayOfWeek::Wednesday => 3,
            DayOfWeek::Thursday => 4,
            DayOfWeek::Friday => 5,
            DayOfWeek::Saturday => 6,
            DayOfWeek::Sunday => 7,
            DayOfWeek::Unknown { value } => value,
        }
    }
}
/// Whether an element is for reservations (OCPI 2.2.1, ReservationRestrictionType).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum ReservationRestriction {
    /// It is for charging.
    #[default]
    Unspecified,
    /// For a reservation that is pending or was used.
    Reservation,
    /// For a reservation that lapsed.
    ReservationExpires,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for ReservationRestriction {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::Reservation,
            2 => Self::ReservationExpires,
            value => Self::Unknown { value },
        }
    }
}
impl From<ReservationRestriction> for i32 {
    fn from(value: ReservationRestriction) -> i32 {
        match value {
            ReservationRestriction::Unspecified => 0,
            ReservationRestriction::Reservation => 1,
            ReservationRestriction::ReservationExpires => 2,
            ReservationRestriction::Unknown { value } => value,
        }
    }
}
/// By what the session of a CDR was found, the surest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum SessionMatch {
    /// It was not.
    #[default]
    Unspecified,
    /// By what the eMSP gave when it authorised the session.
    AuthorizationReference,
    /// By the CPO's id of the session.
    SessionId,
    /// By token, EVSE and time: more than half of the time that either took.
    TokenAndTime,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for SessionMatch {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::AuthorizationReference,
            2 => Self::SessionId,
            3 => Self::TokenAndTime,
            value => Self::Unknown { value },
        }
    }
}
impl From<SessionMatch> for i32 {
    fn from(value: SessionMatch) -> i32 {
        match value {
            SessionMatch::Unspecified => 0,
            SessionMatch::AuthorizationReference => 1,
            SessionMatch::SessionId => 2,
            SessionMatch::TokenAndTime => 3,
            SessionMatch::Unknown { value } => value,
        }
    }
}
/// On which side of roaming a provider stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum CdrContext {
    /// Not given.
    #[default]
    Unspecified,
    /// Received, for a driver of ours.
    Emsp,
    /// Made at a station of ours.
    Cpo,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for CdrContext {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::Emsp,
            2 => Self::Cpo,
            value => Self::Unknown { value },
        }
    }
}
impl From<CdrContext> for i32 {
    fn from(value: CdrContext) -> i32 {
        match value {
            CdrContext::Unspecified => 0,
            CdrContext::Emsp => 1,
            CdrContext::Cpo => 2,
            CdrContext::Unknown { value } => value,
        }
    }
}
/// Where a CDR is in its life.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum CdrStatus {
    /// Not given.
    #[default]
    Unspecified,
    /// Taken in, not decided on.
    Pending,
    /// Found right; may be billed.
    Accepted,
    /// Refused. Final.
    Rejected,
    /// On an invoice. Final.
    Billed,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for CdrStatus {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::Pending,
            2 => Self::Accepted,
            3 => Self::Rejected,
            4 => Self::Billed,
            value => Self::Unknown { value },
        }
    }
}
impl From<CdrStatus> for i32 {
    fn from(value: CdrStatus) -> i32 {
        match value {
            CdrStatus::Unspecified => 0,
            CdrStatus::Pending => 1,
            CdrStatus::Accepted => 2,
            CdrStatus::Rejected => 3,
            CdrStatus::Billed => 4,
            CdrStatus::Unknown { value } => value,
        }
    }
}
/// Why a CDR was rejected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum RejectionReason {
    /// It was not.
    #[default]
    Unspecified,
    /// Its price is too far from ours.
    PriceDifference,
    /// Its tariff is not known.
    UnknownTariff,
    /// It is there already, under another id.
    Duplicate,
    /// The connector cannot have delivered this much.
    ImpossibleEnergy,
    /// Its token is not one of ours.
    UnknownToken,
    /// Something else, which the text says.
    Other,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for RejectionReason {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::PriceDifference,
            2 => Self::UnknownTariff,
            3 => Self::Duplicate,
            4 => Self::ImpossibleEnergy,
            5 => Self::UnknownToken,
            6 => Self::Other,
            value => Self::Unknown { value },
        }
    }
}
impl From<RejectionReason> for i32 {
    fn from(value: RejectionReason) -> i32 {
        match value {
            RejectionReason::Unspecified => 0,
            RejectionReason::PriceDifference => 1,
            RejectionReason::UnknownTariff => 2,
            RejectionReason::Duplicate => 3,
            RejectionReason::ImpossibleEnergy => 4,
            RejectionReason::UnknownToken => 5,
            RejectionReason::Other => 6,
            RejectionReason::Unknown { value } => value,
        }
    }
}
/// What decided a price.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum CdrPriceSource {
    /// Not given.
    #[default]
    Unspecified,
    /// A rating of ours.
    Rating,
    /// Somebody, by UpdateCdrPrice.
    Manual,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for CdrPriceSource {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::Rating,
            2 => Self::Manual,
            value => Self::Unknown { value },
        }
    }
}
impl From<CdrPriceSource> for i32 {
    fn from(value: CdrPriceSource) -> i32 {
        match value {
            CdrPriceSource::Unspecified => 0,
            CdrPriceSource::Rating => 1,
            CdrPriceSource::Manual => 2,
            CdrPriceSource::Unknown { value } => value,
        }
    }
}
/// The order of a list of CDRs. Ties go by our id.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum CdrOrder {
    /// The default: by end of the session, newest first.
    #[default]
    Unspecified,
    /// By end of the session, newest first.
    EndTimeDesc,
    /// By end of the session, oldest first.
    EndTimeAsc,
    /// By start of the session, newest first.
    StartTimeDesc,
    /// By start of the session, oldest first.
    StartTimeAsc,
    /// By when it came in, newest first.
    CreateTimeDesc,
    /// By when it came in, oldest first.
    CreateTimeAsc,
    /// By what is billed excluding VAT, highest first; those without a price last.
    PriceDesc,
    /// By what is billed excluding VAT, lowest first; those without a price first.
    PriceAsc,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for CdrOrder {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::EndTimeDesc,
            2 => Self::EndTimeAsc,
            3 => Self::StartTimeDesc,
            4 => Self::StartTimeAsc,
            5 => Self::CreateTimeDesc,
            6 => Self::CreateTimeAsc,
            7 => Self::PriceDesc,
            8 => Self::PriceAsc,
            value => Self::Unknown { value },
        }
    }
}
impl From<CdrOrder> for i32 {
    fn from(value: CdrOrder) -> i32 {
        match value {
            CdrOrder::Unspecified => 0,
            CdrOrder::EndTimeDesc => 1,
            CdrOrder::EndTimeAsc => 2,
            CdrOrder::StartTimeDesc => 3,
            CdrOrder::StartTimeAsc => 4,
            CdrOrder::CreateTimeDesc => 5,
            CdrOrder::CreateTimeAsc => 6,
            CdrOrder::PriceDesc => 7,
            CdrOrder::PriceAsc => 8,
            CdrOrder::Unknown { value } => value,
        }
    }
}
/// What is best.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum ChargingGoal {
    /// Not given: CHEAP.
    #[default]
    Unspecified,
    /// As little money as can be.
    Cheap,
    /// As little carbon as can be.
    Green,
    /// Money, and carbon at its price.
    Balanced,
    /// As much as can be by when it would be full if nobody else were there, whatever that costs; what is left then as cheaply as can be. Beside it `early` says
    /// nothing.
    Fast,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for ChargingGoal {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::Cheap,
            2 => Self::Green,
            3 => Self::Balanced,
            4 => Self::Fast,
            value => Self::Unknown { value },
        }
    }
}
impl From<ChargingGoal> for i32 {
    fn from(value: ChargingGoal) -> i32 {
        match value {
            ChargingGoal::Unspecified => 0,
            ChargingGoal::Cheap => 1,
            ChargingGoal::Green => 2,
            ChargingGoal::Balanced => 3,
            ChargingGoal::Fast => 4,
            ChargingGoal::Unknown { value } => value,
        }
    }
}
/// The unit of limits (OCPI 2.2.1, ChargingRateUnit).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum ChargingRateUnit {
    /// Not given: A.
    #[default]
    Unspecified,
    /// Amperes of each phase.
    A,
    /// Watts of all phases.
    W,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for ChargingRateUnit {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::A,
            2 => Self::W,
            value => Self::Unknown { value },
        }
    }
}
impl From<ChargingRateUnit> for i32 {
    fn from(value: ChargingRateUnit) -> i32 {
        match value {
            ChargingRateUnit::Unspecified => 0,
            ChargingRateUnit::A => 1,
            ChargingRateUnit::W => 2,
            ChargingRateUnit::Unknown { value } => value,
        }
    }
}
/// A value of a point of a series.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum SignalKind {
    /// Not given.
    #[default]
    Unspecified,
    /// The price.
    Price,
    /// The carbon intensity.
    CarbonIntensity,
    /// The green share.
    GreenShare,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for SignalKind {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::Price,
            2 => Self::CarbonIntensity,
            3 => Self::GreenShare,
            value => Self::Unknown { value },
        }
    }
}
impl From<SignalKind> for i32 {
    fn from(value: SignalKind) -> i32 {
        match value {
            SignalKind::Unspecified => 0,
            SignalKind::Price => 1,
            SignalKind::CarbonIntensity => 2,
            SignalKind::GreenShare => 3,
            SignalKind::Unknown { value } => value,
        }
    }
}
/// Where a profile is on its way to its charger.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum ProfileDeliveryStatus {
    /// Not given.
    #[default]
    Unspecified,
    /// It is to be sent, or sent again after a pause.
    Waiting,
    /// Its CPO has taken it; the charger has not answered yet.
    Sent,
    /// The charger has taken it.
    Accepted,
    /// The charger has taken it, and says that this is what it does.
    Confirmed,
    /// CPO or charger refuse it: the vehicle charges as it likes, and is planned so.
    Refused,
    /// There is no way to the charger, or it knows no profiles. The plan stands: whoever sets the charger otherwise finds the profile in it.
    Unsupported,
    /// The charger has taken it three times and did something else: the vehicle is planned as what it does, until its driver says something new.
    Ignored,
    /// It was taken back, for the plan was cancelled.
    Cleared,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for ProfileDeliveryStatus {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::Waiting,
            2 => Self::Sent,
            3 => Self::Accepted,
            4 => Self::Confirmed,
            5 => Self::Refused,
            6 => Self::Unsupported,
            7 => Self::Ignored,
            8 => Self::Cleared,
            value => Self::Unknown { value },
        }
    }
}
impl From<ProfileDeliveryStatus> for i32 {
    fn from(value: ProfileDeliveryStatus) -> i32 {
        match value {
            ProfileDeliveryStatus::Unspecified => 0,
            ProfileDeliveryStatus::Waiting => 1,
            ProfileDeliveryStatus::Sent => 2,
            ProfileDeliveryStatus::Accepted => 3,
            ProfileDeliveryStatus::Confirmed => 4,
            ProfileDeliveryStatus::Refused => 5,
            ProfileDeliveryStatus::Unsupported => 6,
            ProfileDeliveryStatus::Ignored => 7,
            ProfileDeliveryStatus::Cleared => 8,
            ProfileDeliveryStatus::Unknown { value } => value,
        }
    }
}
/// Whose plan it is, where an external planner is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum ExternalPlanningStatus {
    /// Not given.
    #[default]
    Unspecified,
    /// The session was handed over, and no schedule has come yet: our own plan is in force.
    HandedOver,
    /// Its schedule is in force.
    InForce,
    /// Its last schedule does not hold: our own plan is in force. Another one that holds is taken.
    Refused,
    /// It says nothing: our own plan is in force. A schedule that holds is taken when it comes after all.
    Gone,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for ExternalPlanningStatus {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::HandedOver,
            2 => Self::InForce,
            3 => Self::Refused,
            4 => Self::Gone,
            value => Self::Unknown { value },
        }
    }
}
impl From<ExternalPlanningStatus> for i32 {
    fn from(value: ExternalPlanningStatus) -> i32 {
        match value {
            ExternalPlanningStatus::Unspecified => 0,
            ExternalPlanningStatus::HandedOver => 1,
            ExternalPlanningStatus::InForce => 2,
            ExternalPlanningStatus::Refused => 3,
            ExternalPlanningStatus::Gone => 4,
            ExternalPlanningStatus::Unknown { value } => value,
        }
    }
}
/// Where a plan is in its life.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum ChargingPlanStatus {
    /// Not given.
    #[default]
    Unspecified,
    /// It holds, and is made anew when something changes.
    Active,
    /// It was cancelled: the vehicle charges as its charger lets it. CreatePlan makes it anew.
    Cancelled,
    /// Its session has ended.
    Finished,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for ChargingPlanStatus {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::Active,
            2 => Self::Cancelled,
            3 => Self::Finished,
            value => Self::Unknown { value },
        }
    }
}
impl From<ChargingPlanStatus> for i32 {
    fn from(value: ChargingPlanStatus) -> i32 {
        match value {
            ChargingPlanStatus::Unspecified => 0,
            ChargingPlanStatus::Active => 1,
            ChargingPlanStatus::Cancelled => 2,
            ChargingPlanStatus::Finished => 3,
            ChargingPlanStatus::Unknown { value } => value,
        }
    }
}
/// Why a plan was made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum PlanReason {
    /// Not given.
    #[default]
    Unspecified,
    /// It was asked for: the first, or the first after it was cancelled.
    Created,
    /// The driver wants something else, by CreatePlan or by preferences.
    Preferences,
    /// It leaves at another time, by CreatePlan or by preferences; or it is still there when it should have left: then it is planned for four hours more.
    Departure,
    /// Prices or carbon were not as they were known.
    Prices,
    /// The meter is more than 5 % off the plan, and 0.2 kWh.
    MeterValues,
    /// The site gives another power than before.
    SiteLimit,
    /// Others at the site came, went or were planned anew.
    Others,
    /// Its charger refuses profiles, or does something else: it is planned as what it does, which is to charge at once.
    RefusedByCharger,
    /// The schedule of an external planner is in force.
    External,
    /// An external planner is gone, or what it says last does not hold: it is our own plan again.
    ExternalGone,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for PlanReason {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::Created,
            2 => Self::Preferences,
            3 => Self::Departure,
            4 => Self::Prices,
            5 => Self::MeterValues,
            6 => Self::SiteLimit,
            7 => Self::Others,
            8 => Self::RefusedByCharger,
            9 => Self::External,
            10 => Self::ExternalGone,
            value => Self::Unknown { value },
        }
    }
}
impl From<PlanReason> for i32 {
    fn from(value: PlanReason) -> i32 {
        match value {
            PlanReason::Unspecified => 0,
            PlanReason::Created => 1,
            PlanReason::Preferences => 2,
            PlanReason::Departure => 3,
            PlanReason::Prices => 4,
            PlanReason::MeterValues => 5,
            PlanReason::SiteLimit => 6,
            PlanReason::Others => 7,
            PlanReason::RefusedByCharger => 8,
            PlanReason::External => 9,
            PlanReason::ExternalGone => 10,
            PlanReason::Unknown { value } => value,
        }
    }
}
/// Why a call was refused: `reason` of the `google.rpc.ErrorInfo` in the details of its status, without the prefix, in domain `wattlane`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum Reason {
    /// Not given.
    #[default]
    Unspecified,
    /// A field of the request is wrong; the details name every one. INVALID_ARGUMENT.
    InvalidArgument,
    /// The request is no message of the contract. INVALID_ARGUMENT.
    Undecodable,
    /// The request is larger than 4 MiB. RESOURCE_EXHAUSTED.
    RequestTooLarge,
    /// What was asked for is not there, or is not the caller's. NOT_FOUND.
    NotFound,
    /// The credential is missing or not good: get a new one. UNAUTHENTICATED.
    Unauthenticated,
    /// The caller may not do this; the metadata names the scope it takes. PERMISSION_DENIED.
    ScopeMissing,
    /// The web origin is not one of the caller's provider, or not one of the token. PERMISSION_DENIED.
    OriginNotAllowed,
    /// The request_id was used for another request. FAILED_PRECONDITION.
    RequestIdReused,
    /// The object has changed since: read it again. ABORTED.
    EtagMismatch,
    /// The page token is not one of ours, or is for another list, filter or order: begin anew. INVALID_ARGUMENT.
    PageTokenInvalid,
    /// The deadline passed before there was an answer. DEADLINE_EXCEEDED.
    DeadlineExceeded,
    /// The server cannot answer now: try again. UNAVAILABLE.
    Unavailable,
    /// A fault of ours; the details carry the trace. INTERNAL.
    Internal,
    /// Another CDR has this id; `deleted` in the metadata says whether it is a deleted one. ALREADY_EXISTS.
    CdrAlreadyExists,
    /// Several CPOs gave this id; the metadata names them. FAILED_PRECONDITION.
    CdrIdAmbiguous,
    /// A CDR cannot go from the one status to the other. FAILED_PRECONDITION.
    CdrStatusChange,
    /// The CDR is billed, and stays as it is. FAILED_PRECONDITION.
    CdrAlreadyBilled,
    /// The CDR is rejected, and has no price. FAILED_PRECONDITION.
    CdrRejected,
    /// The amount is in another currency than the object. FAILED_PRECONDITION.
    CurrencyMismatch,
    /// No tariff was valid when the session began. FAILED_PRECONDITION.
    TariffNotValid,
    /// A period names a tariff that is not among those given. FAILED_PRECONDITION.
    TariffUnknown,
    /// The tariff goes by local time, and the time zone is not known. FAILED_PRECONDITION.
    TimeZoneUnknown,
    /// Numbers too large to be computed with. FAILED_PRECONDITION.
    PriceOutOfRange,
    /// The contract is another driver's. ALREADY_EXISTS.
    ContractIdTaken,
    /// The subject is somebody else's. ALREADY_EXISTS.
    SubjectTaken,
    /// Two API keys are active: revoke one first. FAILED_PRECONDITION.
    ApiKeyLimit,
    /// A scope was asked for that the subject's role or the caller does not have. PERMISSION_DENIED.
    ScopeNotHeld,
    /// There are as many of these as there may be. FAILED_PRECONDITION.
    SettingLimit,
    /// The cursor is of another provider or stream, or of a time to come: begin without one. INVALID_ARGUMENT.
    CursorInvalid,
    /// What came after the cursor is no longer kept: read anew what you hold, and begin without one. FAILED_PRECONDITION.
    CursorExpired,
    /// A session cannot go from the one status to the other; once COMPLETED it takes corrections only. FAILED_PRECONDITION.
    SessionStatusChange,
    /// Another charge (token, location, EVSE or currency) has this session id. FAILED_PRECONDITION.
    SessionIdentity,
    /// Four streams to this host are open over cleartext HTTP/1.1, and a browser opens no more connections: end one, or use TLS. Told by SDKs, before
    /// anything is sent. RESOURCE_EXHAUSTED.
    TooManyStreams,
    /// The EVSE has as many connectors as it may have. FAILED_PRECONDITION.
    ConnectorLimit,
    /// The token is another driver's: AssignToken hands it on. ALREADY_EXISTS.
    TokenTaken,
    /// The vehicle takes nothing that the charger gives: alternating current, and the charger gives direct, or the other way round.
    /// FAILED_PRECONDITION.
    NoPower,
    /// The session has ended: there is nothing left to plan. FAILED_PRECONDITION.
    PlanSessionEnded,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for Reason {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::InvalidArgument,
            2 => Self::Undecodable,
            3 => Self::RequestTooLarge,
            4 => Self::NotFound,
            5 => Self::Unauthenticated,
            6 => Self::ScopeMissing,
            7 => Self::OriginNotAllowed,
            8 => Self::RequestIdReused,
            9 => Self::EtagMismatch,
            10 => Self::PageTokenInvalid,
            11 => Self::DeadlineExceeded,
            12 => Self::Unavailable,
            13 => Self::Internal,
            14 => Self::CdrAlreadyExists,
            15 => Self::CdrIdAmbiguous,
            16 => Self::CdrStatusChange,
            17 => Self::CdrAlreadyBilled,
            18 => Self::CdrRejected,
            19 => Self::CurrencyMismatch,
            20 => Self::TariffNotValid,
            21 => Self::TariffUnknown,
            22 => Self::TimeZoneUnknown,
            23 => Self::PriceOutOfRange,
            24 => Self::ContractIdTaken,
            25 => Self::SubjectTaken,
            26 => Self::ApiKeyLimit,
            27 => Self::ScopeNotHeld,
            28 => Self::SettingLimit,
            29 => Self::CursorInvalid,
            30 => Self::CursorExpired,
            31 => Self::SessionStatusChange,
            32 => Self::SessionIdentity,
            33 => Self::TooManyStreams,
            40 => Self::ConnectorLimit,
            50 => Self::TokenTaken,
            51 => Self::NoPower,
            52 => Self::PlanSessionEnded,
            value => Self::Unknown { value },
        }
    }
}
impl From<Reason> for i32 {
    fn from(value: Reason) -> i32 {
        match value {
            Reason::Unspecified => 0,
            Reason::InvalidArgument => 1,
            Reason::Undecodable => 2,
            Reason::RequestTooLarge => 3,
            Reason::NotFound => 4,
            Reason::Unauthenticated => 5,
            Reason::ScopeMissing => 6,
            Reason::OriginNotAllowed => 7,
            Reason::RequestIdReused => 8,
            Reason::EtagMismatch => 9,
            Reason::PageTokenInvalid => 10,
            Reason::DeadlineExceeded => 11,
            Reason::Unavailable => 12,
            Reason::Internal => 13,
            Reason::CdrAlreadyExists => 14,
            Reason::CdrIdAmbiguous => 15,
            Reason::CdrStatusChange => 16,
            Reason::CdrAlreadyBilled => 17,
            Reason::CdrRejected => 18,
            Reason::CurrencyMismatch => 19,
            Reason::TariffNotValid => 20,
            Reason::TariffUnknown => 21,
            Reason::TimeZoneUnknown => 22,
            Reason::PriceOutOfRange => 23,
            Reason::ContractIdTaken => 24,
            Reason::SubjectTaken => 25,
            Reason::ApiKeyLimit => 26,
            Reason::ScopeNotHeld => 27,
            Reason::SettingLimit => 28,
            Reason::CursorInvalid => 29,
            Reason::CursorExpired => 30,
            Reason::SessionStatusChange => 31,
            Reason::SessionIdentity => 32,
            Reason::TooManyStreams => 33,
            Reason::ConnectorLimit => 40,
            Reason::TokenTaken => 50,
            Reason::NoPower => 51,
            Reason::PlanSessionEnded => 52,
            Reason::Unknown { value } => value,
        }
    }
}
impl Reason {
    /// The reason of that name; `Unspecified` where this version of the SDK does not know it.
    pub(crate) fn from_name(name: &str) -> Self {
        match name {
            "INVALID_ARGUMENT" => Self::InvalidArgument,
            "UNDECODABLE" => Self::Undecodable,
            "REQUEST_TOO_LARGE" => Self::RequestTooLarge,
            "NOT_FOUND" => Self::NotFound,
            "UNAUTHENTICATED" => Self::Unauthenticated,
            "SCOPE_MISSING" => Self::ScopeMissing,
            "ORIGIN_NOT_ALLOWED" => Self::OriginNotAllowed,
            "REQUEST_ID_REUSED" => Self::RequestIdReused,
            "ETAG_MISMATCH" => Self::EtagMismatch,
            "PAGE_TOKEN_INVALID" => Self::PageTokenInvalid,
            "DEADLINE_EXCEEDED" => Self::DeadlineExceeded,
            "UNAVAILABLE" => Self::Unavailable,
            "INTERNAL" => Self::Internal,
            "CDR_ALREADY_EXISTS" => Self::CdrAlreadyExists,
            "CDR_ID_AMBIGUOUS" => Self::CdrIdAmbiguous,
            "CDR_STATUS_CHANGE" => Self::CdrStatusChange,
            "CDR_ALREADY_BILLED" => Self::CdrAlreadyBilled,
            "CDR_REJECTED" => Self::CdrRejected,
            "CURRENCY_MISMATCH" => Self::CurrencyMismatch,
            "TARIFF_NOT_VALID" => Self::TariffNotValid,
            "TARIFF_UNKNOWN" => Self::TariffUnknown,
            "TIME_ZONE_UNKNOWN" => Self::TimeZoneUnknown,
            "PRICE_OUT_OF_RANGE" => Self::PriceOutOfRange,
            "CONTRACT_ID_TAKEN" => Self::ContractIdTaken,
            "SUBJECT_TAKEN" => Self::SubjectTaken,
            "API_KEY_LIMIT" => Self::ApiKeyLimit,
            "SCOPE_NOT_HELD" => Self::ScopeNotHeld,
            "SETTING_LIMIT" => Self::SettingLimit,
            "CURSOR_INVALID" => Self::CursorInvalid,
            "CURSOR_EXPIRED" => Self::CursorExpired,
            "SESSION_STATUS_CHANGE" => Self::SessionStatusChange,
            "SESSION_IDENTITY" => Self::SessionIdentity,
            "TOO_MANY_STREAMS" => Self::TooManyStreams,
            "CONNECTOR_LIMIT" => Self::ConnectorLimit,
            "TOKEN_TAKEN" => Self::TokenTaken,
            "NO_POWER" => Self::NoPower,
            "PLAN_SESSION_ENDED" => Self::PlanSessionEnded,
            _ => Self::Unspecified,
        }
    }
}
/// Whether an EVSE can be used (OCPI 2.2.1, Status).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum EvseStatus {
    /// Not given.
    #[default]
    Unspecified,
    /// It can be used.
    Available,
    /// Something stands in the way.
    Blocked,
    /// A vehicle is charging.
    Charging,
    /// It is not in service.
    Inoperative,
    /// It is broken.
    Outoforder,
    /// It is yet to be built.
    Planned,
    /// It is gone.
    Removed,
    /// It is held for somebody.
    Reserved,
    /// Nobody knows: OCPI's `UNKNOWN`. (The SDKs' own `Unknown` is a value that they are too old for.)
    NotKnown,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for EvseStatus {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::Available,
            2 => Self::Blocked,
            3 => Self::Charging,
            4 => Self::Inoperative,
            5 => Self::Outoforder,
            6 => Self::Planned,
            7 => Self::Removed,
            8 => Self::Reserved,
            9 => Self::NotKnown,
            value => Self::Unknown { value },
        }
    }
}
impl From<EvseStatus> for i32 {
    fn from(value: EvseStatus) -> i32 {
        match value {
            EvseStatus::Unspecified => 0,
            EvseStatus::Available => 1,
            EvseStatus::Blocked => 2,
            EvseStatus::Charging => 3,
            EvseStatus::Inoperative => 4,
            EvseStatus::Outoforder => 5,
            EvseStatus::Planned => 6,
            EvseStatus::Removed => 7,
            EvseStatus::Reserved => 8,
            EvseStatus::NotKnown => 9,
            EvseStatus::Unknown { value } => value,
        }
    }
}
/// What a connector is (OCPI 2.2.1, ConnectorFormat).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum ConnectorFormat {
    /// Not given.
    #[default]
    Unspecified,
    /// The driver brings a cable.
    Socket,
    /// A cable is there.
    Cable,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for ConnectorFormat {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::Socket,
            2 => Self::Cable,
            value => Self::Unknown { value },
        }
    }
}
impl From<ConnectorFormat> for i32 {
    fn from(value: ConnectorFormat) -> i32 {
        match value {
            ConnectorFormat::Unspecified => 0,
            ConnectorFormat::Socket => 1,
            ConnectorFormat::Cable => 2,
            ConnectorFormat::Unknown { value } => value,
        }
    }
}
/// Where a session is in its life (OCPI 2.2.1, SessionStatus).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum SessionStatus {
    /// Not given.
    #[default]
    Unspecified,
    /// Charging, or ready to.
    Active,
    /// Ended. It takes corrections only.
    Completed,
    /// Declared invalid: it is never billed. Final.
    Invalid,
    /// Not begun yet.
    Pending,
    /// A reservation.
    Reservation,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for SessionStatus {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::Active,
            2 => Self::Completed,
            3 => Self::Invalid,
            4 => Self::Pending,
            5 => Self::Reservation,
            value => Self::Unknown { value },
        }
    }
}
impl From<SessionStatus> for i32 {
    fn from(value: SessionStatus) -> i32 {
        match value {
            SessionStatus::Unspecified => 0,
            SessionStatus::Active => 1,
            SessionStatus::Completed => 2,
            SessionStatus::Invalid => 3,
            SessionStatus::Pending => 4,
            SessionStatus::Reservation => 5,
            SessionStatus::Unknown { value } => value,
        }
    }
}
/// How a token is shown in the header `Authorization`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum StekkerScheme {
    /// Not given.
    #[default]
    Unspecified,
    /// `Token …`.
    Token,
    /// `Bearer …`.
    Bearer,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for StekkerScheme {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::Token,
            2 => Self::Bearer,
            value => Self::Unknown { value },
        }
    }
}
impl From<StekkerScheme> for i32 {
    fn from(value: StekkerScheme) -> i32 {
        match value {
            StekkerScheme::Unspecified => 0,
            StekkerScheme::Token => 1,
            StekkerScheme::Bearer => 2,
            StekkerScheme::Unknown { value } => value,
        }
    }
}
/// Why a location has no price for a planned charge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum UnrankedReason {
    /// Not said.
    #[default]
    Unspecified,
    /// None of its connectors that are there is what is needed and gives the vehicle power.
    NothingFits,
    /// No tariff of a connector that fits is known.
    TariffMissing,
    /// The tariffs that are known are not valid when the vehicle arrives.
    TariffNotValid,
    /// The tariff goes by local time, and the location's time zone is not known.
    TimeZoneMissing,
    /// Numbers too large to be computed with.
    OutOfRange,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for UnrankedReason {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::NothingFits,
            2 => Self::TariffMissing,
            3 => Self::TariffNotValid,
            4 => Self::TimeZoneMissing,
            5 => Self::OutOfRange,
            value => Self::Unknown { value },
        }
    }
}
impl From<UnrankedReason> for i32 {
    fn from(value: UnrankedReason) -> i32 {
        match value {
            UnrankedReason::Unspecified => 0,
            UnrankedReason::NothingFits => 1,
            UnrankedReason::TariffMissing => 2,
            UnrankedReason::TariffNotValid => 3,
            UnrankedReason::TimeZoneMissing => 4,
            UnrankedReason::OutOfRange => 5,
            UnrankedReason::Unknown { value } => value,
        }
    }
}
/// Whether CPOs may decide by the list that they keep (OCPI 2.2.1, WhitelistType).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum TokenWhitelist {
    /// Not given.
    #[default]
    Unspecified,
    /// By the list alone.
    Always,
    /// By the list or by asking, as the CPO likes.
    Allowed,
    /// By asking, and by the list where nobody answers.
    AllowedOffline,
    /// Only by asking.
    Never,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for TokenWhitelist {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::Always,
            2 => Self::Allowed,
            3 => Self::AllowedOffline,
            4 => Self::Never,
            value => Self::Unknown { value },
        }
    }
}
impl From<TokenWhitelist> for i32 {
    fn from(value: TokenWhitelist) -> i32 {
        match value {
            TokenWhitelist::Unspecified => 0,
            TokenWhitelist::Always => 1,
            TokenWhitelist::Allowed => 2,
            TokenWhitelist::AllowedOffline => 3,
            TokenWhitelist::Never => 4,
            TokenWhitelist::Unknown { value } => value,
        }
    }
}
/// What a driver wants of smart charging (OCPI 2.2.1, ProfileType).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
pub enum ProfileType {
    /// Not given.
    #[default]
    Unspecified,
    /// As cheap as can be.
    Cheap,
    /// As fast as can be.
    Fast,
    /// As green as can be.
    Green,
    /// As it comes.
    Regular,
    /// A value that this version of the SDK does not know.
    Unknown {
        /// Its number in the contract.
        value: i32,
    },
}
impl From<i32> for ProfileType {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Unspecified,
            1 => Self::Cheap,
            2 => Self::Fast,
            3 => Self::Green,
            4 => Self::Regular,
            value => Self::Unknown { value },
        }
    }
}
impl From<ProfileType> for i32 {
    fn from(value: ProfileType) -> i32 {
        match value {
            ProfileType::Unspecified => 0,
            ProfileType::Cheap => 1,
            ProfileType::Fast => 2,
            ProfileType::Green => 3,
            ProfileType::Regular => 4,
            ProfileType::Unknown { value } => value,
        }
    }
}
/// Who pays.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Account {
    /// Our id of it, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub id: String,
    /// Its name, at most 200 characters.
    ///
    /// Personal data.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub name: String,
    /// What it is.
    pub kind: AccountKind,
    /// Where it is at home, two letters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub country: Option<String>,
    /// What another system of the provider calls it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub external_id: Option<String>,
    /// When it was created.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub create_time: Option<Timestamp>,
    /// Names its present version.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub etag: String,
}
impl Account {
    /// Our id of it, a UUID.
    #[must_use]
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = value.into();
        self
    }
    /// Its name, at most 200 characters.
    #[must_use]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = value.into();
        self
    }
    /// What it is.
    #[must_use]
    pub fn kind(mut self, value: impl Into<AccountKind>) -> Self {
        self.kind = value.into();
        self
    }
    /// Where it is at home, two letters.
    #[must_use]
    pub fn country(mut self, value: impl Into<String>) -> Self {
        self.country = Some(value.into());
        self
    }
    /// What another system of the provider calls it.
    #[must_use]
    pub fn external_id(mut self, value: impl Into<String>) -> Self {
        self.external_id = Some(value.into());
        self
    }
    /// When it was created.
    #[must_use]
    pub fn create_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.create_time = Some(value.into());
        self
    }
    /// Names its present version.
    #[must_use]
    pub fn etag(mut self, value: impl Into<String>) -> Self {
        self.etag = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::Account) -> Result<Self> {
        Ok(Self {
            id: message.id,
            name: message.name,
            kind: message.kind.into(),
            country: message.country,
            external_id: message.external_id,
            create_time: message.create_time.map(convert::time).transpose()?,
            etag: message.etag,
        })
    }
    pub(crate) fn into_message(self) -> v1::Account {
        v1::Account {
            id: self.id,
            name: self.name,
            kind: self.kind.into(),
            country: self.country,
            external_id: self.external_id,
            create_time: self.create_time.map(convert::to_time),
            etag: self.etag,
        }
    }
}
/// A page of accounts.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ListAccountsResponse {
    /// The accounts.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub accounts: Vec<Account>,
    /// Where the next page begins; empty after the last.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub next_page_token: String,
}
impl ListAccountsResponse {
    /// The accounts.
    #[must_use]
    pub fn accounts(
        mut self,
        values: impl IntoIterator<Item = impl Into<Account>>,
    ) -> Self {
        self.accounts = values.into_iter().map(Into::into).collect();
        self
    }
    /// Where the next page begins; empty after the last.
    #[must_use]
    pub fn next_page_token(mut self, value: impl Into<String>) -> Self {
        self.next_page_token = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::ListAccountsResponse) -> Result<Self> {
        Ok(Self {
            accounts: message
                .accounts
                .into_iter()
                .map(Account::from_message)
                .collect::<Result<_>>()?,
            next_page_token: message.next_page_token,
        })
    }
}
/// One act.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct AuditEntry {
    /// Its id, a UUID that grows with time.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub id: String,
    /// When it happened.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub create_time: Option<Timestamp>,
    /// Who did it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub actor: Option<AuditActor>,
    /// The RPC or job it came through, such as `wattlane.v1.CdrService/CreateCdr`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub rpc: String,
    /// The address it came from; empty for jobs.
    ///
    /// Personal data.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub peer_address: String,
    /// The request's own id.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub request_id: String,
    /// The trace it is part of.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub trace_id: String,
    /// What was done, in words.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub activity: String,
    /// The kind of object, such as `cdr`; empty for an act that changed nothing.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub object_type: String,
    /// The object, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub object_id: String,
    /// The fields that changed.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub changes: Vec<AuditChange>,
    /// The account concerned, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub account_id: String,
}
impl AuditEntry {
    /// Its id, a UUID that grows with time.
    #[must_use]
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = value.into();
        self
    }
    /// When it happened.
    #[must_use]
    pub fn create_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.create_time = Some(value.into());
        self
    }
    /// Who did it.
    #[must_use]
    pub fn actor(mut self, value: impl Into<AuditActor>) -> Self {
        self.actor = Some(value.into());
        self
    }
    /// The RPC or job it came through, such as `wattlane.v1.CdrService/CreateCdr`.
    #[must_use]
    pub fn rpc(mut self, value: impl Into<String>) -> Self {
        self.rpc = value.into();
        self
    }
    /// The address it came from; empty for jobs.
    #[must_use]
    pub fn peer_address(mut self, value: impl Into<String>) -> Self {
        self.peer_address = value.into();
        self
    }
    /// The request's own id.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request_id = value.into();
        self
    }
    /// The trace it is part of.
    #[must_use]
    pub fn trace_id(mut self, value: impl Into<String>) -> Self {
        self.trace_id = value.into();
        self
    }
    /// What was done, in words.
    #[must_use]
    pub fn activity(mut self, value: impl Into<String>) -> Self {
        self.activity = value.into();
        self
    }
    /// The kind of object, such as `cdr`; empty for an act that changed nothing.
    #[must_use]
    pub fn object_type(mut self, value: impl Into<String>) -> Self {
        self.object_type = value.into();
        self
    }
    /// The object, a UUID.
    #[must_use]
    pub fn object_id(mut self, value: impl Into<String>) -> Self {
        self.object_id = value.into();
        self
    }
    /// The fields that changed.
    #[must_use]
    pub fn changes(
        mut self,
        values: impl IntoIterator<Item = impl Into<AuditChange>>,
    ) -> Self {
        self.changes = values.into_iter().map(Into::into).collect();
        self
    }
    /// The account concerned, a UUID.
    #[must_use]
    pub fn account_id(mut self, value: impl Into<String>) -> Self {
        self.account_id = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::AuditEntry) -> Result<Self> {
        Ok(Self {
            id: message.id,
            create_time: message.create_time.map(convert::time).transpose()?,
            actor: message.actor.map(AuditActor::from_message).transpose()?,
            rpc: message.rpc,
            peer_address: message.peer_address,
            request_id: message.request_id,
            trace_id: message.trace_id,
            activity: message.activity,
            object_type: message.object_type,
            object_id: message.object_id,
            changes: message
                .changes
                .into_iter()
                .map(AuditChange::from_message)
                .collect::<Result<_>>()?,
            account_id: message.account_id,
        })
    }
}
/// A field that changed.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct AuditChange {
    /// The field, as the contract names it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub field: String,
    /// What it was, as JSON; empty for what was not there.
    ///
    /// Personal data.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub before: String,
    /// What it became, as JSON; empty for what is not there any more.
    ///
    /// Personal data.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub after: String,
}
impl AuditChange {
    /// The field, as the contract names it.
    #[must_use]
    pub fn field(mut self, value: impl Into<String>) -> Self {
        self.field = value.into();
        self
    }
    /// What it was, as JSON; empty for what was not there.
    #[must_use]
    pub fn before(mut self, value: impl Into<String>) -> Self {
        self.before = value.into();
        self
    }
    /// What it became, as JSON; empty for what is not there any more.
    #[must_use]
    pub fn after(mut self, value: impl Into<String>) -> Self {
        self.after = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::AuditChange) -> Result<Self> {
        Ok(Self {
            field: message.field,
            before: message.before,
            after: message.after,
        })
    }
}
/// Who acted.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct AuditActor {
    /// What they are.
    pub kind: ActorKind,
    /// Which one, a UUID; empty for the system.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub id: String,
}
impl AuditActor {
    /// What they are.
    #[must_use]
    pub fn kind(mut self, value: impl Into<ActorKind>) -> Self {
        self.kind = value.into();
        self
    }
    /// Which one, a UUID; empty for the system.
    #[must_use]
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::AuditActor) -> Result<Self> {
        Ok(Self {
            kind: message.kind.into(),
            id: message.id,
        })
    }
}
/// Which audit entries are wanted; all that is set must hold.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct AuditFilter {
    /// The kind of object, such as `cdr`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub object_type: Option<String>,
    /// The object, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub object_id: Option<String>,
    /// Who acted, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub actor_id: Option<String>,
    /// The RPC.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub rpc: Option<String>,
    /// The request.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub request_id: Option<String>,
    /// At this time or later.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub create_time_from: Option<Timestamp>,
    /// Before this time.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub create_time_until: Option<Timestamp>,
}
impl AuditFilter {
    /// The kind of object, such as `cdr`.
    #[must_use]
    pub fn object_type(mut self, value: impl Into<String>) -> Self {
        self.object_type = Some(value.into());
        self
    }
    /// The object, a UUID.
    #[must_use]
    pub fn object_id(mut self, value: impl Into<String>) -> Self {
        self.object_id = Some(value.into());
        self
    }
    /// Who acted, a UUID.
    #[must_use]
    pub fn actor_id(mut self, value: impl Into<String>) -> Self {
        self.actor_id = Some(value.into());
        self
    }
    /// The RPC.
    #[must_use]
    pub fn rpc(mut self, value: impl Into<String>) -> Self {
        self.rpc = Some(value.into());
        self
    }
    /// The request.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request_id = Some(value.into());
        self
    }
    /// At this time or later.
    #[must_use]
    pub fn create_time_from(mut self, value: impl Into<Timestamp>) -> Self {
        self.create_time_from = Some(value.into());
        self
    }
    /// Before this time.
    #[must_use]
    pub fn create_time_until(mut self, value: impl Into<Timestamp>) -> Self {
        self.create_time_until = Some(value.into());
        self
    }
    pub(crate) fn into_message(self) -> v1::AuditFilter {
        v1::AuditFilter {
            object_type: self.object_type,
            object_id: self.object_id,
            actor_id: self.actor_id,
            rpc: self.rpc,
            request_id: self.request_id,
            create_time_from: self.create_time_from.map(convert::to_time),
            create_time_until: self.create_time_until.map(convert::to_time),
        }
    }
}
/// A page of audit entries.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ListAuditEntriesResponse {
    /// The entries.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub audit_entries: Vec<AuditEntry>,
    /// Where the next page begins; empty after the last.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub next_page_token: String,
}
impl ListAuditEntriesResponse {
    /// The entries.
    #[must_use]
    pub fn audit_entries(
        mut self,
        values: impl IntoIterator<Item = impl Into<AuditEntry>>,
    ) -> Self {
        self.audit_entries = values.into_iter().map(Into::into).collect();
        self
    }
    /// Where the next page begins; empty after the last.
    #[must_use]
    pub fn next_page_token(mut self, value: impl Into<String>) -> Self {
        self.next_page_token = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::ListAuditEntriesResponse) -> Result<Self> {
        Ok(Self {
            audit_entries: message
                .audit_entries
                .into_iter()
                .map(AuditEntry::from_message)
                .collect::<Result<_>>()?,
            next_page_token: message.next_page_token,
        })
    }
}
/// An access token.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct MintAccessTokenResponse {
    /// What goes into `authorization: Bearer …`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub access_token: String,
    /// When it ends.
    pub expire_time: Timestamp,
    /// What it may be used for.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub scopes: Vec<String>,
}
impl MintAccessTokenResponse {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(expire_time: impl Into<Timestamp>) -> Self {
        Self {
            expire_time: expire_time.into(),
            access_token: Default::default(),
            scopes: Default::default(),
        }
    }
    /// What goes into `authorization: Bearer …`.
    #[must_use]
    pub fn access_token(mut self, value: impl Into<String>) -> Self {
        self.access_token = value.into();
        self
    }
    /// When it ends.
    #[must_use]
    pub fn expire_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.expire_time = value.into();
        self
    }
    /// What it may be used for.
    #[must_use]
    pub fn scopes(
        mut self,
        values: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.scopes = values.into_iter().map(Into::into).collect();
        self
    }
    pub(crate) fn from_message(message: v1::MintAccessTokenResponse) -> Result<Self> {
        Ok(Self {
            access_token: message.access_token,
            expire_time: convert::time(
                convert::present(
                    "MintAccessTokenResponse.expire_time",
                    message.expire_time,
                )?,
            )?,
            scopes: message.scopes,
        })
    }
}
/// A part of a session in which the same prices were active (OCPI 2.2.1, CDRs module, ChargingPeriod). It ends where the next begins;
/// the last one ends with the session.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ChargingPeriod {
    /// When it began.
    pub start_time: Timestamp,
    /// What was measured in it, at most 50 dimensions.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub dimensions: Vec<ChargingDimension>,
    /// The CPO's id of the tariff that applies to it, at most 36 characters. Absent: the session's.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub tariff_id: Option<String>,
}
impl ChargingPeriod {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(start_time: impl Into<Timestamp>) -> Self {
        Self {
            start_time: start_time.into(),
            dimensions: Default::default(),
            tariff_id: Default::default(),
        }
    }
    /// When it began.
    #[must_use]
    pub fn start_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.start_time = value.into();
        self
    }
    /// What was measured in it, at most 50 dimensions.
    #[must_use]
    pub fn dimensions(
        mut self,
        values: impl IntoIterator<Item = impl Into<ChargingDimension>>,
    ) -> Self {
        self.dimensions = values.into_iter().map(Into::into).collect();
        self
    }
    /// The CPO's id of the tariff that applies to it, at most 36 characters. Absent: the session's.
    #[must_use]
    pub fn tariff_id(mut self, value: impl Into<String>) -> Self {
        self.tariff_id = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::ChargingPeriod) -> Result<Self> {
        Ok(Self {
            start_time: convert::time(
                convert::present("ChargingPeriod.start_time", message.start_time)?,
            )?,
            dimensions: message
                .dimensions
                .into_iter()
                .map(ChargingDimension::from_message)
                .collect::<Result<_>>()?,
            tariff_id: message.tariff_id,
        })
    }
    pub(crate) fn into_message(self) -> v1::ChargingPeriod {
        v1::ChargingPeriod {
            start_time: Some(convert::to_time(self.start_time)),
            dimensions: self
                .dimensions
                .into_iter()
                .map(ChargingDimension::into_message)
                .collect(),
            tariff_id: self.tariff_id,
        }
    }
}
/// A measured value of a charging period.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ChargingDimension {
    /// What was measured.
    pub r#type: DimensionType,
    /// How much, in the unit of the type: kWh, hours, amperes or kilowatts.
    pub volume: Decimal,
}
impl ChargingDimension {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(volume: impl Into<Decimal>) -> Self {
        Self {
            volume: volume.into(),
            r#type: Default::default(),
        }
    }
    /// What was measured.
    #[must_use]
    pub fn r#type(mut self, value: impl Into<DimensionType>) -> Self {
        self.r#type = value.into();
        self
    }
    /// How much, in the unit of the type: kWh, hours, amperes or kilowatts.
    #[must_use]
    pub fn volume(mut self, value: impl Into<Decimal>) -> Self {
        self.volume = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::ChargingDimension) -> Result<Self> {
        Ok(Self {
            r#type: message.r#type.into(),
            volume: convert::decimal(
                convert::present("ChargingDimension.volume", message.volume)?,
            )?,
        })
    }
    pub(crate) fn into_message(self) -> v1::ChargingDimension {
        v1::ChargingDimension {
            r#type: self.r#type.into(),
            volume: Some(convert::to_decimal(self.volume)),
        }
    }
}
/// The charging token as it was when the session began.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CdrToken {
    /// The country of the party that issued the token, two letters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub country_code: String,
    /// The party that issued the token, three letters or digits.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub party_id: String,
    /// What the charger reads, at most 36 characters.
    ///
    /// Personal data.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub uid: String,
    /// What kind of token it is.
    pub r#type: TokenType,
    /// The contract it charges under, at most 36 characters.
    ///
    /// Personal data.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub contract_id: String,
}
impl CdrToken {
    /// The country of the party that issued the token, two letters.
    #[must_use]
    pub fn country_code(mut self, value: impl Into<String>) -> Self {
        self.country_code = value.into();
        self
    }
    /// The party that issued the token, three letters or digits.
    #[must_use]
    pub fn party_id(mut self, value: impl Into<String>) -> Self {
        self.party_id = value.into();
        self
    }
    /// What the charger reads, at most 36 characters.
    #[must_use]
    pub fn uid(mut self, value: impl Into<String>) -> Self {
        self.uid = value.into();
        self
    }
    /// What kind of token it is.
    #[must_use]
    pub fn r#type(mut self, value: impl Into<TokenType>) -> Self {
        self.r#type = value.into();
        self
    }
    /// The contract it charges under, at most 36 characters.
    #[must_use]
    pub fn contract_id(mut self, value: impl Into<String>) -> Self {
        self.contract_id = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::CdrToken) -> Result<Self> {
        Ok(Self {
            country_code: message.country_code,
            party_id: message.party_id,
            uid: message.uid,
            r#type: message.r#type.into(),
            contract_id: message.contract_id,
        })
    }
    pub(crate) fn into_message(self) -> v1::CdrToken {
        v1::CdrToken {
            country_code: self.country_code,
            party_id: self.party_id,
            uid: self.uid,
            r#type: self.r#type.into(),
            contract_id: self.contract_id,
        }
    }
}
/// Where it was charged, as it was when the session began.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CdrLocation {
    /// The CPO's id of the location, at most 36 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub id: String,
    /// Its name, at most 255 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub name: Option<String>,
    /// Street and number, at most 255 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub address: String,
    /// City or town, at most 45 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub city: String,
    /// Postal code, at most 10 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub postal_code: Option<String>,
    /// Country, three letters, such as `NLD`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub country: String,
    /// Where on Earth.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub coordinates: Option<Coordinates>,
    /// The IANA time zone of the place. OCPI's CDR carries none; without one the country decides where that is safe.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub time_zone: Option<String>,
}
impl CdrLocation {
    /// The CPO's id of the location, at most 36 characters.
    #[must_use]
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = value.into();
        self
    }
    /// Its name, at most 255 characters.
    #[must_use]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
    /// Street and number, at most 255 characters.
    #[must_use]
    pub fn address(mut self, value: impl Into<String>) -> Self {
        self.address = value.into();
        self
    }
    /// City or town, at most 45 characters.
    #[must_use]
    pub fn city(mut self, value: impl Into<String>) -> Self {
        self.city = value.into();
        self
    }
    /// Postal code, at most 10 characters.
    #[must_use]
    pub fn postal_code(mut self, value: impl Into<String>) -> Self {
        self.postal_code = Some(value.into());
        self
    }
    /// Country, three letters, such as `NLD`.
    #[must_use]
    pub fn country(mut self, value: impl Into<String>) -> Self {
        self.country = value.into();
        self
    }
    /// Where on Earth.
    #[must_use]
    pub fn coordinates(mut self, value: impl Into<Coordinates>) -> Self {
        self.coordinates = Some(value.into());
        self
    }
    /// The IANA time zone of the place. OCPI's CDR carries none; without one the country decides where that is safe.
    #[must_use]
    pub fn time_zone(mut self, value: impl Into<String>) -> Self {
        self.time_zone = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::CdrLocation) -> Result<Self> {
        Ok(Self {
            id: message.id,
            name: message.name,
            address: message.address,
            city: message.city,
            postal_code: message.postal_code,
            country: message.country,
            coordinates: message.coordinates.map(Coordinates::from_message).transpose()?,
            time_zone: message.time_zone,
        })
    }
    pub(crate) fn into_message(self) -> v1::CdrLocation {
        v1::CdrLocation {
            id: self.id,
            name: self.name,
            address: self.address,
            city: self.city,
            postal_code: self.postal_code,
            country: self.country,
            coordinates: self.coordinates.map(Coordinates::into_message),
            time_zone: self.time_zone,
        }
    }
}
/// A place on Earth (WGS 84).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Coordinates {
    /// Degrees north of the equator, in millionths: 52370216 is 52.370216°.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub latitude_microdegrees: i32,
    /// Degrees east of Greenwich, in millionths.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub longitude_microdegrees: i32,
}
impl Coordinates {
    /// Degrees north of the equator, in millionths: 52370216 is 52.370216°.
    #[must_use]
    pub fn latitude_microdegrees(mut self, value: impl Into<i32>) -> Self {
        self.latitude_microdegrees = value.into();
        self
    }
    /// Degrees east of Greenwich, in millionths.
    #[must_use]
    pub fn longitude_microdegrees(mut self, value: impl Into<i32>) -> Self {
        self.longitude_microdegrees = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::Coordinates) -> Result<Self> {
        Ok(Self {
            latitude_microdegrees: message.latitude_microdegrees,
            longitude_microdegrees: message.longitude_microdegrees,
        })
    }
    pub(crate) fn into_message(self) -> v1::Coordinates {
        v1::Coordinates {
            latitude_microdegrees: self.latitude_microdegrees,
            longitude_microdegrees: self.longitude_microdegrees,
        }
    }
}
/// An amount without and with VAT.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Price {
    /// Excluding VAT.
    pub excl_vat: Money,
    /// Including VAT; absent where it is not known.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub incl_vat: Option<Money>,
}
impl Price {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(excl_vat: impl Into<Money>) -> Self {
        Self {
            excl_vat: excl_vat.into(),
            incl_vat: Default::default(),
        }
    }
    /// Excluding VAT.
    #[must_use]
    pub fn excl_vat(mut self, value: impl Into<Money>) -> Self {
        self.excl_vat = value.into();
        self
    }
    /// Including VAT; absent where it is not known.
    #[must_use]
    pub fn incl_vat(mut self, value: impl Into<Money>) -> Self {
        self.incl_vat = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::Price) -> Result<Self> {
        Ok(Self {
            excl_vat: convert::money(
                convert::present("Price.excl_vat", message.excl_vat)?,
            )?,
            incl_vat: message.incl_vat.map(convert::money).transpose()?,
        })
    }
    pub(crate) fn into_message(self) -> v1::Price {
        v1::Price {
            excl_vat: Some(convert::to_money(self.excl_vat)),
            incl_vat: self.incl_vat.map(convert::to_money),
        }
    }
}
/// A total and the parts it is made of.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Cost {
    /// All of it.
    pub total: Price,
    /// The part for energy.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub energy: Option<Price>,
    /// The part for time of charging.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub time: Option<Price>,
    /// The fixed part, such as a start fee.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub fixed: Option<Price>,
    /// The part for time after charging.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub parking: Option<Price>,
    /// The part for a reservation.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub reservation: Option<Price>,
}
impl Cost {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(total: impl Into<Price>) -> Self {
        Self {
            total: total.into(),
            energy: Default::default(),
            time: Default::default(),
            fixed: Default::default(),
            parking: Default::default(),
            reservation: Default::default(),
        }
    }
    /// All of it.
    #[must_use]
    pub fn total(mut self, value: impl Into<Price>) -> Self {
        self.total = value.into();
        self
    }
    /// The part for energy.
    #[must_use]
    pub fn energy(mut self, value: impl Into<Price>) -> Self {
        self.energy = Some(value.into());
        self
    }
    /// The part for time of charging.
    #[must_use]
    pub fn time(mut self, value: impl Into<Price>) -> Self {
        self.time = Some(value.into());
        self
    }
    /// The fixed part, such as a start fee.
    #[must_use]
    pub fn fixed(mut self, value: impl Into<Price>) -> Self {
        self.fixed = Some(value.into());
        self
    }
    /// The part for time after charging.
    #[must_use]
    pub fn parking(mut self, value: impl Into<Price>) -> Self {
        self.parking = Some(value.into());
        self
    }
    /// The part for a reservation.
    #[must_use]
    pub fn reservation(mut self, value: impl Into<Price>) -> Self {
        self.reservation = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::Cost) -> Result<Self> {
        Ok(Self {
            total: Price::from_message(convert::present("Cost.total", message.total)?)?,
            energy: message.energy.map(Price::from_message).transpose()?,
            time: message.time.map(Price::from_message).transpose()?,
            fixed: message.fixed.map(Price::from_message).transpose()?,
            parking: message.parking.map(Price::from_message).transpose()?,
            reservation: message.reservation.map(Price::from_message).transpose()?,
        })
    }
    pub(crate) fn into_message(self) -> v1::Cost {
        v1::Cost {
            total: Some(Price::into_message(self.total)),
            energy: self.energy.map(Price::into_message),
            time: self.time.map(Price::into_message),
            fixed: self.fixed.map(Price::into_message),
            parking: self.parking.map(Price::into_message),
            reservation: self.reservation.map(Price::into_message),
        }
    }
}
/// How exact amounts become money. An empty message is the documented default: half away from zero, to the currency's own digits.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PricingPolicy {
    /// Which way a half goes.
    pub rounding: RoundingMode,
    /// How many decimals are kept; absent: as many as the currency has (two for EUR, none for JPY).
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub decimals: Option<i32>,
    /// Whether a restriction on current or power holds for a period in which neither was measured. OCPI is silent; by default it does not.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub assume_unmeasured_matches: bool,
}
impl PricingPolicy {
    /// Which way a half goes.
    #[must_use]
    pub fn rounding(mut self, value: impl Into<RoundingMode>) -> Self {
        self.rounding = value.into();
        self
    }
    /// How many decimals are kept; absent: as many as the currency has (two for EUR, none for JPY).
    #[must_use]
    pub fn decimals(mut self, value: impl Into<i32>) -> Self {
        self.decimals = Some(value.into());
        self
    }
    /// Whether a restriction on current or power holds for a period in which neither was measured. OCPI is silent; by default it does not.
    #[must_use]
    pub fn assume_unmeasured_matches(mut self, value: impl Into<bool>) -> Self {
        self.assume_unmeasured_matches = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::PricingPolicy) -> Result<Self> {
        Ok(Self {
            rounding: message.rounding.into(),
            decimals: message.decimals,
            assume_unmeasured_matches: message.assume_unmeasured_matches,
        })
    }
    pub(crate) fn into_message(self) -> v1::PricingPolicy {
        v1::PricingPolicy {
            rounding: self.rounding.into(),
            decimals: self.decimals,
            assume_unmeasured_matches: self.assume_unmeasured_matches,
        }
    }
}
/// One result of the pricing engine. It is appended to a CDR and never changed: rating again adds another.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Rating {
    /// Our id of it, a UUID. Empty when nothing was stored (PriceCdr).
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub id: String,
    /// When it was made.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub create_time: Option<Timestamp>,
    /// The version of the engine that made it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub engine_version: String,
    /// Where its tariff came from.
    pub tariff_source: TariffSource,
    /// The tariffs it was made by; several where the session changed from one to another.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub tariffs: Vec<RatedTariff>,
    /// The IANA time zone in which local times were judged; empty where no restriction needed one.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub time_zone: String,
    /// The policy by which amounts were rounded.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub policy: Option<PricingPolicy>,
    /// What the session costs by it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub cost: Option<Cost>,
    /// Period by period, what was charged for.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub lines: Vec<RatingLine>,
    /// What a person should know about it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub findings: Vec<Finding>,
}
impl Rating {
    /// Our id of it, a UUID. Empty when nothing was stored (PriceCdr).
    #[must_use]
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = value.into();
        self
    }
    /// When it was made.
    #[must_use]
    pub fn create_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.create_time = Some(value.into());
        self
    }
    /// The version of the engine that made it.
    #[must_use]
    pub fn engine_version(mut self, value: impl Into<String>) -> Self {
        self.engine_version = value.into();
        self
    }
    /// Where its tariff came from.
    #[must_use]
    pub fn tariff_source(mut self, value: impl Into<TariffSource>) -> Self {
        self.tariff_source = value.into();
        self
    }
    /// The tariffs it was made by; several where the session changed from one to another.
    #[must_use]
    pub fn tariffs(
        mut self,
        values: impl IntoIterator<Item = impl Into<RatedTariff>>,
    ) -> Self {
        self.tariffs = values.into_iter().map(Into::into).collect();
        self
    }
    /// The IANA time zone in which local times were judged; empty where no restriction needed one.
    #[must_use]
    pub fn time_zone(mut self, value: impl Into<String>) -> Self {
        self.time_zone = value.into();
        self
    }
    /// The policy by which amounts were rounded.
    #[must_use]
    pub fn policy(mut self, value: impl Into<PricingPolicy>) -> Self {
        self.policy = Some(value.into());
        self
    }
    /// What the session costs by it.
    #[must_use]
    pub fn cost(mut self, value: impl Into<Cost>) -> Self {
        self.cost = Some(value.into());
        self
    }
    /// Period by period, what was charged for.
    #[must_use]
    pub fn lines(
        mut self,
        values: impl IntoIterator<Item = impl Into<RatingLine>>,
    ) -> Self {
        self.lines = values.into_iter().map(Into::into).collect();
        self
    }
    /// What a person should know about it.
    #[must_use]
    pub fn findings(
        mut self,
        values: impl IntoIterator<Item = impl Into<Finding>>,
    ) -> Self {
        self.findings = values.into_iter().map(Into::into).collect();
        self
    }
    pub(crate) fn from_message(message: v1::Rating) -> Result<Self> {
        Ok(Self {
            id: message.id,
            create_time: message.create_time.map(convert::time).transpose()?,
            engine_version: message.engine_version,
            tariff_source: message.tariff_source.into(),
            tariffs: message
                .tariffs
                .into_iter()
                .map(RatedTariff::from_message)
                .collect::<Result<_>>()?,
            time_zone: message.time_zone,
            policy: message.policy.map(PricingPolicy::from_message).transpose()?,
            cost: message.cost.map(Cost::from_message).transpose()?,
            lines: message
                .lines
                .into_iter()
                .map(RatingLine::from_message)
                .collect::<Result<_>>()?,
            findings: message
                .findings
                .into_iter()
                .map(Finding::from_message)
                .collect::<Result<_>>()?,
        })
    }
    pub(crate) fn into_message(self) -> v1::Rating {
        v1::Rating {
            id: self.id,
            create_time: self.create_time.map(convert::to_time),
            engine_version: self.engine_version,
            tariff_source: self.tariff_source.into(),
            tariffs: self.tariffs.into_iter().map(RatedTariff::into_message).collect(),
            time_zone: self.time_zone,
            policy: self.policy.map(PricingPolicy::into_message),
            cost: self.cost.map(Cost::into_message),
            lines: self.lines.into_iter().map(RatingLine::into_message).collect(),
            findings: self.findings.into_iter().map(Finding::into_message).collect(),
        }
    }
}
/// A tariff that a rating was made by.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct RatedTariff {
    /// The CPO's country, two letters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub country_code: String,
    /// The CPO, three letters or digits.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub party_id: String,
    /// The CPO's id of the tariff.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub tariff_id: String,
    /// Our version of it; 0 where it was not stored.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub version: i64,
    /// SHA-256 of its canonical form, 64 hexadecimal digits.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub snapshot_sha256: String,
}
impl RatedTariff {
    /// The CPO's country, two letters.
    #[must_use]
    pub fn country_code(mut self, value: impl Into<String>) -> Self {
        self.country_code = value.into();
        self
    }
    /// The CPO, three letters or digits.
    #[must_use]
    pub fn party_id(mut self, value: impl Into<String>) -> Self {
        self.party_id = value.into();
        self
    }
    /// The CPO's id of the tariff.
    #[must_use]
    pub fn tariff_id(mut self, value: impl Into<String>) -> Self {
        self.tariff_id = value.into();
        self
    }
    /// Our version of it; 0 where it was not stored.
    #[must_use]
    pub fn version(mut self, value: impl Into<i64>) -> Self {
        self.version = value.into();
        self
    }
    /// SHA-256 of its canonical form, 64 hexadecimal digits.
    #[must_use]
    pub fn snapshot_sha256(mut self, value: impl Into<String>) -> Self {
        self.snapshot_sha256 = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::RatedTariff) -> Result<Self> {
        Ok(Self {
            country_code: message.country_code,
            party_id: message.party_id,
            tariff_id: message.tariff_id,
            version: message.version,
            snapshot_sha256: message.snapshot_sha256,
        })
    }
    pub(crate) fn into_message(self) -> v1::RatedTariff {
        v1::RatedTariff {
            country_code: self.country_code,
            party_id: self.party_id,
            tariff_id: self.tariff_id,
            version: self.version,
            snapshot_sha256: self.snapshot_sha256,
        }
    }
}
/// What one component of a tariff asked in one charging period.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct RatingLine {
    /// The period, counted from 0.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub period: i32,
    /// What was charged for.
    pub r#type: PriceComponentType,
    /// How much of it was billed after step sizes, in `unit`; 1 for a fixed fee.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub quantity: Option<Decimal>,
    /// The unit of the quantity: `kWh`, `h` or empty for a fixed fee.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub unit: String,
    /// Price for one unit, as the tariff says it: excluding VAT, unless its prices are with tax.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub unit_price: Option<Decimal>,
    /// VAT in percent; absent where the tariff says none.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub vat_percent: Option<Decimal>,
    /// The amount to four decimals, excluding VAT.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub amount: Option<Money>,
    /// How much of it was measured, before step sizes, in `unit`; 1 for a fixed fee.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub measured: Option<Decimal>,
    /// Which of the rating's tariffs asked it, counted from 0.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub tariff: i32,
    /// Which element of that tariff was active, counted from 0.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub element: i32,
    /// Whether it is for a reservation.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub reservation: bool,
}
impl RatingLine {
    /// The period, counted from 0.
    #[must_use]
    pub fn period(mut self, value: impl Into<i32>) -> Self {
        self.period = value.into();
        self
    }
    /// What was charged for.
    #[must_use]
    pub fn r#type(mut self, value: impl Into<PriceComponentType>) -> Self {
        self.r#type = value.into();
        self
    }
    /// How much of it was billed after step sizes, in `unit`; 1 for a fixed fee.
    #[must_use]
    pub fn quantity(mut self, value: impl Into<Decimal>) -> Self {
        self.quantity = Some(value.into());
        self
    }
    /// The unit of the quantity: `kWh`, `h` or empty for a fixed fee.
    #[must_use]
    pub fn unit(mut self, value: impl Into<String>) -> Self {
        self.unit = value.into();
        self
    }
    /// Price for one unit, as the tariff says it: excluding VAT, unless its prices are with tax.
    #[must_use]
    pub fn unit_price(mut self, value: impl Into<Decimal>) -> Self {
        self.unit_price = Some(value.into());
        self
    }
    /// VAT in percent; absent where the tariff says none.
    #[must_use]
    pub fn vat_percent(mut self, value: impl Into<Decimal>) -> Self {
        self.vat_percent = Some(value.into());
        self
    }
    /// The amount to four decimals, excluding VAT.
    #[must_use]
    pub fn amount(mut self, value: impl Into<Money>) -> Self {
        self.amount = Some(value.into());
        self
    }
    /// How much of it was measured, before step sizes, in `unit`; 1 for a fixed fee.
    #[must_use]
    pub fn measured(mut self, value: impl Into<Decimal>) -> Self {
        self.measured = Some(value.into());
        self
    }
    /// Which of the rating's tariffs asked it, counted from 0.
    #[must_use]
    pub fn tariff(mut self, value: impl Into<i32>) -> Self {
        self.tariff = value.into();
        self
    }
    /// Which element of that tariff was active, counted from 0.
    #[must_use]
    pub fn element(mut self, value: impl Into<i32>) -> Self {
        self.element = value.into();
        self
    }
    /// Whether it is for a reservation.
    #[must_use]
    pub fn reservation(mut self, value: impl Into<bool>) -> Self {
        self.reservation = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::RatingLine) -> Result<Self> {
        Ok(Self {
            period: message.period,
            r#type: message.r#type.into(),
            quantity: message.quantity.map(convert::decimal).transpose()?,
            unit: message.unit,
            unit_price: message.unit_price.map(convert::decimal).transpose()?,
            vat_percent: message.vat_percent.map(convert::decimal).transpose()?,
            amount: message.amount.map(convert::money).transpose()?,
            measured: message.measured.map(convert::decimal).transpose()?,
            tariff: message.tariff,
            element: message.element,
            reservation: message.reservation,
        })
    }
    pub(crate) fn into_message(self) -> v1::RatingLine {
        v1::RatingLine {
            period: self.period,
            r#type: self.r#type.into(),
            quantity: self.quantity.map(convert::to_decimal),
            unit: self.unit,
            unit_price: self.unit_price.map(convert::to_decimal),
            vat_percent: self.vat_percent.map(convert::to_decimal),
            amount: self.amount.map(convert::to_money),
            measured: self.measured.map(convert::to_decimal),
            tariff: self.tariff,
            element: self.element,
            reservation: self.reservation,
        }
    }
}
/// Something noticed about a CDR or a tariff that does not stop the work.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Finding {
    /// A stable name, such as `PERIOD_SPANS_PRICE_CHANGE`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub code: String,
    /// The field it is about, such as `charging_periods[2]`; empty for the whole.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub path: String,
    /// What it is, in a sentence for a person.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub text: String,
}
impl Finding {
    /// A stable name, such as `PERIOD_SPANS_PRICE_CHANGE`.
    #[must_use]
    pub fn code(mut self, value: impl Into<String>) -> Self {
        self.code = value.into();
        self
    }
    /// The field it is about, such as `charging_periods[2]`; empty for the whole.
    #[must_use]
    pub fn path(mut self, value: impl Into<String>) -> Self {
        self.path = value.into();
        self
    }
    /// What it is, in a sentence for a person.
    #[must_use]
    pub fn text(mut self, value: impl Into<String>) -> Self {
        self.text = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::Finding) -> Result<Self> {
        Ok(Self {
            code: message.code,
            path: message.path,
            text: message.text,
        })
    }
    pub(crate) fn into_message(self) -> v1::Finding {
        v1::Finding {
            code: self.code,
            path: self.path,
            text: self.text,
        }
    }
}
/// A person who charges.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Driver {
    /// Our id of them, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub id: String,
    /// The account that pays for them, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub account_id: String,
    /// Their name, at most 200 characters.
    ///
    /// Personal data.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub name: String,
    /// Their mail address.
    ///
    /// Personal data.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub email: Option<String>,
    /// The contracts they charge under, at most 50, each of one driver only: in any case, with separators or without, and with its check
    /// character or without, it is one contract.
    ///
    /// Personal data.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub contract_ids: Vec<String>,
    /// As whom they sign in, at most 10, each of one driver only.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub subjects: Vec<OidcSubject>,
    /// When they were created.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub create_time: Option<Timestamp>,
    /// Names their present version.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub etag: String,
}
impl Driver {
    /// Our id of them, a UUID.
    #[must_use]
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = value.into();
        self
    }
    /// The account that pays for them, a UUID.
    #[must_use]
    pub fn account_id(mut self, value: impl Into<String>) -> Self {
        self.account_id = value.into();
        self
    }
    /// Their name, at most 200 characters.
    #[must_use]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = value.into();
        self
    }
    /// Their mail address.
    #[must_use]
    pub fn email(mut self, value: impl Into<String>) -> Self {
        self.email = Some(value.into());
        self
    }
    /// The contracts they charge under, at most 50, each of one driver only: in any case, with separators or without, and with its check
    /// character or without, it is one contract.
    #[must_use]
    pub fn contract_ids(
        mut self,
        values: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.contract_ids = values.into_iter().map(Into::into).collect();
        self
    }
    /// As whom they sign in, at most 10, each of one driver only.
    #[must_use]
    pub fn subjects(
        mut self,
        values: impl IntoIterator<Item = impl Into<OidcSubject>>,
    ) -> Self {
        self.subjects = values.into_iter().map(Into::into).collect();
        self
    }
    /// When they were created.
    #[must_use]
    pub fn create_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.create_time = Some(value.into());
        self
    }
    /// Names their present version.
    #[must_use]
    pub fn etag(mut self, value: impl Into<String>) -> Self {
        self.etag = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::Driver) -> Result<Self> {
        Ok(Self {
            id: message.id,
            account_id: message.account_id,
            name: message.name,
            email: message.email,
            contract_ids: message.contract_ids,
            subjects: message
                .subjects
                .into_iter()
                .map(OidcSubject::from_message)
                .collect::<Result<_>>()?,
            create_time: message.create_time.map(convert::time).transpose()?,
            etag: message.etag,
        })
    }
    pub(crate) fn into_message(self) -> v1::Driver {
        v1::Driver {
            id: self.id,
            account_id: self.account_id,
            name: self.name,
            email: self.email,
            contract_ids: self.contract_ids,
            subjects: self.subjects.into_iter().map(OidcSubject::into_message).collect(),
            create_time: self.create_time.map(convert::to_time),
            etag: self.etag,
        }
    }
}
/// Somebody, as an OpenID Connect issuer knows them.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct OidcSubject {
    /// The issuer, as in `iss`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub issuer: String,
    /// The subject, as in `sub`.
    ///
    /// Personal data.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub subject: String,
}
impl OidcSubject {
    /// The issuer, as in `iss`.
    #[must_use]
    pub fn issuer(mut self, value: impl Into<String>) -> Self {
        self.issuer = value.into();
        self
    }
    /// The subject, as in `sub`.
    #[must_use]
    pub fn subject(mut self, value: impl Into<String>) -> Self {
        self.subject = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::OidcSubject) -> Result<Self> {
        Ok(Self {
            issuer: message.issuer,
            subject: message.subject,
        })
    }
    pub(crate) fn into_message(self) -> v1::OidcSubject {
        v1::OidcSubject {
            issuer: self.issuer,
            subject: self.subject,
        }
    }
}
/// A page of drivers.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ListDriversResponse {
    /// The drivers.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub drivers: Vec<Driver>,
    /// Where the next page begins; empty after the last.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub next_page_token: String,
}
impl ListDriversResponse {
    /// The drivers.
    #[must_use]
    pub fn drivers(
        mut self,
        values: impl IntoIterator<Item = impl Into<Driver>>,
    ) -> Self {
        self.drivers = values.into_iter().map(Into::into).collect();
        self
    }
    /// Where the next page begins; empty after the last.
    #[must_use]
    pub fn next_page_token(mut self, value: impl Into<String>) -> Self {
        self.next_page_token = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::ListDriversResponse) -> Result<Self> {
        Ok(Self {
            drivers: message
                .drivers
                .into_iter()
                .map(Driver::from_message)
                .collect::<Result<_>>()?,
            next_page_token: message.next_page_token,
        })
    }
}
/// One of a provider's own people.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct StaffMember {
    /// Our id of them, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub id: String,
    /// As whom they sign in.
    pub subject: OidcSubject,
    /// Their name, at most 200 characters.
    ///
    /// Personal data.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub name: String,
    /// Their mail address.
    ///
    /// Personal data.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub email: Option<String>,
    /// What they may do.
    pub role: Role,
    /// When they were added.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub create_time: Option<Timestamp>,
}
impl StaffMember {
    /// Our id of them, a UUID.
    #[must_use]
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = value.into();
        self
    }
    /// As whom they sign in.
    #[must_use]
    pub fn subject(mut self, value: impl Into<OidcSubject>) -> Self {
        self.subject = value.into();
        self
    }
    /// Their name, at most 200 characters.
    #[must_use]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = value.into();
        self
    }
    /// Their mail address.
    #[must_use]
    pub fn email(mut self, value: impl Into<String>) -> Self {
        self.email = Some(value.into());
        self
    }
    /// What they may do.
    #[must_use]
    pub fn role(mut self, value: impl Into<Role>) -> Self {
        self.role = value.into();
        self
    }
    /// When they were added.
    #[must_use]
    pub fn create_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.create_time = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::StaffMember) -> Result<Self> {
        Ok(Self {
            id: message.id,
            subject: OidcSubject::from_message(
                convert::present("StaffMember.subject", message.subject)?,
            )?,
            name: message.name,
            email: message.email,
            role: message.role.into(),
            create_time: message.create_time.map(convert::time).transpose()?,
        })
    }
    pub(crate) fn into_message(self) -> v1::StaffMember {
        v1::StaffMember {
            id: self.id,
            subject: Some(OidcSubject::into_message(self.subject)),
            name: self.name,
            email: self.email,
            role: self.role.into(),
            create_time: self.create_time.map(convert::to_time),
        }
    }
}
/// A page of the staff.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ListStaffResponse {
    /// The people.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub staff: Vec<StaffMember>,
    /// Where the next page begins; empty after the last.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub next_page_token: String,
}
impl ListStaffResponse {
    /// The people.
    #[must_use]
    pub fn staff(
        mut self,
        values: impl IntoIterator<Item = impl Into<StaffMember>>,
    ) -> Self {
        self.staff = values.into_iter().map(Into::into).collect();
        self
    }
    /// Where the next page begins; empty after the last.
    #[must_use]
    pub fn next_page_token(mut self, value: impl Into<String>) -> Self {
        self.next_page_token = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::ListStaffResponse) -> Result<Self> {
        Ok(Self {
            staff: message
                .staff
                .into_iter()
                .map(StaffMember::from_message)
                .collect::<Result<_>>()?,
            next_page_token: message.next_page_token,
        })
    }
}
/// A licensee.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Provider {
    /// Its id, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub id: String,
    /// Its name.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub name: String,
    /// Its face.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub branding: Option<Branding>,
    /// How amounts are rounded.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub pricing_policy: Option<PricingPolicy>,
    /// When a CDR is accepted by itself; absent for drivers.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub accept_rule: Option<AcceptRule>,
    /// Names its present version.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub etag: String,
    /// When it was created.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub create_time: Option<Timestamp>,
    /// When a CDR is rejected by itself; absent for drivers.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub reject_rule: Option<RejectRule>,
}
impl Provider {
    /// Its id, a UUID.
    #[must_use]
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = value.into();
        self
    }
    /// Its name.
    #[must_use]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = value.into();
        self
    }
    /// Its face.
    #[must_use]
    pub fn branding(mut self, value: impl Into<Branding>) -> Self {
        self.branding = Some(value.into());
        self
    }
    /// How amounts are rounded.
    #[must_use]
    pub fn pricing_policy(mut self, value: impl Into<PricingPolicy>) -> Self {
        self.pricing_policy = Some(value.into());
        self
    }
    /// When a CDR is accepted by itself; absent for drivers.
    #[must_use]
    pub fn accept_rule(mut self, value: impl Into<AcceptRule>) -> Self {
        self.accept_rule = Some(value.into());
        self
    }
    /// Names its present version.
    #[must_use]
    pub fn etag(mut self, value: impl Into<String>) -> Self {
        self.etag = value.into();
        self
    }
    /// When it was created.
    #[must_use]
    pub fn create_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.create_time = Some(value.into());
        self
    }
    /// When a CDR is rejected by itself; absent for drivers.
    #[must_use]
    pub fn reject_rule(mut self, value: impl Into<RejectRule>) -> Self {
        self.reject_rule = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::Provider) -> Result<Self> {
        Ok(Self {
            id: message.id,
            name: message.name,
            branding: message.branding.map(Branding::from_message).transpose()?,
            pricing_policy: message
                .pricing_policy
                .map(PricingPolicy::from_message)
                .transpose()?,
            accept_rule: message.accept_rule.map(AcceptRule::from_message).transpose()?,
            etag: message.etag,
            create_time: message.create_time.map(convert::time).transpose()?,
            reject_rule: message.reject_rule.map(RejectRule::from_message).transpose()?,
        })
    }
}
/// A provider's face in apps and portals.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Branding {
    /// The name shown, at most 100 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub display_name: String,
    /// Where its logo is.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub logo_url: Option<String>,
    /// Its main colour, `#RRGGBB`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub primary_colour: Option<String>,
    /// Its second colour, `#RRGGBB`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub accent_colour: Option<String>,
    /// Where its drivers write to.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub support_email: Option<String>,
    /// Where its drivers call, at most 30 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub support_phone: Option<String>,
}
impl Branding {
    /// The name shown, at most 100 characters.
    #[must_use]
    pub fn display_name(mut self, value: impl Into<String>) -> Self {
        self.display_name = value.into();
        self
    }
    /// Where its logo is.
    #[must_use]
    pub fn logo_url(mut self, value: impl Into<String>) -> Self {
        self.logo_url = Some(value.into());
        self
    }
    /// Its main colour, `#RRGGBB`.
    #[must_use]
    pub fn primary_colour(mut self, value: impl Into<String>) -> Self {
        self.primary_colour = Some(value.into());
        self
    }
    /// Its second colour, `#RRGGBB`.
    #[must_use]
    pub fn accent_colour(mut self, value: impl Into<String>) -> Self {
        self.accent_colour = Some(value.into());
        self
    }
    /// Where its drivers write to.
    #[must_use]
    pub fn support_email(mut self, value: impl Into<String>) -> Self {
        self.support_email = Some(value.into());
        self
    }
    /// Where its drivers call, at most 30 characters.
    #[must_use]
    pub fn support_phone(mut self, value: impl Into<String>) -> Self {
        self.support_phone = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::Branding) -> Result<Self> {
        Ok(Self {
            display_name: message.display_name,
            logo_url: message.logo_url,
            primary_colour: message.primary_colour,
            accent_colour: message.accent_colour,
            support_email: message.support_email,
            support_phone: message.support_phone,
        })
    }
    pub(crate) fn into_message(self) -> v1::Branding {
        v1::Branding {
            display_name: self.display_name,
            logo_url: self.logo_url,
            primary_colour: self.primary_colour,
            accent_colour: self.accent_colour,
            support_email: self.support_email,
            support_phone: self.support_phone,
        }
    }
}
/// When a CDR is accepted by itself: when our price, excluding VAT, is within either tolerance of the received one. Off by default.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct AcceptRule {
    /// Whether it is on.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub enabled: bool,
    /// The difference that is accepted, in the CDR's currency; absent: 0.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub tolerance_amount: Option<Decimal>,
    /// The difference that is accepted, in percent of the received cost; absent: 0.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub tolerance_percent: Option<Decimal>,
}
impl AcceptRule {
    /// Whether it is on.
    #[must_use]
    pub fn enabled(mut self, value: impl Into<bool>) -> Self {
        self.enabled = value.into();
        self
    }
    /// The difference that is accepted, in the CDR's currency; absent: 0.
    #[must_use]
    pub fn tolerance_amount(mut self, value: impl Into<Decimal>) -> Self {
        self.tolerance_amount = Some(value.into());
        self
    }
    /// The difference that is accepted, in percent of the received cost; absent: 0.
    #[must_use]
    pub fn tolerance_percent(mut self, value: impl Into<Decimal>) -> Self {
        self.tolerance_percent = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::AcceptRule) -> Result<Self> {
        Ok(Self {
            enabled: message.enabled,
            tolerance_amount: message
                .tolerance_amount
                .map(convert::decimal)
                .transpose()?,
            tolerance_percent: message
                .tolerance_percent
                .map(convert::decimal)
                .transpose()?,
        })
    }
    pub(crate) fn into_message(self) -> v1::AcceptRule {
        v1::AcceptRule {
            enabled: self.enabled,
            tolerance_amount: self.tolerance_amount.map(convert::to_decimal),
            tolerance_percent: self.tolerance_percent.map(convert::to_decimal),
        }
    }
}
/// When a CDR is rejected by itself, which is final. All of it is off by default; what is absent rejects nothing. Credits are never rejected for their
/// price, and a CDR that the accept rule takes is not looked at.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct RejectRule {
    /// Whether any of it is on.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub enabled: bool,
    /// Where the CPO asks more than our price by more than this, excluding VAT, in the CDR's currency: PRICE_DIFFERENCE.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub over_amount: Option<Decimal>,
    /// Where it asks more by more than so many percent of our price: PRICE_DIFFERENCE.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub over_percent: Option<Decimal>,
    /// Where its tariff is not known so many days after it came, 1 to 90: UNKNOWN_TARIFF. It goes for CDRs that come in from then on.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub unknown_tariff_days: Option<i32>,
    /// Where it has over 10 % more energy than its connector, as it is stored, delivers from start to end: IMPOSSIBLE_ENERGY.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub impossible_energy: bool,
}
impl RejectRule {
    /// Whether any of it is on.
    #[must_use]
    pub fn enabled(mut self, value: impl Into<bool>) -> Self {
        self.enabled = value.into();
        self
    }
    /// Where the CPO asks more than our price by more than this, excluding VAT, in the CDR's currency: PRICE_DIFFERENCE.
    #[must_use]
    pub fn over_amount(mut self, value: impl Into<Decimal>) -> Self {
        self.over_amount = Some(value.into());
        self
    }
    /// Where it asks more by more than so many percent of our price: PRICE_DIFFERENCE.
    #[must_use]
    pub fn over_percent(mut self, value: impl Into<Decimal>) -> Self {
        self.over_percent = Some(value.into());
        self
    }
    /// Where its tariff is not known so many days after it came, 1 to 90: UNKNOWN_TARIFF. It goes for CDRs that come in from then on.
    #[must_use]
    pub fn unknown_tariff_days(mut self, value: impl Into<i32>) -> Self {
        self.unknown_tariff_days = Some(value.into());
        self
    }
    /// Where it has over 10 % more energy than its connector, as it is stored, delivers from start to end: IMPOSSIBLE_ENERGY.
    #[must_use]
    pub fn impossible_energy(mut self, value: impl Into<bool>) -> Self {
        self.impossible_energy = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::RejectRule) -> Result<Self> {
        Ok(Self {
            enabled: message.enabled,
            over_amount: message.over_amount.map(convert::decimal).transpose()?,
            over_percent: message.over_percent.map(convert::decimal).transpose()?,
            unknown_tariff_days: message.unknown_tariff_days,
            impossible_energy: message.impossible_energy,
        })
    }
    pub(crate) fn into_message(self) -> v1::RejectRule {
        v1::RejectRule {
            enabled: self.enabled,
            over_amount: self.over_amount.map(convert::to_decimal),
            over_percent: self.over_percent.map(convert::to_decimal),
            unknown_tariff_days: self.unknown_tariff_days,
            impossible_energy: self.impossible_energy,
        }
    }
}
/// An API key of a provider's backend, without the key itself.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ApiKey {
    /// Our id of it, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub id: String,
    /// What it is for, at most 100 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// Its last four characters, to tell keys apart.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub hint: String,
    /// When it was created.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub create_time: Option<Timestamp>,
    /// When it was revoked; absent while it is active.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub revoke_time: Option<Timestamp>,
}
impl ApiKey {
    /// Our id of it, a UUID.
    #[must_use]
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = value.into();
        self
    }
    /// What it is for, at most 100 characters.
    #[must_use]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = value.into();
        self
    }
    /// What it may do.
    #[must_use]
    pub fn role(mut self, value: impl Into<Role>) -> Self {
        self.role = value.into();
        self
    }
    /// Its last four characters, to tell keys apart.
    #[must_use]
    pub fn hint(mut self, value: impl Into<String>) -> Self {
        self.hint = value.into();
        self
    }
    /// When it was created.
    #[must_use]
    pub fn create_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.create_time = Some(value.into());
        self
    }
    /// When it was revoked; absent while it is active.
    #[must_use]
    pub fn revoke_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.revoke_time = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::ApiKey) -> Result<Self> {
        Ok(Self {
            id: message.id,
            name: message.name,
            role: message.role.into(),
            hint: message.hint,
            create_time: message.create_time.map(convert::time).transpose()?,
            revoke_time: message.revoke_time.map(convert::time).transpose()?,
        })
    }
    pub(crate) fn into_message(self) -> v1::ApiKey {
        v1::ApiKey {
            id: self.id,
            name: self.name,
            role: self.role.into(),
            hint: self.hint,
            create_time: self.create_time.map(convert::to_time),
            revoke_time: self.revoke_time.map(convert::to_time),
        }
    }
}
/// A web origin from which browsers may call.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct AllowedOrigin {
    /// Scheme, host and port, such as `https://portal.example.com`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub origin: String,
}
impl AllowedOrigin {
    /// Scheme, host and port, such as `https://portal.example.com`.
    #[must_use]
    pub fn origin(mut self, value: impl Into<String>) -> Self {
        self.origin = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::AllowedOrigin) -> Result<Self> {
        Ok(Self { origin: message.origin })
    }
}
/// An OpenID Connect issuer whose users may sign in.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct OidcIssuer {
    /// Its address, as in `iss`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub issuer: String,
    /// What `aud` must hold.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub audience: String,
    /// Where its keys are; absent: as its discovery document says.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub jwks_uri: Option<String>,
    /// The claim that says a role, such as `role`; absent: only listed staff and drivers sign in.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub role_claim: Option<String>,
    /// Which value of that claim is which role, at most 20.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub role_mappings: Vec<RoleMapping>,
}
impl OidcIssuer {
    /// Its address, as in `iss`.
    #[must_use]
    pub fn issuer(mut self, value: impl Into<String>) -> Self {
        self.issuer = value.into();
        self
    }
    /// What `aud` must hold.
    #[must_use]
    pub fn audience(mut self, value: impl Into<String>) -> Self {
        self.audience = value.into();
        self
    }
    /// Where its keys are; absent: as its discovery document says.
    #[must_use]
    pub fn jwks_uri(mut self, value: impl Into<String>) -> Self {
        self.jwks_uri = Some(value.into());
        self
    }
    /// The claim that says a role, such as `role`; absent: only listed staff and drivers sign in.
    #[must_use]
    pub fn role_claim(mut self, value: impl Into<String>) -> Self {
        self.role_claim = Some(value.into());
        self
    }
    /// Which value of that claim is which role, at most 20.
    #[must_use]
    pub fn role_mappings(
        mut self,
        values: impl IntoIterator<Item = impl Into<RoleMapping>>,
    ) -> Self {
        self.role_mappings = values.into_iter().map(Into::into).collect();
        self
    }
    pub(crate) fn from_message(message: v1::OidcIssuer) -> Result<Self> {
        Ok(Self {
            issuer: message.issuer,
            audience: message.audience,
            jwks_uri: message.jwks_uri,
            role_claim: message.role_claim,
            role_mappings: message
                .role_mappings
                .into_iter()
                .map(RoleMapping::from_message)
                .collect::<Result<_>>()?,
        })
    }
    pub(crate) fn into_message(self) -> v1::OidcIssuer {
        v1::OidcIssuer {
            issuer: self.issuer,
            audience: self.audience,
            jwks_uri: self.jwks_uri,
            role_claim: self.role_claim,
            role_mappings: self
                .role_mappings
                .into_iter()
                .map(RoleMapping::into_message)
                .collect(),
        }
    }
}
/// A value of a claim, and the role it stands for.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct RoleMapping {
    /// The value.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub value: String,
    /// The role: STAFF or ADMIN.
    pub role: Role,
}
impl RoleMapping {
    /// The value.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }
    /// The role: STAFF or ADMIN.
    #[must_use]
    pub fn role(mut self, value: impl Into<Role>) -> Self {
        self.role = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::RoleMapping) -> Result<Self> {
        Ok(Self {
            value: message.value,
            role: message.role.into(),
        })
    }
    pub(crate) fn into_message(self) -> v1::RoleMapping {
        v1::RoleMapping {
            value: self.value,
            role: self.role.into(),
        }
    }
}
/// A new API key.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CreateApiKeyResponse {
    /// What is kept of it.
    pub api_key: ApiKey,
    /// The key itself, which is shown now and never again.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub secret: String,
}
impl CreateApiKeyResponse {
    /// What is kept of it.
    #[must_use]
    pub fn api_key(mut self, value: impl Into<ApiKey>) -> Self {
        self.api_key = value.into();
        self
    }
    /// The key itself, which is shown now and never again.
    #[must_use]
    pub fn secret(mut self, value: impl Into<String>) -> Self {
        self.secret = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::CreateApiKeyResponse) -> Result<Self> {
        Ok(Self {
            api_key: ApiKey::from_message(
                convert::present("CreateApiKeyResponse.api_key", message.api_key)?,
            )?,
            secret: message.secret,
        })
    }
}
/// A page of API keys.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ListApiKeysResponse {
    /// The keys.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub api_keys: Vec<ApiKey>,
    /// Where the next page begins; empty after the last.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub next_page_token: String,
}
impl ListApiKeysResponse {
    /// The keys.
    #[must_use]
    pub fn api_keys(
        mut self,
        values: impl IntoIterator<Item = impl Into<ApiKey>>,
    ) -> Self {
        self.api_keys = values.into_iter().map(Into::into).collect();
        self
    }
    /// Where the next page begins; empty after the last.
    #[must_use]
    pub fn next_page_token(mut self, value: impl Into<String>) -> Self {
        self.next_page_token = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::ListApiKeysResponse) -> Result<Self> {
        Ok(Self {
            api_keys: message
                .api_keys
                .into_iter()
                .map(ApiKey::from_message)
                .collect::<Result<_>>()?,
            next_page_token: message.next_page_token,
        })
    }
}
/// A received cost beside ours: where they differ, by how much, and what would explain it. It is what a person reads who argues with a CPO, and
/// decides nothing.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Reconciliation {
    /// How the two stand to each other.
    pub verdict: ReconciliationVerdict,
    /// The total, then each part that either side knows: energy, time, parking, the fixed part, a reservation.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub differences: Vec<CostDifference>,
    /// What would explain them, the largest first; empty where nothing differs.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub causes: Vec<DifferenceCause>,
    /// All of it in a sentence or more, in English.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub text: String,
}
impl Reconciliation {
    /// How the two stand to each other.
    #[must_use]
    pub fn verdict(mut self, value: impl Into<ReconciliationVerdict>) -> Self {
        self.verdict = value.into();
        self
    }
    /// The total, then each part that either side knows: energy, time, parking, the fixed part, a reservation.
    #[must_use]
    pub fn differences(
        mut self,
        values: impl IntoIterator<Item = impl Into<CostDifference>>,
    ) -> Self {
        self.differences = values.into_iter().map(Into::into).collect();
        self
    }
    /// What would explain them, the largest first; empty where nothing differs.
    #[must_use]
    pub fn causes(
        mut self,
        values: impl IntoIterator<Item = impl Into<DifferenceCause>>,
    ) -> Self {
        self.causes = values.into_iter().map(Into::into).collect();
        self
    }
    /// All of it in a sentence or more, in English.
    #[must_use]
    pub fn text(mut self, value: impl Into<String>) -> Self {
        self.text = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::Reconciliation) -> Result<Self> {
        Ok(Self {
            verdict: message.verdict.into(),
            differences: message
                .differences
                .into_iter()
                .map(CostDifference::from_message)
                .collect::<Result<_>>()?,
            causes: message
                .causes
                .into_iter()
                .map(DifferenceCause::from_message)
                .collect::<Result<_>>()?,
            text: message.text,
        })
    }
    pub(crate) fn into_message(self) -> v1::Reconciliation {
        v1::Reconciliation {
            verdict: self.verdict.into(),
            differences: self
                .differences
                .into_iter()
                .map(CostDifference::into_message)
                .collect(),
            causes: self.causes.into_iter().map(DifferenceCause::into_message).collect(),
            text: self.text,
        }
    }
}
/// One part on both sides.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CostDifference {
    /// Which.
    pub part: CostPart,
    /// What the CPO asks; absent where it does not say.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub received: Option<Price>,
    /// What we find; absent where we find nothing.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub ours: Option<Price>,
    /// Received less ours, without VAT. Zero where the CPO does not say, and its parts do not make up its total.
    pub amount: Money,
}
impl CostDifference {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(amount: impl Into<Money>) -> Self {
        Self {
            amount: amount.into(),
            part: Default::default(),
            received: Default::default(),
            ours: Default::default(),
        }
    }
    /// Which.
    #[must_use]
    pub fn part(mut self, value: impl Into<CostPart>) -> Self {
        self.part = value.into();
        self
    }
    /// What the CPO asks; absent where it does not say.
    #[must_use]
    pub fn received(mut self, value: impl Into<Price>) -> Self {
        self.received = Some(value.into());
        self
    }
    /// What we find; absent where we find nothing.
    #[must_use]
    pub fn ours(mut self, value: impl Into<Price>) -> Self {
        self.ours = Some(value.into());
        self
    }
    /// Received less ours, without VAT. Zero where the CPO does not say, and its parts do not make up its total.
    #[must_use]
    pub fn amount(mut self, value: impl Into<Money>) -> Self {
        self.amount = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::CostDifference) -> Result<Self> {
        Ok(Self {
            part: message.part.into(),
            received: message.received.map(Price::from_message).transpose()?,
            ours: message.ours.map(Price::from_message).transpose()?,
            amount: convert::money(
                convert::present("CostDifference.amount", message.amount)?,
            )?,
        })
    }
    pub(crate) fn into_message(self) -> v1::CostDifference {
        v1::CostDifference {
            part: self.part.into(),
            received: self.received.map(Price::into_message),
            ours: self.ours.map(Price::into_message),
            amount: Some(convert::to_money(self.amount)),
        }
    }
}
/// What would explain a difference: a reading of the tariff that fits to the cent.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DifferenceCause {
    /// Of which part.
    pub part: CostPart,
    /// What it is.
    pub kind: DifferenceCauseKind,
    /// What of the difference it explains, without VAT: above zero where the CPO asks more, or takes back more by a
    /// credit.
    pub amount: Money,
    /// kWh or hours that it is about; absent where it is about none.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub quantity: Option<Decimal>,
    /// The element of the tariff that it is about, from 0.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub element: Option<i32>,
    /// In a sentence, in English.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub text: String,
}
impl DifferenceCause {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(amount: impl Into<Money>) -> Self {
        Self {
            amount: amount.into(),
            part: Default::default(),
            kind: Default::default(),
            quantity: Default::default(),
            element: Default::default(),
            text: Default::default(),
        }
    }
    /// Of which part.
    #[must_use]
    pub fn part(mut self, value: impl Into<CostPart>) -> Self {
        self.part = value.into();
        self
    }
    /// What it is.
    #[must_use]
    pub fn kind(mut self, value: impl Into<DifferenceCauseKind>) -> Self {
        self.kind = value.into();
        self
    }
    /// What of the difference it explains, without VAT: above zero where the CPO asks more, or takes back more by a
    /// credit.
    #[must_use]
    pub fn amount(mut self, value: impl Into<Money>) -> Self {
        self.amount = value.into();
        self
    }
    /// kWh or hours that it is about; absent where it is about none.
    #[must_use]
    pub fn quantity(mut self, value: impl Into<Decimal>) -> Self {
        self.quantity = Some(value.into());
        self
    }
    /// The element of the tariff that it is about, from 0.
    #[must_use]
    pub fn element(mut self, value: impl Into<i32>) -> Self {
        self.element = Some(value.into());
        self
    }
    /// In a sentence, in English.
    #[must_use]
    pub fn text(mut self, value: impl Into<String>) -> Self {
        self.text = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::DifferenceCause) -> Result<Self> {
        Ok(Self {
            part: message.part.into(),
            kind: message.kind.into(),
            amount: convert::money(
                convert::present("DifferenceCause.amount", message.amount)?,
            )?,
            quantity: message.quantity.map(convert::decimal).transpose()?,
            element: message.element,
            text: message.text,
        })
    }
    pub(crate) fn into_message(self) -> v1::DifferenceCause {
        v1::DifferenceCause {
            part: self.part.into(),
            kind: self.kind.into(),
            amount: Some(convert::to_money(self.amount)),
            quantity: self.quantity.map(convert::to_decimal),
            element: self.element,
            text: self.text,
        }
    }
}
/// A text that a station operator wants shown: beside all its locations and tariffs, or beside one.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct TariffNote {
    /// Our id of it, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub id: String,
    /// The CPO's country, two letters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub country_code: String,
    /// The CPO, three letters or digits.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub party_id: String,
    /// The CPO's id of the one location beside which it is shown, in any case; it need not be stored yet. Neither this nor `tariff_id`: beside all locations
    /// and tariffs of the CPO. Not both.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub location_id: Option<String>,
    /// The CPO's id of the one tariff beside which it is shown, in any case; it need not be stored yet.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub tariff_id: Option<String>,
    /// What it says, a text a language, 1 to 20.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub texts: Vec<NoteText>,
    /// From when on it is shown; absent: from now on.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub start_time: Option<Timestamp>,
    /// Until when it is shown, exclusive; absent: open.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub end_time: Option<Timestamp>,
    /// The higher, the further up it is shown: -100 to 100.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub priority: i32,
    /// Names this version, for PutTariffNote and DeleteTariffNote.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub etag: String,
    /// When it was first stored.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub create_time: Option<Timestamp>,
    /// When it last changed.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub update_time: Option<Timestamp>,
}
impl TariffNote {
    /// Our id of it, a UUID.
    #[must_use]
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = value.into();
        self
    }
    /// The CPO's country, two letters.
    #[must_use]
    pub fn country_code(mut self, value: impl Into<String>) -> Self {
        self.country_code = value.into();
        self
    }
    /// The CPO, three letters or digits.
    #[must_use]
    pub fn party_id(mut self, value: impl Into<String>) -> Self {
        self.party_id = value.into();
        self
    }
    /// The CPO's id of the one location beside which it is shown, in any case; it need not be stored yet. Neither this nor `tariff_id`: beside all locations
    /// and tariffs of the CPO. Not both.
    #[must_use]
    pub fn location_id(mut self, value: impl Into<String>) -> Self {
        self.location_id = Some(value.into());
        self
    }
    /// The CPO's id of the one tariff beside which it is shown, in any case; it need not be stored yet.
    #[must_use]
    pub fn tariff_id(mut self, value: impl Into<String>) -> Self {
        self.tariff_id = Some(value.into());
        self
    }
    /// What it says, a text a language, 1 to 20.
    #[must_use]
    pub fn texts(
        mut self,
        values: impl IntoIterator<Item = impl Into<NoteText>>,
    ) -> Self {
        self.texts = values.into_iter().map(Into::into).collect();
        self
    }
    /// From when on it is shown; absent: from now on.
    #[must_use]
    pub fn start_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.start_time = Some(value.into());
        self
    }
    /// Until when it is shown, exclusive; absent: open.
    #[must_use]
    pub fn end_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.end_time = Some(value.into());
        self
    }
    /// The higher, the further up it is shown: -100 to 100.
    #[must_use]
    pub fn priority(mut self, value: impl Into<i32>) -> Self {
        self.priority = value.into();
        self
    }
    /// Names this version, for PutTariffNote and DeleteTariffNote.
    #[must_use]
    pub fn etag(mut self, value: impl Into<String>) -> Self {
        self.etag = value.into();
        self
    }
    /// When it was first stored.
    #[must_use]
    pub fn create_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.create_time = Some(value.into());
        self
    }
    /// When it last changed.
    #[must_use]
    pub fn update_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.update_time = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::TariffNote) -> Result<Self> {
        Ok(Self {
            id: message.id,
            country_code: message.country_code,
            party_id: message.party_id,
            location_id: message.location_id,
            tariff_id: message.tariff_id,
            texts: message
                .texts
                .into_iter()
                .map(NoteText::from_message)
                .collect::<Result<_>>()?,
            start_time: message.start_time.map(convert::time).transpose()?,
            end_time: message.end_time.map(convert::time).transpose()?,
            priority: message.priority,
            etag: message.etag,
            create_time: message.create_time.map(convert::time).transpose()?,
            update_time: message.update_time.map(convert::time).transpose()?,
        })
    }
    pub(crate) fn into_message(self) -> v1::TariffNote {
        v1::TariffNote {
            id: self.id,
            country_code: self.country_code,
            party_id: self.party_id,
            location_id: self.location_id,
            tariff_id: self.tariff_id,
            texts: self.texts.into_iter().map(NoteText::into_message).collect(),
            start_time: self.start_time.map(convert::to_time),
            end_time: self.end_time.map(convert::to_time),
            priority: self.priority,
            etag: self.etag,
            create_time: self.create_time.map(convert::to_time),
            update_time: self.update_time.map(convert::to_time),
        }
    }
}
/// What a note says in one language.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct NoteText {
    /// The language, two letters; each once.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub language: String,
    /// Plain text, at most 1,000 characters: what looks like markup is shown as it stands.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub text: String,
    /// The addresses in it that may be shown as links, each as it stands in the text: `https` ones alone.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub links: Vec<String>,
}
impl NoteText {
    /// The language, two letters; each once.
    #[must_use]
    pub fn language(mut self, value: impl Into<String>) -> Self {
        self.language = value.into();
        self
    }
    /// Plain text, at most 1,000 characters: what looks like markup is shown as it stands.
    #[must_use]
    pub fn text(mut self, value: impl Into<String>) -> Self {
        self.text = value.into();
        self
    }
    /// The addresses in it that may be shown as links, each as it stands in the text: `https` ones alone.
    #[must_use]
    pub fn links(mut self, values: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.links = values.into_iter().map(Into::into).collect();
        self
    }
    pub(crate) fn from_message(message: v1::NoteText) -> Result<Self> {
        Ok(Self {
            language: message.language,
            text: message.text,
            links: message.links,
        })
    }
    pub(crate) fn into_message(self) -> v1::NoteText {
        v1::NoteText {
            language: self.language,
            text: self.text,
            links: self.links,
        }
    }
}
/// A CPO's price list. Known by country, party and id; each change makes a new version, and versions are kept.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Tariff {
    /// Our id of it, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub id: String,
    /// The CPO's country, two letters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub country_code: String,
    /// The CPO, three letters or digits.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub party_id: String,
    /// The CPO's id of it, at most 36 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub tariff_id: String,
    /// The currency of all its prices (ISO 4217).
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub currency: String,
    /// For which way of charging it is; unspecified: for all.
    pub r#type: TariffType,
    /// What it says to drivers, a text a language, at most 20.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub alt_text: Vec<DisplayText>,
    /// A page that explains it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub alt_url: Option<String>,
    /// The least a session costs.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub min_price: Option<Price>,
    /// The most a session costs.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub max_price: Option<Price>,
    /// What is charged, first match first, 1 to 200.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub elements: Vec<TariffElement>,
    /// From when on it is valid; absent: always was.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub start_time: Option<Timestamp>,
    /// Until when it is valid, exclusive; absent: open.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub end_time: Option<Timestamp>,
    /// When the CPO last changed it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub last_updated: Option<Timestamp>,
    /// Our version of it, from 1.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub version: i64,
    /// Names this version, for PutTariff.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub etag: String,
    /// When it was first stored.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub create_time: Option<Timestamp>,
    /// When this version was stored.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub update_time: Option<Timestamp>,
    /// Whether its prices are with tax. Unspecified: without, as in OCPI 2.2.1.
    pub tax_included: TaxIncluded,
    /// What its CPO wants shown beside it now, the most important first: notes of the CPO and of this tariff.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub notes: Vec<TariffNote>,
}
impl Tariff {
    /// Our id of it, a UUID.
    #[must_use]
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = value.into();
        self
    }
    /// The CPO's country, two letters.
    #[must_use]
    pub fn country_code(mut self, value: impl Into<String>) -> Self {
        self.country_code = value.into();
        self
    }
    /// The CPO, three letters or digits.
    #[must_use]
    pub fn party_id(mut self, value: impl Into<String>) -> Self {
        self.party_id = value.into();
        self
    }
    /// The CPO's id of it, at most 36 characters.
    #[must_use]
    pub fn tariff_id(mut self, value: impl Into<String>) -> Self {
        self.tariff_id = value.into();
        self
    }
    /// The currency of all its prices (ISO 4217).
    #[must_use]
    pub fn currency(mut self, value: impl Into<String>) -> Self {
        self.currency = value.into();
        self
    }
    /// For which way of charging it is; unspecified: for all.
    #[must_use]
    pub fn r#type(mut self, value: impl Into<TariffType>) -> Self {
        self.r#type = value.into();
        self
    }
    /// What it says to drivers, a text a language, at most 20.
    #[must_use]
    pub fn alt_text(
        mut self,
        values: impl IntoIterator<Item = impl Into<DisplayText>>,
    ) -> Self {
        self.alt_text = values.into_iter().map(Into::into).collect();
        self
    }
    /// A page that explains it.
    #[must_use]
    pub fn alt_url(mut self, value: impl Into<String>) -> Self {
        self.alt_url = Some(value.into());
        self
    }
    /// The least a session costs.
    #[must_use]
    pub fn min_price(mut self, value: impl Into<Price>) -> Self {
        self.min_price = Some(value.into());
        self
    }
    /// The most a session costs.
    #[must_use]
    pub fn max_price(mut self, value: impl Into<Price>) -> Self {
        self.max_price = Some(value.into());
        self
    }
    /// What is charged, first match first, 1 to 200.
    #[must_use]
    pub fn elements(
        mut self,
        values: impl IntoIterator<Item = impl Into<TariffElement>>,
    ) -> Self {
        self.elements = values.into_iter().map(Into::into).collect();
        self
    }
    /// From when on it is valid; absent: always was.
    #[must_use]
    pub fn start_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.start_time = Some(value.into());
        self
    }
    /// Until when it is valid, exclusive; absent: open.
    #[must_use]
    pub fn end_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.end_time = Some(value.into());
        self
    }
    /// When the CPO last changed it.
    #[must_use]
    pub fn last_updated(mut self, value: impl Into<Timestamp>) -> Self {
        self.last_updated = Some(value.into());
        self
    }
    /// Our version of it, from 1.
    #[must_use]
    pub fn version(mut self, value: impl Into<i64>) -> Self {
        self.version = value.into();
        self
    }
    /// Names this version, for PutTariff.
    #[must_use]
    pub fn etag(mut self, value: impl Into<String>) -> Self {
        self.etag = value.into();
        self
    }
    /// When it was first stored.
    #[must_use]
    pub fn create_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.create_time = Some(value.into());
        self
    }
    /// When this version was stored.
    #[must_use]
    pub fn update_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.update_time = Some(value.into());
        self
    }
    /// Whether its prices are with tax. Unspecified: without, as in OCPI 2.2.1.
    #[must_use]
    pub fn tax_included(mut self, value: impl Into<TaxIncluded>) -> Self {
        self.tax_included = value.into();
        self
    }
    /// What its CPO wants shown beside it now, the most important first: notes of the CPO and of this tariff.
    #[must_use]
    pub fn notes(
        mut self,
        values: impl IntoIterator<Item = impl Into<TariffNote>>,
    ) -> Self {
        self.notes = values.into_iter().map(Into::into).collect();
        self
    }
    pub(crate) fn from_message(message: v1::Tariff) -> Result<Self> {
        Ok(Self {
            id: message.id,
            country_code: message.country_code,
            party_id: message.party_id,
            tariff_id: message.tariff_id,
            currency: message.currency,
            r#type: message.r#type.into(),
            alt_text: message
                .alt_text
                .into_iter()
                .map(DisplayText::from_message)
                .collect::<Result<_>>()?,
            alt_url: message.alt_url,
            min_price: message.min_price.map(Price::from_message).transpose()?,
            max_price: message.max_price.map(Price::from_message).transpose()?,
            elements: message
                .elements
                .into_iter()
                .map(TariffElement::from_message)
                .collect::<Result<_>>()?,
            start_time: message.start_time.map(convert::time).transpose()?,
            end_time: message.end_time.map(convert::time).transpose()?,
            last_updated: message.last_updated.map(convert::time).transpose()?,
            version: message.version,
            etag: message.etag,
            create_time: message.create_time.map(convert::time).transpose()?,
            update_time: message.update_time.map(convert::time).transpose()?,
            tax_included: message.tax_included.into(),
            notes: message
                .notes
                .into_iter()
                .map(TariffNote::from_message)
                .collect::<Result<_>>()?,
        })
    }
    pub(crate) fn into_message(self) -> v1::Tariff {
        v1::Tariff {
            id: self.id,
            country_code: self.country_code,
            party_id: self.party_id,
            tariff_id: self.tariff_id,
            currency: self.currency,
            r#type: self.r#type.into(),
            alt_text: self.alt_text.into_iter().map(DisplayText::into_message).collect(),
            alt_url: self.alt_url,
            min_price: self.min_price.map(Price::into_message),
            max_price: self.max_price.map(Price::into_message),
            elements: self
                .elements
                .into_iter()
                .map(TariffElement::into_message)
                .collect(),
            start_time: self.start_time.map(convert::to_time),
            end_time: self.end_time.map(convert::to_time),
            last_updated: self.last_updated.map(convert::to_time),
            version: self.version,
            etag: self.etag,
            create_time: self.create_time.map(convert::to_time),
            update_time: self.update_time.map(convert::to_time),
            tax_included: self.tax_included.into(),
            notes: self.notes.into_iter().map(TariffNote::into_message).collect(),
        }
    }
}
/// A text in one language.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DisplayText {
    /// Its language, two letters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub language: String,
    /// The text, at most 512 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub text: String,
}
impl DisplayText {
    /// Its language, two letters.
    #[must_use]
    pub fn language(mut self, value: impl Into<String>) -> Self {
        self.language = value.into();
        self
    }
    /// The text, at most 512 characters.
    #[must_use]
    pub fn text(mut self, value: impl Into<String>) -> Self {
        self.text = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::DisplayText) -> Result<Self> {
        Ok(Self {
            language: message.language,
            text: message.text,
        })
    }
    pub(crate) fn into_message(self) -> v1::DisplayText {
        v1::DisplayText {
            language: self.language,
            text: self.text,
        }
    }
}
/// Prices, and when they apply.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct TariffElement {
    /// The prices, 1 to 20; of each type the first counts.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub price_components: Vec<PriceComponent>,
    /// When they apply; absent: always.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub restrictions: Option<TariffRestrictions>,
}
impl TariffElement {
    /// The prices, 1 to 20; of each type the first counts.
    #[must_use]
    pub fn price_components(
        mut self,
        values: impl IntoIterator<Item = impl Into<PriceComponent>>,
    ) -> Self {
        self.price_components = values.into_iter().map(Into::into).collect();
        self
    }
    /// When they apply; absent: always.
    #[must_use]
    pub fn restrictions(mut self, value: impl Into<TariffRestrictions>) -> Self {
        self.restrictions = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::TariffElement) -> Result<Self> {
        Ok(Self {
            price_components: message
                .price_components
                .into_iter()
                .map(PriceComponent::from_message)
                .collect::<Result<_>>()?,
            restrictions: message
                .restrictions
                .map(TariffRestrictions::from_message)
                .transpose()?,
        })
    }
    pub(crate) fn into_message(self) -> v1::TariffElement {
        v1::TariffElement {
            price_components: self
                .price_components
                .into_iter()
                .map(PriceComponent::into_message)
                .collect(),
            restrictions: self.restrictions.map(TariffRestrictions::into_message),
        }
    }
}
/// A price for one thing.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PriceComponent {
    /// What it is charged for.
    pub r#type: PriceComponentType,
    /// Price for a kWh, an hour or once, excluding VAT.
    pub price: Decimal,
    /// VAT in percent; absent: none applies. 0 is a rate of 0 %.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub vat_percent: Option<Decimal>,
    /// The amount billed is rounded up to a multiple of this many Wh or seconds; 0 is no rounding.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub step_size: i32,
}
impl PriceComponent {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(price: impl Into<Decimal>) -> Self {
        Self {
            price: price.into(),
            r#type: Default::default(),
            vat_percent: Default::default(),
            step_size: Default::default(),
        }
    }
    /// What it is charged for.
    #[must_use]
    pub fn r#type(mut self, value: impl Into<PriceComponentType>) -> Self {
        self.r#type = value.into();
        self
    }
    /// Price for a kWh, an hour or once, excluding VAT.
    #[must_use]
    pub fn price(mut self, value: impl Into<Decimal>) -> Self {
        self.price = value.into();
        self
    }
    /// VAT in percent; absent: none applies. 0 is a rate of 0 %.
    #[must_use]
    pub fn vat_percent(mut self, value: impl Into<Decimal>) -> Self {
        self.vat_percent = Some(value.into());
        self
    }
    /// The amount billed is rounded up to a multiple of this many Wh or seconds; 0 is no rounding.
    #[must_use]
    pub fn step_size(mut self, value: impl Into<i32>) -> Self {
        self.step_size = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::PriceComponent) -> Result<Self> {
        Ok(Self {
            r#type: message.r#type.into(),
            price: convert::decimal(
                convert::present("PriceComponent.price", message.price)?,
            )?,
            vat_percent: message.vat_percent.map(convert::decimal).transpose()?,
            step_size: message.step_size,
        })
    }
    pub(crate) fn into_message(self) -> v1::PriceComponent {
        v1::PriceComponent {
            r#type: self.r#type.into(),
            price: Some(convert::to_decimal(self.price)),
            vat_percent: self.vat_percent.map(convert::to_decimal),
            step_size: self.step_size,
        }
    }
}
/// When a tariff element applies; all that is set must hold. Local times are those of the location.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct TariffRestrictions {
    /// From this local time on, `HH:MM`. After `end_time`: over midnight.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub start_time: Option<String>,
    /// Until before this local time, `HH:MM`; `00:00` is the end of the day.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub end_time: Option<String>,
    /// From this local date on, `YYYY-MM-DD`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub start_date: Option<String>,
    /// Until before this local date, `YYYY-MM-DD`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub end_date: Option<String>,
    /// From this much energy of the session on, kWh.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub min_kwh: Option<Decimal>,
    /// Below this much energy of the session, kWh.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub max_kwh: Option<Decimal>,
    /// From this current on, amperes, summed over the phases.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub min_current: Option<Decimal>,
    /// Below this current, amperes, summed over the phases.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub max_current: Option<Decimal>,
    /// From this power on, kW.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub min_power: Option<Decimal>,
    /// Below this power, kW.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub max_power: Option<Decimal>,
    /// From this duration of the session on, seconds.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub min_duration: Option<i64>,
    /// Below this duration of the session, seconds.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub max_duration: Option<i64>,
    /// On these local days; empty: on all.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub days_of_week: Vec<DayOfWeek>,
    /// For reservations only.
    pub reservation: ReservationRestriction,
}
impl TariffRestrictions {
    /// From this local time on, `HH:MM`. After `end_time`: over midnight.
    #[must_use]
    pub fn start_time(mut self, value: impl Into<String>) -> Self {
        self.start_time = Some(value.into());
        self
    }
    /// Until before this local time, `HH:MM`; `00:00` is the end of the day.
    #[must_use]
    pub fn end_time(mut self, value: impl Into<String>) -> Self {
        self.end_time = Some(value.into());
        self
    }
    /// From this local date on, `YYYY-MM-DD`.
    #[must_use]
    pub fn start_date(mut self, value: impl Into<String>) -> Self {
        self.start_date = Some(value.into());
        self
    }
    /// Until before this local date, `YYYY-MM-DD`.
    #[must_use]
    pub fn end_date(mut self, value: impl Into<String>) -> Self {
        self.end_date = Some(value.into());
        self
    }
    /// From this much energy of the session on, kWh.
    #[must_use]
    pub fn min_kwh(mut self, value: impl Into<Decimal>) -> Self {
        self.min_kwh = Some(value.into());
        self
    }
    /// Below this much energy of the session, kWh.
    #[must_use]
    pub fn max_kwh(mut self, value: impl Into<Decimal>) -> Self {
        self.max_kwh = Some(value.into());
        self
    }
    /// From this current on, amperes, summed over the phases.
    #[must_use]
    pub fn min_current(mut self, value: impl Into<Decimal>) -> Self {
        self.min_current = Some(value.into());
        self
    }
    /// Below this current, amperes, summed over the phases.
    #[must_use]
    pub fn max_current(mut self, value: impl Into<Decimal>) -> Self {
        self.max_current = Some(value.into());
        self
    }
    /// From this power on, kW.
    #[must_use]
    pub fn min_power(mut self, value: impl Into<Decimal>) -> Self {
        self.min_power = Some(value.into());
        self
    }
    /// Below this power, kW.
    #[must_use]
    pub fn max_power(mut self, value: impl Into<Decimal>) -> Self {
        self.max_power = Some(value.into());
        self
    }
    /// From this duration of the session on, seconds.
    #[must_use]
    pub fn min_duration(mut self, value: impl Into<i64>) -> Self {
        self.min_duration = Some(value.into());
        self
    }
    /// Below this duration of the session, seconds.
    #[must_use]
    pub fn max_duration(mut self, value: impl Into<i64>) -> Self {
        self.max_duration = Some(value.into());
        self
    }
    /// On these local days; empty: on all.
    #[must_use]
    pub fn days_of_week(
        mut self,
        values: impl IntoIterator<Item = impl Into<DayOfWeek>>,
    ) -> Self {
        self.days_of_week = values.into_iter().map(Into::into).collect();
        self
    }
    /// For reservations only.
    #[must_use]
    pub fn reservation(mut self, value: impl Into<ReservationRestriction>) -> Self {
        self.reservation = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::TariffRestrictions) -> Result<Self> {
        Ok(Self {
            start_time: message.start_time,
            end_time: message.end_time,
            start_date: message.start_date,
            end_date: message.end_date,
            min_kwh: message.min_kwh.map(convert::decimal).transpose()?,
            max_kwh: message.max_kwh.map(convert::decimal).transpose()?,
            min_current: message.min_current.map(convert::decimal).transpose()?,
            max_current: message.max_current.map(convert::decimal).transpose()?,
            min_power: message.min_power.map(convert::decimal).transpose()?,
            max_power: message.max_power.map(convert::decimal).transpose()?,
            min_duration: message.min_duration,
            max_duration: message.max_duration,
            days_of_week: message.days_of_week.into_iter().map(Into::into).collect(),
            reservation: message.reservation.into(),
        })
    }
    pub(crate) fn into_message(self) -> v1::TariffRestrictions {
        v1::TariffRestrictions {
            start_time: self.start_time,
            end_time: self.end_time,
            start_date: self.start_date,
            end_date: self.end_date,
            min_kwh: self.min_kwh.map(convert::to_decimal),
            max_kwh: self.max_kwh.map(convert::to_decimal),
            min_current: self.min_current.map(convert::to_decimal),
            max_current: self.max_current.map(convert::to_decimal),
            min_power: self.min_power.map(convert::to_decimal),
            max_power: self.max_power.map(convert::to_decimal),
            min_duration: self.min_duration,
            max_duration: self.max_duration,
            days_of_week: self.days_of_week.into_iter().map(Into::into).collect(),
            reservation: self.reservation.into(),
        }
    }
}
/// The final account of one charging session (OCPI 2.2.1, CDRs module), with what was made of it here.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Cdr {
    /// Our id of it, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub id: String,
    /// Received for a driver of ours, or made at a station of ours. Unspecified: EMSP.
    pub context: CdrContext,
    /// The CPO's country, two letters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub country_code: String,
    /// The CPO, three letters or digits.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub party_id: String,
    /// The CPO's id of the CDR, at most 39 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub cdr_id: String,
    /// What another system of the provider calls it, at most 100 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub external_cdr_id: Option<String>,
    /// Where it came from, such as a hub's name, at most 50 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub source: Option<String>,
    /// The CPO's id of the session.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub session_id: Option<String>,
    /// What the eMSP gave when it authorised the session.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub authorization_reference: Option<String>,
    /// How the session was authorised.
    pub auth_method: AuthMethod,
    /// The charging token, as it was when the session began.
    pub token: CdrToken,
    /// The contract it is billed under; absent on creation: the token's.
    ///
    /// Personal data.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub contract_id: Option<String>,
    /// The driver, a UUID; absent on creation: the one who has the token, else the one who has the contract. A driver who is given the token
    /// later is set then.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub driver_id: Option<String>,
    /// The account that pays, a UUID; absent on creation: the driver's.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub account_id: Option<String>,
    /// Where it was charged.
    pub location: CdrLocation,
    /// The CPO's technical id of the EVSE.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub evse_uid: String,
    /// The EVSE as printed on the station, such as `NL*ABC*E1234*1`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub evse_id: String,
    /// The connector within the EVSE.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub connector_id: String,
    /// The connector's kind as OCPI names it, such as `IEC_62196_T2`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub connector_standard: Option<String>,
    /// `SOCKET` or `CABLE`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub connector_format: Option<String>,
    /// How power reached the vehicle.
    pub power_type: PowerType,
    /// The meter in the station.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub meter_id: Option<String>,
    /// When the session began.
    pub start_time: Timestamp,
    /// When it ended, not before it began.
    pub end_time: Timestamp,
    /// The currency of all its amounts (ISO 4217).
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub currency: String,
    /// The tariffs that the CPO sent with it, at most 20.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub tariffs: Vec<Tariff>,
    /// The periods, in order of time, 1 to 10,000.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub charging_periods: Vec<ChargingPeriod>,
    /// What the CPO asks. It never changes.
    pub received_cost: Cost,
    /// Energy of the session, kWh. Below zero only in a credit CDR or where the vehicle gave energy back (a period with negative ENERGY).
    pub total_energy: Decimal,
    /// Duration of the session, charging or not, hours.
    pub total_time: Decimal,
    /// Of it, time in which the vehicle asked for no power, hours.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub total_parking_time: Option<Decimal>,
    /// A note, at most 255 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub remark: Option<String>,
    /// The CPO's invoice that this CDR will be on.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub invoice_reference_id: Option<String>,
    /// Whether it takes back an earlier CDR.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub credit: bool,
    /// The CDR that it takes back; must be given when `credit` is set.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub credit_reference_id: Option<String>,
    /// Whether it pays a driver back for charging at home.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub home_charging_compensation: bool,
    /// When the CPO last changed it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub last_updated: Option<Timestamp>,
    /// Where it is in its life.
    pub status: CdrStatus,
    /// Why it was rejected.
    pub rejection_reason: RejectionReason,
    /// Why it was rejected, in words.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub rejection_text: String,
    /// The results of our engine, oldest first: by the tariff that came with it and by the stored one where they differ. Appended, never changed.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub ratings: Vec<Rating>,
    /// Why there is no rating.
    pub unrated_reason: UnratedReason,
    /// What is billed. Absent while nothing decided it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub price: Option<CdrPrice>,
    /// Our price less the received one, excluding VAT. Absent while there is no rating.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub price_difference: Option<Money>,
    /// What was noticed about it when it came in, such as that its token was blocked (TOKEN_BLOCKED).
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub findings: Vec<Finding>,
    /// Counts its changes, from 1.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub version: i64,
    /// Names this version; a request that carries it is refused when the CDR has changed since.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub etag: String,
    /// When it came in.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub create_time: Option<Timestamp>,
    /// When it last changed.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub update_time: Option<Timestamp>,
    /// When it was deleted; absent while it is not.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub delete_time: Option<Timestamp>,
    /// The session it is of. Absent while none is known; one that comes later is found then.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub session: Option<SessionLink>,
    /// What the CPO asks beside the newest rating, by the tolerance of the provider's accept rule as it was then. Absent while there is no rating.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub reconciliation: Option<Reconciliation>,
}
impl Cdr {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(
        start_time: impl Into<Timestamp>,
        end_time: impl Into<Timestamp>,
        received_cost: impl Into<Cost>,
        total_energy: impl Into<Decimal>,
        total_time: impl Into<Decimal>,
    ) -> Self {
        Self {
            start_time: start_time.into(),
            end_time: end_time.into(),
            received_cost: received_cost.into(),
            total_energy: total_energy.into(),
            total_time: total_time.into(),
            id: Default::default(),
            context: Default::default(),
            country_code: Default::default(),
            party_id: Default::default(),
            cdr_id: Default::default(),
            external_cdr_id: Default::default(),
            source: Default::default(),
            session_id: Default::default(),
            authorization_reference: Default::default(),
            auth_method: Default::default(),
            token: Default::default(),
            contract_id: Default::default(),
            driver_id: Default::default(),
            account_id: Default::default(),
            location: Default::default(),
            evse_uid: Default::default(),
            evse_id: Default::default(),
            connector_id: Default::default(),
            connector_standard: Default::default(),
            connector_format: Default::default(),
            power_type: Default::default(),
            meter_id: Default::default(),
            currency: Default::default(),
            tariffs: Default::default(),
            charging_periods: Default::default(),
            total_parking_time: Default::default(),
            remark: Default::default(),
            invoice_reference_id: Default::default(),
            credit: Default::default(),
            credit_reference_id: Default::default(),
            home_charging_compensation: Default::default(),
            last_updated: Default::default(),
            status: Default::default(),
            rejection_reason: Default::default(),
            rejection_text: Default::default(),
            ratings: Default::default(),
            unrated_reason: Default::default(),
            price: Default::default(),
            price_difference: Default::default(),
            findings: Default::default(),
            version: Default::default(),
            etag: Default::default(),
            create_time: Default::default(),
            update_time: Default::default(),
            delete_time: Default::default(),
            session: Default::default(),
            reconciliation: Default::default(),
        }
    }
    /// Our id of it, a UUID.
    #[must_use]
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = value.into();
        self
    }
    /// Received for a driver of ours, or made at a station of ours. Unspecified: EMSP.
    #[must_use]
    pub fn context(mut self, value: impl Into<CdrContext>) -> Self {
        self.context = value.into();
        self
    }
    /// The CPO's country, two letters.
    #[must_use]
    pub fn country_code(mut self, value: impl Into<String>) -> Self {
        self.country_code = value.into();
        self
    }
    /// The CPO, three letters or digits.
    #[must_use]
    pub fn party_id(mut self, value: impl Into<String>) -> Self {
        self.party_id = value.into();
        self
    }
    /// The CPO's id of the CDR, at most 39 characters.
    #[must_use]
    pub fn cdr_id(mut self, value: impl Into<String>) -> Self {
        self.cdr_id = value.into();
        self
    }
    /// What another system of the provider calls it, at most 100 characters.
    #[must_use]
    pub fn external_cdr_id(mut self, value: impl Into<String>) -> Self {
        self.external_cdr_id = Some(value.into());
        self
    }
    /// Where it came from, such as a hub's name, at most 50 characters.
    #[must_use]
    pub fn source(mut self, value: impl Into<String>) -> Self {
        self.source = Some(value.into());
        self
    }
    /// The CPO's id of the session.
    #[must_use]
    pub fn session_id(mut self, value: impl Into<String>) -> Self {
        self.session_id = Some(value.into());
        self
    }
    /// What the eMSP gave when it authorised the session.
    #[must_use]
    pub fn authorization_reference(mut self, value: impl Into<String>) -> Self {
        self.authorization_reference = Some(value.into());
        self
    }
    /// How the session was authorised.
    #[must_use]
    pub fn auth_method(mut self, value: impl Into<AuthMethod>) -> Self {
        self.auth_method = value.into();
        self
    }
    /// The charging token, as it was when the session began.
    #[must_use]
    pub fn token(mut self, value: impl Into<CdrToken>) -> Self {
        self.token = value.into();
        self
    }
    /// The contract it is billed under; absent on creation: the token's.
    #[must_use]
    pub fn contract_id(mut self, value: impl Into<String>) -> Self {
        self.contract_id = Some(value.into());
        self
    }
    /// The driver, a UUID; absent on creation: the one who has the token, else the one who has the contract. A driver who is given the token
    /// later is set then.
    #[must_use]
    pub fn driver_id(mut self, value: impl Into<String>) -> Self {
        self.driver_id = Some(value.into());
        self
    }
    /// The account that pays, a UUID; absent on creation: the driver's.
    #[must_use]
    pub fn account_id(mut self, value: impl Into<String>) -> Self {
        self.account_id = Some(value.into());
        self
    }
    /// Where it was charged.
    #[must_use]
    pub fn location(mut self, value: impl Into<CdrLocation>) -> Self {
        self.location = value.into();
        self
    }
    /// The CPO's technical id of the EVSE.
    #[must_use]
    pub fn evse_uid(mut self, value: impl Into<String>) -> Self {
        self.evse_uid = value.into();
        self
    }
    /// The EVSE as printed on the station, such as `NL*ABC*E1234*1`.
    #[must_use]
    pub fn evse_id(mut self, value: impl Into<String>) -> Self {
        self.evse_id = value.into();
        self
    }
    /// The connector within the EVSE.
    #[must_use]
    pub fn connector_id(mut self, value: impl Into<String>) -> Self {
        self.connector_id = value.into();
        self
    }
    /// The connector's kind as OCPI names it, such as `IEC_62196_T2`.
    #[must_use]
    pub fn connector_standard(mut self, value: impl Into<String>) -> Self {
        self.connector_standard = Some(value.into());
        self
    }
    /// `SOCKET` or `CABLE`.
    #[must_use]
    pub fn connector_format(mut self, value: impl Into<String>) -> Self {
        self.connector_format = Some(value.into());
        self
    }
    /// How power reached the vehicle.
    #[must_use]
    pub fn power_type(mut self, value: impl Into<PowerType>) -> Self {
        self.power_type = value.into();
        self
    }
    /// The meter in the station.
    #[must_use]
    pub fn meter_id(mut self, value: impl Into<String>) -> Self {
        self.meter_id = Some(value.into());
        self
    }
    /// When the session began.
    #[must_use]
    pub fn start_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.start_time = value.into();
        self
    }
    /// When it ended, not before it began.
    #[must_use]
    pub fn end_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.end_time = value.into();
        self
    }
    /// The currency of all its amounts (ISO 4217).
    #[must_use]
    pub fn currency(mut self, value: impl Into<String>) -> Self {
        self.currency = value.into();
        self
    }
    /// The tariffs that the CPO sent with it, at most 20.
    #[must_use]
    pub fn tariffs(
        mut self,
        values: impl IntoIterator<Item = impl Into<Tariff>>,
    ) -> Self {
        self.tariffs = values.into_iter().map(Into::into).collect();
        self
    }
    /// The periods, in order of time, 1 to 10,000.
    #[must_use]
    pub fn charging_periods(
        mut self,
        values: impl IntoIterator<Item = impl Into<ChargingPeriod>>,
    ) -> Self {
        self.charging_periods = values.into_iter().map(Into::into).collect();
        self
    }
    /// What the CPO asks. It never changes.
    #[must_use]
    pub fn received_cost(mut self, value: impl Into<Cost>) -> Self {
        self.received_cost = value.into();
        self
    }
    /// Energy of the session, kWh. Below zero only in a credit CDR or where the vehicle gave energy back (a period with negative ENERGY).
    #[must_use]
    pub fn total_energy(mut self, value: impl Into<Decimal>) -> Self {
        self.total_energy = value.into();
        self
    }
    /// Duration of the session, charging or not, hours.
    #[must_use]
    pub fn total_time(mut self, value: impl Into<Decimal>) -> Self {
        self.total_time = value.into();
        self
    }
    /// Of it, time in which the vehicle asked for no power, hours.
    #[must_use]
    pub fn total_parking_time(mut self, value: impl Into<Decimal>) -> Self {
        self.total_parking_time = Some(value.into());
        self
    }
    /// A note, at most 255 characters.
    #[must_use]
    pub fn remark(mut self, value: impl Into<String>) -> Self {
        self.remark = Some(value.into());
        self
    }
    /// The CPO's invoice that this CDR will be on.
    #[must_use]
    pub fn invoice_reference_id(mut self, value: impl Into<String>) -> Self {
        self.invoice_reference_id = Some(value.into());
        self
    }
    /// Whether it takes back an earlier CDR.
    #[must_use]
    pub fn credit(mut self, value: impl Into<bool>) -> Self {
        self.credit = value.into();
        self
    }
    /// The CDR that it takes back; must be given when `credit` is set.
    #[must_use]
    pub fn credit_reference_id(mut self, value: impl Into<String>) -> Self {
        self.credit_reference_id = Some(value.into());
        self
    }
    /// Whether it pays a driver back for charging at home.
    #[must_use]
    pub fn home_charging_compensation(mut self, value: impl Into<bool>) -> Self {
        self.home_charging_compensation = value.into();
        self
    }
    /// When the CPO last changed it.
    #[must_use]
    pub fn last_updated(mut self, value: impl Into<Timestamp>) -> Self {
        self.last_updated = Some(value.into());
        self
    }
    /// Where it is in its life.
    #[must_use]
    pub fn status(mut self, value: impl Into<CdrStatus>) -> Self {
        self.status = value.into();
        self
    }
    /// Why it was rejected.
    #[must_use]
    pub fn rejection_reason(mut self, value: impl Into<RejectionReason>) -> Self {
        self.rejection_reason = value.into();
        self
    }
    /// Why it was rejected, in words.
    #[must_use]
    pub fn rejection_text(mut self, value: impl Into<String>) -> Self {
        self.rejection_text = value.into();
        self
    }
    /// The results of our engine, oldest first: by the tariff that came with it and by the stored one where they differ. Appended, never changed.
    #[must_use]
    pub fn ratings(
        mut self,
        values: impl IntoIterator<Item = impl Into<Rating>>,
    ) -> Self {
        self.ratings = values.into_iter().map(Into::into).collect();
        self
    }
    /// Why there is no rating.
    #[must_use]
    pub fn unrated_reason(mut self, value: impl Into<UnratedReason>) -> Self {
        self.unrated_reason = value.into();
        self
    }
    /// What is billed. Absent while nothing decided it.
    #[must_use]
    pub fn price(mut self, value: impl Into<CdrPrice>) -> Self {
        self.price = Some(value.into());
        self
    }
    /// Our price less the received one, excluding VAT. Absent while there is no rating.
    #[must_use]
    pub fn price_difference(mut self, value: impl Into<Money>) -> Self {
        self.price_difference = Some(value.into());
        self
    }
    /// What was noticed about it when it came in, such as that its token was blocked (TOKEN_BLOCKED).
    #[must_use]
    pub fn findings(
        mut self,
        values: impl IntoIterator<Item = impl Into<Finding>>,
    ) -> Self {
        self.findings = values.into_iter().map(Into::into).collect();
        self
    }
    /// Counts its changes, from 1.
    #[must_use]
    pub fn version(mut self, value: impl Into<i64>) -> Self {
        self.version = value.into();
        self
    }
    /// Names this version; a request that carries it is refused when the CDR has changed since.
    #[must_use]
    pub fn etag(mut self, value: impl Into<String>) -> Self {
        self.etag = value.into();
        self
    }
    /// When it came in.
    #[must_use]
    pub fn create_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.create_time = Some(value.into());
        self
    }
    /// When it last changed.
    #[must_use]
    pub fn update_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.update_time = Some(value.into());
        self
    }
    /// When it was deleted; absent while it is not.
    #[must_use]
    pub fn delete_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.delete_time = Some(value.into());
        self
    }
    /// The session it is of. Absent while none is known; one that comes later is found then.
    #[must_use]
    pub fn session(mut self, value: impl Into<SessionLink>) -> Self {
        self.session = Some(value.into());
        self
    }
    /// What the CPO asks beside the newest rating, by the tolerance of the provider's accept rule as it was then. Absent while there is no rating.
    #[must_use]
    pub fn reconciliation(mut self, value: impl Into<Reconciliation>) -> Self {
        self.reconciliation = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::Cdr) -> Result<Self> {
        Ok(Self {
            id: message.id,
            context: message.context.into(),
            country_code: message.country_code,
            party_id: message.party_id,
            cdr_id: message.cdr_id,
            external_cdr_id: message.external_cdr_id,
            source: message.source,
            session_id: message.session_id,
            authorization_reference: message.authorization_reference,
            auth_method: message.auth_method.into(),
            token: CdrToken::from_message(
                convert::present("Cdr.token", message.token)?,
            )?,
            contract_id: message.contract_id,
            driver_id: message.driver_id,
            account_id: message.account_id,
            location: CdrLocation::from_message(
                convert::present("Cdr.location", message.location)?,
            )?,
            evse_uid: message.evse_uid,
            evse_id: message.evse_id,
            connector_id: message.connector_id,
            connector_standard: message.connector_standard,
            connector_format: message.connector_format,
            power_type: message.power_type.into(),
            meter_id: message.meter_id,
            start_time: convert::time(
                convert::present("Cdr.start_time", message.start_time)?,
            )?,
            end_time: convert::time(
                convert::present("Cdr.end_time", message.end_time)?,
            )?,
            currency: message.currency,
            tariffs: message
                .tariffs
                .into_iter()
                .map(Tariff::from_message)
                .collect::<Result<_>>()?,
            charging_periods: message
                .charging_periods
                .into_iter()
                .map(ChargingPeriod::from_message)
                .collect::<Result<_>>()?,
            received_cost: Cost::from_message(
                convert::present("Cdr.received_cost", message.received_cost)?,
            )?,
            total_energy: convert::decimal(
                convert::present("Cdr.total_energy", message.total_energy)?,
            )?,
            total_time: convert::decimal(
                convert::present("Cdr.total_time", message.total_time)?,
            )?,
            total_parking_time: message
                .total_parking_time
                .map(convert::decimal)
                .transpose()?,
            remark: message.remark,
            invoice_reference_id: message.invoice_reference_id,
            credit: message.credit,
            credit_reference_id: message.credit_reference_id,
            home_charging_compensation: message.home_charging_compensation,
            last_updated: message.last_updated.map(convert::time).transpose()?,
            status: message.status.into(),
            rejection_reason: message.rejection_reason.into(),
            rejection_text: message.rejection_text,
            ratings: message
                .ratings
                .into_iter()
                .map(Rating::from_message)
                .collect::<Result<_>>()?,
            unrated_reason: message.unrated_reason.into(),
            price: message.price.map(CdrPrice::from_message).transpose()?,
            price_difference: message.price_difference.map(convert::money).transpose()?,
            findings: message
                .findings
                .into_iter()
                .map(Finding::from_message)
                .collect::<Result<_>>()?,
            version: message.version,
            etag: message.etag,
            create_time: message.create_time.map(convert::time).transpose()?,
            update_time: message.update_time.map(convert::time).transpose()?,
            delete_time: message.delete_time.map(convert::time).transpose()?,
            session: message.session.map(SessionLink::from_message).transpose()?,
            reconciliation: message
                .reconciliation
                .map(Reconciliation::from_message)
                .transpose()?,
        })
    }
    pub(crate) fn into_message(self) -> v1::Cdr {
        v1::Cdr {
            id: self.id,
            context: self.context.into(),
            country_code: self.country_code,
            party_id: self.party_id,
            cdr_id: self.cdr_id,
            external_cdr_id: self.external_cdr_id,
            source: self.source,
            session_id: self.session_id,
            authorization_reference: self.authorization_reference,
            auth_method: self.auth_method.into(),
            token: Some(CdrToken::into_message(self.token)),
            contract_id: self.contract_id,
            driver_id: self.driver_id,
            account_id: self.account_id,
            location: Some(CdrLocation::into_message(self.location)),
            evse_uid: self.evse_uid,
            evse_id: self.evse_id,
            connector_id: self.connector_id,
            connector_standard: self.connector_standard,
            connector_format: self.connector_format,
            power_type: self.power_type.into(),
            meter_id: self.meter_id,
            start_time: Some(convert::to_time(self.start_time)),
            end_time: Some(convert::to_time(self.end_time)),
            currency: self.currency,
            tariffs: self.tariffs.into_iter().map(Tariff::into_message).collect(),
            charging_periods: self
                .charging_periods
                .into_iter()
                .map(ChargingPeriod::into_message)
                .collect(),
            received_cost: Some(Cost::into_message(self.received_cost)),
            total_energy: Some(convert::to_decimal(self.total_energy)),
            total_time: Some(convert::to_decimal(self.total_time)),
            total_parking_time: self.total_parking_time.map(convert::to_decimal),
            remark: self.remark,
            invoice_reference_id: self.invoice_reference_id,
            credit: self.credit,
            credit_reference_id: self.credit_reference_id,
            home_charging_compensation: self.home_charging_compensation,
            last_updated: self.last_updated.map(convert::to_time),
            status: self.status.into(),
            rejection_reason: self.rejection_reason.into(),
            rejection_text: self.rejection_text,
            ratings: self.ratings.into_iter().map(Rating::into_message).collect(),
            unrated_reason: self.unrated_reason.into(),
            price: self.price.map(CdrPrice::into_message),
            price_difference: self.price_difference.map(convert::to_money),
            findings: self.findings.into_iter().map(Finding::into_message).collect(),
            version: self.version,
            etag: self.etag,
            create_time: self.create_time.map(convert::to_time),
            update_time: self.update_time.map(convert::to_time),
            delete_time: self.delete_time.map(convert::to_time),
            session: self.session.map(SessionLink::into_message),
            reconciliation: self.reconciliation.map(Reconciliation::into_message),
        }
    }
}
/// That a CDR is of a session, and how sure that is.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SessionLink {
    /// Our id of the session, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub session_id: String,
    /// By what it was found.
    pub matched_by: SessionMatch,
    /// How sure it is, out of 100: 100 by the authorisation, 90 by the session's id, at most 80 by token, EVSE and time, the more of the time is
    /// common the higher.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub score: i32,
}
impl SessionLink {
    /// Our id of the session, a UUID.
    #[must_use]
    pub fn session_id(mut self, value: impl Into<String>) -> Self {
        self.session_id = value.into();
        self
    }
    /// By what it was found.
    #[must_use]
    pub fn matched_by(mut self, value: impl Into<SessionMatch>) -> Self {
        self.matched_by = value.into();
        self
    }
    /// How sure it is, out of 100: 100 by the authorisation, 90 by the session's id, at most 80 by token, EVSE and time, the more of the time is
    /// common the higher.
    #[must_use]
    pub fn score(mut self, value: impl Into<i32>) -> Self {
        self.score = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::SessionLink) -> Result<Self> {
        Ok(Self {
            session_id: message.session_id,
            matched_by: message.matched_by.into(),
            score: message.score,
        })
    }
    pub(crate) fn into_message(self) -> v1::SessionLink {
        v1::SessionLink {
            session_id: self.session_id,
            matched_by: self.matched_by.into(),
            score: self.score,
        }
    }
}
/// What is billed for a CDR.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CdrPrice {
    /// The amount.
    pub total: Price,
    /// What decided it.
    pub source: CdrPriceSource,
    /// The rating it was taken from.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub rating_id: Option<String>,
}
impl CdrPrice {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(total: impl Into<Price>) -> Self {
        Self {
            total: total.into(),
            source: Default::default(),
            rating_id: Default::default(),
        }
    }
    /// The amount.
    #[must_use]
    pub fn total(mut self, value: impl Into<Price>) -> Self {
        self.total = value.into();
        self
    }
    /// What decided it.
    #[must_use]
    pub fn source(mut self, value: impl Into<CdrPriceSource>) -> Self {
        self.source = value.into();
        self
    }
    /// The rating it was taken from.
    #[must_use]
    pub fn rating_id(mut self, value: impl Into<String>) -> Self {
        self.rating_id = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::CdrPrice) -> Result<Self> {
        Ok(Self {
            total: Price::from_message(
                convert::present("CdrPrice.total", message.total)?,
            )?,
            source: message.source.into(),
            rating_id: message.rating_id,
        })
    }
    pub(crate) fn into_message(self) -> v1::CdrPrice {
        v1::CdrPrice {
            total: Some(Price::into_message(self.total)),
            source: self.source.into(),
            rating_id: self.rating_id,
        }
    }
}
/// Which CDRs are wanted; all that is set must hold.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CdrFilter {
    /// Our ids, at most 500.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub ids: Vec<String>,
    /// The CPO's id, in any case.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub cdr_id: Option<String>,
    /// What another system calls it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub external_cdr_id: Option<String>,
    /// Where it came from.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub source: Option<String>,
    /// The contract, in any case, with or without separators.
    ///
    /// Personal data.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub contract_id: Option<String>,
    /// The EVSE as printed on the station.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub evse_id: Option<String>,
    /// In one of these statuses.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub statuses: Vec<CdrStatus>,
    /// Ended at this time or later.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub end_time_from: Option<Timestamp>,
    /// Ended before this time.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub end_time_until: Option<Timestamp>,
    /// The received cost, excluding VAT, is at least this; only CDRs of its currency.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub cost_min: Option<Money>,
    /// The received cost, excluding VAT, is at most this; only CDRs of its currency.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub cost_max: Option<Money>,
    /// Part of the CPO's id, external id, contract, EVSE, source, status or location name, in any case; 2 to 100 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub phrase: Option<String>,
    /// The driver, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub driver_id: Option<String>,
    /// The account, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub account_id: Option<String>,
    /// Deleted ones too.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub show_deleted: bool,
    /// Whose received cost stands to ours in one of these ways.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub verdicts: Vec<ReconciliationVerdict>,
}
impl CdrFilter {
    /// Our ids, at most 500.
    #[must_use]
    pub fn ids(mut self, values: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.ids = values.into_iter().map(Into::into).collect();
        self
    }
    /// The CPO's id, in any case.
    #[must_use]
    pub fn cdr_id(mut self, value: impl Into<String>) -> Self {
        self.cdr_id = Some(value.into());
        self
    }
    /// What another system calls it.
    #[must_use]
    pub fn external_cdr_id(mut self, value: impl Into<String>) -> Self {
        self.external_cdr_id = Some(value.into());
        self
    }
    /// Where it came from.
    #[must_use]
    pub fn source(mut self, value: impl Into<String>) -> Self {
        self.source = Some(value.into());
        self
    }
    /// The contract, in any case, with or without separators.
    #[must_use]
    pub fn contract_id(mut self, value: impl Into<String>) -> Self {
        self.contract_id = Some(value.into());
        self
    }
    /// The EVSE as printed on the station.
    #[must_use]
    pub fn evse_id(mut self, value: impl Into<String>) -> Self {
        self.evse_id = Some(value.into());
        self
    }
    /// In one of these statuses.
    #[must_use]
    pub fn statuses(
        mut self,
        values: impl IntoIterator<Item = impl Into<CdrStatus>>,
    ) -> Self {
        self.statuses = values.into_iter().map(Into::into).collect();
        self
    }
    /// Ended at this time or later.
    #[must_use]
    pub fn end_time_from(mut self, value: impl Into<Timestamp>) -> Self {
        self.end_time_from = Some(value.into());
        self
    }
    /// Ended before this time.
    #[must_use]
    pub fn end_time_until(mut self, value: impl Into<Timestamp>) -> Self {
        self.end_time_until = Some(value.into());
        self
    }
    /// The received cost, excluding VAT, is at least this; only CDRs of its currency.
    #[must_use]
    pub fn cost_min(mut self, value: impl Into<Money>) -> Self {
        self.cost_min = Some(value.into());
        self
    }
    /// The received cost, excluding VAT, is at most this; only CDRs of its currency.
    #[must_use]
    pub fn cost_max(mut self, value: impl Into<Money>) -> Self {
        self.cost_max = Some(value.into());
        self
    }
    /// Part of the CPO's id, external id, contract, EVSE, source, status or location name, in any case; 2 to 100 characters.
    #[must_use]
    pub fn phrase(mut self, value: impl Into<String>) -> Self {
        self.phrase = Some(value.into());
        self
    }
    /// The driver, a UUID.
    #[must_use]
    pub fn driver_id(mut self, value: impl Into<String>) -> Self {
        self.driver_id = Some(value.into());
        self
    }
    /// The account, a UUID.
    #[must_use]
    pub fn account_id(mut self, value: impl Into<String>) -> Self {
        self.account_id = Some(value.into());
        self
    }
    /// Deleted ones too.
    #[must_use]
    pub fn show_deleted(mut self, value: impl Into<bool>) -> Self {
        self.show_deleted = value.into();
        self
    }
    /// Whose received cost stands to ours in one of these ways.
    #[must_use]
    pub fn verdicts(
        mut self,
        values: impl IntoIterator<Item = impl Into<ReconciliationVerdict>>,
    ) -> Self {
        self.verdicts = values.into_iter().map(Into::into).collect();
        self
    }
    pub(crate) fn into_message(self) -> v1::CdrFilter {
        v1::CdrFilter {
            ids: self.ids,
            cdr_id: self.cdr_id,
            external_cdr_id: self.external_cdr_id,
            source: self.source,
            contract_id: self.contract_id,
            evse_id: self.evse_id,
            statuses: self.statuses.into_iter().map(Into::into).collect(),
            end_time_from: self.end_time_from.map(convert::to_time),
            end_time_until: self.end_time_until.map(convert::to_time),
            cost_min: self.cost_min.map(convert::to_money),
            cost_max: self.cost_max.map(convert::to_money),
            phrase: self.phrase,
            driver_id: self.driver_id,
            account_id: self.account_id,
            show_deleted: self.show_deleted,
            verdicts: self.verdicts.into_iter().map(Into::into).collect(),
        }
    }
}
/// A page of CDRs.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ListCdrsResponse {
    /// The CDRs.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub cdrs: Vec<Cdr>,
    /// Where the next page begins; empty after the last.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub next_page_token: String,
    /// How many there are in all pages, when it was asked for.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub total_size: Option<i64>,
    /// Whether `total_size` is an estimate.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub total_size_is_estimate: bool,
}
impl ListCdrsResponse {
    /// The CDRs.
    #[must_use]
    pub fn cdrs(mut self, values: impl IntoIterator<Item = impl Into<Cdr>>) -> Self {
        self.cdrs = values.into_iter().map(Into::into).collect();
        self
    }
    /// Where the next page begins; empty after the last.
    #[must_use]
    pub fn next_page_token(mut self, value: impl Into<String>) -> Self {
        self.next_page_token = value.into();
        self
    }
    /// How many there are in all pages, when it was asked for.
    #[must_use]
    pub fn total_size(mut self, value: impl Into<i64>) -> Self {
        self.total_size = Some(value.into());
        self
    }
    /// Whether `total_size` is an estimate.
    #[must_use]
    pub fn total_size_is_estimate(mut self, value: impl Into<bool>) -> Self {
        self.total_size_is_estimate = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::ListCdrsResponse) -> Result<Self> {
        Ok(Self {
            cdrs: message
                .cdrs
                .into_iter()
                .map(Cdr::from_message)
                .collect::<Result<_>>()?,
            next_page_token: message.next_page_token,
            total_size: message.total_size,
            total_size_is_estimate: message.total_size_is_estimate,
        })
    }
}
/// The fields of a CDR that are ours to change. Identity, received and billed money are not among them.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CdrChanges {
    /// What another system of the provider calls it, at most 100 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub external_cdr_id: Option<String>,
    /// Where it came from, at most 50 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub source: Option<String>,
    /// The contract it is billed under.
    ///
    /// Personal data.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub contract_id: Option<String>,
    /// The driver, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub driver_id: Option<String>,
    /// The account that pays, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub account_id: Option<String>,
    /// A note, at most 255 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub remark: Option<String>,
    /// The IANA time zone of the place. RateCdr then rates by it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub time_zone: Option<String>,
}
impl CdrChanges {
    /// What another system of the provider calls it, at most 100 characters.
    #[must_use]
    pub fn external_cdr_id(mut self, value: impl Into<String>) -> Self {
        self.external_cdr_id = Some(value.into());
        self
    }
    /// Where it came from, at most 50 characters.
    #[must_use]
    pub fn source(mut self, value: impl Into<String>) -> Self {
        self.source = Some(value.into());
        self
    }
    /// The contract it is billed under.
    #[must_use]
    pub fn contract_id(mut self, value: impl Into<String>) -> Self {
        self.contract_id = Some(value.into());
        self
    }
    /// The driver, a UUID.
    #[must_use]
    pub fn driver_id(mut self, value: impl Into<String>) -> Self {
        self.driver_id = Some(value.into());
        self
    }
    /// The account that pays, a UUID.
    #[must_use]
    pub fn account_id(mut self, value: impl Into<String>) -> Self {
        self.account_id = Some(value.into());
        self
    }
    /// A note, at most 255 characters.
    #[must_use]
    pub fn remark(mut self, value: impl Into<String>) -> Self {
        self.remark = Some(value.into());
        self
    }
    /// The IANA time zone of the place. RateCdr then rates by it.
    #[must_use]
    pub fn time_zone(mut self, value: impl Into<String>) -> Self {
        self.time_zone = Some(value.into());
        self
    }
    pub(crate) fn into_message(self) -> v1::CdrChanges {
        v1::CdrChanges {
            external_cdr_id: self.external_cdr_id,
            source: self.source,
            contract_id: self.contract_id,
            driver_id: self.driver_id,
            account_id: self.account_id,
            remark: self.remark,
            time_zone: self.time_zone,
        }
    }
}
/// What a CPO asks beside what a charge costs.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ReconcileCdrResponse {
    /// The comparison.
    pub reconciliation: Reconciliation,
    /// What the charge costs.
    pub rating: Rating,
}
impl ReconcileCdrResponse {
    /// The comparison.
    #[must_use]
    pub fn reconciliation(mut self, value: impl Into<Reconciliation>) -> Self {
        self.reconciliation = value.into();
        self
    }
    /// What the charge costs.
    #[must_use]
    pub fn rating(mut self, value: impl Into<Rating>) -> Self {
        self.rating = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::ReconcileCdrResponse) -> Result<Self> {
        Ok(Self {
            reconciliation: Reconciliation::from_message(
                convert::present(
                    "ReconcileCdrResponse.reconciliation",
                    message.reconciliation,
                )?,
            )?,
            rating: Rating::from_message(
                convert::present("ReconcileCdrResponse.rating", message.rating)?,
            )?,
        })
    }
}
/// What energy from the grid costs over time, and how clean it is.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SignalSeries {
    /// The currency of its prices. Required where there are any.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub currency: String,
    /// What holds from when, in the order of time: in requests at most 4032.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub points: Vec<SignalPoint>,
    /// When the last point ends. Required where there are any.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub end_time: Option<Timestamp>,
}
impl SignalSeries {
    /// The currency of its prices. Required where there are any.
    #[must_use]
    pub fn currency(mut self, value: impl Into<String>) -> Self {
        self.currency = value.into();
        self
    }
    /// What holds from when, in the order of time: in requests at most 4032.
    #[must_use]
    pub fn points(
        mut self,
        values: impl IntoIterator<Item = impl Into<SignalPoint>>,
    ) -> Self {
        self.points = values.into_iter().map(Into::into).collect();
        self
    }
    /// When the last point ends. Required where there are any.
    #[must_use]
    pub fn end_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.end_time = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::SignalSeries) -> Result<Self> {
        Ok(Self {
            currency: message.currency,
            points: message
                .points
                .into_iter()
                .map(SignalPoint::from_message)
                .collect::<Result<_>>()?,
            end_time: message.end_time.map(convert::time).transpose()?,
        })
    }
    pub(crate) fn into_message(self) -> v1::SignalSeries {
        v1::SignalSeries {
            currency: self.currency,
            points: self.points.into_iter().map(SignalPoint::into_message).collect(),
            end_time: self.end_time.map(convert::to_time),
        }
    }
}
/// What holds from a time until that of the next point.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SignalPoint {
    /// From when.
    pub start_time: Timestamp,
    /// What a kWh costs, with all that is paid for it; below 0 where one is paid for taking it. Absent: not known.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub price: Option<Decimal>,
    /// Carbon of a kWh, g. Absent: not known.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub carbon_intensity: Option<Decimal>,
    /// How much of a kWh comes from renewable sources, from 0 to 1. Absent: not known.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub green_share: Option<Decimal>,
}
impl SignalPoint {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(start_time: impl Into<Timestamp>) -> Self {
        Self {
            start_time: start_time.into(),
            price: Default::default(),
            carbon_intensity: Default::default(),
            green_share: Default::default(),
        }
    }
    /// From when.
    #[must_use]
    pub fn start_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.start_time = value.into();
        self
    }
    /// What a kWh costs, with all that is paid for it; below 0 where one is paid for taking it. Absent: not known.
    #[must_use]
    pub fn price(mut self, value: impl Into<Decimal>) -> Self {
        self.price = Some(value.into());
        self
    }
    /// Carbon of a kWh, g. Absent: not known.
    #[must_use]
    pub fn carbon_intensity(mut self, value: impl Into<Decimal>) -> Self {
        self.carbon_intensity = Some(value.into());
        self
    }
    /// How much of a kWh comes from renewable sources, from 0 to 1. Absent: not known.
    #[must_use]
    pub fn green_share(mut self, value: impl Into<Decimal>) -> Self {
        self.green_share = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::SignalPoint) -> Result<Self> {
        Ok(Self {
            start_time: convert::time(
                convert::present("SignalPoint.start_time", message.start_time)?,
            )?,
            price: message.price.map(convert::decimal).transpose()?,
            carbon_intensity: message
                .carbon_intensity
                .map(convert::decimal)
                .transpose()?,
            green_share: message.green_share.map(convert::decimal).transpose()?,
        })
    }
    pub(crate) fn into_message(self) -> v1::SignalPoint {
        v1::SignalPoint {
            start_time: Some(convert::to_time(self.start_time)),
            price: self.price.map(convert::to_decimal),
            carbon_intensity: self.carbon_intensity.map(convert::to_decimal),
            green_share: self.green_share.map(convert::to_decimal),
        }
    }
}
/// What a site can give, from a time until the next point. The first holds before it, too, and the last for ever.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SupplyPoint {
    /// From when.
    pub start_time: Timestamp,
    /// The most that the site draws from the grid, watts. Absent: no limit.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub max_power: Option<i32>,
    /// What it draws beside its chargers, watts.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub base_load: i32,
    /// What it makes itself, watts: its chargers may draw that much more. It counts at the price of the grid, since it is not sold then.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub solar_power: i32,
}
impl SupplyPoint {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(start_time: impl Into<Timestamp>) -> Self {
        Self {
            start_time: start_time.into(),
            max_power: Default::default(),
            base_load: Default::default(),
            solar_power: Default::default(),
        }
    }
    /// From when.
    #[must_use]
    pub fn start_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.start_time = value.into();
        self
    }
    /// The most that the site draws from the grid, watts. Absent: no limit.
    #[must_use]
    pub fn max_power(mut self, value: impl Into<i32>) -> Self {
        self.max_power = Some(value.into());
        self
    }
    /// What it draws beside its chargers, watts.
    #[must_use]
    pub fn base_load(mut self, value: impl Into<i32>) -> Self {
        self.base_load = value.into();
        self
    }
    /// What it makes itself, watts: its chargers may draw that much more. It counts at the price of the grid, since it is not sold then.
    #[must_use]
    pub fn solar_power(mut self, value: impl Into<i32>) -> Self {
        self.solar_power = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::SupplyPoint) -> Result<Self> {
        Ok(Self {
            start_time: convert::time(
                convert::present("SupplyPoint.start_time", message.start_time)?,
            )?,
            max_power: message.max_power,
            base_load: message.base_load,
            solar_power: message.solar_power,
        })
    }
    pub(crate) fn into_message(self) -> v1::SupplyPoint {
        v1::SupplyPoint {
            start_time: Some(convert::to_time(self.start_time)),
            max_power: self.max_power,
            base_load: self.base_load,
            solar_power: self.solar_power,
        }
    }
}
/// The site whose chargers are planned together.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SiteSupply {
    /// What it can give, in the order of time. Empty: all that is wanted.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub points: Vec<SupplyPoint>,
    /// What a kW costs of the greatest mean power that the site draws from the grid in a slot, in the currency of the prices. Absent: nothing.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub peak_price: Option<Decimal>,
}
impl SiteSupply {
    /// What it can give, in the order of time. Empty: all that is wanted.
    #[must_use]
    pub fn points(
        mut self,
        values: impl IntoIterator<Item = impl Into<SupplyPoint>>,
    ) -> Self {
        self.points = values.into_iter().map(Into::into).collect();
        self
    }
    /// What a kW costs of the greatest mean power that the site draws from the grid in a slot, in the currency of the prices. Absent: nothing.
    #[must_use]
    pub fn peak_price(mut self, value: impl Into<Decimal>) -> Self {
        self.peak_price = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::SiteSupply) -> Result<Self> {
        Ok(Self {
            points: message
                .points
                .into_iter()
                .map(SupplyPoint::from_message)
                .collect::<Result<_>>()?,
            peak_price: message.peak_price.map(convert::decimal).transpose()?,
        })
    }
    pub(crate) fn into_message(self) -> v1::SiteSupply {
        v1::SiteSupply {
            points: self.points.into_iter().map(SupplyPoint::into_message).collect(),
            peak_price: self.peak_price.map(convert::to_decimal),
        }
    }
}
/// A vehicle and what its driver wants.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ChargeWish {
    /// Anything; it comes back with the plan.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub vehicle_id: String,
    /// When it can begin.
    pub arrival_time: Timestamp,
    /// When it leaves.
    pub departure_time: Timestamp,
    /// What its battery wants, kWh.
    pub energy: Decimal,
    /// The most that it draws: the least of what charger, cable and vehicle take, watts.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub max_power: i32,
    /// The least that it draws where it draws, watts: 6 A are 1380 W on one phase of 230 V and 4140 W on three. 0: it takes any power.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub min_power: i32,
    /// How much of what is drawn gets into the battery. Absent: all.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub efficiency: Option<Decimal>,
    /// What it should be charged for. Absent: the cheapest energy, without conditions.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub conditions: Option<ChargingConditions>,
    /// What the battery should have before another time. Absent: only what it wants until it leaves.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub early: Option<EarlyEnergy>,
    /// How its charger takes limits. Absent: in amperes of three phases of 230 V, in any number of periods.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub profile_format: Option<ProfileFormat>,
}
impl ChargeWish {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(
        arrival_time: impl Into<Timestamp>,
        departure_time: impl Into<Timestamp>,
        energy: impl Into<Decimal>,
    ) -> Self {
        Self {
            arrival_time: arrival_time.into(),
            departure_time: departure_time.into(),
            energy: energy.into(),
            vehicle_id: Default::default(),
            max_power: Default::default(),
            min_power: Default::default(),
            efficiency: Default::default(),
            conditions: Default::default(),
            early: Default::default(),
            profile_format: Default::default(),
        }
    }
    /// Anything; it comes back with the plan.
    #[must_use]
    pub fn vehicle_id(mut self, value: impl Into<String>) -> Self {
        self.vehicle_id = value.into();
        self
    }
    /// When it can begin.
    #[must_use]
    pub fn arrival_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.arrival_time = value.into();
        self
    }
    /// When it leaves.
    #[must_use]
    pub fn departure_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.departure_time = value.into();
        self
    }
    /// What its battery wants, kWh.
    #[must_use]
    pub fn energy(mut self, value: impl Into<Decimal>) -> Self {
        self.energy = value.into();
        self
    }
    /// The most that it draws: the least of what charger, cable and vehicle take, watts.
    #[must_use]
    pub fn max_power(mut self, value: impl Into<i32>) -> Self {
        self.max_power = value.into();
        self
    }
    /// The least that it draws where it draws, watts: 6 A are 1380 W on one phase of 230 V and 4140 W on three. 0: it takes any power.
    #[must_use]
    pub fn min_power(mut self, value: impl Into<i32>) -> Self {
        self.min_power = value.into();
        self
    }
    /// How much of what is drawn gets into the battery. Absent: all.
    #[must_use]
    pub fn efficiency(mut self, value: impl Into<Decimal>) -> Self {
        self.efficiency = Some(value.into());
        self
    }
    /// What it should be charged for. Absent: the cheapest energy, without conditions.
    #[must_use]
    pub fn conditions(mut self, value: impl Into<ChargingConditions>) -> Self {
        self.conditions = Some(value.into());
        self
    }
    /// What the battery should have before another time. Absent: only what it wants until it leaves.
    #[must_use]
    pub fn early(mut self, value: impl Into<EarlyEnergy>) -> Self {
        self.early = Some(value.into());
        self
    }
    /// How its charger takes limits. Absent: in amperes of three phases of 230 V, in any number of periods.
    #[must_use]
    pub fn profile_format(mut self, value: impl Into<ProfileFormat>) -> Self {
        self.profile_format = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::ChargeWish) -> Result<Self> {
        Ok(Self {
            vehicle_id: message.vehicle_id,
            arrival_time: convert::time(
                convert::present("ChargeWish.arrival_time", message.arrival_time)?,
            )?,
            departure_time: convert::time(
                convert::present("ChargeWish.departure_time", message.departure_time)?,
            )?,
            energy: convert::decimal(
                convert::present("ChargeWish.energy", message.energy)?,
            )?,
            max_power: message.max_power,
            min_power: message.min_power,
            efficiency: message.efficiency.map(convert::decimal).transpose()?,
            conditions: message
                .conditions
                .map(ChargingConditions::from_message)
                .transpose()?,
            early: message.early.map(EarlyEnergy::from_message).transpose()?,
            profile_format: message
                .profile_format
                .map(ProfileFormat::from_message)
                .transpose()?,
        })
    }
    pub(crate) fn into_message(self) -> v1::ChargeWish {
        v1::ChargeWish {
            vehicle_id: self.vehicle_id,
            arrival_time: Some(convert::to_time(self.arrival_time)),
            departure_time: Some(convert::to_time(self.departure_time)),
            energy: Some(convert::to_decimal(self.energy)),
            max_power: self.max_power,
            min_power: self.min_power,
            efficiency: self.efficiency.map(convert::to_decimal),
            conditions: self.conditions.map(ChargingConditions::into_message),
            early: self.early.map(EarlyEnergy::into_message),
            profile_format: self.profile_format.map(ProfileFormat::into_message),
        }
    }
}
/// What a charge should be good for.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ChargingConditions {
    /// What is best.
    pub goal: ChargingGoal,
    /// What a kg of carbon counts as when the goal is BALANCED, in the currency of the prices. Absent: 0.1, about what emitting it costs in the EU.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub carbon_price: Option<Decimal>,
    /// Energy that costs more a kWh is not taken, even if the battery is not full then. Absent: no ceiling.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub price_ceiling: Option<Decimal>,
    /// Whether it goes on without a pause once it has begun, at `min_power` at the least. Without a `min_power` it says nothing.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub no_interruption: bool,
    /// Who comes first of two that leave at the same time: the greater. Absent: 1.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub weight: Option<Decimal>,
}
impl ChargingConditions {
    /// What is best.
    #[must_use]
    pub fn goal(mut self, value: impl Into<ChargingGoal>) -> Self {
        self.goal = value.into();
        self
    }
    /// What a kg of carbon counts as when the goal is BALANCED, in the currency of the prices. Absent: 0.1, about what emitting it costs in the EU.
    #[must_use]
    pub fn carbon_price(mut self, value: impl Into<Decimal>) -> Self {
        self.carbon_price = Some(value.into());
        self
    }
    /// Energy that costs more a kWh is not taken, even if the battery is not full then. Absent: no ceiling.
    #[must_use]
    pub fn price_ceiling(mut self, value: impl Into<Decimal>) -> Self {
        self.price_ceiling = Some(value.into());
        self
    }
    /// Whether it goes on without a pause once it has begun, at `min_power` at the least. Without a `min_power` it says nothing.
    #[must_use]
    pub fn no_interruption(mut self, value: impl Into<bool>) -> Self {
        self.no_interruption = value.into();
        self
    }
    /// Who comes first of two that leave at the same time: the greater. Absent: 1.
    #[must_use]
    pub fn weight(mut self, value: impl Into<Decimal>) -> Self {
        self.weight = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::ChargingConditions) -> Result<Self> {
        Ok(Self {
            goal: message.goal.into(),
            carbon_price: message.carbon_price.map(convert::decimal).transpose()?,
            price_ceiling: message.price_ceiling.map(convert::decimal).transpose()?,
            no_interruption: message.no_interruption,
            weight: message.weight.map(convert::decimal).transpose()?,
        })
    }
    pub(crate) fn into_message(self) -> v1::ChargingConditions {
        v1::ChargingConditions {
            goal: self.goal.into(),
            carbon_price: self.carbon_price.map(convert::to_decimal),
            price_ceiling: self.price_ceiling.map(convert::to_decimal),
            no_interruption: self.no_interruption,
            weight: self.weight.map(convert::to_decimal),
        }
    }
}
/// What a driver usually wants, at a place and for a vehicle or everywhere and for all.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ChargingPreferences {
    /// Our id of them, a UUID: the same for the same driver, vehicle and place.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub id: String,
    /// Whose, a UUID. Absent: those of all drivers of the provider, where they have said nothing themselves; for staff only.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub driver_id: Option<String>,
    /// For which vehicle, as the driver calls it. Absent: for all of them.
    ///
    /// Personal data.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub vehicle_id: Option<String>,
    /// At which location. Absent: at all of them.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub location: Option<LocationKey>,
    /// What a charge should be good for. Absent: the cheapest energy.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub conditions: Option<ChargingConditions>,
    /// By when it should be done, local time of the location, `HH:MM`. Absent: not said.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub departure_time: Option<String>,
    /// What the battery wants, kWh, where its level is not known. Absent: not said.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub energy: Option<Decimal>,
    /// What the battery holds, kWh. Absent: not known.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub battery_capacity: Option<Decimal>,
    /// The level the battery should have when it leaves, percent. 0: not said.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub target_level: i32,
    /// The level it should have as soon as can be, percent. 0: none.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub early_level: i32,
    /// The most that the vehicle draws, watts. 0: not known.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub max_power: i32,
    /// By how many phases it charges, 1 to 3. 0: as many as the connector has.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub phases: i32,
    /// How much of what is drawn gets into the battery. Absent: 0.9.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub efficiency: Option<Decimal>,
    /// Changes with each change.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub etag: String,
    /// When they came first.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub create_time: Option<Timestamp>,
    /// When they changed last.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub update_time: Option<Timestamp>,
}
impl ChargingPreferences {
    /// Our id of them, a UUID: the same for the same driver, vehicle and place.
    #[must_use]
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = value.into();
        self
    }
    /// Whose, a UUID. Absent: those of all drivers of the provider, where they have said nothing themselves; for staff only.
    #[must_use]
    pub fn driver_id(mut self, value: impl Into<String>) -> Self {
        self.driver_id = Some(value.into());
        self
    }
    /// For which vehicle, as the driver calls it. Absent: for all of them.
    #[must_use]
    pub fn vehicle_id(mut self, value: impl Into<String>) -> Self {
        self.vehicle_id = Some(value.into());
        self
    }
    /// At which location. Absent: at all of them.
    #[must_use]
    pub fn location(mut self, value: impl Into<LocationKey>) -> Self {
        self.location = Some(value.into());
        self
    }
    /// What a charge should be good for. Absent: the cheapest energy.
    #[must_use]
    pub fn conditions(mut self, value: impl Into<ChargingConditions>) -> Self {
        self.conditions = Some(value.into());
        self
    }
    /// By when it should be done, local time of the location, `HH:MM`. Absent: not said.
    #[must_use]
    pub fn departure_time(mut self, value: impl Into<String>) -> Self {
        self.departure_time = Some(value.into());
        self
    }
    /// What the battery wants, kWh, where its level is not known. Absent: not said.
    #[must_use]
    pub fn energy(mut self, value: impl Into<Decimal>) -> Self {
        self.energy = Some(value.into());
        self
    }
    /// What the battery holds, kWh. Absent: not known.
    #[must_use]
    pub fn battery_capacity(mut self, value: impl Into<Decimal>) -> Self {
        self.battery_capacity = Some(value.into());
        self
    }
    /// The level the battery should have when it leaves, percent. 0: not said.
    #[must_use]
    pub fn target_level(mut self, value: impl Into<i32>) -> Self {
        self.target_level = value.into();
        self
    }
    /// The level it should have as soon as can be, percent. 0: none.
    #[must_use]
    pub fn early_level(mut self, value: impl Into<i32>) -> Self {
        self.early_level = value.into();
        self
    }
    /// The most that the vehicle draws, watts. 0: not known.
    #[must_use]
    pub fn max_power(mut self, value: impl Into<i32>) -> Self {
        self.max_power = value.into();
        self
    }
    /// By how many phases it charges, 1 to 3. 0: as many as the connector has.
    #[must_use]
    pub fn phases(mut self, value: impl Into<i32>) -> Self {
        self.phases = value.into();
        self
    }
    /// How much of what is drawn gets into the battery. Absent: 0.9.
    #[must_use]
    pub fn efficiency(mut self, value: impl Into<Decimal>) -> Self {
        self.efficiency = Some(value.into());
        self
    }
    /// Changes with each change.
    #[must_use]
    pub fn etag(mut self, value: impl Into<String>) -> Self {
        self.etag = value.into();
        self
    }
    /// When they came first.
    #[must_use]
    pub fn create_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.create_time = Some(value.into());
        self
    }
    /// When they changed last.
    #[must_use]
    pub fn update_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.update_time = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::ChargingPreferences) -> Result<Self> {
        Ok(Self {
            id: message.id,
            driver_id: message.driver_id,
            vehicle_id: message.vehicle_id,
            location: message.location.map(LocationKey::from_message).transpose()?,
            conditions: message
                .conditions
                .map(ChargingConditions::from_message)
                .transpose()?,
            departure_time: message.departure_time,
            energy: message.energy.map(convert::decimal).transpose()?,
            battery_capacity: message
                .battery_capacity
                .map(convert::decimal)
                .transpose()?,
            target_level: message.target_level,
            early_level: message.early_level,
            max_power: message.max_power,
            phases: message.phases,
            efficiency: message.efficiency.map(convert::decimal).transpose()?,
            etag: message.etag,
            create_time: message.create_time.map(convert::time).transpose()?,
            update_time: message.update_time.map(convert::time).transpose()?,
        })
    }
    pub(crate) fn into_message(self) -> v1::ChargingPreferences {
        v1::ChargingPreferences {
            id: self.id,
            driver_id: self.driver_id,
            vehicle_id: self.vehicle_id,
            location: self.location.map(LocationKey::into_message),
            conditions: self.conditions.map(ChargingConditions::into_message),
            departure_time: self.departure_time,
            energy: self.energy.map(convert::to_decimal),
            battery_capacity: self.battery_capacity.map(convert::to_decimal),
            target_level: self.target_level,
            early_level: self.early_level,
            max_power: self.max_power,
            phases: self.phases,
            efficiency: self.efficiency.map(convert::to_decimal),
            etag: self.etag,
            create_time: self.create_time.map(convert::to_time),
            update_time: self.update_time.map(convert::to_time),
        }
    }
}
/// A location by its CPO's id.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct LocationKey {
    /// The CPO's country, two letters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub country_code: String,
    /// The CPO, three letters or digits.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub party_id: String,
    /// The CPO's id of it, at most 36 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub location_id: String,
}
impl LocationKey {
    /// The CPO's country, two letters.
    #[must_use]
    pub fn country_code(mut self, value: impl Into<String>) -> Self {
        self.country_code = value.into();
        self
    }
    /// The CPO, three letters or digits.
    #[must_use]
    pub fn party_id(mut self, value: impl Into<String>) -> Self {
        self.party_id = value.into();
        self
    }
    /// The CPO's id of it, at most 36 characters.
    #[must_use]
    pub fn location_id(mut self, value: impl Into<String>) -> Self {
        self.location_id = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::LocationKey) -> Result<Self> {
        Ok(Self {
            country_code: message.country_code,
            party_id: message.party_id,
            location_id: message.location_id,
        })
    }
    pub(crate) fn into_message(self) -> v1::LocationKey {
        v1::LocationKey {
            country_code: self.country_code,
            party_id: self.party_id,
            location_id: self.location_id,
        }
    }
}
/// What a battery should have early.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct EarlyEnergy {
    /// How much of what it wants, kWh.
    pub energy: Decimal,
    /// Before when.
    pub before_time: Timestamp,
}
impl EarlyEnergy {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(energy: impl Into<Decimal>, before_time: impl Into<Timestamp>) -> Self {
        Self {
            energy: energy.into(),
            before_time: before_time.into(),
        }
    }
    /// How much of what it wants, kWh.
    #[must_use]
    pub fn energy(mut self, value: impl Into<Decimal>) -> Self {
        self.energy = value.into();
        self
    }
    /// Before when.
    #[must_use]
    pub fn before_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.before_time = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::EarlyEnergy) -> Result<Self> {
        Ok(Self {
            energy: convert::decimal(
                convert::present("EarlyEnergy.energy", message.energy)?,
            )?,
            before_time: convert::time(
                convert::present("EarlyEnergy.before_time", message.before_time)?,
            )?,
        })
    }
    pub(crate) fn into_message(self) -> v1::EarlyEnergy {
        v1::EarlyEnergy {
            energy: Some(convert::to_decimal(self.energy)),
            before_time: Some(convert::to_time(self.before_time)),
        }
    }
}
/// How a charger takes limits.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ProfileFormat {
    /// In what.
    pub unit: ChargingRateUnit,
    /// By how many phases it charges, 1 to 3. 0: 3.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub phases: i32,
    /// Volts between a line and neutral. 0: 230.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub voltage: i32,
    /// How many periods it takes: many take 24. 0: any number.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub max_periods: i32,
}
impl ProfileFormat {
    /// In what.
    #[must_use]
    pub fn unit(mut self, value: impl Into<ChargingRateUnit>) -> Self {
        self.unit = value.into();
        self
    }
    /// By how many phases it charges, 1 to 3. 0: 3.
    #[must_use]
    pub fn phases(mut self, value: impl Into<i32>) -> Self {
        self.phases = value.into();
        self
    }
    /// Volts between a line and neutral. 0: 230.
    #[must_use]
    pub fn voltage(mut self, value: impl Into<i32>) -> Self {
        self.voltage = value.into();
        self
    }
    /// How many periods it takes: many take 24. 0: any number.
    #[must_use]
    pub fn max_periods(mut self, value: impl Into<i32>) -> Self {
        self.max_periods = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::ProfileFormat) -> Result<Self> {
        Ok(Self {
            unit: message.unit.into(),
            phases: message.phases,
            voltage: message.voltage,
            max_periods: message.max_periods,
        })
    }
    pub(crate) fn into_message(self) -> v1::ProfileFormat {
        v1::ProfileFormat {
            unit: self.unit.into(),
            phases: self.phases,
            voltage: self.voltage,
            max_periods: self.max_periods,
        }
    }
}
/// Limits that a charger is sent (OCPI 2.2.1, ChargingProfile).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ChargingProfile {
    /// When the first period begins.
    pub start_time: Timestamp,
    /// The unit of its limits.
    pub unit: ChargingRateUnit,
    /// How long it holds, seconds.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub duration: i32,
    /// Limits, in the order of time. Each holds until the next begins, the last until the end.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub periods: Vec<ChargingProfilePeriod>,
}
impl ChargingProfile {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(start_time: impl Into<Timestamp>) -> Self {
        Self {
            start_time: start_time.into(),
            unit: Default::default(),
            duration: Default::default(),
            periods: Default::default(),
        }
    }
    /// When the first period begins.
    #[must_use]
    pub fn start_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.start_time = value.into();
        self
    }
    /// The unit of its limits.
    #[must_use]
    pub fn unit(mut self, value: impl Into<ChargingRateUnit>) -> Self {
        self.unit = value.into();
        self
    }
    /// How long it holds, seconds.
    #[must_use]
    pub fn duration(mut self, value: impl Into<i32>) -> Self {
        self.duration = value.into();
        self
    }
    /// Limits, in the order of time. Each holds until the next begins, the last until the end.
    #[must_use]
    pub fn periods(
        mut self,
        values: impl IntoIterator<Item = impl Into<ChargingProfilePeriod>>,
    ) -> Self {
        self.periods = values.into_iter().map(Into::into).collect();
        self
    }
    pub(crate) fn from_message(message: v1::ChargingProfile) -> Result<Self> {
        Ok(Self {
            start_time: convert::time(
                convert::present("ChargingProfile.start_time", message.start_time)?,
            )?,
            unit: message.unit.into(),
            duration: message.duration,
            periods: message
                .periods
                .into_iter()
                .map(ChargingProfilePeriod::from_message)
                .collect::<Result<_>>()?,
        })
    }
}
/// A limit from a time on.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ChargingProfilePeriod {
    /// When it begins, seconds after the profile does.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub start_period: i32,
    /// The limit, with one decimal. 0: it does not charge.
    pub limit: Decimal,
}
impl ChargingProfilePeriod {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(limit: impl Into<Decimal>) -> Self {
        Self {
            limit: limit.into(),
            start_period: Default::default(),
        }
    }
    /// When it begins, seconds after the profile does.
    #[must_use]
    pub fn start_period(mut self, value: impl Into<i32>) -> Self {
        self.start_period = value.into();
        self
    }
    /// The limit, with one decimal. 0: it does not charge.
    #[must_use]
    pub fn limit(mut self, value: impl Into<Decimal>) -> Self {
        self.limit = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::ChargingProfilePeriod) -> Result<Self> {
        Ok(Self {
            start_period: message.start_period,
            limit: convert::decimal(
                convert::present("ChargingProfilePeriod.limit", message.limit)?,
            )?,
        })
    }
}
/// A slot of a plan, and what was planned by.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PlanSlot {
    /// When it begins.
    pub start_time: Timestamp,
    /// What a kWh costs in it.
    pub price: Decimal,
    /// Carbon of a kWh, g. Absent: not known at all.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub carbon_intensity: Option<Decimal>,
    /// How much of a kWh is green, from 0 to 1. Absent: not known at all.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub green_share: Option<Decimal>,
    /// What all vehicles draw together, mean kW.
    pub power: Decimal,
}
impl PlanSlot {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(
        start_time: impl Into<Timestamp>,
        price: impl Into<Decimal>,
        power: impl Into<Decimal>,
    ) -> Self {
        Self {
            start_time: start_time.into(),
            price: price.into(),
            power: power.into(),
            carbon_intensity: Default::default(),
            green_share: Default::default(),
        }
    }
    /// When it begins.
    #[must_use]
    pub fn start_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.start_time = value.into();
        self
    }
    /// What a kWh costs in it.
    #[must_use]
    pub fn price(mut self, value: impl Into<Decimal>) -> Self {
        self.price = value.into();
        self
    }
    /// Carbon of a kWh, g. Absent: not known at all.
    #[must_use]
    pub fn carbon_intensity(mut self, value: impl Into<Decimal>) -> Self {
        self.carbon_intensity = Some(value.into());
        self
    }
    /// How much of a kWh is green, from 0 to 1. Absent: not known at all.
    #[must_use]
    pub fn green_share(mut self, value: impl Into<Decimal>) -> Self {
        self.green_share = Some(value.into());
        self
    }
    /// What all vehicles draw together, mean kW.
    #[must_use]
    pub fn power(mut self, value: impl Into<Decimal>) -> Self {
        self.power = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::PlanSlot) -> Result<Self> {
        Ok(Self {
            start_time: convert::time(
                convert::present("PlanSlot.start_time", message.start_time)?,
            )?,
            price: convert::decimal(convert::present("PlanSlot.price", message.price)?)?,
            carbon_intensity: message
                .carbon_intensity
                .map(convert::decimal)
                .transpose()?,
            green_share: message.green_share.map(convert::decimal).transpose()?,
            power: convert::decimal(convert::present("PlanSlot.power", message.power)?)?,
        })
    }
}
/// A value that was not known when a plan was made.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SignalGuess {
    /// Which.
    pub kind: SignalKind,
    /// From when.
    pub start_time: Timestamp,
    /// Until when.
    pub end_time: Timestamp,
    /// Whether nothing at all is known of it: it counts as 0 then. Else it is taken to be as at the same time of a day before, or as on average.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub unknown: bool,
}
impl SignalGuess {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(
        start_time: impl Into<Timestamp>,
        end_time: impl Into<Timestamp>,
    ) -> Self {
        Self {
            start_time: start_time.into(),
            end_time: end_time.into(),
            kind: Default::default(),
            unknown: Default::default(),
        }
    }
    /// Which.
    #[must_use]
    pub fn kind(mut self, value: impl Into<SignalKind>) -> Self {
        self.kind = value.into();
        self
    }
    /// From when.
    #[must_use]
    pub fn start_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.start_time = value.into();
        self
    }
    /// Until when.
    #[must_use]
    pub fn end_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.end_time = value.into();
        self
    }
    /// Whether nothing at all is known of it: it counts as 0 then. Else it is taken to be as at the same time of a day before, or as on average.
    #[must_use]
    pub fn unknown(mut self, value: impl Into<bool>) -> Self {
        self.unknown = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::SignalGuess) -> Result<Self> {
        Ok(Self {
            kind: message.kind.into(),
            start_time: convert::time(
                convert::present("SignalGuess.start_time", message.start_time)?,
            )?,
            end_time: convert::time(
                convert::present("SignalGuess.end_time", message.end_time)?,
            )?,
            unknown: message.unknown,
        })
    }
}
/// When a vehicle charges.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct VehiclePlan {
    /// As it was asked.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub vehicle_id: String,
    /// Mean kW that it draws in each slot of the plan, as many as that has: where it is there for a part of a slot, over the whole of it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub power: Vec<Decimal>,
    /// What its battery wants and does not get, kWh.
    pub missing_energy: Decimal,
    /// Of that, what energy above its price ceiling could have given if nobody else were there, kWh.
    pub energy_lost_to_price_ceiling: Decimal,
    /// What its battery should have early and gets later, or not at all, kWh.
    pub late_energy: Decimal,
    /// What comes of the plan.
    pub expected: ChargeFigures,
    /// What would come of charging at once, with what the site gives.
    pub at_once: ChargeFigures,
    /// The plan as its charger takes it. No limit of vehicle or site is broken by rounding.
    pub profile: ChargingProfile,
    /// What comes of that: the difference to `expected` is what rounding costs.
    pub rounded: ChargeFigures,
}
impl VehiclePlan {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(
        missing_energy: impl Into<Decimal>,
        energy_lost_to_price_ceiling: impl Into<Decimal>,
        late_energy: impl Into<Decimal>,
        expected: impl Into<ChargeFigures>,
        at_once: impl Into<ChargeFigures>,
        profile: impl Into<ChargingProfile>,
        rounded: impl Into<ChargeFigures>,
    ) -> Self {
        Self {
            missing_energy: missing_energy.into(),
            energy_lost_to_price_ceiling: energy_lost_to_price_ceiling.into(),
            late_energy: late_energy.into(),
            expected: expected.into(),
            at_once: at_once.into(),
            profile: profile.into(),
            rounded: rounded.into(),
            vehicle_id: Default::default(),
            power: Default::default(),
        }
    }
    /// As it was asked.
    #[must_use]
    pub fn vehicle_id(mut self, value: impl Into<String>) -> Self {
        self.vehicle_id = value.into();
        self
    }
    /// Mean kW that it draws in each slot of the plan, as many as that has: where it is there for a part of a slot, over the whole of it.
    #[must_use]
    pub fn power(
        mut self,
        values: impl IntoIterator<Item = impl Into<Decimal>>,
    ) -> Self {
        self.power = values.into_iter().map(Into::into).collect();
        self
    }
    /// What its battery wants and does not get, kWh.
    #[must_use]
    pub fn missing_energy(mut self, value: impl Into<Decimal>) -> Self {
        self.missing_energy = value.into();
        self
    }
    /// Of that, what energy above its price ceiling could have given if nobody else were there, kWh.
    #[must_use]
    pub fn energy_lost_to_price_ceiling(mut self, value: impl Into<Decimal>) -> Self {
        self.energy_lost_to_price_ceiling = value.into();
        self
    }
    /// What its battery should have early and gets later, or not at all, kWh.
    #[must_use]
    pub fn late_energy(mut self, value: impl Into<Decimal>) -> Self {
        self.late_energy = value.into();
        self
    }
    /// What comes of the plan.
    #[must_use]
    pub fn expected(mut self, value: impl Into<ChargeFigures>) -> Self {
        self.expected = value.into();
        self
    }
    /// What would come of charging at once, with what the site gives.
    #[must_use]
    pub fn at_once(mut self, value: impl Into<ChargeFigures>) -> Self {
        self.at_once = value.into();
        self
    }
    /// The plan as its charger takes it. No limit of vehicle or site is broken by rounding.
    #[must_use]
    pub fn profile(mut self, value: impl Into<ChargingProfile>) -> Self {
        self.profile = value.into();
        self
    }
    /// What comes of that: the difference to `expected` is what rounding costs.
    #[must_use]
    pub fn rounded(mut self, value: impl Into<ChargeFigures>) -> Self {
        self.rounded = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::VehiclePlan) -> Result<Self> {
        Ok(Self {
            vehicle_id: message.vehicle_id,
            power: message
                .power
                .into_iter()
                .map(convert::decimal)
                .collect::<Result<_>>()?,
            missing_energy: convert::decimal(
                convert::present("VehiclePlan.missing_energy", message.missing_energy)?,
            )?,
            energy_lost_to_price_ceiling: convert::decimal(
                convert::present(
                    "VehiclePlan.energy_lost_to_price_ceiling",
                    message.energy_lost_to_price_ceiling,
                )?,
            )?,
            late_energy: convert::decimal(
                convert::present("VehiclePlan.late_energy", message.late_energy)?,
            )?,
            expected: ChargeFigures::from_message(
                convert::present("VehiclePlan.expected", message.expected)?,
            )?,
            at_once: ChargeFigures::from_message(
                convert::present("VehiclePlan.at_once", message.at_once)?,
            )?,
            profile: ChargingProfile::from_message(
                convert::present("VehiclePlan.profile", message.profile)?,
            )?,
            rounded: ChargeFigures::from_message(
                convert::present("VehiclePlan.rounded", message.rounded)?,
            )?,
        })
    }
}
/// What comes of charging in a certain way.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ChargeFigures {
    /// What its battery gets, kWh.
    pub energy: Decimal,
    /// What that costs. Absent where no price is known.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub cost: Option<Money>,
    /// Its carbon, g. Absent where none is known.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub carbon: Option<Decimal>,
    /// How much of its energy is green, from 0 to 1. Absent where that is not known, and of no energy.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub green_share: Option<Decimal>,
    /// When it draws no more: the end of the last slot that it draws in. Absent where it draws nothing.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub ready_time: Option<Timestamp>,
}
impl ChargeFigures {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(energy: impl Into<Decimal>) -> Self {
        Self {
            energy: energy.into(),
            cost: Default::default(),
            carbon: Default::default(),
            green_share: Default::default(),
            ready_time: Default::default(),
        }
    }
    /// What its battery gets, kWh.
    #[must_use]
    pub fn energy(mut self, value: impl Into<Decimal>) -> Self {
        self.energy = value.into();
        self
    }
    /// What that costs. Absent where no price is known.
    #[must_use]
    pub fn cost(mut self, value: impl Into<Money>) -> Self {
        self.cost = Some(value.into());
        self
    }
    /// Its carbon, g. Absent where none is known.
    #[must_use]
    pub fn carbon(mut self, value: impl Into<Decimal>) -> Self {
        self.carbon = Some(value.into());
        self
    }
    /// How much of its energy is green, from 0 to 1. Absent where that is not known, and of no energy.
    #[must_use]
    pub fn green_share(mut self, value: impl Into<Decimal>) -> Self {
        self.green_share = Some(value.into());
        self
    }
    /// When it draws no more: the end of the last slot that it draws in. Absent where it draws nothing.
    #[must_use]
    pub fn ready_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.ready_time = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::ChargeFigures) -> Result<Self> {
        Ok(Self {
            energy: convert::decimal(
                convert::present("ChargeFigures.energy", message.energy)?,
            )?,
            cost: message.cost.map(convert::money).transpose()?,
            carbon: message.carbon.map(convert::decimal).transpose()?,
            green_share: message.green_share.map(convert::decimal).transpose()?,
            ready_time: message.ready_time.map(convert::time).transpose()?,
        })
    }
}
/// What the chargers of a location have together. Their sessions are planned together by it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ChargingSite {
    /// Which location.
    pub location: LocationKey,
    /// Its bidding zone, such as `NL` or `DE-LU`. Empty: that of its country, where the country has one only.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub zone: String,
    /// What it can give. Whatever draws there without a plan is its base load. Absent: all that is wanted.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub supply: Option<SiteSupply>,
    /// Changes with each change.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub etag: String,
    /// When it came first.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub create_time: Option<Timestamp>,
    /// When it changed last.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub update_time: Option<Timestamp>,
    /// How much of what it gives after the present slot is left free for vehicles that are still to come, percent. Where somebody who is there would go short by
    /// that, all of it is planned, as soon as can be. 0: nothing; a site that is often full does well with 20 to 50.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub reserve_percent: i32,
}
impl ChargingSite {
    /// Which location.
    #[must_use]
    pub fn location(mut self, value: impl Into<LocationKey>) -> Self {
        self.location = value.into();
        self
    }
    /// Its bidding zone, such as `NL` or `DE-LU`. Empty: that of its country, where the country has one only.
    #[must_use]
    pub fn zone(mut self, value: impl Into<String>) -> Self {
        self.zone = value.into();
        self
    }
    /// What it can give. Whatever draws there without a plan is its base load. Absent: all that is wanted.
    #[must_use]
    pub fn supply(mut self, value: impl Into<SiteSupply>) -> Self {
        self.supply = Some(value.into());
        self
    }
    /// Changes with each change.
    #[must_use]
    pub fn etag(mut self, value: impl Into<String>) -> Self {
        self.etag = value.into();
        self
    }
    /// When it came first.
    #[must_use]
    pub fn create_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.create_time = Some(value.into());
        self
    }
    /// When it changed last.
    #[must_use]
    pub fn update_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.update_time = Some(value.into());
        self
    }
    /// How much of what it gives after the present slot is left free for vehicles that are still to come, percent. Where somebody who is there would go short by
    /// that, all of it is planned, as soon as can be. 0: nothing; a site that is often full does well with 20 to 50.
    #[must_use]
    pub fn reserve_percent(mut self, value: impl Into<i32>) -> Self {
        self.reserve_percent = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::ChargingSite) -> Result<Self> {
        Ok(Self {
            location: LocationKey::from_message(
                convert::present("ChargingSite.location", message.location)?,
            )?,
            zone: message.zone,
            supply: message.supply.map(SiteSupply::from_message).transpose()?,
            etag: message.etag,
            create_time: message.create_time.map(convert::time).transpose()?,
            update_time: message.update_time.map(convert::time).transpose()?,
            reserve_percent: message.reserve_percent,
        })
    }
    pub(crate) fn into_message(self) -> v1::ChargingSite {
        v1::ChargingSite {
            location: Some(LocationKey::into_message(self.location)),
            zone: self.zone,
            supply: self.supply.map(SiteSupply::into_message),
            etag: self.etag,
            create_time: self.create_time.map(convert::to_time),
            update_time: self.update_time.map(convert::to_time),
            reserve_percent: self.reserve_percent,
        }
    }
}
/// What a driver says of one charge. What is not said counts as their preferences have it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PlanWish {
    /// Which vehicle, as the driver calls it. Absent: none that has preferences of its own.
    ///
    /// Personal data.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub vehicle_id: Option<String>,
    /// When it leaves, at most 7 days from now. Absent: at the preferred time of day, the next that comes.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub departure_time: Option<Timestamp>,
    /// What its battery wants from when it is first said on, kWh: the same said again is the same energy. Absent: by levels, else as preferred for a whole charge.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub energy: Option<Decimal>,
    /// The level of its battery now, percent. Absent: as its charger has reported it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub battery_level: Option<i32>,
    /// The level that it should have when it leaves, percent. 0: as preferred.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub target_level: i32,
    /// The level that it should have as soon as can be, percent. 0: as preferred.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub early_level: i32,
    /// What its battery holds, kWh. Absent: as preferred.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub battery_capacity: Option<Decimal>,
    /// The most that it draws, watts. 0: as preferred, else what the connector gives.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub max_power: i32,
    /// By how many phases it charges, 1 to 3. 0: as preferred, else as many as the connector has.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub phases: i32,
    /// How much of what is drawn gets into the battery. Absent: as preferred, else 0.9.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub efficiency: Option<Decimal>,
    /// What it should be charged for: its goal counts before the preferred one, and so each of its conditions.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub conditions: Option<ChargingConditions>,
}
impl PlanWish {
    /// Which vehicle, as the driver calls it. Absent: none that has preferences of its own.
    #[must_use]
    pub fn vehicle_id(mut self, value: impl Into<String>) -> Self {
        self.vehicle_id = Some(value.into());
        self
    }
    /// When it leaves, at most 7 days from now. Absent: at the preferred time of day, the next that comes.
    #[must_use]
    pub fn departure_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.departure_time = Some(value.into());
        self
    }
    /// What its battery wants from when it is first said on, kWh: the same said again is the same energy. Absent: by levels, else as preferred for a whole charge.
    #[must_use]
    pub fn energy(mut self, value: impl Into<Decimal>) -> Self {
        self.energy = Some(value.into());
        self
    }
    /// The level of its battery now, percent. Absent: as its charger has reported it.
    #[must_use]
    pub fn battery_level(mut self, value: impl Into<i32>) -> Self {
        self.battery_level = Some(value.into());
        self
    }
    /// The level that it should have when it leaves, percent. 0: as preferred.
    #[must_use]
    pub fn target_level(mut self, value: impl Into<i32>) -> Self {
        self.target_level = value.into();
        self
    }
    /// The level that it should have as soon as can be, percent. 0: as preferred.
    #[must_use]
    pub fn early_level(mut self, value: impl Into<i32>) -> Self {
        self.early_level = value.into();
        self
    }
    /// What its battery holds, kWh. Absent: as preferred.
    #[must_use]
    pub fn battery_capacity(mut self, value: impl Into<Decimal>) -> Self {
        self.battery_capacity = Some(value.into());
        self
    }
    /// The most that it draws, watts. 0: as preferred, else what the connector gives.
    #[must_use]
    pub fn max_power(mut self, value: impl Into<i32>) -> Self {
        self.max_power = value.into();
        self
    }
    /// By how many phases it charges, 1 to 3. 0: as preferred, else as many as the connector has.
    #[must_use]
    pub fn phases(mut self, value: impl Into<i32>) -> Self {
        self.phases = value.into();
        self
    }
    /// How much of what is drawn gets into the battery. Absent: as preferred, else 0.9.
    #[must_use]
    pub fn efficiency(mut self, value: impl Into<Decimal>) -> Self {
        self.efficiency = Some(value.into());
        self
    }
    /// What it should be charged for: its goal counts before the preferred one, and so each of its conditions.
    #[must_use]
    pub fn conditions(mut self, value: impl Into<ChargingConditions>) -> Self {
        self.conditions = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::PlanWish) -> Result<Self> {
        Ok(Self {
            vehicle_id: message.vehicle_id,
            departure_time: message.departure_time.map(convert::time).transpose()?,
            energy: message.energy.map(convert::decimal).transpose()?,
            battery_level: message.battery_level,
            target_level: message.target_level,
            early_level: message.early_level,
            battery_capacity: message
                .battery_capacity
                .map(convert::decimal)
                .transpose()?,
            max_power: message.max_power,
            phases: message.phases,
            efficiency: message.efficiency.map(convert::decimal).transpose()?,
            conditions: message
                .conditions
                .map(ChargingConditions::from_message)
                .transpose()?,
        })
    }
    pub(crate) fn into_message(self) -> v1::PlanWish {
        v1::PlanWish {
            vehicle_id: self.vehicle_id,
            departure_time: self.departure_time.map(convert::to_time),
            energy: self.energy.map(convert::to_decimal),
            battery_level: self.battery_level,
            target_level: self.target_level,
            early_level: self.early_level,
            battery_capacity: self.battery_capacity.map(convert::to_decimal),
            max_power: self.max_power,
            phases: self.phases,
            efficiency: self.efficiency.map(convert::to_decimal),
            conditions: self.conditions.map(ChargingConditions::into_message),
        }
    }
}
/// The plan of a session. There is one of each session, which is made anew as the world changes: `revision` counts that.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ChargingPlan {
    /// Our id of the session, a UUID: the plan is known by it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub session_id: String,
    /// Whose session it is, a UUID. Absent: nobody's that is known.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub driver_id: Option<String>,
    /// Where: all that charges there by a plan is planned together.
    pub location: LocationKey,
    /// Where it is in its life.
    pub status: ChargingPlanStatus,
    /// How often it was made, from 1.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub revision: i32,
    /// Why it was made last.
    pub reason: PlanReason,
    /// When it was made last. Slots before that are as they were planned then.
    pub plan_time: Timestamp,
    /// What the driver has said of this charge.
    pub wish: PlanWish,
    /// What it was made for last, with the preferences and what the connector gives: from `plan_time` on.
    pub charge: ChargeWish,
    /// The bidding zone whose prices it goes by. Empty: none is known.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub zone: String,
    /// Its slots, from when it was first made: `power` is what this vehicle draws.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub slots: Vec<PlanSlot>,
    /// When the last slot ends.
    pub end_time: Timestamp,
    /// The plan. What is expected, and what would come of charging at once, counts from `plan_time` on.
    pub vehicle_plan: VehiclePlan,
    /// What was guessed of prices and carbon.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub guesses: Vec<SignalGuess>,
    /// What the session has drawn up to `plan_time`; once it has ended, in all.
    pub done: ChargeFigures,
    /// What would have come of charging at once from the session's beginning, as much as it did in the end, whatever the site gives. Absent while it goes on.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub done_at_once: Option<ChargeFigures>,
    /// How it was made before, the first one first: the last 100 of them.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub revisions: Vec<PlanRevision>,
    /// Changes with each change.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub etag: String,
    /// When it was made first.
    pub create_time: Timestamp,
    /// When it changed last.
    pub update_time: Timestamp,
    /// How it gets to its charger.
    pub delivery: ProfileDelivery,
    /// How an external planner has part in it. Absent: none is asked.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub external: Option<ExternalPlanning>,
}
impl ChargingPlan {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(
        plan_time: impl Into<Timestamp>,
        charge: impl Into<ChargeWish>,
        end_time: impl Into<Timestamp>,
        vehicle_plan: impl Into<VehiclePlan>,
        done: impl Into<ChargeFigures>,
        create_time: impl Into<Timestamp>,
        update_time: impl Into<Timestamp>,
        delivery: impl Into<ProfileDelivery>,
    ) -> Self {
        Self {
            plan_time: plan_time.into(),
            charge: charge.into(),
            end_time: end_time.into(),
            vehicle_plan: vehicle_plan.into(),
            done: done.into(),
            create_time: create_time.into(),
            update_time: update_time.into(),
            delivery: delivery.into(),
            session_id: Default::default(),
            driver_id: Default::default(),
            location: Default::default(),
            status: Default::default(),
            revision: Default::default(),
            reason: Default::default(),
            wish: Default::default(),
            zone: Default::default(),
            slots: Default::default(),
            guesses: Default::default(),
            done_at_once: Default::default(),
            revisions: Default::default(),
            etag: Default::default(),
            external: Default::default(),
        }
    }
    /// Our id of the session, a UUID: the plan is known by it.
    #[must_use]
    pub fn session_id(mut self, value: impl Into<String>) -> Self {
        self.session_id = value.into();
        self
    }
    /// Whose session it is, a UUID. Absent: nobody's that is known.
    #[must_use]
    pub fn driver_id(mut self, value: impl Into<String>) -> Self {
        self.driver_id = Some(value.into());
        self
    }
    /// Where: all that charges there by a plan is planned together.
    #[must_use]
    pub fn location(mut self, value: impl Into<LocationKey>) -> Self {
        self.location = value.into();
        self
    }
    /// Where it is in its life.
    #[must_use]
    pub fn status(mut self, value: impl Into<ChargingPlanStatus>) -> Self {
        self.status = value.into();
        self
    }
    /// How often it was made, from 1.
    #[must_use]
    pub fn revision(mut self, value: impl Into<i32>) -> Self {
        self.revision = value.into();
        self
    }
    /// Why it was made last.
    #[must_use]
    pub fn reason(mut self, value: impl Into<PlanReason>) -> Self {
        self.reason = value.into();
        self
    }
    /// When it was made last. Slots before that are as they were planned then.
    #[must_use]
    pub fn plan_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.plan_time = value.into();
        self
    }
    /// What the driver has said of this charge.
    #[must_use]
    pub fn wish(mut self, value: impl Into<PlanWish>) -> Self {
        self.wish = value.into();
        self
    }
    /// What it was made for last, with the preferences and what the connector gives: from `plan_time` on.
    #[must_use]
    pub fn charge(mut self, value: impl Into<ChargeWish>) -> Self {
        self.charge = value.into();
        self
    }
    /// The bidding zone whose prices it goes by. Empty: none is known.
    #[must_use]
    pub fn zone(mut self, value: impl Into<String>) -> Self {
        self.zone = value.into();
        self
    }
    /// Its slots, from when it was first made: `power` is what this vehicle draws.
    #[must_use]
    pub fn slots(
        mut self,
        values: impl IntoIterator<Item = impl Into<PlanSlot>>,
    ) -> Self {
        self.slots = values.into_iter().map(Into::into).collect();
        self
    }
    /// When the last slot ends.
    #[must_use]
    pub fn end_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.end_time = value.into();
        self
    }
    /// The plan. What is expected, and what would come of charging at once, counts from `plan_time` on.
    #[must_use]
    pub fn vehicle_plan(mut self, value: impl Into<VehiclePlan>) -> Self {
        self.vehicle_plan = value.into();
        self
    }
    /// What was guessed of prices and carbon.
    #[must_use]
    pub fn guesses(
        mut self,
        values: impl IntoIterator<Item = impl Into<SignalGuess>>,
    ) -> Self {
        self.guesses = values.into_iter().map(Into::into).collect();
        self
    }
    /// What the session has drawn up to `plan_time`; once it has ended, in all.
    #[must_use]
    pub fn done(mut self, value: impl Into<ChargeFigures>) -> Self {
        self.done = value.into();
        self
    }
    /// What would have come of charging at once from the session's beginning, as much as it did in the end, whatever the site gives. Absent while it goes on.
    #[must_use]
    pub fn done_at_once(mut self, value: impl Into<ChargeFigures>) -> Self {
        self.done_at_once = Some(value.into());
        self
    }
    /// How it was made before, the first one first: the last 100 of them.
    #[must_use]
    pub fn revisions(
        mut self,
        values: impl IntoIterator<Item = impl Into<PlanRevision>>,
    ) -> Self {
        self.revisions = values.into_iter().map(Into::into).collect();
        self
    }
    /// Changes with each change.
    #[must_use]
    pub fn etag(mut self, value: impl Into<String>) -> Self {
        self.etag = value.into();
        self
    }
    /// When it was made first.
    #[must_use]
    pub fn create_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.create_time = value.into();
        self
    }
    /// When it changed last.
    #[must_use]
    pub fn update_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.update_time = value.into();
        self
    }
    /// How it gets to its charger.
    #[must_use]
    pub fn delivery(mut self, value: impl Into<ProfileDelivery>) -> Self {
        self.delivery = value.into();
        self
    }
    /// How an external planner has part in it. Absent: none is asked.
    #[must_use]
    pub fn external(mut self, value: impl Into<ExternalPlanning>) -> Self {
        self.external = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::ChargingPlan) -> Result<Self> {
        Ok(Self {
            session_id: message.session_id,
            driver_id: message.driver_id,
            location: LocationKey::from_message(
                convert::present("ChargingPlan.location", message.location)?,
            )?,
            status: message.status.into(),
            revision: message.revision,
            reason: message.reason.into(),
            plan_time: convert::time(
                convert::present("ChargingPlan.plan_time", message.plan_time)?,
            )?,
            wish: PlanWish::from_message(
                convert::present("ChargingPlan.wish", message.wish)?,
            )?,
            charge: ChargeWish::from_message(
                convert::present("ChargingPlan.charge", message.charge)?,
            )?,
            zone: message.zone,
            slots: message
                .slots
                .into_iter()
                .map(PlanSlot::from_message)
                .collect::<Result<_>>()?,
            end_time: convert::time(
                convert::present("ChargingPlan.end_time", message.end_time)?,
            )?,
            vehicle_plan: VehiclePlan::from_message(
                convert::present("ChargingPlan.vehicle_plan", message.vehicle_plan)?,
            )?,
            guesses: message
                .guesses
                .into_iter()
                .map(SignalGuess::from_message)
                .collect::<Result<_>>()?,
            done: ChargeFigures::from_message(
                convert::present("ChargingPlan.done", message.done)?,
            )?,
            done_at_once: message
                .done_at_once
                .map(ChargeFigures::from_message)
                .transpose()?,
            revisions: message
                .revisions
                .into_iter()
                .map(PlanRevision::from_message)
                .collect::<Result<_>>()?,
            etag: message.etag,
            create_time: convert::time(
                convert::present("ChargingPlan.create_time", message.create_time)?,
            )?,
            update_time: convert::time(
                convert::present("ChargingPlan.update_time", message.update_time)?,
            )?,
            delivery: ProfileDelivery::from_message(
                convert::present("ChargingPlan.delivery", message.delivery)?,
            )?,
            external: message.external.map(ExternalPlanning::from_message).transpose()?,
        })
    }
}
/// A plan as it was before it was made anew.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PlanRevision {
    /// Which, from 1.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub revision: i32,
    /// Why it was made.
    pub reason: PlanReason,
    /// When it was made.
    pub plan_time: Timestamp,
    /// What was expected of it from then on.
    pub expected: ChargeFigures,
    /// What would have come of charging at once from then on.
    pub at_once: ChargeFigures,
    /// What its battery wanted and would not have got, kWh.
    pub missing_energy: Decimal,
}
impl PlanRevision {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(
        plan_time: impl Into<Timestamp>,
        expected: impl Into<ChargeFigures>,
        at_once: impl Into<ChargeFigures>,
        missing_energy: impl Into<Decimal>,
    ) -> Self {
        Self {
            plan_time: plan_time.into(),
            expected: expected.into(),
            at_once: at_once.into(),
            missing_energy: missing_energy.into(),
            revision: Default::default(),
            reason: Default::default(),
        }
    }
    /// Which, from 1.
    #[must_use]
    pub fn revision(mut self, value: impl Into<i32>) -> Self {
        self.revision = value.into();
        self
    }
    /// Why it was made.
    #[must_use]
    pub fn reason(mut self, value: impl Into<PlanReason>) -> Self {
        self.reason = value.into();
        self
    }
    /// When it was made.
    #[must_use]
    pub fn plan_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.plan_time = value.into();
        self
    }
    /// What was expected of it from then on.
    #[must_use]
    pub fn expected(mut self, value: impl Into<ChargeFigures>) -> Self {
        self.expected = value.into();
        self
    }
    /// What would have come of charging at once from then on.
    #[must_use]
    pub fn at_once(mut self, value: impl Into<ChargeFigures>) -> Self {
        self.at_once = value.into();
        self
    }
    /// What its battery wanted and would not have got, kWh.
    #[must_use]
    pub fn missing_energy(mut self, value: impl Into<Decimal>) -> Self {
        self.missing_energy = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::PlanRevision) -> Result<Self> {
        Ok(Self {
            revision: message.revision,
            reason: message.reason.into(),
            plan_time: convert::time(
                convert::present("PlanRevision.plan_time", message.plan_time)?,
            )?,
            expected: ChargeFigures::from_message(
                convert::present("PlanRevision.expected", message.expected)?,
            )?,
            at_once: ChargeFigures::from_message(
                convert::present("PlanRevision.at_once", message.at_once)?,
            )?,
            missing_energy: convert::decimal(
                convert::present("PlanRevision.missing_energy", message.missing_energy)?,
            )?,
        })
    }
}
/// How the profile of a plan gets to its charger, by its CPO (OCPI 2.2.1, ChargingProfiles module).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ProfileDelivery {
    /// Where it is on its way.
    pub status: ProfileDeliveryStatus,
    /// Since when.
    pub status_time: Timestamp,
    /// How often its CPO was asked about this profile: to set it, what the charger does, to clear it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub attempts: i32,
    /// What went wrong last, in English; empty: nothing.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub trouble: String,
}
impl ProfileDelivery {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(status_time: impl Into<Timestamp>) -> Self {
        Self {
            status_time: status_time.into(),
            status: Default::default(),
            attempts: Default::default(),
            trouble: Default::default(),
        }
    }
    /// Where it is on its way.
    #[must_use]
    pub fn status(mut self, value: impl Into<ProfileDeliveryStatus>) -> Self {
        self.status = value.into();
        self
    }
    /// Since when.
    #[must_use]
    pub fn status_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.status_time = value.into();
        self
    }
    /// How often its CPO was asked about this profile: to set it, what the charger does, to clear it.
    #[must_use]
    pub fn attempts(mut self, value: impl Into<i32>) -> Self {
        self.attempts = value.into();
        self
    }
    /// What went wrong last, in English; empty: nothing.
    #[must_use]
    pub fn trouble(mut self, value: impl Into<String>) -> Self {
        self.trouble = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::ProfileDelivery) -> Result<Self> {
        Ok(Self {
            status: message.status.into(),
            status_time: convert::time(
                convert::present("ProfileDelivery.status_time", message.status_time)?,
            )?,
            attempts: message.attempts,
            trouble: message.trouble,
        })
    }
}
/// How an external planner has part in a plan. Our own plan is there from the beginning, and stands wherever there is no schedule that holds.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ExternalPlanning {
    /// Where it is.
    pub status: ExternalPlanningStatus,
    /// Since when.
    pub status_time: Timestamp,
    /// What went wrong last, in English; empty: nothing.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub trouble: String,
}
impl ExternalPlanning {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(status_time: impl Into<Timestamp>) -> Self {
        Self {
            status_time: status_time.into(),
            status: Default::default(),
            trouble: Default::default(),
        }
    }
    /// Where it is.
    #[must_use]
    pub fn status(mut self, value: impl Into<ExternalPlanningStatus>) -> Self {
        self.status = value.into();
        self
    }
    /// Since when.
    #[must_use]
    pub fn status_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.status_time = value.into();
        self
    }
    /// What went wrong last, in English; empty: nothing.
    #[must_use]
    pub fn trouble(mut self, value: impl Into<String>) -> Self {
        self.trouble = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::ExternalPlanning) -> Result<Self> {
        Ok(Self {
            status: message.status.into(),
            status_time: convert::time(
                convert::present("ExternalPlanning.status_time", message.status_time)?,
            )?,
            trouble: message.trouble,
        })
    }
}
/// A place where vehicles charge, with its EVSEs. Known by country, party and the CPO's id.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Location {
    /// Our id of it, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub id: String,
    /// The CPO's country, two letters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub country_code: String,
    /// The CPO, three letters or digits.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub party_id: String,
    /// The CPO's id of it, at most 36 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub location_id: String,
    /// Whether it may be shown to everybody. Where it may not, drivers' lists and maps leave it out.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub publish: bool,
    /// Whom it may be shown to where `publish` is false, at most 1,000. Kept as the CPO sent it; lists and maps do not go by it. Drivers are not
    /// shown it: it names other people's tokens.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub publish_allowed_to: Vec<PublishToken>,
    /// Its name, at most 255 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub name: Option<String>,
    /// Street and number, at most 255 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub address: String,
    /// City or town, at most 45 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub city: String,
    /// Postal code, at most 10 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub postal_code: Option<String>,
    /// State or province, at most 45 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub state: Option<String>,
    /// Country, three letters, such as `NLD`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub country: String,
    /// Where on Earth.
    pub coordinates: Coordinates,
    /// Points that belong to it, such as its entrance, at most 50.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub related_locations: Vec<RelatedLocation>,
    /// What kind of parking it is, such as `ALONG_MOTORWAY` (ParkingType); at most 100 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub parking_type: Option<String>,
    /// Its EVSEs, in the CPO's order, at most 1,000.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub evses: Vec<Evse>,
    /// How to get there, a text a language, at most 20.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub directions: Vec<DisplayText>,
    /// Who operates it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub operator: Option<Business>,
    /// Who operates it on the operator's behalf.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub suboperator: Option<Business>,
    /// Whose it is.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub owner: Option<Business>,
    /// What is there besides, such as `HOTEL` (Facility), at most 100, of at most 100 characters each.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub facilities: Vec<String>,
    /// The IANA time zone of the place. Without one the country decides where that is safe; else what is priced by local time stays unrated.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub time_zone: Option<String>,
    /// When it can be reached; absent: not known.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub opening_times: Option<OpeningTimes>,
    /// Whether vehicles go on charging while it is closed; absent: they do.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub charging_when_closed: Option<bool>,
    /// Images, at most 100.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub images: Vec<Image>,
    /// Where its energy comes from.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub energy_mix: Option<EnergyMix>,
    /// When the CPO last changed it or a part of it. Absent in what is put as fields: now.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub last_updated: Option<Timestamp>,
    /// Our version of it, from 1; a change of an EVSE's status counts.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub version: i64,
    /// Names what there is to edit, for PutLocation, PutEvse and PutConnector: it changes with every change but those of EVSEs' statuses and the
    /// times that go along (`status_time`, `last_updated` of EVSE and location).
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub etag: String,
    /// When it was first stored.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub create_time: Option<Timestamp>,
    /// When it was last changed here.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub update_time: Option<Timestamp>,
    /// What its CPO wants shown beside it now, the most important first: notes of the CPO and of this location.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub notes: Vec<TariffNote>,
}
impl Location {
    /// Our id of it, a UUID.
    #[must_use]
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = value.into();
        self
    }
    /// The CPO's country, two letters.
    #[must_use]
    pub fn country_code(mut self, value: impl Into<String>) -> Self {
        self.country_code = value.into();
        self
    }
    /// The CPO, three letters or digits.
    #[must_use]
    pub fn party_id(mut self, value: impl Into<String>) -> Self {
        self.party_id = value.into();
        self
    }
    /// The CPO's id of it, at most 36 characters.
    #[must_use]
    pub fn location_id(mut self, value: impl Into<String>) -> Self {
        self.location_id = value.into();
        self
    }
    /// Whether it may be shown to everybody. Where it may not, drivers' lists and maps leave it out.
    #[must_use]
    pub fn publish(mut self, value: impl Into<bool>) -> Self {
        self.publish = value.into();
        self
    }
    /// Whom it may be shown to where `publish` is false, at most 1,000. Kept as the CPO sent it; lists and maps do not go by it. Drivers are not
    /// shown it: it names other people's tokens.
    #[must_use]
    pub fn publish_allowed_to(
        mut self,
        values: impl IntoIterator<Item = impl Into<PublishToken>>,
    ) -> Self {
        self.publish_allowed_to = values.into_iter().map(Into::into).collect();
        self
    }
    /// Its name, at most 255 characters.
    #[must_use]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
    /// Street and number, at most 255 characters.
    #[must_use]
    pub fn address(mut self, value: impl Into<String>) -> Self {
        self.address = value.into();
        self
    }
    /// City or town, at most 45 characters.
    #[must_use]
    pub fn city(mut self, value: impl Into<String>) -> Self {
        self.city = value.into();
        self
    }
    /// Postal code, at most 10 characters.
    #[must_use]
    pub fn postal_code(mut self, value: impl Into<String>) -> Self {
        self.postal_code = Some(value.into());
        self
    }
    /// State or province, at most 45 characters.
    #[must_use]
    pub fn state(mut self, value: impl Into<String>) -> Self {
        self.state = Some(value.into());
        self
    }
    /// Country, three letters, such as `NLD`.
    #[must_use]
    pub fn country(mut self, value: impl Into<String>) -> Self {
        self.country = value.into();
        self
    }
    /// Where on Earth.
    #[must_use]
    pub fn coordinates(mut self, value: impl Into<Coordinates>) -> Self {
        self.coordinates = value.into();
        self
    }
    /// Points that belong to it, such as its entrance, at most 50.
    #[must_use]
    pub fn related_locations(
        mut self,
        values: impl IntoIterator<Item = impl Into<RelatedLocation>>,
    ) -> Self {
        self.related_locations = values.into_iter().map(Into::into).collect();
        self
    }
    /// What kind of parking it is, such as `ALONG_MOTORWAY` (ParkingType); at most 100 characters.
    #[must_use]
    pub fn parking_type(mut self, value: impl Into<String>) -> Self {
        self.parking_type = Some(value.into());
        self
    }
    /// Its EVSEs, in the CPO's order, at most 1,000.
    #[must_use]
    pub fn evses(mut self, values: impl IntoIterator<Item = impl Into<Evse>>) -> Self {
        self.evses = values.into_iter().map(Into::into).collect();
        self
    }
    /// How to get there, a text a language, at most 20.
    #[must_use]
    pub fn directions(
        mut self,
        values: impl IntoIterator<Item = impl Into<DisplayText>>,
    ) -> Self {
        self.directions = values.into_iter().map(Into::into).collect();
        self
    }
    /// Who operates it.
    #[must_use]
    pub fn operator(mut self, value: impl Into<Business>) -> Self {
        self.operator = Some(value.into());
        self
    }
    /// Who operates it on the operator's behalf.
    #[must_use]
    pub fn suboperator(mut self, value: impl Into<Business>) -> Self {
        self.suboperator = Some(value.into());
        self
    }
    /// Whose it is.
    #[must_use]
    pub fn owner(mut self, value: impl Into<Business>) -> Self {
        self.owner = Some(value.into());
        self
    }
    /// What is there besides, such as `HOTEL` (Facility), at most 100, of at most 100 characters each.
    #[must_use]
    pub fn facilities(
        mut self,
        values: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.facilities = values.into_iter().map(Into::into).collect();
        self
    }
    /// The IANA time zone of the place. Without one the country decides where that is safe; else what is priced by local time stays unrated.
    #[must_use]
    pub fn time_zone(mut self, value: impl Into<String>) -> Self {
        self.time_zone = Some(value.into());
        self
    }
    /// When it can be reached; absent: not known.
    #[must_use]
    pub fn opening_times(mut self, value: impl Into<OpeningTimes>) -> Self {
        self.opening_times = Some(value.into());
        self
    }
    /// Whether vehicles go on charging while it is closed; absent: they do.
    #[must_use]
    pub fn charging_when_closed(mut self, value: impl Into<bool>) -> Self {
        self.charging_when_closed = Some(value.into());
        self
    }
    /// Images, at most 100.
    #[must_use]
    pub fn images(mut self, values: impl IntoIterator<Item = impl Into<Image>>) -> Self {
        self.images = values.into_iter().map(Into::into).collect();
        self
    }
    /// Where its energy comes from.
    #[must_use]
    pub fn energy_mix(mut self, value: impl Into<EnergyMix>) -> Self {
        self.energy_mix = Some(value.into());
        self
    }
    /// When the CPO last changed it or a part of it. Absent in what is put as fields: now.
    #[must_use]
    pub fn last_updated(mut self, value: impl Into<Timestamp>) -> Self {
        self.last_updated = Some(value.into());
        self
    }
    /// Our version of it, from 1; a change of an EVSE's status counts.
    #[must_use]
    pub fn version(mut self, value: impl Into<i64>) -> Self {
        self.version = value.into();
        self
    }
    /// Names what there is to edit, for PutLocation, PutEvse and PutConnector: it changes with every change but those of EVSEs' statuses and the
    /// times that go along (`status_time`, `last_updated` of EVSE and location).
    #[must_use]
    pub fn etag(mut self, value: impl Into<String>) -> Self {
        self.etag = value.into();
        self
    }
    /// When it was first stored.
    #[must_use]
    pub fn create_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.create_time = Some(value.into());
        self
    }
    /// When it was last changed here.
    #[must_use]
    pub fn update_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.update_time = Some(value.into());
        self
    }
    /// What its CPO wants shown beside it now, the most important first: notes of the CPO and of this location.
    #[must_use]
    pub fn notes(
        mut self,
        values: impl IntoIterator<Item = impl Into<TariffNote>>,
    ) -> Self {
        self.notes = values.into_iter().map(Into::into).collect();
        self
    }
    pub(crate) fn from_message(message: v1::Location) -> Result<Self> {
        Ok(Self {
            id: message.id,
            country_code: message.country_code,
            party_id: message.party_id,
            location_id: message.location_id,
            publish: message.publish,
            publish_allowed_to: message
                .publish_allowed_to
                .into_iter()
                .map(PublishToken::from_message)
                .collect::<Result<_>>()?,
            name: message.name,
            address: message.address,
            city: message.city,
            postal_code: message.postal_code,
            state: message.state,
            country: message.country,
            coordinates: Coordinates::from_message(
                convert::present("Location.coordinates", message.coordinates)?,
            )?,
            related_locations: message
                .related_locations
                .into_iter()
                .map(RelatedLocation::from_message)
                .collect::<Result<_>>()?,
            parking_type: message.parking_type,
            evses: message
                .evses
                .into_iter()
                .map(Evse::from_message)
                .collect::<Result<_>>()?,
            directions: message
                .directions
                .into_iter()
                .map(DisplayText::from_message)
                .collect::<Result<_>>()?,
            operator: message.operator.map(Business::from_message).transpose()?,
            suboperator: message.suboperator.map(Business::from_message).transpose()?,
            owner: message.owner.map(Business::from_message).transpose()?,
            facilities: message.facilities,
            time_zone: message.time_zone,
            opening_times: message
                .opening_times
                .map(OpeningTimes::from_message)
                .transpose()?,
            charging_when_closed: message.charging_when_closed,
            images: message
                .images
                .into_iter()
                .map(Image::from_message)
                .collect::<Result<_>>()?,
            energy_mix: message.energy_mix.map(EnergyMix::from_message).transpose()?,
            last_updated: message.last_updated.map(convert::time).transpose()?,
            version: message.version,
            etag: message.etag,
            create_time: message.create_time.map(convert::time).transpose()?,
            update_time: message.update_time.map(convert::time).transpose()?,
            notes: message
                .notes
                .into_iter()
                .map(TariffNote::from_message)
                .collect::<Result<_>>()?,
        })
    }
    pub(crate) fn into_message(self) -> v1::Location {
        v1::Location {
            id: self.id,
            country_code: self.country_code,
            party_id: self.party_id,
            location_id: self.location_id,
            publish: self.publish,
            publish_allowed_to: self
                .publish_allowed_to
                .into_iter()
                .map(PublishToken::into_message)
                .collect(),
            name: self.name,
            address: self.address,
            city: self.city,
            postal_code: self.postal_code,
            state: self.state,
            country: self.country,
            coordinates: Some(Coordinates::into_message(self.coordinates)),
            related_locations: self
                .related_locations
                .into_iter()
                .map(RelatedLocation::into_message)
                .collect(),
            parking_type: self.parking_type,
            evses: self.evses.into_iter().map(Evse::into_message).collect(),
            directions: self
                .directions
                .into_iter()
                .map(DisplayText::into_message)
                .collect(),
            operator: self.operator.map(Business::into_message),
            suboperator: self.suboperator.map(Business::into_message),
            owner: self.owner.map(Business::into_message),
            facilities: self.facilities,
            time_zone: self.time_zone,
            opening_times: self.opening_times.map(OpeningTimes::into_message),
            charging_when_closed: self.charging_when_closed,
            images: self.images.into_iter().map(Image::into_message).collect(),
            energy_mix: self.energy_mix.map(EnergyMix::into_message),
            last_updated: self.last_updated.map(convert::to_time),
            version: self.version,
            etag: self.etag,
            create_time: self.create_time.map(convert::to_time),
            update_time: self.update_time.map(convert::to_time),
            notes: self.notes.into_iter().map(TariffNote::into_message).collect(),
        }
    }
}
/// Whom a location may be shown to that is not published (OCPI 2.2.1, PublishTokenType).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PublishToken {
    /// The token's uid, at most 36 characters; goes with `type`.
    ///
    /// Personal data.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub uid: Option<String>,
    /// What kind of token it is.
    pub r#type: TokenType,
    /// What is printed on it, at most 64 characters; goes with `issuer`.
    ///
    /// Personal data.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub visual_number: Option<String>,
    /// Who issued it, at most 64 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub issuer: Option<String>,
    /// The group it belongs to, at most 36 characters.
    ///
    /// Personal data.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub group_id: Option<String>,
}
impl PublishToken {
    /// The token's uid, at most 36 characters; goes with `type`.
    #[must_use]
    pub fn uid(mut self, value: impl Into<String>) -> Self {
        self.uid = Some(value.into());
        self
    }
    /// What kind of token it is.
    #[must_use]
    pub fn r#type(mut self, value: impl Into<TokenType>) -> Self {
        self.r#type = value.into();
        self
    }
    /// What is printed on it, at most 64 characters; goes with `issuer`.
    #[must_use]
    pub fn visual_number(mut self, value: impl Into<String>) -> Self {
        self.visual_number = Some(value.into());
        self
    }
    /// Who issued it, at most 64 characters.
    #[must_use]
    pub fn issuer(mut self, value: impl Into<String>) -> Self {
        self.issuer = Some(value.into());
        self
    }
    /// The group it belongs to, at most 36 characters.
    #[must_use]
    pub fn group_id(mut self, value: impl Into<String>) -> Self {
        self.group_id = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::PublishToken) -> Result<Self> {
        Ok(Self {
            uid: message.uid,
            r#type: message.r#type.into(),
            visual_number: message.visual_number,
            issuer: message.issuer,
            group_id: message.group_id,
        })
    }
    pub(crate) fn into_message(self) -> v1::PublishToken {
        v1::PublishToken {
            uid: self.uid,
            r#type: self.r#type.into(),
            visual_number: self.visual_number,
            issuer: self.issuer,
            group_id: self.group_id,
        }
    }
}
/// A point that belongs to a location (OCPI 2.2.1, AdditionalGeoLocation).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct RelatedLocation {
    /// Where on Earth.
    pub coordinates: Coordinates,
    /// What it is.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub name: Option<DisplayText>,
}
impl RelatedLocation {
    /// Where on Earth.
    #[must_use]
    pub fn coordinates(mut self, value: impl Into<Coordinates>) -> Self {
        self.coordinates = value.into();
        self
    }
    /// What it is.
    #[must_use]
    pub fn name(mut self, value: impl Into<DisplayText>) -> Self {
        self.name = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::RelatedLocation) -> Result<Self> {
        Ok(Self {
            coordinates: Coordinates::from_message(
                convert::present("RelatedLocation.coordinates", message.coordinates)?,
            )?,
            name: message.name.map(DisplayText::from_message).transpose()?,
        })
    }
    pub(crate) fn into_message(self) -> v1::RelatedLocation {
        v1::RelatedLocation {
            coordinates: Some(Coordinates::into_message(self.coordinates)),
            name: self.name.map(DisplayText::into_message),
        }
    }
}
/// What charges one vehicle at a time (OCPI 2.2.1, EVSE).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Evse {
    /// The CPO's technical id of it, at most 36 characters. It is in one location only.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub uid: String,
    /// Its eMI3 id, such as `NL*ABC*E1`, at most 48 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub evse_id: Option<String>,
    /// Whether it can be used.
    pub status: EvseStatus,
    /// Since when this status is known, which orders it among others. Absent in what is put as fields: as `last_updated` says.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub status_time: Option<Timestamp>,
    /// Planned statuses, at most 100.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub status_schedule: Vec<StatusSchedule>,
    /// What it can do, such as `REMOTE_START_STOP_CAPABLE` (Capability), at most 50, of at most 100 characters each.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub capabilities: Vec<String>,
    /// Its connectors, 1 to 20.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub connectors: Vec<Connector>,
    /// The floor it is on, at most 4 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub floor_level: Option<String>,
    /// Where on Earth, where it is not where its location is.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub coordinates: Option<Coordinates>,
    /// What is written on it, at most 16 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub physical_reference: Option<String>,
    /// How to get to it, a text a language, at most 20.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub directions: Vec<DisplayText>,
    /// Who may park there, such as `EV_ONLY` (ParkingRestriction), at most 20, of at most 100 characters each.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub parking_restrictions: Vec<String>,
    /// Images, at most 100.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub images: Vec<Image>,
    /// When the CPO last changed it, its status or one of its connectors. Absent in what is put as fields: now.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub last_updated: Option<Timestamp>,
}
impl Evse {
    /// The CPO's technical id of it, at most 36 characters. It is in one location only.
    #[must_use]
    pub fn uid(mut self, value: impl Into<String>) -> Self {
        self.uid = value.into();
        self
    }
    /// Its eMI3 id, such as `NL*ABC*E1`, at most 48 characters.
    #[must_use]
    pub fn evse_id(mut self, value: impl Into<String>) -> Self {
        self.evse_id = Some(value.into());
        self
    }
    /// Whether it can be used.
    #[must_use]
    pub fn status(mut self, value: impl Into<EvseStatus>) -> Self {
        self.status = value.into();
        self
    }
    /// Since when this status is known, which orders it among others. Absent in what is put as fields: as `last_updated` says.
    #[must_use]
    pub fn status_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.status_time = Some(value.into());
        self
    }
    /// Planned statuses, at most 100.
    #[must_use]
    pub fn status_schedule(
        mut self,
        values: impl IntoIterator<Item = impl Into<StatusSchedule>>,
    ) -> Self {
        self.status_schedule = values.into_iter().map(Into::into).collect();
        self
    }
    /// What it can do, such as `REMOTE_START_STOP_CAPABLE` (Capability), at most 50, of at most 100 characters each.
    #[must_use]
    pub fn capabilities(
        mut self,
        values: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.capabilities = values.into_iter().map(Into::into).collect();
        self
    }
    /// Its connectors, 1 to 20.
    #[must_use]
    pub fn connectors(
        mut self,
        values: impl IntoIterator<Item = impl Into<Connector>>,
    ) -> Self {
        self.connectors = values.into_iter().map(Into::into).collect();
        self
    }
    /// The floor it is on, at most 4 characters.
    #[must_use]
    pub fn floor_level(mut self, value: impl Into<String>) -> Self {
        self.floor_level = Some(value.into());
        self
    }
    /// Where on Earth, where it is not where its location is.
    #[must_use]
    pub fn coordinates(mut self, value: impl Into<Coordinates>) -> Self {
        self.coordinates = Some(value.into());
        self
    }
    /// What is written on it, at most 16 characters.
    #[must_use]
    pub fn physical_reference(mut self, value: impl Into<String>) -> Self {
        self.physical_reference = Some(value.into());
        self
    }
    /// How to get to it, a text a language, at most 20.
    #[must_use]
    pub fn directions(
        mut self,
        values: impl IntoIterator<Item = impl Into<DisplayText>>,
    ) -> Self {
        self.directions = values.into_iter().map(Into::into).collect();
        self
    }
    /// Who may park there, such as `EV_ONLY` (ParkingRestriction), at most 20, of at most 100 characters each.
    #[must_use]
    pub fn parking_restrictions(
        mut self,
        values: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.parking_restrictions = values.into_iter().map(Into::into).collect();
        self
    }
    /// Images, at most 100.
    #[must_use]
    pub fn images(mut self, values: impl IntoIterator<Item = impl Into<Image>>) -> Self {
        self.images = values.into_iter().map(Into::into).collect();
        self
    }
    /// When the CPO last changed it, its status or one of its connectors. Absent in what is put as fields: now.
    #[must_use]
    pub fn last_updated(mut self, value: impl Into<Timestamp>) -> Self {
        self.last_updated = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::Evse) -> Result<Self> {
        Ok(Self {
            uid: message.uid,
            evse_id: message.evse_id,
            status: message.status.into(),
            status_time: message.status_time.map(convert::time).transpose()?,
            status_schedule: message
                .status_schedule
                .into_iter()
                .map(StatusSchedule::from_message)
                .collect::<Result<_>>()?,
            capabilities: message.capabilities,
            connectors: message
                .connectors
                .into_iter()
                .map(Connector::from_message)
                .collect::<Result<_>>()?,
            floor_level: message.floor_level,
            coordinates: message.coordinates.map(Coordinates::from_message).transpose()?,
            physical_reference: message.physical_reference,
            directions: message
                .directions
                .into_iter()
                .map(DisplayText::from_message)
                .collect::<Result<_>>()?,
            parking_restrictions: message.parking_restrictions,
            images: message
                .images
                .into_iter()
                .map(Image::from_message)
                .collect::<Result<_>>()?,
            last_updated: message.last_updated.map(convert::time).transpose()?,
        })
    }
    pub(crate) fn into_message(self) -> v1::Evse {
        v1::Evse {
            uid: self.uid,
            evse_id: self.evse_id,
            status: self.status.into(),
            status_time: self.status_time.map(convert::to_time),
            status_schedule: self
                .status_schedule
                .into_iter()
                .map(StatusSchedule::into_message)
                .collect(),
            capabilities: self.capabilities,
            connectors: self
                .connectors
                .into_iter()
                .map(Connector::into_message)
                .collect(),
            floor_level: self.floor_level,
            coordinates: self.coordinates.map(Coordinates::into_message),
            physical_reference: self.physical_reference,
            directions: self
                .directions
                .into_iter()
                .map(DisplayText::into_message)
                .collect(),
            parking_restrictions: self.parking_restrictions,
            images: self.images.into_iter().map(Image::into_message).collect(),
            last_updated: self.last_updated.map(convert::to_time),
        }
    }
}
/// A planned status of an EVSE (OCPI 2.2.1, StatusSchedule).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct StatusSchedule {
    /// From when on.
    pub start_time: Timestamp,
    /// Until when; absent: open.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub end_time: Option<Timestamp>,
    /// What it will be.
    pub status: EvseStatus,
}
impl StatusSchedule {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(start_time: impl Into<Timestamp>) -> Self {
        Self {
            start_time: start_time.into(),
            end_time: Default::default(),
            status: Default::default(),
        }
    }
    /// From when on.
    #[must_use]
    pub fn start_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.start_time = value.into();
        self
    }
    /// Until when; absent: open.
    #[must_use]
    pub fn end_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.end_time = Some(value.into());
        self
    }
    /// What it will be.
    #[must_use]
    pub fn status(mut self, value: impl Into<EvseStatus>) -> Self {
        self.status = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::StatusSchedule) -> Result<Self> {
        Ok(Self {
            start_time: convert::time(
                convert::present("StatusSchedule.start_time", message.start_time)?,
            )?,
            end_time: message.end_time.map(convert::time).transpose()?,
            status: message.status.into(),
        })
    }
    pub(crate) fn into_message(self) -> v1::StatusSchedule {
        v1::StatusSchedule {
            start_time: Some(convert::to_time(self.start_time)),
            end_time: self.end_time.map(convert::to_time),
            status: self.status.into(),
        }
    }
}
/// A socket or cable of an EVSE (OCPI 2.2.1, Connector).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Connector {
    /// The CPO's id of it within its EVSE, at most 36 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub id: String,
    /// Its kind, such as `IEC_62196_T2` (ConnectorType); at most 100 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub standard: String,
    /// Whether it is a socket or a cable.
    pub format: ConnectorFormat,
    /// How power reaches the vehicle.
    pub power_type: PowerType,
    /// The most voltage, volts; between line and neutral for three phases.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub max_voltage: i32,
    /// The most current, amperes.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub max_amperage: i32,
    /// The most power, watts, where it is less than voltage and current allow.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub max_electric_power: Option<i32>,
    /// The CPO's ids of the tariffs that are valid there, at most 50, of at most 36 characters each. They price charges that name none.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub tariff_ids: Vec<String>,
    /// The operator's terms, an address of at most 255 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub terms_and_conditions: Option<String>,
    /// When the CPO last changed it. Absent in what is put as fields: now.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub last_updated: Option<Timestamp>,
}
impl Connector {
    /// The CPO's id of it within its EVSE, at most 36 characters.
    #[must_use]
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = value.into();
        self
    }
    /// Its kind, such as `IEC_62196_T2` (ConnectorType); at most 100 characters.
    #[must_use]
    pub fn standard(mut self, value: impl Into<String>) -> Self {
        self.standard = value.into();
        self
    }
    /// Whether it is a socket or a cable.
    #[must_use]
    pub fn format(mut self, value: impl Into<ConnectorFormat>) -> Self {
        self.format = value.into();
        self
    }
    /// How power reaches the vehicle.
    #[must_use]
    pub fn power_type(mut self, value: impl Into<PowerType>) -> Self {
        self.power_type = value.into();
        self
    }
    /// The most voltage, volts; between line and neutral for three phases.
    #[must_use]
    pub fn max_voltage(mut self, value: impl Into<i32>) -> Self {
        self.max_voltage = value.into();
        self
    }
    /// The most current, amperes.
    #[must_use]
    pub fn max_amperage(mut self, value: impl Into<i32>) -> Self {
        self.max_amperage = value.into();
        self
    }
    /// The most power, watts, where it is less than voltage and current allow.
    #[must_use]
    pub fn max_electric_power(mut self, value: impl Into<i32>) -> Self {
        self.max_electric_power = Some(value.into());
        self
    }
    /// The CPO's ids of the tariffs that are valid there, at most 50, of at most 36 characters each. They price charges that name none.
    #[must_use]
    pub fn tariff_ids(
        mut self,
        values: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.tariff_ids = values.into_iter().map(Into::into).collect();
        self
    }
    /// The operator's terms, an address of at most 255 characters.
    #[must_use]
    pub fn terms_and_conditions(mut self, value: impl Into<String>) -> Self {
        self.terms_and_conditions = Some(value.into());
        self
    }
    /// When the CPO last changed it. Absent in what is put as fields: now.
    #[must_use]
    pub fn last_updated(mut self, value: impl Into<Timestamp>) -> Self {
        self.last_updated = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::Connector) -> Result<Self> {
        Ok(Self {
            id: message.id,
            standard: message.standard,
            format: message.format.into(),
            power_type: message.power_type.into(),
            max_voltage: message.max_voltage,
            max_amperage: message.max_amperage,
            max_electric_power: message.max_electric_power,
            tariff_ids: message.tariff_ids,
            terms_and_conditions: message.terms_and_conditions,
            last_updated: message.last_updated.map(convert::time).transpose()?,
        })
    }
    pub(crate) fn into_message(self) -> v1::Connector {
        v1::Connector {
            id: self.id,
            standard: self.standard,
            format: self.format.into(),
            power_type: self.power_type.into(),
            max_voltage: self.max_voltage,
            max_amperage: self.max_amperage,
            max_electric_power: self.max_electric_power,
            tariff_ids: self.tariff_ids,
            terms_and_conditions: self.terms_and_conditions,
            last_updated: self.last_updated.map(convert::to_time),
        }
    }
}
/// A company (OCPI 2.2.1, BusinessDetails).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Business {
    /// Its name, at most 100 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub name: String,
    /// Its website, at most 255 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub website: Option<String>,
    /// Its logo.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub logo: Option<Image>,
}
impl Business {
    /// Its name, at most 100 characters.
    #[must_use]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = value.into();
        self
    }
    /// Its website, at most 255 characters.
    #[must_use]
    pub fn website(mut self, value: impl Into<String>) -> Self {
        self.website = Some(value.into());
        self
    }
    /// Its logo.
    #[must_use]
    pub fn logo(mut self, value: impl Into<Image>) -> Self {
        self.logo = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::Business) -> Result<Self> {
        Ok(Self {
            name: message.name,
            website: message.website,
            logo: message.logo.map(Image::from_message).transpose()?,
        })
    }
    pub(crate) fn into_message(self) -> v1::Business {
        v1::Business {
            name: self.name,
            website: self.website,
            logo: self.logo.map(Image::into_message),
        }
    }
}
/// An image (OCPI 2.2.1, Image).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Image {
    /// Where it is, at most 255 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub url: String,
    /// Where a small form of it is, at most 255 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub thumbnail: Option<String>,
    /// What it shows, such as `CHARGER` (ImageCategory); at most 100 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub category: String,
    /// Its form, such as `jpeg`, at most 4 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub r#type: String,
    /// Its width in full size, pixels.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub width: Option<i32>,
    /// Its height in full size, pixels.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub height: Option<i32>,
}
impl Image {
    /// Where it is, at most 255 characters.
    #[must_use]
    pub fn url(mut self, value: impl Into<String>) -> Self {
        self.url = value.into();
        self
    }
    /// Where a small form of it is, at most 255 characters.
    #[must_use]
    pub fn thumbnail(mut self, value: impl Into<String>) -> Self {
        self.thumbnail = Some(value.into());
        self
    }
    /// What it shows, such as `CHARGER` (ImageCategory); at most 100 characters.
    #[must_use]
    pub fn category(mut self, value: impl Into<String>) -> Self {
        self.category = value.into();
        self
    }
    /// Its form, such as `jpeg`, at most 4 characters.
    #[must_use]
    pub fn r#type(mut self, value: impl Into<String>) -> Self {
        self.r#type = value.into();
        self
    }
    /// Its width in full size, pixels.
    #[must_use]
    pub fn width(mut self, value: impl Into<i32>) -> Self {
        self.width = Some(value.into());
        self
    }
    /// Its height in full size, pixels.
    #[must_use]
    pub fn height(mut self, value: impl Into<i32>) -> Self {
        self.height = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::Image) -> Result<Self> {
        Ok(Self {
            url: message.url,
            thumbnail: message.thumbnail,
            category: message.category,
            r#type: message.r#type,
            width: message.width,
            height: message.height,
        })
    }
    pub(crate) fn into_message(self) -> v1::Image {
        v1::Image {
            url: self.url,
            thumbnail: self.thumbnail,
            category: self.category,
            r#type: self.r#type,
            width: self.width,
            height: self.height,
        }
    }
}
/// When a location can be reached, in its local time (OCPI 2.2.1, Hours).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct OpeningTimes {
    /// Always; but for `exceptional_closings`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub always: bool,
    /// Week by week, at most 100.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub regular_hours: Vec<RegularHours>,
    /// Open besides, at most 200.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub exceptional_openings: Vec<ExceptionalPeriod>,
    /// Closed in spite of that, at most 200.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub exceptional_closings: Vec<ExceptionalPeriod>,
}
impl OpeningTimes {
    /// Always; but for `exceptional_closings`.
    #[must_use]
    pub fn always(mut self, value: impl Into<bool>) -> Self {
        self.always = value.into();
        self
    }
    /// Week by week, at most 100.
    #[must_use]
    pub fn regular_hours(
        mut self,
        values: impl IntoIterator<Item = impl Into<RegularHours>>,
    ) -> Self {
        self.regular_hours = values.into_iter().map(Into::into).collect();
        self
    }
    /// Open besides, at most 200.
    #[must_use]
    pub fn exceptional_openings(
        mut self,
        values: impl IntoIterator<Item = impl Into<ExceptionalPeriod>>,
    ) -> Self {
        self.exceptional_openings = values.into_iter().map(Into::into).collect();
        self
    }
    /// Closed in spite of that, at most 200.
    #[must_use]
    pub fn exceptional_closings(
        mut self,
        values: impl IntoIterator<Item = impl Into<ExceptionalPeriod>>,
    ) -> Self {
        self.exceptional_closings = values.into_iter().map(Into::into).collect();
        self
    }
    pub(crate) fn from_message(message: v1::OpeningTimes) -> Result<Self> {
        Ok(Self {
            always: message.always,
            regular_hours: message
                .regular_hours
                .into_iter()
                .map(RegularHours::from_message)
                .collect::<Result<_>>()?,
            exceptional_openings: message
                .exceptional_openings
                .into_iter()
                .map(ExceptionalPeriod::from_message)
                .collect::<Result<_>>()?,
            exceptional_closings: message
                .exceptional_closings
                .into_iter()
                .map(ExceptionalPeriod::from_message)
                .collect::<Result<_>>()?,
        })
    }
    pub(crate) fn into_message(self) -> v1::OpeningTimes {
        v1::OpeningTimes {
            always: self.always,
            regular_hours: self
                .regular_hours
                .into_iter()
                .map(RegularHours::into_message)
                .collect(),
            exceptional_openings: self
                .exceptional_openings
                .into_iter()
                .map(ExceptionalPeriod::into_message)
                .collect(),
            exceptional_closings: self
                .exceptional_closings
                .into_iter()
                .map(ExceptionalPeriod::into_message)
                .collect(),
        }
    }
}
/// Hours of a day of the week (OCPI 2.2.1, RegularHours).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct RegularHours {
    /// The day.
    pub weekday: DayOfWeek,
    /// From this local time on, `HH:MM`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub start_time: String,
    /// Until this local time, `HH:MM`; `00:00` is the end of the day.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub end_time: String,
}
impl RegularHours {
    /// The day.
    #[must_use]
    pub fn weekday(mut self, value: impl Into<DayOfWeek>) -> Self {
        self.weekday = value.into();
        self
    }
    /// From this local time on, `HH:MM`.
    #[must_use]
    pub fn start_time(mut self, value: impl Into<String>) -> Self {
        self.start_time = value.into();
        self
    }
    /// Until this local time, `HH:MM`; `00:00` is the end of the day.
    #[must_use]
    pub fn end_time(mut self, value: impl Into<String>) -> Self {
        self.end_time = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::RegularHours) -> Result<Self> {
        Ok(Self {
            weekday: message.weekday.into(),
            start_time: message.start_time,
            end_time: message.end_time,
        })
    }
    pub(crate) fn into_message(self) -> v1::RegularHours {
        v1::RegularHours {
            weekday: self.weekday.into(),
            start_time: self.start_time,
            end_time: self.end_time,
        }
    }
}
/// A period on which a location is open or closed other than usual (OCPI 2.2.1, ExceptionalPeriod).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ExceptionalPeriod {
    /// From when on.
    pub start_time: Timestamp,
    /// Until when.
    pub end_time: Timestamp,
}
impl ExceptionalPeriod {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(
        start_time: impl Into<Timestamp>,
        end_time: impl Into<Timestamp>,
    ) -> Self {
        Self {
            start_time: start_time.into(),
            end_time: end_time.into(),
        }
    }
    /// From when on.
    #[must_use]
    pub fn start_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.start_time = value.into();
        self
    }
    /// Until when.
    #[must_use]
    pub fn end_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.end_time = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::ExceptionalPeriod) -> Result<Self> {
        Ok(Self {
            start_time: convert::time(
                convert::present("ExceptionalPeriod.start_time", message.start_time)?,
            )?,
            end_time: convert::time(
                convert::present("ExceptionalPeriod.end_time", message.end_time)?,
            )?,
        })
    }
    pub(crate) fn into_message(self) -> v1::ExceptionalPeriod {
        v1::ExceptionalPeriod {
            start_time: Some(convert::to_time(self.start_time)),
            end_time: Some(convert::to_time(self.end_time)),
        }
    }
}
/// Where the energy of a location comes from (OCPI 2.2.1, EnergyMix).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct EnergyMix {
    /// Whether all of it is from regenerative sources.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub is_green_energy: bool,
    /// Its sources, at most 20.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub energy_sources: Vec<EnergySource>,
    /// What it does to the environment, at most 20.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub environ_impact: Vec<EnvironmentalImpact>,
    /// Who supplies it, at most 64 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub supplier_name: Option<String>,
    /// The supplier's name of it, at most 64 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub energy_product_name: Option<String>,
}
impl EnergyMix {
    /// Whether all of it is from regenerative sources.
    #[must_use]
    pub fn is_green_energy(mut self, value: impl Into<bool>) -> Self {
        self.is_green_energy = value.into();
        self
    }
    /// Its sources, at most 20.
    #[must_use]
    pub fn energy_sources(
        mut self,
        values: impl IntoIterator<Item = impl Into<EnergySource>>,
    ) -> Self {
        self.energy_sources = values.into_iter().map(Into::into).collect();
        self
    }
    /// What it does to the environment, at most 20.
    #[must_use]
    pub fn environ_impact(
        mut self,
        values: impl IntoIterator<Item = impl Into<EnvironmentalImpact>>,
    ) -> Self {
        self.environ_impact = values.into_iter().map(Into::into).collect();
        self
    }
    /// Who supplies it, at most 64 characters.
    #[must_use]
    pub fn supplier_name(mut self, value: impl Into<String>) -> Self {
        self.supplier_name = Some(value.into());
        self
    }
    /// The supplier's name of it, at most 64 characters.
    #[must_use]
    pub fn energy_product_name(mut self, value: impl Into<String>) -> Self {
        self.energy_product_name = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::EnergyMix) -> Result<Self> {
        Ok(Self {
            is_green_energy: message.is_green_energy,
            energy_sources: message
                .energy_sources
                .into_iter()
                .map(EnergySource::from_message)
                .collect::<Result<_>>()?,
            environ_impact: message
                .environ_impact
                .into_iter()
                .map(EnvironmentalImpact::from_message)
                .collect::<Result<_>>()?,
            supplier_name: message.supplier_name,
            energy_product_name: message.energy_product_name,
        })
    }
    pub(crate) fn into_message(self) -> v1::EnergyMix {
        v1::EnergyMix {
            is_green_energy: self.is_green_energy,
            energy_sources: self
                .energy_sources
                .into_iter()
                .map(EnergySource::into_message)
                .collect(),
            environ_impact: self
                .environ_impact
                .into_iter()
                .map(EnvironmentalImpact::into_message)
                .collect(),
            supplier_name: self.supplier_name,
            energy_product_name: self.energy_product_name,
        }
    }
}
/// A source of energy and its share (OCPI 2.2.1, EnergySource).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct EnergySource {
    /// Which one, such as `SOLAR` (EnergySourceCategory); at most 100 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub source: String,
    /// Its share.
    pub percentage: Decimal,
}
impl EnergySource {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(percentage: impl Into<Decimal>) -> Self {
        Self {
            percentage: percentage.into(),
            source: Default::default(),
        }
    }
    /// Which one, such as `SOLAR` (EnergySourceCategory); at most 100 characters.
    #[must_use]
    pub fn source(mut self, value: impl Into<String>) -> Self {
        self.source = value.into();
        self
    }
    /// Its share.
    #[must_use]
    pub fn percentage(mut self, value: impl Into<Decimal>) -> Self {
        self.percentage = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::EnergySource) -> Result<Self> {
        Ok(Self {
            source: message.source,
            percentage: convert::decimal(
                convert::present("EnergySource.percentage", message.percentage)?,
            )?,
        })
    }
    pub(crate) fn into_message(self) -> v1::EnergySource {
        v1::EnergySource {
            source: self.source,
            percentage: Some(convert::to_decimal(self.percentage)),
        }
    }
}
/// What a kWh does to the environment (OCPI 2.2.1, EnvironmentalImpact).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct EnvironmentalImpact {
    /// What it makes, such as `CARBON_DIOXIDE` (EnvironmentalImpactCategory); at most 100 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub category: String,
    /// How much of it, grams a kWh.
    pub amount: Decimal,
}
impl EnvironmentalImpact {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(amount: impl Into<Decimal>) -> Self {
        Self {
            amount: amount.into(),
            category: Default::default(),
        }
    }
    /// What it makes, such as `CARBON_DIOXIDE` (EnvironmentalImpactCategory); at most 100 characters.
    #[must_use]
    pub fn category(mut self, value: impl Into<String>) -> Self {
        self.category = value.into();
        self
    }
    /// How much of it, grams a kWh.
    #[must_use]
    pub fn amount(mut self, value: impl Into<Decimal>) -> Self {
        self.amount = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::EnvironmentalImpact) -> Result<Self> {
        Ok(Self {
            category: message.category,
            amount: convert::decimal(
                convert::present("EnvironmentalImpact.amount", message.amount)?,
            )?,
        })
    }
    pub(crate) fn into_message(self) -> v1::EnvironmentalImpact {
        v1::EnvironmentalImpact {
            category: self.category,
            amount: Some(convert::to_decimal(self.amount)),
        }
    }
}
/// What became of an EVSE.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct EvseChange {
    /// The CPO's uid of it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub evse_uid: String,
    /// Its status now; unspecified: it is not in this location any more.
    pub status: EvseStatus,
    /// Since when.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub status_time: Option<Timestamp>,
}
impl EvseChange {
    /// The CPO's uid of it.
    #[must_use]
    pub fn evse_uid(mut self, value: impl Into<String>) -> Self {
        self.evse_uid = value.into();
        self
    }
    /// Its status now; unspecified: it is not in this location any more.
    #[must_use]
    pub fn status(mut self, value: impl Into<EvseStatus>) -> Self {
        self.status = value.into();
        self
    }
    /// Since when.
    #[must_use]
    pub fn status_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.status_time = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::EvseChange) -> Result<Self> {
        Ok(Self {
            evse_uid: message.evse_uid,
            status: message.status.into(),
            status_time: message.status_time.map(convert::time).transpose()?,
        })
    }
}
/// A session (OCPI 2.2.1, Sessions module), with what was made of it here.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Session {
    /// Our id of it, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub id: String,
    /// The CPO's country, two letters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub country_code: String,
    /// The CPO, three letters or digits.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub party_id: String,
    /// The CPO's id of the session, at most 36 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub session_id: String,
    /// When it became active; while it is PENDING, when it was made.
    pub start_time: Timestamp,
    /// When it ended, not before it began. Absent while it goes on.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub end_time: Option<Timestamp>,
    /// Energy so far, kWh. Below zero only where the vehicle gave energy back.
    pub energy: Decimal,
    /// The charging token, as it was when the session began.
    pub token: CdrToken,
    /// How it was authorised; the last word counts.
    pub auth_method: AuthMethod,
    /// What the eMSP gave when it authorised the session.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub authorization_reference: Option<String>,
    /// The CPO's id of the location.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub location_id: String,
    /// The CPO's technical id of the EVSE; `#NA` for a reservation without one.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub evse_uid: String,
    /// The connector within the EVSE; `#NA` for a reservation without one.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub connector_id: String,
    /// The meter in the station.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub meter_id: Option<String>,
    /// The currency of all its amounts (ISO 4217).
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub currency: String,
    /// The periods, in order of time, at most 10,000.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub charging_periods: Vec<ChargingPeriod>,
    /// What the CPO says it costs so far. Absent where it says nothing, which is not free.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub received_cost: Option<Price>,
    /// Where it is in its life.
    pub status: SessionStatus,
    /// When the CPO last changed it: what is older never replaces what is newer.
    pub last_updated: Timestamp,
    /// The power now, kW: as the CPO measured it; else the mean since the report before.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub power: Option<Decimal>,
    /// How full the battery is, percent, where the CPO says it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub state_of_charge: Option<Decimal>,
    /// The driver, a UUID: found by the charging token, else by the contract.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub driver_id: Option<String>,
    /// The account that pays, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub account_id: Option<String>,
    /// What it costs so far, by the tariff that was valid when it began and the engine that prices CDRs. Absent where it could not be priced.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub running_cost: Option<Cost>,
    /// Why there is no running cost.
    pub unrated_reason: UnratedReason,
    /// The tariffs that price it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub tariffs: Vec<RatedTariff>,
    /// What a person should know about it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub findings: Vec<Finding>,
    /// Our id of its CDR, a UUID, once that has come.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub cdr_id: Option<String>,
    /// Counts its changes, from 1.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub version: i64,
    /// When it came in.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub create_time: Option<Timestamp>,
    /// When it last changed.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub update_time: Option<Timestamp>,
}
impl Session {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(
        start_time: impl Into<Timestamp>,
        energy: impl Into<Decimal>,
        last_updated: impl Into<Timestamp>,
    ) -> Self {
        Self {
            start_time: start_time.into(),
            energy: energy.into(),
            last_updated: last_updated.into(),
            id: Default::default(),
            country_code: Default::default(),
            party_id: Default::default(),
            session_id: Default::default(),
            end_time: Default::default(),
            token: Default::default(),
            auth_method: Default::default(),
            authorization_reference: Default::default(),
            location_id: Default::default(),
            evse_uid: Default::default(),
            connector_id: Default::default(),
            meter_id: Default::default(),
            currency: Default::default(),
            charging_periods: Default::default(),
            received_cost: Default::default(),
            status: Default::default(),
            power: Default::default(),
            state_of_charge: Default::default(),
            driver_id: Default::default(),
            account_id: Default::default(),
            running_cost: Default::default(),
            unrated_reason: Default::default(),
            tariffs: Default::default(),
            findings: Default::default(),
            cdr_id: Default::default(),
            version: Default::default(),
            create_time: Default::default(),
            update_time: Default::default(),
        }
    }
    /// Our id of it, a UUID.
    #[must_use]
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = value.into();
        self
    }
    /// The CPO's country, two letters.
    #[must_use]
    pub fn country_code(mut self, value: impl Into<String>) -> Self {
        self.country_code = value.into();
        self
    }
    /// The CPO, three letters or digits.
    #[must_use]
    pub fn party_id(mut self, value: impl Into<String>) -> Self {
        self.party_id = value.into();
        self
    }
    /// The CPO's id of the session, at most 36 characters.
    #[must_use]
    pub fn session_id(mut self, value: impl Into<String>) -> Self {
        self.session_id = value.into();
        self
    }
    /// When it became active; while it is PENDING, when it was made.
    #[must_use]
    pub fn start_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.start_time = value.into();
        self
    }
    /// When it ended, not before it began. Absent while it goes on.
    #[must_use]
    pub fn end_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.end_time = Some(value.into());
        self
    }
    /// Energy so far, kWh. Below zero only where the vehicle gave energy back.
    #[must_use]
    pub fn energy(mut self, value: impl Into<Decimal>) -> Self {
        self.energy = value.into();
        self
    }
    /// The charging token, as it was when the session began.
    #[must_use]
    pub fn token(mut self, value: impl Into<CdrToken>) -> Self {
        self.token = value.into();
        self
    }
    /// How it was authorised; the last word counts.
    #[must_use]
    pub fn auth_method(mut self, value: impl Into<AuthMethod>) -> Self {
        self.auth_method = value.into();
        self
    }
    /// What the eMSP gave when it authorised the session.
    #[must_use]
    pub fn authorization_reference(mut self, value: impl Into<String>) -> Self {
        self.authorization_reference = Some(value.into());
        self
    }
    /// The CPO's id of the location.
    #[must_use]
    pub fn location_id(mut self, value: impl Into<String>) -> Self {
        self.location_id = value.into();
        self
    }
    /// The CPO's technical id of the EVSE; `#NA` for a reservation without one.
    #[must_use]
    pub fn evse_uid(mut self, value: impl Into<String>) -> Self {
        self.evse_uid = value.into();
        self
    }
    /// The connector within the EVSE; `#NA` for a reservation without one.
    #[must_use]
    pub fn connector_id(mut self, value: impl Into<String>) -> Self {
        self.connector_id = value.into();
        self
    }
    /// The meter in the station.
    #[must_use]
    pub fn meter_id(mut self, value: impl Into<String>) -> Self {
        self.meter_id = Some(value.into());
        self
    }
    /// The currency of all its amounts (ISO 4217).
    #[must_use]
    pub fn currency(mut self, value: impl Into<String>) -> Self {
        self.currency = value.into();
        self
    }
    /// The periods, in order of time, at most 10,000.
    #[must_use]
    pub fn charging_periods(
        mut self,
        values: impl IntoIterator<Item = impl Into<ChargingPeriod>>,
    ) -> Self {
        self.charging_periods = values.into_iter().map(Into::into).collect();
        self
    }
    /// What the CPO says it costs so far. Absent where it says nothing, which is not free.
    #[must_use]
    pub fn received_cost(mut self, value: impl Into<Price>) -> Self {
        self.received_cost = Some(value.into());
        self
    }
    /// Where it is in its life.
    #[must_use]
    pub fn status(mut self, value: impl Into<SessionStatus>) -> Self {
        self.status = value.into();
        self
    }
    /// When the CPO last changed it: what is older never replaces what is newer.
    #[must_use]
    pub fn last_updated(mut self, value: impl Into<Timestamp>) -> Self {
        self.last_updated = value.into();
        self
    }
    /// The power now, kW: as the CPO measured it; else the mean since the report before.
    #[must_use]
    pub fn power(mut self, value: impl Into<Decimal>) -> Self {
        self.power = Some(value.into());
        self
    }
    /// How full the battery is, percent, where the CPO says it.
    #[must_use]
    pub fn state_of_charge(mut self, value: impl Into<Decimal>) -> Self {
        self.state_of_charge = Some(value.into());
        self
    }
    /// The driver, a UUID: found by the charging token, else by the contract.
    #[must_use]
    pub fn driver_id(mut self, value: impl Into<String>) -> Self {
        self.driver_id = Some(value.into());
        self
    }
    /// The account that pays, a UUID.
    #[must_use]
    pub fn account_id(mut self, value: impl Into<String>) -> Self {
        self.account_id = Some(value.into());
        self
    }
    /// What it costs so far, by the tariff that was valid when it began and the engine that prices CDRs. Absent where it could not be priced.
    #[must_use]
    pub fn running_cost(mut self, value: impl Into<Cost>) -> Self {
        self.running_cost = Some(value.into());
        self
    }
    /// Why there is no running cost.
    #[must_use]
    pub fn unrated_reason(mut self, value: impl Into<UnratedReason>) -> Self {
        self.unrated_reason = value.into();
        self
    }
    /// The tariffs that price it.
    #[must_use]
    pub fn tariffs(
        mut self,
        values: impl IntoIterator<Item = impl Into<RatedTariff>>,
    ) -> Self {
        self.tariffs = values.into_iter().map(Into::into).collect();
        self
    }
    /// What a person should know about it.
    #[must_use]
    pub fn findings(
        mut self,
        values: impl IntoIterator<Item = impl Into<Finding>>,
    ) -> Self {
        self.findings = values.into_iter().map(Into::into).collect();
        self
    }
    /// Our id of its CDR, a UUID, once that has come.
    #[must_use]
    pub fn cdr_id(mut self, value: impl Into<String>) -> Self {
        self.cdr_id = Some(value.into());
        self
    }
    /// Counts its changes, from 1.
    #[must_use]
    pub fn version(mut self, value: impl Into<i64>) -> Self {
        self.version = value.into();
        self
    }
    /// When it came in.
    #[must_use]
    pub fn create_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.create_time = Some(value.into());
        self
    }
    /// When it last changed.
    #[must_use]
    pub fn update_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.update_time = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::Session) -> Result<Self> {
        Ok(Self {
            id: message.id,
            country_code: message.country_code,
            party_id: message.party_id,
            session_id: message.session_id,
            start_time: convert::time(
                convert::present("Session.start_time", message.start_time)?,
            )?,
            end_time: message.end_time.map(convert::time).transpose()?,
            energy: convert::decimal(
                convert::present("Session.energy", message.energy)?,
            )?,
            token: CdrToken::from_message(
                convert::present("Session.token", message.token)?,
            )?,
            auth_method: message.auth_method.into(),
            authorization_reference: message.authorization_reference,
            location_id: message.location_id,
            evse_uid: message.evse_uid,
            connector_id: message.connector_id,
            meter_id: message.meter_id,
            currency: message.currency,
            charging_periods: message
                .charging_periods
                .into_iter()
                .map(ChargingPeriod::from_message)
                .collect::<Result<_>>()?,
            received_cost: message.received_cost.map(Price::from_message).transpose()?,
            status: message.status.into(),
            last_updated: convert::time(
                convert::present("Session.last_updated", message.last_updated)?,
            )?,
            power: message.power.map(convert::decimal).transpose()?,
            state_of_charge: message.state_of_charge.map(convert::decimal).transpose()?,
            driver_id: message.driver_id,
            account_id: message.account_id,
            running_cost: message.running_cost.map(Cost::from_message).transpose()?,
            unrated_reason: message.unrated_reason.into(),
            tariffs: message
                .tariffs
                .into_iter()
                .map(RatedTariff::from_message)
                .collect::<Result<_>>()?,
            findings: message
                .findings
                .into_iter()
                .map(Finding::from_message)
                .collect::<Result<_>>()?,
            cdr_id: message.cdr_id,
            version: message.version,
            create_time: message.create_time.map(convert::time).transpose()?,
            update_time: message.update_time.map(convert::time).transpose()?,
        })
    }
    pub(crate) fn into_message(self) -> v1::Session {
        v1::Session {
            id: self.id,
            country_code: self.country_code,
            party_id: self.party_id,
            session_id: self.session_id,
            start_time: Some(convert::to_time(self.start_time)),
            end_time: self.end_time.map(convert::to_time),
            energy: Some(convert::to_decimal(self.energy)),
            token: Some(CdrToken::into_message(self.token)),
            auth_method: self.auth_method.into(),
            authorization_reference: self.authorization_reference,
            location_id: self.location_id,
            evse_uid: self.evse_uid,
            connector_id: self.connector_id,
            meter_id: self.meter_id,
            currency: self.currency,
            charging_periods: self
                .charging_periods
                .into_iter()
                .map(ChargingPeriod::into_message)
                .collect(),
            received_cost: self.received_cost.map(Price::into_message),
            status: self.status.into(),
            last_updated: Some(convert::to_time(self.last_updated)),
            power: self.power.map(convert::to_decimal),
            state_of_charge: self.state_of_charge.map(convert::to_decimal),
            driver_id: self.driver_id,
            account_id: self.account_id,
            running_cost: self.running_cost.map(Cost::into_message),
            unrated_reason: self.unrated_reason.into(),
            tariffs: self.tariffs.into_iter().map(RatedTariff::into_message).collect(),
            findings: self.findings.into_iter().map(Finding::into_message).collect(),
            cdr_id: self.cdr_id,
            version: self.version,
            create_time: self.create_time.map(convert::to_time),
            update_time: self.update_time.map(convert::to_time),
        }
    }
}
/// What a CPO has to say of a session since its last report. What is absent stays as it is.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SessionChanges {
    /// When it became active.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub start_time: Option<Timestamp>,
    /// When it ended.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub end_time: Option<Timestamp>,
    /// Energy so far, kWh.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub energy: Option<Decimal>,
    /// How it was authorised.
    pub auth_method: AuthMethod,
    /// What the eMSP gave when it authorised the session.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub authorization_reference: Option<String>,
    /// The meter in the station.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub meter_id: Option<String>,
    /// Periods to add, at most 10,000.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub charging_periods: Vec<ChargingPeriod>,
    /// What the CPO says it costs so far.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub received_cost: Option<Price>,
    /// Where it is in its life.
    pub status: SessionStatus,
    /// When the CPO changed it.
    pub last_updated: Timestamp,
    /// The power now, kW.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub power: Option<Decimal>,
    /// How full the battery is, percent.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub state_of_charge: Option<Decimal>,
}
impl SessionChanges {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(last_updated: impl Into<Timestamp>) -> Self {
        Self {
            last_updated: last_updated.into(),
            start_time: Default::default(),
            end_time: Default::default(),
            energy: Default::default(),
            auth_method: Default::default(),
            authorization_reference: Default::default(),
            meter_id: Default::default(),
            charging_periods: Default::default(),
            received_cost: Default::default(),
            status: Default::default(),
            power: Default::default(),
            state_of_charge: Default::default(),
        }
    }
    /// When it became active.
    #[must_use]
    pub fn start_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.start_time = Some(value.into());
        self
    }
    /// When it ended.
    #[must_use]
    pub fn end_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.end_time = Some(value.into());
        self
    }
    /// Energy so far, kWh.
    #[must_use]
    pub fn energy(mut self, value: impl Into<Decimal>) -> Self {
        self.energy = Some(value.into());
        self
    }
    /// How it was authorised.
    #[must_use]
    pub fn auth_method(mut self, value: impl Into<AuthMethod>) -> Self {
        self.auth_method = value.into();
        self
    }
    /// What the eMSP gave when it authorised the session.
    #[must_use]
    pub fn authorization_reference(mut self, value: impl Into<String>) -> Self {
        self.authorization_reference = Some(value.into());
        self
    }
    /// The meter in the station.
    #[must_use]
    pub fn meter_id(mut self, value: impl Into<String>) -> Self {
        self.meter_id = Some(value.into());
        self
    }
    /// Periods to add, at most 10,000.
    #[must_use]
    pub fn charging_periods(
        mut self,
        values: impl IntoIterator<Item = impl Into<ChargingPeriod>>,
    ) -> Self {
        self.charging_periods = values.into_iter().map(Into::into).collect();
        self
    }
    /// What the CPO says it costs so far.
    #[must_use]
    pub fn received_cost(mut self, value: impl Into<Price>) -> Self {
        self.received_cost = Some(value.into());
        self
    }
    /// Where it is in its life.
    #[must_use]
    pub fn status(mut self, value: impl Into<SessionStatus>) -> Self {
        self.status = value.into();
        self
    }
    /// When the CPO changed it.
    #[must_use]
    pub fn last_updated(mut self, value: impl Into<Timestamp>) -> Self {
        self.last_updated = value.into();
        self
    }
    /// The power now, kW.
    #[must_use]
    pub fn power(mut self, value: impl Into<Decimal>) -> Self {
        self.power = Some(value.into());
        self
    }
    /// How full the battery is, percent.
    #[must_use]
    pub fn state_of_charge(mut self, value: impl Into<Decimal>) -> Self {
        self.state_of_charge = Some(value.into());
        self
    }
    pub(crate) fn into_message(self) -> v1::SessionChanges {
        v1::SessionChanges {
            start_time: self.start_time.map(convert::to_time),
            end_time: self.end_time.map(convert::to_time),
            energy: self.energy.map(convert::to_decimal),
            auth_method: self.auth_method.into(),
            authorization_reference: self.authorization_reference,
            meter_id: self.meter_id,
            charging_periods: self
                .charging_periods
                .into_iter()
                .map(ChargingPeriod::into_message)
                .collect(),
            received_cost: self.received_cost.map(Price::into_message),
            status: self.status.into(),
            last_updated: Some(convert::to_time(self.last_updated)),
            power: self.power.map(convert::to_decimal),
            state_of_charge: self.state_of_charge.map(convert::to_decimal),
        }
    }
}
/// Which sessions are wanted; all that is set must hold.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SessionFilter {
    /// Only those of this driver, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub driver_id: Option<String>,
    /// Only those in one of these states; none: in any. At most 5.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub statuses: Vec<SessionStatus>,
    /// The CPO's country, two letters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub country_code: Option<String>,
    /// The CPO.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub party_id: Option<String>,
    /// The CPO's id of the session, in any case.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub session_id: Option<String>,
    /// The CPO's id of the location, in any case.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub location_id: Option<String>,
}
impl SessionFilter {
    /// Only those of this driver, a UUID.
    #[must_use]
    pub fn driver_id(mut self, value: impl Into<String>) -> Self {
        self.driver_id = Some(value.into());
        self
    }
    /// Only those in one of these states; none: in any. At most 5.
    #[must_use]
    pub fn statuses(
        mut self,
        values: impl IntoIterator<Item = impl Into<SessionStatus>>,
    ) -> Self {
        self.statuses = values.into_iter().map(Into::into).collect();
        self
    }
    /// The CPO's country, two letters.
    #[must_use]
    pub fn country_code(mut self, value: impl Into<String>) -> Self {
        self.country_code = Some(value.into());
        self
    }
    /// The CPO.
    #[must_use]
    pub fn party_id(mut self, value: impl Into<String>) -> Self {
        self.party_id = Some(value.into());
        self
    }
    /// The CPO's id of the session, in any case.
    #[must_use]
    pub fn session_id(mut self, value: impl Into<String>) -> Self {
        self.session_id = Some(value.into());
        self
    }
    /// The CPO's id of the location, in any case.
    #[must_use]
    pub fn location_id(mut self, value: impl Into<String>) -> Self {
        self.location_id = Some(value.into());
        self
    }
    pub(crate) fn into_message(self) -> v1::SessionFilter {
        v1::SessionFilter {
            driver_id: self.driver_id,
            statuses: self.statuses.into_iter().map(Into::into).collect(),
            country_code: self.country_code,
            party_id: self.party_id,
            session_id: self.session_id,
            location_id: self.location_id,
        }
    }
}
/// A page of sessions.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ListSessionsResponse {
    /// The sessions.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub sessions: Vec<Session>,
    /// Where the next page begins; empty after the last.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub next_page_token: String,
}
impl ListSessionsResponse {
    /// The sessions.
    #[must_use]
    pub fn sessions(
        mut self,
        values: impl IntoIterator<Item = impl Into<Session>>,
    ) -> Self {
        self.sessions = values.into_iter().map(Into::into).collect();
        self
    }
    /// Where the next page begins; empty after the last.
    #[must_use]
    pub fn next_page_token(mut self, value: impl Into<String>) -> Self {
        self.next_page_token = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::ListSessionsResponse) -> Result<Self> {
        Ok(Self {
            sessions: message
                .sessions
                .into_iter()
                .map(Session::from_message)
                .collect::<Result<_>>()?,
            next_page_token: message.next_page_token,
        })
    }
}
/// What of a session moves, as it is now: it takes the place of what was known of these.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SessionDelta {
    /// Our id of the session, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub id: String,
    /// The session's version.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub version: i64,
    /// Where it is in its life.
    pub status: SessionStatus,
    /// Energy so far, kWh.
    pub energy: Decimal,
    /// The power now, kW; absent where it is not known.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub power: Option<Decimal>,
    /// How full the battery is, percent; absent where the CPO does not say it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub state_of_charge: Option<Decimal>,
    /// What it costs so far; absent where it could not be priced.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub running_cost: Option<Cost>,
    /// Why there is no running cost.
    pub unrated_reason: UnratedReason,
    /// When it ended; absent while it goes on.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub end_time: Option<Timestamp>,
    /// When the CPO last changed it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub last_updated: Option<Timestamp>,
    /// Our id of its CDR, a UUID, once that has come.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub cdr_id: Option<String>,
}
impl SessionDelta {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(energy: impl Into<Decimal>) -> Self {
        Self {
            energy: energy.into(),
            id: Default::default(),
            version: Default::default(),
            status: Default::default(),
            power: Default::default(),
            state_of_charge: Default::default(),
            running_cost: Default::default(),
            unrated_reason: Default::default(),
            end_time: Default::default(),
            last_updated: Default::default(),
            cdr_id: Default::default(),
        }
    }
    /// Our id of the session, a UUID.
    #[must_use]
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = value.into();
        self
    }
    /// The session's version.
    #[must_use]
    pub fn version(mut self, value: impl Into<i64>) -> Self {
        self.version = value.into();
        self
    }
    /// Where it is in its life.
    #[must_use]
    pub fn status(mut self, value: impl Into<SessionStatus>) -> Self {
        self.status = value.into();
        self
    }
    /// Energy so far, kWh.
    #[must_use]
    pub fn energy(mut self, value: impl Into<Decimal>) -> Self {
        self.energy = value.into();
        self
    }
    /// The power now, kW; absent where it is not known.
    #[must_use]
    pub fn power(mut self, value: impl Into<Decimal>) -> Self {
        self.power = Some(value.into());
        self
    }
    /// How full the battery is, percent; absent where the CPO does not say it.
    #[must_use]
    pub fn state_of_charge(mut self, value: impl Into<Decimal>) -> Self {
        self.state_of_charge = Some(value.into());
        self
    }
    /// What it costs so far; absent where it could not be priced.
    #[must_use]
    pub fn running_cost(mut self, value: impl Into<Cost>) -> Self {
        self.running_cost = Some(value.into());
        self
    }
    /// Why there is no running cost.
    #[must_use]
    pub fn unrated_reason(mut self, value: impl Into<UnratedReason>) -> Self {
        self.unrated_reason = value.into();
        self
    }
    /// When it ended; absent while it goes on.
    #[must_use]
    pub fn end_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.end_time = Some(value.into());
        self
    }
    /// When the CPO last changed it.
    #[must_use]
    pub fn last_updated(mut self, value: impl Into<Timestamp>) -> Self {
        self.last_updated = Some(value.into());
        self
    }
    /// Our id of its CDR, a UUID, once that has come.
    #[must_use]
    pub fn cdr_id(mut self, value: impl Into<String>) -> Self {
        self.cdr_id = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::SessionDelta) -> Result<Self> {
        Ok(Self {
            id: message.id,
            version: message.version,
            status: message.status.into(),
            energy: convert::decimal(
                convert::present("SessionDelta.energy", message.energy)?,
            )?,
            power: message.power.map(convert::decimal).transpose()?,
            state_of_charge: message.state_of_charge.map(convert::decimal).transpose()?,
            running_cost: message.running_cost.map(Cost::from_message).transpose()?,
            unrated_reason: message.unrated_reason.into(),
            end_time: message.end_time.map(convert::time).transpose()?,
            last_updated: message.last_updated.map(convert::time).transpose()?,
            cdr_id: message.cdr_id,
        })
    }
}
/// What a session is, what of it changed, or a sign of life.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct WatchSessionResponse {
    /// Where the stream stands: `resume_after` of the call that goes on here.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub cursor: String,
    /// Why the whole comes again though `resume_after` was given.
    pub snapshot_reason: Reason,
    /// What there is to tell; nothing in a heartbeat.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub update: Option<WatchSessionResponseUpdate>,
}
impl WatchSessionResponse {
    /// Where the stream stands: `resume_after` of the call that goes on here.
    #[must_use]
    pub fn cursor(mut self, value: impl Into<String>) -> Self {
        self.cursor = value.into();
        self
    }
    /// Why the whole comes again though `resume_after` was given.
    #[must_use]
    pub fn snapshot_reason(mut self, value: impl Into<Reason>) -> Self {
        self.snapshot_reason = value.into();
        self
    }
    /// What there is to tell; nothing in a heartbeat.
    #[must_use]
    pub fn update(mut self, value: impl Into<WatchSessionResponseUpdate>) -> Self {
        self.update = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::WatchSessionResponse) -> Result<Self> {
        Ok(Self {
            cursor: message.cursor,
            snapshot_reason: message.snapshot_reason.into(),
            update: message
                .update
                .map(WatchSessionResponseUpdate::from_message)
                .transpose()?,
        })
    }
}
/// What a session is, what of one changed, or a sign of life.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct WatchSessionsResponse {
    /// Where the stream stands: `resume_after` of the call that goes on here. Empty while the sessions come that there were at the beginning.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub cursor: String,
    /// Why all come again though `resume_after` was given.
    pub snapshot_reason: Reason,
    /// Whether all come that there are, from here on: what is held of sessions is to be forgotten. So the first message without `resume_after` is, and
    /// the first one that has a `snapshot_reason`; where there are no sessions it comes without an update.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub restart: bool,
    /// What there is to tell; nothing in a heartbeat.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub update: Option<WatchSessionsResponseUpdate>,
}
impl WatchSessionsResponse {
    /// Where the stream stands: `resume_after` of the call that goes on here. Empty while the sessions come that there were at the beginning.
    #[must_use]
    pub fn cursor(mut self, value: impl Into<String>) -> Self {
        self.cursor = value.into();
        self
    }
    /// Why all come again though `resume_after` was given.
    #[must_use]
    pub fn snapshot_reason(mut self, value: impl Into<Reason>) -> Self {
        self.snapshot_reason = value.into();
        self
    }
    /// Whether all come that there are, from here on: what is held of sessions is to be forgotten. So the first message without `resume_after` is, and
    /// the first one that has a `snapshot_reason`; where there are no sessions it comes without an update.
    #[must_use]
    pub fn restart(mut self, value: impl Into<bool>) -> Self {
        self.restart = value.into();
        self
    }
    /// What there is to tell; nothing in a heartbeat.
    #[must_use]
    pub fn update(mut self, value: impl Into<WatchSessionsResponseUpdate>) -> Self {
        self.update = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::WatchSessionsResponse) -> Result<Self> {
        Ok(Self {
            cursor: message.cursor,
            snapshot_reason: message.snapshot_reason.into(),
            restart: message.restart,
            update: message
                .update
                .map(WatchSessionsResponseUpdate::from_message)
                .transpose()?,
        })
    }
}
/// A CDR came in.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CdrCreated {
    /// Our id of the CDR, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub cdr_id: String,
    /// The CPO's country.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub country_code: String,
    /// The CPO.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub party_id: String,
    /// The CPO's id of it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub cpo_cdr_id: String,
    /// Its driver, a UUID; empty where none is known.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub driver_id: String,
    /// Its account, a UUID; empty where none is known.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub account_id: String,
    /// What the CPO asks.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub received_total: Option<Price>,
    /// What our engine finds; absent where it could not.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub rated_total: Option<Price>,
    /// Why it could not.
    pub unrated_reason: UnratedReason,
}
impl CdrCreated {
    /// Our id of the CDR, a UUID.
    #[must_use]
    pub fn cdr_id(mut self, value: impl Into<String>) -> Self {
        self.cdr_id = value.into();
        self
    }
    /// The CPO's country.
    #[must_use]
    pub fn country_code(mut self, value: impl Into<String>) -> Self {
        self.country_code = value.into();
        self
    }
    /// The CPO.
    #[must_use]
    pub fn party_id(mut self, value: impl Into<String>) -> Self {
        self.party_id = value.into();
        self
    }
    /// The CPO's id of it.
    #[must_use]
    pub fn cpo_cdr_id(mut self, value: impl Into<String>) -> Self {
        self.cpo_cdr_id = value.into();
        self
    }
    /// Its driver, a UUID; empty where none is known.
    #[must_use]
    pub fn driver_id(mut self, value: impl Into<String>) -> Self {
        self.driver_id = value.into();
        self
    }
    /// Its account, a UUID; empty where none is known.
    #[must_use]
    pub fn account_id(mut self, value: impl Into<String>) -> Self {
        self.account_id = value.into();
        self
    }
    /// What the CPO asks.
    #[must_use]
    pub fn received_total(mut self, value: impl Into<Price>) -> Self {
        self.received_total = Some(value.into());
        self
    }
    /// What our engine finds; absent where it could not.
    #[must_use]
    pub fn rated_total(mut self, value: impl Into<Price>) -> Self {
        self.rated_total = Some(value.into());
        self
    }
    /// Why it could not.
    #[must_use]
    pub fn unrated_reason(mut self, value: impl Into<UnratedReason>) -> Self {
        self.unrated_reason = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::CdrCreated) -> Result<Self> {
        Ok(Self {
            cdr_id: message.cdr_id,
            country_code: message.country_code,
            party_id: message.party_id,
            cpo_cdr_id: message.cpo_cdr_id,
            driver_id: message.driver_id,
            account_id: message.account_id,
            received_total: message.received_total.map(Price::from_message).transpose()?,
            rated_total: message.rated_total.map(Price::from_message).transpose()?,
            unrated_reason: message.unrated_reason.into(),
        })
    }
}
/// What is billed for a CDR changed, or it was rated again.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CdrCostChanged {
    /// Our id of the CDR, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub cdr_id: String,
    /// What is billed now; absent where nothing decided it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub price: Option<CdrPrice>,
    /// The rating that was appended, a UUID; empty where none was.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub rating_id: String,
}
impl CdrCostChanged {
    /// Our id of the CDR, a UUID.
    #[must_use]
    pub fn cdr_id(mut self, value: impl Into<String>) -> Self {
        self.cdr_id = value.into();
        self
    }
    /// What is billed now; absent where nothing decided it.
    #[must_use]
    pub fn price(mut self, value: impl Into<CdrPrice>) -> Self {
        self.price = Some(value.into());
        self
    }
    /// The rating that was appended, a UUID; empty where none was.
    #[must_use]
    pub fn rating_id(mut self, value: impl Into<String>) -> Self {
        self.rating_id = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::CdrCostChanged) -> Result<Self> {
        Ok(Self {
            cdr_id: message.cdr_id,
            price: message.price.map(CdrPrice::from_message).transpose()?,
            rating_id: message.rating_id,
        })
    }
}
/// A CDR was accepted.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CdrAccepted {
    /// Our id of the CDR, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub cdr_id: String,
    /// What is billed.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub price: Option<CdrPrice>,
    /// Whether the provider's rule accepted it, and not a person.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub by_rule: bool,
}
impl CdrAccepted {
    /// Our id of the CDR, a UUID.
    #[must_use]
    pub fn cdr_id(mut self, value: impl Into<String>) -> Self {
        self.cdr_id = value.into();
        self
    }
    /// What is billed.
    #[must_use]
    pub fn price(mut self, value: impl Into<CdrPrice>) -> Self {
        self.price = Some(value.into());
        self
    }
    /// Whether the provider's rule accepted it, and not a person.
    #[must_use]
    pub fn by_rule(mut self, value: impl Into<bool>) -> Self {
        self.by_rule = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::CdrAccepted) -> Result<Self> {
        Ok(Self {
            cdr_id: message.cdr_id,
            price: message.price.map(CdrPrice::from_message).transpose()?,
            by_rule: message.by_rule,
        })
    }
}
/// A CDR was rejected.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CdrRejected {
    /// Our id of the CDR, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub cdr_id: String,
    /// Why.
    pub reason: RejectionReason,
    /// Why, in words.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub text: String,
}
impl CdrRejected {
    /// Our id of the CDR, a UUID.
    #[must_use]
    pub fn cdr_id(mut self, value: impl Into<String>) -> Self {
        self.cdr_id = value.into();
        self
    }
    /// Why.
    #[must_use]
    pub fn reason(mut self, value: impl Into<RejectionReason>) -> Self {
        self.reason = value.into();
        self
    }
    /// Why, in words.
    #[must_use]
    pub fn text(mut self, value: impl Into<String>) -> Self {
        self.text = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::CdrRejected) -> Result<Self> {
        Ok(Self {
            cdr_id: message.cdr_id,
            reason: message.reason.into(),
            text: message.text,
        })
    }
}
/// A CDR was put on an invoice.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CdrBilled {
    /// Our id of the CDR, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub cdr_id: String,
    /// What is billed.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub price: Option<CdrPrice>,
}
impl CdrBilled {
    /// Our id of the CDR, a UUID.
    #[must_use]
    pub fn cdr_id(mut self, value: impl Into<String>) -> Self {
        self.cdr_id = value.into();
        self
    }
    /// What is billed.
    #[must_use]
    pub fn price(mut self, value: impl Into<CdrPrice>) -> Self {
        self.price = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::CdrBilled) -> Result<Self> {
        Ok(Self {
            cdr_id: message.cdr_id,
            price: message.price.map(CdrPrice::from_message).transpose()?,
        })
    }
}
/// Fields of a CDR changed that are none of its cost and status.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CdrUpdated {
    /// Our id of the CDR, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub cdr_id: String,
    /// The fields, as the contract names them.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub fields: Vec<String>,
}
impl CdrUpdated {
    /// Our id of the CDR, a UUID.
    #[must_use]
    pub fn cdr_id(mut self, value: impl Into<String>) -> Self {
        self.cdr_id = value.into();
        self
    }
    /// The fields, as the contract names them.
    #[must_use]
    pub fn fields(
        mut self,
        values: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.fields = values.into_iter().map(Into::into).collect();
        self
    }
    pub(crate) fn from_message(message: v1::CdrUpdated) -> Result<Self> {
        Ok(Self {
            cdr_id: message.cdr_id,
            fields: message.fields,
        })
    }
}
/// A CDR was deleted.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CdrDeleted {
    /// Our id of the CDR, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub cdr_id: String,
}
impl CdrDeleted {
    /// Our id of the CDR, a UUID.
    #[must_use]
    pub fn cdr_id(mut self, value: impl Into<String>) -> Self {
        self.cdr_id = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::CdrDeleted) -> Result<Self> {
        Ok(Self { cdr_id: message.cdr_id })
    }
}
/// A deleted CDR was brought back.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CdrUndeleted {
    /// Our id of the CDR, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub cdr_id: String,
}
impl CdrUndeleted {
    /// Our id of the CDR, a UUID.
    #[must_use]
    pub fn cdr_id(mut self, value: impl Into<String>) -> Self {
        self.cdr_id = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::CdrUndeleted) -> Result<Self> {
        Ok(Self { cdr_id: message.cdr_id })
    }
}
/// A tariff was stored or changed.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct TariffChanged {
    /// Our id of the tariff, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub tariff_id: String,
    /// The CPO's country.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub country_code: String,
    /// The CPO.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub party_id: String,
    /// The CPO's id of it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub cpo_tariff_id: String,
    /// Its version now.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub version: i64,
}
impl TariffChanged {
    /// Our id of the tariff, a UUID.
    #[must_use]
    pub fn tariff_id(mut self, value: impl Into<String>) -> Self {
        self.tariff_id = value.into();
        self
    }
    /// The CPO's country.
    #[must_use]
    pub fn country_code(mut self, value: impl Into<String>) -> Self {
        self.country_code = value.into();
        self
    }
    /// The CPO.
    #[must_use]
    pub fn party_id(mut self, value: impl Into<String>) -> Self {
        self.party_id = value.into();
        self
    }
    /// The CPO's id of it.
    #[must_use]
    pub fn cpo_tariff_id(mut self, value: impl Into<String>) -> Self {
        self.cpo_tariff_id = value.into();
        self
    }
    /// Its version now.
    #[must_use]
    pub fn version(mut self, value: impl Into<i64>) -> Self {
        self.version = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::TariffChanged) -> Result<Self> {
        Ok(Self {
            tariff_id: message.tariff_id,
            country_code: message.country_code,
            party_id: message.party_id,
            cpo_tariff_id: message.cpo_tariff_id,
            version: message.version,
        })
    }
}
/// What a provider has imported of a bidding zone for a day was stored, changed or deleted.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SignalsChanged {
    /// The bidding zone.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub zone: String,
    /// The day of UTC, `YYYY-MM-DD`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub day: String,
}
impl SignalsChanged {
    /// The bidding zone.
    #[must_use]
    pub fn zone(mut self, value: impl Into<String>) -> Self {
        self.zone = value.into();
        self
    }
    /// The day of UTC, `YYYY-MM-DD`.
    #[must_use]
    pub fn day(mut self, value: impl Into<String>) -> Self {
        self.day = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::SignalsChanged) -> Result<Self> {
        Ok(Self {
            zone: message.zone,
            day: message.day,
        })
    }
}
/// What a driver wants of smart charging was stored or changed.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ChargingPreferencesChanged {
    /// Our id of the preferences, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub preferences_id: String,
    /// Whose they are, a UUID; empty: those of all drivers.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub driver_id: String,
}
impl ChargingPreferencesChanged {
    /// Our id of the preferences, a UUID.
    #[must_use]
    pub fn preferences_id(mut self, value: impl Into<String>) -> Self {
        self.preferences_id = value.into();
        self
    }
    /// Whose they are, a UUID; empty: those of all drivers.
    #[must_use]
    pub fn driver_id(mut self, value: impl Into<String>) -> Self {
        self.driver_id = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::ChargingPreferencesChanged) -> Result<Self> {
        Ok(Self {
            preferences_id: message.preferences_id,
            driver_id: message.driver_id,
        })
    }
}
/// The plan of a session was made, made anew, cancelled or finished.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ChargingPlanChanged {
    /// Our id of the session, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub session_id: String,
    /// Where the plan is in its life.
    pub status: ChargingPlanStatus,
    /// How often it was made, from 1.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub revision: i32,
    /// Why it was made last.
    pub reason: PlanReason,
}
impl ChargingPlanChanged {
    /// Our id of the session, a UUID.
    #[must_use]
    pub fn session_id(mut self, value: impl Into<String>) -> Self {
        self.session_id = value.into();
        self
    }
    /// Where the plan is in its life.
    #[must_use]
    pub fn status(mut self, value: impl Into<ChargingPlanStatus>) -> Self {
        self.status = value.into();
        self
    }
    /// How often it was made, from 1.
    #[must_use]
    pub fn revision(mut self, value: impl Into<i32>) -> Self {
        self.revision = value.into();
        self
    }
    /// Why it was made last.
    #[must_use]
    pub fn reason(mut self, value: impl Into<PlanReason>) -> Self {
        self.reason = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::ChargingPlanChanged) -> Result<Self> {
        Ok(Self {
            session_id: message.session_id,
            status: message.status.into(),
            revision: message.revision,
            reason: message.reason.into(),
        })
    }
}
/// What the chargers of a location have together was stored or changed.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ChargingSiteChanged {
    /// The CPO's country.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub country_code: String,
    /// The CPO.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub party_id: String,
    /// The CPO's id of the location.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub location_id: String,
}
impl ChargingSiteChanged {
    /// The CPO's country.
    #[must_use]
    pub fn country_code(mut self, value: impl Into<String>) -> Self {
        self.country_code = value.into();
        self
    }
    /// The CPO.
    #[must_use]
    pub fn party_id(mut self, value: impl Into<String>) -> Self {
        self.party_id = value.into();
        self
    }
    /// The CPO's id of the location.
    #[must_use]
    pub fn location_id(mut self, value: impl Into<String>) -> Self {
        self.location_id = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::ChargingSiteChanged) -> Result<Self> {
        Ok(Self {
            country_code: message.country_code,
            party_id: message.party_id,
            location_id: message.location_id,
        })
    }
}
/// How the external planner Stekker is reached was stored or changed.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct StekkerConnectionChanged {
    /// Whether sessions are handed to it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub enabled: bool,
}
impl StekkerConnectionChanged {
    /// Whether sessions are handed to it.
    #[must_use]
    pub fn enabled(mut self, value: impl Into<bool>) -> Self {
        self.enabled = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::StekkerConnectionChanged) -> Result<Self> {
        Ok(Self { enabled: message.enabled })
    }
}
/// A tariff note was stored, changed or deleted.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct TariffNoteChanged {
    /// Our id of the note, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub note_id: String,
    /// The CPO's country.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub country_code: String,
    /// The CPO.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub party_id: String,
    /// Whether it was deleted.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub deleted: bool,
}
impl TariffNoteChanged {
    /// Our id of the note, a UUID.
    #[must_use]
    pub fn note_id(mut self, value: impl Into<String>) -> Self {
        self.note_id = value.into();
        self
    }
    /// The CPO's country.
    #[must_use]
    pub fn country_code(mut self, value: impl Into<String>) -> Self {
        self.country_code = value.into();
        self
    }
    /// The CPO.
    #[must_use]
    pub fn party_id(mut self, value: impl Into<String>) -> Self {
        self.party_id = value.into();
        self
    }
    /// Whether it was deleted.
    #[must_use]
    pub fn deleted(mut self, value: impl Into<bool>) -> Self {
        self.deleted = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::TariffNoteChanged) -> Result<Self> {
        Ok(Self {
            note_id: message.note_id,
            country_code: message.country_code,
            party_id: message.party_id,
            deleted: message.deleted,
        })
    }
}
/// A token was stored, changed, blocked, unblocked or given to a driver.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct TokenChanged {
    /// Our id of the token, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub token_id: String,
    /// Its driver, a UUID; empty where nobody has it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub driver_id: String,
    /// Whether it is blocked.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub blocked: bool,
    /// Its version now.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub version: i64,
}
impl TokenChanged {
    /// Our id of the token, a UUID.
    #[must_use]
    pub fn token_id(mut self, value: impl Into<String>) -> Self {
        self.token_id = value.into();
        self
    }
    /// Its driver, a UUID; empty where nobody has it.
    #[must_use]
    pub fn driver_id(mut self, value: impl Into<String>) -> Self {
        self.driver_id = value.into();
        self
    }
    /// Whether it is blocked.
    #[must_use]
    pub fn blocked(mut self, value: impl Into<bool>) -> Self {
        self.blocked = value.into();
        self
    }
    /// Its version now.
    #[must_use]
    pub fn version(mut self, value: impl Into<i64>) -> Self {
        self.version = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::TokenChanged) -> Result<Self> {
        Ok(Self {
            token_id: message.token_id,
            driver_id: message.driver_id,
            blocked: message.blocked,
            version: message.version,
        })
    }
}
/// A provider's settings changed.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ProviderChanged {
    /// The provider, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub provider_id: String,
    /// The fields, as the contract names them.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub fields: Vec<String>,
}
impl ProviderChanged {
    /// The provider, a UUID.
    #[must_use]
    pub fn provider_id(mut self, value: impl Into<String>) -> Self {
        self.provider_id = value.into();
        self
    }
    /// The fields, as the contract names them.
    #[must_use]
    pub fn fields(
        mut self,
        values: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.fields = values.into_iter().map(Into::into).collect();
        self
    }
    pub(crate) fn from_message(message: v1::ProviderChanged) -> Result<Self> {
        Ok(Self {
            provider_id: message.provider_id,
            fields: message.fields,
        })
    }
}
/// An account was created or changed.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct AccountChanged {
    /// The account, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub account_id: String,
}
impl AccountChanged {
    /// The account, a UUID.
    #[must_use]
    pub fn account_id(mut self, value: impl Into<String>) -> Self {
        self.account_id = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::AccountChanged) -> Result<Self> {
        Ok(Self {
            account_id: message.account_id,
        })
    }
}
/// A driver was created or changed.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DriverChanged {
    /// The driver, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub driver_id: String,
    /// Their account, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub account_id: String,
}
impl DriverChanged {
    /// The driver, a UUID.
    #[must_use]
    pub fn driver_id(mut self, value: impl Into<String>) -> Self {
        self.driver_id = value.into();
        self
    }
    /// Their account, a UUID.
    #[must_use]
    pub fn account_id(mut self, value: impl Into<String>) -> Self {
        self.account_id = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::DriverChanged) -> Result<Self> {
        Ok(Self {
            driver_id: message.driver_id,
            account_id: message.account_id,
        })
    }
}
/// A person was put on the staff, changed or removed.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct StaffChanged {
    /// The person, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub staff_id: String,
    /// Whether they were removed.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub removed: bool,
}
impl StaffChanged {
    /// The person, a UUID.
    #[must_use]
    pub fn staff_id(mut self, value: impl Into<String>) -> Self {
        self.staff_id = value.into();
        self
    }
    /// Whether they were removed.
    #[must_use]
    pub fn removed(mut self, value: impl Into<bool>) -> Self {
        self.removed = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::StaffChanged) -> Result<Self> {
        Ok(Self {
            staff_id: message.staff_id,
            removed: message.removed,
        })
    }
}
/// An API key was created or revoked.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ApiKeyChanged {
    /// The key, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub api_key_id: String,
    /// Whether it was revoked.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub revoked: bool,
}
impl ApiKeyChanged {
    /// The key, a UUID.
    #[must_use]
    pub fn api_key_id(mut self, value: impl Into<String>) -> Self {
        self.api_key_id = value.into();
        self
    }
    /// Whether it was revoked.
    #[must_use]
    pub fn revoked(mut self, value: impl Into<bool>) -> Self {
        self.revoked = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::ApiKeyChanged) -> Result<Self> {
        Ok(Self {
            api_key_id: message.api_key_id,
            revoked: message.revoked,
        })
    }
}
/// A location was stored or changed, or the status of one of its EVSEs.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct LocationChanged {
    /// Our id of the location, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub location_id: String,
    /// The CPO's country.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub country_code: String,
    /// The CPO.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub party_id: String,
    /// The CPO's id of it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub cpo_location_id: String,
    /// Its version now.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub version: i64,
    /// The EVSEs that are new or whose status changed; of those that left it the uid alone.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub evses: Vec<EvseChange>,
}
impl LocationChanged {
    /// Our id of the location, a UUID.
    #[must_use]
    pub fn location_id(mut self, value: impl Into<String>) -> Self {
        self.location_id = value.into();
        self
    }
    /// The CPO's country.
    #[must_use]
    pub fn country_code(mut self, value: impl Into<String>) -> Self {
        self.country_code = value.into();
        self
    }
    /// The CPO.
    #[must_use]
    pub fn party_id(mut self, value: impl Into<String>) -> Self {
        self.party_id = value.into();
        self
    }
    /// The CPO's id of it.
    #[must_use]
    pub fn cpo_location_id(mut self, value: impl Into<String>) -> Self {
        self.cpo_location_id = value.into();
        self
    }
    /// Its version now.
    #[must_use]
    pub fn version(mut self, value: impl Into<i64>) -> Self {
        self.version = value.into();
        self
    }
    /// The EVSEs that are new or whose status changed; of those that left it the uid alone.
    #[must_use]
    pub fn evses(
        mut self,
        values: impl IntoIterator<Item = impl Into<EvseChange>>,
    ) -> Self {
        self.evses = values.into_iter().map(Into::into).collect();
        self
    }
    pub(crate) fn from_message(message: v1::LocationChanged) -> Result<Self> {
        Ok(Self {
            location_id: message.location_id,
            country_code: message.country_code,
            party_id: message.party_id,
            cpo_location_id: message.cpo_location_id,
            version: message.version,
            evses: message
                .evses
                .into_iter()
                .map(EvseChange::from_message)
                .collect::<Result<_>>()?,
        })
    }
}
/// A session came.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SessionStarted {
    /// Our id of the session, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub session_id: String,
    /// The CPO's country.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub country_code: String,
    /// The CPO.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub party_id: String,
    /// The CPO's id of it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub cpo_session_id: String,
    /// Its driver, a UUID; empty where none is known.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub driver_id: String,
    /// Where it is in its life.
    pub status: SessionStatus,
    /// The CPO's id of the location.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub location_id: String,
    /// The CPO's technical id of the EVSE.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub evse_uid: String,
}
impl SessionStarted {
    /// Our id of the session, a UUID.
    #[must_use]
    pub fn session_id(mut self, value: impl Into<String>) -> Self {
        self.session_id = value.into();
        self
    }
    /// The CPO's country.
    #[must_use]
    pub fn country_code(mut self, value: impl Into<String>) -> Self {
        self.country_code = value.into();
        self
    }
    /// The CPO.
    #[must_use]
    pub fn party_id(mut self, value: impl Into<String>) -> Self {
        self.party_id = value.into();
        self
    }
    /// The CPO's id of it.
    #[must_use]
    pub fn cpo_session_id(mut self, value: impl Into<String>) -> Self {
        self.cpo_session_id = value.into();
        self
    }
    /// Its driver, a UUID; empty where none is known.
    #[must_use]
    pub fn driver_id(mut self, value: impl Into<String>) -> Self {
        self.driver_id = value.into();
        self
    }
    /// Where it is in its life.
    #[must_use]
    pub fn status(mut self, value: impl Into<SessionStatus>) -> Self {
        self.status = value.into();
        self
    }
    /// The CPO's id of the location.
    #[must_use]
    pub fn location_id(mut self, value: impl Into<String>) -> Self {
        self.location_id = value.into();
        self
    }
    /// The CPO's technical id of the EVSE.
    #[must_use]
    pub fn evse_uid(mut self, value: impl Into<String>) -> Self {
        self.evse_uid = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::SessionStarted) -> Result<Self> {
        Ok(Self {
            session_id: message.session_id,
            country_code: message.country_code,
            party_id: message.party_id,
            cpo_session_id: message.cpo_session_id,
            driver_id: message.driver_id,
            status: message.status.into(),
            location_id: message.location_id,
            evse_uid: message.evse_uid,
        })
    }
}
/// A session went on.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SessionUpdated {
    /// Our id of the session, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub session_id: String,
    /// Where it is in its life.
    pub status: SessionStatus,
    /// Energy so far, kWh.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub energy: Option<Decimal>,
    /// What it costs so far; absent where it could not be priced.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub running_cost: Option<Price>,
}
impl SessionUpdated {
    /// Our id of the session, a UUID.
    #[must_use]
    pub fn session_id(mut self, value: impl Into<String>) -> Self {
        self.session_id = value.into();
        self
    }
    /// Where it is in its life.
    #[must_use]
    pub fn status(mut self, value: impl Into<SessionStatus>) -> Self {
        self.status = value.into();
        self
    }
    /// Energy so far, kWh.
    #[must_use]
    pub fn energy(mut self, value: impl Into<Decimal>) -> Self {
        self.energy = Some(value.into());
        self
    }
    /// What it costs so far; absent where it could not be priced.
    #[must_use]
    pub fn running_cost(mut self, value: impl Into<Price>) -> Self {
        self.running_cost = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::SessionUpdated) -> Result<Self> {
        Ok(Self {
            session_id: message.session_id,
            status: message.status.into(),
            energy: message.energy.map(convert::decimal).transpose()?,
            running_cost: message.running_cost.map(Price::from_message).transpose()?,
        })
    }
}
/// A session came to its end: COMPLETED, or INVALID.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SessionEnded {
    /// Our id of the session, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub session_id: String,
    /// How it ended.
    pub status: SessionStatus,
    /// Energy in all, kWh.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub energy: Option<Decimal>,
    /// What it costs; absent where it could not be priced.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub running_cost: Option<Price>,
}
impl SessionEnded {
    /// Our id of the session, a UUID.
    #[must_use]
    pub fn session_id(mut self, value: impl Into<String>) -> Self {
        self.session_id = value.into();
        self
    }
    /// How it ended.
    #[must_use]
    pub fn status(mut self, value: impl Into<SessionStatus>) -> Self {
        self.status = value.into();
        self
    }
    /// Energy in all, kWh.
    #[must_use]
    pub fn energy(mut self, value: impl Into<Decimal>) -> Self {
        self.energy = Some(value.into());
        self
    }
    /// What it costs; absent where it could not be priced.
    #[must_use]
    pub fn running_cost(mut self, value: impl Into<Price>) -> Self {
        self.running_cost = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::SessionEnded) -> Result<Self> {
        Ok(Self {
            session_id: message.session_id,
            status: message.status.into(),
            energy: message.energy.map(convert::decimal).transpose()?,
            running_cost: message.running_cost.map(Price::from_message).transpose()?,
        })
    }
}
/// Something that happened.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Event {
    /// The event's id, a UUID: the same however often it is told.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub id: String,
    /// Its place in the provider's history, from 1, without gaps. Events of one object are in the order of its versions.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub position: i64,
    /// What it happened to, such as `cdr`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub aggregate_type: String,
    /// To which one, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub aggregate_id: String,
    /// The object's version since.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub aggregate_version: i64,
    /// What happened: the name of the payload's message, such as `CdrCreated`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub event_type: String,
    /// What it came with. Absent for kinds that are newer than the reader.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub payload: Option<EventPayload>,
    /// What the one who did it is: `driver`, `staff`, `api_key` or `system`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub actor_kind: String,
    /// Which one, a UUID; empty for the system.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub actor_id: String,
    /// The trace of the request by which it happened, 32 hexadecimal digits; empty where it had none.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub trace_id: String,
    /// When it happened.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub create_time: Option<Timestamp>,
}
impl Event {
    /// The event's id, a UUID: the same however often it is told.
    #[must_use]
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = value.into();
        self
    }
    /// Its place in the provider's history, from 1, without gaps. Events of one object are in the order of its versions.
    #[must_use]
    pub fn position(mut self, value: impl Into<i64>) -> Self {
        self.position = value.into();
        self
    }
    /// What it happened to, such as `cdr`.
    #[must_use]
    pub fn aggregate_type(mut self, value: impl Into<String>) -> Self {
        self.aggregate_type = value.into();
        self
    }
    /// To which one, a UUID.
    #[must_use]
    pub fn aggregate_id(mut self, value: impl Into<String>) -> Self {
        self.aggregate_id = value.into();
        self
    }
    /// The object's version since.
    #[must_use]
    pub fn aggregate_version(mut self, value: impl Into<i64>) -> Self {
        self.aggregate_version = value.into();
        self
    }
    /// What happened: the name of the payload's message, such as `CdrCreated`.
    #[must_use]
    pub fn event_type(mut self, value: impl Into<String>) -> Self {
        self.event_type = value.into();
        self
    }
    /// What it came with. Absent for kinds that are newer than the reader.
    #[must_use]
    pub fn payload(mut self, value: impl Into<EventPayload>) -> Self {
        self.payload = Some(value.into());
        self
    }
    /// What the one who did it is: `driver`, `staff`, `api_key` or `system`.
    #[must_use]
    pub fn actor_kind(mut self, value: impl Into<String>) -> Self {
        self.actor_kind = value.into();
        self
    }
    /// Which one, a UUID; empty for the system.
    #[must_use]
    pub fn actor_id(mut self, value: impl Into<String>) -> Self {
        self.actor_id = value.into();
        self
    }
    /// The trace of the request by which it happened, 32 hexadecimal digits; empty where it had none.
    #[must_use]
    pub fn trace_id(mut self, value: impl Into<String>) -> Self {
        self.trace_id = value.into();
        self
    }
    /// When it happened.
    #[must_use]
    pub fn create_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.create_time = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::Event) -> Result<Self> {
        Ok(Self {
            id: message.id,
            position: message.position,
            aggregate_type: message.aggregate_type,
            aggregate_id: message.aggregate_id,
            aggregate_version: message.aggregate_version,
            event_type: message.event_type,
            payload: message.payload.map(EventPayload::from_message).transpose()?,
            actor_kind: message.actor_kind,
            actor_id: message.actor_id,
            trace_id: message.trace_id,
            create_time: message.create_time.map(convert::time).transpose()?,
        })
    }
}
/// What an event came with.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct EventPayload {
    /// By kind.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub kind: Option<EventPayloadKind>,
}
impl EventPayload {
    /// By kind.
    #[must_use]
    pub fn kind(mut self, value: impl Into<EventPayloadKind>) -> Self {
        self.kind = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::EventPayload) -> Result<Self> {
        Ok(Self {
            kind: message.kind.map(EventPayloadKind::from_message).transpose()?,
        })
    }
}
/// Which events are wanted; all that is set must hold.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct EventFilter {
    /// Only what happened to objects of these types, such as `cdr`, at most 20; none: to any.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub aggregate_types: Vec<String>,
    /// Only what happened to this object, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub aggregate_id: Option<String>,
    /// Only these kinds, such as `CdrCreated`, at most 50; none: all.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub event_types: Vec<String>,
}
impl EventFilter {
    /// Only what happened to objects of these types, such as `cdr`, at most 20; none: to any.
    #[must_use]
    pub fn aggregate_types(
        mut self,
        values: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.aggregate_types = values.into_iter().map(Into::into).collect();
        self
    }
    /// Only what happened to this object, a UUID.
    #[must_use]
    pub fn aggregate_id(mut self, value: impl Into<String>) -> Self {
        self.aggregate_id = Some(value.into());
        self
    }
    /// Only these kinds, such as `CdrCreated`, at most 50; none: all.
    #[must_use]
    pub fn event_types(
        mut self,
        values: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.event_types = values.into_iter().map(Into::into).collect();
        self
    }
    pub(crate) fn into_message(self) -> v1::EventFilter {
        v1::EventFilter {
            aggregate_types: self.aggregate_types,
            aggregate_id: self.aggregate_id,
            event_types: self.event_types,
        }
    }
}
/// A page of events.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ListEventsResponse {
    /// The events, oldest first.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub events: Vec<Event>,
    /// Where the next page begins; empty after the last.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub next_page_token: String,
}
impl ListEventsResponse {
    /// The events, oldest first.
    #[must_use]
    pub fn events(mut self, values: impl IntoIterator<Item = impl Into<Event>>) -> Self {
        self.events = values.into_iter().map(Into::into).collect();
        self
    }
    /// Where the next page begins; empty after the last.
    #[must_use]
    pub fn next_page_token(mut self, value: impl Into<String>) -> Self {
        self.next_page_token = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::ListEventsResponse) -> Result<Self> {
        Ok(Self {
            events: message
                .events
                .into_iter()
                .map(Event::from_message)
                .collect::<Result<_>>()?,
            next_page_token: message.next_page_token,
        })
    }
}
/// How the external planner Stekker is reached, and which sessions are handed to it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct StekkerConnection {
    /// The address before `/api/v1/`, with `https`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub base_url: String,
    /// How its token is shown. Not given: TOKEN.
    pub scheme: StekkerScheme,
    /// Whether sessions are handed to it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub enabled: bool,
    /// At which locations, at most 200; none: at all.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub locations: Vec<LocationKey>,
    /// Where it posts its schedules: below this, `/<chargePointId>/set-charging-profile`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub hook_url: String,
    /// When its token was given last.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub token_time: Option<Timestamp>,
    /// When what it has to send back was made last.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub hook_secret_time: Option<Timestamp>,
    /// Changes with each change.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub etag: String,
    /// When it came first.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub create_time: Option<Timestamp>,
    /// When it changed last.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub update_time: Option<Timestamp>,
}
impl StekkerConnection {
    /// The address before `/api/v1/`, with `https`.
    #[must_use]
    pub fn base_url(mut self, value: impl Into<String>) -> Self {
        self.base_url = value.into();
        self
    }
    /// How its token is shown. Not given: TOKEN.
    #[must_use]
    pub fn scheme(mut self, value: impl Into<StekkerScheme>) -> Self {
        self.scheme = value.into();
        self
    }
    /// Whether sessions are handed to it.
    #[must_use]
    pub fn enabled(mut self, value: impl Into<bool>) -> Self {
        self.enabled = value.into();
        self
    }
    /// At which locations, at most 200; none: at all.
    #[must_use]
    pub fn locations(
        mut self,
        values: impl IntoIterator<Item = impl Into<LocationKey>>,
    ) -> Self {
        self.locations = values.into_iter().map(Into::into).collect();
        self
    }
    /// Where it posts its schedules: below this, `/<chargePointId>/set-charging-profile`.
    #[must_use]
    pub fn hook_url(mut self, value: impl Into<String>) -> Self {
        self.hook_url = value.into();
        self
    }
    /// When its token was given last.
    #[must_use]
    pub fn token_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.token_time = Some(value.into());
        self
    }
    /// When what it has to send back was made last.
    #[must_use]
    pub fn hook_secret_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.hook_secret_time = Some(value.into());
        self
    }
    /// Changes with each change.
    #[must_use]
    pub fn etag(mut self, value: impl Into<String>) -> Self {
        self.etag = value.into();
        self
    }
    /// When it came first.
    #[must_use]
    pub fn create_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.create_time = Some(value.into());
        self
    }
    /// When it changed last.
    #[must_use]
    pub fn update_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.update_time = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::StekkerConnection) -> Result<Self> {
        Ok(Self {
            base_url: message.base_url,
            scheme: message.scheme.into(),
            enabled: message.enabled,
            locations: message
                .locations
                .into_iter()
                .map(LocationKey::from_message)
                .collect::<Result<_>>()?,
            hook_url: message.hook_url,
            token_time: message.token_time.map(convert::time).transpose()?,
            hook_secret_time: message.hook_secret_time.map(convert::time).transpose()?,
            etag: message.etag,
            create_time: message.create_time.map(convert::time).transpose()?,
            update_time: message.update_time.map(convert::time).transpose()?,
        })
    }
    pub(crate) fn into_message(self) -> v1::StekkerConnection {
        v1::StekkerConnection {
            base_url: self.base_url,
            scheme: self.scheme.into(),
            enabled: self.enabled,
            locations: self
                .locations
                .into_iter()
                .map(LocationKey::into_message)
                .collect(),
            hook_url: self.hook_url,
            token_time: self.token_time.map(convert::to_time),
            hook_secret_time: self.hook_secret_time.map(convert::to_time),
            etag: self.etag,
            create_time: self.create_time.map(convert::to_time),
            update_time: self.update_time.map(convert::to_time),
        }
    }
}
/// A charge that is planned: it begins when the vehicle arrives, goes on at one power until it has what it wants, and then stands there until it
/// leaves.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PlannedCharge {
    /// When the vehicle arrives.
    pub start_time: Timestamp,
    /// When it leaves; at most a year later.
    pub end_time: Timestamp,
    /// What it wants, kWh.
    pub energy: Decimal,
    /// The most alternating current that the vehicle takes, watts; 0: it takes none.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub vehicle_ac_power: i32,
    /// The most direct current that it takes, watts; 0: it takes none.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub vehicle_dc_power: i32,
}
impl PlannedCharge {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(
        start_time: impl Into<Timestamp>,
        end_time: impl Into<Timestamp>,
        energy: impl Into<Decimal>,
    ) -> Self {
        Self {
            start_time: start_time.into(),
            end_time: end_time.into(),
            energy: energy.into(),
            vehicle_ac_power: Default::default(),
            vehicle_dc_power: Default::default(),
        }
    }
    /// When the vehicle arrives.
    #[must_use]
    pub fn start_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.start_time = value.into();
        self
    }
    /// When it leaves; at most a year later.
    #[must_use]
    pub fn end_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.end_time = value.into();
        self
    }
    /// What it wants, kWh.
    #[must_use]
    pub fn energy(mut self, value: impl Into<Decimal>) -> Self {
        self.energy = value.into();
        self
    }
    /// The most alternating current that the vehicle takes, watts; 0: it takes none.
    #[must_use]
    pub fn vehicle_ac_power(mut self, value: impl Into<i32>) -> Self {
        self.vehicle_ac_power = value.into();
        self
    }
    /// The most direct current that it takes, watts; 0: it takes none.
    #[must_use]
    pub fn vehicle_dc_power(mut self, value: impl Into<i32>) -> Self {
        self.vehicle_dc_power = value.into();
        self
    }
    pub(crate) fn into_message(self) -> v1::PlannedCharge {
        v1::PlannedCharge {
            start_time: Some(convert::to_time(self.start_time)),
            end_time: Some(convert::to_time(self.end_time)),
            energy: Some(convert::to_decimal(self.energy)),
            vehicle_ac_power: self.vehicle_ac_power,
            vehicle_dc_power: self.vehicle_dc_power,
        }
    }
}
/// What a vehicle is charged with.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Charger {
    /// How power reaches the vehicle.
    pub power_type: PowerType,
    /// The most power, watts.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub max_power: i32,
    /// Volts, between line and neutral for three phases: tariffs that go by current need it. 0: not known, and no current is.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub voltage: i32,
}
impl Charger {
    /// How power reaches the vehicle.
    #[must_use]
    pub fn power_type(mut self, value: impl Into<PowerType>) -> Self {
        self.power_type = value.into();
        self
    }
    /// The most power, watts.
    #[must_use]
    pub fn max_power(mut self, value: impl Into<i32>) -> Self {
        self.max_power = value.into();
        self
    }
    /// Volts, between line and neutral for three phases: tariffs that go by current need it. 0: not known, and no current is.
    #[must_use]
    pub fn voltage(mut self, value: impl Into<i32>) -> Self {
        self.voltage = value.into();
        self
    }
    pub(crate) fn into_message(self) -> v1::Charger {
        v1::Charger {
            power_type: self.power_type.into(),
            max_power: self.max_power,
            voltage: self.voltage,
        }
    }
}
/// How a planned charge goes at a charger.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ChargeForecast {
    /// The power at which it charges, watts: the least of what vehicle and charger take.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub power: i32,
    /// What it gets until it leaves, kWh: less than it wants where the time is too short.
    pub energy: Decimal,
    /// When it has what it wants; absent where it leaves before.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub ready_time: Option<Timestamp>,
}
impl ChargeForecast {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(energy: impl Into<Decimal>) -> Self {
        Self {
            energy: energy.into(),
            power: Default::default(),
            ready_time: Default::default(),
        }
    }
    /// The power at which it charges, watts: the least of what vehicle and charger take.
    #[must_use]
    pub fn power(mut self, value: impl Into<i32>) -> Self {
        self.power = value.into();
        self
    }
    /// What it gets until it leaves, kWh: less than it wants where the time is too short.
    #[must_use]
    pub fn energy(mut self, value: impl Into<Decimal>) -> Self {
        self.energy = value.into();
        self
    }
    /// When it has what it wants; absent where it leaves before.
    #[must_use]
    pub fn ready_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.ready_time = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::ChargeForecast) -> Result<Self> {
        Ok(Self {
            power: message.power,
            energy: convert::decimal(
                convert::present("ChargeForecast.energy", message.energy)?,
            )?,
            ready_time: message.ready_time.map(convert::time).transpose()?,
        })
    }
}
/// The location as it is stored now.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PutLocationResponse {
    /// The location.
    pub location: Location,
    /// What was noticed: fields that OCPI does not know, EVSEs that moved (EVSE_MOVED) or did not (EVSE_ELSEWHERE), a time zone that is not known
    /// (TIME_ZONE_MISSING), times that lie ahead (IN_THE_FUTURE). Paths begin at the location, as in `evses[0]`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub findings: Vec<Finding>,
}
impl PutLocationResponse {
    /// The location.
    #[must_use]
    pub fn location(mut self, value: impl Into<Location>) -> Self {
        self.location = value.into();
        self
    }
    /// What was noticed: fields that OCPI does not know, EVSEs that moved (EVSE_MOVED) or did not (EVSE_ELSEWHERE), a time zone that is not known
    /// (TIME_ZONE_MISSING), times that lie ahead (IN_THE_FUTURE). Paths begin at the location, as in `evses[0]`.
    #[must_use]
    pub fn findings(
        mut self,
        values: impl IntoIterator<Item = impl Into<Finding>>,
    ) -> Self {
        self.findings = values.into_iter().map(Into::into).collect();
        self
    }
    pub(crate) fn from_message(message: v1::PutLocationResponse) -> Result<Self> {
        Ok(Self {
            location: Location::from_message(
                convert::present("PutLocationResponse.location", message.location)?,
            )?,
            findings: message
                .findings
                .into_iter()
                .map(Finding::from_message)
                .collect::<Result<_>>()?,
        })
    }
}
/// The location as it is stored now.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PutEvseResponse {
    /// The location.
    pub location: Location,
    /// What was noticed; see PutLocationResponse. Paths begin at the EVSE.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub findings: Vec<Finding>,
}
impl PutEvseResponse {
    /// The location.
    #[must_use]
    pub fn location(mut self, value: impl Into<Location>) -> Self {
        self.location = value.into();
        self
    }
    /// What was noticed; see PutLocationResponse. Paths begin at the EVSE.
    #[must_use]
    pub fn findings(
        mut self,
        values: impl IntoIterator<Item = impl Into<Finding>>,
    ) -> Self {
        self.findings = values.into_iter().map(Into::into).collect();
        self
    }
    pub(crate) fn from_message(message: v1::PutEvseResponse) -> Result<Self> {
        Ok(Self {
            location: Location::from_message(
                convert::present("PutEvseResponse.location", message.location)?,
            )?,
            findings: message
                .findings
                .into_iter()
                .map(Finding::from_message)
                .collect::<Result<_>>()?,
        })
    }
}
/// The location as it is stored now.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PutConnectorResponse {
    /// The location.
    pub location: Location,
    /// What was noticed. Paths begin at the connector.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub findings: Vec<Finding>,
}
impl PutConnectorResponse {
    /// The location.
    #[must_use]
    pub fn location(mut self, value: impl Into<Location>) -> Self {
        self.location = value.into();
        self
    }
    /// What was noticed. Paths begin at the connector.
    #[must_use]
    pub fn findings(
        mut self,
        values: impl IntoIterator<Item = impl Into<Finding>>,
    ) -> Self {
        self.findings = values.into_iter().map(Into::into).collect();
        self
    }
    pub(crate) fn from_message(message: v1::PutConnectorResponse) -> Result<Self> {
        Ok(Self {
            location: Location::from_message(
                convert::present("PutConnectorResponse.location", message.location)?,
            )?,
            findings: message
                .findings
                .into_iter()
                .map(Finding::from_message)
                .collect::<Result<_>>()?,
        })
    }
}
/// Which locations are wanted; all that is set must hold.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct LocationFilter {
    /// The CPO's country, two letters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub country_code: Option<String>,
    /// The CPO.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub party_id: Option<String>,
    /// The country they are in, three letters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub country: Option<String>,
    /// Whether they are published.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub publish: Option<bool>,
    /// Changed here from this time on.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub updated_after: Option<Timestamp>,
}
impl LocationFilter {
    /// The CPO's country, two letters.
    #[must_use]
    pub fn country_code(mut self, value: impl Into<String>) -> Self {
        self.country_code = Some(value.into());
        self
    }
    /// The CPO.
    #[must_use]
    pub fn party_id(mut self, value: impl Into<String>) -> Self {
        self.party_id = Some(value.into());
        self
    }
    /// The country they are in, three letters.
    #[must_use]
    pub fn country(mut self, value: impl Into<String>) -> Self {
        self.country = Some(value.into());
        self
    }
    /// Whether they are published.
    #[must_use]
    pub fn publish(mut self, value: impl Into<bool>) -> Self {
        self.publish = Some(value.into());
        self
    }
    /// Changed here from this time on.
    #[must_use]
    pub fn updated_after(mut self, value: impl Into<Timestamp>) -> Self {
        self.updated_after = Some(value.into());
        self
    }
    pub(crate) fn into_message(self) -> v1::LocationFilter {
        v1::LocationFilter {
            country_code: self.country_code,
            party_id: self.party_id,
            country: self.country,
            publish: self.publish,
            updated_after: self.updated_after.map(convert::to_time),
        }
    }
}
/// A page of locations.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ListLocationsResponse {
    /// The locations.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub locations: Vec<Location>,
    /// Where the next page begins; empty after the last.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub next_page_token: String,
}
impl ListLocationsResponse {
    /// The locations.
    #[must_use]
    pub fn locations(
        mut self,
        values: impl IntoIterator<Item = impl Into<Location>>,
    ) -> Self {
        self.locations = values.into_iter().map(Into::into).collect();
        self
    }
    /// Where the next page begins; empty after the last.
    #[must_use]
    pub fn next_page_token(mut self, value: impl Into<String>) -> Self {
        self.next_page_token = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::ListLocationsResponse) -> Result<Self> {
        Ok(Self {
            locations: message
                .locations
                .into_iter()
                .map(Location::from_message)
                .collect::<Result<_>>()?,
            next_page_token: message.next_page_token,
        })
    }
}
/// What a driver wants of a location; one of its EVSEs must have all of it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ChargingNeeds {
    /// Kinds of connectors, one of which fits, such as `IEC_62196_T2_COMBO`; empty: all. At most 50.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub connector_standards: Vec<String>,
    /// Ways of power, one of which will do; empty: all. At most 5.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub power_types: Vec<PowerType>,
    /// The least power, watts.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub min_power: Option<i32>,
    /// Whether it must be free now.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub available: bool,
}
impl ChargingNeeds {
    /// Kinds of connectors, one of which fits, such as `IEC_62196_T2_COMBO`; empty: all. At most 50.
    #[must_use]
    pub fn connector_standards(
        mut self,
        values: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.connector_standards = values.into_iter().map(Into::into).collect();
        self
    }
    /// Ways of power, one of which will do; empty: all. At most 5.
    #[must_use]
    pub fn power_types(
        mut self,
        values: impl IntoIterator<Item = impl Into<PowerType>>,
    ) -> Self {
        self.power_types = values.into_iter().map(Into::into).collect();
        self
    }
    /// The least power, watts.
    #[must_use]
    pub fn min_power(mut self, value: impl Into<i32>) -> Self {
        self.min_power = Some(value.into());
        self
    }
    /// Whether it must be free now.
    #[must_use]
    pub fn available(mut self, value: impl Into<bool>) -> Self {
        self.available = value.into();
        self
    }
    pub(crate) fn into_message(self) -> v1::ChargingNeeds {
        v1::ChargingNeeds {
            connector_standards: self.connector_standards,
            power_types: self.power_types.into_iter().map(Into::into).collect(),
            min_power: self.min_power,
            available: self.available,
        }
    }
}
/// A location and how far away it is.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct NearbyLocation {
    /// The location.
    pub location: LocationSummary,
    /// How far away, whole metres along the ground.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub distance: i32,
}
impl NearbyLocation {
    /// The location.
    #[must_use]
    pub fn location(mut self, value: impl Into<LocationSummary>) -> Self {
        self.location = value.into();
        self
    }
    /// How far away, whole metres along the ground.
    #[must_use]
    pub fn distance(mut self, value: impl Into<i32>) -> Self {
        self.distance = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::NearbyLocation) -> Result<Self> {
        Ok(Self {
            location: LocationSummary::from_message(
                convert::present("NearbyLocation.location", message.location)?,
            )?,
            distance: message.distance,
        })
    }
}
/// What a map or a list shows of a location.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct LocationSummary {
    /// Our id of it, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub id: String,
    /// The CPO's country, two letters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub country_code: String,
    /// The CPO.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub party_id: String,
    /// The CPO's id of it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub location_id: String,
    /// Where on Earth.
    pub coordinates: Coordinates,
    /// Its name; its operator's or nobody's where it has none.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub name: Option<String>,
    /// Street and number.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub address: String,
    /// City or town.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub city: String,
    /// Country, three letters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub country: String,
    /// Who operates it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub operator_name: Option<String>,
    /// Whether it is published.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub publish: bool,
    /// EVSEs that are there; planned and removed ones are not.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub evses: i32,
    /// Those of them that are free.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub available_evses: i32,
    /// Since when that is so: the newest time of their statuses.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub status_time: Option<Timestamp>,
    /// What there is to charge with, strongest first.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub offers: Vec<ChargingOffer>,
}
impl LocationSummary {
    /// Our id of it, a UUID.
    #[must_use]
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = value.into();
        self
    }
    /// The CPO's country, two letters.
    #[must_use]
    pub fn country_code(mut self, value: impl Into<String>) -> Self {
        self.country_code = value.into();
        self
    }
    /// The CPO.
    #[must_use]
    pub fn party_id(mut self, value: impl Into<String>) -> Self {
        self.party_id = value.into();
        self
    }
    /// The CPO's id of it.
    #[must_use]
    pub fn location_id(mut self, value: impl Into<String>) -> Self {
        self.location_id = value.into();
        self
    }
    /// Where on Earth.
    #[must_use]
    pub fn coordinates(mut self, value: impl Into<Coordinates>) -> Self {
        self.coordinates = value.into();
        self
    }
    /// Its name; its operator's or nobody's where it has none.
    #[must_use]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
    /// Street and number.
    #[must_use]
    pub fn address(mut self, value: impl Into<String>) -> Self {
        self.address = value.into();
        self
    }
    /// City or town.
    #[must_use]
    pub fn city(mut self, value: impl Into<String>) -> Self {
        self.city = value.into();
        self
    }
    /// Country, three letters.
    #[must_use]
    pub fn country(mut self, value: impl Into<String>) -> Self {
        self.country = value.into();
        self
    }
    /// Who operates it.
    #[must_use]
    pub fn operator_name(mut self, value: impl Into<String>) -> Self {
        self.operator_name = Some(value.into());
        self
    }
    /// Whether it is published.
    #[must_use]
    pub fn publish(mut self, value: impl Into<bool>) -> Self {
        self.publish = value.into();
        self
    }
    /// EVSEs that are there; planned and removed ones are not.
    #[must_use]
    pub fn evses(mut self, value: impl Into<i32>) -> Self {
        self.evses = value.into();
        self
    }
    /// Those of them that are free.
    #[must_use]
    pub fn available_evses(mut self, value: impl Into<i32>) -> Self {
        self.available_evses = value.into();
        self
    }
    /// Since when that is so: the newest time of their statuses.
    #[must_use]
    pub fn status_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.status_time = Some(value.into());
        self
    }
    /// What there is to charge with, strongest first.
    #[must_use]
    pub fn offers(
        mut self,
        values: impl IntoIterator<Item = impl Into<ChargingOffer>>,
    ) -> Self {
        self.offers = values.into_iter().map(Into::into).collect();
        self
    }
    pub(crate) fn from_message(message: v1::LocationSummary) -> Result<Self> {
        Ok(Self {
            id: message.id,
            country_code: message.country_code,
            party_id: message.party_id,
            location_id: message.location_id,
            coordinates: Coordinates::from_message(
                convert::present("LocationSummary.coordinates", message.coordinates)?,
            )?,
            name: message.name,
            address: message.address,
            city: message.city,
            country: message.country,
            operator_name: message.operator_name,
            publish: message.publish,
            evses: message.evses,
            available_evses: message.available_evses,
            status_time: message.status_time.map(convert::time).transpose()?,
            offers: message
                .offers
                .into_iter()
                .map(ChargingOffer::from_message)
                .collect::<Result<_>>()?,
        })
    }
}
/// EVSEs of a location that charge in one way.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ChargingOffer {
    /// The kind of connector.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub connector_standard: String,
    /// How power reaches the vehicle.
    pub power_type: PowerType,
    /// The most power, watts.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub max_power: i32,
    /// EVSEs that have it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub evses: i32,
    /// Those of them that are free.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub available_evses: i32,
}
impl ChargingOffer {
    /// The kind of connector.
    #[must_use]
    pub fn connector_standard(mut self, value: impl Into<String>) -> Self {
        self.connector_standard = value.into();
        self
    }
    /// How power reaches the vehicle.
    #[must_use]
    pub fn power_type(mut self, value: impl Into<PowerType>) -> Self {
        self.power_type = value.into();
        self
    }
    /// The most power, watts.
    #[must_use]
    pub fn max_power(mut self, value: impl Into<i32>) -> Self {
        self.max_power = value.into();
        self
    }
    /// EVSEs that have it.
    #[must_use]
    pub fn evses(mut self, value: impl Into<i32>) -> Self {
        self.evses = value.into();
        self
    }
    /// Those of them that are free.
    #[must_use]
    pub fn available_evses(mut self, value: impl Into<i32>) -> Self {
        self.available_evses = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::ChargingOffer) -> Result<Self> {
        Ok(Self {
            connector_standard: message.connector_standard,
            power_type: message.power_type.into(),
            max_power: message.max_power,
            evses: message.evses,
            available_evses: message.available_evses,
        })
    }
}
/// A part of the Earth between two parallels and two meridians.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Area {
    /// Its southern edge, millionths of a degree; not north of `north`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub south_microdegrees: i32,
    /// Its western edge, millionths of a degree. East of `east` where it spans the antimeridian.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub west_microdegrees: i32,
    /// Its northern edge, millionths of a degree.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub north_microdegrees: i32,
    /// Its eastern edge, millionths of a degree.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub east_microdegrees: i32,
}
impl Area {
    /// Its southern edge, millionths of a degree; not north of `north`.
    #[must_use]
    pub fn south_microdegrees(mut self, value: impl Into<i32>) -> Self {
        self.south_microdegrees = value.into();
        self
    }
    /// Its western edge, millionths of a degree. East of `east` where it spans the antimeridian.
    #[must_use]
    pub fn west_microdegrees(mut self, value: impl Into<i32>) -> Self {
        self.west_microdegrees = value.into();
        self
    }
    /// Its northern edge, millionths of a degree.
    #[must_use]
    pub fn north_microdegrees(mut self, value: impl Into<i32>) -> Self {
        self.north_microdegrees = value.into();
        self
    }
    /// Its eastern edge, millionths of a degree.
    #[must_use]
    pub fn east_microdegrees(mut self, value: impl Into<i32>) -> Self {
        self.east_microdegrees = value.into();
        self
    }
    pub(crate) fn into_message(self) -> v1::Area {
        v1::Area {
            south_microdegrees: self.south_microdegrees,
            west_microdegrees: self.west_microdegrees,
            north_microdegrees: self.north_microdegrees,
            east_microdegrees: self.east_microdegrees,
        }
    }
}
/// What a map shows: locations or clusters, never both.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ListInAreaResponse {
    /// Locations, where they are few.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub locations: Vec<LocationSummary>,
    /// Clusters, where they are many; at most some 150, each of at least one location.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub clusters: Vec<LocationCluster>,
}
impl ListInAreaResponse {
    /// Locations, where they are few.
    #[must_use]
    pub fn locations(
        mut self,
        values: impl IntoIterator<Item = impl Into<LocationSummary>>,
    ) -> Self {
        self.locations = values.into_iter().map(Into::into).collect();
        self
    }
    /// Clusters, where they are many; at most some 150, each of at least one location.
    #[must_use]
    pub fn clusters(
        mut self,
        values: impl IntoIterator<Item = impl Into<LocationCluster>>,
    ) -> Self {
        self.clusters = values.into_iter().map(Into::into).collect();
        self
    }
    pub(crate) fn from_message(message: v1::ListInAreaResponse) -> Result<Self> {
        Ok(Self {
            locations: message
                .locations
                .into_iter()
                .map(LocationSummary::from_message)
                .collect::<Result<_>>()?,
            clusters: message
                .clusters
                .into_iter()
                .map(LocationCluster::from_message)
                .collect::<Result<_>>()?,
        })
    }
}
/// Locations that lie together.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct LocationCluster {
    /// How many.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub count: i32,
    /// Their middle.
    pub center: Coordinates,
}
impl LocationCluster {
    /// How many.
    #[must_use]
    pub fn count(mut self, value: impl Into<i32>) -> Self {
        self.count = value.into();
        self
    }
    /// Their middle.
    #[must_use]
    pub fn center(mut self, value: impl Into<Coordinates>) -> Self {
        self.center = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::LocationCluster) -> Result<Self> {
        Ok(Self {
            count: message.count,
            center: Coordinates::from_message(
                convert::present("LocationCluster.center", message.center)?,
            )?,
        })
    }
}
/// Where a planned charge is best.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct RankLocationsResponse {
    /// The locations that have a price, the best first.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub ranked: Vec<RankedLocation>,
    /// The others, in the order asked.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub unranked: Vec<UnrankedLocation>,
}
impl RankLocationsResponse {
    /// The locations that have a price, the best first.
    #[must_use]
    pub fn ranked(
        mut self,
        values: impl IntoIterator<Item = impl Into<RankedLocation>>,
    ) -> Self {
        self.ranked = values.into_iter().map(Into::into).collect();
        self
    }
    /// The others, in the order asked.
    #[must_use]
    pub fn unranked(
        mut self,
        values: impl IntoIterator<Item = impl Into<UnrankedLocation>>,
    ) -> Self {
        self.unranked = values.into_iter().map(Into::into).collect();
        self
    }
    pub(crate) fn from_message(message: v1::RankLocationsResponse) -> Result<Self> {
        Ok(Self {
            ranked: message
                .ranked
                .into_iter()
                .map(RankedLocation::from_message)
                .collect::<Result<_>>()?,
            unranked: message
                .unranked
                .into_iter()
                .map(UnrankedLocation::from_message)
                .collect::<Result<_>>()?,
        })
    }
}
/// A location, and what a planned charge would be there.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct RankedLocation {
    /// Our id of it, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub location_id: String,
    /// The CPO's uid of the EVSE with the best connector.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub evse_uid: String,
    /// The CPO's id of that connector.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub connector_id: String,
    /// Our id of the tariff, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub tariff_id: String,
    /// What the charge costs, in whole and in parts.
    pub cost: Cost,
    /// How it goes.
    pub forecast: ChargeForecast,
}
impl RankedLocation {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(cost: impl Into<Cost>, forecast: impl Into<ChargeForecast>) -> Self {
        Self {
            cost: cost.into(),
            forecast: forecast.into(),
            location_id: Default::default(),
            evse_uid: Default::default(),
            connector_id: Default::default(),
            tariff_id: Default::default(),
        }
    }
    /// Our id of it, a UUID.
    #[must_use]
    pub fn location_id(mut self, value: impl Into<String>) -> Self {
        self.location_id = value.into();
        self
    }
    /// The CPO's uid of the EVSE with the best connector.
    #[must_use]
    pub fn evse_uid(mut self, value: impl Into<String>) -> Self {
        self.evse_uid = value.into();
        self
    }
    /// The CPO's id of that connector.
    #[must_use]
    pub fn connector_id(mut self, value: impl Into<String>) -> Self {
        self.connector_id = value.into();
        self
    }
    /// Our id of the tariff, a UUID.
    #[must_use]
    pub fn tariff_id(mut self, value: impl Into<String>) -> Self {
        self.tariff_id = value.into();
        self
    }
    /// What the charge costs, in whole and in parts.
    #[must_use]
    pub fn cost(mut self, value: impl Into<Cost>) -> Self {
        self.cost = value.into();
        self
    }
    /// How it goes.
    #[must_use]
    pub fn forecast(mut self, value: impl Into<ChargeForecast>) -> Self {
        self.forecast = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::RankedLocation) -> Result<Self> {
        Ok(Self {
            location_id: message.location_id,
            evse_uid: message.evse_uid,
            connector_id: message.connector_id,
            tariff_id: message.tariff_id,
            cost: Cost::from_message(
                convert::present("RankedLocation.cost", message.cost)?,
            )?,
            forecast: ChargeForecast::from_message(
                convert::present("RankedLocation.forecast", message.forecast)?,
            )?,
        })
    }
}
/// A location that has no price for a planned charge.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct UnrankedLocation {
    /// Our id of it, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub location_id: String,
    /// Why it has none.
    pub reason: UnrankedReason,
}
impl UnrankedLocation {
    /// Our id of it, a UUID.
    #[must_use]
    pub fn location_id(mut self, value: impl Into<String>) -> Self {
        self.location_id = value.into();
        self
    }
    /// Why it has none.
    #[must_use]
    pub fn reason(mut self, value: impl Into<UnrankedReason>) -> Self {
        self.reason = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::UnrankedLocation) -> Result<Self> {
        Ok(Self {
            location_id: message.location_id,
            reason: message.reason.into(),
        })
    }
}
/// What a provider has imported of a zone for a day.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SignalDay {
    /// Our id of it, a UUID: the same for the same zone and day.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub id: String,
    /// The bidding zone.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub zone: String,
    /// The day of UTC, `YYYY-MM-DD`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub day: String,
    /// Its values.
    pub series: SignalSeries,
    /// When it came first.
    pub create_time: Timestamp,
    /// When it changed last.
    pub update_time: Timestamp,
}
impl SignalDay {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(
        create_time: impl Into<Timestamp>,
        update_time: impl Into<Timestamp>,
    ) -> Self {
        Self {
            create_time: create_time.into(),
            update_time: update_time.into(),
            id: Default::default(),
            zone: Default::default(),
            day: Default::default(),
            series: Default::default(),
        }
    }
    /// Our id of it, a UUID: the same for the same zone and day.
    #[must_use]
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = value.into();
        self
    }
    /// The bidding zone.
    #[must_use]
    pub fn zone(mut self, value: impl Into<String>) -> Self {
        self.zone = value.into();
        self
    }
    /// The day of UTC, `YYYY-MM-DD`.
    #[must_use]
    pub fn day(mut self, value: impl Into<String>) -> Self {
        self.day = value.into();
        self
    }
    /// Its values.
    #[must_use]
    pub fn series(mut self, value: impl Into<SignalSeries>) -> Self {
        self.series = value.into();
        self
    }
    /// When it came first.
    #[must_use]
    pub fn create_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.create_time = value.into();
        self
    }
    /// When it changed last.
    #[must_use]
    pub fn update_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.update_time = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::SignalDay) -> Result<Self> {
        Ok(Self {
            id: message.id,
            zone: message.zone,
            day: message.day,
            series: SignalSeries::from_message(
                convert::present("SignalDay.series", message.series)?,
            )?,
            create_time: convert::time(
                convert::present("SignalDay.create_time", message.create_time)?,
            )?,
            update_time: convert::time(
                convert::present("SignalDay.update_time", message.update_time)?,
            )?,
        })
    }
}
/// A page of zones.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ListSignalZonesResponse {
    /// The zones.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub zones: Vec<SignalZone>,
    /// Where to go on; empty on the last page.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub next_page_token: String,
}
impl ListSignalZonesResponse {
    /// The zones.
    #[must_use]
    pub fn zones(
        mut self,
        values: impl IntoIterator<Item = impl Into<SignalZone>>,
    ) -> Self {
        self.zones = values.into_iter().map(Into::into).collect();
        self
    }
    /// Where to go on; empty on the last page.
    #[must_use]
    pub fn next_page_token(mut self, value: impl Into<String>) -> Self {
        self.next_page_token = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::ListSignalZonesResponse) -> Result<Self> {
        Ok(Self {
            zones: message
                .zones
                .into_iter()
                .map(SignalZone::from_message)
                .collect::<Result<_>>()?,
            next_page_token: message.next_page_token,
        })
    }
}
/// A zone that something is known of.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SignalZone {
    /// Its name.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub zone: String,
    /// The time until which the shared series goes. Absent: there is none.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub shared_end_time: Option<Timestamp>,
    /// When the shared series changed last.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub shared_update_time: Option<Timestamp>,
    /// The time until which the provider's own series goes. Absent: it has none.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub own_end_time: Option<Timestamp>,
    /// When the provider's own series changed last.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub own_update_time: Option<Timestamp>,
}
impl SignalZone {
    /// Its name.
    #[must_use]
    pub fn zone(mut self, value: impl Into<String>) -> Self {
        self.zone = value.into();
        self
    }
    /// The time until which the shared series goes. Absent: there is none.
    #[must_use]
    pub fn shared_end_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.shared_end_time = Some(value.into());
        self
    }
    /// When the shared series changed last.
    #[must_use]
    pub fn shared_update_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.shared_update_time = Some(value.into());
        self
    }
    /// The time until which the provider's own series goes. Absent: it has none.
    #[must_use]
    pub fn own_end_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.own_end_time = Some(value.into());
        self
    }
    /// When the provider's own series changed last.
    #[must_use]
    pub fn own_update_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.own_update_time = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::SignalZone) -> Result<Self> {
        Ok(Self {
            zone: message.zone,
            shared_end_time: message.shared_end_time.map(convert::time).transpose()?,
            shared_update_time: message
                .shared_update_time
                .map(convert::time)
                .transpose()?,
            own_end_time: message.own_end_time.map(convert::time).transpose()?,
            own_update_time: message.own_update_time.map(convert::time).transpose()?,
        })
    }
}
/// The plan as it is now, or a sign of life.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct WatchPlanResponse {
    /// Where the stream stands: `resume_after` of the call that goes on here.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub cursor: String,
    /// The plan. Absent in a heartbeat.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub plan: Option<ChargingPlan>,
    /// Why the plan came though a cursor was given.
    pub snapshot_reason: Reason,
}
impl WatchPlanResponse {
    /// Where the stream stands: `resume_after` of the call that goes on here.
    #[must_use]
    pub fn cursor(mut self, value: impl Into<String>) -> Self {
        self.cursor = value.into();
        self
    }
    /// The plan. Absent in a heartbeat.
    #[must_use]
    pub fn plan(mut self, value: impl Into<ChargingPlan>) -> Self {
        self.plan = Some(value.into());
        self
    }
    /// Why the plan came though a cursor was given.
    #[must_use]
    pub fn snapshot_reason(mut self, value: impl Into<Reason>) -> Self {
        self.snapshot_reason = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::WatchPlanResponse) -> Result<Self> {
        Ok(Self {
            cursor: message.cursor,
            plan: message.plan.map(ChargingPlan::from_message).transpose()?,
            snapshot_reason: message.snapshot_reason.into(),
        })
    }
}
/// The connection as it is stored now.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PutStekkerConnectionResponse {
    /// The connection.
    pub stekker_connection: StekkerConnection,
    /// What Stekker has to send in the headers `secret` and `x-functions-key`, which is shown now and never again. Empty: as it was.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub hook_secret: String,
}
impl PutStekkerConnectionResponse {
    /// The connection.
    #[must_use]
    pub fn stekker_connection(mut self, value: impl Into<StekkerConnection>) -> Self {
        self.stekker_connection = value.into();
        self
    }
    /// What Stekker has to send in the headers `secret` and `x-functions-key`, which is shown now and never again. Empty: as it was.
    #[must_use]
    pub fn hook_secret(mut self, value: impl Into<String>) -> Self {
        self.hook_secret = value.into();
        self
    }
    pub(crate) fn from_message(
        message: v1::PutStekkerConnectionResponse,
    ) -> Result<Self> {
        Ok(Self {
            stekker_connection: StekkerConnection::from_message(
                convert::present(
                    "PutStekkerConnectionResponse.stekker_connection",
                    message.stekker_connection,
                )?,
            )?,
            hook_secret: message.hook_secret,
        })
    }
}
/// A plan.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PreviewPlanResponse {
    /// Its slots, from the first arrival to the last departure.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub slots: Vec<PlanSlot>,
    /// When the last slot ends.
    pub end_time: Timestamp,
    /// Plans of vehicles, in the order of the request.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub vehicles: Vec<VehiclePlan>,
    /// What was guessed of prices and carbon.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub guesses: Vec<SignalGuess>,
    /// What it costs by each one's goal, with what the peak costs, in the currency of the prices.
    pub objective: Decimal,
    /// What no plan that serves as much can go below.
    pub bound: Decimal,
    /// The greatest mean power that the site draws from the grid in a slot, kW.
    pub peak_power: Decimal,
}
impl PreviewPlanResponse {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(
        end_time: impl Into<Timestamp>,
        objective: impl Into<Decimal>,
        bound: impl Into<Decimal>,
        peak_power: impl Into<Decimal>,
    ) -> Self {
        Self {
            end_time: end_time.into(),
            objective: objective.into(),
            bound: bound.into(),
            peak_power: peak_power.into(),
            slots: Default::default(),
            vehicles: Default::default(),
            guesses: Default::default(),
        }
    }
    /// Its slots, from the first arrival to the last departure.
    #[must_use]
    pub fn slots(
        mut self,
        values: impl IntoIterator<Item = impl Into<PlanSlot>>,
    ) -> Self {
        self.slots = values.into_iter().map(Into::into).collect();
        self
    }
    /// When the last slot ends.
    #[must_use]
    pub fn end_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.end_time = value.into();
        self
    }
    /// Plans of vehicles, in the order of the request.
    #[must_use]
    pub fn vehicles(
        mut self,
        values: impl IntoIterator<Item = impl Into<VehiclePlan>>,
    ) -> Self {
        self.vehicles = values.into_iter().map(Into::into).collect();
        self
    }
    /// What was guessed of prices and carbon.
    #[must_use]
    pub fn guesses(
        mut self,
        values: impl IntoIterator<Item = impl Into<SignalGuess>>,
    ) -> Self {
        self.guesses = values.into_iter().map(Into::into).collect();
        self
    }
    /// What it costs by each one's goal, with what the peak costs, in the currency of the prices.
    #[must_use]
    pub fn objective(mut self, value: impl Into<Decimal>) -> Self {
        self.objective = value.into();
        self
    }
    /// What no plan that serves as much can go below.
    #[must_use]
    pub fn bound(mut self, value: impl Into<Decimal>) -> Self {
        self.bound = value.into();
        self
    }
    /// The greatest mean power that the site draws from the grid in a slot, kW.
    #[must_use]
    pub fn peak_power(mut self, value: impl Into<Decimal>) -> Self {
        self.peak_power = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::PreviewPlanResponse) -> Result<Self> {
        Ok(Self {
            slots: message
                .slots
                .into_iter()
                .map(PlanSlot::from_message)
                .collect::<Result<_>>()?,
            end_time: convert::time(
                convert::present("PreviewPlanResponse.end_time", message.end_time)?,
            )?,
            vehicles: message
                .vehicles
                .into_iter()
                .map(VehiclePlan::from_message)
                .collect::<Result<_>>()?,
            guesses: message
                .guesses
                .into_iter()
                .map(SignalGuess::from_message)
                .collect::<Result<_>>()?,
            objective: convert::decimal(
                convert::present("PreviewPlanResponse.objective", message.objective)?,
            )?,
            bound: convert::decimal(
                convert::present("PreviewPlanResponse.bound", message.bound)?,
            )?,
            peak_power: convert::decimal(
                convert::present("PreviewPlanResponse.peak_power", message.peak_power)?,
            )?,
        })
    }
}
/// Which notes are wanted; all that is set must hold.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct TariffNoteFilter {
    /// The CPO's country, two letters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub country_code: Option<String>,
    /// The CPO.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub party_id: Option<String>,
    /// Valid at this time.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub valid_at: Option<Timestamp>,
}
impl TariffNoteFilter {
    /// The CPO's country, two letters.
    #[must_use]
    pub fn country_code(mut self, value: impl Into<String>) -> Self {
        self.country_code = Some(value.into());
        self
    }
    /// The CPO.
    #[must_use]
    pub fn party_id(mut self, value: impl Into<String>) -> Self {
        self.party_id = Some(value.into());
        self
    }
    /// Valid at this time.
    #[must_use]
    pub fn valid_at(mut self, value: impl Into<Timestamp>) -> Self {
        self.valid_at = Some(value.into());
        self
    }
    pub(crate) fn into_message(self) -> v1::TariffNoteFilter {
        v1::TariffNoteFilter {
            country_code: self.country_code,
            party_id: self.party_id,
            valid_at: self.valid_at.map(convert::to_time),
        }
    }
}
/// A page of notes.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ListTariffNotesResponse {
    /// The notes.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub tariff_notes: Vec<TariffNote>,
    /// Where the next page begins; empty after the last.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub next_page_token: String,
}
impl ListTariffNotesResponse {
    /// The notes.
    #[must_use]
    pub fn tariff_notes(
        mut self,
        values: impl IntoIterator<Item = impl Into<TariffNote>>,
    ) -> Self {
        self.tariff_notes = values.into_iter().map(Into::into).collect();
        self
    }
    /// Where the next page begins; empty after the last.
    #[must_use]
    pub fn next_page_token(mut self, value: impl Into<String>) -> Self {
        self.next_page_token = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::ListTariffNotesResponse) -> Result<Self> {
        Ok(Self {
            tariff_notes: message
                .tariff_notes
                .into_iter()
                .map(TariffNote::from_message)
                .collect::<Result<_>>()?,
            next_page_token: message.next_page_token,
        })
    }
}
/// The tariff as it is stored now.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PutTariffResponse {
    /// The tariff.
    pub tariff: Tariff,
    /// What was noticed about the tariff as it was sent, and changes its prices in silence: fields that OCPI does not know (a misspelt
    /// `restrictions`), and restrictions that never hold. Paths begin at the tariff, as in `elements[0].restrictions`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub findings: Vec<Finding>,
}
impl PutTariffResponse {
    /// The tariff.
    #[must_use]
    pub fn tariff(mut self, value: impl Into<Tariff>) -> Self {
        self.tariff = value.into();
        self
    }
    /// What was noticed about the tariff as it was sent, and changes its prices in silence: fields that OCPI does not know (a misspelt
    /// `restrictions`), and restrictions that never hold. Paths begin at the tariff, as in `elements[0].restrictions`.
    #[must_use]
    pub fn findings(
        mut self,
        values: impl IntoIterator<Item = impl Into<Finding>>,
    ) -> Self {
        self.findings = values.into_iter().map(Into::into).collect();
        self
    }
    pub(crate) fn from_message(message: v1::PutTariffResponse) -> Result<Self> {
        Ok(Self {
            tariff: Tariff::from_message(
                convert::present("PutTariffResponse.tariff", message.tariff)?,
            )?,
            findings: message
                .findings
                .into_iter()
                .map(Finding::from_message)
                .collect::<Result<_>>()?,
        })
    }
}
/// Which tariffs are wanted; all that is set must hold.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct TariffFilter {
    /// The CPO's country, two letters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub country_code: Option<String>,
    /// The CPO.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub party_id: Option<String>,
    /// The CPO's id of the tariff, in any case.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub tariff_id: Option<String>,
}
impl TariffFilter {
    /// The CPO's country, two letters.
    #[must_use]
    pub fn country_code(mut self, value: impl Into<String>) -> Self {
        self.country_code = Some(value.into());
        self
    }
    /// The CPO.
    #[must_use]
    pub fn party_id(mut self, value: impl Into<String>) -> Self {
        self.party_id = Some(value.into());
        self
    }
    /// The CPO's id of the tariff, in any case.
    #[must_use]
    pub fn tariff_id(mut self, value: impl Into<String>) -> Self {
        self.tariff_id = Some(value.into());
        self
    }
    pub(crate) fn into_message(self) -> v1::TariffFilter {
        v1::TariffFilter {
            country_code: self.country_code,
            party_id: self.party_id,
            tariff_id: self.tariff_id,
        }
    }
}
/// A page of tariffs.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ListTariffsResponse {
    /// The tariffs.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub tariffs: Vec<Tariff>,
    /// Where the next page begins; empty after the last.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub next_page_token: String,
}
impl ListTariffsResponse {
    /// The tariffs.
    #[must_use]
    pub fn tariffs(
        mut self,
        values: impl IntoIterator<Item = impl Into<Tariff>>,
    ) -> Self {
        self.tariffs = values.into_iter().map(Into::into).collect();
        self
    }
    /// Where the next page begins; empty after the last.
    #[must_use]
    pub fn next_page_token(mut self, value: impl Into<String>) -> Self {
        self.next_page_token = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::ListTariffsResponse) -> Result<Self> {
        Ok(Self {
            tariffs: message
                .tariffs
                .into_iter()
                .map(Tariff::from_message)
                .collect::<Result<_>>()?,
            next_page_token: message.next_page_token,
        })
    }
}
/// A tariff in words.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ExplainTariffResponse {
    /// The sentences, one for each thing that is charged for; then which of several prices counts, what tax is in them, what is rounded up, the least
    /// and the most, and when it is valid. Money and times are written as the language does.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub sentences: Vec<String>,
    /// The language they are in, two letters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub language: String,
}
impl ExplainTariffResponse {
    /// The sentences, one for each thing that is charged for; then which of several prices counts, what tax is in them, what is rounded up, the least
    /// and the most, and when it is valid. Money and times are written as the language does.
    #[must_use]
    pub fn sentences(
        mut self,
        values: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.sentences = values.into_iter().map(Into::into).collect();
        self
    }
    /// The language they are in, two letters.
    #[must_use]
    pub fn language(mut self, value: impl Into<String>) -> Self {
        self.language = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::ExplainTariffResponse) -> Result<Self> {
        Ok(Self {
            sentences: message.sentences,
            language: message.language,
        })
    }
}
/// What a planned charge will cost.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct EstimateChargeResponse {
    /// Its price, with the periods it will have: cut where a price changes.
    pub rating: Rating,
    /// How the charge goes.
    pub forecast: ChargeForecast,
}
impl EstimateChargeResponse {
    /// One with what it cannot do without; the rest is empty until it is set.
    pub fn new(forecast: impl Into<ChargeForecast>) -> Self {
        Self {
            forecast: forecast.into(),
            rating: Default::default(),
        }
    }
    /// Its price, with the periods it will have: cut where a price changes.
    #[must_use]
    pub fn rating(mut self, value: impl Into<Rating>) -> Self {
        self.rating = value.into();
        self
    }
    /// How the charge goes.
    #[must_use]
    pub fn forecast(mut self, value: impl Into<ChargeForecast>) -> Self {
        self.forecast = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::EstimateChargeResponse) -> Result<Self> {
        Ok(Self {
            rating: Rating::from_message(
                convert::present("EstimateChargeResponse.rating", message.rating)?,
            )?,
            forecast: ChargeForecast::from_message(
                convert::present("EstimateChargeResponse.forecast", message.forecast)?,
            )?,
        })
    }
}
/// A charging token (OCPI 2.2.1, Token).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Token {
    /// Our id of it, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub id: String,
    /// The country of the eMSP that owns it, two letters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub country_code: String,
    /// The eMSP that owns it, three letters or digits.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub party_id: String,
    /// What the charger reads, at most 36 characters; the same in any case.
    ///
    /// Personal data.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub uid: String,
    /// What kind of token it is.
    pub r#type: TokenType,
    /// The contract it charges under, at most 36 characters. An EMAID (ISO 15118-1) may come in any case, with separators or without, and is
    /// kept as `NL-ABC-C12345678-G`; its check character may be left out, and may not be wrong. DIN SPEC 91286's is kept as `DE*ABC*123456*1`.
    ///
    /// Personal data.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub contract_id: String,
    /// What is printed on the card, at most 64 characters.
    ///
    /// Personal data.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub visual_number: Option<String>,
    /// Who issued it, in words, at most 64 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub issuer: String,
    /// Tokens of one group may stop each other's sessions. At most 36 characters; chargers of OCPP 1.6 take 20.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub group_id: Option<String>,
    /// Whether its owner lets it charge; absent is true. A blocked token does not charge, whatever this says.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub valid: Option<bool>,
    /// Whether CPOs may decide by the list that they keep.
    pub whitelist: TokenWhitelist,
    /// The driver's language, two letters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub language: Option<String>,
    /// What the driver wants of smart charging where they say nothing else.
    pub default_profile_type: ProfileType,
    /// The energy contract that the driver brings along.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub energy_contract: Option<EnergyContract>,
    /// When its owner changed it last.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub last_updated: Option<Timestamp>,
    /// The driver who has it, a UUID; empty where nobody has. PutToken and AssignToken set it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub driver_id: String,
    /// That it is blocked here; absent where it is not. BlockToken and UnblockToken set it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub block: Option<TokenBlock>,
    /// Counts its changes, from 1.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub version: i64,
    /// Names its present version.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub etag: String,
    /// When it was stored first.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub create_time: Option<Timestamp>,
    /// When it was changed last, by us.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub update_time: Option<Timestamp>,
}
impl Token {
    /// Our id of it, a UUID.
    #[must_use]
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.id = value.into();
        self
    }
    /// The country of the eMSP that owns it, two letters.
    #[must_use]
    pub fn country_code(mut self, value: impl Into<String>) -> Self {
        self.country_code = value.into();
        self
    }
    /// The eMSP that owns it, three letters or digits.
    #[must_use]
    pub fn party_id(mut self, value: impl Into<String>) -> Self {
        self.party_id = value.into();
        self
    }
    /// What the charger reads, at most 36 characters; the same in any case.
    #[must_use]
    pub fn uid(mut self, value: impl Into<String>) -> Self {
        self.uid = value.into();
        self
    }
    /// What kind of token it is.
    #[must_use]
    pub fn r#type(mut self, value: impl Into<TokenType>) -> Self {
        self.r#type = value.into();
        self
    }
    /// The contract it charges under, at most 36 characters. An EMAID (ISO 15118-1) may come in any case, with separators or without, and is
    /// kept as `NL-ABC-C12345678-G`; its check character may be left out, and may not be wrong. DIN SPEC 91286's is kept as `DE*ABC*123456*1`.
    #[must_use]
    pub fn contract_id(mut self, value: impl Into<String>) -> Self {
        self.contract_id = value.into();
        self
    }
    /// What is printed on the card, at most 64 characters.
    #[must_use]
    pub fn visual_number(mut self, value: impl Into<String>) -> Self {
        self.visual_number = Some(value.into());
        self
    }
    /// Who issued it, in words, at most 64 characters.
    #[must_use]
    pub fn issuer(mut self, value: impl Into<String>) -> Self {
        self.issuer = value.into();
        self
    }
    /// Tokens of one group may stop each other's sessions. At most 36 characters; chargers of OCPP 1.6 take 20.
    #[must_use]
    pub fn group_id(mut self, value: impl Into<String>) -> Self {
        self.group_id = Some(value.into());
        self
    }
    /// Whether its owner lets it charge; absent is true. A blocked token does not charge, whatever this says.
    #[must_use]
    pub fn valid(mut self, value: impl Into<bool>) -> Self {
        self.valid = Some(value.into());
        self
    }
    /// Whether CPOs may decide by the list that they keep.
    #[must_use]
    pub fn whitelist(mut self, value: impl Into<TokenWhitelist>) -> Self {
        self.whitelist = value.into();
        self
    }
    /// The driver's language, two letters.
    #[must_use]
    pub fn language(mut self, value: impl Into<String>) -> Self {
        self.language = Some(value.into());
        self
    }
    /// What the driver wants of smart charging where they say nothing else.
    #[must_use]
    pub fn default_profile_type(mut self, value: impl Into<ProfileType>) -> Self {
        self.default_profile_type = value.into();
        self
    }
    /// The energy contract that the driver brings along.
    #[must_use]
    pub fn energy_contract(mut self, value: impl Into<EnergyContract>) -> Self {
        self.energy_contract = Some(value.into());
        self
    }
    /// When its owner changed it last.
    #[must_use]
    pub fn last_updated(mut self, value: impl Into<Timestamp>) -> Self {
        self.last_updated = Some(value.into());
        self
    }
    /// The driver who has it, a UUID; empty where nobody has. PutToken and AssignToken set it.
    #[must_use]
    pub fn driver_id(mut self, value: impl Into<String>) -> Self {
        self.driver_id = value.into();
        self
    }
    /// That it is blocked here; absent where it is not. BlockToken and UnblockToken set it.
    #[must_use]
    pub fn block(mut self, value: impl Into<TokenBlock>) -> Self {
        self.block = Some(value.into());
        self
    }
    /// Counts its changes, from 1.
    #[must_use]
    pub fn version(mut self, value: impl Into<i64>) -> Self {
        self.version = value.into();
        self
    }
    /// Names its present version.
    #[must_use]
    pub fn etag(mut self, value: impl Into<String>) -> Self {
        self.etag = value.into();
        self
    }
    /// When it was stored first.
    #[must_use]
    pub fn create_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.create_time = Some(value.into());
        self
    }
    /// When it was changed last, by us.
    #[must_use]
    pub fn update_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.update_time = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::Token) -> Result<Self> {
        Ok(Self {
            id: message.id,
            country_code: message.country_code,
            party_id: message.party_id,
            uid: message.uid,
            r#type: message.r#type.into(),
            contract_id: message.contract_id,
            visual_number: message.visual_number,
            issuer: message.issuer,
            group_id: message.group_id,
            valid: message.valid,
            whitelist: message.whitelist.into(),
            language: message.language,
            default_profile_type: message.default_profile_type.into(),
            energy_contract: message
                .energy_contract
                .map(EnergyContract::from_message)
                .transpose()?,
            last_updated: message.last_updated.map(convert::time).transpose()?,
            driver_id: message.driver_id,
            block: message.block.map(TokenBlock::from_message).transpose()?,
            version: message.version,
            etag: message.etag,
            create_time: message.create_time.map(convert::time).transpose()?,
            update_time: message.update_time.map(convert::time).transpose()?,
        })
    }
    pub(crate) fn into_message(self) -> v1::Token {
        v1::Token {
            id: self.id,
            country_code: self.country_code,
            party_id: self.party_id,
            uid: self.uid,
            r#type: self.r#type.into(),
            contract_id: self.contract_id,
            visual_number: self.visual_number,
            issuer: self.issuer,
            group_id: self.group_id,
            valid: self.valid,
            whitelist: self.whitelist.into(),
            language: self.language,
            default_profile_type: self.default_profile_type.into(),
            energy_contract: self.energy_contract.map(EnergyContract::into_message),
            last_updated: self.last_updated.map(convert::to_time),
            driver_id: self.driver_id,
            block: self.block.map(TokenBlock::into_message),
            version: self.version,
            etag: self.etag,
            create_time: self.create_time.map(convert::to_time),
            update_time: self.update_time.map(convert::to_time),
        }
    }
}
/// That a token is blocked.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct TokenBlock {
    /// Why, in words, at most 255 characters. The driver who has the token reads it.
    ///
    /// Personal data.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub reason: String,
    /// Since when.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub time: Option<Timestamp>,
}
impl TokenBlock {
    /// Why, in words, at most 255 characters. The driver who has the token reads it.
    #[must_use]
    pub fn reason(mut self, value: impl Into<String>) -> Self {
        self.reason = value.into();
        self
    }
    /// Since when.
    #[must_use]
    pub fn time(mut self, value: impl Into<Timestamp>) -> Self {
        self.time = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::TokenBlock) -> Result<Self> {
        Ok(Self {
            reason: message.reason,
            time: message.time.map(convert::time).transpose()?,
        })
    }
    pub(crate) fn into_message(self) -> v1::TokenBlock {
        v1::TokenBlock {
            reason: self.reason,
            time: self.time.map(convert::to_time),
        }
    }
}
/// The energy contract that a driver brings along (OCPI 2.2.1, EnergyContract).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct EnergyContract {
    /// The supplier's name, at most 64 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub supplier_name: String,
    /// The supplier's id of the contract, at most 64 characters.
    ///
    /// Personal data.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub contract_id: Option<String>,
}
impl EnergyContract {
    /// The supplier's name, at most 64 characters.
    #[must_use]
    pub fn supplier_name(mut self, value: impl Into<String>) -> Self {
        self.supplier_name = value.into();
        self
    }
    /// The supplier's id of the contract, at most 64 characters.
    #[must_use]
    pub fn contract_id(mut self, value: impl Into<String>) -> Self {
        self.contract_id = Some(value.into());
        self
    }
    pub(crate) fn from_message(message: v1::EnergyContract) -> Result<Self> {
        Ok(Self {
            supplier_name: message.supplier_name,
            contract_id: message.contract_id,
        })
    }
    pub(crate) fn into_message(self) -> v1::EnergyContract {
        v1::EnergyContract {
            supplier_name: self.supplier_name,
            contract_id: self.contract_id,
        }
    }
}
/// The token as it is stored now.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PutTokenResponse {
    /// The token.
    pub token: Token,
    /// What was noticed: fields that OCPI does not know, and a time that lies ahead (IN_THE_FUTURE).
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub findings: Vec<Finding>,
}
impl PutTokenResponse {
    /// The token.
    #[must_use]
    pub fn token(mut self, value: impl Into<Token>) -> Self {
        self.token = value.into();
        self
    }
    /// What was noticed: fields that OCPI does not know, and a time that lies ahead (IN_THE_FUTURE).
    #[must_use]
    pub fn findings(
        mut self,
        values: impl IntoIterator<Item = impl Into<Finding>>,
    ) -> Self {
        self.findings = values.into_iter().map(Into::into).collect();
        self
    }
    pub(crate) fn from_message(message: v1::PutTokenResponse) -> Result<Self> {
        Ok(Self {
            token: Token::from_message(
                convert::present("PutTokenResponse.token", message.token)?,
            )?,
            findings: message
                .findings
                .into_iter()
                .map(Finding::from_message)
                .collect::<Result<_>>()?,
        })
    }
}
/// Which tokens are wanted; all that is set must hold.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct TokenFilter {
    /// Those of a driver, a UUID.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub driver_id: Option<String>,
    /// Those of a contract, in any form, with its check character or without.
    ///
    /// Personal data.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub contract_id: Option<String>,
    /// Those that the charger reads so, in any case.
    ///
    /// Personal data.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub uid: Option<String>,
    /// Those of a kind.
    pub r#type: TokenType,
    /// Those that are blocked, or those that are not.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub blocked: Option<bool>,
}
impl TokenFilter {
    /// Those of a driver, a UUID.
    #[must_use]
    pub fn driver_id(mut self, value: impl Into<String>) -> Self {
        self.driver_id = Some(value.into());
        self
    }
    /// Those of a contract, in any form, with its check character or without.
    #[must_use]
    pub fn contract_id(mut self, value: impl Into<String>) -> Self {
        self.contract_id = Some(value.into());
        self
    }
    /// Those that the charger reads so, in any case.
    #[must_use]
    pub fn uid(mut self, value: impl Into<String>) -> Self {
        self.uid = Some(value.into());
        self
    }
    /// Those of a kind.
    #[must_use]
    pub fn r#type(mut self, value: impl Into<TokenType>) -> Self {
        self.r#type = value.into();
        self
    }
    /// Those that are blocked, or those that are not.
    #[must_use]
    pub fn blocked(mut self, value: impl Into<bool>) -> Self {
        self.blocked = Some(value.into());
        self
    }
    pub(crate) fn into_message(self) -> v1::TokenFilter {
        v1::TokenFilter {
            driver_id: self.driver_id,
            contract_id: self.contract_id,
            uid: self.uid,
            r#type: self.r#type.into(),
            blocked: self.blocked,
        }
    }
}
/// A page of tokens.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ListTokensResponse {
    /// The tokens.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub tokens: Vec<Token>,
    /// Where the next page begins; empty after the last.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub next_page_token: String,
}
impl ListTokensResponse {
    /// The tokens.
    #[must_use]
    pub fn tokens(mut self, values: impl IntoIterator<Item = impl Into<Token>>) -> Self {
        self.tokens = values.into_iter().map(Into::into).collect();
        self
    }
    /// Where the next page begins; empty after the last.
    #[must_use]
    pub fn next_page_token(mut self, value: impl Into<String>) -> Self {
        self.next_page_token = value.into();
        self
    }
    pub(crate) fn from_message(message: v1::ListTokensResponse) -> Result<Self> {
        Ok(Self {
            tokens: message
                .tokens
                .into_iter()
                .map(Token::from_message)
                .collect::<Result<_>>()?,
            next_page_token: message.next_page_token,
        })
    }
}
/// For whom.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum MintAccessTokenSubject {
    /// A driver, a UUID.
    DriverId(String),
    /// One of the staff, a UUID.
    StaffId(String),
}
impl MintAccessTokenSubject {
    pub(crate) fn into_message(self) -> v1::mint_access_token_request::Subject {
        match self {
            Self::DriverId(value) => {
                v1::mint_access_token_request::Subject::DriverId(value)
            }
            Self::StaffId(value) => {
                v1::mint_access_token_request::Subject::StaffId(value)
            }
        }
    }
}
/// The CDR, in either shape.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum CreateCdrInput {
    /// As fields.
    Cdr(Cdr),
    /// As OCPI 2.2.1 JSON, at most 4 MiB less the rest. Kept as it came.
    OcpiJson(String),
}
impl CreateCdrInput {
    pub(crate) fn into_message(self) -> v1::create_cdr_request::Input {
        match self {
            Self::Cdr(value) => {
                v1::create_cdr_request::Input::Cdr(Cdr::into_message(value))
            }
            Self::OcpiJson(value) => v1::create_cdr_request::Input::OcpiJson(value),
        }
    }
}
impl From<Cdr> for CreateCdrInput {
    fn from(value: Cdr) -> Self {
        CreateCdrInput::Cdr(value)
    }
}
/// The charge, with what the CPO asks for it, in either shape. Its own tariffs count where the request has none.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum ReconcileCdrInput {
    /// As fields.
    Cdr(Cdr),
    /// As an OCPI 2.2.1 CDR in JSON, at most 1 MiB.
    OcpiJson(String),
}
impl ReconcileCdrInput {
    pub(crate) fn into_message(self) -> v1::reconcile_cdr_request::Input {
        match self {
            Self::Cdr(value) => {
                v1::reconcile_cdr_request::Input::Cdr(Cdr::into_message(value))
            }
            Self::OcpiJson(value) => v1::reconcile_cdr_request::Input::OcpiJson(value),
        }
    }
}
impl From<Cdr> for ReconcileCdrInput {
    fn from(value: Cdr) -> Self {
        ReconcileCdrInput::Cdr(value)
    }
}
/// The session, in either shape.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum PutSessionInput {
    /// As fields.
    Session(Session),
    /// As OCPI 2.2.1 JSON, at most 4 MiB less the rest.
    OcpiJson(String),
}
impl PutSessionInput {
    pub(crate) fn into_message(self) -> v1::put_session_request::Input {
        match self {
            Self::Session(value) => {
                v1::put_session_request::Input::Session(Session::into_message(value))
            }
            Self::OcpiJson(value) => v1::put_session_request::Input::OcpiJson(value),
        }
    }
}
impl From<Session> for PutSessionInput {
    fn from(value: Session) -> Self {
        PutSessionInput::Session(value)
    }
}
/// What changes, in either shape.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum PatchSessionInput {
    /// As fields.
    Changes(SessionChanges),
    /// As the OCPI 2.2.1 JSON of a PATCH, at most 4 MiB less the rest. `null` is as if it were not there.
    OcpiJson(String),
}
impl PatchSessionInput {
    pub(crate) fn into_message(self) -> v1::patch_session_request::Input {
        match self {
            Self::Changes(value) => {
                v1::patch_session_request::Input::Changes(
                    SessionChanges::into_message(value),
                )
            }
            Self::OcpiJson(value) => v1::patch_session_request::Input::OcpiJson(value),
        }
    }
}
impl From<SessionChanges> for PatchSessionInput {
    fn from(value: SessionChanges) -> Self {
        PatchSessionInput::Changes(value)
    }
}
/// What there is to tell; nothing in a heartbeat.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum WatchSessionResponseUpdate {
    /// The whole session.
    Snapshot(Session),
    /// What of it moves.
    Delta(SessionDelta),
}
impl WatchSessionResponseUpdate {
    pub(crate) fn from_message(
        message: v1::watch_session_response::Update,
    ) -> Result<Self> {
        Ok(
            match message {
                v1::watch_session_response::Update::Snapshot(value) => {
                    Self::Snapshot(Session::from_message(value)?)
                }
                v1::watch_session_response::Update::Delta(value) => {
                    Self::Delta(SessionDelta::from_message(value)?)
                }
            },
        )
    }
}
impl From<Session> for WatchSessionResponseUpdate {
    fn from(value: Session) -> Self {
        WatchSessionResponseUpdate::Snapshot(value)
    }
}
impl From<SessionDelta> for WatchSessionResponseUpdate {
    fn from(value: SessionDelta) -> Self {
        WatchSessionResponseUpdate::Delta(value)
    }
}
/// What there is to tell; nothing in a heartbeat.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum WatchSessionsResponseUpdate {
    /// A session as it is: at the beginning, and when one begins.
    Snapshot(Session),
    /// What of a session moves.
    Delta(SessionDelta),
}
impl WatchSessionsResponseUpdate {
    pub(crate) fn from_message(
        message: v1::watch_sessions_response::Update,
    ) -> Result<Self> {
        Ok(
            match message {
                v1::watch_sessions_response::Update::Snapshot(value) => {
                    Self::Snapshot(Session::from_message(value)?)
                }
                v1::watch_sessions_response::Update::Delta(value) => {
                    Self::Delta(SessionDelta::from_message(value)?)
                }
            },
        )
    }
}
impl From<Session> for WatchSessionsResponseUpdate {
    fn from(value: Session) -> Self {
        WatchSessionsResponseUpdate::Snapshot(value)
    }
}
impl From<SessionDelta> for WatchSessionsResponseUpdate {
    fn from(value: SessionDelta) -> Self {
        WatchSessionsResponseUpdate::Delta(value)
    }
}
/// By kind.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum EventPayloadKind {
    /// An account was created or changed.
    AccountChanged(AccountChanged),
    /// An API key was created or revoked.
    ApiKeyChanged(ApiKeyChanged),
    /// A CDR was accepted.
    CdrAccepted(CdrAccepted),
    /// A CDR was put on an invoice.
    CdrBilled(CdrBilled),
    /// What is billed for a CDR changed, or it was rated again.
    CdrCostChanged(CdrCostChanged),
    /// A CDR came in.
    CdrCreated(CdrCreated),
    /// A CDR was deleted.
    CdrDeleted(CdrDeleted),
    /// A CDR was rejected.
    CdrRejected(CdrRejected),
    /// A deleted CDR was brought back.
    CdrUndeleted(CdrUndeleted),
    /// Fields of a CDR changed that are none of its cost and status.
    CdrUpdated(CdrUpdated),
    /// A driver was created or changed.
    DriverChanged(DriverChanged),
    /// A provider's settings changed.
    ProviderChanged(ProviderChanged),
    /// A person was put on the staff, changed or removed.
    StaffChanged(StaffChanged),
    /// A tariff was stored or changed.
    TariffChanged(TariffChanged),
    /// A session came.
    SessionStarted(SessionStarted),
    /// A session went on.
    SessionUpdated(SessionUpdated),
    /// A session came to its end.
    SessionEnded(SessionEnded),
    /// A charging token was stored, changed, blocked or unblocked, or given to a driver.
    TokenChanged(TokenChanged),
    /// A location was stored or changed, or the status of one of its EVSEs.
    LocationChanged(LocationChanged),
    /// A tariff note was stored, changed or deleted.
    TariffNoteChanged(TariffNoteChanged),
    /// Signals that a provider has imported were stored, changed or deleted.
    SignalsChanged(SignalsChanged),
    /// What a driver wants of smart charging was stored or changed.
    ChargingPreferencesChanged(ChargingPreferencesChanged),
    /// The plan of a session was made, made anew, cancelled or finished.
    ChargingPlanChanged(ChargingPlanChanged),
    /// What the chargers of a location have together was stored or changed.
    ChargingSiteChanged(ChargingSiteChanged),
    /// How the external planner Stekker is reached was stored or changed.
    StekkerConnectionChanged(StekkerConnectionChanged),
}
impl EventPayloadKind {
    pub(crate) fn from_message(message: v1::event_payload::Kind) -> Result<Self> {
        Ok(
            match message {
                v1::event_payload::Kind::AccountChanged(value) => {
                    Self::AccountChanged(AccountChanged::from_message(value)?)
                }
                v1::event_payload::Kind::ApiKeyChanged(value) => {
                    Self::ApiKeyChanged(ApiKeyChanged::from_message(value)?)
                }
                v1::event_payload::Kind::CdrAccepted(value) => {
                    Self::CdrAccepted(CdrAccepted::from_message(value)?)
                }
                v1::event_payload::Kind::CdrBilled(value) => {
                    Self::CdrBilled(CdrBilled::from_message(value)?)
                }
                v1::event_payload::Kind::CdrCostChanged(value) => {
                    Self::CdrCostChanged(CdrCostChanged::from_message(value)?)
                }
                v1::event_payload::Kind::CdrCreated(value) => {
                    Self::CdrCreated(CdrCreated::from_message(value)?)
                }
                v1::event_payload::Kind::CdrDeleted(value) => {
                    Self::CdrDeleted(CdrDeleted::from_message(value)?)
                }
                v1::event_payload::Kind::CdrRejected(value) => {
                    Self::CdrRejected(CdrRejected::from_message(value)?)
                }
                v1::event_payload::Kind::CdrUndeleted(value) => {
                    Self::CdrUndeleted(CdrUndeleted::from_message(value)?)
                }
                v1::event_payload::Kind::CdrUpdated(value) => {
                    Self::CdrUpdated(CdrUpdated::from_message(value)?)
                }
                v1::event_payload::Kind::DriverChanged(value) => {
                    Self::DriverChanged(DriverChanged::from_message(value)?)
                }
                v1::event_payload::Kind::ProviderChanged(value) => {
                    Self::ProviderChanged(ProviderChanged::from_message(value)?)
                }
                v1::event_payload::Kind::StaffChanged(value) => {
                    Self::StaffChanged(StaffChanged::from_message(value)?)
                }
                v1::event_payload::Kind::TariffChanged(value) => {
                    Self::TariffChanged(TariffChanged::from_message(value)?)
                }
                v1::event_payload::Kind::SessionStarted(value) => {
                    Self::SessionStarted(SessionStarted::from_message(value)?)
                }
                v1::event_payload::Kind::SessionUpdated(value) => {
                    Self::SessionUpdated(SessionUpdated::from_message(value)?)
                }
                v1::event_payload::Kind::SessionEnded(value) => {
                    Self::SessionEnded(SessionEnded::from_message(value)?)
                }
                v1::event_payload::Kind::TokenChanged(value) => {
                    Self::TokenChanged(TokenChanged::from_message(value)?)
                }
                v1::event_payload::Kind::LocationChanged(value) => {
                    Self::LocationChanged(LocationChanged::from_message(value)?)
                }
                v1::event_payload::Kind::TariffNoteChanged(value) => {
                    Self::TariffNoteChanged(TariffNoteChanged::from_message(value)?)
                }
                v1::event_payload::Kind::SignalsChanged(value) => {
                    Self::SignalsChanged(SignalsChanged::from_message(value)?)
                }
                v1::event_payload::Kind::ChargingPreferencesChanged(value) => {
                    Self::ChargingPreferencesChanged(
                        ChargingPreferencesChanged::from_message(value)?,
                    )
                }
                v1::event_payload::Kind::ChargingPlanChanged(value) => {
                    Self::ChargingPlanChanged(ChargingPlanChanged::from_message(value)?)
                }
                v1::event_payload::Kind::ChargingSiteChanged(value) => {
                    Self::ChargingSiteChanged(ChargingSiteChanged::from_message(value)?)
                }
                v1::event_payload::Kind::StekkerConnectionChanged(value) => {
                    Self::StekkerConnectionChanged(
                        StekkerConnectionChanged::from_message(value)?,
                    )
                }
            },
        )
    }
}
impl From<AccountChanged> for EventPayloadKind {
    fn from(value: AccountChanged) -> Self {
        EventPayloadKind::AccountChanged(value)
    }
}
impl From<ApiKeyChanged> for EventPayloadKind {
    fn from(value: ApiKeyChanged) -> Self {
        EventPayloadKind::ApiKeyChanged(value)
    }
}
impl From<CdrAccepted> for EventPayloadKind {
    fn from(value: CdrAccepted) -> Self {
        EventPayloadKind::CdrAccepted(value)
    }
}
impl From<CdrBilled> for EventPayloadKind {
    fn from(value: CdrBilled) -> Self {
        EventPayloadKind::CdrBilled(value)
    }
}
impl From<CdrCostChanged> for EventPayloadKind {
    fn from(value: CdrCostChanged) -> Self {
        EventPayloadKind::CdrCostChanged(value)
    }
}
impl From<CdrCreated> for EventPayloadKind {
    fn from(value: CdrCreated) -> Self {
        EventPayloadKind::CdrCreated(value)
    }
}
impl From<CdrDeleted> for EventPayloadKind {
    fn from(value: CdrDeleted) -> Self {
        EventPayloadKind::CdrDeleted(value)
    }
}
impl From<CdrRejected> for EventPayloadKind {
    fn from(value: CdrRejected) -> Self {
        EventPayloadKind::CdrRejected(value)
    }
}
impl From<CdrUndeleted> for EventPayloadKind {
    fn from(value: CdrUndeleted) -> Self {
        EventPayloadKind::CdrUndeleted(value)
    }
}
impl From<CdrUpdated> for EventPayloadKind {
    fn from(value: CdrUpdated) -> Self {
        EventPayloadKind::CdrUpdated(value)
    }
}
impl From<DriverChanged> for EventPayloadKind {
    fn from(value: DriverChanged) -> Self {
        EventPayloadKind::DriverChanged(value)
    }
}
impl From<ProviderChanged> for EventPayloadKind {
    fn from(value: ProviderChanged) -> Self {
        EventPayloadKind::ProviderChanged(value)
    }
}
impl From<StaffChanged> for EventPayloadKind {
    fn from(value: StaffChanged) -> Self {
        EventPayloadKind::StaffChanged(value)
    }
}
impl From<TariffChanged> for EventPayloadKind {
    fn from(value: TariffChanged) -> Self {
        EventPayloadKind::TariffChanged(value)
    }
}
impl From<SessionStarted> for EventPayloadKind {
    fn from(value: SessionStarted) -> Self {
        EventPayloadKind::SessionStarted(value)
    }
}
impl From<SessionUpdated> for EventPayloadKind {
    fn from(value: SessionUpdated) -> Self {
        EventPayloadKind::SessionUpdated(value)
    }
}
impl From<SessionEnded> for EventPayloadKind {
    fn from(value: SessionEnded) -> Self {
        EventPayloadKind::SessionEnded(value)
    }
}
impl From<TokenChanged> for EventPayloadKind {
    fn from(value: TokenChanged) -> Self {
        EventPayloadKind::TokenChanged(value)
    }
}
impl From<LocationChanged> for EventPayloadKind {
    fn from(value: LocationChanged) -> Self {
        EventPayloadKind::LocationChanged(value)
    }
}
impl From<TariffNoteChanged> for EventPayloadKind {
    fn from(value: TariffNoteChanged) -> Self {
        EventPayloadKind::TariffNoteChanged(value)
    }
}
impl From<SignalsChanged> for EventPayloadKind {
    fn from(value: SignalsChanged) -> Self {
        EventPayloadKind::SignalsChanged(value)
    }
}
impl From<ChargingPreferencesChanged> for EventPayloadKind {
    fn from(value: ChargingPreferencesChanged) -> Self {
        EventPayloadKind::ChargingPreferencesChanged(value)
    }
}
impl From<ChargingPlanChanged> for EventPayloadKind {
    fn from(value: ChargingPlanChanged) -> Self {
        EventPayloadKind::ChargingPlanChanged(value)
    }
}
impl From<ChargingSiteChanged> for EventPayloadKind {
    fn from(value: ChargingSiteChanged) -> Self {
        EventPayloadKind::ChargingSiteChanged(value)
    }
}
impl From<StekkerConnectionChanged> for EventPayloadKind {
    fn from(value: StekkerConnectionChanged) -> Self {
        EventPayloadKind::StekkerConnectionChanged(value)
    }
}
/// The location, in either shape.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum PutLocationInput {
    /// As fields.
    Location(Location),
    /// As OCPI 2.2.1 JSON, at most 2 MiB. Kept as it came.
    OcpiJson(String),
}
impl PutLocationInput {
    pub(crate) fn into_message(self) -> v1::put_location_request::Input {
        match self {
            Self::Location(value) => {
                v1::put_location_request::Input::Location(Location::into_message(value))
            }
            Self::OcpiJson(value) => v1::put_location_request::Input::OcpiJson(value),
        }
    }
}
impl From<Location> for PutLocationInput {
    fn from(value: Location) -> Self {
        PutLocationInput::Location(value)
    }
}
/// The EVSE, in either shape.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum PutEvseInput {
    /// As fields.
    Evse(Evse),
    /// As OCPI 2.2.1 JSON, at most 256 KiB.
    OcpiJson(String),
}
impl PutEvseInput {
    pub(crate) fn into_message(self) -> v1::put_evse_request::Input {
        match self {
            Self::Evse(value) => {
                v1::put_evse_request::Input::Evse(Evse::into_message(value))
            }
            Self::OcpiJson(value) => v1::put_evse_request::Input::OcpiJson(value),
        }
    }
}
impl From<Evse> for PutEvseInput {
    fn from(value: Evse) -> Self {
        PutEvseInput::Evse(value)
    }
}
/// The connector, in either shape.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum PutConnectorInput {
    /// As fields.
    Connector(Connector),
    /// As OCPI 2.2.1 JSON, at most 64 KiB.
    OcpiJson(String),
}
impl PutConnectorInput {
    pub(crate) fn into_message(self) -> v1::put_connector_request::Input {
        match self {
            Self::Connector(value) => {
                v1::put_connector_request::Input::Connector(
                    Connector::into_message(value),
                )
            }
            Self::OcpiJson(value) => v1::put_connector_request::Input::OcpiJson(value),
        }
    }
}
impl From<Connector> for PutConnectorInput {
    fn from(value: Connector) -> Self {
        PutConnectorInput::Connector(value)
    }
}
/// What it is known by, in any case.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum GetLocationByKeyKey {
    /// The CPO's id of it.
    LocationId(String),
    /// The CPO's uid of an EVSE that is in it now.
    EvseUid(String),
}
impl GetLocationByKeyKey {
    pub(crate) fn into_message(self) -> v1::get_location_by_key_request::Key {
        match self {
            Self::LocationId(value) => {
                v1::get_location_by_key_request::Key::LocationId(value)
            }
            Self::EvseUid(value) => v1::get_location_by_key_request::Key::EvseUid(value),
        }
    }
}
/// The tariff, in either shape.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum PutTariffInput {
    /// As fields.
    Tariff(Tariff),
    /// As OCPI 2.2.1 JSON, at most 1 MiB. Kept as it came.
    OcpiJson(String),
}
impl PutTariffInput {
    pub(crate) fn into_message(self) -> v1::put_tariff_request::Input {
        match self {
            Self::Tariff(value) => {
                v1::put_tariff_request::Input::Tariff(Tariff::into_message(value))
            }
            Self::OcpiJson(value) => v1::put_tariff_request::Input::OcpiJson(value),
        }
    }
}
impl From<Tariff> for PutTariffInput {
    fn from(value: Tariff) -> Self {
        PutTariffInput::Tariff(value)
    }
}
/// The charge, in either shape. Of a `cdr` the times, periods, location and currency are read, and its own tariffs where `tariffs` is empty.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum PriceCdrInput {
    /// As fields.
    Cdr(Cdr),
    /// As an OCPI 2.2.1 CDR in JSON, at most 1 MiB.
    OcpiJson(String),
}
impl PriceCdrInput {
    pub(crate) fn into_message(self) -> v1::price_cdr_request::Input {
        match self {
            Self::Cdr(value) => {
                v1::price_cdr_request::Input::Cdr(Cdr::into_message(value))
            }
            Self::OcpiJson(value) => v1::price_cdr_request::Input::OcpiJson(value),
        }
    }
}
impl From<Cdr> for PriceCdrInput {
    fn from(value: Cdr) -> Self {
        PriceCdrInput::Cdr(value)
    }
}
/// The tariff, in either shape.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum ExplainTariffInput {
    /// As fields.
    Tariff(Tariff),
    /// As OCPI 2.2.1 JSON, at most 1 MiB.
    OcpiJson(String),
}
impl ExplainTariffInput {
    pub(crate) fn into_message(self) -> v1::explain_tariff_request::Input {
        match self {
            Self::Tariff(value) => {
                v1::explain_tariff_request::Input::Tariff(Tariff::into_message(value))
            }
            Self::OcpiJson(value) => v1::explain_tariff_request::Input::OcpiJson(value),
        }
    }
}
impl From<Tariff> for ExplainTariffInput {
    fn from(value: Tariff) -> Self {
        ExplainTariffInput::Tariff(value)
    }
}
/// The tariff, in either shape.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum LintTariffInput {
    /// As fields.
    Tariff(Tariff),
    /// As OCPI 2.2.1 JSON, at most 1 MiB.
    OcpiJson(String),
}
impl LintTariffInput {
    pub(crate) fn into_message(self) -> v1::lint_tariff_request::Input {
        match self {
            Self::Tariff(value) => {
                v1::lint_tariff_request::Input::Tariff(Tariff::into_message(value))
            }
            Self::OcpiJson(value) => v1::lint_tariff_request::Input::OcpiJson(value),
        }
    }
}
impl From<Tariff> for LintTariffInput {
    fn from(value: Tariff) -> Self {
        LintTariffInput::Tariff(value)
    }
}
/// The tariff, in either shape.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum EstimateChargeInput {
    /// As fields.
    Tariff(Tariff),
    /// As OCPI 2.2.1 JSON, at most 1 MiB.
    OcpiJson(String),
}
impl EstimateChargeInput {
    pub(crate) fn into_message(self) -> v1::estimate_charge_request::Input {
        match self {
            Self::Tariff(value) => {
                v1::estimate_charge_request::Input::Tariff(Tariff::into_message(value))
            }
            Self::OcpiJson(value) => v1::estimate_charge_request::Input::OcpiJson(value),
        }
    }
}
impl From<Tariff> for EstimateChargeInput {
    fn from(value: Tariff) -> Self {
        EstimateChargeInput::Tariff(value)
    }
}
/// The token, in either shape.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum PutTokenInput {
    /// As fields.
    Token(Token),
    /// As OCPI 2.2.1 JSON, at most 64 KiB.
    OcpiJson(String),
}
impl PutTokenInput {
    pub(crate) fn into_message(self) -> v1::put_token_request::Input {
        match self {
            Self::Token(value) => {
                v1::put_token_request::Input::Token(Token::into_message(value))
            }
            Self::OcpiJson(value) => v1::put_token_request::Input::OcpiJson(value),
        }
    }
}
impl From<Token> for PutTokenInput {
    fn from(value: Token) -> Self {
        PutTokenInput::Token(value)
    }
}
