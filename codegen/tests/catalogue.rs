//! Products from raw pages alone: what is told by the majority, what is left out and why.

use std::fs;
use std::path::Path;

use alicloud_codegen::catalogue::{Catalogue, catalogue, foreign};
use alicloud_codegen::output::{self, Scope};
use serde_json::Value;

/// Where the runtime lies, as far as these tests care.
const CORE: &str = "/somewhere/core";

fn lamp(name: &str, link: &str, rows: &str) -> String {
    format!(
        "# {name}\n\n{link}\n\n## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n|---|---|---|---|---|\n\
         |Action|String|Yes|{name}|Which operation.|\n{rows}"
    )
}

fn link(product: &str, version: &str) -> String {
    format!("[Try it](https://example.com/#product={product}&api=&type=RPC&version={version})")
}

/// Two products and what lies about.
fn pages() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let region =
        "|RegionId|String|Yes|r-1|The region.|\n|ClientToken|String|No|t|Makes it harmless.|\n";
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("it has one")).expect("it is made");
        fs::write(path, text).expect("it is written");
    };
    write(
        "lamps/LightLamp.md",
        &lamp("LightLamp", &link("Lamp", "2020-02-02"), region),
    );
    write(
        "lamps/DimLamp.md",
        &lamp("DimLamp", &link("Lamp", "2020-02-02"), region),
    );
    write(
        "lamps/PaintWall.md",
        &lamp("PaintWall", &link("Wall", "2019-01-01"), ""),
    );
    write("lamps/ListLamps.md", &lamp("ListLamps", "", region));
    write("lamps/ListLampsAgain.md", &lamp("ListLamps", "", ""));
    write("lamps/overview.md", "# Overview\n\nWords.\n");
    write(
        "bells/Ring.md",
        "# Ring\n\n## Request parameters\n\n|Parameter|Type|Required|Description|\n|---|---|---|---|\n|Tone|String|No|Tone.|\n",
    );
    write(
        "rooms/OpenRoom.md",
        "# OpenRoom\n\n## Request syntax\n\n```\nPOST /rooms/RoomId HTTP/1.1\n```\n\n## Request parameters\n\n|Parameter|Type|Required|Description|\n|---|---|---|---|\n|RoomId|String|Yes|The room.|\n",
    );
    write("stray.md", "# Stray\n");
    folder
}

fn made(pages: &Path) -> Catalogue {
    catalogue(pages, &[], Path::new(CORE)).expect("it succeeds")
}

