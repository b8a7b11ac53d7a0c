//! What a body shows of the rows in it.

use super::{parameters, records, roa};

#[test]
fn a_body_template_settles_what_rows_stand_in() {
    insta::assert_snapshot!(records(&roa("\
POST /lamps/lamp_id HTTP/1.1
Content-Type: application/json
{
  \"bulb\" : { \"watts\" : Long, \"tags\" : [ { \"key\" : \"String\", \"value\" : \"String\" } ] },
  \"tags\" : [ { \"key\" : \"String\" } ],
  \"rooms\" : [ \"String\" ]
}", "\
|lamp\\_id|String|Yes|l-1|The lamp.|
|bulb|Object|No| |The bulb.|
|watts|Long|No|4|Power.|
|tags|Array|No| |Tags of the bulb.|
|key|String|No|a|Key.|
|value|String|No|b|Value.|
|tags|Array|No| |Tags of the lamp.|
|key|String|No|a|Key.|
|rooms|Array of String|No| |Rooms.|
")), @r#"
    Style::Roa, "POST", "/lamps/{lamp_id}"
    LightLamp {
        0: lamp_id = RequiredText("lamp_id") required @ Path,
        1: bulb = Record("bulb", Bulb) @ Body,
        2: tags = Records("tags", LightLampTags) @ Body,
        3: rooms = Texts("rooms") @ Body,
    }
    LightLampBulbTags {
        0: key = Text("key"),
        1: value = Text("value"),
    }
    Bulb {
        0: watts = Integer("watts"),
        1: tags = Records("tags", LightLampBulbTags),
    }
    LightLampTags {
        0: key = Text("key"),
    }
    "#);
}

#[test]
fn what_the_template_leaves_out_follows_the_row_that_holds_it() {
    insta::assert_snapshot!(
        records(&roa(
            "PUT /lamps HTTP/1.1\n{ \"name\" : \"String\", \"bulb\" : { \"watts\" : Long } }",
            "\
|name|String|No|a|Name.|
|timer|Object|No| |When it lights.|
|begin|String|No|8|Begin.|
|end|String|No|9|End.|
|bulb|Object|No| |The bulb.|
|watts|Long|No|4|Power.|
|socket|String|No|E27|Socket.|
"
        )),
        @r#"
    Style::Roa, "PUT", "/lamps"
    LightLamp {
        0: name = Text("name") @ Body,
        1: timer = Record("timer", Timer) @ Body,
        2: bulb = Record("bulb", Bulb) @ Body,
    }
    Timer {
        0: begin = Text("begin"),
        1: end = Text("end"),
    }
    Bulb {
        0: watts = Integer("watts"),
        1: socket = Text("socket"),
    }
    "#
    );
}

#[test]
fn a_list_may_be_the_body() {
    insta::assert_snapshot!(records(&roa("\
POST /lamps/LampId/tags HTTP/1.1
[ { \"key\" : \"String\", \"value\" : \"String\" } ]", "\
|LampId|String|Yes|l-1|The lamp.|
| |Array|No| |The tags.|
|key|String|Yes|a|Key.|
|value|String|No|b|Value.|
")), @r#"
    Style::Roa, "POST", "/lamps/{LampId}/tags"
    LightLamp {
        0: lamp_id = RequiredText("LampId") required @ Path,
        1: body = Records("body", Body) required @ WholeBody,
    }
    Body {
        0: key = RequiredText("key") required,
        1: value = Text("value"),
    }
    "#);
}

#[test]
fn a_sample_stands_in_for_a_template() {
    let page = roa(
        "post /lamps/{LampId} http|https",
        "\
|LampId|String|Yes|l-1|The lamp.|
|body|Object|No| |The body.|
|bulb|Object|No| |The bulb.|
|watts|Long|No|4|Power.|
|room|String|No|hall|The room.|
",
    );
    let sample = "\n## Examples\n\n```\nPOST /lamps/l-1 HTTP/1.1\n{\"bulb\": {\"watts\": 4}, \"room\": \"hall\"}\n```\n";
    insta::assert_snapshot!(records(&(page + sample)), @r#"
    Style::Roa, "POST", "/lamps/{LampId}"
    LightLamp {
        0: lamp_id = RequiredText("LampId") required @ Path,
        1: body = Record("body", Body) @ WholeBody,
    }
    Bulb {
        0: watts = Integer("watts"),
    }
    Body {
        0: bulb = Record("bulb", Bulb),
        1: room = Text("room"),
    }
    "#);
}

#[test]
fn beside_the_elements_of_a_body_parameters_travel_in_the_query() {
    insta::assert_snapshot!(records(&format!("{}\n## Request elements\n\n|Element|Type|Required|Description|\n|---|---|---|---|\n\
|Bulb|Container|Yes|The bulb. Parent nodes: House, Room Child nodes: Watts|\n\
|Watts|Integer|Yes|Power. Parent node: Bulb|\n\
|House|Container|Yes|The house. Parent nodes: none|\n\
|Shade|Container|Yes|The shade. Parent node: House|\n\
|Watts|Integer|No|Power that it bears. Parent node: Shade|\n\
|Loop|String|No|Parent node: Loop|\n",
        roa("POST /LampName?light HTTP/1.1\nHost: x\nContent-Type: application/xml\n\n<House><Bulb><Watts>3</Watts></Bulb></House>",
        "|LampName|String|Yes|l-1|The lamp.|\n|encoding|String|No|url|How names are written.|\n"))), @r#"
    Style::Roa, "POST", "/{LampName}?light"
    body in XML
    LightLamp {
        0: lamp_name = RequiredText("LampName") required @ Path,
        1: encoding = Text("encoding"),
        2: house = RequiredRecord("House", House) required @ Body,
    }
    Bulb {
        0: watts = RequiredInteger("Watts") required,
    }
    Shade {
        0: watts = Integer("Watts"),
    }
    House {
        0: bulb = RequiredRecord("Bulb", Bulb) required,
        1: shade = RequiredRecord("Shade", Shade) required,
        2: r#loop = Text("Loop"),
    }
    "#);
}

#[test]
fn the_template_tells_that_what_a_row_calls_an_object_is_one_value() {
    insta::assert_snapshot!(records(&roa("\
POST /lamps HTTP/1.1
{
  \"socket\" : { \"name\" : \"String\", \"pins\" : Long }
}", "\
|socket|Object|No| |The socket.|
|name|Object|No|E27|Its name.|
|pins|Object|No|2|Its pins.|
")), @r#"
    Style::Roa, "POST", "/lamps"
    LightLamp {
        0: socket = Record("socket", Socket) @ Body,
    }
    Socket {
        0: name = Text("name"),
        1: pins = Json("pins"),
    }
    "#);
}

#[test]
fn a_body_of_another_media_type_is_bytes() {
    let rows = "|LampId|String|Yes| |The lamp.|\n|Beams|List|Yes| |What it sends.|\n";
    let picture = "PUT /lamps/LampId HTTP/1.1\nContent-Type: image/png\n\n[12 bytes of data]";
    let wanted = [
        r#"Style::Roa, "PUT", "/lamps/{LampId}""#,
        "body of bytes",
        "",
    ]
    .join("\n");
    let found = records(&roa(picture, rows));
    assert_eq!(
        found.split_once("LightLamp {").expect("it has a record").0,
        wanted
    );
    assert!(
        found.contains("LampId") && !found.contains("Beams"),
        "{found}"
    );
    let json = picture.replace("image/png", "application/json");
    let found = records(&roa(&json, rows));
    assert!(
        found.contains("Beams") && !found.contains("bytes"),
        "{found}"
    );
}

#[test]
fn rows_that_only_go_deeper_end_at_a_depth() {
    let rows: Vec<_> = (0..60)
        .map(|at| format!("|wire{at}|Object|No| |A wire.|"))
        .collect();
    let rows = rows.join("\n");
    let page = roa("POST /lamps\n{\n  \"room\": \"hall\"\n}", &rows);
    let names = parameters(&page);
    let depth = |name: &String| name.split('.').count();
    assert_eq!(names.len(), 60);
    assert_eq!(names.iter().map(depth).max(), Some(24));
}
