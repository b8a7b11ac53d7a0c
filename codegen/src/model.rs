//! The spec model: what a page says, as plain data.
//!
//! A model is what the reader makes of one page and what the emitters print. It holds facts and
//! where each was found; it knows nothing of Markdown and nothing of Rust. Everything keeps the
//! order of the page and the spelling of the wire.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One API operation: one page.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Operation {
    /// Name as sent on the wire, such as `AssociateEipAddress`.
    pub name: String,
    /// Title of the page, where it is not the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Product code as sent on the wire, such as `Vpc`; absent where the page names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product: Option<String>,
    /// API version, such as `2016-04-28`; absent where the page names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// How the operation is addressed.
    pub style: Style,
    /// HTTP method where the page states one (ROA).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// Path template where the page states one (ROA).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// First sentence or paragraph of the page.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// The paragraphs that follow it, as plain Markdown, one an entry.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// Whether it only reads, as its name or its method says.
    #[serde(default, skip_serializing_if = "is_false")]
    pub read_only: bool,
    /// Whether the page says that the operation is deprecated.
    #[serde(default, skip_serializing_if = "is_false")]
    pub deprecated: bool,
    /// Request parameters, one a row, in page order. `Action` is among them.
    pub request: Vec<Parameter>,
    /// How the body of a request is written.
    #[serde(default, skip_serializing_if = "BodyFormat::is_json")]
    pub request_body: BodyFormat,
    /// What the body of the answer is: as a rule a struct of the fields below.
    #[serde(default, skip_serializing_if = "Body::is_struct")]
    pub body: Body,
    /// Response fields as a tree, in page order: members of the body, or of each entry of it.
    pub response: Vec<Field>,
    /// Error rows, in page order; one code may stand in several.
    pub errors: Vec<ErrorRow>,
    /// Links to pages that list errors common to several operations.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub common_errors: Vec<String>,
    /// Sample requests and answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub samples: Vec<Sample>,
    /// Where all this was read.
    pub source: Source,
}

impl Operation {
    /// Whether a row describes what is in a body of bytes, which no parameter of the request is.
    pub(crate) fn is_in_bytes(&self, row: &Parameter) -> bool {
        let in_body = matches!(row.position, None | Some(Position::Body | Position::Form));
        in_body && self.request_body == BodyFormat::Bytes
    }
}

/// How an operation is addressed.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, JsonSchema,
)]
pub enum Style {
    /// `Action` in the query, path `/`.
    #[serde(rename = "RPC")]
    Rpc,
    /// Method and path name the operation.
    #[serde(rename = "ROA")]
    Roa,
    /// The page does not tell.
    #[default]
    #[serde(rename = "unknown")]
    Unknown,
}

/// How the body of a request is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BodyFormat {
    /// As JSON.
    #[default]
    Json,
    /// As XML.
    Xml,
    /// As bytes in a form that is neither: what calls it encodes them, and rows of the body say what they
    /// hold.
    Bytes,
}

impl BodyFormat {
    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde passes a reference"
    )]
    fn is_json(&self) -> bool {
        *self == Self::Json
    }
}

/// The page that a model was read from.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Path of the page, relative to the folder of the product, with `/`.
    pub page: String,
    /// SHA-256 of the page's bytes, in hex.
    pub sha256: String,
}

/// One row of a request table.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    /// Name as on the page, unescaped (`Tag.N.Key`); members of a body or of a tree carry the
    /// dotted path of their parents.
    pub name: String,
    /// Type, normalised.
    #[serde(rename = "type")]
    pub kind: Type,
    /// Type as the page writes it.
    pub type_text: String,
    /// Whether its name says that it holds a secret, which no output shows.
    #[serde(default, skip_serializing_if = "is_false")]
    pub secret: bool,
    /// Whether a request must have it.
    pub required: Requirement,
    /// Where in the request it travels, where the page says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<Position>,
    /// Example value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub example: Option<String>,
    /// Description as plain Markdown, paragraphs separated by an empty line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// What the description states.
    #[serde(default, skip_serializing_if = "Facts::is_empty")]
    pub facts: Facts,
    /// Line of the page where the row begins, from 1.
    pub line: u32,
}

