//! What a body in XML shows of the rows in it.

use super::{parameters, records, roa};

/// A page with a body in XML and a table of its elements.
fn elements(syntax: &str, elements: &str) -> String {
    format!(
        "{}\n## Request elements\n\n|Element|Type|Required|Description|\n|---|---|---|---|\n{elements}",
        roa(syntax, "|encoding|String|No|url|How names are written.|\n")
    )
}

#[test]
fn elements_stand_where_the_body_shows_them_and_repeated_ones_are_lists() {
    insta::assert_snapshot!(records(&elements("\
PUT /?rules HTTP/1.1
Host: x
Content-Type: application/xml

<? xml version=\"1.0\"? >
<Rules>
  <Rule>
    <Id>RuleId</Id>
    <Begin><Hour>Hour</Hour></Begin>
    <End><Hour>Hour</Hour></ End>
    <Rooms><Room>r-1</Room><Room>r-2</Room></Rooms>
  </Rule>
  <Rule><Id>RuleId</Id></Rule>
</Rules>", "\
|Id|String|No|The rule.|
|Rules|Container|Yes|All rules. Parent node: None|
|Rule|Container|Yes|A rule. Parent node: Rules|
|Begin|Container|No|When it lights. Parent node: Rule|
|End|Container|No|When it ends. Parent node: End|
|Hour|Integer|Yes|The hour. Parent node: Begin|
|Rooms|Container|No|Where.Child node: RoomParent node: Rule|
|Room|String|No|A room.|
|Colour|String|No|Not shown. Parent node: Rule|
|Rest|String|No|Neither shown nor put anywhere.|
")), @r#"
    Style::Roa, "PUT", "/?rules"
    body in XML
    LightLamp {
        0: encoding = Text("encoding"),
        1: rules = RequiredRecord("Rules", LightLampRules) required @ Body,
    }
    Begin {
        0: hour = RequiredInteger("Hour") required,
    }
    End {
        0: hour = RequiredInteger("Hour") required,
    }
    Room {
        0: rooms = Texts("Room"),
    }
    LightLampRulesRule {
        0: id = Text("Id"),
        1: begin = Record("Begin", Begin),
        2: end = Record("End", End),
        3: rooms = Record("Rooms", Room),
        4: colour = Text("Colour"),
    }
    LightLampRules {
        0: rules = Records("Rule", LightLampRulesRule) required,
        1: rest = Text("Rest"),
    }
    "#);
}

#[test]
fn rows_of_a_further_table_stand_below_the_element_that_it_describes() {
    let page = elements(
        "POST /lamps HTTP/1.1\nContent-Type: application/xml\n\n<Lamp><Bulb><Watts>4</Watts></Bulb><Cord/></Lamp>",
        "|Lamp|Container|Yes|The lamp. Parent node: None|\n|Bulb|Container|Yes|The bulb. Parent node: Lamp|\n\n\
         The following table describes the elements of Bulb.\n\n|Element|Type|Required|Description|\n|---|---|---|---|\n\
         |Watts|Integer|Yes|Power.|\n|Socket|String|No|Where it goes.|\n",
    );
    assert_eq!(
        parameters(&page),
        [
            "encoding",
            "Lamp",
            "Lamp.Bulb",
            "Lamp.Bulb.Watts",
            "Lamp.Bulb.Socket"
        ]
    );
}

#[test]
fn words_alone_put_elements_into_others() {
    insta::assert_snapshot!(records(&elements("POST /lamps HTTP/1.1\nHost: x", "\
|Watts|Integer|Yes|Power. Parent node: Bulb|
|Lamp|Container|Yes|The lamp. Parent node: None|
|Bulb|Container|Yes|The bulb. Parent node: Lamp|
|Room|String|No|Where it stands.|
")), @r#"
    Style::Roa, "POST", "/lamps"
    body in XML
    LightLamp {
        0: encoding = Text("encoding"),
        1: lamp = RequiredRecord("Lamp", Lamp) required @ Body,
    }
    Bulb {
        0: watts = RequiredInteger("Watts") required,
    }
    Lamp {
        0: bulb = RequiredRecord("Bulb", Bulb) required,
        1: room = Text("Room"),
    }
    "#);
}
