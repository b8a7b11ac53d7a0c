//! Answers as clients decode them: the runtime reads the samples of pages into the records that are
//! generated for these pages, and what it finds nowhere to put is what the linter says.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use alicloud_codegen::files;
use alicloud_codegen::lint::{self, rule};
use alicloud_codegen::model::{Operation, SampleKind};
use alicloud_codegen::read::read;
use alicloud_codegen::resolve::{self, Kind, Place, ProductInfo, Struct, resolve};
use alicloud_core::{
    Entries as Map, Field, Member, Members, Position, Record, Shape, Slot, UnknownFields, Value,
    View, json,
};
use rayon::prelude::*;

/// A record that is described at run time, with what generated code has.
struct Dynamic {
    shape: &'static Shape,
    cells: Vec<Cell>,
    unknown: UnknownFields,
}

enum Cell {
    Text(Option<String>),
    Integer(Option<i64>),
    Float(Option<f64>),
    Boolean(Option<bool>),
    Json(Option<Value>),
    Texts(Vec<String>),
    Integers(Vec<i64>),
    Floats(Vec<f64>),
    Booleans(Vec<bool>),
    Record(Entries),
    Records(Entries),
    Map(Keyed),
}

/// One record, or several.
struct Entries(&'static Shape, Vec<Dynamic>);

/// Records by keys of their own.
struct Keyed(&'static Shape, BTreeMap<String, Dynamic>);

impl Dynamic {
    fn new(shape: &'static Shape) -> Self {
        let cell = |field: &Field| match field.kind {
            alicloud_core::Kind::Integer => Cell::Integer(None),
            alicloud_core::Kind::Float => Cell::Float(None),
            alicloud_core::Kind::Boolean => Cell::Boolean(None),
            alicloud_core::Kind::Json => Cell::Json(None),
            alicloud_core::Kind::Texts | alicloud_core::Kind::Choices(_) => Cell::Texts(Vec::new()),
            alicloud_core::Kind::Integers => Cell::Integers(Vec::new()),
            alicloud_core::Kind::Floats => Cell::Floats(Vec::new()),
            alicloud_core::Kind::Booleans => Cell::Booleans(Vec::new()),
            alicloud_core::Kind::Record(shape) => Cell::Record(Entries(shape, Vec::new())),
            alicloud_core::Kind::Records(shape) => Cell::Records(Entries(shape, Vec::new())),
            alicloud_core::Kind::Map(shape) => Cell::Map(Keyed(shape, BTreeMap::new())),
            _ => Cell::Text(None),
        };
        Self {
            shape,
            cells: shape.fields.iter().map(cell).collect(),
            unknown: UnknownFields::default(),
        }
    }

    /// The paths of what fits nowhere, as the linter writes them, and of what takes anything.
    fn paths(&self, above: &str, paths: &mut BTreeSet<String>, free: &mut BTreeSet<String>) {
        for (key, _) in self.unknown.iter() {
            // Blanks around a key are slips of the page.
            if key.trim() == key {
                paths.insert(format!("{above}{key}"));
            }
        }
        for (field, cell) in self.shape.fields.iter().zip(&self.cells) {
            let entries: Vec<&Self> = match cell {
                Cell::Record(entries) | Cell::Records(entries) => entries.1.iter().collect(),
                Cell::Map(entries) => entries.1.values().collect(),
                Cell::Json(Some(_)) => {
                    free.insert(format!("{above}{}", field.wire));
                    continue;
                }
                _ => continue,
            };
            let below = match (cell, field.wrapper, field.position) {
                (Cell::Map(_), _, Position::WholeBody) => "{}.".to_owned(),
                (_, _, Position::WholeBody) => "[].".to_owned(),
                (Cell::Records(_), Some(wrapper), _) => {
                    format!("{above}{}.{wrapper}[].", field.wire)
                }
                (Cell::Records(_), None, _) => format!("{above}{}[].", field.wire),
                _ => format!("{above}{}.", field.wire),
            };
            for entry in entries {
                entry.paths(&below, paths, free);
            }
        }
    }
}

impl Record for Dynamic {
    fn shape(&self) -> &'static Shape {
        self.shape
    }

    fn view(&self, index: usize) -> View<'_> {
        match index {
            usize::MAX => View::Unknown(&self.unknown),
            _ => View::None,
        }
    }

    fn slot(&mut self, index: usize) -> Slot<'_> {
        if index == usize::MAX {
            return Slot::Unknown(&mut self.unknown);
        }
        match self.cells.get_mut(index) {
            Some(Cell::Text(cell)) => Slot::Text(cell),
            Some(Cell::Integer(cell)) => Slot::Integer(cell),
            Some(Cell::Float(cell)) => Slot::Float(cell),
            Some(Cell::Boolean(cell)) => Slot::Boolean(cell),
            Some(Cell::Json(cell)) => Slot::Json(cell),
            Some(Cell::Texts(cell)) => Slot::Texts(cell),
            Some(Cell::Integers(cell)) => Slot::Integers(cell),
            Some(Cell::Floats(cell)) => Slot::Floats(cell),
            Some(Cell::Booleans(cell)) => Slot::Booleans(cell),
            Some(Cell::Record(cell)) => Slot::Record(cell),
            Some(Cell::Records(cell)) => Slot::Records(cell),
            Some(Cell::Map(cell)) => Slot::Map(cell),
            None => Slot::None,
        }
    }
}

