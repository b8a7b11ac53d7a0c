//! One call: its attempts, and what is learnt from each. Nothing here waits, so that the
//! asynchronous and the blocking client share it.

use crate::action::{Action, Invocation};
use crate::clock::hex;
use crate::credentials::{Credential, CredentialsError};
use crate::error::{AnyError, Cause};
use crate::interceptor::{Incoming, Outgoing};
use crate::options::CallOptions;
use crate::refusal;
use crate::retry::{Reaction, asked_delay};
use crate::shared::{Endpoint, Shared};
use crate::transport::{HttpRequest, HttpResponse, TransportError};
use alicloud_core::sign::{Scheme, Stamp, acs3, query, rpc};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

/// Longest query; parameters beyond it travel in the body.
const MAX_QUERY: usize = 4096;

/// Tokens that a repetition takes from the budget.
const COST: u32 = 5;

/// The same after a timeout, which hurts the service more.
const TIMEOUT_COST: u32 = 10;

/// One call on its way.
pub(crate) struct Call {
    pub(crate) shared: Arc<Shared>,
    options: Arc<CallOptions>,
    action: Action,
    parameters: Vec<(String, String)>,
    region: String,
    endpoint: Arc<Endpoint>,
    repeatable: bool,
    attempt: u32,
    /// When the call and its current attempt began.
    began: Duration,
    sent: Duration,
    /// What the last repetition took from the budget.
    spent: u32,
    /// Skew of the clock that the current attempt was signed with.
    skew: i64,
    clock_corrected: bool,
    credential_renewed: bool,
    /// How long to wait before the next attempt.
    delay: Option<Duration>,
    /// Why there is a next attempt.
    last: Option<AnyError>,
}

impl Call {
    /// A call of these parameters; region and idempotency token are filled in.
    pub(crate) fn new(
        shared: Arc<Shared>,
        options: Arc<CallOptions>,
        mut invocation: Invocation,
    ) -> Result<Self, AnyError> {
        let action = &invocation.action;
        let problem = |problem: String| AnyError::request(action.name(), problem);
        if let Some(what) = &invocation.problem {
            return Err(problem(what.clone()));
        }
        if shared.scheme == Scheme::Rpc && matches!(action, Action::Routed(_)) {
            let what = "a path addresses it, which the signature of RPC calls does not cover; \
                        `Scheme::Acs3`, the client's own choice, does";
            return Err(problem(what.to_owned()));
        }
        let mut region = options.region.clone().unwrap_or_default();
        let mut fill = Vec::new();
        if let Some(name) = action.region() {
            match invocation.sent(name) {
                Some(sent) => region = sent,
                None if region.is_empty() => {}
                None => fill.push((name, region.clone())),
            }
        }
        if let Some(name) = action.token()
            && invocation.sent(name).is_none()
        {
            let token = hex(&*shared.random)
                .map_err(|why| problem(format!("no randomness for {name}: {why}")))?;
            fill.push((name, token));
        }
        let endpoint = shared
            .endpoints
            .find(action.product(), &region)
            .map_err(|error| AnyError::request(action.name(), error))?;
        let endpoint = match action.host() {
            Some(host) => Arc::new(endpoint.below(host)),
            None => endpoint,
        };
        for (name, value) in fill {
            invocation.set(name, value);
        }
        let repeatable = invocation.is_repeatable();
        let Invocation {
            action, parameters, ..
        } = invocation;
        let began = shared.clock.elapsed();
        Ok(Self {
            options,
            action,
            parameters,
            region,
            endpoint,
            repeatable,
            attempt: 0,
            began,
            sent: began,
            spent: 0,
            skew: 0,
            clock_corrected: false,
            credential_renewed: false,
            delay: None,
            last: None,
            shared,
        })
    }

    #[cfg(feature = "tracing")]
    pub(crate) fn action(&self) -> &Action {
        &self.action
    }

    #[cfg(feature = "tracing")]
    pub(crate) fn region(&self) -> &str {
        &self.region
    }

    #[cfg(feature = "tracing")]
    pub(crate) fn attempts(&self) -> u32 {
        self.attempt
    }

    #[cfg(feature = "tracing")]
    pub(crate) fn duration(&self) -> Duration {
        self.shared.clock.elapsed().saturating_sub(self.began)
    }

    /// How long to wait before the next attempt.
    pub(crate) fn take_delay(&mut self) -> Option<Duration> {
        self.delay.take().filter(|delay| !delay.is_zero())
    }

    /// What is left of the call's time, or why it ends.
    pub(crate) fn time_left(&mut self) -> Result<Duration, AnyError> {
        self.time_left_at(self.shared.clock.elapsed())
    }

    fn time_left_at(&mut self, now: Duration) -> Result<Duration, AnyError> {
        let limit = self.options.timeout_or_default();
        let left = limit.saturating_sub(now.saturating_sub(self.began));
        if left.is_zero() {
            return Err(self.out_of_time());
        }
        Ok(left)
    }