/// One response field with its members.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Key in the answer.
    pub name: String,
    /// Key by which the sample shows it, where that is written otherwise: answers may have either.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alias: Option<String>,
    /// Type, normalised; a list's members are in [`Field::items`] or [`Field::members`].
    #[serde(rename = "type")]
    pub kind: Type,
    /// Type as the page writes it; empty where the page leaves it out.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub type_text: String,
    /// Whether its name says that it holds a secret, which no output shows.
    #[serde(default, skip_serializing_if = "is_false")]
    pub secret: bool,
    /// Type of the entries, where the field is a list of scalars or of lists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub items: Option<Type>,
    /// Members of a struct, of each entry of a list of structs, or of what stands behind each key of a
    /// map.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<Field>,
    /// Example value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub example: Option<String>,
    /// Description as plain Markdown, paragraphs separated by an empty line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// What the description states.
    #[serde(default, skip_serializing_if = "Facts::is_empty")]
    pub facts: Facts,
    /// Why it stands where it does; absent where the page states its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nesting: Option<Nesting>,
    /// Line of the page where the row begins, from 1; 0 for a container that only a path or a
    /// sample shows.
    pub line: u32,
}

/// What the body of an answer is as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// A struct, a list, or a map: a struct whose members have names that the page does not fix.
    #[serde(rename = "type")]
    pub kind: Type,
    /// Type of the entries, where they are scalars.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub items: Option<Type>,
}

impl Body {
    /// Whether the body is a struct.
    pub fn is_struct(&self) -> bool {
        *self == Self::default()
    }

    /// What leads from the body to a field: `[].` where it is a list of structs, `{}.` where it is a
    /// map of them.
    pub fn prefix(&self) -> &'static str {
        match self.kind {
            Type::List => "[].",
            Type::Map => "{}.",
            _ => "",
        }
    }
}

impl Default for Body {
    fn default() -> Self {
        Self {
            kind: Type::Struct,
            items: None,
        }
    }
}

/// How the place of a response field was found where the table leaves it open.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct Nesting {
    /// What told the place.
    pub reason: NestingReason,
    /// How far that can be trusted.
    pub confidence: Confidence,
}

/// What tells the place of a response field.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum NestingReason {
    /// The JSON sample shows it there.
    JsonSample,
    /// The XML sample shows it there, and no JSON sample does.
    XmlSample,
    /// The type of the row before names what it holds: `Array of Lamp`, then a row `Lamp`.
    TypeText,
    /// A sample shows a container with one key that is its own name in the singular.
    SingularName,
    /// Answers of all operations have such a field, and always at their top.
    CommonField,
    /// Fields that stand together are listed by their names, and here that order begins anew.
    NameOrder,
    /// It follows a row that opens a container; where that ends, nothing tells.
    RowOrder,
}

/// How far something that was concluded can be trusted.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Another place would contradict the page.
    High,
    /// Another place would be unusual.
    Medium,
    /// Other places are as likely.
    Low,
}

/// One row of an error table.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ErrorRow {
    /// HTTP status, where the page gives a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// Error code, byte for byte.
    pub code: String,
    /// Message, byte for byte but for runs of white space; may be a template (`%s`).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub message: String,
    /// What it means and what to do.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// Line of the page where the row begins, from 1.
    pub line: u32,
}

