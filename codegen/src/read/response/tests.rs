//! What reading an answer costs: lookups in the sample grow with the page, not with its square.

use std::fmt::Write as _;

use crate::read::places::work;
use crate::read::read;

/// Lookups for a page with these rows, further tables and sample.
fn cost(rows: &str, further: &str, sample: &str) -> u64 {
    let page = format!(
        "# LightLamp\n\n## Request parameters\n\n|Parameter|Type|Required|Description|\n|---|---|---|---|\n\
         |Action|String|Yes|Which operation.|\n\n## Response parameters\n\n\
         |Parameter|Type|Description|\n|---|---|---|\n{rows}\n{further}\n## Examples\n\n```\n{sample}\n```\n"
    );
    work::of(|| {
        let reading = read("LightLamp.md", page.as_bytes());
        assert!(reading.rows.balance() && reading.operation.is_some());
    })
}

/// Of how many times as many lookups a page has that is four times as long.
fn growth(page: impl Fn(usize) -> (String, String, String)) -> f64 {
    let cost = |count| {
        let (rows, further, sample) = page(count);
        u32::try_from(cost(&rows, &further, &sample)).expect("few lookups")
    };
    f64::from(cost(800)) / f64::from(cost(200))
}

fn keys(count: usize, name: &str) -> String {
    let keys = (0..count).map(|at| format!("\"{name}{at}\": \"x\""));
    keys.collect::<Vec<_>>().join(",")
}

#[test]
fn a_wide_answer_costs_its_width() {
    let growth = growth(|count| {
        let mut rows = String::new();
        for at in 0..count {
            // Half of the rows are in the sample, as many keys of it are in no row.
            let _ = writeln!(rows, "|Field{}|String|Words.|", at * 2);
        }
        (rows, String::new(), format!("{{{}}}", keys(count, "Field")))
    });
    assert!(growth < 5.0, "{growth}");
}

#[test]
fn many_containers_with_the_same_members_cost_their_number() {
    let growth = growth(|count| {
        let (mut rows, mut lamps) = (String::new(), Vec::new());
        for at in 0..count {
            let _ = writeln!(rows, "|Lamp{at}|Struct|Lamp.|\n|Own{at}|Integer|Power.|");
            lamps.push(format!("\"Lamp{at}\": {{\"Own{at}\": 1}}"));
        }
        (rows, String::new(), format!("{{{}}}", lamps.join(",")))
    });
    assert!(growth < 5.0, "{growth}");
}

#[test]
fn many_tables_cost_their_number() {
    let growth = growth(|count| {
        let (mut rows, mut further) = (String::new(), String::new());
        for at in 0..count {
            let _ = writeln!(rows, "|Lamp{at}|Struct|Lamp.|");
            let _ = writeln!(
                further,
                "Lamp{at} holds:\n\n|Parameter|Type|Description|\n|---|---|---|\n|Watts|Integer|Power.|\n"
            );
        }
        (rows, further, format!("{{{}}}", keys(count, "Lamp")))
    });
    assert!(growth < 5.0, "{growth}");
}
