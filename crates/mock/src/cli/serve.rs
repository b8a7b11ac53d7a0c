//! `alicloud-mock serve`: a world over HTTP until it is stopped.

use super::access_key::AccessKey;
use super::address::Address;
use alicloud_mock::{Cloud, Limits, Server, StoreError, World};
use clap::Args;
use std::cell::Cell;
use std::error::Error;
use std::io::Write as _;
use std::num::{NonZeroUsize, ParseIntError};
use std::path::PathBuf;
use std::time::Duration;
use tokio::time::{Instant, sleep};

#[derive(Args)]
#[command(after_help = "Examples:
  alicloud-mock serve
  alicloud-mock serve --addr 0.0.0.0:4566                      for other machines and containers, too
  alicloud-mock serve --world world.toml                       a world of your own
  alicloud-mock serve --state eips.state                       worlds that outlive the process
  alicloud-mock serve --access-key ci-id:ci-secret             keys of your own")]
pub(super) struct Serve {
    /// Where to listen; port 0 is any free one
    #[arg(long, value_name = "HOST:PORT", default_value = "127.0.0.1:4566")]
    addr: Address,

    /// Description of the world, in TOML or JSON; the demo world without it
    #[arg(long, value_name = "FILE")]
    world: Option<PathBuf>,

    /// File that keeps the worlds, made where there is none: what was answered is there after a crash
    #[arg(long, value_name = "FILE")]
    state: Option<PathBuf>,

    /// One more access key, of the world's first account unless another is named; can be repeated
    #[arg(long = "access-key", value_name = "ID:SECRET[:ACCOUNT]")]
    access_keys: Vec<AccessKey>,

    /// Longest request body, in bytes
    #[arg(long, value_name = "BYTES", default_value_t = Limits::default().body)]
    max_body: usize,

    /// Most connections at a time
    #[arg(long, value_name = "NUMBER", value_parser = count, default_value_t = Limits::default().connections)]
    max_connections: usize,
}

/// A server without a place would leave all its callers waiting.
fn count(text: &str) -> Result<usize, ParseIntError> {
    text.parse().map(NonZeroUsize::get)
}

impl Serve {
    pub(super) fn run(self) -> Result<(), Box<dyn Error>> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        runtime.block_on(self.serve())
    }

    async fn serve(self) -> Result<(), Box<dyn Error>> {
        // Whether no state file had worlds.
        let is_new = Cell::new(false);
        let first = || {
            is_new.set(true);
            self.first()
        };
        let cloud = match &self.state {
            Some(file) => patiently(|| Cloud::kept(file, first)).await?,
            None => Cloud::from(first()?),
        };
        // Those of a state file were given when it was made.
        let lacks = |key: &AccessKey| !cloud.has_key(&key.into());
        if let Some(place) = self.access_keys.iter().position(lacks) {
            let problem = format!(
                "--access-key, number {}: the worlds of the state file do not have this key with \
                 this secret; leave it out, or name a new --state",
                place + 1
            );
            return Err(problem.into());
        }
        // What is about to be told must hold, the keys above all.
        cloud.safe().await?;
        let name = cloud.names().into_iter().next().unwrap_or_default();
        let world = cloud.world(&name)?;
        let mut limits = Limits::default();
        limits.body = self.max_body;
        limits.connections = self.max_connections;
        let stop = stopped()?;
        let server = Server::bind_within(self.addr.to_string(), cloud, limits).await?;
        let mut out = std::io::stdout();
        // Nobody may be reading; that is no reason not to serve.
        let _ = out.write_all(self.greeting(&world, &server, is_new.get()).as_bytes());
        let _ = out.flush();
        stop.await;
        let _ = out.write_all(b"stopping\n");
        server.stop().await;
        Ok(())
    }

    /// The world that is served, unless the state file has one.
    fn first(&self) -> Result<World, Box<dyn Error>> {
        let world = match &self.world {
            Some(file) => World::load(file)?,
            None => World::demo(),
        };
        for key in &self.access_keys {
            world
                .add_key(&key.into())
                .map_err(|error| format!("--access-key: {error}"))?;
        }
        // Clients over HTTP wait in real time.
        world.clock().run();
        Ok(world)
    }

    fn greeting(&self, world: &World, server: &Server, is_new: bool) -> String {
        let (version, url) = (env!("CARGO_PKG_VERSION"), server.url());
        let shown = |file: &Option<PathBuf>| {
            let file = file.as_ref();
            file.map_or(String::new(), |file| file.display().to_string())
        };
        let (file, state) = (shown(&self.world), shown(&self.state));
        let from = match (is_new, &self.world) {
            (true, Some(_)) => file,
            (true, None) => "the demo world; --world FILE is for one of your own".to_owned(),
            (false, Some(_)) => format!("from {state}; {file} is not looked at, as it has worlds"),
            (false, None) => format!("from {state}"),
        };
        let kept = match &self.state {
            Some(_) if is_new => {
                format!("state     {state} (from now on its worlds go before --world)\n")
            }
            _ => String::new(),
        };
        // Without these the settings are those of the demo world.
        let own = if is_new && self.world.is_none() {
            ""
        } else {
            " --region REGION --access-key ID:SECRET   (of the above)"
        };
        let address = server.address();
        format!(
            "alicloud-mock {version} at {url}\n\
             world     {from}\n\
             {kept}\
             {summary}\
             settings  alicloud-mock env --addr {address}{own}\n\
             console   {url}/_mock/\n\
             stop      Ctrl-C\n",
            summary = world.summary()
        )
    }
}

/// How long a state file that is in use is waited for, and how often it is looked at.
const PATIENCE: Duration = Duration::from_secs(2);
const BREATH: Duration = Duration::from_millis(20);

/// Opens a state file. One that is in use is tried again for a while: a process that was killed a
/// moment ago may not be gone yet.
async fn patiently<T>(mut open: impl FnMut() -> Result<T, StoreError>) -> Result<T, StoreError> {
    let end = Instant::now() + PATIENCE;
    let mut told = false;
    loop {
        match open() {
            Err(error) if error.is_in_use() && Instant::now() < end => {
                if !told {
                    eprintln!("{error}; waiting {} s for it", PATIENCE.as_secs());
                    told = true;
                }
                sleep(BREATH).await;
            }
            opened => return opened,
        }
    }
}

/// Ends when the process is told to stop.
fn stopped() -> std::io::Result<impl Future<Output = ()>> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut interrupt = signal(SignalKind::interrupt())?;
        let mut terminate = signal(SignalKind::terminate())?;
        Ok(async move {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
        })
    }
    #[cfg(not(unix))]
    {
        Ok(async {
            let _ = tokio::signal::ctrl_c().await;
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Cloud, World, patiently};

    #[tokio::test(start_paused = true)]
    async fn a_file_in_use_is_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let open = || Cloud::kept(folder.path().join("state"), || Ok(World::demo()));
        let _first = open().unwrap();
        for (free_at, opens) in [(3, true), (1_000_000, false)] {
            let mut tries = 0;
            let opened = patiently(|| {
                tries += 1;
                if tries == free_at {
                    return Ok(());
                }
                open().map(drop)
            });
            assert_eq!(opened.await.is_ok(), opens);
            assert!(tries >= 3);
        }
    }
}
