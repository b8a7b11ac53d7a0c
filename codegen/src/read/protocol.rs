//! Parameters of the protocol: the client writes them into every request, and few pages list them.

use std::collections::BTreeSet;

use alicloud_core::parameters::PROTOCOL;

use super::cells::Cells;
use super::outline::Placed;
use super::purpose::{Purpose, purpose};
use crate::model::Style;

/// Whether it is one of them; pages list `Action` as one of the operation.
pub(crate) fn has(name: &str) -> bool {
    name != "Action" && PROTOCOL.contains(&name)
}

/// Fewer of them on a page may be parameters of the operation itself that are called alike.
const SEVERAL: usize = 3;

/// Whether the request tables of an RPC operation list the parameters of the protocol.
pub(super) fn is_listed(tables: &[Placed<'_, '_>], style: Style) -> bool {
    let requests = tables
        .iter()
        .filter(|placed| purpose(placed) == Some(Purpose::Request));
    let rows = requests.flat_map(|placed| {
        let rows = placed.table.rows.iter();
        rows.map(move |row| Cells { placed, row }.name())
    });
    let names: BTreeSet<String> = rows
        .filter(|(depth, name)| *depth == 0 && has(name))
        .map(|(_, name)| name)
        .collect();
    style == Style::Rpc && names.len() >= SEVERAL
}
