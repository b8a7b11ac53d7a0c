//! A program that prints a credential.

use super::*;

#[test]
fn what_a_program_prints() {
    let printed = r#"{"mode":"StsToken","access_key_id":"i","access_key_secret":"s","sts_token":"t","expiration":"2027-01-15T09:00:00Z"}"#;
    let world = World::new().programs(move |program, arguments| {
        assert_eq!(
            (program, arguments),
            ("tool", &["a b".to_owned(), "c".to_owned()][..])
        );
        Ok(RunOutput::new(Some(0), printed))
    });
    let credential = world.fetch(&ExternalProcess::new("tool 'a b' c")).unwrap();
    assert_eq!(
        (
            credential.security_token.unwrap().expose(),
            credential.provider
        ),
        ("t", "external")
    );
    assert!(credential.expires_at.is_some());
}

#[test]
fn programs_that_fail() {
    let error = |output: Result<RunOutput, RunError>| {
        World::new()
            .programs(move |_, _| output.clone())
            .error(&ExternalProcess::new("tool --key k3y"))
    };
    let printed = |text: &str| Ok(RunOutput::new(Some(0), text));
    for (output, wanted) in [
        (
            Err(RunError::TimedOut),
            "program `tool`: ran too long and was ended; run it by hand",
        ),
        (
            Ok(RunOutput::new(Some(3), "")),
            "program `tool`: ended with code 3",
        ),
        (Ok(RunOutput::new(None, "")), "was ended by a signal"),
        (printed("hello"), "did not print a JSON object"),
        (
            printed("{}"),
            "program `tool`, field `access_key_id` of its answer: is missing",
        ),
        (
            printed(r#"{"mode":"StsToken","access_key_id":"i","access_key_secret":"s"}"#),
            "field `sts_token` of its answer: is missing",
        ),
        (
            printed(r#"{"access_key_id":"i","access_key_secret":"s","expiration":"soon"}"#),
            "printed an `expiration` that is not",
        ),
    ] {
        let error = error(output);
        assert!(error.contains(wanted) && !error.contains("k3y"), "{error}");
    }
    let world = World::new();
    assert!(
        world
            .error(&ExternalProcess::new("tool"))
            .contains("program `tool`: could not be started: no such file")
    );
    assert!(
        world
            .error(&ExternalProcess::new("  "))
            .contains("`command`: is empty")
    );
    assert!(
        world
            .error(&ExternalProcess::new("a 'b"))
            .contains("`command`: has an open quote")
    );
}

/// The one test with real programs: those that every Unix has.
#[cfg(unix)]
#[test]
fn real_programs() {
    use std::time::Duration;
    let run = |program: &str, arguments: &[&str], timeout| {
        let arguments: Vec<_> = arguments
            .iter()
            .map(|&argument| argument.to_owned())
            .collect();
        pollster::block_on(ProcessRunner.run(program, &arguments, timeout))
    };
    let long = Duration::from_secs(60);
    assert_eq!(
        run("printf", &["a%s", "b"], long),
        Ok(RunOutput::new(Some(0), "ab"))
    );
    assert_eq!(run("false", &[], long), Ok(RunOutput::new(Some(1), "")));
    assert!(matches!(
        run("/nowhere/at-all", &[], long),
        Err(RunError::NotStarted(_))
    ));
    assert_eq!(run("cat", &["/dev/zero"], long), Err(RunError::TooMuch));
    // It would never end; it is given no time at all.
    assert_eq!(
        run("tail", &["-f", "/dev/null"], Duration::ZERO),
        Err(RunError::TimedOut)
    );
}
