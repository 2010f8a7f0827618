//! A number of streams, of so many accounts: opened, left alone, told of acts, cut and opened again.

use std::net::TcpListener;
use std::ops::Range;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::Context;
use nix::sched::{CpuSet, sched_setaffinity};
use nix::unistd::Pid;

use super::{
    acts::{self, Deliveries, Times},
    herd::{Herd, Tally},
    people,
    restart::{self, Back},
};
use crate::bench::{
    instance::{Instance, PORTAL},
    server::Server,
};

/// The core that browsers have to themselves: servers have the first.
const CORE: usize = 1;
/// As many ask at once while all are opened: fewer than requests that are answered at once.
const AT_ONCE: usize = 128;
/// Nothing here takes longer.
const PATIENCE: Duration = Duration::from_mins(3);
/// After streams were closed, what they held is given back within.
const GIVEN_BACK: Duration = Duration::from_secs(3);
/// Where ports are looked for: below those that the kernel gives to who connects. One of those could be given to a browser that comes
/// back while nobody listens there, which would then be connected to itself.
const PORTS: Range<u16> = 20_000..32_000;

/// What is opened.
pub struct Scene {
    /// How many streams.
    pub streams: usize,
    /// How many of them one account has.
    pub each: usize,
    /// How many acts there are to be.
    pub acts: usize,
    /// Seconds that all are left alone.
    pub quiet: u64,
}

/// What it showed.
pub struct Figures {
    streams: usize,
    opened: Opened,
    before: Memory,
    after: Memory,
    quiet_share: f64,
    /// When events were heard.
    pub deliveries: Deliveries,
    back: Back,
}

/// How they were opened.
struct Opened {
    time: Duration,
    cpu_seconds: f64,
    tally: Tally,
}

/// What the server holds.
struct Memory {
    all_mib: f64,
    own_mib: f64,
}

/// Keeps this program, and what it starts without a core of its own, to one core.
pub fn keep_to_a_core() -> anyhow::Result<()> {
    let mut cores = CpuSet::new();
    cores.set(CORE)?;
    sched_setaffinity(Pid::from_raw(0), &cores).context("two cores are needed: one for the server, one for the load")
}

/// Starts the portal's server, whose jobs are another process's.
pub fn start(port: u16, instance: &Instance) -> anyhow::Result<Server> {
    Server::start_on(port, Path::new(PORTAL), &["serve", "--no-work"], instance, "/connexion")
}

impl Scene {
    /// What it is, in words.
    pub fn name(&self) -> String {
        let whose = match self.each {
            1 => "each of another account".to_owned(),
            each if each == self.streams => "all of one account".to_owned(),
            each => format!("{each} of an account"),
        };
        format!("{} streams, {whose}", self.streams)
    }

    /// How many accounts have streams.
    pub const fn accounts(&self) -> usize {
        self.streams.div_ceil(self.each)
    }

    /// Which streams are an account's.
    pub fn streams_of(&self, account: usize) -> Range<usize> {
        account * self.each..self.streams.min((account + 1) * self.each)
    }

