//! Ids and addresses that follow from a seed: the same calls give the same ones.

use std::net::Ipv4Addr;

/// Letters and digits of the vendor's ids.
const ALPHABET: &[u8; 36] = b"abcdefghijklmnopqrstuvwxyz0123456789";

/// What stands behind the dash of an id, by region: `bp1…` is in cn-hangzhou. The vendor's own
/// prefixes where they are known.
const REGIONS: [(&str, &str); 20] = [
    ("cn-beijing", "2ze"),
    ("cn-hangzhou", "bp1"),
    ("cn-shanghai", "uf6"),
    ("cn-shenzhen", "wz9"),
    ("cn-qingdao", "m5e"),
    ("cn-zhangjiakou", "8vb"),
    ("cn-huhehaote", "hp3"),
    ("cn-chengdu", "2vc"),
    ("cn-hongkong", "j6c"),
    ("ap-southeast-1", "t4n"),
    ("ap-southeast-2", "p0w"),
    ("ap-southeast-3", "8ps"),
    ("ap-southeast-5", "k1a"),
    ("ap-northeast-1", "6we"),
    ("ap-south-1", "a2d"),
    ("us-west-1", "rj9"),
    ("us-east-1", "0xi"),
    ("eu-central-1", "gw8"),
    ("eu-west-1", "d7o"),
    ("me-east-1", "eb3"),
];

/// A number that looks random and follows from seed, purpose and count alone (`SplitMix64`).
pub(crate) fn mix(seed: u64, purpose: &str, count: u64) -> u64 {
    let mut state = seed ^ count.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    for byte in purpose.bytes() {
        state = step(state ^ u64::from(byte));
    }
    step(state)
}

fn step(state: u64) -> u64 {
    let mut mixed = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

/// An id of this kind (`eip`) in this region: 21 characters after the dash.
pub(crate) fn id(seed: u64, kind: &str, region: &str, count: u64) -> String {
    let known = REGIONS.iter().find(|(name, _)| *name == region);
    let prefix = known.map_or("xx0", |(_, prefix)| prefix);
    let mut id = String::with_capacity(kind.len() + 22);
    id.push_str(kind);
    id.push('-');
    id.push_str(prefix);
    let mut number = mix(seed, kind, count);
    for place in 0..18 {
        if place == 9 {
            number = mix(seed ^ 1, kind, count);
        }
        let letter = usize::try_from(number % 36).unwrap_or_default();
        id.push(char::from(ALPHABET[letter]));
        number /= 36;
    }
    id
}

/// So many letters and digits that follow from a seed and a purpose.
pub(crate) fn letters(seed: u64, purpose: &str, length: u64) -> String {
    let letter = |place| {
        let index = usize::try_from(mix(seed, purpose, place) % 36).unwrap_or_default();
        char::from(ALPHABET[index])
    };
    (0..length).map(letter).collect()
}

/// A number of 18 digits that stands for a name and begins with this digit.
pub(crate) fn number(first: char, name: &str) -> String {
    let rest = mix(0, name, 0) % 100_000_000_000_000_000;
    format!("{first}{rest:017}")
}

/// The public address of this count: documentation ranges first, then the benchmark range, then the
/// reserved class E, none of which is routed, so that a leaked address reaches nobody. Absent when
/// all 268 million are taken.
pub(crate) fn public_address(count: u64) -> Option<Ipv4Addr> {
    const CLASS_E: u32 = 0x1000_0000;
    let count = u32::try_from(count).ok()?;
    let (first, index) = match count {
        0..=255 => (Ipv4Addr::new(203, 0, 113, 0), count),
        256..=511 => (Ipv4Addr::new(198, 51, 100, 0), count - 256),
        512..=131_583 => (Ipv4Addr::new(198, 18, 0, 0), count - 512),
        _ if count - 131_584 < CLASS_E => (Ipv4Addr::new(240, 0, 0, 0), count - 131_584),
        _ => return None,
    };
    Some(Ipv4Addr::from(u32::from(first) + index))
}

/// A request id: a UUID in capitals with the nibbles of version 5, as the gateway sends them.
pub(crate) fn request_id(seed: u64, count: u64) -> String {
    let high = mix(seed, "request", count) & !0xF000 | 0x5000;
    let low = mix(seed, "request-low", count) & !(3 << 62) | 1 << 63;
    let digits = u128::from(high) << 64 | u128::from(low);
    let mut id = String::with_capacity(36);
    for (place, byte) in digits.to_be_bytes().into_iter().enumerate() {
        // 8-4-4-4-12, two digits a byte.
        if matches!(place, 4 | 6 | 8 | 10) {
            id.push('-');
        }
        for digit in [byte >> 4, byte & 0xF] {
            id.push(char::from(b"0123456789ABCDEF"[usize::from(digit)]));
        }
    }
    id
}

/// The id of an account's default resource group: `rg-acf` and 12 more.
pub(crate) fn default_resource_group(account: &str) -> String {
    let mut id = id(mix(0, account, 0), "rg", "", 0);
    id.replace_range(3..6, "acf");
    id.truncate(18);
    id
}

/// A number that tells texts apart.
pub(crate) fn fingerprint(text: &str) -> u64 {
    let words = text.as_bytes().chunks(8);
    words.fold(step(text.len() as u64), |state, chunk| {
        let mut word = [0; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        step(state ^ u64::from_le_bytes(word))
    })
}
