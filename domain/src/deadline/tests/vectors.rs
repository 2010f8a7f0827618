//! Ends that were worked out by hand.

use super::{instant, of};
use crate::{
    calendar::Calendar,
    dated::day,
    deadline::{Rule, due},
    time,
};

#[test]
fn deadlines_end_where_they_were_computed_by_hand() {
    use Calendar::{AlsaceMoselle, Mainland};
    use Rule::{
        ClaimDeclaration, ComplaintAcknowledgement, ComplaintAnswer, DisasterDeclaration, InjuryOffer, TheftDeclaration,
    };
    for (rule, began, place, last_day) in [
        (ClaimDeclaration, day(2026, 11, 20), Mainland, day(2026, 11, 27)),
        (ClaimDeclaration, day(2026, 12, 23), Mainland, day(2026, 12, 31)),
        // 26 December is a Saturday.
        (ClaimDeclaration, day(2026, 12, 23), AlsaceMoselle, day(2026, 12, 31)),
        (TheftDeclaration, day(2026, 12, 23), Mainland, day(2026, 12, 28)),
        (ClaimDeclaration, day(2027, 3, 24), Mainland, day(2027, 4, 1)),
        // Good Friday.
        (ClaimDeclaration, day(2027, 3, 24), AlsaceMoselle, day(2027, 4, 2)),
        // Ascension.
        (TheftDeclaration, day(2027, 5, 4), Mainland, day(2027, 5, 7)),
        (ComplaintAcknowledgement, day(2026, 12, 18), Mainland, day(2026, 12, 31)),
        (ComplaintAcknowledgement, day(2026, 12, 18), AlsaceMoselle, day(2027, 1, 2)),
        // Whit Monday.
        (ComplaintAcknowledgement, day(2027, 5, 12), Mainland, day(2027, 5, 25)),
        (ComplaintAnswer, day(2026, 12, 31), Mainland, day(2027, 2, 28)),
        (InjuryOffer, day(2026, 6, 30), Mainland, day(2027, 2, 28)),
        (DisasterDeclaration, day(2027, 5, 3), Mainland, day(2027, 6, 2)),
    ] {
        let end = due(rule, began, place).unwrap();
        assert_eq!(end.last_day, last_day, "{rule:?} from {began} in {place:?}");
        assert_eq!(end.ends_at, time::paris_midnight(last_day.succ_opt().unwrap()));
    }
}

/// Due on 1 December, notice sent on 14 December.
#[test]
fn an_unpaid_premium_suspends_then_ends_the_contract() {
    assert_eq!(of(Rule::PremiumPayment, day(2026, 12, 1)).last_day, day(2026, 12, 11));
    let suspension = of(Rule::PremiumSuspension, day(2026, 12, 14));
    assert_eq!(suspension.last_day, day(2027, 1, 13));
    assert_eq!(of(Rule::PremiumTermination, suspension.last_day).last_day, day(2027, 1, 23));
}

/// Renewal on 1 January: notice to the end of October, the reminder of it to the middle.
#[test]
fn notice_is_counted_back_from_the_renewal() {
    let notice = of(Rule::RenewalNotice, day(2027, 1, 1));
    assert_eq!((notice.last_day, notice.ends_at), (day(2026, 10, 31), time::paris_midnight(day(2026, 11, 1))));
    // A Saturday: nothing moves towards the renewal.
    assert_eq!(notice.accepted_day, notice.last_day);
    assert_eq!(of(Rule::RenewalReminder, notice.last_day).last_day, day(2026, 10, 15));
    assert_eq!(of(Rule::DebitNotice, day(2026, 12, 5)).last_day, day(2026, 11, 20));
}