    /// Plays it.
    pub fn measure(&self, instance: &Instance, people: &[String]) -> anyhow::Result<Figures> {
        people::wake(instance)?;
        let port = PORTS.into_iter().find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok());
        let server = start(port.context("every port is taken")?, instance)?;
        let mut herd = self.herd(&server, people)?;
        self.warm(&mut herd)?;
        let before = Memory::of(&server)?;
        let opened = self.open(&server, &mut herd)?;
        let quiet = Duration::from_secs(self.quiet);
        let used = server.cpu_seconds()?;
        herd.listen(quiet)?;
        let quiet_share = (server.cpu_seconds()? - used) / quiet.as_secs_f64().max(1.0);
        let after = Memory::of(&server)?;
        let deliveries = acts::act(self, &server, &mut herd, people)?;
        anyhow::ensure!(herd.open == self.streams && herd.tally.cut == 0, "streams were cut: {:?}", herd.tally);
        let back = restart::restart(self, server, instance, &mut herd)?;
        Ok(Figures { streams: self.streams, opened, before, after, quiet_share, deliveries, back })
    }

    fn herd(&self, server: &Server, people: &[String]) -> anyhow::Result<Herd> {
        let page = server.get("/accueil", people.first().context("nobody has a session")?)?;
        let since = page.split_once("data-since=\"").and_then(|(_, rest)| rest.split('"').next());
        let since = since.with_context(|| format!("the page does not listen\n{page}"))?.to_owned();
        Herd::new(server.port, since, (0..self.streams).filter_map(|which| people.get(which / self.each).cloned()))
    }

    /// Opens each stream once and closes it, so that what the database keeps in memory of the sessions is there before.
    fn warm(&self, herd: &mut Herd) -> anyhow::Result<()> {
        herd.visit_all(AT_ONCE);
        let done = herd.until(PATIENCE, |herd| herd.visited == self.streams)?;
        anyhow::ensure!(done, "{} of {} streams were opened: {:?}", herd.visited, self.streams, herd.tally);
        herd.listen(GIVEN_BACK)
    }

    fn open(&self, server: &Server, herd: &mut Herd) -> anyhow::Result<Opened> {
        let (since, used) = (Instant::now(), server.cpu_seconds()?);
        herd.tally = Tally::default();
        herd.ask_all(AT_ONCE);
        let all = herd.until(PATIENCE, |herd| herd.open == self.streams)?;
        anyhow::ensure!(all, "{} of {} streams were opened: {:?}", herd.open, self.streams, herd.tally);
        Ok(Opened { time: since.elapsed(), cpu_seconds: server.cpu_seconds()? - used, tally: herd.tally })
    }
}

impl Memory {
    fn of(server: &Server) -> anyhow::Result<Self> {
        Ok(Self { all_mib: server.memory_mib()?, own_mib: server.own_memory_mib()? })
    }
}

impl Figures {
    /// What a stream holds.
    pub fn kib_a_stream(&self) -> f64 {
        let streams = u32::try_from(self.streams).map_or(f64::INFINITY, f64::from);
        (self.after.own_mib - self.before.own_mib) * 1_024.0 / streams
    }

    /// Prints them.
    pub fn print(&self) {
        let Opened { time, cpu_seconds, tally } = &self.opened;
        println!("opened     {:.2} s, {cpu_seconds:.2} s CPU, {}", time.as_secs_f64(), told(tally));
        let (before, after) = (&self.before, &self.after);
        println!("memory     {:.1} MiB before, {:.1} MiB after", before.all_mib, after.all_mib);
        let a_stream = self.kib_a_stream();
        println!(
            "its own    {:.1} MiB before, {:.1} MiB after, {a_stream:.2} KiB a stream",
            before.own_mib, after.own_mib
        );
        println!("quiet      {:.1} % of a core", self.quiet_share * 100.0);
        let Deliveries { acts, heard, last, answered } = &self.deliveries;
        println!("heard      {} ({acts} acts)", shares(heard));
        println!("by all     {}", shares(last));
        println!("answered   {}", shares(answered));
        let Back { since_signal, since_answer, cpu_seconds, memory_mib, tally } = &self.back;
        println!(
            "back       {:.2} s after the signal, {:.2} s after the first answer, {cpu_seconds:.2} s CPU, {memory_mib:.1} MiB, {}",
            since_signal.as_secs_f64(),
            since_answer.as_secs_f64(),
            told(tally)
        );
    }
}

fn shares(times: &Times) -> String {
    format!("p50 {:.1} ms, p99 {:.1} ms, max {:.1} ms", times.share(50), times.share(99), times.share(100))
}

fn told(Tally { asked, refused, given_up, lost, .. }: &Tally) -> String {
    format!("{asked} asked, {refused} refused ({given_up} too often), {lost} in vain")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stream_is_of_one_account() {
        let scene = Scene { streams: 10, each: 4, acts: 1, quiet: 0 };
        let all: Vec<_> = (0..scene.accounts()).map(|account| scene.streams_of(account)).collect();
        assert_eq!(all, [0..4, 4..8, 8..10]);
        assert_eq!(scene.name(), "10 streams, 4 of an account");
    }
}
