//! The vendor's map of regions and hosts, from `map.txt`.

/// The vendor's map, in the form that its first lines tell.
const MAP: &str = include_str!("map.txt");

/// A region of a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) product: &'static str,
    pub(super) region: &'static str,
    /// Public and internal host where the rule does not hold.
    pub(super) hosts: Option<(&'static str, &'static str)>,
}

/// All regions of all products, in the map's order.
pub(super) fn entries() -> impl Iterator<Item = Entry> {
    read(MAP)
}

fn read(map: &'static str) -> impl Iterator<Item = Entry> {
    let mut product = "";
    map.lines().filter_map(move |line| {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            return None;
        }
        if let Some(name) = line
            .strip_prefix('[')
            .and_then(|line| line.strip_suffix(']'))
        {
            product = name;
            return None;
        }
        let mut words = line.split_ascii_whitespace();
        let region = words.next()?;
        Some(Entry {
            product,
            region,
            hosts: words.next().zip(words.next()),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_well_formed() {
        let mut seen = std::collections::BTreeSet::new();
        for entry in entries() {
            assert!(
                !entry.product.is_empty(),
                "{entry:?} stands before the first product"
            );
            assert!(
                super::super::check_spelling(entry.region).is_ok(),
                "{entry:?}"
            );
            assert!(
                seen.insert((entry.product, entry.region)),
                "{entry:?} stands twice"
            );
        }
        assert!(seen.len() >= 36);
        let lines = MAP
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with(['#', '[']));
        assert!(
            lines
                .clone()
                .all(|line| [1, 3].contains(&line.split_ascii_whitespace().count()))
        );
        assert_eq!(lines.count(), seen.len());
    }

    #[test]
    fn hosts_of_their_own() {
        let entries: Vec<_> = read("# x\n[lamp]\nr-1\nr-2 a.example b.example\n").collect();
        assert_eq!(
            entries[0],
            Entry {
                product: "lamp",
                region: "r-1",
                hosts: None
            }
        );
        assert_eq!(entries[1].hosts, Some(("a.example", "b.example")));
    }
}
