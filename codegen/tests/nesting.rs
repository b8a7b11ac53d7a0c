//! Where the fields of an answer stand, and what told so: each way in which pages leave it open.

use alicloud_codegen::facts::paths;
use alicloud_codegen::read::read;
use std::fmt::Write as _;

/// The fields of a page with these rows and samples, each with why it stands there, then what the
/// reader says.
fn tree(rows: &str, samples: &[&str]) -> String {
    let samples: Vec<_> = samples
        .iter()
        .map(|text| format!("```\n{text}\n```\n"))
        .collect();
    let page = format!(
        "# LightLamp\n\nLights a lamp.\n\n## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n\
         |---|---|---|---|---|\n|Action|String|Yes|LightLamp|Which operation.|\n\n## Response parameters\n\n\
         |Parameter|Type|Example|Description|\n|---|---|---|---|\n{rows}\n## Examples\n\n{}",
        samples.join("\n")
    );
    let reading = read("LightLamp.md", page.as_bytes());
    assert!(reading.rows.balance());
    let operation = reading.operation.expect("it is an operation");
    let mut out = String::new();
    if !operation.body.is_struct() {
        // Writing to a string does not fail.
        let _ = writeln!(out, "the answer: {:?}", operation.body);
    }
    for (path, field) in paths(&operation) {
        out.push_str(&path);
        out.push_str(&format!(": {:?}", field.kind).to_lowercase());
        if let Some(items) = field.items {
            out.push_str(&format!(" of {items:?}").to_lowercase());
        }
        if let Some(alias) = &field.alias {
            let _ = write!(out, " as `{alias}`");
        }
        if let Some(nesting) = field.nesting {
            // Writing to a string does not fail.
            let _ = write!(out, " ({:?}, {:?})", nesting.reason, nesting.confidence);
        }
        out.push('\n');
    }
    for diagnostic in &reading.diagnostics {
        let _ = writeln!(out, "{}: {}", diagnostic.id, diagnostic.message);
    }
    out
}

#[test]
fn what_a_page_states_has_no_reason() {
    insta::assert_snapshot!(tree(
        "\
|RequestId|String|x|Call.|
|Lamps|Struct| |Wrapper.|
|Lamps.Lamp|Array of Lamp| |Lamps.|
|Lamps.Lamp[].Watts|Integer|4|Power.|
",
        &[]
    ));
}

#[test]
fn a_json_sample_tells_where_a_struct_ends() {
    insta::assert_snapshot!(tree(
        "\
|Lamps|Array of Lamp| |Lamps.|
|Lamp| | | |
|Id|String|a|Which.|
|Bulb|Struct| |What glows.|
|Watts|Integer|4|Power.|
|Room|String|hall|Where.|
|Count|Integer|1|How many.|
|RequestId|String|x|Call.|
",
        &[
            r#"{"Lamps": {"Lamp": [{"Id": "a", "Bulb": {"Watts": 4}, "Room": "hall"}]}, "Count": 1}"#
        ]
    ));
}

#[test]
fn an_xml_sample_tells_it_where_there_is_no_json() {
    insta::assert_snapshot!(tree(
        "\
|Lamps|Array of Lamp| |Lamps.|
|Lamp| | | |
|Id|String|a|Which.|
|Bulb|Struct| |What glows.|
|Watts|Integer|4|Power.|
|Room|String|hall|Where.|
|Zones|List|z|Zones.|
",
        &[
            "<LightLampResponse><Lamps><Lamp><Id>a</Id><Bulb><Watts>4</Watts></Bulb><Room>hall</Room></Lamp></Lamps><Zones><element>z</element></Zones></LightLampResponse>"
        ]
    ));
}

#[test]
fn an_xml_sample_fills_what_the_json_sample_leaves_empty() {
    insta::assert_snapshot!(tree(
        "\
|Lamps|Array of Lamp| |Lamps.|
|Watts|Integer|4|Power.|
|Bulb|Struct| |What glows.|
|Age|Integer|4|How old.|
|Room|String|hall|Where.|
",
        &[
            r#"{"Lamps": [], "Room": "hall"}"#,
            "<R><Lamps><Watts>4</Watts><Bulb><Age>4</Age></Bulb></Lamps><Room>hall</Room></R>",
        ]
    ));
}

