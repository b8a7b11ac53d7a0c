//! The engine over one record of every kind of field: what it accepts, what it keeps, what it
//! writes.

use alicloud_core::parameters::{self, Report};
use alicloud_core::{OpenEnum, Shaped, UnknownFields, UnknownValue, Value, json};
use proptest::prelude::*;
use std::collections::BTreeMap;

#[derive(Clone, PartialEq, Hash)]
enum Colour {
    Red,
    DarkBlue,
    Unknown(UnknownValue),
}

alicloud_core::open_enum!(Colour {
    Red = "red",
    DarkBlue = "DARK_BLUE",
});

#[derive(Clone)]
struct Tag {
    key: String,
    value: Option<String>,
}

alicloud_core::record!(Tag {
    0: key = RequiredText("Key") required,
    1: value = Text("Value"),
});

#[derive(Clone)]
struct Lock {
    lock: Option<String>,
    unknown: UnknownFields,
}

alicloud_core::record!(Lock unknown {
    0: lock = Text("Lock"),
});

#[derive(Clone)]
struct Everything {
    id: String,
    colour: Colour,
    size: i64,
    ratio: f64,
    on: bool,
    note: Option<String>,
    count: Option<i64>,
    share: Option<f64>,
    ready: Option<bool>,
    paint: Option<Colour>,
    owner: Option<Tag>,
    free: Option<Value>,
    names: Vec<String>,
    ports: Vec<i64>,
    paints: Vec<Colour>,
    tags: Vec<Tag>,
    shares: Vec<f64>,
    flags: Vec<bool>,
    unknown: UnknownFields,
}

alicloud_core::record!(Everything unknown {
    0: id = RequiredText("Id") required,
    1: colour = RequiredChoice("Colour", Colour) required,
    2: size = RequiredInteger("Size") required,
    3: ratio = RequiredFloat("Ratio") required,
    4: on = RequiredBoolean("On") required,
    5: note = Text("Note"),
    6: count = Integer("Count"),
    7: share = Float("Share"),
    8: ready = Boolean("Ready"),
    9: paint = Choice("Paint", Colour),
    10: owner = Record("Owner", Tag),
    11: free = Json("Free"),
    12: names = Texts("Names" in "Name"),
    13: ports = Integers("Port"),
    14: paints = Choices("Paints", Colour),
    15: tags = Records("Tags" in "Tag", Tag),
    16: shares = Floats("Shares"),
    17: flags = Booleans("Flag"),
});

#[derive(Clone)]
struct Locked {
    locks: Vec<Lock>,
    unknown: UnknownFields,
}

alicloud_core::record!(Locked unknown {
    0: locks = Records("Locks" in "Lock", Lock),
});

#[derive(Clone)]
struct Free {
    count: Option<i64>,
    ports: Vec<i64>,
    unknown: UnknownFields,
}

alicloud_core::record!(Free unknown {
    0: count = Integer("Count"),
    1: ports = Integers("Port"),
});

#[derive(Clone)]
struct Respelled {
    data: Option<String>,
    copy: Option<String>,
    lamps: Vec<Tag>,
    unknown: UnknownFields,
}

alicloud_core::record!(Respelled unknown {
    0: data = Text("Data" or "data"),
    1: copy = Text("Copy" or "Data"),
    2: lamps = Records("Lamp" or "LampVO" in "Bulb", Tag),
});

fn decoded(text: &str) -> Everything {
    json::decode(text.as_bytes()).unwrap()
}

fn tag(key: &str) -> Tag {
    Tag {
        key: key.to_owned(),
        value: None,
    }
}

