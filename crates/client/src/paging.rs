//! Lists that come in pages.

use crate::action::Invocation;
use crate::client::Client;
use crate::error::{AnyError, Error};
use alicloud_core::{Members, Operation, OperationMeta, Paged, Paging, Record, View, json};
use futures_core::Stream;
use std::collections::VecDeque;
use std::future::{Future, poll_fn};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

/// How often pages are read again because the list shrank; a list that never rests must end.
const MAX_STEPS_BACK: u32 = 16;

/// How many entries are remembered to notice those that moved: a few pages of the largest size.
const MEMORY: usize = 512;

/// Where a list is read; without the reading, so that both clients share it.
pub(crate) struct Cursor {
    meta: &'static OperationMeta,
    invocation: Invocation,
    next: Next,
    /// Entries of a full page, and of all pages, as far as known.
    size: i64,
    total: Option<i64>,
    steps_back: u32,
    seen: VecDeque<u64>,
}

enum Next {
    Number(i64),
    Token(Option<String>),
    End,
}

impl Cursor {
    pub(crate) fn new(meta: &'static OperationMeta, invocation: Invocation) -> Self {
        let next = match meta.paging {
            Some(Paging::Numbered { number, .. }) => {
                let first = invocation.sent(number).and_then(|text| text.parse().ok());
                Next::Number(first.unwrap_or(1))
            }
            Some(Paging::Token { token, .. }) => Next::Token(invocation.sent(token)),
            // All there is comes at once.
            _ => Next::Token(None),
        };
        Self {
            meta,
            invocation,
            next,
            size: 0,
            total: None,
            steps_back: 0,
            seen: VecDeque::new(),
        }
    }

    /// The request of the next page, if there is one.
    pub(crate) fn invocation(&self) -> Option<Invocation> {
        let (name, value) = match (&self.next, self.meta.paging) {
            (Next::End, _) => return None,
            (Next::Number(number), Some(Paging::Numbered { number: name, .. })) => {
                (name, number.to_string())
            }
            (Next::Token(Some(token)), Some(Paging::Token { token: name, .. })) => {
                (name, token.clone())
            }
            _ => return Some(self.invocation.clone()),
        };
        let mut invocation = self.invocation.clone();
        invocation.set(name, value);
        Some(invocation)
    }

    /// Nothing more is read.
    pub(crate) fn end(&mut self) {
        self.next = Next::End;
    }

    /// Learns from a page where the next one is. Says what is wrong where the list cannot go on.
    pub(crate) fn turn(&mut self, page: &dyn Record) -> Result<(), AnyError> {
        match (&self.next, self.meta.paging) {
            (Next::Number(number), Some(Paging::Numbered { size, total, .. })) => {
                let count = i64::try_from(entries(page).map_or(0, Members::count));
                let count = count.unwrap_or(i64::MAX);
                self.next = self.after(*number, count, integer(page, size), integer(page, total));
            }
            (Next::Token(used), Some(Paging::Token { token, .. })) => {
                let new = text(page, token).filter(|token| !token.is_empty());
                if new.is_some() && new == used.as_deref() {
                    self.end();
                    let problem = "the service names the same next page again and again";
                    return Err(AnyError::request(self.meta.name, problem));
                }
                self.next = match new {
                    Some(token) => Next::Token(Some(token.to_owned())),
                    None => Next::End,
                };
            }
            _ => self.end(),
        }
        Ok(())
    }

    /// What follows a numbered page with so many entries.
    fn after(&mut self, number: i64, count: i64, size: Option<i64>, total: Option<i64>) -> Next {
        // The service may cut the page size down to what it allows.
        self.size = size.filter(|size| *size > 0).unwrap_or(self.size).max(1);
        if size.is_none() {
            self.size = self.size.max(count);
        }
        let gone = self
            .total
            .zip(total)
            .map_or(0, |(old, new)| old.saturating_sub(new));
        self.total = total.or(self.total);
        // As many entries moved one page forward as are gone: to pages that were read before.
        if gone > 0 && number > 1 && self.steps_back < MAX_STEPS_BACK {
            self.steps_back += 1;
            let pages = gone.saturating_add(self.size - 1) / self.size;
            return Next::Number(number.saturating_sub(pages).max(1));
        }
        let passed = number
            .saturating_sub(1)
            .saturating_mul(self.size)
            .saturating_add(count);
        let over = match self.total {
            Some(total) => passed >= total,
            None => count < self.size,
        };
        if count == 0 || over {
            Next::End
        } else {
            Next::Number(number.saturating_add(1))
        }
    }

    /// Which entries of a page are not those of the pages before. Only what has an id can be told
    /// from its like.
    pub(crate) fn news(&mut self, page: &dyn Record) -> Vec<bool> {
        if !matches!(self.meta.paging, Some(Paging::Numbered { .. })) {
            return Vec::new();
        }
        let Some(list) = entries(page) else {
            return Vec::new();
        };
        let marks: Vec<_> = (0..list.count())
            .map(|index| list.get(index).and_then(mark))
            .collect();
        let seen = |mark: &Option<u64>| mark.is_some_and(|mark| self.seen.contains(&mark));
        let news: Vec<_> = marks.iter().map(|mark| !seen(mark)).collect();
        self.seen.extend(marks.into_iter().flatten());
        let excess = self.seen.len().saturating_sub(MEMORY);
        self.seen.drain(..excess);
        news
    }
}

