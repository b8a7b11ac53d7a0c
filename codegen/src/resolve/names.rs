//! From wire names to Rust names.

use crate::wire_name::words;

/// Rust keywords and prelude names that cannot name a field or a function as they are.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return",
    "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

/// Keywords that even `r#` does not free.
const RESERVED: &[&str] = &["self", "super", "crate"];

/// `allocation_id`: a field, a function, a module. May be a keyword; see [`is_keyword`].
pub fn snake(name: &str) -> String {
    let name = words(name).join("_").to_lowercase();
    if name.is_empty() {
        return "unnamed".to_owned();
    }
    if RESERVED.contains(&name.as_str()) {
        return format!("{name}_");
    }
    if name.starts_with(|c: char| c.is_numeric()) {
        return format!("n{name}");
    }
    name
}

/// Whether a name needs `r#` in front.
pub fn is_keyword(name: &str) -> bool {
    KEYWORDS.contains(&name)
}

/// `EcsInstance`, `BindInstanceOwenerError`: a type or a variant.
pub fn pascal(name: &str) -> String {
    let minus = name.starts_with('-') && name[1..].starts_with(|c: char| c.is_numeric());
    let words = words(name);
    let mut out = String::new();
    for word in &words {
        // Two numbers side by side would run together: `1.2` is not `12`.
        if out.ends_with(char::is_numeric) && word.starts_with(char::is_numeric) {
            out.push('_');
        }
        out.push_str(&capitalized(word));
    }
    if minus {
        return format!("Minus{out}");
    }
    if out.starts_with(char::is_numeric) {
        return format!("Value{out}");
    }
    if out == "Self" {
        "Self_".to_owned()
    } else {
        out
    }
}

fn capitalized(word: &str) -> String {
    let body = word.strip_suffix('s').unwrap_or(word);
    let shouted = body.chars().count() > 1 && !body.chars().any(char::is_lowercase);
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    if shouted {
        first
            .chain(letters.as_str().to_lowercase().chars())
            .collect()
    } else {
        first.chain(letters).collect()
    }
}

/// The name of several: `Tag` -> `Tags`. Names that end in s stay, they mostly are plurals.
pub fn plural(name: &str) -> String {
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u');
    match name.strip_suffix('y') {
        Some(stem) if !stem.ends_with(vowel) => format!("{stem}ies"),
        _ if name.ends_with('s') => name.to_owned(),
        _ => format!("{name}s"),
    }
}

/// The name of one of several: `EipAddresses` -> `EipAddress`.
pub fn singular(name: &str) -> String {
    if let Some(stem) = name.strip_suffix("ies") {
        return format!("{stem}y");
    }
    let endings = ["sses", "xes", "ches", "shes", "tuses"];
    if endings.iter().any(|ending| name.ends_with(ending)) {
        return name[..name.len() - 2].to_owned();
    }
    match name.strip_suffix('s') {
        Some(stem) if !name.ends_with("ss") && !name.ends_with("us") && !name.ends_with("is") => {
            stem.to_owned()
        }
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt::Write;

    #[test]
    fn wire_names_become_rust_names() {
        let names = [
            "AllocationId",
            "InstanceType",
            "IPv6",
            "IPv6Address",
            "Ipv6Address",
            "IPV6Address",
            "VSwitchId",
            "VpcId",
            "HaVip",
            "HaVipId",
            "ISP",
            "EIPs",
            "EIPsCount",
            "ResourceIDs",
            "DBInstanceId",
            "HDMonitorStatus",
            "InstanceRegionId",
            "BIND_INSTANCE_HAVE_PORTMAP_OR_BIND_EIP",
            "InvalidInstanId.NotFound",
            "Forbbiden",
            "BGP_FinanceCloud",
            "BGP_PRO",
            "public",
            "PayByTraffic",
            "Type",
            "Self",
            "100",
            "-1",
            "1.2",
            "cn-hangzhou",
            "ipVersion",
            "X509Certificate",
            "Port2Port",
            "QoS",
            "Descritpion",
            "NATGATEWAY_FINANCIALLOCKED",
        ];
        let mut table = String::new();
        for name in names {
            let _ = writeln!(table, "{name} {} {}", snake(name), pascal(name));
        }
        insta::assert_snapshot!(table);
    }

    #[test]
    fn one_and_several() {
        for (one, several) in [
            ("Tag", "Tags"),
            ("EipAddress", "EipAddresses"),
            ("Policy", "Policies"),
            ("Key", "Keys"),
            ("Status", "Statuses"),
        ] {
            assert_eq!(singular(several), one);
        }
        assert_eq!(plural("Tag"), "Tags");
        assert_eq!(plural("Policy"), "Policies");
        assert_eq!(plural("Key"), "Keys");
        assert_eq!(plural("InstanceIds"), "InstanceIds");
        assert_eq!(singular("Status"), "Status");
    }

    proptest::proptest! {
        #[test]
        fn any_name_becomes_an_identifier(name in "\\PC{0,24}") {
            let snake = snake(&name);
            proptest::prop_assert!(syn::parse_str::<syn::Ident>(&snake).is_ok() || is_keyword(&snake), "{}", snake);
            let pascal = pascal(&name);
            proptest::prop_assert!(pascal.is_empty() || syn::parse_str::<syn::Ident>(&pascal).is_ok(), "{}", pascal);
        }
    }
}
