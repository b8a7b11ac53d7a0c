//! Lists in pages.
#![cfg(feature = "vpc")]

mod support;

use alicloud_client::transport::{Exchange, HttpRequest, HttpResponse, Transport};
use alicloud_client::vpc;
use futures_core::Stream;
use std::future::{poll_fn, ready};
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use support::*;

type Change = dyn Fn(usize, &mut Vec<String>) + Send + Sync;

/// A service with a numbered list that may change between two pages.
#[derive(Clone)]
struct Numbered {
    entries: Arc<Mutex<Vec<String>>>,
    /// What happens after the page of this number was read.
    after: Arc<Change>,
    read: Arc<Mutex<Vec<usize>>>,
    most: usize,
}

impl Numbered {
    fn new(count: usize, after: impl Fn(usize, &mut Vec<String>) + Send + Sync + 'static) -> Self {
        let entries = (1..=count).map(|number| format!("eip-{number}"));
        Self {
            entries: Arc::new(Mutex::new(entries.collect())),
            after: Arc::new(after),
            read: Arc::default(),
            most: 100,
        }
    }

    fn client(&self) -> alicloud_client::Client {
        let builder = alicloud_client::Client::builder()
            .region("cn-hangzhou")
            .access_key("testid", "testsecret");
        builder.transport(self.clone()).build().unwrap()
    }

    async fn ids(&self, size: i64) -> Vec<String> {
        let request = vpc::DescribeEipAddresses::new().page_size(size);
        let eips = self.client().items(request).all().await.unwrap();
        let ids = eips.into_iter().map(|eip| eip.allocation_id.unwrap());
        ids.collect()
    }
}

