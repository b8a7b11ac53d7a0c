//! The program `alicloud-mock`.

mod cli;

fn main() -> std::process::ExitCode {
    cli::main()
}
