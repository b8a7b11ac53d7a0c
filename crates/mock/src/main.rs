//! The program `alicloud-mock`.

// Nothing that comes in makes it panic; what remains says why it cannot, or that it is meant to.
#![cfg_attr(
    not(test),
    warn(clippy::expect_used, clippy::panic, clippy::unwrap_used)
)]

mod cli;

fn main() -> std::process::ExitCode {
    cli::main()
}
