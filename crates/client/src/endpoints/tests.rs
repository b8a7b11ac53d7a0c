//! Hosts by rule and map, spellings, and what settings say.

use super::*;
use crate::credentials::Environment;
use proptest::prelude::*;

#[test]
fn hosts_follow_the_rule() {
    assert_eq!(
        host("Vpc", "cn-hangzhou", Network::Public).unwrap(),
        "vpc.cn-hangzhou.aliyuncs.com"
    );
    assert_eq!(
        host("vpc", "us-east-1", Network::Internal).unwrap(),
        "vpc-vpc.us-east-1.aliyuncs.com"
    );
    assert_eq!(
        host("Lamp", "us-east-1", Network::Public).unwrap(),
        "lamp.us-east-1.aliyuncs.com"
    );
}

#[test]
fn unknown_regions_name_near_ones() {
    let error = host("Vpc", "cn-hangzou", Network::Public).unwrap_err();
    assert_eq!(error.near()[0], "cn-hangzhou");
    assert!(
        error
            .to_string()
            .starts_with("there is no region `cn-hangzou`; near are `cn-hangzhou`"),
        "{error}"
    );
    assert_eq!(
        host("Vpc", "cn hangzhou", Network::Public)
            .unwrap_err()
            .near()[0],
        "cn-hangzhou"
    );
    assert_eq!(
        host("Vpc", "CN-Beijing", Network::Public)
            .unwrap_err()
            .near()[0],
        "cn-beijing"
    );
    let error = host("Vpc", "cn hangzhou", Network::Public).unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("region `cn hangzhou` has a blank in it; near are"),
        "{error}"
    );
    let error = host("Vpc", "zz", Network::Public).unwrap_err();
    assert!(
        error.near().is_empty() && error.to_string().contains("known are `ap-northeast-1`"),
        "{error}"
    );
    assert!(
        host("Vpc", "", Network::Public)
            .unwrap_err()
            .to_string()
            .contains("is empty")
    );
    assert!(host("V/pc", "cn-hangzhou", Network::Public).is_err());
}

#[test]
fn endpoints_as_people_write_them() {
    for (given, meant) in [
        ("vpc.aliyuncs.com", "https://vpc.aliyuncs.com"),
        ("127.0.0.1:80", "https://127.0.0.1:80"),
        ("http://[::1]:80/", "http://[::1]:80"),
        ("[::1]", "https://[::1]"),
    ] {
        assert_eq!(origin(given).unwrap(), meant);
    }
    for (given, problem) in [
        ("", "is empty"),
        ("https://", "is empty"),
        ("ftp://x", "has a scheme other than http and https"),
        ("a b", "has a blank in it"),
        ("host/path", "is more than a host"),
        ("me:key@host", "is more than a host"),
        ("é", "is not a host"),
        ("http://:80", "has no host"),
        ("host:", "has a port that is no number from 1 to 65535"),
        (
            "[::1]:66000",
            "has a port that is no number from 1 to 65535",
        ),
    ] {
        assert_eq!(origin(given).unwrap_err(), problem, "{given}");
    }
}

#[test]
fn the_program_wins_over_the_environment() {
    let environment = Environment::empty()
        .with("ALIBABA_CLOUD_REGION_ID", "eu-central-1")
        .with("ALIBABA_CLOUD_ENDPOINT_TYPE", "VPC");
    let said = Settings::from_environment(&environment).unwrap();
    assert_eq!(
        said.url("Vpc").unwrap(),
        "https://vpc-vpc.eu-central-1.aliyuncs.com"
    );
    let own = Settings::new()
        .region("us-west-1")
        .network(Network::Public)
        .or(said.clone());
    assert_eq!(
        own.url("Vpc").unwrap(),
        "https://vpc.us-west-1.aliyuncs.com"
    );
    let own = Settings::new().endpoint("http://127.0.0.1:1").or(said);
    assert_eq!(own.url("Vpc").unwrap(), "http://127.0.0.1:1");
    assert!(
        Settings::new()
            .url("Vpc")
            .unwrap_err()
            .to_string()
            .starts_with("no region is given; give one")
    );
}

