//! What the page states itself: paths, marks, named parents.

use super::tree;

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
fn a_row_that_no_sample_has_stands_with_the_rows_around_it() {
    // The next row stands in the same container.
    insta::assert_snapshot!(tree(
        "|Lamps| | |Lamps.|\n|└Age|Integer|4|Age.|\n|└Bulb| | |Bulb.|\n|└Colour|String|red|Colour.|\n|└Socket|String|E27|Socket.|\n|└Watts|Integer|4|Power.|\n|└Zone|String|z|Zone.|\n",
        &[r#"{"Lamps": [{"Age": 4, "Bulb": {"Colour": "red", "Watts": 4}, "Zone": "z"}]}"#]
    ), @r#"
Lamps: list
Lamps[].Age: integer
Lamps[].Bulb: struct
Lamps[].Bulb.Colour: string (JsonSample, High)
Lamps[].Bulb.Socket: string (RowOrder, Medium)
Lamps[].Bulb.Watts: integer (JsonSample, High)
Lamps[].Zone: string
"#);
    // The next row stands further out, where this one would break the order of the names.
    insta::assert_snapshot!(tree(
        "|Lamps| | |Lamps.|\n|└Bulb| | |Bulb.|\n|└Colour|String|red|Colour.|\n|└Socket|String|E27|Socket.|\n|└Watts|Integer|4|Power.|\n|└Room|String|hall|Where.|\n",
        &[r#"{"Lamps": [{"Bulb": {"Colour": "red", "Socket": "E27"}, "Room": "hall"}]}"#]
    ), @r#"
Lamps: list
Lamps[].Bulb: struct
Lamps[].Bulb.Colour: string (JsonSample, High)
Lamps[].Bulb.Socket: string (JsonSample, High)
Lamps[].Bulb.Watts: integer (RowOrder, Medium)
Lamps[].Room: string
"#);
    // Where the names go on on both sides, nothing tells.
    insta::assert_snapshot!(tree(
        "|Lamps| | |Lamps.|\n|└Bulb| | |Bulb.|\n|└Colour|String|red|Colour.|\n|└Socket|String|E27|Socket.|\n|└Watts|Integer|4|Power.|\n|└Zone|String|z|Zone.|\n",
        &[r#"{"Lamps": [{"Bulb": {"Colour": "red", "Socket": "E27"}, "Zone": "z"}]}"#]
    ), @r#"
Lamps: list
Lamps[].Bulb: struct
Lamps[].Bulb.Colour: string (JsonSample, High)
Lamps[].Bulb.Socket: string (JsonSample, High)
Lamps[].Watts: integer
Lamps[].Zone: string
"#);
}

#[test]
fn a_parent_may_be_written_in_another_case() {
    let rows = "|Rooms|Container| |Rooms. Parent node: None|\n|Lamp|Container| |Lamps. Parent node: Rooms|\n|Id|String|x|ID. Parent node: Rooms.Lamp|\n|Lit|String|x|When. Parent node: Rooms.lamp|\n";
    let tree = tree(rows, &[]);
    assert!(tree.contains("Rooms.Lamp.Lit"), "{tree}");
}

#[test]
fn a_stated_parent_that_nothing_has_is_a_slip() {
    // The row that names it as its child tells.
    insta::assert_snapshot!(tree(
        "\
|Lamps|Container| |All.Child nodes: Lamp, Room and Note|
|Lamp|Container| |A lamp. Parent nodes: Lights|
|Watts|Integer|4|Power. Parent nodes: Lamp|
",
        &[]
    ));
    // The row that holds all, or the sample.
    insta::assert_snapshot!(tree(
        "\
|Lamps|Container| |All. Parent nodes: none|
|Lamp|Container| |A lamp. Parent nodes: Lights|
|Watts|Integer|4|Power. Parent nodes: Lamp|
",
        &["<Lamps><Lamp><Watts>4</Watts></Lamp></Lamps>"]
    ));
    // Where nothing else tells, it counts.
    insta::assert_snapshot!(tree(
        "\
|Lamp|Container| |A lamp. Parent nodes: Lights|
|Watts|Integer|4|Power. Parent nodes: Lamp|
",
        &[]
    ));
}
