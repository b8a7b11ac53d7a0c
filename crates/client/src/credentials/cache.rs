//! Keeps a credential for all callers and fetches the next one before it ends.

use super::{BoxFuture, Context, Credential, CredentialsError, Provider};
use async_lock::Mutex;
use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

/// Keeps the credential of a provider for all callers.
///
/// - However many callers wait, one of them fetches, and the others take what it got, credential or error.
///   If that caller goes away, the next one takes over.
/// - The next credential is fetched in the last quarter hour of the old one (the last quarter of a short one) by the
///   first caller that comes by; others go on with the old one. If that fails, the old one is served as long as it
///   lasts, and a minute passes before the next try.
/// - A credential without an end is kept until [`invalidate`](Self::invalidate) is called for it.
pub struct Cache {
    provider: Arc<dyn Provider>,
    fetching: Mutex<()>,
    state: RwLock<State>,
}

#[derive(Default)]
struct State {
    held: Option<Held>,
    /// Counts failed fetches, so that who waited for one knows that it failed.
    failures: u64,
    error: Option<CredentialsError>,
}

struct Held {
    credential: Arc<Credential>,
    /// From when on the next one is fetched, and until when this one serves; absent where it does not end.
    span: Option<(SystemTime, SystemTime)>,
}

/// What a caller finds.
enum Found {
    Fresh(Arc<Credential>),
    /// It serves, but the next one should be fetched.
    Aging(Arc<Credential>),
    Nothing,
}

/// How long before the end the next credential is fetched; the vendor's SDKs keep to the same.
const EARLY: Duration = Duration::from_secs(15 * 60);
/// How long a failed early fetch is not repeated, and how long a credential serves that seems to have ended
/// when it came: then it is this machine's clock that is wrong, and the service decides.
const PAUSE: Duration = Duration::from_secs(60);

impl Cache {
    /// A cache in front of a provider.
    pub fn new(provider: impl Provider + 'static) -> Self {
        Self {
            provider: Arc::new(provider),
            fetching: Mutex::new(()),
            state: RwLock::default(),
        }
    }

    /// The credential, where one is at hand that need not be fetched anew: no waiting, no allocation.
    pub fn fresh(&self, now: SystemTime) -> Option<Arc<Credential>> {
        match self.look(now) {
            Found::Fresh(credential) => Some(credential),
            Found::Aging(_) | Found::Nothing => None,
        }
    }

    /// The credential; fetched if there is none that serves.
    ///
    /// # Errors
    /// Those of the provider, while no credential serves.
    pub async fn get(&self, context: &Context<'_>) -> Result<Arc<Credential>, CredentialsError> {
        let failures = self.read(|state| state.failures);
        match self.look(context.now) {
            Found::Fresh(credential) => return Ok(credential),
            Found::Aging(old) => {
                let Some(_turn) = self.fetching.try_lock() else {
                    return Ok(old);
                };
                // Another caller may have fetched it between the look and the turn.
                if let Some(credential) = self.fresh(context.now) {
                    return Ok(credential);
                }
                self.put_off(context.now);
                return Ok(self.fetch(context).await.unwrap_or(old));
            }
            Found::Nothing => {}
        }
        let _turn = self.fetching.lock().await;
        match self.look(context.now) {
            Found::Fresh(credential) | Found::Aging(credential) => return Ok(credential),
            Found::Nothing => {}
        }
        // Who held the turn failed while this caller waited: asking again at once would make a queue of failures.
        let shared = self.read(|state| state.error.clone().filter(|_| state.failures != failures));
        match shared {
            Some(error) => Err(error),
            None => self.fetch(context).await,
        }
    }

    /// Drops a credential that the service refused, so that the next caller gets another. One that was replaced
    /// already is left alone.
    pub fn invalidate(&self, credential: &Credential) {
        self.write(|state| {
            if state
                .held
                .as_ref()
                .is_some_and(|held| *held.credential == *credential)
            {
                state.held = None;
            }
        });
    }

    async fn fetch(&self, context: &Context<'_>) -> Result<Arc<Credential>, CredentialsError> {
        match self.provider.fetch(context).await {
            Ok(credential) => {
                let credential = Arc::new(credential);
                let span = credential.expires_at.map(|end| span(context.now, end));
                let held = Held {
                    credential: Arc::clone(&credential),
                    span,
                };
                self.write(|state| {
                    state.held = Some(held);
                    state.error = None;
                });
                Ok(credential)
            }
            Err(error) => {
                self.write(|state| {
                    state.failures = state.failures.wrapping_add(1);
                    state.error = Some(error.clone());
                });
                Err(error)
            }
        }
    }

    fn look(&self, now: SystemTime) -> Found {
        self.read(|state| match &state.held {
            None => Found::Nothing,
            Some(Held {
                credential,
                span: None,
            }) => Found::Fresh(Arc::clone(credential)),
            Some(Held {
                credential,
                span: Some((early, end)),
            }) => {
                if now < *early {
                    Found::Fresh(Arc::clone(credential))
                } else if now < *end {
                    Found::Aging(Arc::clone(credential))
                } else {
                    Found::Nothing
                }
            }
        })
    }

    /// Lets others go on with the old credential for a while, also if this caller goes away.
    fn put_off(&self, now: SystemTime) {
        self.write(|state| {
            if let Some(Held {
                span: Some((early, _)),
                ..
            }) = &mut state.held
            {
                *early = later(now, PAUSE);
            }
        });
    }

    fn read<T>(&self, read: impl FnOnce(&State) -> T) -> T {
        read(&self.state.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn write(&self, write: impl FnOnce(&mut State)) {
        write(&mut self.state.write().unwrap_or_else(PoisonError::into_inner));
    }
}

/// From when on the next credential is fetched, and until when this one serves.
fn span(now: SystemTime, end: SystemTime) -> (SystemTime, SystemTime) {
    let left = end.duration_since(now).unwrap_or_default();
    let early = (left / 4).min(EARLY);
    let end = end.max(later(now, PAUSE));
    (end.checked_sub(early).unwrap_or(end), end)
}

fn later(time: SystemTime, by: Duration) -> SystemTime {
    time.checked_add(by).unwrap_or(time)
}

impl Provider for Cache {
    fn fetch<'a>(
        &'a self,
        context: &'a Context<'a>,
    ) -> BoxFuture<'a, Result<Credential, CredentialsError>> {
        Box::pin(async move { Ok((*self.get(context).await?).clone()) })
    }

    fn name(&self) -> &'static str {
        self.provider.name()
    }
}

impl fmt::Debug for Cache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cache")
            .field("provider", &self.provider.name())
            .finish_non_exhaustive()
    }
}
