//! `mon-compte`: the one program. What it can do is in `server::commands`.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// A page is many small allocations; this allocator serves a third more of them.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    server::commands::main()
}
