//! `Debug` shows no secret, and the wire does.

use alicloud_core::{Field, Kind, Shape, Shaped, UnknownFields, Value, json, parameters};

#[derive(Clone)]
struct Account {
    name: String,
    password: String,
    hints: Vec<String>,
    policy: Option<Value>,
    unknown: UnknownFields,
}

alicloud_core::record!(Account unknown {
    0: name = RequiredText("Name") required,
    1: password = RequiredText("Password") required secret,
    2: hints = Texts("Hint") secret,
    3: policy = Json("Policy") secret @ Json,
});

#[derive(Clone)]
struct House {
    owner: Option<Account>,
    guests: Vec<Account>,
    pin: Option<i64>,
}

alicloud_core::record!(House {
    0: owner = Record("Owner", Account),
    1: guests = Records("Guest", Account),
    2: pin = Integer("Pin") secret,
});

const HOUSE: &str = r#"{"Owner":{"Name":"me","Password":"s3cret","Hint":["s3cret"],"Policy":{"a":"s3cret"}},"Guest":[{"Name":"you","Password":"s3cret","Hint":[]}],"Pin":4711}"#;

fn house() -> House {
    json::decode(HOUSE.as_bytes()).unwrap()
}

#[test]
fn debug_hides_them() {
    assert_eq!(
        format!("{:?}", house()),
        r#"House { Owner: Account { Name: "me", Password: ***, Hint: ***, Policy: *** }, Guest: [Account { Name: "you", Password: *** }], Pin: *** }"#
    );
    assert!(!format!("{:#?}", house()).contains("s3cret"));
}

#[test]
fn debug_hides_what_does_not_fit_its_field() {
    let text = r#"{"Name": "me", "Password": {"new": "s3cret"}, "Colour": "red"}"#;
    let it: Account = json::decode(text.as_bytes()).unwrap();
    assert!(it.unknown.get("Password").is_some());
    let shown = format!("{it:?}");
    assert!(
        shown.contains("Password: ***") && shown.contains("red"),
        "{shown}"
    );
    assert!(!shown.contains("s3cret"), "{shown}");
}

#[test]
fn the_wire_has_them() {
    assert_eq!(json::write(&house()), HOUSE);
    let sent = parameters::write(&house());
    assert!(
        sent.contains(&("Owner.Password".to_owned(), "s3cret".to_owned())),
        "{sent:?}"
    );
}

#[test]
fn a_shape_knows_its_secret_parameters() {
    for (name, is_secret) in [
        ("Owner.Password", true),
        ("Owner.Hint.1", true),
        ("Guest.2.Password", true),
        ("Guest", true), // as JSON
        ("Pin", true),
        ("Owner.Name", false),
        ("Guest.2.Name", false),
        ("Password", false),
        ("Pins", false),
        ("1", false),
        ("", false),
    ] {
        assert_eq!(House::SHAPE.is_secret(name), is_secret, "{name}");
    }
}

#[test]
fn a_shape_names_them_at_any_depth() {
    const FIELDS: &[Field] = &[
        Field::new("A", Kind::Text).secret(),
        Field::new("B", Kind::Text),
    ];
    let of_account = ["Password", "Hint", "Policy"];
    assert_eq!(Account::SHAPE.secrets(), of_account);
    assert_eq!(
        House::SHAPE.secrets(),
        [&of_account[..], &of_account, &["Pin"]].concat()
    );
    assert_eq!(Shape::new("Two", FIELDS).secrets(), ["A"]);
}
