//! What an imported page says is what the page said from which it was made.

use std::path::Path;

use alicloud_codegen::import::{TODO, differences, page};
use alicloud_codegen::model::Type;
use alicloud_codegen::{files, read};

#[test]
fn every_page_of_spec_survives_an_import() {
    let spec = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../spec"));
    let (pages, faults) = files::pages(spec);
    assert_eq!(faults, []);
    let mut count = 0;
    for file in pages {
        let bytes = files::load(&file.path).unwrap();
        let Some(before) = read::read(&file.key, &bytes).operation else {
            continue;
        };
        let text = page(&before);
        let after = read::read("again.md", text.as_bytes()).operation.unwrap();
        assert_eq!(differences(&before, &after), [""; 0], "{}", file.key);
        assert!(
            text.contains(TODO) && !text.contains(&before.summary),
            "{}",
            file.key
        );
        count += 1;
    }
    assert!(count > 0, "spec/ has no page");
}

#[test]
fn hostile_text_in_cells_is_read_back_byte_for_byte() {
    let raw = "# StartLamp\n\n## Request parameters\n\n| Parameter | Type | Required | Example | Description |\n\
               |---|---|---|---|---|\n| Action | String | Yes | StartLamp | Set the value to **StartLamp**. |\n";
    let mut before = read::read("StartLamp.md", raw.as_bytes())
        .operation
        .unwrap();
    for message in [
        "a | b",
        "a \\ b",
        "a \\| b",
        "`code`",
        "``a`",
        "*bold* **x**",
        "_it_ BIND_A_B _",
        "<br> <tag>",
        "&lt; & &amp;",
        "[x](y) [z]",
        "~~no~~",
        "# no title",
        "- no list",
        "1. no list",
        "%s {0} $x",
        "http://a.example.com/b_c_d?x=1&y=2",
        "a@example.com",
        "└ tree",
        "\"quoted\" 'text'",
        "a\\",
        "|",
        "---",
        "!",
        "![i](j)",
    ] {
        before.errors = vec![alicloud_codegen::model::ErrorRow {
            status: Some(400),
            code: "Denied".into(),
            message: message.into(),
            ..Default::default()
        }];
        let text = page(&before);
        let after = read::read("StartLamp.md", text.as_bytes())
            .operation
            .unwrap();
        assert_eq!(
            after.errors.first().map(|row| row.message.as_str()),
            Some(message),
            "{text}"
        );
    }
}

#[test]
fn an_answer_that_is_a_list_survives() {
    let head = "# StartLamp\n\n## Request parameters\n\n|Parameter|Type|Required|Description|\n|---|---|---|---|\n\
                |Action|String|Yes|Set the value to **StartLamp**.|\n\n## Response parameters\n\n\
                |Parameter|Type|Example|Description|\n|---|---|---|---|\n";
    for rows in [
        "| |Array| |Lamps.|\n|Watts|Integer|4|Power.|\n|Bulb|Struct| |Bulb.|\n|Bulb.Id|String|b|ID.|\n",
        "| |Array of String|red|Colours.|\n",
        "| |Map| |By room.|\n",
    ] {
        let raw = format!("{head}{rows}");
        let before = read::read("StartLamp.md", raw.as_bytes())
            .operation
            .unwrap();
        assert!(!before.body.is_struct(), "{rows}");
        let after = read::read("StartLamp.md", page(&before).as_bytes());
        let after = after.operation.unwrap();
        assert_eq!(differences(&before, &after), [""; 0], "{}", page(&before));
    }
}

#[test]
fn an_answer_with_free_keys_survives() {
    let raw = "# StartLamp\n\n## Request parameters\n\n|Parameter|Type|Required|Description|\n|---|---|---|---|\n\
               |Action|String|Yes|Set the value to **StartLamp**.|\n\n## Response parameters\n\n\
               |Parameter|Type|Example|Description|\n|---|---|---|---|\n\
               |Rooms|Map| |The rooms.|\n| |object| |Each.|\n|Watts|Integer|4|Power.|\n\n\
               ## Examples\n\n```\n{\"Rooms\": {\"hall\": {\"Watts\": 4}}}\n```\n";
    let reading = read::read("StartLamp.md", raw.as_bytes());
    let before = reading.operation.unwrap();
    let rooms = &before.response[0];
    assert_eq!((rooms.kind, rooms.members.len()), (Type::Map, 1));
    let after = read::read("StartLamp.md", page(&before).as_bytes());
    let after = after.operation.unwrap();
    assert_eq!(differences(&before, &after), [""; 0], "{}", page(&before));
}
