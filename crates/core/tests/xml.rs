//! A request whose sample has a body in XML is sent as that sample.

use alicloud_core::{OperationMeta, Parts, Shaped, Source, Style};

#[derive(Clone)]
struct PutRules {
    lamp: String,
    rules: Rules,
}

#[derive(Clone)]
struct Rules {
    rules: Vec<Rule>,
}

#[derive(Clone)]
struct Rule {
    id: Option<String>,
    begin: Option<Time>,
    rooms: Option<Rooms>,
}

#[derive(Clone)]
struct Time {
    hour: i64,
}

#[derive(Clone)]
struct Rooms {
    rooms: Vec<String>,
}

alicloud_core::record!(PutRules {
    0: lamp = RequiredText("LampName") required @ Host,
    1: rules = RequiredRecord("Rules", Rules) required @ Body,
});
alicloud_core::record!(Rules { 0: rules = Records("Rule", Rule) required, });
alicloud_core::record!(Rule {
    0: id = Text("Id"),
    1: begin = Record("Begin", Time),
    2: rooms = Record("Rooms", Rooms),
});
alicloud_core::record!(Time { 0: hour = RequiredInteger("Hour") required, });
alicloud_core::record!(Rooms {
    0: rooms = Texts("Room"),
});

const META: OperationMeta = OperationMeta::new(
    "PutRules",
    "Lamps",
    "",
    <PutRules as Shaped>::SHAPE,
    <PutRules as Shaped>::SHAPE,
    &[],
    Source::new("", ""),
)
.with_style(Style::Roa, "PUT", "/?rules")
.with_xml_body();

/// What stands on a page, with blanks between the elements.
const SAMPLE: &str = r#"
<?xml version="1.0" encoding="UTF-8"?>
<Rules>
  <Rule>
    <Id>evening &amp; night</Id>
    <Begin>
      <Hour>18</Hour>
    </Begin>
    <Rooms>
      <Room>hall</Room>
      <Room>kitchen</Room>
    </Rooms>
  </Rule>
  <Rule>
    <Id>day</Id>
  </Rule>
</Rules>
"#;

#[test]
fn the_body_of_the_sample_is_what_is_sent() {
    let rule = |id: &str| Rule {
        id: Some(id.to_owned()),
        ..Rule::blank()
    };
    let evening = Rule {
        begin: Some(Time { hour: 18 }),
        rooms: Some(Rooms {
            rooms: vec!["hall".to_owned(), "kitchen".to_owned()],
        }),
        ..rule("evening & night")
    };
    let parts = Parts::of(
        &META,
        &PutRules {
            lamp: "l-1".to_owned(),
            rules: Rules {
                rules: vec![evening, rule("day")],
            },
        },
    );
    let sample: String = SAMPLE.lines().map(str::trim).collect();
    assert_eq!(parts.body, Some(sample));
    assert_eq!(parts.content_type, Some("application/xml"));
    assert_eq!(parts.query, [("rules".to_owned(), String::new())]);
}