/// Types of parameters and fields.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Default,
    Serialize,
    Deserialize,
    JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Type {
    /// Text.
    String,
    /// A 32-bit integer.
    Integer,
    /// A 64-bit integer.
    Long,
    /// A number with a fraction.
    Float,
    /// `true` or `false`.
    Boolean,
    /// Several values: `X.N` in a query, an array in JSON.
    List,
    /// Named members.
    Struct,
    /// Members whose names the page does not fix: what the page lists below it stands behind each.
    Map,
    /// JSON inside a string.
    Json,
    /// Raw bytes.
    Bytes,
    /// The page does not tell.
    #[default]
    Unknown,
}

/// Whether a request must carry a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Requirement {
    /// Always.
    Yes,
    /// Never.
    #[default]
    No,
    /// Under a condition that [`Facts::required_when`] states.
    Conditional,
}

/// Where a parameter travels.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Position {
    /// In the query string.
    Query,
    /// In the path.
    Path,
    /// In the body.
    Body,
    /// In a header.
    Header,
    /// In the host name.
    Host,
    /// In a form body.
    Form,
}

/// What a description states. Only what the text says, nothing guessed.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Facts {
    /// Value that the service takes when none is sent, as it would be sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<String>,
    /// The closed list of accepted values, in page order and wire spelling.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<Value>,
    /// Least value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<Number>,
    /// Greatest value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<Number>,
    /// Least number of characters. One in bytes is none, where a character may have several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_length: Option<u64>,
    /// Greatest number of characters. A limit in bytes is one too: each character has one at least.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_length: Option<u64>,
    /// Most entries in one parameter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_items: Option<u64>,
    /// Greatest N of `X.N`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub index_max: Option<u64>,
    /// The sentence that makes the parameter required under a condition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required_when: Option<String>,
    /// Unit of the value, as written (`Mbit/s`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Separator of several values in one string.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub separator: Option<String>,
    /// Form of a point in time, as written (`yyyy-MM-ddTHH:mm:ssZ`), or `ISO 8601`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_format: Option<String>,
    /// Zone of that point in time: `UTC`, `UTC+8`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
    /// The characters that a value may hold: kinds of them (`letters`, `digits`, `ASCII
    /// characters`) and single ones.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub characters: Vec<String>,
    /// Texts and kinds of characters, one of which a value begins with.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub prefixes: Vec<String>,
    /// Texts and kinds of characters with which no value begins.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub forbidden_prefixes: Vec<String>,
    /// Texts and kinds of characters that no value holds.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub forbidden_parts: Vec<String>,
    /// Names of the parameters that cannot be sent together with this one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub exclusive_with: Vec<String>,
    /// Whether the text says that the parameter is deprecated or not available.
    #[serde(skip_serializing_if = "is_false")]
    pub deprecated: bool,
    /// What holds only while another parameter has a certain value. None of it is among the facts
    /// above, which hold always.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub conditional: Vec<Conditional>,
}

/// Facts that hold in one case.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Conditional {
    /// The case.
    pub when: Condition,
    /// What then holds: values, a default, bounds or lengths.
    pub facts: Facts,
}

/// The value of another parameter.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// Name of that parameter, as on the page.
    pub parameter: String,
    /// The values of it, any one of which makes the case.
    pub values: Vec<String>,
}

impl Facts {
    /// Whether nothing is stated.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl std::fmt::Display for Condition {
    /// `Mode = Nat`
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{} = {}", self.parameter, self.values.join(" or "))
    }
}

/// One accepted value.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Value {
    /// As sent on the wire.
    pub value: String,
    /// What the page says of it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub meaning: String,
}

/// A bound: an integer where it is one, so that it prints as the page wrote it.
pub type Number = serde_json::Number;

/// A sample request or answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sample {
    /// What the text is.
    pub kind: SampleKind,
    /// The text.
    pub text: String,
    /// Line of the page where it begins, from 1.
    pub line: u32,
}

/// What a sample is, told by its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SampleKind {
    /// A request: a URL or a request line.
    Request,
    /// A JSON document.
    Json,
    /// An XML document.
    Xml,
    /// Something else.
    Other,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn is_false(value: &bool) -> bool {
    !*value
}