impl Member for Entries {
    fn get(&self) -> Option<&dyn Record> {
        self.1.first().map(|it| it as &dyn Record)
    }

    fn open(&mut self) -> &mut dyn Record {
        if self.1.is_empty() {
            self.1.push(Dynamic::new(self.0));
        }
        &mut self.1[0]
    }
}

impl Members for Entries {
    fn count(&self) -> usize {
        self.1.len()
    }

    fn get(&self, index: usize) -> Option<&dyn Record> {
        self.1.get(index).map(|it| it as &dyn Record)
    }

    fn grow(&mut self) -> &mut dyn Record {
        let last = self.1.len();
        self.1.push(Dynamic::new(self.0));
        &mut self.1[last]
    }

    fn clear(&mut self) {
        self.1.clear();
    }
}

impl Map for Keyed {
    fn count(&self) -> usize {
        self.1.len()
    }

    fn get(&self, key: &str) -> Option<&dyn Record> {
        self.1.get(key).map(|it| it as &dyn Record)
    }

    fn each<'a>(&'a self, see: &mut dyn FnMut(&'a str, &'a dyn Record)) {
        for (key, it) in &self.1 {
            see(key, it);
        }
    }

    fn open(&mut self, key: String) -> &mut dyn Record {
        let blank = || Dynamic::new(self.0);
        self.1.entry(key).or_insert_with(blank)
    }

    fn clear(&mut self) {
        self.1.clear();
    }
}

/// The shape that is generated for a struct; it lives as long as the test, as that of a program.
fn shape(it: &Struct, structs: &BTreeMap<&str, &Struct>) -> &'static Shape {
    let text = |text: &str| -> &'static str { text.to_owned().leak() };
    let field = |field: &resolve::Field| {
        use alicloud_core::Kind as Wire;
        let kind = match &field.kind {
            Kind::Text => Wire::Text,
            Kind::Integer => Wire::Integer,
            Kind::Float => Wire::Float,
            Kind::Boolean => Wire::Boolean,
            Kind::Json => Wire::Json,
            Kind::Texts => Wire::Texts,
            Kind::Integers => Wire::Integers,
            Kind::Floats => Wire::Floats,
            Kind::Booleans => Wire::Booleans,
            Kind::Choice(_) => Wire::Choice(&[]),
            Kind::Choices(_) => Wire::Choices(&[]),
            Kind::Record(name) => Wire::Record(shape(structs[name.as_str()], structs)),
            Kind::Records(name) => Wire::Records(shape(structs[name.as_str()], structs)),
            Kind::Map(name) => Wire::Map(shape(structs[name.as_str()], structs)),
        };
        Field {
            alias: field.alias.as_deref().map(text),
            wrapper: field.wrapper.as_deref().map(text),
            position: match field.position {
                Some(Place::WholeBody) => Position::WholeBody,
                _ => Position::Query,
            },
            ..Field::new(text(&field.wire), kind)
        }
    };
    let fields: Vec<Field> = it.fields.iter().map(field).collect();
    Box::leak(Box::new(Shape::new(text(&it.name), fields.leak())))
}

