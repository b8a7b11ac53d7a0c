//! The time as the service writes it: `2026-01-02T03:04:05Z`.
//!
//! The calendar is the proleptic Gregorian one. Days are counted in eras of 400 years that begin on
//! the first of March, so that the leap day is the last of its year (Howard Hinnant's algorithms).

use std::error::Error;
use std::fmt;
use std::str::FromStr;
use std::time::{Duration, SystemTime};

const DAY: i64 = 86_400;
/// 0000-01-01T00:00:00Z.
const FIRST: i64 = -62_167_219_200;
/// 9999-12-31T23:59:59Z.
const LAST: i64 = 253_402_300_799;

/// A point in time in whole seconds, of the years 0 to 9999. What is outside is moved to the
/// nearest one inside.
///
/// ```
/// use alicloud_core::sign::Timestamp;
///
/// let time: Timestamp = "2026-01-02T03:04:05Z".parse()?;
/// assert_eq!(time.unix(), 1_767_323_045);
/// assert_eq!(time.to_string(), "2026-01-02T03:04:05Z");
/// # Ok::<(), alicloud_core::sign::TimestampError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Timestamp {
    /// From seconds since 1970-01-01T00:00:00Z, without leap seconds.
    pub fn from_unix(seconds: i64) -> Self {
        Self(seconds.clamp(FIRST, LAST))
    }

    /// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
    pub fn unix(self) -> i64 {
        self.0
    }

    /// How far two points are apart.
    pub fn abs_diff(self, other: Self) -> Duration {
        Duration::from_secs(self.0.abs_diff(other.0))
    }
}

/// Parts of a second are cut off.
impl From<SystemTime> for Timestamp {
    fn from(time: SystemTime) -> Self {
        let seconds = |duration: Duration| i64::try_from(duration.as_secs()).unwrap_or(i64::MAX);
        match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(since) => Self::from_unix(seconds(since)),
            Err(before) => {
                let before = before.duration();
                let part = i64::from(before.subsec_nanos() > 0);
                Self::from_unix(seconds(before).saturating_neg().saturating_sub(part))
            }
        }
    }
}

/// A time before what the system can hold becomes 1970.
impl From<Timestamp> for SystemTime {
    fn from(time: Timestamp) -> Self {
        let duration = Duration::from_secs(time.0.unsigned_abs());
        let moved = match time.0 {
            0.. => Self::UNIX_EPOCH.checked_add(duration),
            _ => Self::UNIX_EPOCH.checked_sub(duration),
        };
        moved.unwrap_or(Self::UNIX_EPOCH)
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (days, seconds) = (self.0.div_euclid(DAY), self.0.rem_euclid(DAY));
        let (year, month, day) = date(days);
        let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        // Digit by digit: the general formatter costs a third of a signature.
        let mut text = *b"0000-00-00T00:00:00Z";
        let century = [year / 100, year % 100, month, day, hour, minute, second];
        for (at, number) in [0, 2, 5, 8, 11, 14, 17].into_iter().zip(century) {
            let number = u8::try_from(number).unwrap_or_default();
            text[at] = b'0' + number / 10;
            text[at + 1] = b'0' + number % 10;
        }
        f.pad(std::str::from_utf8(&text).unwrap_or_default())
    }
}

impl FromStr for Timestamp {
    type Err = TimestampError;

    fn from_str(text: &str) -> Result<Self, TimestampError> {
        parse(text.as_bytes()).ok_or(TimestampError(()))
    }
}

fn parse(text: &[u8]) -> Option<Timestamp> {
    let form = b"dddd-dd-ddTdd:dd:ddZ";
    let fits = |(byte, form): (&u8, &u8)| match form {
        b'd' => byte.is_ascii_digit(),
        form => byte == form,
    };
    if text.len() != form.len() || !text.iter().zip(form).all(fits) {
        return None;
    }
    let number = |from: usize, to: usize| {
        let digits = text[from..to].iter();
        digits.fold(0, |number, digit| number * 10 + i64::from(digit - b'0'))
    };
    let (year, month, day) = (number(0, 4), number(5, 7), number(8, 10));
    let (hour, minute, second) = (number(11, 13), number(14, 16), number(17, 19));
    let days = days(year, month, day);
    if date(days) != (year, month, day) || hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    Some(Timestamp(days * DAY + hour * 3600 + minute * 60 + second))
}

/// Year, month and day of a day that is counted from 1970-01-01.
fn date(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (era * 400 + year + i64::from(month <= 2), month, day)
}

/// The opposite of [`date`], for dates that exist.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = year - i64::from(month <= 2);
    let (era, year) = (year.div_euclid(400), year.rem_euclid(400));
    let day = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year * 365 + year / 4 - year / 100 + day - 719_468
}

/// A text is no time of the form `YYYY-MM-DDThh:mm:ssZ`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimestampError(());

impl fmt::Display for TimestampError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a time of the form YYYY-MM-DDThh:mm:ssZ")
    }
}

impl Error for TimestampError {}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_days() {
        for (text, unix) in [
            ("1970-01-01T00:00:00Z", 0),
            ("1969-12-31T23:59:59Z", -1),
            ("2000-02-29T12:00:00Z", 951_825_600),
            ("2100-03-01T00:00:00Z", 4_107_542_400),
            ("0000-01-01T00:00:00Z", FIRST),
            ("9999-12-31T23:59:59Z", LAST),
        ] {
            assert_eq!(Timestamp(unix).to_string(), text);
            assert_eq!(text.parse(), Ok(Timestamp(unix)));
        }
    }

    #[test]
    fn what_is_no_time() {
        for text in [
            "",
            "2026-01-02T03:04Z",
            "2026-01-02 03:04:05Z",
            "2026-01-02T03:04:05+00:00",
            "2026-01-02T03:04:05Z ",
            "2026-00-02T03:04:05Z",
            "2026-13-02T03:04:05Z",
            "2026-02-29T03:04:05Z",
            "2100-02-29T03:04:05Z",
            "2026-01-00T03:04:05Z",
            "2026-01-02T24:00:00Z",
            "2026-01-02T03:60:05Z",
            "2026-01-02T03:04:60Z",
            "2026-01-0２T03:04:5Z",
        ] {
            assert_eq!(text.parse::<Timestamp>(), Err(TimestampError(())), "{text}");
        }
    }

    #[test]
    fn far_times_are_moved_inside() {
        assert_eq!(Timestamp::from_unix(i64::MAX).unix(), LAST);
        assert_eq!(Timestamp::from_unix(i64::MIN).unix(), FIRST);
        let before = SystemTime::UNIX_EPOCH - Duration::from_millis(1);
        assert_eq!(Timestamp::from(before).unix(), -1);
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(unix in FIRST..=LAST) {
            let time = Timestamp(unix);
            prop_assert_eq!(time.to_string().parse(), Ok(time));
            prop_assert_eq!(Timestamp::from(SystemTime::from(time)), time);
        }

        #[test]
        fn what_is_read_is_written_the_same(text in "[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9]Z") {
            if let Ok(time) = text.parse::<Timestamp>() {
                prop_assert_eq!(time.to_string(), text);
            }
        }
    }
}
