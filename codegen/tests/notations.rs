//! Every notation in which pages write the tree of a request, and what becomes of it on the wire.

use alicloud_codegen::emit::emit;
use alicloud_codegen::read::read;
use alicloud_codegen::resolve::{ProductInfo, resolve};

/// The descriptions of the request and of the structs in it, as the engine has them.
fn records(page: &str) -> String {
    let reading = read("LightLamp.md", page.as_bytes());
    assert!(reading.rows.balance());
    let operation = reading.operation.expect("it is an operation");
    let name = operation.name.clone();
    let product = ProductInfo {
        code: "Lamps".to_owned(),
        crate_name: "lamps".to_owned(),
        numbered_fields: true,
        ..ProductInfo::default()
    };
    let resolved = resolve(product, vec![operation]).expect("it has Rust names");
    let tree = emit(&resolved).expect("it is Rust");
    let mut out = String::new();
    let module = tree
        .iter()
        .find(|(path, _)| path.starts_with("src/operations/"));
    let (_, code) = module.expect("there is one operation");
    if let Some((_, style)) = code.split_once(".with_style(") {
        let (style, _) = style.split_once(')').expect("it ends");
        let words: Vec<_> = style.split_whitespace().collect();
        out.push_str(words.join(" ").trim_end_matches(','));
        out.push('\n');
    }
    for record in code.split("alicloud_core::record!(").skip(1) {
        let (record, _) = record.split_once("});").expect("it ends");
        if !record.starts_with(&format!("{name}Response")) {
            out.push_str(record);
            out.push_str("}\n");
        }
    }
    out
}

/// A page whose request has these rows.
fn rpc(rows: &str) -> String {
    format!(
        "# LightLamp\n\nLights a lamp.\n\n## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n\
         |---|---|---|---|---|\n|Action|String|Yes|LightLamp|Which operation.|\n{rows}"
    )
}

/// A page with a request line, headers and perhaps a body, and these rows.
fn roa(syntax: &str, rows: &str) -> String {
    format!(
        "# LightLamp\n\nLights a lamp.\n\n## Request syntax\n\n```\n{syntax}\n```\n\n## Request parameters\n\n\
         |Parameter|Type|Required|Example|Description|\n|---|---|---|---|---|\n{rows}"
    )
}

