//! What names, types and the order of the rows tell where no sample does.

use super::tree;

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

#[test]
fn a_row_that_stands_twice_closes_nothing() {
    let rows = "|Lamps|Array of Lamp| |Lamps.|\n|Bulb|Struct| |Bulb.|\n|Load|Integer|1|Load.|\n|Watts|Integer|4|Power.|\n|Watts|Integer|4|Power.|\n|Width|Integer|4|Width.|\n";
    let read = tree(rows, &[]);
    assert!(
        read.contains("Lamps[].Bulb.Width") && read.contains("field-duplicate"),
        "{read}"
    );
    // Samples that show the field in two places are right.
    let sample = r#"{"Lamps": [{"Bulb": {"Load": 1, "Watts": 4}, "Watts": 4}]}"#;
    assert!(tree(rows, &[sample]).contains("Lamps[].Watts"));
}

#[test]
fn what_no_sample_shows_is_the_list_that_its_words_tell() {
    let rows = "|Lamps| | |A list of lamps.|\n|Watts|Integer|4|Power.|\n";
    assert!(tree(rows, &[]).contains("Lamps[].Watts"));
    let rows = "|Lamp| | |The lamp.|\n|Watts|Integer|4|Power.|\n";
    assert!(tree(rows, &[]).contains("Lamp.Watts"));
}

#[test]
fn the_last_members_may_be_in_order_where_all_are_not() {
    let rows = "|Watts|Integer|4|Power.|\n|Colour|String|red|Colour.|\n|Age|Integer|1|Age.|\n|Bulb|String|x|Bulb.|\n|Kind|String|x|Kind.|\n\
                |Rooms|Array of Room| |Rooms.|\n|Floor|Integer|1|Floor.|\n|Window|String|x|Window.|\n|Size|Integer|1|Size.|\n";
    let tree = tree(rows, &[]);
    assert!(
        tree.contains("Rooms[].Window") && tree.contains("\nSize"),
        "{tree}"
    );
}

#[test]
fn containers_that_are_named_alike_stand_side_by_side() {
    let rows = "|RedLamps| | |Red.|\n|Id|String|x|ID.|\n|Watts|Integer|4|Power.|\n|BlueLamps| | |Blue.|\n|Id|String|x|ID.|\n|WhiteLamps| | |White.|\n|Id|String|x|ID.|\n|Watts|Integer|4|Power.|\n";
    let sample = r#"{"RedLamps": {"Id": "x", "Watts": 4}, "BlueLamps": {"Id": "x"}}"#;
    assert!(tree(rows, &[sample]).contains("\nWhiteLamps.Watts"));
    // Of two the first words tell it, too; but what a list begins with stands in it.
    let rows = "|DeadRedLamps| | |Red.|\n|Id|String|x|ID.|\n|Watts|Integer|4|Power.|\n|DeadBlueLamps| | |Blue.|\n|Watts|Integer|4|Power.|\n|Id|String|x|ID.|\n";
    assert!(tree(rows, &[]).contains("\nDeadBlueLamps.Watts"));
    let rows = "|DeadLamps|Struct| |All.|\n|Count|Integer|1|Count.|\n|Rows|Array of DeadRedLamps| |Rows.|\n|DeadRedLamps| | | |\n|Watts|Integer|4|Power.|\n";
    assert!(tree(rows, &[]).contains("DeadLamps.Rows.DeadRedLamps[].Watts"));
}

#[test]
fn pages_are_of_a_list_not_of_its_entries() {
    let rows = "|Lamps|Array of Lamp| |Lamps.|\n|Lamp| | | |\n|Id|String|x|ID.|\n|Watts|Integer|4|Power.|\n|PageNumber|Integer|1|Page.|\n|RequestId|String|x|Call.|\n";
    assert!(tree(rows, &[]).contains("\nPageNumber"));
    let rows = "|Data|Struct| |Data.|\n|Code|String|x|Code.|\n|Lamps|Array of Lamp| |Lamps.|\n|Watts|Integer|4|Power.|\n|PageSize|Integer|1|Page.|\n";
    assert!(tree(rows, &[]).contains("Data.PageSize"));
    let rows = "|Page|Struct| |Page.|\n|PageSize|Integer|1|Size.|\n|TotalCount|Integer|1|Count.|\n";
    assert!(tree(rows, &[]).contains("Page.TotalCount"));
}

#[test]
fn a_row_stands_with_those_before_and_behind_it() {
    // The sample shows the field further out alone, where another row of its name follows.
    let rows = "|Data|Struct| |Data.|\n|Watts|Integer|4|Power.|\n|Error|String|x|Why.|\n|Colour|String|red|Colour.|\n|Error|String|x|Why the call failed.|\n";
    let sample = r#"{"Data": {"Watts": 4, "Colour": "red"}, "Error": "x"}"#;
    let tree = tree(rows, &[sample]);
    assert!(
        tree.contains("Data.Error") && tree.contains("\nError"),
        "{tree}"
    );
}

#[test]
fn where_order_begins_anew_behind_a_mark_a_container_has_begun() {
    let rows = "|Tags| | |Tags.|\n|└Room| | |The room.|\n|└Door|Integer|1|Doors.|\n|└Lamp|Integer|1|Lamps.|\n|└Window|Integer|1|Windows.|\n|└TagKey|String|x|Key.|\n";
    let tree = tree(rows, &[r#"{"Tags": [{"TagKey": "x"}]}"#]);
    assert!(
        tree.contains("Room.Door") && tree.contains("Room.Window"),
        "{tree}"
    );
    assert!(tree.contains("Tags[].TagKey"), "{tree}");
}

#[test]
fn an_entry_may_have_a_field_of_paging_too() {
    let inside = "|Pages|Array of Page| |Pages.|\n|Id|String|x|ID.|\n|PageNumber|Integer|4|Its number.|\n\
        |Text|String|x|Text.|\n|Width|Integer|9|Width.|\n";
    let read = tree(inside, &[]);
    for name in ["PageNumber", "Text", "Width"] {
        assert!(read.contains(&format!("Pages[].{name}:")), "{read}");
    }
    let end = "|Lamps|Array of Lamp| |Lamps.|\n|Id|String|x|ID.|\n|PageNumber|Integer|4|Which.|\n\
        |PageSize|Integer|4|How many.|\n|RequestId|String|x|Call.|\n";
    let read = tree(end, &[]);
    for name in ["PageNumber", "PageSize", "RequestId"] {
        assert!(read.contains(&format!("\n{name}:")), "{read}");
    }
}

#[test]
fn the_same_row_again_may_stand_further_out() {
    let rows = "|Lamp|Struct| |Lamp.|\n|Id|String|x|ID.|\n|Id|String|x|ID.|\n";
    let read = tree(&format!("{rows}|RequestId|String|x|Call.|\n"), &[]);
    assert!(
        read.contains("\nLamp.Id:") && read.contains("\nId:"),
        "{read}"
    );
    // It is a slip where the container goes on.
    let read = tree(&format!("{rows}|Watts|Integer|4|Power.|\n"), &[]);
    assert!(
        read.contains("\nLamp.Watts:") && !read.contains("\nId:"),
        "{read}"
    );
}