#[test]
fn broken_json_is_better_than_no_sample() {
    insta::assert_snapshot!(tree(
        "\
|Bulb|Struct| |What glows.|
|Watts|Integer|4|Power.|
|Room|String|hall|Where.|
",
        &["{\n  \"Bulb\": {\"Watts\": 4**},\n  \"Room\": \"hall\"\n  \"Id\": 1\n}"]
    ));
}

#[test]
fn a_sample_below_the_name_of_the_operation_is_the_answer() {
    insta::assert_snapshot!(tree(
        "\
|Bulb|Struct| |What glows.|
|Watts|Integer|4|Power.|
|Room|String|hall|Where.|
",
        &[r#"{"LightLamp": {"Bulb": {"Watts": 4}, "Room": "hall"}}"#]
    ));
}

#[test]
fn without_samples_rows_and_names_are_taken_in_their_order() {
    insta::assert_snapshot!(tree(
        "\
|Lamps|Array of Lamp| |Lamps.|
|Lamp| | | |
|Age|Integer|4|How old.|
|Bulbs|Array of Bulb| |What glows.|
|Bulb| | | |
|Colour|String|red|Of the light.|
|Watts|Integer|4|Power.|
|Room|String|hall|Where.|
|RequestId|String|x|Call.|
",
        &[]
    ));
}

#[test]
fn a_struct_that_the_sample_leaves_out_keeps_its_members() {
    insta::assert_snapshot!(tree(
        "\
|Lamp|Struct| |The lamp.|
|Bulb|Struct| |What glows.|
|Age|Integer|4|How old.|
|Watts|Integer|4|Power.|
|Age|Integer|9|How old.|
|Room|String|hall|Where.|
",
        &[r#"{"Lamp": {"Age": 9, "Room": "hall"}}"#]
    ));
}

#[test]
fn marks_of_one_level_are_told_apart_by_the_sample() {
    insta::assert_snapshot!(tree(
        "\
|Lamps| | |Lamps.|
|└Bulb| | |What glows.|
|└Watts|Integer|4|Power.|
|└Room|String|hall|Where.|
|Count|Integer|1|How many.|
",
        &[r#"{"Lamps": [{"Bulb": {"Watts": 4}, "Room": "hall"}], "Count": 1}"#]
    ));
}

#[test]
fn marks_are_as_deep_as_they_are_indented() {
    insta::assert_snapshot!(tree(
        "\
|Lamp| | |The lamp.|
|  └Bulb| | |What glows.|
|    └Watts|Integer|4|Power.|
|  └Cable| | |What feeds it.|
|    └Watts|Integer|4|Power.|
|Count|Integer|1|How many.|
",
        &[]
    ));
}

#[test]
fn a_named_parent_is_the_parent() {
    insta::assert_snapshot!(tree(
        "\
|Watts|Integer|4|Power. Parent node: Lamp.Bulb|
|Lamp|Container| |The lamp. Parent node: None|
|Bulb|Container| |What glows. Parent node: Lamp|
|Room|String|hall|Where. Parent node: Lamp|
",
        &[]
    ));
}

#[test]
fn a_list_without_a_word_on_its_entries_is_named_by_the_next_row() {
    insta::assert_snapshot!(tree(
        "\
|Lamps|Array| |Lamps.|
|LampId|String|a|Which.|
|Bulbs|Array| |What glows.|
|Bulb| | | |
|Watts|Integer|4|Power.|
",
        &[]
    ));
    insta::assert_snapshot!(tree(
        "\
|Zones|Array|z|Zones.|
|Room|String|hall|Where.|
",
        &[]
    ));
}

#[test]
fn members_of_a_wrapper_stand_in_it_also_where_the_sample_lacks_them() {
    insta::assert_snapshot!(tree(
        "\
|Lamps| | |Lamps.|
|Age|Integer|4|How old.|
|Watts|Integer|4|Power.|
",
        &[r#"{"Lamps": {"Lamp": [{"Watts": 4}]}}"#]
    ));
}

#[test]
fn a_row_with_a_value_opens_nothing() {
    insta::assert_snapshot!(tree(
        "\
|Lamp|Struct| |The lamp.|
|Rooms| |hall|Where.|
|Watts|Integer|4|Power.|
",
        &[]
    ));
}

#[test]
fn a_type_of_another_page_is_an_open_struct() {
    insta::assert_snapshot!(tree(
        "\
|Bulb|[Bulb](/API (old)/Bulb.md)| |What glows.|
|Tags|Array of [tag](/API/Tags.md)| |Tags.|
|Room|String|hall|Where.|
",
        &[]
    ));
}

#[test]
fn what_the_sample_shows_empty_is_filled_by_the_rows() {
    insta::assert_snapshot!(tree(
        "\
|Lamps| | |Lamps.|
|Bulbs| | |What glows.|
|Age|Integer|4|How old.|
|Watts|Integer|4|Power.|
|Age|Integer|9|How old.|
",
        &[r#"{"Lamps": {"Lamp": [{"Bulbs": {"Bulb": []}, "Age": 9}]}}"#]
    ));
}

#[test]
fn how_the_call_went_stands_at_the_top() {
    insta::assert_snapshot!(tree(
        "\
|Code|Integer|200|How it went.|
|Lamp|Struct| |The lamp.|
|Watts|Integer|4|Power.|
|Message|String|fine|How it went.|
|Error|Struct| |What failed.|
|Code|String|Dark|What.|
|Message|String|It is dark.|Why.|
",
        &[r#"{"Code": 200, "Lamp": {"Watts": 4}}"#]
    ));
}

#[test]
fn a_further_table_lists_the_members_of_what_the_words_before_it_name() {
    insta::assert_snapshot!(tree(
        "\
|Bulb|Object| |What glows.|
|Room|String|hall|Where.|

The parameters of the Bulb object:

|Parameter|Type|Example|Description|
|---|---|---|---|
|Watts|Integer|4|Power.|
",
        &[]
    ));
}

#[test]
fn an_answer_may_be_a_list() {
    let rows = "|Watts|Integer|4|Power.|\n|Colour|String|red|Colour.|\n";
    // The sample shows it, a first row without a name says it, or a path does.
    insta::assert_snapshot!(tree(rows, &["[{\"Watts\": 4, \"Colour\": \"red\"}]"]));
    assert_eq!(
        tree(
            rows,
            &[
                "HTTP/1.1 200 OK\nHeader:\n{\n\"Length\": 1\n}\nBody :\n[{\"Watts\": 4, \"Colour\": \"red\"}]"
            ]
        ),
        tree(rows, &["[{\"Watts\": 4, \"Colour\": \"red\"}]"])
    );
    insta::assert_snapshot!(tree(&format!("| |Array| |Lamps.|\n{rows}"), &[]));
    insta::assert_snapshot!(tree("|[].Watts|Integer|4|Power.|\n", &[]));
    insta::assert_snapshot!(tree("| |Array of String|red|Colours.|\n", &["[\"red\"]"]));
    assert!(tree(rows, &["[{'Watts': 4, 'Colour': 'red'}]"]).starts_with("the answer"));
    // The body of a request is no answer, and a row within tells nothing of the whole.
    let lamp = "|Lamp|Struct| |Lamp.|\n| |Array| |Its bulbs.|\n|Watts|Integer|4|Power.|\n";
    assert!(!tree(lamp, &["[{\"Key\": 1}]"]).contains("the answer"));
}

#[test]
fn the_keys_of_an_answer_may_be_free() {
    let rows = "| |Map| |By lamp.|\n|Bulb|Struct| |Bulb.|\n|Watts|Integer|4|Power.|\n|Room|Struct| |Room.|\n|Floor|Integer|2|Floor.|\n";
    let sample = r#"{"lamp-1": {"Bulb": {"Watts": 4}}, "lamp-2": {"Room": {"Floor": 2}}}"#;
    insta::assert_snapshot!(tree(rows, &[sample]));
    // Keys that rows name are not free, whatever the first row says.
    let sample = r#"{"Bulb": {"Watts": 4}, "Room": {"Floor": 2}}"#;
    assert!(!tree(rows, &[sample]).contains("the answer"));
}

#[test]
fn a_container_goes_by_almost_its_name_in_the_sample() {
    let rows = "|Lamp|Array| |Lamps.|\n|Watts|Integer|4|Power.|\n|Bulb|Struct| |Bulb.|\n|Socket|String|x|Socket.|\n|Id|String|x|Call.|\n";
    let sample = r#"{"Lamps": [{"Watts": 4}], "BulbVO": {"Socket": "x"}, "Id": "x"}"#;
    insta::assert_snapshot!(tree(rows, &[sample]));
}

#[test]
fn a_gateway_around_the_answer_is_no_part_of_it() {
    let rows = "|Code|String|0|Code.|\n|RequestId|String|x|Call.|\n|Watts|Integer|4|Power.|\n";
    let sample = r#"{"code": 200, "requestId": "x", "data": {"RequestId": "x", "Watts": 4}}"#;
    insta::assert_snapshot!(tree(rows, &[sample]));
    // A row that names it tells that it is one.
    let named = "|data|Struct| |Data.|\n|RequestId|String|x|Call.|\n|Watts|Integer|4|Power.|\n";
    assert!(tree(named, &[sample]).contains("data.Watts"));
}

#[test]
fn one_member_is_enough_to_see_that_the_names_begin_anew() {
    insta::assert_snapshot!(tree(
        "|Lamp|Struct| |Lamp.|\n|Bulb|String|x|Bulb.|\n|Colours|Struct| |Colours.|\n|Name|String|red|Name.|\n|Dimmer|String|x|Dimmer.|\n|Floor|Integer|2|Floor.|\n",
        &[]
    ));
}

#[test]
fn a_wrapper_of_values_takes_no_row() {
    insta::assert_snapshot!(tree(
        "|Lamp|Struct| |Lamp.|\n|Address|List|10.0.0.1|Address.|\n|Watts|Integer|4|Power.|\n|Colour|String|red|Colour.|\n",
        &[r#"{"Lamp": {"Address": {"Ip": ["10.0.0.1"]}, "Colour": "red"}}"#]
    ));
}

#[test]
fn a_row_between_others_of_its_container_is_rather_sure() {
    let rows = "|Lamp|Struct| |Lamp.|\n|Zone|String|z|Zone.|\n|Bulb|String|x|Bulb.|\n|Watts|Integer|4|Power.|\n";
    let last = "|Ages|Integer|4|Age.|\n";
    insta::assert_snapshot!(tree(
        &format!("{rows}{last}"),
        &[r#"{"Lamp": {"Zone": "z", "Watts": 4}}"#]
    ));
}

#[test]
fn a_word_for_no_type_is_no_type() {
    insta::assert_snapshot!(tree(
        "|Lamps|Array|N/A|Lamps.|\n|Lamp|N/A|N/A|One.|\n|Watts|Integer|4|Power.|\n|Bulb|Integer|4|Bulb.|\n",
        &[]
    ));
}

#[test]
fn a_container_stands_where_the_parents_of_other_rows_lead_through_it() {
    // `Owner` is said to stand in `Answer`, but its members are said to be in `Answer.Lamps.Owner`.
    let first = tree(
        "\
|Lamps|Container| |Lamps. Parent node: Answer|
|Name|String|Ann|Whose. Parent node: Answer.Lamps.Owner|
|Answer|Container| |All. Parent node: None|
|Owner|Container| |Who has it. Parent node: Answer|
|Count|Integer|1|How many. Parent node: Answer|
",
        &[],
    );
    assert!(first.contains("\nAnswer.Lamps.Owner.Name:"), "{first}");
    assert!(!first.contains("Answer.Owner"), "{first}");
    // The order of the rows is of no account.
    let last = tree(
        "\
|Answer|Container| |All. Parent node: None|
|Owner|Container| |Who has it. Parent node: Answer|
|Lamps|Container| |Lamps. Parent node: Answer|
|Name|String|Ann|Whose. Parent node: Answer.Lamps.Owner|
",
        &[],
    );
    assert!(last.contains("\nAnswer.Lamps.Owner.Name:"), "{last}");
    assert!(!last.contains("Answer.Owner"), "{last}");
    // Where some lead through both places, each says where it stands.
    let both = tree(
        "\
|Name|String|Ann|Whose. Parent node: Answer.Lamps.Owner|
|Age|Integer|9|How old. Parent node: Answer.Owner|
|Owner|Container| |Who has it. Parent node: Answer|
",
        &[],
    );
    assert!(both.contains("\nAnswer.Owner.Age:"), "{both}");
}

#[test]
fn a_row_without_a_parent_stands_in_the_container_that_has_none() {
    insta::assert_snapshot!(tree(
        "\
|Answer|Container| |All. Parent node: None|
|Lamps|Container| |Lamps. Parent node: Answer|
|Watts|Integer|4|Power. Parent node: Answer.Lamps|
|Next|String|b|Where to go on.|
|Count|Integer|1|How many.|
",
        &[
            "<Answer xmlns=”http://lamps”><Lamps><Watts>4</Watts></Lamps><Lamps><Watts>6</Watts></Lamps><Count>2</Count></Answer>"
        ]
    ));
}

#[test]
fn further_tables_list_the_members_of_the_containers_that_end_those_before() {
    let table = "\n|Parameter|Type|Example|Description|\n|---|---|---|---|\n";
    insta::assert_snapshot!(tree(
        &format!(
            "\
|Count|Integer|1|How many.|
|Lamps|List| |Lamps.|
{table}|Watts|Integer|4|Power.|
|Bulbs|List| |Bulbs.|
{table}|Colour|String|red|Colour.|
|Watts|Integer|2|Power.|
"
        ),
        &[r#"{"Count": 1, "Lamps": {"Lamps": [{"Watts": 4, "Wires": []}]}}"#]
    ));
}

#[test]
fn a_further_table_of_what_the_sample_shows_beside_the_last_container_is_not_inside() {
    insta::assert_snapshot!(tree(
        "\
|Count|Integer|1|How many.|
|Lamps|List| |Lamps.|

|Parameter|Type|Example|Description|
|---|---|---|---|
|Watts|Integer|4|Power.|
|Colour|String|red|Colour.|
",
        &[r#"{"Count": 1, "Lamps": [], "Watts": 4}"#]
    ));
}

#[test]
fn a_further_table_lists_the_members_of_what_is_described_as_the_words_before_it() {
    insta::assert_snapshot!(tree(
        "\
|bulbs|Object| |The bulb settings. One for each.|
|cable|Object| |The power supply configuration.|
|room|String|hall|Where.|

The following table describes the power supply configuration.

|Parameter|Type|Example|Description|
|---|---|---|---|
|watts|Integer|4|Power.|
|colour|String|red|Colour.|
",
        &[r#"{"bulbs": {"a": {"watts": 4, "type": "x"}}, "cable": {"watts": 4}, "room": "hall"}"#]
    ));
}

#[test]
fn a_container_without_a_type_whose_list_is_empty_has_the_rows_until_the_names_begin_anew() {
    insta::assert_snapshot!(tree(
        "\
|Lamps| | |Lamps.|
|Ages| |9|Ages.|
|Clashes| | |What clashes.|
|Bulb|String|b|The clashing bulb.|
|LampId|String|a|The clashing lamp.|
|Watts|Integer|4|Its power.|
|Bulb|String|b|The bulb.|
|Floor|Integer|2|Floor.|
|Watts|Integer|4|Power.|
|Count|Integer|1|How many.|
",
        &[
            r#"{"Count": 1, "Lamps": {"Lamp": [{"Ages": {"Age": []}, "Clashes": {"Clash": []}, "Bulb": "b", "Floor": 2, "Watts": 4}, {"Ages": {"Age": []}, "Clashes": {"Clash": []}, "Bulb": "b"}]}}"#,
            "<LightLampResponse><Count>1</Count><Lamps><Lamp><Ages></Ages><Clashes></Clashes><Bulb>b</Bulb><Floor>2</Floor><Watts>4</Watts></Lamp></Lamps></LightLampResponse>"
        ]
    ));
}

#[test]
fn a_plural_and_its_singular_without_types_are_a_list_in_a_wrapper() {
    insta::assert_snapshot!(tree(
        "\
|Lamps| | |All lamps.|
|Lamp| | |One lamp.|
|Age|Integer|9|Age.|
|OldLimits| | |The limits.|
|OldLimit| | |One limit.|
|Most|Integer|9|Most.|
|Unit|String|W|Unit.|
",
        &[r#"{"Lamps": {"Lamp": [{"Age": 9}]}}"#]
    ));
}

#[test]
fn keys_with_dots_are_no_paths() {
    insta::assert_snapshot!(tree(
        "\
|Lamp|Struct| |The lamp.|
|Bulb.Watts|Integer|4|Power.|
|Bulb.Colour|String|red|Colour.|
|Room.Floor|Integer|2|Floor.|
",
        &[r#"{"Lamp": {"Bulb.Watts": 4}}"#]
    ));
}

#[test]
fn a_key_in_another_case_is_meant_where_no_other_place_has_the_name() {
    insta::assert_snapshot!(tree(
        "\
|Lamps|Array of Lamp| |Lamps.|
|Lamp| | | |
|Bulb|Struct| |Bulb.|
|Watts|Integer|4|Power.|
|Kind|String|x|Kind.|
|Count|Integer|1|How many.|
",
        &[r#"{"Lamps": {"Lamp": [{"Bulb": {"watts": 4, "kind": "x"}, "Kind": "x"}]}, "Count": 1}"#]
    ));
}

#[test]
fn a_map_takes_no_row_that_stands_elsewhere() {
    insta::assert_snapshot!(tree(
        "\
|Lamp|Struct| |Lamp.|
|Settings|Map|{}|Settings.|
|Watts|Integer|4|Power.|
|Colour|String|red|Colour.|
",
        &[r#"{"Lamp": {"Settings": {"Watts": 4, "Colour": "red"}, "Watts": 4}}"#]
    ));
}

#[test]
fn what_tells_the_page_of_a_list_stands_beside_others_that_do() {
    insta::assert_snapshot!(tree(
        "\
|Page|Struct| |Page.|
|PageSize|Integer|10|Size.|
|Lamps|Array of Lamp| |Lamps.|
|Watts|Integer|4|Power.|
|Colour|String|red|Colour.|
|TotalCount|Integer|1|How many.|
",
        &[r#"{"Page": {"PageSize": 10, "Lamps": [{"Watts": 4}]}}"#]
    ));
    // The sample shows where the others stand that are still to come.
    insta::assert_snapshot!(tree(
        "\
|Lamps|Array of Lamp| |Lamps.|
|Age|Integer|4|Age.|
|Colour|String|red|Colour.|
|TotalCount|Integer|1|How many.|
|PageSize|Integer|10|Size.|
",
        &[r#"{"Lamps": [{"Age": 4, "Colour": "red"}], "PageSize": 10}"#]
    ));
}

#[test]
fn marks_of_one_level_are_told_apart_by_names_where_no_sample_does() {
    insta::assert_snapshot!(tree(
        "\
|Lamps| | |Lamps.|
|└Age|Integer|4|Age.|
|└Tags| | |Tags.|
|└TagKey|String|a|Key.|
|└TagValue|String|b|Value.|
|└Watts|Integer|4|Power.|
",
        &[r#"{"Lamps": {"Lamp": [{"Age": 4, "Watts": 4}]}}"#]
    ));
}

#[test]
fn the_body_of_a_request_is_no_answer_where_a_broken_answer_follows() {
    insta::assert_snapshot!(tree(
        "\
|Count|Integer|1|How many.|
|Lamps|Array of Lamp| |Lamps.|
|Watts|Integer|4|Power.|
|Colour|String|red|Colour.|
",
        &[
            r#"{"Watts": 4}"#,
            "{\"Count\": 1, \"Lamps\": [{\"Watts\": 4 \"Colour\": \"red\"}]}"
        ]
    ));
}

#[test]
fn a_sample_of_a_refusal_is_no_answer() {
    let rows = "|Lamp|Struct| |Lamp.|\n|Watts|Integer|4|Power.|\n|Code|String|OK|Code.|\n";
    let answer = r#"{"Lamp": {"Watts": 4}, "Code": "OK"}"#;
    let json = r#"{"RequestId": "x", "HostId": "h", "Code": "Dark", "Message": "It is dark."}"#;
    let xml = "<Error><RequestId>x</RequestId><HostId>h</HostId><Code>Dark</Code><Message>It is dark.</Message></Error>";
    assert_eq!(tree(rows, &[answer, json, xml]), tree(rows, &[answer]));
    assert_ne!(tree(rows, &[json]), tree(rows, &[answer]));
}

#[test]
fn a_list_of_its_own_name_holds_structs() {
    insta::assert_snapshot!(tree(
        "|Time|Array of Time| |Times.|\n|Bulb|String|x|Bulb.|\n|Colour|Array of String| |Colours.|\n|Watts|Integer|4|Power.|\n",
        &[]
    ));
}

#[test]
fn a_key_and_its_value_are_all_of_a_pair() {
    // Names in order tell in what the next row stands; without an order it is right outside.
    insta::assert_snapshot!(tree(
        "|Lamp|Struct| |Lamp.|\n|Age|Integer|4|Age.|\n|Tags|Array of Tag| |Tags.|\n|Tag| | | |\n|TagKey|String|a|Key.|\n|TagValue|String|b|Value.|\n|Watts|Integer|4|Power.|\n",
        &[]
    ));
    insta::assert_snapshot!(tree(
        "|Watts|Integer|4|Power.|\n|Age|Integer|4|Age.|\n|Tags|Array of Tag| |Tags.|\n|Key|String|a|Key.|\n|Value|String|b|Value.|\n|Zone|String|z|Zone.|\n",
        &[]
    ));
}

#[test]
fn an_example_in_json_is_the_whole() {
    insta::assert_snapshot!(tree(
        "|Lamps|Array of Object|[{\"Watts\": 4}]|Lamps.|\n|Zone|String|z|Zone.|\n|Bulbs|Array of Object| |Bulbs.|\n|Colour|String|red|Colour.|\n",
        &[]
    ));
}

#[test]
fn what_follows_a_list_may_stand_at_the_top() {
    insta::assert_snapshot!(tree(
        "|Code|String|0|Code.|\n|Lamps|Array of Lamp| |Lamps.|\n|Age|Integer|4|Age.|\n|Watts|Integer|4|Power.|\n|Node|String|n|Node.|\n|Zone|String|z|Zone.|\n",
        &[]
    ));
}

#[test]
fn names_are_in_the_order_of_their_bytes() {
    insta::assert_snapshot!(tree(
        "|Lamp|Struct| |Lamp.|\n|Age|Integer|4|Age.|\n|Bulb|Struct| |Bulb.|\n|ISP|String|x|ISP.|\n|Image|String|x|Image.|\n|Watts|Integer|4|Power.|\n|Colour|String|red|Colour.|\n",
        &[]
    ));
}