#[test]
fn numbers_and_booleans_come_as_texts_and_the_other_way_round() {
    let it = decoded(
        r#"{"Note": 5, "Count": "7", "Share": "1.5", "Ready": "True", "Size": 3, "Ratio": 2, "On": "false"}"#,
    );
    assert_eq!(it.note.as_deref(), Some("5"));
    assert_eq!(
        (it.count, it.share, it.ready),
        (Some(7), Some(1.5), Some(true))
    );
    assert_eq!((it.size, it.ratio, it.on), (3, 2.0, false));
    assert!(it.unknown.is_empty());
    assert_eq!(decoded(r#"{"Note": true}"#).note.as_deref(), Some("true"));
    assert_eq!(decoded(r#"{"Note": 1.5}"#).note.as_deref(), Some("1.5"));
    assert_eq!(
        decoded(r#"{"Note": 18446744073709551615}"#).note.as_deref(),
        Some("18446744073709551615")
    );
}

#[test]
fn a_whole_number_may_be_written_with_a_fraction_of_zeros() {
    let it = decoded(r#"{"Count": 7.0, "Size": "3.00", "Port": [1.0, "2.0", 1e3]}"#);
    assert_eq!((it.count, it.size), (Some(7), 3));
    assert_eq!(it.ports, [1, 2, 1000]);
    assert!(it.unknown.is_empty(), "{it:?}");
    for text in ["7.5", "\"7.\"", "\".0\"", "1e300", "\"7.0.0\""] {
        let it = decoded(&format!(r#"{{"Count": {text}}}"#));
        assert_eq!(it.count, None, "{text}");
        assert!(it.unknown.get("Count").is_some(), "{text}");
    }
}

#[test]
fn a_number_is_finite() {
    for text in ["NaN", "inf", "-inf", "infinity", "1e999"] {
        let it = decoded(&format!(r#"{{"Share": "{text}", "Shares": ["{text}"]}}"#));
        assert_eq!(it.share, None, "{text}");
        assert!(it.shares.is_empty(), "{text}");
        assert!(it.unknown.get("Share").is_some(), "{text}");
        let (_, report) = read(&[("Share", text), ("Shares.1", text)]);
        assert_eq!(report.invalid, ["Share", "Shares.1"]);
    }
}

#[test]
fn no_key_is_written_twice() {
    let written = |text: &str| json::write(&json::decode::<Free>(text.as_bytes()).unwrap());
    // What fits is written; the rest stays readable in the unknown fields.
    assert_eq!(written(r#"{"Port": [1, "x"]}"#), r#"{"Port":[1]}"#);
    let it: Free = json::decode(br#"{"Port": [1, "x"]}"#).unwrap();
    assert_eq!(it.unknown.get("Port"), Some(&Value::from(vec!["x"])));
    // Where nothing fits, it is written as it came.
    assert_eq!(written(r#"{"Port": ["x"]}"#), r#"{"Port":["x"]}"#);
    assert_eq!(written(r#"{"Count": "x"}"#), r#"{"Port":[],"Count":"x"}"#);
    assert_eq!(
        written(r#"{"Count": 1, "Count": "x"}"#),
        r#"{"Count":1,"Port":[]}"#
    );
}

#[test]
fn null_is_missing() {
    let it = decoded(
        r#"{"Note": null, "Tags": null, "Owner": null, "Count": null, "Names": {"Name": null}}"#,
    );
    assert!(it == Everything::blank());
}

#[test]
fn lists_come_in_their_wrapper_without_it_and_alone() {
    for text in [
        r#"{"Tags": {"Tag": [{"Key": "a"}]}}"#,
        r#"{"Tags": {"Tag": {"Key": "a"}}}"#,
        r#"{"Tags": [{"Key": "a"}]}"#,
        r#"{"Tags": {"Key": "a"}}"#,
        r#"{"Tags": [{"Key": "b"}], "Tags": [null, {"Key": "a"}]}"#,
    ] {
        let it = decoded(text);
        assert!(it.tags == [tag("a")], "{text}: {it:?}");
        assert!(it.unknown.is_empty(), "{text}: {it:?}");
    }
    for text in [
        r#"{"Names": {"Name": ["a"]}}"#,
        r#"{"Names": {"Name": "a"}}"#,
        r#"{"Names": ["a"]}"#,
        r#"{"Names": "a"}"#,
    ] {
        assert_eq!(decoded(text).names, ["a"], "{text}");
    }
    assert!(decoded(r#"{"Tags": {}, "Names": {}, "Port": []}"#) == Everything::blank());
    assert_eq!(decoded(r#"{"Port": [1, "2"]}"#).ports, [1, 2]);
    assert_eq!(decoded(r#"{"Port": 1}"#).ports, [1]);
}

#[test]
fn an_entry_may_have_a_member_of_its_wrapper_s_name() {
    for text in [
        r#"{"Locks": {"Lock": [{"Lock": "paid"}]}}"#,
        r#"{"Locks": {"Lock": {"Lock": "paid"}}}"#,
        r#"{"Locks": {"Lock": "paid"}}"#,
    ] {
        let it: Locked = json::decode(text.as_bytes()).unwrap();
        assert_eq!(it.locks.len(), 1, "{text}");
        assert_eq!(it.locks[0].lock.as_deref(), Some("paid"), "{text}");
    }
}

#[test]
fn a_field_is_found_by_its_name_or_by_its_alias() {
    let decode = |text: &str| json::decode::<Respelled>(text.as_bytes()).unwrap();
    let it = decode(r#"{"data": "a", "LampVO": {"bulb": [{"Key": "x"}]}, "DATA": "b"}"#);
    assert_eq!(it.data.as_deref(), Some("a"));
    assert_eq!(it.lamps, [tag("x")]);
    assert_eq!(it.unknown.get("DATA"), Some(&Value::from("b")));
    // The name goes before the alias of another field, and is what is written.
    let it = decode(r#"{"Data": "a"}"#);
    assert_eq!((it.data.as_deref(), it.copy.as_deref()), (Some("a"), None));
    assert_eq!(json::write(&it), r#"{"Data":"a","Lamp":{"Bulb":[]}}"#);
}

#[test]
fn what_fits_nowhere_is_kept() {
    let it = decoded(
        r#"{"New": {"a": [1]}, "Count": "many", "Note": {"x": 1}, "Tags": [7], "Owner": "me"}"#,
    );
    let kept: Vec<_> = it
        .unknown
        .iter()
        .map(|(key, value)| format!("{key}={value}"))
        .collect();
    for wanted in [
        r#"New={"a":[1]}"#,
        r#"Count="many""#,
        r#"Note={"x":1}"#,
        "Tags=[7]",
        r#"Owner="me""#,
    ] {
        assert!(kept.contains(&wanted.to_owned()), "{wanted} in {kept:?}");
    }
    assert_eq!(kept.len(), 5);
}

#[test]
fn values_that_are_not_documented_keep_their_text() {
    assert!(Colour::from("red") == Colour::Red);
    let it = decoded(r#"{"Paint": "ultraviolet", "Paints": ["DARK_BLUE", "x"]}"#);
    assert_eq!(it.paint.as_ref().map(Colour::as_str), Some("ultraviolet"));
    assert!(matches!(it.paint, Some(Colour::Unknown(_))));
    assert!(it.paints[0] == Colour::DarkBlue);
    assert!(json::write(&it).contains(r#""Paint":"ultraviolet""#));
    assert_eq!(Colour::VALUES, <Colour as OpenEnum>::VALUES);
    assert_eq!(
        format!("{:?} {:>5}|", Colour::Red, Colour::Red),
        "red   red|"
    );
}

#[test]
fn what_is_no_object_is_refused() {
    for text in ["", "[]", "1", "{", r#"{"Note": }"#, "{} {}", "\u{0}"] {
        assert!(
            json::decode::<Everything>(text.as_bytes()).is_err(),
            "{text}"
        );
    }
    let deep = format!(r#"{{"New": {}{}}}"#, "[".repeat(5000), "]".repeat(5000));
    assert!(json::decode::<Everything>(deep.as_bytes()).is_err());
}

#[test]
fn debug_shows_what_is_set() {
    let mut it = Locked::blank();
    assert_eq!(format!("{it:?}"), "Locked");
    it.locks.push(Lock {
        lock: Some("paid".to_owned()),
        unknown: UnknownFields::default(),
    });
    assert_eq!(
        format!("{it:?}"),
        r#"Locked { Locks: [Lock { Lock: "paid" }] }"#
    );
}

fn read(parameters: &[(&str, &str)]) -> (Everything, Report) {
    let parameters: Vec<_> = parameters
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    let mut it = Everything::blank();
    let report = parameters::read(&parameters, &mut it);
    (it, report)
}

const REQUIRED: [(&str, &str); 5] = [
    ("Id", "i"),
    ("Colour", "red"),
    ("Size", "1"),
    ("Ratio", "1.5"),
    ("On", "True"),
];

#[test]
fn parameters_are_read_by_number() {
    let mut parameters = REQUIRED.to_vec();
    parameters.extend([
        ("Tags.2.Key", "b"),
        ("Tags.1.Key", "a"),
        ("Tags.1.Value", ""),
        ("Port.10", "3"),
        ("Port.9", "2"),
        ("Owner.Key", "o"),
    ]);
    let (it, report) = read(&parameters);
    assert_eq!(report, Report::default());
    assert!(it.on);
    assert_eq!(
        it.tags
            .iter()
            .map(|tag| tag.key.as_str())
            .collect::<Vec<_>>(),
        ["a", "b"]
    );
    assert_eq!(it.tags[0].value.as_deref(), Some(""));
    assert_eq!(it.ports, [2, 3]);
    assert!(it.owner == Some(tag("o")));
}

#[test]
fn a_report_names_what_is_missing_invalid_and_unknown() {
    let (_, report) = read(&[
        ("Id", "i"),
        ("Size", "big"),
        ("On", "yes"),
        ("Tags.3.Value", "x"),
        ("Tags.0.Key", "x"),
        ("Tags.x.Key", "x"),
        ("Tags", "x"),
        ("Nobody", "x"),
        ("Id.Deep", "x"),
        ("Port.1", "one"),
        ("Port.+1", "1"),
        ("Port.01", "1"),
    ]);
    assert_eq!(report.missing, ["Colour", "Ratio", "Tags.3.Key"]);
    assert_eq!(report.invalid, ["Size", "On", "Port.1"]);
    let mut unknown = report.unknown;
    unknown.sort();
    assert_eq!(
        unknown,
        [
            "Id.Deep",
            "Nobody",
            "Port.+1",
            "Port.01",
            "Tags",
            "Tags.0.Key",
            "Tags.x.Key"
        ]
    );
}

#[test]
fn a_hostile_number_costs_one_entry() {
    let (it, _) = read(&[
        ("Tags.999999999.Key", "a"),
        ("Port.4294967295", "1"),
        ("Port.99999999999999999999", "1"),
    ]);
    assert_eq!(it.tags.len(), 1);
    assert_eq!(it.ports, [1]);
    let deep = format!("Free{}", ".a".repeat(100_000));
    let (it, report) = read(&[(&deep, "x")]);
    assert!(it.free.is_none());
    assert_eq!(report.unknown, [deep]);
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z]{0,8}", any::<String>()]
}

prop_compose! {
    fn tags()(key in texts(), value in proptest::option::of(texts())) -> Tag {
        Tag { key, value }
    }
}

prop_compose! {
    fn everything()(
        id in texts(), colour in texts(), size in any::<i64>(), ratio in -1e9..1e9, on in any::<bool>(),
        note in proptest::option::of(texts()), count in proptest::option::of(any::<i64>()),
        ready in proptest::option::of(any::<bool>()), paint in proptest::option::of(texts()),
        owner in proptest::option::of(tags()),
        lists in (
            proptest::collection::vec(texts(), 0..12),
            proptest::collection::vec(any::<i64>(), 0..12),
            proptest::collection::vec(texts(), 0..4),
            proptest::collection::vec(tags(), 0..12),
            proptest::collection::vec(-1e9..1e9, 0..4),
            proptest::collection::vec(any::<bool>(), 0..4),
        ),
    ) -> Everything {
        let (names, ports, paints, tags, shares, flags) = lists;
        Everything {
            id, size, ratio, on, note, count, share: Some(ratio), ready, owner, names, ports, tags, shares, flags,
            colour: Colour::from(colour),
            paint: paint.map(Colour::from),
            paints: paints.into_iter().map(Colour::from).collect(),
            free: None,
            unknown: UnknownFields::default(),
        }
    }
}

proptest! {
    #[test]
    fn what_is_written_as_parameters_reads_back(wanted in everything()) {
        let mut it = Everything::blank();
        let report = parameters::read(&parameters::write(&wanted), &mut it);
        prop_assert_eq!(report, Report::default());
        prop_assert!(it == wanted, "{:?} {:?}", it, wanted);
    }

    #[test]
    fn what_is_written_as_json_reads_back(wanted in everything()) {
        let text = json::write(&wanted);
        prop_assert!(serde_json::from_str::<Value>(&text).is_ok(), "{}", text);
        let it: Everything = json::decode(text.as_bytes()).unwrap();
        prop_assert!(it == wanted, "{:?} {:?}", it, wanted);
    }

    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
        let _ = json::decode::<Everything>(&bytes);
        let _ = alicloud_core::Fault::decode(400, &bytes);
    }

    #[test]
    fn no_json_panics(key in "Tags|Names|Port|Owner|Free|Note|Count|Paints|Id|X", value in json_values()) {
        let text = format!("{{{}:{value}}}", Value::from(key));
        let it: Everything = json::decode(text.as_bytes()).unwrap();
        let _ = format!("{it:?}");
    }

    #[test]
    fn no_parameters_panic(names in proptest::collection::vec("(Tags|Port|Owner|Free|Id|)(\\.([0-9]{0,12}|Key|x|)){0,4}", 0..8)) {
        let parameters: Vec<_> = names.into_iter().map(|name| (name, "1".to_owned())).collect();
        let mut it = Everything::blank();
        let _ = parameters::read(&parameters, &mut it);
        let _ = parameters::write(&it);
    }
}

fn json_values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        texts().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let members = proptest::collection::btree_map("Tag|Name|Key|Value|x", inner.clone(), 0..4);
        prop_oneof![
            proptest::collection::vec(inner, 0..4).prop_map(Value::from),
            members.prop_map(|members| Value::from(
                members.into_iter().collect::<serde_json::Map<_, _>>()
            )),
        ]
    })
}

#[test]
fn records_are_equal_where_every_field_is() {
    let full = r#"{"Id": "a", "Colour": "red", "Size": 1, "Ratio": 1.5, "On": true, "Note": "n", "Count": 2,
        "Share": 2.5, "Ready": true, "Paint": "x", "Owner": {"Key": "k"}, "Free": {"a": 1},
        "Names": {"Name": ["n"]}, "Port": [1], "Paints": ["red"], "Tags": {"Tag": [{"Key": "t"}]}, "Shares": [0.5], "Flag": [true], "More": 1}"#;
    let base = decoded(full);
    assert_eq!(base, decoded(full));
    for (was, is) in [
        (r#""Id": "a""#, r#""Id": "b""#),
        ("\"Colour\": \"red\"", "\"Colour\": \"DARK_BLUE\""),
        ("\"Size\": 1", "\"Size\": 2"),
        ("\"Ratio\": 1.5", "\"Ratio\": 2"),
        ("\"On\": true", "\"On\": false"),
        ("\"Note\": \"n\", ", ""),
        ("\"Count\": 2", "\"Count\": 3"),
        ("\"Share\": 2.5", "\"Share\": 3"),
        ("\"Ready\": true", "\"Ready\": false"),
        ("\"Paint\": \"x\"", "\"Paint\": \"y\""),
        (r#"{"Key": "k"}"#, r#"{"Key": "k", "Value": ""}"#),
        (r#""Owner": {"Key": "k"}, "#, ""),
        (r#"{"a": 1}"#, r#"{"a": 2}"#),
        (r#"["n"]"#, r#"["n", "n"]"#),
        ("[1]", "[2]"),
        (r#"["red"]"#, r#"["blue"]"#),
        (r#"{"Key": "t"}"#, r#"{"Key": "u"}"#),
        (r#"{"Key": "t"}"#, r#"{"Key": "t"}, {"Key": "t"}"#),
        ("[0.5]", "[0.25]"),
        ("[true]", "[false]"),
        (r#""More": 1"#, r#""More": 2"#),
    ] {
        let other = full.replacen(was, is, 1);
        assert_ne!(other, full, "{was}");
        assert_ne!(base, decoded(&other), "{is}");
    }
}

/// An answer that is a list.
#[derive(Clone)]
struct Tags {
    entries: Vec<Tag>,
    unknown: UnknownFields,
}

alicloud_core::record!(Tags unknown {
    0: entries = Records("entries", Tag) @ WholeBody,
});

/// An answer whose keys no page fixes.
#[derive(Clone)]
struct ByZone {
    entries: Option<Value>,
    unknown: UnknownFields,
}

alicloud_core::record!(ByZone unknown {
    0: entries = Json("entries") @ WholeBody,
});

#[test]
fn an_answer_may_be_a_list_or_have_free_keys() {
    let text = r#"[{"Key":"a","Value":"b"},{"Key":"c"}]"#;
    let tags: Tags = json::decode(text.as_bytes()).unwrap();
    assert_eq!(tags.entries.len(), 2);
    assert_eq!(tags.entries[1].key, "c");
    assert!(tags.unknown.is_empty());
    assert_eq!(json::write(&tags), text);
    assert_eq!(json::write(&Tags::blank()), "[]");

    // What fits nowhere is kept, and no JSON is no answer.
    let odd: Tags = json::decode(br#"["x"]"#).unwrap();
    assert_eq!(json::write(&odd), r#"["x"]"#);
    assert!(json::decode::<Tags>(b"[{").is_err());

    let text = r#"{"a":{"Id":1},"b":null}"#;
    let zones: ByZone = json::decode(text.as_bytes()).unwrap();
    assert_eq!(zones.entries.as_ref().unwrap()["a"]["Id"], 1);
    assert_eq!(json::write(&zones), text);
    assert_eq!(json::write(&ByZone::blank()), "{}");
}

/// An answer with records by keys that no page fixes.
#[derive(Clone)]
struct Rooms {
    rooms: BTreeMap<String, Tag>,
    unknown: UnknownFields,
}

alicloud_core::record!(Rooms unknown {
    0: rooms = Map("Rooms", Tag),
});

/// An answer that is nothing but such records.
#[derive(Clone)]
struct Whole {
    entries: BTreeMap<String, Tag>,
    unknown: UnknownFields,
}

alicloud_core::record!(Whole unknown {
    0: entries = Map("entries", Tag) @ WholeBody,
});

#[test]
fn records_stand_behind_free_keys() {
    let text = r#"{"Rooms":{"att\"ic":{"Key":"b","Value":"1"},"hall":{"Key":"a","Odd":2}}}"#;
    let rooms: Rooms = json::decode(text.as_bytes()).unwrap();
    assert_eq!(rooms.rooms["hall"].key, "a");
    assert_eq!(rooms.rooms["att\"ic"].value.as_deref(), Some("1"));
    assert!(rooms.unknown.is_empty());
    let written = json::write(&rooms);
    assert_eq!(written, text.replace(",\"Odd\":2", ""));
    assert_eq!(json::write(&Rooms::blank()), r#"{"Rooms":{}}"#);
    let shown = format!("{rooms:?}");
    assert_eq!(
        shown,
        r#"Rooms { Rooms: {"att\"ic": Tag { Key: "b", Value: "1" }, "hall": Tag { Key: "a" }} }"#
    );

    assert_eq!(rooms, rooms.clone());
    let other = text.replace("hall", "yard");
    assert_ne!(rooms, json::decode::<Rooms>(other.as_bytes()).unwrap());

    let whole: Whole = json::decode(br#"{"hall":{"Key":"a"}}"#).unwrap();
    assert_eq!(whole.entries["hall"].key, "a");
    assert_eq!(json::write(&whole), r#"{"hall":{"Key":"a"}}"#);
    assert_eq!(json::write(&Whole::blank()), "{}");
}

#[test]
fn what_is_no_record_behind_a_free_key_is_kept() {
    let rooms: Rooms = json::decode(br#"{"Rooms":{"hall":7,"attic":{"Key":"b"}}}"#).unwrap();
    assert_eq!(rooms.rooms.len(), 1);
    assert_eq!(
        rooms.unknown.get("Rooms"),
        Some(&serde_json::json!({"hall": 7}))
    );
    assert_eq!(
        json::write(&rooms),
        r#"{"Rooms":{"attic":{"Key":"b"},"hall":7}}"#
    );
    let mut filled = rooms.clone();
    filled.rooms.insert("hall".to_owned(), Tag::blank());
    assert_eq!(json::write(&filled).matches("hall").count(), 1);
    let whole = br#"{"attic":{"Key":"b"},"hall":[7]}"#;
    let read: Whole = json::decode(whole).unwrap();
    assert_eq!(json::write(&read).as_bytes(), whole);
    let none: Rooms = json::decode(br#"{"Rooms":"none"}"#).unwrap();
    assert_eq!(json::write(&none), r#"{"Rooms":"none"}"#);
    for null in [r#"{"Rooms":null}"#, r#"{"Rooms":{"hall":null}}"#] {
        let rooms: Rooms = json::decode(null.as_bytes()).unwrap();
        assert!(rooms.rooms.is_empty() && rooms.unknown.is_empty(), "{null}");
    }
}
