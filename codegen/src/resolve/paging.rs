//! How answers are split in pages, told by the names of parameters and fields.

use super::{Kind, Paging, PagingStyle, Struct};

/// The way of paging, if there is one and it is clear which list is paged.
pub(super) fn resolve(request: &Struct, response: &Struct) -> Option<Paging> {
    let asks = |name: &str| request.fields.iter().any(|field| field.wire == name);
    let tells = |name: &str| response.fields.iter().any(|field| field.wire == name);
    let style = if asks("NextToken") && tells("NextToken") {
        PagingStyle::Token {
            token: "NextToken".to_owned(),
            size: asks("MaxResults").then(|| "MaxResults".to_owned()),
        }
    } else if asks("PageNumber") && asks("PageSize") && tells("TotalCount") {
        PagingStyle::Numbered {
            number: "PageNumber".to_owned(),
            size: "PageSize".to_owned(),
            total: "TotalCount".to_owned(),
        }
    } else {
        return None;
    };
    let lists = |records: bool| {
        let wanted = move |kind: &Kind| match kind {
            Kind::Records(_) => records,
            kind => kind.is_list() && !records,
        };
        let lists: Vec<_> = response
            .fields
            .iter()
            .filter(|field| wanted(&field.kind))
            .collect();
        lists
    };
    let only = |lists: Vec<&super::Field>| match lists.as_slice() {
        [only] => Some((only.name.clone(), only.kind.clone())),
        _ => None,
    };
    let (items, kind) = only(lists(true)).or_else(|| only(lists(false)))?;
    Some(Paging { style, items, kind })
}
