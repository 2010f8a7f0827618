//! All the browsers: as many sockets as streams, none of which is waited for alone, and one thread that hears them all.
//!
//! What is heard is dated when the kernel says that it has come, before any of it is read: what this program takes to read does not
//! count.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::io::{ErrorKind, Read as _, Write as _};
use std::net::TcpStream;
use std::os::fd::AsRawFd as _;
use std::time::{Duration, Instant};

use nix::errno::Errno;
use nix::sys::epoll::{Epoll, EpollCreateFlags, EpollEvent, EpollFlags, EpollTimeout};
use nix::sys::socket::{AddressFamily, SockFlag, SockType, SockaddrIn, connect, socket};

use super::stream::{Heard, Stream};
use crate::interrupt;

/// The longest that nothing is looked at.
const LOOK_EVERY: Duration = Duration::from_millis(20);
/// How much is read at once: more than a stream says at once.
const READ: usize = 16 * 1024;

/// All the browsers.
pub struct Herd {
    epoll: Epoll,
    ready: Vec<EpollEvent>,
    port: u16,
    since: String,
    browsers: Vec<Browser>,
    /// Who asks next, and when.
    due: BinaryHeap<Reverse<(Instant, usize)>>,
    at_once: usize,
    asking: usize,
    /// Whether each goes as soon as it stands.
    is_brief: bool,
    /// Streams that stood and were let go.
    pub visited: usize,
    /// Streams that stand.
    pub open: usize,
    /// What was counted since it was last set to nothing.
    pub tally: Tally,
    /// Events since they were last cleared: which stream, and when.
    pub heard: Vec<(usize, Instant)>,
}

/// What was counted.
#[derive(Debug, Default, Clone, Copy)]
pub struct Tally {
    /// Streams that were asked for.
    pub asked: usize,
    /// Streams that were refused.
    pub refused: usize,
    /// Streams that were refused so often that a page would not ask any more.
    pub given_up: usize,
    /// Connections that found nobody, or were cut before there was an answer.
    pub lost: usize,
    /// Streams that stood and were cut.
    pub cut: usize,
}

/// A browser with its one stream.
struct Browser {
    cookie: String,
    is: Is,
    socket: Option<TcpStream>,
    stream: Stream,
}

/// How far a browser is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Is {
    Away,
    Connecting,
    Asking,
    Open,
}

impl Herd {
    /// Browsers that hold these sessions, none of which has asked; their pages were written under an id.
    pub fn new(port: u16, since: String, cookies: impl Iterator<Item = String>) -> anyhow::Result<Self> {
        let browser = |cookie| Browser { cookie, is: Is::Away, socket: None, stream: Stream::new() };
        let browsers: Vec<Browser> = cookies.map(browser).collect();
        Ok(Self {
            epoll: Epoll::new(EpollCreateFlags::EPOLL_CLOEXEC)?,
            ready: vec![EpollEvent::empty(); browsers.len().max(1)],
            port,
            since,
            due: BinaryHeap::new(),
            asking: 0,
            at_once: 0,
            is_brief: false,
            visited: 0,
            open: 0,
            tally: Tally::default(),
            heard: Vec::new(),
            browsers,
        })
    }

    /// Has every browser ask as soon as it may, so many at once, and go as soon as it is answered.
    pub fn visit_all(&mut self, at_once: usize) {
        self.ask_all(at_once);
        self.is_brief = true;
    }

    /// Has every browser ask as soon as it may, so many at once.
    pub fn ask_all(&mut self, at_once: usize) {
        let now = Instant::now();
        (self.at_once, self.is_brief) = (at_once, false);
        self.due.extend((0..self.browsers.len()).map(|which| Reverse((now, which))));
    }

    /// From now on each comes back when it was told to, however many do.
    pub fn ask_as_told(&mut self) {
        self.at_once = usize::MAX;
    }

    /// Listens until something holds, but not for longer than this.
    pub fn until(&mut self, within: Duration, mut holds: impl FnMut(&mut Self) -> bool) -> anyhow::Result<bool> {
        let since = Instant::now();
        while since.elapsed() < within {
            if holds(self) {
                return Ok(true);
            }
            self.turn()?;
        }
        Ok(holds(self))
    }

    /// Listens for so long.
    pub fn listen(&mut self, time: Duration) -> anyhow::Result<()> {
        self.until(time, |_| false)?;
        Ok(())
    }

    fn turn(&mut self) -> anyhow::Result<()> {
        anyhow::ensure!(!interrupt::raised(), "interrupted");
        self.begin_what_is_due()?;
        let mut ready = std::mem::take(&mut self.ready);
        let count = match self.epoll.wait(&mut ready, EpollTimeout::try_from(self.pause())?) {
            Err(Errno::EINTR) => 0,
            counted => counted?,
        };
        let now = Instant::now();
        for event in ready.iter().take(count) {
            self.attend(usize::try_from(event.data())?, now)?;
        }
        self.ready = ready;
        Ok(())
    }

    /// Until the next one asks.
    fn pause(&self) -> Duration {
        let next = self.due.peek().filter(|_| self.asking < self.at_once);
        next.map_or(LOOK_EVERY, |Reverse((at, _))| at.saturating_duration_since(Instant::now()).min(LOOK_EVERY))
    }