/// An empty answer of an operation, as it is generated.
fn answer(operation: Operation) -> Result<Dynamic, String> {
    let product = ProductInfo {
        numbered_fields: true,
        ..ProductInfo::default()
    };
    let resolved = resolve(product, vec![operation]).map_err(|errors| format!("{errors:?}"))?;
    let operation = resolved.operations.first().ok_or("no operation")?;
    let structs = operation.structs.iter().chain(&resolved.structs);
    let structs = structs.map(|it| (it.name.as_str(), it)).collect();
    Ok(Dynamic::new(shape(&operation.response, &structs)))
}

/// Upon what the runtime and the linter do not agree; `None` of a page that has not one answer in JSON.
fn disagree(path: &str, bytes: &[u8]) -> Option<Vec<String>> {
    let reading = read(path, bytes);
    let operation = reading.operation.clone()?;
    let mut samples = operation.samples.iter();
    let mut samples = samples.by_ref().filter(|it| it.kind == SampleKind::Json);
    // Where there are several, the linter tells answers from the bodies of requests.
    let (sample, None) = (samples.next()?.clone(), samples.next()) else {
        return None;
    };
    let json: Value = serde_json::from_str(&sample.text).ok()?;
    // Some samples show the answer below a key of its own.
    let below = [
        operation.name.clone(),
        format!("{}Response", operation.name),
    ];
    let is_whole = json.as_object().is_some_and(|keys| keys.len() == 1);
    let mut below = below.iter().filter(|_| is_whole);
    let json = below.find_map(|key| json.get(key)).unwrap_or(&json);
    let mut answer = match answer(operation) {
        Ok(answer) => answer,
        Err(error) => return Some(vec![format!("{path}: {error}")]),
    };
    if let Err(error) = json::read(json.to_string().as_bytes(), &mut answer) {
        return Some(vec![format!("{path}: {error}")]);
    }
    let (mut decoded, mut free) = (BTreeSet::new(), BTreeSet::new());
    answer.paths("", &mut decoded, &mut free);

    let lines = sample.line..=sample.line + u32::try_from(sample.text.lines().count()).ok()?;
    let rules = [
        rule::KEY_UNLISTED,
        rule::SHAPE_CLASH,
        rule::SCALAR_CLASH,
        rule::SCALAR_MASKED,
    ];
    let linted = lint::lint_reading(String::new(), reading, bytes);
    let linted = linted.findings.into_iter();
    let said: Vec<_> = linted
        .filter(|it| rules.iter().any(|rule| rule.id == it.diagnostic.id))
        .filter(|it| lines.contains(&it.diagnostic.line))
        .collect();
    let is_below = |path: &str, above: &str| {
        let rest = path.strip_prefix(above);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    };
    let unsaid = decoded.iter().filter(|path| {
        let mut said = said.iter();
        !said.any(|it| is_below(&it.subject, path) || is_below(path, &it.subject))
    });
    let mut faults: Vec<_> = unsaid.map(|it| format!("{path}: unsaid {it}")).collect();
    for it in &said {
        let is_unlisted = it.diagnostic.id == rule::KEY_UNLISTED.id;
        let mut kept = decoded.iter().chain(&free);
        if is_unlisted && !kept.any(|path| is_below(&it.subject, path)) {
            faults.push(format!("{path}: decoded {}", it.subject));
        }
    }
    Some(faults)
}

/// The pages below a folder of which an answer was decoded, with what the two do not agree upon, and the
/// number of all pages there.
fn decoded(folder: &Path) -> (Vec<Vec<String>>, usize) {
    let (pages, _) = files::pages(folder);
    let results = pages
        .par_iter()
        .filter_map(|page| disagree(&page.key, &files::load(&page.path).ok()?));
    (results.collect(), pages.len())
}

fn home() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What a sample of a page with these rows leaves over, as paths.
fn left_over(rows: &str, sample: &str) -> Vec<String> {
    let page = format!(
        "# ListRooms\n\n## Request parameters\n\n|Parameter|Type|Required|Description|\n|---|---|---|---|\n\
         |Action|String|Yes|Which operation.|\n\n## Response parameters\n\n\
         |Parameter|Type|Example|Description|\n|---|---|---|---|\n{rows}\n## Examples\n\n```\n{sample}\n```\n"
    );
    assert_eq!(disagree("ListRooms.md", page.as_bytes()), Some(Vec::new()));
    let operation = read("ListRooms.md", page.as_bytes()).operation.unwrap();
    let mut answer = answer(operation).unwrap();
    json::read(sample.as_bytes(), &mut answer).unwrap();
    let (mut decoded, mut free) = (BTreeSet::new(), BTreeSet::new());
    answer.paths("", &mut decoded, &mut free);
    decoded.extend(free);
    decoded.into_iter().collect()
}