#[test]
fn conventions_are_told_by_the_majority_and_say_why() {
    let folder = pages();
    let made = made(folder.path());
    let text: Value = serde_json::from_str(&made.tree["products.json"]).expect("it is JSON");
    let lamps = text
        .as_array()
        .and_then(|all| all.iter().find(|it| it["folder"] == "lamps"));
    insta::assert_snapshot!(format!("{:#}", lamps.expect("it is there")), @r#"
    {
      "folder": "lamps",
      "crate": "alicloud-lamps",
      "code": {
        "value": "Lamp",
        "reason": "2 of 4 pages state this code"
      },
      "version": {
        "value": "2020-02-02",
        "reason": "2 of 4 pages state this version"
      },
      "style": {
        "value": "RPC",
        "reason": "4 of 4 pages tell so"
      },
      "region_parameter": {
        "value": "RegionId",
        "reason": "3 of 4 operations have this parameter"
      },
      "idempotency_parameter": {
        "value": "ClientToken",
        "reason": "3 of 4 operations have this parameter"
      },
      "dry_run_parameter": null,
      "pages": 6,
      "operations": 4,
      "page_errors": 1,
      "pages_with_errors": 1
    }
    "#);
}

#[test]
fn what_is_left_out_says_why() {
    let folder = pages();
    let made = made(folder.path());
    insta::assert_snapshot!(made.tree["not-generated.txt"], @r#"
    bells/Ring.md: Ring: neither an action nor a request line nor a link on the pages of this product tells how it is called
    lamps/ListLampsAgain.md: ListLamps: `lamps/ListLamps.md` describes it already
    lamps/overview.md: this page describes things common to several operations
    stray.md: it lies beside the folders of the products
    "#);
    let listed: Value = serde_json::from_str(&made.tree["not-generated.json"]).expect("it is JSON");
    let operations: usize = made.products.iter().map(|product| product.operations).sum();
    let pages: usize = made.products.iter().map(|product| product.pages).sum();
    let stray = 1;
    assert_eq!(
        listed.as_array().map(Vec::len),
        Some(pages + stray - operations)
    );
}

#[test]
fn each_product_is_a_crate_of_one_workspace() {
    let folder = pages();
    let made = made(folder.path());
    let manifest = &made.tree["Cargo.toml"];
    assert!(
        manifest.contains(r#"members = ["lamps","rooms"]"#),
        "{manifest}"
    );
    assert!(
        manifest.contains(r#"path = "/somewhere/core""#),
        "{manifest}"
    );
    assert!(made.tree["rooms/Cargo.toml"].contains(r#"name = "alicloud-rooms""#));
    // A page of another product is sent as its own.
    let code = &made.tree["lamps/src/operations/paint_wall.rs"];
    assert!(
        code.contains("\"Wall\",\n        \"2019-01-01\","),
        "{code}"
    );
    assert!(!made.tree.keys().any(|path| path.starts_with("bells/")));
}

#[test]
fn one_product_may_be_chosen() {
    let folder = pages();
    let only = |name: &str| catalogue(folder.path(), &[name.to_owned()], Path::new(CORE));
    let one = only("rooms").expect("it is there");
    assert!(one.tree["Cargo.toml"].contains(r#"members = ["rooms"]"#));
    assert_eq!(one.omitted, []);
    let faults = only("room").expect_err("there is none");
    assert_eq!(
        faults[0].diagnostics[0].message,
        "there is no folder `room` with pages"
    );
    assert!(catalogue(Path::new("no/such/folder"), &[], Path::new(CORE)).is_err());
}

/// What is said of a folder that holds no products, with what to give instead.
fn refusal(files: &[(&str, &str)], below: &str) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("it has one")).expect("it is made");
        fs::write(path, text).expect("it is written");
    }
    let faults = catalogue(&folder.path().join(below), &[], Path::new(CORE)).expect_err("refused");
    let diagnostic = &faults[0].diagnostics[0];
    format!("{}\n{}", diagnostic.message, diagnostic.help)
        .replace(folder.path().to_str().expect("a path"), "DIR")
}

#[test]
fn a_level_too_high_or_too_low_is_refused_with_the_right_one() {
    let lamps = lamp("LightLamp", &link("Lamp", "2020-02-02"), "");
    let walls = lamp("PaintWall", &link("Wall", "2019-01-01"), "");
    let locales = [
        ("en-US/lamps/LightLamp.md", lamps.as_str()),
        ("zh-CN/lamps/LightLamp.md", &lamps),
    ];
    insta::assert_snapshot!(refusal(&locales, ""), @r"
    languages were found where products were expected: en-US, zh-CN
    give the folder of one language: DIR/en-US
    ");
    insta::assert_snapshot!(refusal(&[("lamps/en-US/LightLamp.md", &lamps)], "lamps"), @r"
    languages were found where products were expected: en-US
    give the folder above that of the product, and the product's name: `cargo xtask regen lamps --pages DIR --out …`
    ");
    let sites = [
        ("all/lamps/LightLamp.md", lamps.as_str()),
        ("all/walls/PaintWall.md", &walls),
    ];
    insta::assert_snapshot!(refusal(&sites, ""), @r"
    it holds 2 products, where one was expected: lamps (Lamp), walls (Wall)
    give a folder that has a folder of pages for each product, such as DIR/all
    ");
    insta::assert_snapshot!(refusal(&sites, "all/lamps"), @r"
    it holds pages (LightLamp.md), not folders of pages
    give the folder above that of the product, and the product's name: `cargo xtask regen lamps --pages DIR/all --out …`
    ");
    insta::assert_snapshot!(refusal(&sites, "all/lamps/LightLamp.md"), @r"
    this is a page, `LightLamp.md`, where a folder of products was expected
    give the folder above that of the product, and the product's name: `cargo xtask regen lamps --pages DIR/all --out …`
    ");
    insta::assert_snapshot!(refusal(&[("notes.html", "")], ""), @r"
    there is no page below it (.md or .txt)
    give a folder that has a folder of pages for each product
    ");
    insta::assert_snapshot!(refusal(&[("notes/a.md", "# Notes\n\nWords.\n")], ""), @r"
    no page becomes code, of 1 below it, such as
    notes/a.md: this page has no table of request parameters for a named operation
    give a folder that has a folder of API reference pages for each product
    ");
    // Chapters of one product are one product.
    let folder = tempfile::tempdir().expect("a folder");
    for chapter in ["LightLamp", "DimLamp"] {
        let path = folder.path().join("lamps").join(chapter);
        fs::create_dir_all(&path).expect("it is made");
        fs::write(path.join("page.md"), lamps.replace("LightLamp", chapter)).expect("written");
    }
    assert_eq!(made(folder.path()).products[0].operations, 2);
}

#[test]
fn another_place_gives_the_same_bytes() {
    let (one, other) = (pages(), pages());
    assert_eq!(made(one.path()).tree, made(other.path()).tree);
}

#[test]
fn what_no_run_made_is_foreign() {
    let (folder, out) = (pages(), tempfile::tempdir().expect("a folder"));
    let out = out.path().join("crates");
    assert_eq!(foreign(&out), None);
    output::write(&out, &made(folder.path()).tree, &Scope::All).expect("it is written");
    fs::create_dir(out.join("target")).expect("it is made");
    assert_eq!(foreign(&out), None);
    fs::write(out.join("letter.txt"), "Dear").expect("it is written");
    assert_eq!(foreign(&out).as_deref(), Some("letter.txt"));
}

#[test]
fn further_pages_of_one_route_are_uses_of_their_own() {
    let folder = tempfile::tempdir().expect("there is room");
    let page = |title: &str| {
        format!(
            "# {title}\n\nLights.\n\n[Try](https://api.aliyun.com/#product=Lamp&api=Light&type=ROA&version=2020-02-02)\n\n\
             ## Request syntax\n\n```\nPOST /lamps HTTP/1.1\n{{ \"watts\" : Long }}\n```\n\n## Request parameters\n\n\
             |Parameter|Type|Required|Description|\n|---|---|---|---|\n|watts|Long|No|Power.|\n"
        )
    };
    let lamps = folder.path().join("lamps");
    std::fs::create_dir(&lamps).expect("there is room");
    for (file, title) in [
        ("A", "Light"),
        ("B", "Light a dim lamp"),
        ("C", "点亮"),
        ("D", "Light"),
    ] {
        std::fs::write(lamps.join(format!("{file}.md")), page(title)).expect("there is room");
    }
    let made = made(folder.path());
    insta::assert_snapshot!(made.tree["not-generated.txt"], @r#"
    lamps/C.md: Light: `lamps/A.md` describes it already
    lamps/D.md: Light: `lamps/A.md` describes it already
    "#);
    let models = made.tree.keys().filter(|path| path.contains("/model/"));
    insta::assert_snapshot!(models.cloned().collect::<Vec<_>>().join("\n"), @r#"
    lamps/model/Light.json
    lamps/model/LightADimLamp.json
    "#);
}

#[test]
fn of_two_pages_of_one_operation_that_with_more_parameters_is_kept() {
    let folder = tempfile::tempdir().expect("there is room");
    let page = |rows: &str| {
        format!(
            "# Light\n\nLights.\n\n[Try](https://api.aliyun.com/#product=Lamp&api=Light&type=RPC&version=2020-02-02)\n\n\
             ## Request parameters\n\n|Parameter|Type|Required|Description|\n|---|---|---|---|\n{rows}"
        )
    };
    let lamps = folder.path().join("lamps");
    std::fs::create_dir(&lamps).expect("there is room");
    let (one, two) = (
        "|Watts|Long|No|Power.|\n",
        "|Watts|Long|No|Power.|\n|Room|String|No|Room.|\n",
    );
    for (file, rows) in [("A", one), ("B", two), ("C", two)] {
        std::fs::write(lamps.join(format!("{file}.md")), page(rows)).expect("there is room");
    }
    insta::assert_snapshot!(made(folder.path()).tree["not-generated.txt"], @r"
    lamps/A.md: Light: `lamps/B.md` describes it already
    lamps/C.md: Light: `lamps/B.md` describes it already
    ");
}

#[test]
fn a_type_that_another_page_describes_has_its_members() {
    let folder = tempfile::tempdir().expect("there is room");
    let lamps = folder.path().join("lamps");
    std::fs::create_dir(&lamps).expect("there is room");
    let row = "|Parameter|Type|Required|Description|\n|---|---|---|---|\n";
    let light = format!(
        "# Light\n\nLights.\n\n[Try](https://api.aliyun.com/#product=Lamp&api=Light&type=RPC&version=2020-02-02)\n\n\
         ## Request parameters\n\n{row}\
         |Bulb|[Bulb](/en/Data types/Bulb.md)|Yes|The bulb.|\n\
         |Shade|Array of [Shade](/en/Common types.md#shade)|No|The shades.|\n\
         |Wire|[Wire](/en/Common types.md)|No|No table has this name.|\n\
         |Room|[Room](/en/Room.md)|No|No page has this name.|\n"
    );
    let bulb = format!("# Bulb\n\nWhat is lit.\n\n{row}|Watts|Integer|Yes|Power.|\n");
    let types = format!(
        "# Types\n\nWhat calls hold.\n\n## Shade\n\n{row}|Colour|String|No|Colour.|\n\n## Frame\n\n{row}|Size|Long|No|Size.|\n"
    );
    for (file, text) in [("Light", &light), ("Bulb", &bulb), ("Commontypes", &types)] {
        std::fs::write(lamps.join(format!("{file}.md")), text).expect("there is room");
    }
    let made = made(folder.path());
    let model: Value =
        serde_json::from_str(&made.tree["lamps/model/Light.json"]).expect("it is JSON");
    let rows = model["request"].as_array().expect("it has rows").iter();
    let names: Vec<_> = rows
        .map(|row| format!("{} {}", row["name"], row["type"]))
        .collect();
    insta::assert_snapshot!(names.join("\n"), @r#"
    "Bulb" "struct"
    "Bulb.Watts" "integer"
    "Shade" "list"
    "Shade.Colour" "string"
    "Wire" "struct"
    "Room" "struct"
    "#);
}

/// The versions of operations, from pages by their names.
fn versions(pages: &[(&str, String)]) -> String {
    let folder = tempfile::tempdir().expect("there is room");
    let lamps = folder.path().join("lamps");
    fs::create_dir(&lamps).expect("there is room");
    for (name, text) in pages {
        fs::write(lamps.join(format!("{name}.md")), text).expect("there is room");
    }
    let made = made(folder.path());
    let models = made
        .tree
        .iter()
        .filter(|(path, _)| path.contains("/model/"));
    let mut lines: Vec<_> = models
        .map(|(_, text)| {
            let model: Value = serde_json::from_str(text).expect("it is JSON");
            format!("{} {} {}", model["name"], model["style"], model["version"])
        })
        .collect();
    lines.push(made.tree["not-generated.txt"].clone());
    lines.join("\n")
}

/// A page of a call that is sent to a path.
fn route(name: &str, headers: &str) -> String {
    format!(
        "# {name}\n\n## Request syntax\n\n```\nGET /{name}/lit HTTP/1.1\n{headers}```\n\n## Request parameters\n\n\
         |Parameter|Type|Required|Description|\n|---|---|---|---|\n|Room|String|No|The room.|\n"
    )
}

#[test]
fn a_version_holds_for_its_style_alone() {
    let sent = "x-lamp-apiversion: 0.6.0\n";
    insta::assert_snapshot!(versions(&[
        ("Dim", route("Dim", sent)),
        ("Glow", route("Glow", sent)),
        ("Fade", route("Fade", "")),
        ("Light", lamp("Light", "", "")),
        ("Paint", lamp("Paint", &link("Wall", "2019-01-01"), "")),
    ]), @r#"
    "Dim" "ROA" "0.6.0"
    "Fade" "ROA" "0.6.0"
    "Glow" "ROA" "0.6.0"
    "Light" "RPC" "2019-01-01"
    "Paint" "RPC" "2019-01-01"
    "#);
    insta::assert_snapshot!(versions(&[
        ("Dim", route("Dim", sent)),
        ("Glow", route("Glow", sent)),
        ("Light", lamp("Light", "", "")),
        ("Buy", lamp("Buy", "", "|Version|String|Yes|2020-02-02|Of the API.|\n")),
    ]), @r#"
    "Buy" "RPC" "2020-02-02"
    "Dim" "ROA" "0.6.0"
    "Glow" "ROA" "0.6.0"
    "Light" "RPC" "2020-02-02"
    "#);
}

#[test]
fn what_is_sent_as_a_version_is_one() {
    let sample = "\n## Examples\n\n```\nhttps://lamps.example.com/?Action=Ask\n&SignatureVersion=1.0\n&Version=2018-08-08\n```\n";
    insta::assert_snapshot!(versions(&[
        ("Light", lamp("Light", "", "|Version|String|Yes|2020-02-02|Of the API, as in YYYY-MM-DD.|\n")),
        ("Dim", lamp("Dim", "", "|Version|String|Yes|2014-04-04|Of the API. Value: 2020-02-02.|\n")),
        ("Ask", lamp("Ask", "", "") + sample),
        ("Linked", lamp("Linked", &link("Lamp", "2019-09-09"), "") + sample),
        ("Own", lamp("Own", &link("Lamp", "2019-09-09"), "|Version|String|No|2016-06-06|Of the lamp.|\n")),
        ("Third", lamp("Third", "", "|Version|String|Yes|3|Of the lamp.|\n")),
    ]), @r#"
    "Ask" "RPC" "2018-08-08"
    "Dim" "RPC" "2020-02-02"
    "Light" "RPC" "2020-02-02"
    "Linked" "RPC" "2019-09-09"
    "Own" "RPC" "2019-09-09"
    "Third" "RPC" "2019-09-09"
    "#);
}
