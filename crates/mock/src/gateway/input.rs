//! What a request says, however it says it: in the query, in a form body, or in both.

use super::Incoming;
use super::errors::{self, Refused};
use super::format::Format;
use alicloud_core::parameters::PROTOCOL;
use alicloud_core::sign::query;

/// The parameters of a request, decoded: those of the query, then those of a form body. Of one name
/// the last counts.
pub(super) struct Input {
    pub(super) parameters: Vec<(String, String)>,
    /// How many of them stand in the query.
    pub(super) in_query: usize,
}

impl Input {
    pub(super) fn read(incoming: &Incoming<'_>) -> Result<Self, Refused> {
        let unreadable = || errors::ENCODING.refused();
        let mut parameters = query::decode(incoming.query).map_err(|_| unreadable())?;
        let in_query = parameters.len();
        if !incoming.body.is_empty() && is_form(incoming.header("content-type")) {
            let body = std::str::from_utf8(incoming.body).map_err(|_| unreadable())?;
            parameters.extend(query::decode(body).map_err(|_| unreadable())?);
        }
        Ok(Self {
            parameters,
            in_query,
        })
    }

    /// The value of a parameter.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let found = self.parameters.iter().rfind(|(each, _)| each == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The format of the answer. `Accept` counts for requests that are signed in their headers alone:
    /// the others have a parameter for it, and clients that send `*/*`.
    pub(super) fn format(&self, incoming: &Incoming<'_>, acs3: bool) -> Result<Format, Refused> {
        match self.get("Format") {
            Some(name) => Format::named(name).ok_or_else(|| errors::FORMAT.refused()),
            None if acs3 => Ok(Format::accepted(
                incoming.header("accept").unwrap_or_default(),
            )),
            None => Ok(Format::default()),
        }
    }

    /// The operation's own parameters.
    pub(super) fn of_operation(mut self) -> Vec<(String, String)> {
        self.parameters
            .retain(|(name, _)| !PROTOCOL.contains(&name.as_str()));
        self.parameters
    }
}

/// Whether a body holds parameters. One without a type does: there are clients that send none.
fn is_form(content_type: Option<&str>) -> bool {
    content_type.is_none_or(|content_type| {
        let essence = content_type.split(';').next().unwrap_or_default().trim();
        essence.is_empty() || essence.eq_ignore_ascii_case("application/x-www-form-urlencoded")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn incoming<'a>(
        query: &'a str,
        headers: &'a [(String, String)],
        body: &'a [u8],
    ) -> Incoming<'a> {
        Incoming {
            method: "POST",
            path: "/",
            query,
            headers,
            body,
        }
    }

    #[test]
    fn query_and_form_together_and_the_last_counts() {
        let headers = [(
            "content-type".to_owned(),
            "application/x-www-form-urlencoded; charset=utf-8".to_owned(),
        )];
        let input = Input::read(&incoming("A=1&B=a+b%2B", &headers, b"A=2&C=%C3%A9")).unwrap();
        assert_eq!(input.in_query, 2);
        assert_eq!(input.get("A"), Some("2"));
        assert_eq!(input.get("B"), Some("a b+"));
        assert_eq!(input.get("C"), Some("é"));
        assert_eq!(input.get("D"), None);
    }

    #[test]
    fn a_body_of_another_type_holds_no_parameters() {
        let headers = [("content-type".to_owned(), "application/json".to_owned())];
        let input = Input::read(&incoming("A=1", &headers, b"B=2")).unwrap();
        assert_eq!(input.get("B"), None);
        let input = Input::read(&incoming("A=1", &[], b"B=2")).unwrap();
        assert_eq!(input.get("B"), Some("2"));
    }

    #[test]
    fn bytes_that_are_no_text() {
        assert!(Input::read(&incoming("A=%FF", &[], b"")).is_err());
        assert!(Input::read(&incoming("", &[], b"A=\xFF")).is_err());
    }

    #[test]
    fn the_protocol_is_not_the_operations_business() {
        let input = Input::read(&incoming("Action=A&RegionId=r&Signature=s", &[], b"")).unwrap();
        assert_eq!(
            input.of_operation(),
            [("RegionId".to_owned(), "r".to_owned())]
        );
    }
}