#[test]
fn numbered_names_are_lists_and_structs() {
    insta::assert_snapshot!(records(&rpc("\
|LampId.N|String|Yes|l-1|Lamps.|
|Tag.N.Key|String|No|room|Key of a tag.|
|Tag.N.Value|String|No|hall|Value of a tag.|
|Filter.1.Key|String|No|a|First filter.|
|Filter.1.Value|String|No|b|First filter.|
|Filter.2.Key|String|No|a|Second filter.|
|Wire.N.Port.N|Integer|No|1|Ports of a wire.|
|Bulb.Watts|Integer|No|4|Power.|
|Shade.n.colour|String|No|red|Colour.|
")), @r#"
    LightLamp {
        0: lamp_ids = Texts("LampId") required,
        1: tags = Records("Tag", Tag),
        2: filters = Records("Filter", LightLampFilter),
        3: wires = Records("Wire", Wire),
        4: bulb = Record("Bulb", Bulb),
        5: shades = Records("Shade", Shade),
    }
    Tag {
        0: key = Text("Key"),
        1: value = Text("Value"),
    }
    LightLampFilter {
        0: key = Text("Key"),
        1: value = Text("Value"),
    }
    Wire {
        0: ports = Integers("Port"),
    }
    Bulb {
        0: watts = Integer("Watts"),
    }
    Shade {
        0: colour = Text("colour"),
    }
    "#);
}

#[test]
fn corners_are_members_of_the_row_above() {
    insta::assert_snapshot!(records(&rpc("\
|Bulb|Struct|No| |The bulb.|
|└Watts|Integer|No|4|Power.|
|└Socket|String|No|E27|Socket.|
|RoomId|String|No|r-1|The room.|
")), @r#"
    LightLamp {
        0: bulb = Record("Bulb", Bulb),
        1: room_id = Text("RoomId"),
    }
    Bulb {
        0: watts = Integer("Watts"),
        1: socket = Text("Socket"),
    }
    "#);
}

#[test]
fn a_name_in_parentheses_owns_the_name_before_it() {
    insta::assert_snapshot!(records(&rpc("\
|Input|Container|No| |What comes in.|
|CSV(Input)|Container|No| |How it is cut.|
")), @r#"
    LightLamp {
        0: input = Record("Input", Input),
    }
    Input {
        0: csv = Json("CSV"),
    }
    "#);
}

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
fn rows_for_common_parameters_are_no_parameters() {
    insta::assert_snapshot!(records(&rpc("\
|<Common request parameters\\>|String|Yes| |See the common parameters.|
|RoomId|String|No|r-1|The room.|
")), @r#"
    LightLamp {
        0: room_id = Text("RoomId"),
    }
    "#);
}

#[test]
fn rows_for_what_the_client_signs_with_are_no_parameters() {
    insta::assert_snapshot!(records(&rpc("\
|AccessKeyId|String|Yes|key|Who calls.|
|Signature|String|Yes|x|Signed how.|
|Timestamp|String|Yes|2020-02-02T02:02:02Z|Signed when.|
|Version|String|Yes|2020-02-02|Of the API.|
|Format|String|No|JSON|Of the answer.|
|RoomId|String|No|r-1|The room.|
")), @r#"
    LightLamp {
        0: room_id = Text("RoomId"),
    }
    "#);
}

#[test]
fn one_row_alike_is_a_parameter_of_the_operation() {
    insta::assert_snapshot!(records(&rpc("\
|Version|String|No|3|Of the lamp.|
|Format|String|No|Round|Of the lamp.|
")), @r#"
    LightLamp {
        0: version = Text("Version"),
        1: format = Text("Format"),
    }
    "#);
}

#[test]
fn a_request_line_has_no_rows_that_the_client_signs_with() {
    insta::assert_snapshot!(records(&roa("GET /lamps HTTP/1.1", "\
|Timestamp|String|No|1|When it was lit.|
|Version|String|No|3|Of the lamp.|
|Format|String|No|Round|Of the lamp.|
")), @r#"
    Style::Roa, "GET", "/lamps"
    LightLamp {
        0: timestamp = Text("Timestamp"),
        1: version = Text("Version"),
        2: format = Text("Format"),
    }
    "#);
}

#[test]
fn names_that_differ_in_case_alone_get_numbers() {
    insta::assert_snapshot!(records(&rpc("\
|Tag.N.Key|String|No|a|Key.|
|Tag.N.key|String|No|a|Key, as it was written once.|
")), @r#"
    LightLamp {
        0: tags = Records("Tag", Tag),
    }
    Tag {
        0: key = Text("Key"),
        1: key2 = Text("key"),
    }
    "#);
}

#[test]
fn a_request_line_tells_path_query_and_host() {
    insta::assert_snapshot!(records(&roa("\
put /houses/HouseId/rooms/[room]/lamps/<lampId>?light&fade=Fade&speed=Speed&mode=slow http|https
Host: CityName.Endpoint
Content-Type: application/json
x-lamp-apiversion: 0.6.0", "\
|HouseId|String|Yes|h-1|The house.|
|room|String|Yes|hall|The room.|
|fade|Integer|No|3|Seconds.|
|cityName|String|Yes|c|The city.|
|rooms|String|No|x|What is said of the rooms.|
")), @r#"
    Style::Roa, "PUT", "/houses/{HouseId}/rooms/{room}/lamps/{lampId}?light&mode=slow"
    LightLamp {
        0: house_id = RequiredText("HouseId") required @ Path,
        1: room = RequiredText("room") required @ Path,
        2: fade = Integer("fade"),
        3: city_name = RequiredText("cityName") required @ Host,
        4: rooms = Text("rooms") @ Body,
        5: lamp_id = RequiredText("lampId") required @ Path,
        6: speed = Text("speed"),
    }
    "#);
}

#[test]
fn headers_stand_under_their_heading() {
    insta::assert_snapshot!(records(&format!("{}\n## Request headers\n\n|Header|Type|Required|Description|\n|---|---|---|---|\n\
|x-lamp-trace|String|Yes|Trace.|\n|Content-Length|String|Yes|Length.|\n",
        roa("GET /lamps HTTP/1.1", "|watts|Integer|No|4|Power.|\n"))), @r#"
    Style::Roa, "GET", "/lamps"
    LightLamp {
        0: watts = Integer("watts"),
        1: x_lamp_trace = RequiredText("x-lamp-trace") required @ Header,
        2: content_length = Text("Content-Length") @ Header,
    }
    "#);
}

#[test]
fn an_item_of_a_list_is_no_heading_for_the_next() {
    insta::assert_snapshot!(records("\
# LightLamp\n\nLights a lamp.\n\n## Request syntax\n\n```\nPUT /lamps/lampId HTTP/1.1\nHost: CityName.Endpoint\nContent-Type: application/json\n```\n
## Request parameters\n\n-   Request headers\n\n    There are none of its own.\n\n-   List of them\n
    |Parameter|Type|Required|Example|Description|\n    |---|---|---|---|---|
    |cityName|String|Yes|c|The city.|\n    |lampId|String|Yes|l-1|The lamp.|\n    |watts|Integer|No|4|Power.|\n"), @r#"
    Style::Roa, "PUT", "/lamps/{lampId}"
    LightLamp {
        0: city_name = RequiredText("cityName") required @ Host,
        1: lamp_id = RequiredText("lampId") required @ Path,
        2: watts = Integer("watts") @ Body,
    }
    "#);
}

#[test]
fn a_variable_of_the_path_may_be_listed_with_the_headers() {
    insta::assert_snapshot!(records(&format!("{}\n## Request headers\n\n|Header|Type|Required|Description|\n|---|---|---|---|\n\
|LampName|String|Yes|The lamp.|\n|x-lamp-trace|String|No|Trace.|\n",
        roa("GET /LampName?state HTTP/1.1", ""))), @r#"
    Style::Roa, "GET", "/{LampName}?state"
    LightLamp {
        0: lamp_name = RequiredText("LampName") required @ Path,
        1: x_lamp_trace = Text("x-lamp-trace") @ Header,
    }
    "#);
}

#[test]
fn samples_show_the_query_and_headers_are_no_body() {
    insta::assert_snapshot!(records(&format!("{}\n## Examples\n\n```\n\
GET /houses/h-1/lamps? offset=0&size=3 HTTP/1.1\nHeader :\n{{\n    \"watts\": 3\n}}\n```\n",
        roa("GET /houses/HouseId/lamps HTTP/1.1", "\
|HouseId|String|Yes|h-1|The house.|
|offset|Integer|No|0|First lamp.|
|size|Integer|No|3|Lamps.|
|watts|Integer|No|4|Power.|
"))), @r#"
    Style::Roa, "GET", "/houses/{HouseId}/lamps"
    LightLamp {
        0: house_id = RequiredText("HouseId") required @ Path,
        1: offset = Integer("offset"),
        2: size = Integer("size"),
        3: watts = Integer("watts"),
    }
    "#);
    insta::assert_snapshot!(records(&format!("{}\n## Examples\n\n```\n\
POST /lamps/l-1? force=true&Watts=9 HTTP/1.1\nHeader:\n{{\n    force: 1\n}}\nBody:\n{{\n    \"bulb\": {{\"watts\": 3}}\n}}\n```\n",
        roa("POST /lamps/LampId HTTP/1.1", "\
|LampId|String|Yes|l-1|The lamp.|
|force|Boolean|No|true|Whether.|
|bulb|Struct|No| |The bulb.|
|watts|Integer|No|4|Power.|
"))), @r#"
    Style::Roa, "POST", "/lamps/{LampId}"
    LightLamp {
        0: lamp_id = RequiredText("LampId") required @ Path,
        1: force = Boolean("force"),
        2: bulb = Record("bulb", Bulb) @ Body,
    }
    Bulb {
        0: watts = Integer("watts"),
    }
    "#);
}

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
fn without_a_body_parameters_travel_in_the_query() {
    insta::assert_snapshot!(records(&roa("GET /houses/HouseId/lamps HTTP/1.1", "\
-   请求头

    无特有请求头，请参见公共请求头。

-   参数列表

|名称|类型|是否必选|示例值|描述|
|---|---|---|---|---|
|HouseId|String|是|h-1|房子。|
|colour|String|否|red|颜色。|
").replace("|Parameter|Type|Required|Example|Description|\n|---|---|---|---|---|\n", "")), @r#"
    Style::Roa, "GET", "/houses/{HouseId}/lamps"
    LightLamp {
        0: house_id = RequiredText("HouseId") required @ Path,
        1: colour = Text("colour"),
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
fn a_request_that_is_shown_without_a_body_sends_its_parameters_in_the_query() {
    insta::assert_snapshot!(records(&format!("{}\n## Examples\n\n```\n\
POST /lamps/l-1 HTTP/1.1\nHeader :\n{{\n'Content-Length': '0',\n'Host': 'x'\n}}\n```\n",
        roa("POST /lamps/LampId?dim HTTP/1.1\nHost: x\nContent-Length: 0", "\
|LampId|String|Yes|l-1|The lamp.|
|Dim|Integer|No|3|How far.|
"))), @r#"
    Style::Roa, "POST", "/lamps/{LampId}?dim"
    LightLamp {
        0: lamp_id = RequiredText("LampId") required @ Path,
        1: dim = Integer("Dim"),
    }
    "#);
    insta::assert_snapshot!(records(&roa("POST /lamps/LampId?dim HTTP/1.1\nHost: x\nContent-Length: Length", "\
|LampId|String|Yes|l-1|The lamp.|
|Dim|Integer|No|3|How far.|
")), @r#"
    Style::Roa, "POST", "/lamps/{LampId}?dim"
    LightLamp {
        0: lamp_id = RequiredText("LampId") required @ Path,
        1: dim = Integer("Dim") @ Body,
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
    LightLamp {
        0: lamp_name = RequiredText("LampName") required @ Path,
        1: encoding = Text("encoding"),
        2: house = RequiredRecord("House", House) required @ Body,
        3: r#loop = Text("Loop") @ Body,
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