impl Transport for Numbered {
    fn send(&self, request: HttpRequest) -> Exchange<'_> {
        let query = request.url.split_once('?').unwrap().1;
        let sent = alicloud_core::sign::query::decode(query).unwrap();
        let number = |name: &str, other: usize| {
            let found = sent.iter().find(|(key, _)| key == name);
            found.map_or(other, |(_, value)| value.parse().unwrap())
        };
        let (page, size) = (
            number("PageNumber", 1),
            number("PageSize", 10).min(self.most),
        );
        let mut entries = self.entries.lock().unwrap();
        let shown = entries.iter().skip((page - 1) * size).take(size);
        let shown: Vec<_> = shown
            .map(|id| format!(r#"{{"AllocationId":"{id}"}}"#))
            .collect();
        let body = format!(
            r#"{{"RequestId":"R","TotalCount":{},"PageNumber":{page},"PageSize":{size},"EipAddresses":{{"EipAddress":[{}]}}}}"#,
            entries.len(),
            shown.join(",")
        );
        let mut read = self.read.lock().unwrap();
        read.push(page);
        (self.after)(read.len(), &mut entries);
        Box::pin(ready(Ok(HttpResponse::new(200, body))))
    }
}

fn names(numbers: impl IntoIterator<Item = usize>) -> Vec<String> {
    numbers
        .into_iter()
        .map(|number| format!("eip-{number}"))
        .collect()
}

#[tokio::test]
async fn all_entries_come_once_and_in_order() {
    for (count, size, pages) in [
        (0, 10, 1),
        (1, 10, 1),
        (10, 10, 1),
        (11, 10, 2),
        (25, 10, 3),
    ] {
        let list = Numbered::new(count, |_, _| {});
        assert_eq!(list.ids(size).await, names(1..=count));
        assert_eq!(list.read.lock().unwrap().len(), pages, "{count} entries");
    }
}

#[tokio::test]
async fn a_smaller_page_than_asked_for_is_no_end() {
    let mut list = Numbered::new(25, |_, _| {});
    list.most = 10;
    assert_eq!(list.ids(1000).await, names(1..=25));
}

#[tokio::test]
async fn entries_that_move_forward_are_not_missed() {
    // Two go after the second page: what was on page 3 begins on page 2 now.
    let list = Numbered::new(40, |reads, entries| {
        if reads == 2 {
            entries.drain(..2);
        }
    });
    let mut ids = list.ids(10).await;
    ids.sort_by_key(|id| id[4..].parse::<usize>().unwrap());
    assert_eq!(ids, names(1..=40));
    assert_eq!(*list.read.lock().unwrap(), [1, 2, 3, 2, 3, 4]);
}

#[tokio::test]
async fn entries_that_move_back_come_once() {
    let list = Numbered::new(25, |reads, entries| {
        if reads == 1 {
            entries.insert(0, "eip-99".into());
        }
    });
    assert_eq!(list.ids(10).await, names(1..=25));
}

#[tokio::test]
async fn a_list_that_never_rests_ends() {
    let list = Numbered::new(1000, |reads, entries| {
        entries.truncate(1000 - (reads % 2));
        entries.resize(1000 - (reads % 2), "eip-0".into());
    });
    let count = list.ids(10).await.len();
    assert!(count >= 990, "{count}");
    assert!(list.read.lock().unwrap().len() < 150);
}

#[tokio::test]
async fn reading_begins_at_the_page_that_was_asked_for() {
    let list = Numbered::new(25, |_, _| {});
    let request = vpc::DescribeEipAddresses::new()
        .page_size(10)
        .page_number(3);
    let eips = list.client().items(request).all().await.unwrap();
    assert_eq!(eips.len(), 5);
}

#[tokio::test]
async fn pages_are_a_stream() {
    let list = Numbered::new(25, |_, _| {});
    let mut pages = list.client().pages(vpc::DescribeEipAddresses::new());
    let mut sizes = Vec::new();
    while let Some(page) = poll_fn(|context| Pin::new(&mut pages).poll_next(context)).await {
        sizes.push(page.unwrap().eip_addresses.len());
    }
    assert_eq!(sizes, [10, 10, 5]);
    // Nothing is read before it is asked for.
    let unread = Numbered::new(25, |_, _| {});
    drop(unread.client().items(vpc::DescribeEipAddresses::new()));
    assert!(unread.read.lock().unwrap().is_empty());
}

fn tagged(token: &str) -> Outcome {
    ok(&format!(
        r#"{{"RequestId":"R","NextToken":"{token}","TagResources":{{"TagResource":[{{"ResourceId":"eip-1","TagKey":"a"}}]}}}}"#
    ))
}

fn tags() -> vpc::ListTagResources {
    vpc::ListTagResources::resource_type("EIP")
}

#[tokio::test]
async fn tokens_lead_to_the_next_page() {
    let (script, clock) = (
        Script::new([tagged("two"), tagged("three"), tagged("")]),
        Ticks::default(),
    );
    let items = client(&script, &clock).items(tags()).all().await.unwrap();
    // The same entry on two pages is two entries here: nothing moves in such a list.
    assert_eq!(items.len(), 3);
    let tokens: Vec<_> = (0..3).map(|at| script.parameter(at, "NextToken")).collect();
    assert_eq!(tokens, [None, Some("two".into()), Some("three".into())]);
}

#[tokio::test]
async fn a_token_that_leads_nowhere_is_an_error() {
    let (script, clock) = (Script::new([tagged("two")]), Ticks::default());
    let error = client(&script, &clock)
        .items(tags())
        .all()
        .await
        .unwrap_err();
    assert!(error.to_string().contains("again and again"), "{error}");
    assert_eq!(script.sent().len(), 2);
}

#[tokio::test]
async fn after_an_error_there_is_no_more() {
    let (script, clock) = (
        Script::new([tagged("two"), refused(403, "Forbidden")]),
        Ticks::default(),
    );
    let mut items = client(&script, &clock).items(tags());
    assert!(items.next().await.unwrap().is_ok());
    assert_eq!(
        items.next().await.unwrap().unwrap_err().code(),
        Some("Forbidden")
    );
    assert!(items.next().await.is_none());
    assert_eq!(script.sent().len(), 2);
}
