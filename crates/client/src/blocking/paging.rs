//! Lists that come in pages, as iterators.

use super::Client;
use crate::error::Error;
use crate::paging::{Cursor, new_items};
use alicloud_core::Paged;
use std::iter::FusedIterator;
use std::marker::PhantomData;
use std::vec;

/// The pages of a list; [`Client::pages`] makes it. After an error there are no more.
#[must_use = "nothing is read until a page is asked for"]
pub struct Pages<O: Paged> {
    client: Client,
    cursor: Cursor,
    operation: PhantomData<fn() -> O>,
}

impl<O: Paged> Pages<O> {
    pub(crate) fn new(client: Client, cursor: Cursor) -> Self {
        Self {
            client,
            cursor,
            operation: PhantomData,
        }
    }
}

impl<O: Paged> Iterator for Pages<O> {
    type Item = Result<O::Response, Error<O::Error>>;

    fn next(&mut self) -> Option<Self::Item> {
        let invocation = self.cursor.invocation()?;
        let outcome = self.client.typed::<O>(invocation);
        let turned = outcome.and_then(|page| self.cursor.turn(&page).map(|()| page));
        if turned.is_err() {
            self.cursor.end();
        }
        Some(turned.map_err(Error::from))
    }
}

impl<O: Paged> FusedIterator for Pages<O> {}

/// The entries of a list; [`Client::items`] makes it. After an error there are no more.
#[must_use = "nothing is read until an entry is asked for"]
pub struct Items<O: Paged> {
    pages: Pages<O>,
    page: vec::IntoIter<O::Item>,
}

impl<O: Paged> Items<O> {
    pub(crate) fn new(pages: Pages<O>) -> Self {
        Self {
            pages,
            page: Vec::new().into_iter(),
        }
    }
}

impl<O: Paged> Iterator for Items<O> {
    type Item = Result<O::Item, Error<O::Error>>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(item) = self.page.next() {
                return Some(Ok(item));
            }
            match self.pages.next()? {
                Ok(page) => self.page = new_items::<O>(&mut self.pages.cursor, page),
                Err(error) => return Some(Err(error)),
            }
        }
    }
}

impl<O: Paged> FusedIterator for Items<O> {}
