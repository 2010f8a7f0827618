//! How long to wait: `45 secondes`, `2 minutes`, `1 heure et 30 minutes`.
//!
//! Rounded up to what is said, so that who waits as long as was said has waited long enough.

use super::counted::{DAYS, HOURS, MINUTES, SECONDS, push};
use crate::locale::Locale;

const MINUTE: u64 = 60;
const MINUTES_AN_HOUR: u64 = 60;
const MINUTES_A_DAY: u64 = 24 * MINUTES_AN_HOUR;

/// A duration given in seconds: seconds below a minute, whole minutes above, with hours when there are any.
pub fn duration(seconds: u64, locale: Locale) -> String {
    let mut text = String::new();
    if seconds < MINUTE {
        push(&mut text, seconds, SECONDS, locale);
        return text;
    }
    let minutes = seconds.div_ceil(MINUTE);
    let (hours, rest) = (minutes / MINUTES_AN_HOUR, minutes % MINUTES_AN_HOUR);
    if hours > 0 {
        push(&mut text, hours, HOURS, locale);
        if rest > 0 {
            text.push_str(match locale {
                Locale::Fr => " et ",
                Locale::En => " and ",
            });
        }
    }
    if rest > 0 {
        push(&mut text, rest, MINUTES, locale);
    }
    text
}

/// A duration given in minutes, in one unit: hours from an hour on, days above two, for figures by which nobody waits.
pub fn rough_duration(minutes: u64, locale: Locale) -> String {
    let (count, word) = match minutes {
        0..MINUTES_AN_HOUR => (minutes, MINUTES),
        minutes if minutes <= 2 * MINUTES_A_DAY => (minutes.div_ceil(MINUTES_AN_HOUR), HOURS),
        minutes => (minutes.div_ceil(MINUTES_A_DAY), DAYS),
    };
    let mut text = String::new();
    push(&mut text, count, word, locale);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_is_rounded_up_to_what_is_said() {
        for (seconds, french, english) in [
            (0, "0 seconde", "0 seconds"),
            (1, "1 seconde", "1 second"),
            (59, "59 secondes", "59 seconds"),
            (60, "1 minute", "1 minute"),
            (61, "2 minutes", "2 minutes"),
            (900, "15 minutes", "15 minutes"),
            (3_541, "1 heure", "1 hour"),
            (5_400, "1 heure et 30 minutes", "1 hour and 30 minutes"),
            (43_200, "12 heures", "12 hours"),
        ] {
            assert_eq!(duration(seconds, Locale::Fr), french);
            assert_eq!(duration(seconds, Locale::En), english);
        }
    }

    #[test]
    fn a_figure_is_told_in_one_unit() {
        for (minutes, french, english) in [
            (0, "0 minute", "0 minutes"),
            (59, "59 minutes", "59 minutes"),
            (60, "1 heure", "1 hour"),
            (61, "2 heures", "2 hours"),
            (2_880, "48 heures", "48 hours"),
            (2_881, "3 jours", "3 days"),
            (9_002, "7 jours", "7 days"),
        ] {
            assert_eq!(rough_duration(minutes, Locale::Fr), french);
            assert_eq!(rough_duration(minutes, Locale::En), english);
        }
    }
}