#[test]
fn what_stands_behind_free_keys_is_decoded() {
    let rows = "|Rooms|Map| |The rooms.|\n| |object| |One of them.|\n|Floor|Integer|1|Floor.|\n|Lamp|Struct| |Lamp.|\n|Watts|Integer|4|Power.|\n|RequestId|String|x|Call.|\n";
    let sample = r#"{"Rooms": {"hall": {"Floor": "1", "Lamp": {"Watts": 4}}, "attic": {"Floor": "up", "Door": 2}}, "RequestId": "x"}"#;
    assert_eq!(left_over(rows, sample), ["Rooms.Door", "Rooms.Floor"]);
    // The answer itself may be the map.
    let rows = "| |Map| |By room.|\n|Floor|Integer|1|Floor.|\n|Lamp|Struct| |Lamp.|\n|Watts|Integer|4|Power.|\n";
    let sample =
        r#"{"hall": {"Floor": 1, "Lamp": {"Watts": 4}}, "attic": {"Floor": 2, "Door": 2}}"#;
    assert_eq!(left_over(rows, sample), ["{}.Door"]);
    // Lists and texts behind some of the keys are no records, and null is nothing; where the sample shows nothing else, there is no map.
    let rows = "|Rooms|Map| |The rooms.|\n|Watts|Integer|4|Power.|\n|RequestId|String|x|Call.|\n";
    for (other, wanted) in [
        (r#"[{"Watts": 4}]"#, &["Rooms"][..]),
        ("\"dark\"", &["Rooms"]),
        ("null", &[]),
    ] {
        let sample =
            format!(r#"{{"Rooms": {{"hall": {{"Watts": 4}}, "attic": {other}}}, "RequestId": "x"}}"#);
        assert_eq!(left_over(rows, &sample), wanted, "{other}");
    }
    let rows = "|Rooms|Object| |The key is the room, the value is a list of lamps.|\n|Watts|Integer|4|Power.|\n";
    let sample = r#"{"Rooms": {"hall": [{"Watts": 4}], "attic": [{"Watts": 7}]}}"#;
    assert_eq!(left_over(rows, sample), ["Rooms.attic", "Rooms.hall"]);
}

/// Every page of the repository has one answer in JSON, and so each is decoded.
#[test]
fn the_runtime_decodes_what_the_linter_says_it_does() {
    let (results, pages) = decoded(&home().join("../spec"));
    assert_eq!((results.len(), pages > 0), (pages, true));
    assert_eq!(results.concat(), Vec::<String>::new());
}

/// The same of the pages of one language that lie beside the repository (`SHARED`, by default
/// `../shared`).
#[test]
fn the_runtime_decodes_the_pages_beside_the_repository_too() {
    let shared = std::env::var_os("SHARED").map_or_else(|| "../shared".into(), PathBuf::from);
    let folder = home().join("..").join(shared).join("pages/intl.en-US");
    let (results, pages) = decoded(&folder);
    println!("{} answers of {pages} pages", results.len());
    assert_eq!(results.concat(), Vec::<String>::new());
}

/// A page with this answer.
fn page(answer: &str) -> String {
    format!(
        "# LightLamp\n\n## Request parameters\n\n|Parameter|Type|Required|Description|\n|---|---|---|---|\n\
         |Action|String|Yes|Which operation.|\n\n## Response parameters\n\n|Parameter|Type|Description|\n|---|---|---|\n\
         |Watts|Integer|Power.|\n\n## Examples\n\n```json\n{answer}\n```\n"
    )
}

/// What cannot be decoded at all is a fault, not a page without an answer.
#[test]
fn an_answer_that_is_no_object_is_a_fault() {
    let fits = page(r#"{"Watts": 4, "Glow": 1}"#);
    assert_eq!(disagree("page.md", fits.as_bytes()), Some(Vec::new()));
    let told = disagree("page.md", page("[4]").as_bytes()).unwrap();
    assert!(
        told.len() == 1 && told[0].starts_with("page.md: "),
        "{told:?}"
    );
    assert_eq!(disagree("page.md", page("{").as_bytes()), None);
}