#[test]
fn a_wrong_region_names_the_variable() {
    let environment = Environment::empty().with("ALIBABA_CLOUD_REGION", "cn-shangai");
    let error = Settings::from_environment(&environment)
        .unwrap()
        .url("Vpc")
        .unwrap_err();
    assert!(
        error.to_string().starts_with(
            "environment variable ALIBABA_CLOUD_REGION: there is no region `cn-shangai`"
        ),
        "{error}"
    );
}

#[test]
fn the_profile_says_where() {
    let home = tempfile::tempdir().unwrap();
    std::fs::create_dir(home.path().join(".aliyun")).unwrap();
    let file = home.path().join(".aliyun/config.json");
    let environment = Environment::empty().with_home(home.path());
    assert!(
        Settings::from_profile(&environment)
            .unwrap()
            .region_id()
            .is_none()
    );
    let text = r#"{"current":"a","profiles":[{"name":"a","region_id":"cn-qingdao","endpoint_type":"vpc"},
        {"name":"b","endpoint":"example.com"},{"name":"c","region_id":"cn-quingdao"}]}"#;
    std::fs::write(&file, text).unwrap();
    let url = |environment: &Environment| Settings::from_profile(environment).unwrap().url("Vpc");
    assert_eq!(
        url(&environment).unwrap(),
        "https://vpc-vpc.cn-qingdao.aliyuncs.com"
    );
    assert_eq!(
        url(&environment.clone().with("ALIBABA_CLOUD_PROFILE", "b")).unwrap(),
        "https://example.com"
    );
    let error = url(&environment.clone().with("ALIBABA_CLOUD_PROFILE", "c"))
        .unwrap_err()
        .to_string();
    assert!(
        error.contains("config.json, profile `c`, field `region_id`: there is no region"),
        "{error}"
    );
    std::fs::write(&file, "{").unwrap();
    let error = Settings::from_profile(&environment)
        .unwrap_err()
        .to_string();
    assert!(error.contains("config.json:1:1: is not JSON"), "{error}");
}

/// The vendor's own map, where the folder with it lies beside the repository.
#[test]
fn the_map_agrees_with_the_vendor() {
    let shared = std::env::var_os("SHARED").map_or_else(
        || std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared"),
        std::path::PathBuf::from,
    );
    let Ok(text) = std::fs::read_to_string(shared.join("vectors/endpoints.json")) else {
        eprintln!(
            "SKIPPED: {} has no vectors/endpoints.json",
            shared.display()
        );
        return;
    };
    let vendor: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&text).unwrap();
    let known: Vec<_> = map::entries()
        .filter(|entry| entry.product == "vpc")
        .map(|entry| entry.region)
        .collect();
    assert_eq!(known, vendor.keys().map(String::as_str).collect::<Vec<_>>());
    for (region, hosts) in &vendor {
        assert_eq!(
            host("Vpc", region, Network::Public).unwrap(),
            hosts["public"].as_str().unwrap()
        );
        assert_eq!(
            host("Vpc", region, Network::Internal).unwrap(),
            hosts["vpc"].as_str().unwrap()
        );
    }
}

proptest! {
    #[test]
    fn any_text_gives_a_host_or_an_error(product in any::<String>(), region in any::<String>()) {
        if let Ok(host) = host(&product, &region, Network::Public) {
            prop_assert!(host.ends_with(".aliyuncs.com"));
        }
        let _ = origin(&region);
    }

    #[test]
    fn one_wrong_letter_is_found(at in 0usize..36, drop in 0usize..8) {
        let regions = regions_of("vpc", true);
        let meant = regions[at % regions.len()];
        let mut written = meant.to_owned();
        written.remove(drop % meant.len());
        prop_assume!(!regions.contains(&written.as_str()));
        let near = host("vpc", &written, Network::Public).unwrap_err().near().to_vec();
        // Others may be as near: `cn-…-1` and the like. The nearest is one letter away.
        prop_assert_eq!(strsim::osa_distance(&written, near[0]), 1);
    }
}
