//! Arguments, and which command they mean.

mod access_key;
mod address;
mod env;
mod serve;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// A mock of Alibaba Cloud's Elastic IP service: real signatures, states and errors, no account.
#[derive(Parser)]
#[command(
    name = "alicloud-mock",
    version,
    after_help = "Examples:
  alicloud-mock serve
      The demo world at 127.0.0.1:4566, with the key mock-key-id / mock-key-secret.
  alicloud-mock serve --addr 127.0.0.1:0 --world world.toml
      A world of your own at any free port.
  eval \"$(alicloud-mock env --shell)\"
      Lets the vendor's tools in this shell find the demo world.

The server tells everything else: http://127.0.0.1:4566/_mock/"
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serves a world over HTTP until it is stopped by Ctrl-C
    Serve(serve::Serve),
    /// Prints how the vendor's SDKs and tools are pointed at the server
    Env(env::Env),
}

pub(crate) fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Serve(serve) => serve.run(),
        Command::Env(env) => env.run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("alicloud-mock: {problem}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_that_are_none_are_told() {
        for (words, told) in [
            ("env --access-key bad", "a key is ID:SECRET"),
            ("env --addr nowhere", "an address is HOST:PORT"),
            ("serve --access-key id:", "a key is ID:SECRET"),
            ("serve --max-connections 0", "number would be zero"),
        ] {
            let words = ["alicloud-mock"].into_iter().chain(words.split(' '));
            let Err(error) = Arguments::try_parse_from(words) else {
                panic!("{told}");
            };
            assert_eq!(error.exit_code(), 2);
            assert!(error.to_string().contains(told), "{error}");
        }
    }
}
