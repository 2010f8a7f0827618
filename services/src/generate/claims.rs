//! Claims of the past, and how they weigh on the bonus-malus.

use chrono::NaiveDate;

use super::{
    dates::{days_between, months_earlier, shift, years_later},
    dice::Dice,
    life::Life,
    malus::Malus,
};
use crate::feed::{PastClaimNature, ProductRecord};

/// A claim of the past.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Claim {
    /// When it happened.
    pub occurred_on: NaiveDate,
    /// What it was.
    pub nature: PastClaimNature,
    /// The insured's share of responsibility, in percent.
    pub liability_percent: u8,
    /// What was paid, in cents; none when nothing was, or not yet.
    pub paid_cents: Option<i64>,
    /// Whether it is settled.
    pub closed: bool,
}

/// Draws the claims of a contract's last five years.
pub(super) fn draw(dice: &mut Dice, product: ProductRecord, life: &Life, as_of: NaiveDate) -> Vec<Claim> {
    let first = life.starts_on.max(months_earlier(as_of, 60));
    let last = life.last_paid_day().unwrap_or(as_of).min(shift(as_of, -3));
    let days = days_between(first, last);
    let mut claims = Vec::new();
    for _ in 0..=days / 365 {
        if days > 0 && dice.chance(10) {
            let occurred_on = shift(first, dice.between(0, days));
            claims.push(claim(dice, product, occurred_on, as_of));
        }
    }
    claims.sort_by_key(|claim| claim.occurred_on);
    claims
}

fn claim(dice: &mut Dice, product: ProductRecord, occurred_on: NaiveDate, as_of: NaiveDate) -> Claim {
    let nature = match product {
        ProductRecord::Auto => dice.share(
            &[(50, PastClaimNature::Collision), (38, PastClaimNature::Glass), (5, PastClaimNature::Theft)],
            PastClaimNature::Weather,
        ),
        ProductRecord::Home => dice.share(
            &[
                (55, PastClaimNature::WaterDamage),
                (20, PastClaimNature::Theft),
                (5, PastClaimNature::Fire),
                (15, PastClaimNature::Weather),
            ],
            PastClaimNature::Other,
        ),
    };
    let liability_percent =
        if nature == PastClaimNature::Collision { dice.share(&[(35, 100), (20, 50)], 0) } else { 0 };
    let closed = days_between(occurred_on, as_of) > 200 || dice.chance(35);
    let cents = match nature {
        PastClaimNature::Glass => dice.between(9_000, 85_000),
        PastClaimNature::Theft | PastClaimNature::Fire => dice.between(120_000, 1_400_000),
        _ => dice.between(25_000, 480_000),
    };
    Claim { occurred_on, nature, liability_percent, paid_cents: closed.then_some(cents), closed }
}

/// The coefficient of each year of a contract, the first one first, up to the year of an index.
///
/// A claim weighs on the renewal whose reference period it falls in: twelve months that end two months before (annexe
/// A121-1 art. 9).
pub(super) fn coefficients(start: Malus, claims: &[Claim], life: &Life, last_year: u32, roams: bool) -> Vec<u16> {
    let mut malus = start;
    let mut path = vec![malus.hundredths()];
    for year in 1..=last_year {
        let renewal = years_later(life.starts_on, year);
        let period = months_earlier(renewal, 14)..months_earlier(renewal, 2);
        malus = malus.after_year(&shares(claims, &period), roams);
        path.push(malus.hundredths());
    }
    path
}

/// The shares of responsibility of the claims of a period; broken glass, theft and the like do not count (art. 7).
fn shares(claims: &[Claim], period: &std::ops::Range<NaiveDate>) -> Vec<u8> {
    claims
        .iter()
        .filter(|claim| claim.nature == PastClaimNature::Collision && period.contains(&claim.occurred_on))
        .map(|claim| claim.liability_percent)
        .collect()
}

/// Whether a year of the contract went by without a claim for which the insured answers.
pub(super) fn clean_year(claims: &[Claim], life: &Life, year: u32) -> bool {
    let (from, until) = life.year(year);
    shares(claims, &(from..shift(until, 1))).iter().all(|share| *share == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_claim_after_the_reference_period_weighs_a_year_later() {
        let life = Life { subscribed_on: day(2025, 1, 1), starts_on: day(2025, 1, 1), end: None, suspension: None };
        let at = |occurred_on| Claim {
            occurred_on,
            nature: PastClaimNature::Collision,
            liability_percent: 100,
            paid_cents: None,
            closed: true,
        };
        let path = |claim| coefficients(Malus::start(), &[claim], &life, 3, false);
        assert_eq!(path(at(day(2026, 10, 31))), [100, 95, 118, 112]);
        assert_eq!(path(at(day(2026, 11, 15))), [100, 95, 90, 112]);
    }
}