    /// The error of a call whose time is over: what went wrong before says more than that.
    pub(crate) fn out_of_time(&mut self) -> AnyError {
        let limit = self.options.timeout_or_default();
        self.last
            .take()
            .unwrap_or_else(|| AnyError::new(self.action.name(), Cause::Deadline(limit)))
            .with_attempts(self.attempt)
    }

    /// The error of a call without credentials.
    pub(crate) fn no_credential(&self, error: CredentialsError) -> AnyError {
        AnyError::new(self.action.name(), Cause::Credentials(error)).with_attempts(self.attempt)
    }

    /// Makes the request of the next attempt, with a time and a nonce of its own.
    pub(crate) fn prepare(&mut self, credential: &Credential) -> Result<HttpRequest, AnyError> {
        self.sent = self.shared.clock.elapsed();
        let left = self.time_left_at(self.sent)?;
        self.attempt += 1;
        self.skew = self.shared.skew.load(Ordering::Relaxed);
        let nonce = hex(&*self.shared.random).map_err(|why| {
            AnyError::request(
                self.action.name(),
                format!("no randomness for a nonce: {why}"),
            )
        })?;
        let mut request = self.signed(credential, &nonce)?;
        let (connect, attempt) = (
            self.shared.connect_timeout,
            self.options.attempt_timeout_or_default(),
        );
        request.timeout = attempt.min(left);
        request.connect_timeout = connect.min(request.timeout);
        Ok(request)
    }

    fn signed(&self, credential: &Credential, nonce: &str) -> Result<HttpRequest, AnyError> {
        let (shared, action) = (&*self.shared, &self.action);
        let keys = credential.keys();
        let stamp = Stamp {
            time: shared.time(),
            nonce,
        };
        let mut headers = Vec::with_capacity(16);
        let mut put = |name: &str, value: &str| headers.push((name.to_owned(), value.to_owned()));
        put("host", &self.endpoint.host);
        put("x-acs-action", action.name());
        put("x-acs-version", action.version());
        put("accept", "application/json");
        put("user-agent", &shared.user_agent);
        put("x-acs-credentials-provider", credential.provider);
        if self.attempt > 1 {
            put("x-acs-retry-attempts", &(self.attempt - 1).to_string());
        }
        for (name, value) in action.headers() {
            put(&name.to_ascii_lowercase(), value);
        }
        for (name, value) in &self.options.headers.0 {
            headers.retain(|(other, _)| other != name);
            headers.push((name.clone(), value.clone()));
        }
        // Only an interceptor changes the parameters.
        let mut changed;
        let mut parameters = &self.parameters;
        if !shared.interceptors.is_empty() {
            changed = parameters.clone();
            for interceptor in &shared.interceptors {
                interceptor
                    .before_sign(&mut Outgoing {
                        action: action.name(),
                        region: &self.region,
                        attempt: self.attempt,
                        parameters: &mut changed,
                        headers: &mut headers,
                    })
                    .map_err(|error| AnyError::request(action.name(), error))?;
            }
            parameters = &changed;
        }

        let mut url = self.endpoint.origin.clone();
        url.push_str(action.path());
        let mut body = Vec::new();
        let own_body = action.body();
        let length = |(name, value): &(String, String)| name.len() + value.len() + 2;
        let in_body = own_body.is_none()
            && !matches!(action, Action::Routed(_))
            && action.method() == "POST"
            && parameters.iter().map(length).sum::<usize>() > MAX_QUERY;
        let mut carry = |text: &str, body: &mut Vec<u8>| match in_body {
            true => *body = text.as_bytes().to_vec(),
            false if text.is_empty() => {}
            false => {
                url.push('?');
                url.push_str(text);
            }
        };
        if let Some((kind, own)) = own_body {
            headers.push(("content-type".into(), kind.into()));
            body = own.to_vec();
        } else if in_body {
            let form = "application/x-www-form-urlencoded";
            headers.push(("content-type".into(), form.into()));
        }
        match shared.scheme {
            Scheme::Rpc => {
                let mut all = parameters.clone();
                let system = [
                    ("Action", action.name()),
                    ("Version", action.version()),
                    ("Format", "JSON"),
                ];
                all.extend(system.map(|(name, value)| (name.to_owned(), value.to_owned())));
                let text = rpc::sign(action.method(), &all, keys, stamp);
                carry(&text, &mut body);
            }
            Scheme::Acs3 => {
                if in_body {
                    carry(&query::canonical(parameters), &mut body);
                }
                let signed = acs3::sign(
                    &acs3::Request {
                        method: action.method(),
                        path: action.path(),
                        query: if in_body { &[] } else { parameters },
                        headers: &headers,
                        body: &body,
                    },
                    keys,
                    stamp,
                );
                if !in_body {
                    carry(&signed.query, &mut body);
                }
                let added = signed.headers.into_iter();
                headers.extend(added.map(|(name, value)| (name.to_owned(), value)));
            }
        }
        let mut request = HttpRequest::new(action.method(), url);
        request.headers = headers;
        request.body = body;
        Ok(request)
    }