/// The list of a page: its only list of records, as a rule.
fn entries(page: &dyn Record) -> Option<&dyn Members> {
    let fields = 0..page.shape().fields.len();
    fields
        .map(|index| page.view(index))
        .find_map(|view| match view {
            View::Records(list) => Some(list),
            _ => None,
        })
}

fn mark(entry: &dyn Record) -> Option<u64> {
    let fields = entry.shape().fields.iter().enumerate();
    let mut ids = fields.filter(|(_, field)| field.wire.ends_with("Id"));
    ids.any(|(index, _)| !entry.view(index).is_absent())
        .then(|| {
            let mut hasher = DefaultHasher::new();
            json::write(entry).hash(&mut hasher);
            hasher.finish()
        })
}

fn field<'a>(page: &'a dyn Record, wire: &str) -> Option<View<'a>> {
    Some(page.view(page.shape().index(wire, 0)?))
}

fn integer(page: &dyn Record, wire: &str) -> Option<i64> {
    match field(page, wire)? {
        View::Integer(value) => *value,
        View::RequiredInteger(value) => Some(*value),
        view => view.as_text()?.parse().ok(),
    }
}

fn text<'a>(page: &'a dyn Record, wire: &str) -> Option<&'a str> {
    field(page, wire)?.as_text()
}

/// What polling a list gives.
type Polled<T, O> = Poll<Option<Result<T, Error<<O as Operation>::Error>>>>;

type Reading<R> = Pin<Box<dyn Future<Output = Result<R, AnyError>> + Send>>;

/// The pages of a list; [`Client::pages`] makes it.
///
/// A page that was read again, because entries may have moved to it, comes again. After an error
/// there are no more pages.
#[must_use = "nothing is read until a page is asked for"]
pub struct Pages<O: Paged> {
    client: Client,
    cursor: Cursor,
    reading: Option<Reading<O::Response>>,
}

impl<O: Paged> Pages<O> {
    pub(crate) fn new(client: Client, cursor: Cursor) -> Self {
        Self {
            client,
            cursor,
            reading: None,
        }
    }

    /// The next page.
    pub async fn next(&mut self) -> Option<Result<O::Response, Error<O::Error>>> {
        poll_fn(|context| self.poll(context)).await
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Polled<O::Response, O> {
        if self.reading.is_none() {
            let Some(invocation) = self.cursor.invocation() else {
                return Poll::Ready(None);
            };
            self.reading = Some(Box::pin(self.client.typed::<O>(invocation)));
        }
        let Some(reading) = &mut self.reading else {
            return Poll::Ready(None);
        };
        let outcome = ready!(reading.as_mut().poll(context));
        self.reading = None;
        let turned = outcome.and_then(|page| self.cursor.turn(&page).map(|()| page));
        if turned.is_err() {
            self.cursor.end();
        }
        Poll::Ready(Some(turned.map_err(Error::from)))
    }
}

// Nothing in it is pinned: the future is in a box.
impl<O: Paged> Unpin for Pages<O> {}

impl<O: Paged> Stream for Pages<O> {
    type Item = Result<O::Response, Error<O::Error>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll(context)
    }
}

/// The entries of a list; [`Client::items`] makes it. After an error there are no more.
#[must_use = "nothing is read until an entry is asked for"]
pub struct Items<O: Paged> {
    pages: Pages<O>,
    page: std::vec::IntoIter<O::Item>,
}

impl<O: Paged> Items<O> {
    pub(crate) fn new(pages: Pages<O>) -> Self {
        Self {
            pages,
            page: Vec::new().into_iter(),
        }
    }

    /// The next entry.
    pub async fn next(&mut self) -> Option<Result<O::Item, Error<O::Error>>> {
        poll_fn(|context| self.poll(context)).await
    }

    /// All entries that are left. They are held in memory at once.
    ///
    /// # Errors
    /// A page could not be read; the entries before are lost.
    pub async fn all(mut self) -> Result<Vec<O::Item>, Error<O::Error>> {
        let mut all = Vec::new();
        while let Some(item) = self.next().await {
            all.push(item?);
        }
        Ok(all)
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Polled<O::Item, O> {
        loop {
            if let Some(item) = self.page.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(self.pages.poll(context)) {
                None => return Poll::Ready(None),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                Some(Ok(page)) => self.page = new_items::<O>(&mut self.pages.cursor, page),
            }
        }
    }
}

/// The entries of a page that were on none before.
pub(crate) fn new_items<O: Paged>(
    cursor: &mut Cursor,
    page: O::Response,
) -> std::vec::IntoIter<O::Item> {
    let mut news = cursor.news(&page).into_iter();
    let items = O::into_items(page).into_iter();
    let items: Vec<_> = items.filter(|_| news.next().unwrap_or(true)).collect();
    items.into_iter()
}

impl<O: Paged> Unpin for Items<O> {}

impl<O: Paged> Stream for Items<O> {
    type Item = Result<O::Item, Error<O::Error>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll(context)
    }
}
