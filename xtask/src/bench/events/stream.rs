//! A stream as a browser holds it: what it asks, what it hears, and when it comes back after it was cut.

use std::time::Duration;

/// When a browser comes back that was never told when.
const RETRY: Duration = Duration::from_secs(3);

/// So often the page's script asks again by itself, and then no more until somebody loads the page.
const TRIES: u32 = 6;

/// What was heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// The stream stands, and says where it is.
    Opened,
    /// Something changed.
    Event,
    /// It was refused, or the session is over: the browser does not come back by itself.
    Refused,
    /// It has ended well.
    Ended,
}

/// What a browser knows of its stream.
pub struct Stream {
    /// The last id that was heard, from which it goes on.
    last: Option<String>,
    retry: Duration,
    /// How often it was refused in a row.
    refused: u32,
    said: Said,
}

/// How far an answer was read.
#[derive(Default)]
struct Said {
    rest: Vec<u8>,
    in_body: bool,
    is_open: bool,
    is_named: bool,
}

impl Stream {
    /// One that was never asked for.
    pub fn new() -> Self {
        Self { last: None, retry: RETRY, refused: 0, said: Said::default() }
    }

    /// What the browser asks: the address that the page's script gives it, and by itself the last id that it heard.
    pub fn request(&mut self, port: u16, cookie: &str, since: &str) -> String {
        self.said = Said::default();
        let last = self.last.as_ref().map(|id| format!("Last-Event-ID: {id}\r\n")).unwrap_or_default();
        format!(
            "GET /evenements?depuis={since} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: keep-alive\r\n\
             Accept: text/event-stream\r\nCache-Control: no-cache\r\nAccept-Encoding: gzip, deflate, br, zstd\r\n\
             Accept-Language: fr-FR,fr;q=0.9,en;q=0.8\r\nReferer: http://localhost:{port}/accueil\r\n\
             User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36\r\n\
             sec-ch-ua: \"Chromium\";v=\"142\", \"Not_A Brand\";v=\"99\"\r\nsec-ch-ua-mobile: ?0\r\nsec-ch-ua-platform: \"Linux\"\r\n\
             Sec-Fetch-Dest: empty\r\nSec-Fetch-Mode: cors\r\nSec-Fetch-Site: same-origin\r\n{last}Cookie: {cookie}\r\n\r\n"
        )
    }

    /// Hears what came, line by line.
    pub fn hear(&mut self, bytes: &[u8]) -> Vec<Heard> {
        let mut text = std::mem::take(&mut self.said.rest);
        text.extend_from_slice(bytes);
        let mut heard = Vec::new();
        let mut lines = text.split(|byte| *byte == b'\n').peekable();
        while let Some(line) = lines.next() {
            if lines.peek().is_none() {
                self.said.rest = line.to_vec();
            } else {
                heard.extend(self.line(String::from_utf8_lossy(line).trim_end_matches('\r')));
            }
        }
        heard
    }

    /// It was cut: after how long the browser comes back.
    pub const fn cut(&self) -> Duration {
        self.retry
    }

    /// It was refused: after how long the page's script asks again, between a half and one and a half of a doubling time. `chance` is
    /// from 0 to 1.
    pub fn refuse(&mut self, chance: f64) -> Duration {
        self.refused += 1;
        Duration::from_secs(1 << self.refused.min(16)).mul_f64(0.5 + chance)
    }

    /// Whether the page's script has just given up. Here it goes on, so that the measure ends.
    pub const fn gives_up(&self) -> bool {
        self.refused == TRIES + 1
    }

    fn line(&mut self, line: &str) -> Option<Heard> {
        if !self.said.in_body {
            return self.head(line);
        }
        match line.split_once(": ") {
            Some(("retry", after)) => {
                self.retry = after.parse().map_or(RETRY, Duration::from_millis);
                None
            }
            Some(("id", id)) => {
                self.last = Some(id.to_owned());
                self.refused = 0;
                (!std::mem::replace(&mut self.said.is_open, true)).then_some(Heard::Opened)
            }
            Some(("event", name)) => {
                self.said.is_named = true;
                (name == "end").then_some(Heard::Refused)
            }
            Some(("data", _)) => (!std::mem::take(&mut self.said.is_named)).then_some(Heard::Event),
            // The size of the chunk that is the last; those of the others say nothing.
            None if line == "0" => Some(Heard::Ended),
            _ => None,
        }
    }

    fn head(&mut self, line: &str) -> Option<Heard> {
        self.said.in_body = line.is_empty();
        let status = line.strip_prefix("HTTP/1.1 ")?;
        (!status.starts_with("200")).then_some(Heard::Refused)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &[u8] = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n";

    #[test]
    fn it_opens_hears_and_ends_wherever_the_bytes_are_cut() {
        let mut stream = Stream::new();
        assert_eq!(stream.hear(HEAD), []);
        assert_eq!(stream.hear(b"1b\r\nretry: 1500\n\nid: 0193-a"), []);
        assert_eq!(stream.hear(b"b\n\n\r\n"), [Heard::Opened]);
        assert_eq!(stream.hear(b"20\r\nid: 0194\ndata: thread 12\n\n\r\n"), [Heard::Event]);
        assert_eq!(stream.hear(b"0\r\n\r\n"), [Heard::Ended]);
        assert_eq!(stream.cut(), Duration::from_millis(1_500));
        assert!(stream.request(1, "a=b", "0192").contains("\r\nLast-Event-ID: 0194\r\n"));
    }

    #[test]
    fn what_is_not_the_page_s_is_no_event() {
        let mut stream = Stream::new();
        stream.hear(HEAD);
        assert_eq!(stream.hear(b"event: reset\ndata: reset\nid: 0195\n\n"), [Heard::Opened]);
        assert_eq!(stream.hear(b"id: 0196\n\n"), []);
        assert_eq!(stream.hear(b"event: end\ndata: end\n\n"), [Heard::Refused]);
    }

    #[test]
    fn who_is_refused_waits_longer_each_time() {
        let mut stream = Stream::new();
        assert_eq!(stream.hear(b"HTTP/1.1 503 Service Unavailable\r\n\r\n"), [Heard::Refused]);
        assert_eq!(stream.refuse(0.5), Duration::from_secs(2));
        assert_eq!(stream.refuse(0.0), Duration::from_secs(2));
        let given_up: Vec<bool> = (0..6).map(|_| (stream.refuse(0.0), stream.gives_up()).1).collect();
        assert_eq!(given_up, [false, false, false, false, true, false]);
    }
}
