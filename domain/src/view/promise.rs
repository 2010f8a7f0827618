//! What somebody is bound to: a delay that runs or ran, and when what it asks for was done.
//!
//! A use case hands it to a page, which shows it by one piece wherever it stands; where it stands is worked out from the clock at each
//! look.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    calendar::Calendar,
    deadline::{Due, DueError, Ground, Nature, Party, Rule, Since, State, due},
};

/// A promise, or any other delay that somebody is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promised {
    /// The rule, from when it is counted, until when it runs.
    pub due: Due,
    /// When what it asks for was done.
    #[serde(default)]
    pub kept_at: Option<DateTime<Utc>>,
    /// Who is bound, where it is not whom the table names: a broker who answers in the insurer's place.
    #[serde(default)]
    pub by: Option<Party>,
}

impl Promised {
    /// What a rule asks for after an event, by the holidays of the place of the risk.
    ///
    /// # Errors
    /// When no end can be said.
    pub fn of(rule: Rule, since: impl Into<Since>, place: Calendar) -> Result<Self, DueError> {
        due(rule, since, place).map(Self::from)
    }

    /// The same, done at an instant.
    #[must_use]
    pub fn kept(self, at: DateTime<Utc>) -> Self {
        Self { kept_at: Some(at), ..self }
    }

    /// The same, of somebody else than whom the table names.
    #[must_use]
    pub fn owed_by(self, party: Party) -> Self {
        Self { by: Some(party), ..self }
    }

    /// Where it stands.
    pub fn state(&self, now: DateTime<Utc>) -> State {
        self.due.state(now, self.kept_at)
    }

    /// Who must act, or may; none when the table knows the rule no more.
    pub fn bound(&self) -> Option<Party> {
        self.by.or_else(|| self.due.delay().map(|delay| delay.manner.bound))
    }

    /// Whether something must, may or will happen.
    pub const fn nature(&self) -> Nature {
        self.due.nature
    }

    /// Whether nothing but the portal's own word stands behind it.
    pub fn is_promise(&self) -> bool {
        self.due.delay().is_some_and(|delay| delay.manner.ground == Ground::Promise)
    }

    /// The answer that a conversation ends with, or none where it ends with a question: promised when the first of the messages that it
    /// answers was sent, kept when it was. `messages` are told by whether the other side wrote them and when, oldest first.
    ///
    /// `whole` says whether they begin with the conversation: of those that do not, the first may not be the first that waited.
    pub fn last_answer(messages: impl IntoIterator<Item = (bool, DateTime<Utc>)>, whole: bool) -> Option<Self> {
        let mut asked = None;
        let mut is_known = whole;
        let mut answer = None;
        for (is_answer, at) in messages {
            match (is_answer, asked) {
                (false, None) => asked = Some(at),
                (true, Some(since)) => {
                    answer = is_known.then_some((since, at));
                    (asked, is_known) = (None, true);
                }
                (true, None) => is_known = true,
                (false, Some(_)) => {}
            }
        }
        // A question that came after it waits still, or was never answered: nothing is kept that could be said to be.
        let (since, at) = answer.filter(|_| asked.is_none())?;
        Self::of(Rule::MessageAnswer, since, Calendar::Mainland).ok().map(|promised| promised.kept(at))
    }
}

impl From<Due> for Promised {
    fn from(due: Due) -> Self {
        Self { due, kept_at: None, by: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{dated::day, deadline::Span, time::paris_midnight};

    fn at(of_november: u32) -> DateTime<Utc> {
        paris_midnight(day(2026, 11, of_november)) + chrono::TimeDelta::hours(10)
    }

    #[test]
    fn an_answer_keeps_the_promise_of_the_first_message_that_waited_for_it() {
        // Monday, Tuesday; answered on Friday, a day late.
        let messages =
            [(false, at(16)), (true, at(17)), (false, at(23)), (false, at(24)), (true, at(26)), (true, at(27))];
        let answer = Promised::last_answer(messages, true).unwrap();
        assert_eq!((answer.due.began, answer.due.last_day), (day(2026, 11, 23), day(2026, 11, 25)));
        assert_eq!(answer.state(at(30)), State::KeptLate { on: day(2026, 11, 26), by: Span::Days(1) });
        assert!(answer.is_promise());
        assert_eq!(answer.bound(), Some(Party::Insurer));
    }

    #[test]
    fn of_messages_that_do_not_begin_the_conversation_the_first_run_says_nothing() {
        assert_eq!(Promised::last_answer([(false, at(23)), (true, at(24))], false), None);
        let later = [(true, at(16)), (false, at(23)), (true, at(24))];
        assert_eq!(Promised::last_answer(later, false).map(|answer| answer.due.began), Some(day(2026, 11, 23)));
        assert_eq!(Promised::last_answer([(false, at(23))], true), None);
        let asked_again = [(false, at(16)), (true, at(17)), (false, at(23))];
        assert_eq!(Promised::last_answer(asked_again, true), None, "the last question has no answer");
        assert_eq!(Promised::last_answer([], true), None);
    }
}
