//! The path of a bonus-malus coefficient over the years (annexe A121-1), as the policy system would have computed it.
//!
//! In hundredths, truncated after each step. A claim year gets no reduction; two clean years bring back to 1.00 at most; the
//! first claim after three years at 0.50 costs nothing.

/// Where a driver's coefficient stands, with what its next steps depend on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Malus {
    hundredths: u16,
    clean_years: u32,
    years_at_floor: u32,
}

const START: u16 = 100;
const FLOOR: u16 = 50;
const CAP: u16 = 350;

impl Malus {
    /// Who has never been insured.
    pub(super) const fn start() -> Self {
        Self { hundredths: START, clean_years: 0, years_at_floor: 0 }
    }

    /// After so many years without a claim.
    pub(super) fn after_clean_years(years: u32) -> Self {
        (0..years).fold(Self::start(), |malus, _| malus.after_year(&[], false))
    }

    /// The coefficient, in hundredths.
    pub(super) const fn hundredths(self) -> u16 {
        self.hundredths
    }

    /// A year later. `shares` holds the insured's share of each claim that counts, in percent (art. 5: half a share, half an
    /// increase); `roams` is said of a vehicle used for work everywhere (*tournées*), which moves faster down and less up.
    pub(super) fn after_year(self, shares: &[u8], roams: bool) -> Self {
        let mut counted = shares.iter().filter(|share| **share > 0).peekable();
        if counted.peek().is_none() { self.after_clean_year(roams) } else { self.after_claims(counted, roams) }
    }

    fn after_clean_year(self, roams: bool) -> Self {
        let factor = if roams { 93 } else { 95 };
        let reduced = (u32::from(self.hundredths) * factor / 100).max(u32::from(FLOOR));
        let clean_years = self.clean_years + 1;
        let most = if clean_years >= 2 { START } else { CAP };
        let hundredths = u16::try_from(reduced).unwrap_or(CAP).min(most);
        let years_at_floor = if self.hundredths == FLOOR { self.years_at_floor + 1 } else { 0 };
        Self { hundredths, clean_years, years_at_floor }
    }

    fn after_claims<'a>(self, shares: impl Iterator<Item = &'a u8>, roams: bool) -> Self {
        let forgiven = usize::from(self.hundredths == FLOOR && self.years_at_floor >= 3);
        let hundredths = shares.skip(forgiven).fold(self.hundredths, |at, share| {
            let factor = match (*share >= 100, roams) {
                (true, false) => 1_250,
                (true, true) => 1_200,
                (false, false) => 1_125,
                (false, true) => 1_100,
            };
            u16::try_from(u32::from(at) * factor / 1_000).unwrap_or(CAP).min(CAP)
        });
        Self { hundredths, clean_years: 0, years_at_floor: 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hundredths: u16) -> Malus {
        Malus { hundredths, clean_years: 0, years_at_floor: 0 }
    }

    #[test]
    fn clean_years_lead_down_the_known_paths() {
        let path = |roams, years: usize| {
            std::iter::successors(Some(Malus::start()), |malus| Some(malus.after_year(&[], roams)))
                .map(Malus::hundredths)
                .take(years + 1)
                .collect::<Vec<_>>()
        };
        assert_eq!(path(false, 14), [100, 95, 90, 85, 80, 76, 72, 68, 64, 60, 57, 54, 51, 50, 50]);
        assert_eq!(path(true, 10), [100, 93, 86, 79, 73, 67, 62, 57, 53, 50, 50]);
    }

    #[test]
    fn claims_lead_up_by_their_share_truncated_and_capped() {
        let after = |from: u16, shares: &[u8]| at(from).after_year(shares, false).hundredths();
        assert_eq!(after(100, &[100]), 125);
        assert_eq!(after(100, &[100, 100]), 156);
        assert_eq!(after(100, &[50]), 112);
        assert_eq!(after(95, &[50]), 106);
        assert_eq!(after(64, &[100]), 80);
        assert_eq!(after(50, &[100]), 62);
        assert_eq!(after(50, &[50]), 56);
        assert_eq!(after(290, &[100]), 350);
        assert_eq!(after(100, &[0]), 95);
    }

    #[test]
    fn two_clean_years_bring_back_to_one() {
        let first = at(195).after_year(&[], false);
        assert_eq!(first.hundredths(), 185);
        assert_eq!(first.after_year(&[], false).hundredths(), 100);
    }

    #[test]
    fn three_years_at_the_floor_forgive_the_first_claim() {
        let settled = Malus::after_clean_years(16);
        assert_eq!(settled.after_year(&[100], false).hundredths(), 50);
        assert_eq!(Malus::after_clean_years(15).after_year(&[100], false).hundredths(), 62);
    }
}
