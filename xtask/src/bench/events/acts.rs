//! Acts of customers, and how long after each the streams that it concerns hear of it.
//!
//! A customer opens a conversation, which is an event for the account's own streams. What is counted begins when the form is sent, so
//! the act itself is in it: two transactions, sealed texts, a letter in the queue.

use std::thread;
use std::time::{Duration, Instant};

use anyhow::Context;
use data_encoding::BASE64URL_NOPAD;

use super::{herd::Herd, people::secret, scene::Scene};
use crate::bench::server::Server;

/// An event that is not heard by then is lost.
const PATIENCE: Duration = Duration::from_secs(10);
/// Between two acts: each is told by itself.
const PAUSE: Duration = Duration::from_millis(25);
/// As many messages one account may send before it must wait.
const OF_ONE: usize = 25;

/// What the acts took.
pub struct Deliveries {
    /// How many there were.
    pub acts: usize,
    /// Until a stream heard of it, of all acts and all streams.
    pub heard: Times,
    /// Until the last stream had heard of it, of all acts.
    pub last: Times,
    /// Until who acted was answered.
    pub answered: Times,
}

/// Times in milliseconds, the shortest first.
pub struct Times(Vec<f64>);

impl Times {
    /// Sorts them.
    pub fn of(times: impl IntoIterator<Item = Duration>) -> Self {
        let mut all: Vec<f64> = times.into_iter().map(|time| time.as_secs_f64() * 1_000.0).collect();
        all.sort_by(f64::total_cmp);
        Self(all)
    }

    /// So many of a hundred are not longer.
    pub fn share(&self, of_hundred: usize) -> f64 {
        let rank = (self.0.len() * of_hundred).div_ceil(100).max(1);
        self.0.get(rank - 1).copied().unwrap_or_default()
    }
}

/// Has one customer after the other act, while all streams are open.
pub fn act(scene: &Scene, server: &Server, herd: &mut Herd, people: &[String]) -> anyhow::Result<Deliveries> {
    let accounts = scene.accounts();
    let acts = scene.acts.min(accounts * OF_ONE);
    let (mut times, mut last, mut answered) = (Vec::new(), Vec::new(), Vec::new());
    for number in 0..acts {
        // Not the first ones alone: from all over those who listen.
        let account = number * accounts / acts;
        let (told, answer) = one(scene, server, herd, people, account, number)?;
        last.extend(told.iter().max());
        times.extend(told);
        answered.push(answer);
        herd.listen(PAUSE)?;
    }
    Ok(Deliveries { acts, heard: Times::of(times), last: Times::of(last), answered: Times::of(answered) })
}

/// One act: when each of the account's streams heard of it, and when who acted was answered.
fn one(
    scene: &Scene,
    server: &Server,
    herd: &mut Herd,
    people: &[String],
    account: usize,
    number: usize,
) -> anyhow::Result<(Vec<Duration>, Duration)> {
    let cookie = people.get(account).context("nobody acts")?;
    let submission = secret(&format!("{} {number}", scene.name()));
    let form = format!(
        "with=support&topic=other&subject=Bonjour&message=Une+question.&submission={}",
        BASE64URL_NOPAD.encode(&submission)
    );
    let concerned = scene.streams_of(account);
    herd.heard.clear();
    let since = Instant::now();
    let (all, answer) = thread::scope(|scope| {
        let answer = scope.spawn(|| Ok((server.post("/api/open_thread", Some(cookie), &form)?, since.elapsed())));
        let all = herd.until(PATIENCE, |herd| herd.heard.len() >= concerned.len());
        let answer: anyhow::Result<_> = answer.join().unwrap_or_else(|_| anyhow::bail!("the act stopped"));
        (all, answer)
    });
    let (answer, answered) = answer?;
    anyhow::ensure!(answer.to_lowercase().contains("\nlocation: /messages/"), "the act was refused\n{answer}");
    anyhow::ensure!(all?, "{} of {} streams heard of an act", herd.heard.len(), concerned.len());
    let strangers = herd.heard.iter().filter(|(which, _)| !concerned.contains(which)).count();
    anyhow::ensure!(strangers == 0, "{strangers} streams heard of what does not concern them");
    Ok((herd.heard.iter().map(|(_, at)| at.duration_since(since)).collect(), answered))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_a_time_that_was_taken() {
        let times = Times::of((1..=200).rev().map(Duration::from_millis));
        let shares = [50, 99, 100].map(|share| times.share(share));
        assert_eq!(shares.map(|share| format!("{share:.0}")), ["100", "198", "200"]);
        assert_eq!(format!("{:.1}", Times::of([Duration::from_micros(1_500)]).share(50)), "1.5");
        assert_eq!(format!("{:.1}", Times::of([]).share(99)), "0.0");
    }
}
