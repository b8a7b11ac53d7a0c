//! Records as flat parameters (`Tag.1.Key=…`): a writer for clients, a reader for servers.
//!
//! Lists count from 1; members of a list or a struct follow after a dot; an empty text is sent, a
//! missing value and an empty list are not, as in the official SDKs.

mod read;
mod write;

pub use read::{Report, read};
pub use write::write;

/// Names of the protocol: what addresses, signs and forms a call of any operation, and is no parameter
/// of its own.
pub const PROTOCOL: &[&str] = &[
    "AccessKeyId",
    "Action",
    "BearerToken",
    "Format",
    "SecurityToken",
    "Signature",
    "SignatureMethod",
    "SignatureNonce",
    "SignatureType",
    "SignatureVersion",
    "Timestamp",
    "Version",
];

#[cfg(test)]
mod tests {
    use super::{read, write};
    use crate::Shaped;

    struct Lamp {
        bulbs: Vec<Bulb>,
        room: Option<String>,
    }

    struct Bulb {
        watts: i64,
    }

    crate::record!(Lamp {
        0: bulbs = Records("Bulbs", Bulb) required @ Json,
        1: room = Text("Room"),
    });
    crate::record!(Bulb { 0: watts = RequiredInteger("watts") required, });

    fn pair(name: &str, value: &str) -> (String, String) {
        (name.to_owned(), value.to_owned())
    }

    #[test]
    fn json_travels_as_one_text_there_and_back() {
        let lamp = Lamp {
            bulbs: vec![Bulb { watts: 4 }, Bulb { watts: 6 }],
            room: Some("hall".into()),
        };
        let sent = write(&lamp);
        let wanted = [
            pair("Bulbs", r#"[{"watts":4},{"watts":6}]"#),
            pair("Room", "hall"),
        ];
        assert_eq!(sent, wanted);
        let mut received = Lamp::blank();
        let report = read(&sent, &mut received);
        assert_eq!((report, received), (super::Report::default(), lamp));
    }

    #[test]
    fn what_is_no_json_is_invalid_and_fills_nothing_else() {
        for text in ["", "[", r#"[],"Room":"cellar""#] {
            let mut lamp = Lamp::blank();
            let report = read(&[pair("Bulbs", text)], &mut lamp);
            assert_eq!(report.invalid, ["Bulbs"], "{text}");
            assert_eq!(lamp.room, None, "{text}");
        }
    }

    #[test]
    fn no_json_is_missing() {
        let mut lamp = Lamp::blank();
        assert_eq!(read(&[], &mut lamp).missing, ["Bulbs"]);
        assert_eq!(write(&lamp), []);
    }
}
