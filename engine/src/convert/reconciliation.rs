//! Reconciliations.

use super::{to_decimal, to_money, to_price, words};
use wattlane_domain::reconcile::{Cause, CauseKind, Difference, Part, Reconciliation, Verdict};
use wattlane_proto::v1;

words!(verdict, to_verdict, ReconciliationVerdict, Verdict, {
    Agrees => Verdict::Agrees,
    Tolerated => Verdict::Tolerated,
    Differs => Verdict::Differs,
});
words!(part, to_part, CostPart, Part, {
    Total => Part::Total,
    Energy => Part::Energy,
    Time => Part::Time,
    Parking => Part::Parking,
    Fixed => Part::Fixed,
    Reservation => Part::Reservation,
});
words!(kind, to_kind, DifferenceCauseKind, CauseKind, {
    FreeBilled => CauseKind::FreeBilled,
    StepsLeftOut => CauseKind::StepsLeftOut,
    TimeInUtc => CauseKind::TimeInUtc,
    OtherElement => CauseKind::OtherElement,
    VatIncluded => CauseKind::VatIncluded,
    OtherQuantity => CauseKind::OtherQuantity,
    SumOfParts => CauseKind::SumOfParts,
    Vat => CauseKind::Vat,
    Unexplained => CauseKind::Unexplained,
});

/// A reconciliation as a message.
pub fn to_reconciliation(reconciliation: &Reconciliation) -> v1::Reconciliation {
    v1::Reconciliation {
        verdict: to_verdict(Some(reconciliation.verdict)),
        differences: reconciliation.differences.iter().map(to_difference).collect(),
        causes: reconciliation.causes.iter().map(to_cause).collect(),
        text: reconciliation.text.clone(),
    }
}

fn to_difference(difference: &Difference) -> v1::CostDifference {
    v1::CostDifference {
        part: to_part(Some(difference.part)),
        received: difference.received.map(to_price),
        ours: difference.ours.map(to_price),
        amount: Some(to_money(difference.amount)),
    }
}

fn to_cause(cause: &Cause) -> v1::DifferenceCause {
    v1::DifferenceCause {
        part: to_part(Some(cause.part)),
        kind: to_kind(Some(cause.kind)),
        amount: Some(to_money(cause.amount)),
        quantity: cause.quantity.map(to_decimal),
        element: cause.element.and_then(|element| i32::try_from(element).ok()),
        text: cause.text.clone(),
    }
}
