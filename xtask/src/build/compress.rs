//! Brotli and gzip siblings beside each file, so that no request ever compresses one.

use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::{fs, thread};

use anyhow::{Context, anyhow};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};

/// What shrinks; pictures and fonts are compressed formats already.
const TEXT: [&str; 7] = ["wasm", "js", "css", "svg", "json", "webmanifest", "txt"];

/// Writes `FILE.br` and `FILE.gz` for each file that gains by it, on every core.
pub fn siblings(files: impl IntoIterator<Item = PathBuf>) -> anyhow::Result<()> {
    let queue = Mutex::new(files.into_iter().filter(|file| is_text(file)).collect::<Vec<_>>());
    let next = || queue.lock().ok().and_then(|mut files| files.pop());
    let workers = thread::available_parallelism().map_or(2, usize::from);
    thread::scope(|scope| {
        let work = || -> anyhow::Result<()> {
            while let Some(file) = next() {
                both(&file).with_context(|| format!("cannot compress {}", file.display()))?;
            }
            Ok(())
        };
        let threads: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        threads.into_iter().try_for_each(|thread| thread.join().map_err(|_| anyhow!("a compressing thread stopped"))?)
    })
}

fn both(file: &Path) -> anyhow::Result<()> {
    let contents = fs::read(file)?;
    fs::write(beside(file, "br"), brotli_of(&contents)?)?;
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(&contents)?;
    fs::write(beside(file, "gz"), gzip.finish()?)?;
    Ok(())
}

/// The strongest setting: it is paid once a build and saved at each first visit.
fn brotli_of(contents: &[u8]) -> anyhow::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: contents.len(), ..Default::default() };
    let mut shrunk = Vec::new();
    brotli::BrotliCompress(&mut Cursor::new(contents), &mut shrunk, &parameters)?;
    Ok(shrunk)
}

fn beside(file: &Path, extension: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}

fn is_text(file: &Path) -> bool {
    file.extension().is_some_and(|extension| TEXT.iter().any(|text| extension == *text))
}
