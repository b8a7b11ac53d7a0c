//! Shares as text, the same wherever one is shown.

/// A share, cut rather than rounded: 100 % is all. Of nothing there is none.
pub(crate) fn percent(part: u64, whole: u64) -> String {
    if whole == 0 {
        return "–".to_owned();
    }
    shown(hundredths(part, whole))
}

/// A share in hundredths of a percent, cut.
pub(crate) fn hundredths(part: u64, whole: u64) -> u64 {
    part.saturating_mul(10_000) / whole.max(1)
}

/// A part of one in hundredths of a percent, cut.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a part of one"
)]
pub(crate) fn hundredths_of(share: f64) -> u64 {
    // What stands for 0.9895 is a little less.
    (share * 1e4 + 1e-6).floor() as u64
}

/// Hundredths of a percent as they are shown.
pub(crate) fn shown(hundredths: u64) -> String {
    match hundredths {
        0 | 10_000 => format!("{} %", hundredths / 100),
        _ => format!("{}.{:02} %", hundredths / 100, hundredths % 100),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_cut() {
        assert_eq!(percent(9_999, 10_000), "99.99 %");
        assert_eq!(percent(99_999, 100_000), "99.99 %");
        assert_eq!(percent(7, 7), "100 %");
        assert_eq!(percent(0, 7), "0 %");
        assert_eq!(percent(0, 0), "–");
        assert_eq!(shown(hundredths_of(0.9895)), "98.95 %");
        assert_eq!(shown(hundredths_of(0.99)), "99.00 %");
        assert_eq!(shown(hundredths_of(1.0)), "100 %");
    }
}
