//! Credentials of the program and of the environment.

use super::*;

#[test]
fn given_by_the_program() {
    let world = World::new();
    let credential = world.fetch(&Static::new("id", "secret")).unwrap();
    assert_eq!(
        (credential.access_key_id.as_str(), credential.provider),
        ("id", "static_ak")
    );
    assert_eq!(
        (credential.security_token, credential.expires_at),
        (None, None)
    );
    let credential = world
        .fetch(&Static::new("id", "secret").security_token("token"))
        .unwrap();
    assert_eq!(
        (
            credential.security_token.unwrap().expose(),
            credential.provider
        ),
        ("token", "static_sts")
    );
}

#[test]
fn what_cannot_be_a_key_is_refused() {
    let world = World::new();
    for (id, secret, problem) in [
        ("", "s", "`access key id`: is empty"),
        ("i", "", "`access key secret`: is empty"),
        (
            "i d",
            "s",
            "`access key id`: has a character that no key's id has",
        ),
        ("id\n", "s", "`access key id`: begins or ends with a blank"),
        (
            "id",
            "s\u{0}x",
            "`access key secret`: has a control character",
        ),
        (
            "ïd",
            "s",
            "`access key id`: has a character that no key's id has",
        ),
    ] {
        let error = world.error(&Static::new(id, secret));
        assert_eq!(
            error,
            format!("no credential from static_ak: {problem}; give the program's own")
        );
    }
    assert!(
        world
            .error(&Static::new("i", "s").security_token("a\nb"))
            .contains("`security token`: has a control character")
    );
    // As in the vectors of signatures: blanks and letters of any script inside are fine.
    assert!(world.fetch(&Static::new("id", "s+/=&~ é")).is_ok());
}

#[test]
fn in_the_environment() {
    let world = World::new()
        .variable("ALIBABA_CLOUD_ACCESS_KEY_ID", "id")
        .variable("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "secret");
    let credential = world.fetch(&EnvironmentVariables::new()).unwrap();
    assert_eq!(
        (credential.access_key_secret.expose(), credential.provider),
        ("secret", "env")
    );
    let world = world.variable("ALIBABA_CLOUD_SECURITY_TOKEN", "token");
    assert!(
        world
            .fetch(&EnvironmentVariables::new())
            .unwrap()
            .security_token
            .is_some()
    );
}

#[test]
fn half_an_environment_is_a_mistake() {
    let world = World::new();
    let error = world.fetch(&EnvironmentVariables::new()).unwrap_err();
    assert_eq!(error.kind(), CredentialsErrorKind::NotApplicable);
    assert_eq!(
        error.place(),
        Some(&Place::Variable("ALIBABA_CLOUD_ACCESS_KEY_ID"))
    );
    let world = world
        .variable("ALIBABA_CLOUD_ACCESS_KEY_ID", "id")
        .variable("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "");
    let error = world.fetch(&EnvironmentVariables::new()).unwrap_err();
    assert_eq!(error.kind(), CredentialsErrorKind::Misconfigured);
    assert!(
        error
            .to_string()
            .contains("environment variable ALIBABA_CLOUD_ACCESS_KEY_SECRET: is missing"),
        "{error}"
    );
}

#[cfg(unix)]
#[test]
fn a_variable_that_is_not_unicode() {
    use std::os::unix::ffi::OsStringExt;
    let mut world = World::new();
    let value = std::ffi::OsString::from_vec(vec![b'a', 0xff]);
    world.environment = world.environment.with("ALIBABA_CLOUD_ACCESS_KEY_ID", value);
    assert!(
        world
            .error(&EnvironmentVariables::new())
            .contains("ALIBABA_CLOUD_ACCESS_KEY_ID: is not Unicode")
    );
}
