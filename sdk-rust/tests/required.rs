//! A price, an amount of energy or a time that was forgotten must not become 0, or 1970.

/// Two implementations fit what has a default, and then nobody knows which is meant: this file does not compile.
trait NoDefault<Which> {
    const HOLDS: bool = true;
}
impl<T> NoDefault<()> for T {}
impl<T: Default> NoDefault<u8> for T {}

#[test]
fn what_a_price_or_a_time_must_be_said_of_is_not_made_without() {
    let none_has_a_default = [
        <wattlane::Money as NoDefault<_>>::HOLDS,
        <wattlane::Price as NoDefault<_>>::HOLDS,
        <wattlane::Cost as NoDefault<_>>::HOLDS,
        <wattlane::PriceComponent as NoDefault<_>>::HOLDS,
        <wattlane::ChargingDimension as NoDefault<_>>::HOLDS,
        <wattlane::ChargingPeriod as NoDefault<_>>::HOLDS,
        <wattlane::Cdr as NoDefault<_>>::HOLDS,
    ];
    assert_eq!(none_has_a_default, [true; 7]);
}

#[test]
fn the_rest_is_set_or_left_out() {
    let price: wattlane::Decimal = "0.35".parse().expect("a number");
    let component = wattlane::PriceComponent::new(price).step_size(1);
    assert_eq!((component.price, component.vat_percent, component.step_size), (price, None, 1));
}
