//! What the request line and samples of it tell.

use super::{records, roa};

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

/// What a request line shows for a parameter is no part of every call.
#[test]
fn values_of_a_sample_are_not_fixed() {
    insta::assert_snapshot!(records(&roa("PUT /?lights&lampId=l1&tag.1=a&mode=add HTTP/1.1\nHost: x", "\
|Id|String|Yes|l1|The lamp.|
|tag.N|String|No|b|Its tags.|
")), @r#"
    Style::Roa, "PUT", "/?lights&mode=add"
    LightLamp {
        0: id = RequiredText("Id") required,
        1: tags = Texts("tag"),
        2: lamp_id = Text("lampId"),
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
