//! Further tables: members and values of what the tables before them list.

use super::{parameters, records, roa, rpc};
use alicloud_codegen::read::read;

#[test]
fn members_of_a_json_text_are_sent_as_one_text() {
    insta::assert_snapshot!(records(&rpc("\
|Bulbs|String|Yes|\\[\\{\"watts\":4\\}\\]|The bulbs.|

The following table describes the members of Bulbs.

|Parameter|Type|Required|Example|Description|
|---|---|---|---|---|
|watts|Integer|Yes|4|Power.|
|socket|String|No|E27|Socket.|
")), @r#"
    LightLamp {
        0: bulbs = Records("Bulbs", Bulb) required @ Json,
    }
    Bulb {
        0: watts = RequiredInteger("watts") required,
        1: socket = Text("socket"),
    }
    "#);
}

#[test]
fn a_table_of_the_values_that_one_text_takes_lists_no_members() {
    let page = rpc(
        "|Modes|String|No|warm|Which modes. Separate multiple modes with commas (,).|\n\n\
         The Modes are these.\n\n|Name|Type|Description|\n|---|---|---|\n\
         |warm|String|Yellow light.|\n|cold|String|Blue light.|\n",
    );
    let reading = read("LightLamp.md", page.as_bytes());
    assert!(reading.rows.balance());
    let operation = reading.operation.expect("it is an operation");
    let rows: Vec<_> = operation.request.iter().map(|row| &*row.name).collect();
    assert_eq!(rows, ["Action", "Modes"]);
    let values = operation.request[1].facts.values.iter();
    let values: Vec<_> = values
        .map(|value| (&*value.value, &*value.meaning))
        .collect();
    assert_eq!(values, [("warm", "Yellow light."), ("cold", "Blue light.")]);
    let said = reading.diagnostics.iter().filter(|it| it.id == "value-row");
    assert_eq!(said.count(), 2);
}

#[test]
fn a_table_of_words_behind_what_can_hold_nothing_lists_no_members() {
    let page = rpc("|Colour|Integer|No|1|The colour.|\n\n\
         What Colour does.\n\n|Name|Type|Description|\n|---|---|---|\n\
         |dim|String|Less light.|\n|bright|String|More light.|\n");
    let reading = read("LightLamp.md", page.as_bytes());
    assert!(reading.rows.balance());
    let operation = reading.operation.expect("it is an operation");
    let rows: Vec<_> = operation.request.iter().map(|row| &*row.name).collect();
    assert_eq!(rows, ["Action", "Colour"]);
    assert!(
        reading
            .diagnostics
            .iter()
            .any(|it| it.id == "members-of-unknown")
    );
}

#[test]
fn tables_without_words_describe_types_in_the_order_in_which_these_are_mentioned() {
    let row = "|Name|Type|Required|Description|\n|---|---|---|---|\n";
    let page = |rest: &str| {
        rpc(&format!(
            "\
|Lamp|String|Yes|{{}}|The lamp as JSON, see [LampInfo](#).|
\n{row}|Bulb|Bulb|Yes|The bulb, see [Bulb](#).|\n|Shades|Array of Shade|No|See [Shade](#).|
\n{row}|Watts|Integer|No|Power.|
\n{rest}"
        ))
    };
    insta::assert_snapshot!(records(&page(&format!("{row}|Colour|String|No|Red.|\n"))), @r#"
    LightLamp {
        0: lamp = RequiredRecord("Lamp", Lamp) required @ Json,
    }
    Bulb {
        0: watts = Integer("Watts"),
    }
    Shade {
        0: colour = Text("Colour"),
    }
    Lamp {
        0: bulb = RequiredRecord("Bulb", Bulb) required,
        1: shades = Records("Shades", Shade),
    }
    "#);
    // A table too few: nothing tells which type has none.
    insta::assert_snapshot!(records(&page("")), @r#"
    LightLamp {
        0: lamp = RequiredText("Lamp") required,
        1: bulb = RequiredText("Bulb") required,
        2: shades = Texts("Shades"),
        3: watts = Integer("Watts"),
    }
    "#);
}

#[test]
fn a_table_stands_for_what_its_words_describe() {
    insta::assert_snapshot!(records(&roa("\
POST /houses/HouseId/lamps HTTP/1.1
{
  \"cord\": cord,
  \"bulb\": bulb
}", "\
|HouseId|String|Yes|h-1|The house.|
|cord|Object|No|None|The wiring of the lamp. Set it once.|
|bulb|Object|No|None|The light source.|

-   The following table describes the wiring of the lamp.

|Parameter|Type|Required|Example|Description|
|---|---|---|---|---|
|length|Integer|Yes|2|Metres.|

-   The following table describes the rest.

|Parameter|Type|Required|Example|Description|
|---|---|---|---|---|
|watts|Integer|No|4|Power.|
")), @r#"
    Style::Roa, "POST", "/houses/{HouseId}/lamps"
    LightLamp {
        0: house_id = RequiredText("HouseId") required @ Path,
        1: cord = Record("cord", Cord) @ Body,
        2: bulb = Record("bulb", Bulb) @ Body,
    }
    Cord {
        0: length = RequiredInteger("length") required,
    }
    Bulb {
        0: watts = Integer("watts"),
    }
    "#);
}

#[test]
fn members_of_a_row_that_the_template_leaves_out_have_it_once() {
    insta::assert_snapshot!(records(&roa("\
POST /lamps HTTP/1.1
{ \"Plan\" : \"String\", \"Id\" : \"String\" }", "\
|Plan|String|No|p|The plan.|
|Id|String|No|l-1|The lamp.|
|Bulbs|Array of Bulb|No| |The bulbs.|

The following table describes the members of Bulbs.

|Parameter|Type|Required|Example|Description|
|---|---|---|---|---|
|Watts|Integer|Yes|4|Power.|
|Socket|String|No|E27|Where it goes.|
")), @r#"
    Style::Roa, "POST", "/lamps"
    LightLamp {
        0: plan = Text("Plan") @ Body,
        1: id = Text("Id") @ Body,
        2: bulbs = Records("Bulbs", Bulb) @ Body,
    }
    Bulb {
        0: watts = RequiredInteger("Watts") required,
        1: socket = Text("Socket"),
    }
    "#);
}

#[test]
fn a_table_under_the_name_of_a_type_lists_the_members_of_what_mentions_it() {
    let table = "|Name|Type|Required|Description|\n    |---|---|---|---|\n";
    insta::assert_snapshot!(records(&roa("POST /lamps HTTP/1.1", "|room|String|No|hall|The room.|\n").replace(
        "## Request syntax",
        &format!("\
## Data of lamps

-   Bulb

    {table}    |Watts|Integer|Yes|Power.|
    |Pins|List|No|See the [Pin](#pin) table.|

-   Pin

    {table}    |Name|String|Yes|Its name.|

-   LampSet

    {table}    |Bulbs|List|Yes|See the [Bulb](#bulb) table.|
    |Topic|String|No|What it is.|

## Request syntax"))), @r#"
    Style::Roa, "POST", "/lamps"
    LightLamp {
        0: bulbs = Records("Bulbs", Bulb) required @ Body,
        1: topic = Text("Topic") @ Body,
        2: room = Text("room") @ Body,
    }
    Pin {
        0: name = RequiredText("Name") required,
    }
    Bulb {
        0: watts = RequiredInteger("Watts") required,
        1: pins = Records("Pins", Pin),
    }
    "#);
}

#[test]
fn of_two_members_with_one_name_each_has_a_table_of_its_own() {
    let table = |title: &str, rows: &str| {
        format!(
            "\n**{title} parameters**\n\n|Parameter|Type|Example|Description|\n|---|---|---|---|\n{rows}"
        )
    };
    let page = rpc("\
|Lamps|String|No|\\[\\{\"pins\":\\[\\]\\}\\]|The lamps.|\n|Fans|String|No|\\[\\{\"pins\":\\[\\]\\}\\]|The fans.|\n")
        + &table("Lamps", "|pins|Array of pins| |What they stand on.|\n")
        + &table("pins", "|long|Integer|1|How long.|\n")
        + &table("Fans", "|pins|Array of pins| |What they stand on.|\n")
        + &table("pins", "|wide|Integer|1|How wide.|\n");
    assert_eq!(
        parameters(&page),
        [
            "Action",
            "Lamps",
            "Fans",
            "Lamps.pins",
            "Lamps.pins.long",
            "Fans.pins",
            "Fans.pins.wide"
        ]
    );
}