#[test]
fn contracts_end_when_they_were_computed_to() {
    assert_eq!(of(Rule::RenewalOpposition, day(2026, 10, 20)).last_day, day(2026, 11, 9));
    // First subscribed on 15 March 2026: too early on 10 March 2027, right on the 20th.
    let opens = of(Rule::AnytimeOpening, day(2026, 3, 15)).last_day;
    assert!(day(2027, 3, 10) < opens && day(2027, 3, 20) > opens);
    let end = of(Rule::AnytimeEffect, day(2027, 3, 20)).last_day;
    assert_eq!(end, day(2027, 4, 20));
    assert_eq!(of(Rule::EndRefund, end).last_day, day(2027, 5, 20));
    assert_eq!(of(Rule::VehicleSaleEnd, day(2027, 4, 10)).last_day, day(2027, 10, 10));
}

#[test]
fn the_law_of_the_events_day_counts() {
    assert_eq!(of(Rule::DisasterDeclaration, day(2022, 12, 31)).last_day, day(2023, 1, 10));
    assert_eq!(of(Rule::DisasterDeclaration, day(2023, 1, 1)).last_day, day(2023, 1, 31));
    assert_eq!(of(Rule::DisasterRecognition, day(2022, 12, 31)).last_day, day(2024, 6, 30));
    assert_eq!(of(Rule::DisasterRecognition, day(2023, 1, 1)).last_day, day(2025, 1, 1));
}

#[test]
fn an_instant_is_of_the_day_that_it_is_in_paris() {
    let late_evening = instant("2026-11-19T23:30:00Z");
    assert_eq!(
        due(Rule::ClaimDeclaration, late_evening, Calendar::Mainland),
        due(Rule::ClaimDeclaration, day(2026, 11, 20), Calendar::Mainland)
    );
}

#[test]
fn hours_pass_whatever_the_clocks_do() {
    for (known, end) in [
        // In the night to 25 October 2026 there are 25 hours, in that to 28 March 2027 there are 23.
        ("2026-10-24T10:00:00Z", "2026-10-27T10:00:00Z"),
        ("2027-03-27T11:00:00Z", "2027-03-30T11:00:00Z"),
    ] {
        let breach = due(Rule::BreachNotice, instant(known), Calendar::Mainland).unwrap();
        assert_eq!(breach.ends_at, instant(end));
    }
    let paris = |text| time::paris_local(due(Rule::BreachNotice, instant(text), Calendar::Mainland).unwrap().ends_at);
    assert_eq!(paris("2026-10-24T10:00:00Z"), "2026-10-27T11:00:00".parse().unwrap());
    assert_eq!(paris("2027-03-27T11:00:00Z"), "2027-03-30T13:00:00".parse().unwrap());
}

#[test]
fn a_day_on_which_the_clocks_move_ends_at_midnight_all_the_same() {
    let autumn = of(Rule::ClaimDeclaration, day(2026, 10, 19));
    assert_eq!((autumn.last_day, autumn.ends_at), (day(2026, 10, 26), instant("2026-10-26T23:00:00Z")));
    let ten_days = of(Rule::PremiumPayment, day(2026, 10, 15));
    assert_eq!((ten_days.last_day, ten_days.ends_at), (day(2026, 10, 25), instant("2026-10-25T23:00:00Z")));
    let spring = of(Rule::PremiumPayment, day(2027, 3, 18));
    assert_eq!((spring.last_day, spring.ends_at), (day(2027, 3, 28), instant("2027-03-28T22:00:00Z")));
}

#[test]
fn a_promise_is_counted_by_the_holidays_of_the_staff() {
    let good_friday_between = day(2027, 3, 25);
    let promise = due(Rule::MessageAnswer, good_friday_between, Calendar::AlsaceMoselle).unwrap();
    assert_eq!(promise.last_day, day(2027, 3, 30));
    assert_eq!(promise.calendar, Calendar::Mainland);
}

#[test]
fn each_territory_overseas_is_counted_by_its_own_holidays() {
    // Saturday 22 May is the day of abolition in Martinique.
    let sent = day(2027, 5, 12);
    let end = |place| due(Rule::ComplaintAcknowledgement, sent, place).unwrap().last_day;
    assert_eq!(end(Calendar::Mainland), day(2027, 5, 25));
    assert_eq!(end(Calendar::Martinique), day(2027, 5, 26));
    assert_eq!(end(Calendar::Reunion), day(2027, 5, 25));
}
