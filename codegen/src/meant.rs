//! The name that was probably meant by one that is not known.

/// `; did you mean …?` where a known name is close enough to `given`, else nothing.
pub(crate) fn meant<'a>(given: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    // Cargo's measure: a third of the letters may be wrong.
    let most = given.chars().count().div_ceil(3).max(1);
    let close = known.into_iter().filter_map(|name| {
        let distance = strsim::damerau_levenshtein(&given.to_lowercase(), &name.to_lowercase());
        (distance <= most).then_some((distance, name))
    });
    close
        .min()
        .map_or_else(String::new, |(_, name)| format!("; did you mean `{name}`?"))
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn a_slip_is_recognised_and_another_word_is_not() {
        let known = ["RegionId", "LampId", "Mode"];
        assert_eq!(meant("Regionid", known), "; did you mean `RegionId`?");
        assert_eq!(meant("Mood", known), "; did you mean `Mode`?");
        assert_eq!(meant("Colour", known), "");
        assert_eq!(meant("", []), "");
    }
}