    /// Learns from what came of an attempt: the end of the call, or nothing, and there is a next
    /// attempt.
    pub(crate) fn judge(
        &mut self,
        credential: &Credential,
        outcome: Result<HttpResponse, TransportError>,
    ) -> Option<Result<HttpResponse, AnyError>> {
        let duration = self.shared.clock.elapsed().saturating_sub(self.sent);
        for interceptor in &self.shared.interceptors {
            interceptor.after_answer(&Incoming {
                action: self.action.name(),
                region: &self.region,
                attempt: self.attempt,
                duration,
                outcome: outcome.as_ref(),
            });
        }
        crate::trace::attempt(self.attempt, duration, &outcome);
        let name = self.action.name();
        let answer = match outcome {
            Ok(answer) => answer,
            Err(mut error) => {
                error.message = format!("{}: {}", self.endpoint.origin, error.message);
                let again = self.repeatable || error.before_sending;
                let cost = if error.timeout { TIMEOUT_COST } else { COST };
                let error = AnyError::new(name, Cause::Transport(error));
                return self.fail(error, again, cost, None).map(Err);
            }
        };
        if (200..300).contains(&answer.status) {
            self.shared.budget.give(self.spent.max(1));
            self.spent = 0;
            return Some(Ok(answer));
        }
        let asked = asked_delay(&answer, self.shared.clock.now());
        let Some(fault) = refusal::read(&answer, credential, &self.secrets()) else {
            let id = answer.header("x-acs-request-id");
            let error = AnyError::new(name, Cause::Answer(refusal::describe(&answer).into()))
                .with_answer(answer.status, id);
            let again = self.repeatable && (answer.status >= 500 || answer.status == 429);
            return self.fail(error, again, COST, asked).map(Err);
        };
        let reaction = Reaction::to(&fault);
        // A refusal below 500 says that nothing was done; above, nobody knows.
        let again = self.repeatable || fault.status() < 500;
        let error = AnyError::new(name, Cause::Service(fault));
        match reaction {
            Reaction::Wait => self.fail(error, again, COST, asked).map(Err),
            Reaction::Clock
                if !self.clock_corrected && self.shared.correct_clock(&answer, self.skew) =>
            {
                self.clock_corrected = true;
                self.fail(error, true, 0, Some(Duration::ZERO)).map(Err)
            }
            Reaction::Credential if !self.credential_renewed => {
                self.credential_renewed = true;
                self.shared.credentials.invalidate(credential);
                self.fail(error, true, 0, Some(Duration::ZERO)).map(Err)
            }
            _ => Some(Err(error.with_attempts(self.attempt))),
        }
    }

    /// Values that no message may repeat.
    fn secrets(&self) -> Vec<&str> {
        let Some(request) = self.action.request() else {
            return Vec::new();
        };
        let sent = self.parameters.iter().chain(self.action.headers());
        sent.filter(|(name, _)| request.is_secret(name))
            .map(|(_, value)| value.as_str())
            .collect()
    }

    /// Learns that a success cannot be read.
    pub(crate) fn undecodable(
        &mut self,
        error: impl std::error::Error,
        answer: &HttpResponse,
    ) -> Result<(), AnyError> {
        let problem = format!("{error}; it is {}", refusal::describe(answer));
        let error = AnyError::new(self.action.name(), Cause::Answer(problem.into()))
            .with_answer(answer.status, answer.header("x-acs-request-id"));
        let again = self.repeatable;
        match self.fail(error, again, COST, None) {
            Some(error) => Err(error),
            None => Ok(()),
        }
    }

    /// Decides whether a failed attempt is repeated: where the call is not (any more), gives its error.
    fn fail(
        &mut self,
        error: AnyError,
        again: bool,
        cost: u32,
        asked: Option<Duration>,
    ) -> Option<AnyError> {
        let error = error.with_attempts(self.attempt);
        let policy = &self.shared.retry;
        let most = self.options.max_attempts.unwrap_or(policy.max_attempts);
        let delay = asked.unwrap_or_else(|| policy.delay(self.attempt, &*self.shared.random));
        let passed = self.shared.clock.elapsed().saturating_sub(self.began);
        let limit = self.options.timeout_or_default();
        let in_time = passed.saturating_add(delay) < limit;
        if !again || self.attempt >= most || !in_time || !self.shared.budget.take(cost) {
            return Some(error);
        }
        self.spent = cost;
        self.delay = Some(delay);
        self.last = Some(error);
        None
    }
}