    fn begin_what_is_due(&mut self) -> anyhow::Result<()> {
        let now = Instant::now();
        while self.asking < self.at_once {
            let Some(Reverse((_, which))) = self.due.peek().copied().filter(|Reverse((at, _))| *at <= now) else {
                break;
            };
            self.due.pop();
            self.begin(which)?;
        }
        Ok(())
    }

    /// Connects, without waiting for it.
    fn begin(&mut self, which: usize) -> anyhow::Result<()> {
        let flags = SockFlag::SOCK_NONBLOCK | SockFlag::SOCK_CLOEXEC;
        let descriptor = socket(AddressFamily::Inet, SockType::Stream, flags, None)?;
        self.tally.asked += 1;
        match connect(descriptor.as_raw_fd(), &SockaddrIn::new(127, 0, 0, 1, self.port)) {
            Ok(()) | Err(Errno::EINPROGRESS) => {}
            Err(Errno::ECONNREFUSED) => {
                self.lose(which, Instant::now());
                return Ok(());
            }
            Err(error) => anyhow::bail!("a browser cannot connect: {error}"),
        }
        // What is not read now is told again: the default of the kernel.
        let wanted = EpollFlags::EPOLLIN | EpollFlags::EPOLLOUT;
        self.epoll.add(&descriptor, EpollEvent::new(wanted, u64::try_from(which)?))?;
        if let Some(browser) = self.browsers.get_mut(which) {
            browser.socket = Some(TcpStream::from(descriptor));
        }
        self.turn_to(which, Is::Connecting);
        Ok(())
    }

    fn attend(&mut self, which: usize, now: Instant) -> anyhow::Result<()> {
        match self.browsers.get(which).map(|browser| browser.is) {
            Some(Is::Connecting) => self.ask(which, now),
            Some(Is::Asking | Is::Open) => {
                self.hear(which, now);
                Ok(())
            }
            Some(Is::Away) | None => Ok(()),
        }
    }

    fn ask(&mut self, which: usize, now: Instant) -> anyhow::Result<()> {
        let Some(browser) = self.browsers.get_mut(which) else { return Ok(()) };
        let Some(socket) = &mut browser.socket else { return Ok(()) };
        let request = browser.stream.request(self.port, &browser.cookie, &self.since);
        if socket.write_all(request.as_bytes()).is_err() {
            self.lose(which, now);
            return Ok(());
        }
        self.epoll.modify(&*socket, &mut EpollEvent::new(EpollFlags::EPOLLIN, u64::try_from(which)?))?;
        self.turn_to(which, Is::Asking);
        Ok(())
    }

    fn hear(&mut self, which: usize, now: Instant) {
        let Some(browser) = self.browsers.get_mut(which) else { return };
        let Some(socket) = &mut browser.socket else { return };
        let mut bytes = [0; READ];
        let heard = match socket.read(&mut bytes) {
            Err(error) if error.kind() == ErrorKind::WouldBlock => return,
            // Whatever the reason, nothing more comes.
            Err(_) | Ok(0) => vec![Heard::Ended],
            Ok(count) => browser.stream.hear(bytes.get(..count).unwrap_or_default()),
        };
        for heard in heard {
            match heard {
                Heard::Opened if self.is_brief => {
                    self.visited += 1;
                    return self.turn_to(which, Is::Away);
                }
                Heard::Opened => self.turn_to(which, Is::Open),
                Heard::Event => self.heard.push((which, now)),
                Heard::Ended => return self.lose(which, now),
                Heard::Refused => return self.refuse(which, now),
            }
        }
    }

    /// It found nobody or was cut, and comes back when it was told to.
    fn lose(&mut self, which: usize, now: Instant) {
        let Some(browser) = self.browsers.get_mut(which) else { return };
        match browser.is {
            Is::Open => self.tally.cut += 1,
            _ => self.tally.lost += 1,
        }
        self.due.push(Reverse((now + browser.stream.cut(), which)));
        self.turn_to(which, Is::Away);
    }

    fn refuse(&mut self, which: usize, now: Instant) {
        let Some(browser) = self.browsers.get_mut(which) else { return };
        // Spread without chance, so that each run is like the last.
        let chance = f64::from(u32::try_from(which * 7_919 % 1_000).unwrap_or_default()) / 1_000.0;
        self.tally.refused += 1;
        self.due.push(Reverse((now + browser.stream.refuse(chance), which)));
        self.tally.given_up += usize::from(browser.stream.gives_up());
        self.turn_to(which, Is::Away);
    }

    fn turn_to(&mut self, which: usize, is: Is) {
        let Some(browser) = self.browsers.get_mut(which) else { return };
        let was = std::mem::replace(&mut browser.is, is);
        if is == Is::Away {
            browser.socket = None;
        }
        self.open = self.open + usize::from(is == Is::Open) - usize::from(was == Is::Open);
        self.asking = self.asking + usize::from(is.asks()) - usize::from(was.asks());
    }
}

impl Is {
    /// Whether it waits for an answer.
    const fn asks(self) -> bool {
        matches!(self, Self::Connecting | Self::Asking)
    }
}
