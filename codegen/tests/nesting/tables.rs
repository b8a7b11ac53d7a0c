//! Further tables, of the members of what a table before them lists.

use super::tree;

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
fn names_that_only_headers_have_are_no_members_of_a_body() {
    insta::assert_snapshot!(tree(
        "\
|x-lamp-watts|Integer|4|Power.|
|x-lamp-room|String|hall|Where.|
",
        &[]
    ));
    insta::assert_snapshot!(tree(
        "\
|x|Integer|4|Where.|
|x-lamp-room|String|hall|Where.|
",
        &[]
    ));
}
