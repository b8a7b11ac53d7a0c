//! Names that say that a value is a secret: `AccountPassword`, `access_key_secret`, `SecurityToken`.
//! What a description says does not count: it speaks of passwords where there is none.

use super::Reading;
use super::members::is_member_of;
use crate::model::{Field, Parameter, Type};
use crate::wire_name::{is_index, words};

/// The words that such a name ends with, as one and in small letters. A key or a token alone is none:
/// most are names (`AccessKey` is an ID, `TagKey`), marks of a page or of a call (`NextToken`,
/// `ClientToken`), and so is what names a secret (`SecretName`).
const ENDINGS: &[&str] = &[
    // What a person types.
    "password",
    "passwd",
    "passphrase",
    "pwd",
    "pincode",
    "activationcode",
    // What signs or opens.
    "secret",
    "secretkey",
    "secretvalue",
    "secretdata",
    "privatekey",
    "privatekeybody",
    "presharedkey",
    "psk",
    "authkey",
    "licensekey",
    "plaintext",
    // What speaks for somebody as long as it holds.
    "accesstoken",
    "authtoken",
    "bearertoken",
    "identitytoken",
    "oidctoken",
    "refreshtoken",
    "securitytoken",
    "sessiontoken",
    "ststoken",
    "samlassertion",
    "authorization",
    "playauth",
    "uploadauth",
];

/// Marks the secrets among all that a page lists.
pub(super) fn mark(reading: &mut Reading) {
    if let Some(operation) = &mut reading.operation {
        mark_parameters(&mut operation.request);
        mark_fields(&mut operation.response);
    }
    for structure in &mut reading.structures {
        mark_parameters(&mut structure.parameters);
        mark_fields(&mut structure.fields);
    }
}

fn mark_parameters(rows: &mut [Parameter]) {
    for at in 0..rows.len() {
        let row = &rows[at];
        let is_secret = may_be(row.kind)
            && is_secret(&row.name)
            && !rows.iter().any(|it| is_member_of(&it.name, &row.name));
        rows[at].secret = is_secret;
    }
}

fn mark_fields(fields: &mut [Field]) {
    for field in fields {
        mark_fields(&mut field.members);
        let entry = match field.kind {
            Type::List => field.items.unwrap_or(Type::Struct),
            kind => kind,
        };
        field.secret = field.members.is_empty() && may_be(entry) && is_secret(&field.name);
    }
}

/// Whether a value of this type can be one: of a container the members decide.
fn may_be(kind: Type) -> bool {
    !matches!(kind, Type::Boolean | Type::Struct | Type::Map)
}

/// Whether the last part of a dotted name that is no number says so.
fn is_secret(name: &str) -> bool {
    let mut parts = name.rsplit('.').map(|part| part.trim_end_matches("[]"));
    let Some(last) = parts.find(|part| !is_index(part)) else {
        return false;
    };
    let words = words(last.trim_end_matches(|c: char| c.is_ascii_digit()));
    (0..words.len()).any(|from| {
        let ending = words[from..].concat().to_ascii_lowercase();
        ENDINGS.contains(&ending.as_str())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Operation;

    #[test]
    fn names_tell_secrets() {
        for name in [
            "AccountPassword",
            "PassWord",
            "login_password",
            "DBPassword",
            "Password2",
            "AccessKeySecret",
            "OssAkSecret",
            "SecretKey",
            "SecurityToken",
            "x-oss-security-token",
            "PrivateKey",
            "Psk",
            "Account.N.Password",
            "Password.N",
            "body.nodes[].passwd",
        ] {
            assert!(is_secret(name), "{name}");
        }
    }

    #[test]
    fn other_keys_and_tokens_are_none() {
        for name in [
            "AccessKeyId",
            "AccessKey",
            "KeyPairName",
            "PublicKeyBody",
            "SecretName",
            "Secret.N.Name",
            "Secret.N.Key",
            "ClientToken",
            "NextToken",
            "ContinuationToken",
            "HttpTokens",
            "PasswordInherit",
            "WindowsPasswordName",
            "TagKey",
            "AuthorizationState",
            "Compass",
            "N",
            "",
        ] {
            assert!(!is_secret(name), "{name}");
        }
    }

    #[test]
    fn of_a_container_the_members_decide() {
        let parameter = |name: &str, kind| Parameter {
            name: name.to_owned(),
            kind,
            ..Parameter::default()
        };
        let field = |name: &str, kind, members| Field {
            name: name.to_owned(),
            kind,
            members,
            ..Field::default()
        };
        let mut reading = Reading {
            operation: Some(Operation {
                request: vec![
                    parameter("Secret", Type::List),
                    parameter("Secret.N.Name", Type::String),
                    parameter("Secret.N.Password", Type::String),
                    parameter("ResetPassword", Type::Boolean),
                    parameter("Password", Type::List),
                    parameter("AuthKey", Type::Map),
                    parameter("Psk", Type::Struct),
                ],
                response: vec![
                    field(
                        "Secret",
                        Type::Struct,
                        vec![
                            field("Name", Type::String, vec![]),
                            field("PrivateKey", Type::Unknown, vec![]),
                        ],
                    ),
                    Field {
                        items: Some(Type::String),
                        ..field("Password", Type::List, vec![])
                    },
                    // What it is the page does not say, but it has members.
                    field(
                        "AuthKey",
                        Type::Unknown,
                        vec![field("Name", Type::String, vec![])],
                    ),
                    // A list of structs, and a struct whose members no page lists.
                    field("Psk", Type::List, vec![]),
                    field("Secret", Type::Struct, vec![]),
                ],
                ..Operation::default()
            }),
            ..Reading::default()
        };
        mark(&mut reading);
        let operation = reading.operation.unwrap_or_default();
        let rows = operation.request.iter().filter(|row| row.secret);
        let rows: Vec<_> = rows.map(|row| row.name.as_str()).collect();
        assert_eq!(rows, ["Secret.N.Password", "Password"]);
        let [secret, passwords, others @ ..] = operation.response.as_slice() else {
            panic!("two fields and others");
        };
        assert!(others.iter().all(|field| !field.secret));
        let members: Vec<_> = secret.members.iter().map(|it| it.secret).collect();
        assert!(!secret.secret && passwords.secret);
        assert_eq!(members, [false, true]);
    }
}
