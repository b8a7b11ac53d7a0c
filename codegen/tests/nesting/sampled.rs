//! What the sample answers tell, and which of them is believed.

use super::tree;

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
fn an_example_in_json_is_the_whole() {
    insta::assert_snapshot!(tree(
        "|Lamps|Array of Object|[{\"Watts\": 4}]|Lamps.|\n|Zone|String|z|Zone.|\n|Bulbs|Array of Object| |Bulbs.|\n|Colour|String|red|Colour.|\n",
        &[]
    ));
}

#[test]
fn of_several_answers_in_xml_one_may_show_that_an_element_repeats() {
    insta::assert_snapshot!(tree(
        "|Lamp|Struct| |Lamp.|\n|Watts|Integer|4|Power.|\n|Count|Integer|1|How many.|\n",
        &[
            "<Lit xmlns=”lamps”><Lamp><Watts>4</Watts></Lamp><Lamp><Watts>5</Watts></Lamp><Count>2</Count></Lit>",
            "<Lit xmlns=”lamps”><Lamp><Watts>4</Watts></Lamp><Count>1</Count></Lit>",
        ]
    ), @r#"
Lamp: list
Lamp[].Watts: integer (XmlSample, High)
Count: integer (XmlSample, High)
"#);
}

#[test]
fn an_answer_pasted_into_itself_has_no_field_of_its_own_name() {
    insta::assert_snapshot!(tree(
        "|Lamps|Array of Lamp| |Lamps.|\n|Age|Integer|4|Age.|\n|Watts|Integer|4|Power.|\n|Count|Integer|1|How many.|\n",
        &[
            "<Lit><Lamps><Age>4</Age><Lit><Lamps><Age>4</Age><Watts>4</Watts></Lamps><Count>1</Count></Lit></Lamps><Count>1</Count></Lit>",
        ]
    ), @r#"
Lamps: list
Lamps[].Age: integer (XmlSample, High)
Lamps[].Watts: integer (XmlSample, High)
Count: integer (XmlSample, High)
"#);
}

#[test]
fn xml_with_a_missing_end_is_better_than_no_sample() {
    insta::assert_snapshot!(tree(
        "|Bulb|Struct| |What glows.|\n|Watts|Integer|4|Power.|\n|Room|String|hall|Where.|\n",
        &["<Lit><Bulb><Watts>4<Watts></Bulb><Room>hall</Lit>"]
    ), @r#"
Bulb: struct
Bulb.Watts: integer (XmlSample, High)
Room: string (XmlSample, High)
"#);
}

/// Another spelling is a row's own where no other row stands there.
#[test]
fn a_key_that_several_rows_could_mean_is_none_of_theirs() {
    let one = tree(
        "|Watts|Integer|4|Power.|\n|Room|String|x|Room.|\n",
        &[r#"{"watts": 4}"#],
    );
    assert!(one.contains("Watts: integer as `watts`"), "{one}");
    let two = "|Watts|Integer|4|Power.|\n|WATTS|Integer|4|Power.|\n";
    let two = tree(two, &[r#"{"watts": 4}"#]);
    assert!(!two.contains(" as "), "{two}");
    let own = "|Watts|Integer|4|Power.|\n|watts|Integer|4|Power.|\n";
    let own = tree(own, &[r#"{"watts": 4}"#]);
    assert!(!own.contains(" as "), "{own}");
}

#[test]
fn rows_below_a_map_stand_behind_each_of_its_keys() {
    // The word `Map` tells it, or what the row says of keys and values, or several keys whose members
    // are the same.
    let rows = |kind: &str, said: &str| {
        format!(
            "|Ids|List|[\"x\"]|IDs.|\n|Rooms|{kind}| |{said}|\n|Watts|Integer|4|Power.|\n|Lamp|Struct| |Lamp.|\n|Colour|String|red|Colour.|\n|RequestId|String|x|Call.|\n"
        )
    };
    let one = r#"{"Ids": ["x"], "Rooms": {"hall": {"Watts": 4, "Lamp": {"Colour": "red"}}}, "RequestId": "x"}"#;
    let read = tree(&rows("Map", "Rooms."), &[one]);
    insta::assert_snapshot!(read);
    for said in [
        "Rooms: the key is a name, the value indicates its light.",
        "房间。key为名称，value为灯。",
    ] {
        assert_eq!(tree(&rows("Object", said), &[one]), read, "{said}");
    }
    assert!(tree(&rows("Object", "Rooms."), &[one]).contains("Rooms.hall"));
    let two = r#"{"Ids": ["x"], "Rooms": {"hall": {"Watts": 4, "Lamp": {"Colour": "red"}}, "attic": {"Watts": 7}}, "RequestId": "x"}"#;
    assert_eq!(tree(&rows("Object", "Rooms."), &[two]), read);
    // Keys with members of their own are those of a struct, and so is one that a row names.
    let other = r#"{"Rooms": {"hall": {"Watts": 4}, "attic": {"Lamp": {"Colour": "red"}}}, "RequestId": "x"}"#;
    assert!(tree(&rows("Object", "Rooms."), &[other]).contains("Rooms.hall.Watts"));
    let named = r#"{"Rooms": {"Lamp": {"Watts": 4, "Colour": "red"}}, "RequestId": "x"}"#;
    assert!(tree(&rows("Map", "Rooms."), &[named]).contains("Rooms: struct"));
}

#[test]
fn a_map_that_the_page_tells_may_have_keys_with_nothing_behind() {
    let rows = "|Rooms|Map| |The rooms.|\n|Watts|Integer|4|Power.|\n|RequestId|String|x|Call.|\n";
    for other in ["null", "\"dark\""] {
        let sample = format!(
            r#"{{"Rooms": {{"hall": {{"Watts": 4}}, "attic": {other}}}, "RequestId": "x"}}"#
        );
        let read = tree(rows, &[&sample]);
        assert!(
            read.starts_with("Rooms: map\nRooms.Watts: integer"),
            "{read}"
        );
    }
}

#[test]
fn lists_behind_the_keys_contradict_the_words_of_a_map() {
    let said = "The key is the room, the value is a list of lamps.";
    let sample = r#"{"Rooms": {"hall": [{"Watts": 4}], "attic": [{"Watts": 7}]}}"#;
    for kind in ["Map", "Object"] {
        let rows = format!("|Rooms|{kind}| |{said}|\n|Watts|Integer|4|Power.|\n");
        let read = tree(&rows, &[sample]);
        assert!(!read.contains("Rooms: map\nRooms.Watts"), "{kind}: {read}");
    }
}

#[test]
fn without_a_sample_a_map_has_what_follows_a_row_without_a_name() {
    let rows = "|Rooms|Map| |Rooms.|\n| |Object| |One of them.|\n|Watts|Integer|4|Power.|\n";
    assert!(tree(rows, &[]).contains("Rooms: map\nRooms.Watts"));
    let rows = "|Rooms|Map| |Rooms.|\n|Watts|Integer|4|Power.|\n";
    assert!(!tree(rows, &[]).contains("Rooms.Watts"));
}

#[test]
fn json_that_is_taken_apart_is_no_text() {
    let rows = "|Lamps|JSON array| |Lamps.|\n|Watts|Integer|4|Power.|\n|Ids|Json array|[]|IDs.|\n|Room|JSON| |Room.|\n|Floor|Integer|1|Floor.|\n|Rest|JSON|{}|Rest.|\n";
    let sample = r#"{"Lamps": [{"Watts": 4}], "Ids": ["x"], "Room": {"Floor": 1}, "Rest": {}}"#;
    insta::assert_snapshot!(tree(rows, &[sample]));
}

#[test]
fn a_row_of_a_name_alone_is_a_level_that_the_sample_leaves_out() {
    insta::assert_snapshot!(tree(
        "\
|Stock|Array of Bulb| |What is there.|
|Bulb| | | |
|Watts|Integer|4|Power.|
|Shades|Array| |Shades.|
|Shade| | | |
|Size|String|big|Size.|
|Maker|String|me|Who made it.|
|Room|String|hall|Where.|
",
        &[
            r#"{"Stock": [{"Watts": 4, "Shades": [{"Size": "big"}], "Maker": "me", "Cap": {"Size": 1}}], "Room": "hall"}"#
        ]
    ));
    // What says something of the entries may only name them.
    insta::assert_snapshot!(tree(
        "\
|Stock|Array of Bulb| |What is there.|
|Bulb| | |One of them.|
|Watts|Integer|4|Power.|
",
        &[r#"{"Stock": [{"Watts": 4}]}"#]
    ));
}

#[test]
fn below_a_level_that_the_sample_leaves_out_its_own_containers_are_made() {
    insta::assert_snapshot!(tree(
        "\
|Stock|Array of Bulb| |What is there.|
|Bulb| | | |
|Watts|Integer|4|Power.|
",
        &[r#"{"Stock": [{"Socket": {"Watts": 4}, "Room": "hall"}]}"#]
    ));
}

#[test]
fn a_row_of_a_name_alone_is_the_level_that_the_sample_calls_otherwise() {
    insta::assert_snapshot!(tree(
        "\
|PerHour|Array of UseModule| |How much.|
|UseModule| | | |
|Time|String|noon|When.|
",
        &[r#"{"PerHour": {"Use": [{"Time": "noon"}]}}"#]
    ));
}

#[test]
fn a_text_that_the_page_takes_apart_and_the_sample_shows_as_a_list_is_one() {
    insta::assert_snapshot!(tree(
        "\
|Lamps|String| |The lamps as JSON. See [Lamp](#).|

|Parameter|Type|Example|Description|
|---|---|---|---|
|Watts|Integer|4|Power.|
",
        &[r#"{"Lamps": [{"Watts": 4}]}"#]
    ));
}

#[test]
fn the_members_of_a_level_that_the_sample_shows_elsewhere_stand_in_it() {
    insta::assert_snapshot!(tree(
        "\
|PerHour|Array of Span| |How much.|
|Span| | | |
|Time|String|noon|When.|
",
        &[r#"{"Span": [{"Time": "noon"}]}"#]
    ));
}

#[test]
fn keys_that_rows_name_in_another_case_are_not_free() {
    let rows = "|Rooms|Object| |The rooms.|\n|Hall|Object| |One.|\n|Watts|Integer|4|Power.|\n\
        |Attic|Object| |Another.|\n|Watts|Integer|7|Power.|\n";
    let sample = r#"{"Rooms": {"hall": {"Watts": 4}, "attic": {"Watts": 7}}}"#;
    insta::assert_snapshot!(tree(rows, &[sample]), @r"
    Rooms: struct
    Rooms.Hall: struct as `hall` (JsonSample, High)
    Rooms.Hall.Watts: integer (JsonSample, High)
    Rooms.Attic: struct as `attic` (JsonSample, High)
    Rooms.Attic.Watts: integer (JsonSample, High)
    ");
}
