//! Which operation a page describes, and how it is addressed.
//!
//! Six places tell: the link to the API explorer, the `Action` row, the title, the first words, the
//! request line, the sample request. They are cross-checked, since each is wrong somewhere.

use super::cells::without_marks;
use super::outline::{self, Placed};
use super::target;
use crate::meant::meant;
use crate::model::Style;
use crate::page::{Block, Page, Row};
use crate::prose;
use crate::vocabulary::{Column, Topic};
use crate::wire_name::words;

/// What a page says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Identity {
    pub(super) title: Option<String>,
    pub(super) action: Option<String>,
    pub(super) link: Option<Link>,
    pub(super) request_line: Option<(String, String)>,
    pub(super) sampled: Option<String>,
    /// The operation that the first words say to call.
    pub(super) said: Option<String>,
}

/// The link to the API explorer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) product: Option<String>,
    pub(super) api: Option<String>,
    pub(super) style: Option<String>,
    pub(super) version: Option<String>,
}

impl Identity {
    pub(super) fn of(page: &Page<'_>, tables: &[Placed<'_, '_>]) -> Self {
        Self {
            title: outline::title(page)
                .map(|title| own_name(&title).map_or(title.clone(), str::to_owned)),
            action: told(tables).find_map(action_value),
            link: page.blocks.iter().find_map(explorer_link),
            request_line: target::of(page),
            sampled: sampled_action(page.text),
            said: said_to_call(page),
        }
    }

    /// Whether something on the page is sure to name an operation.
    pub(super) fn is_anchored(&self) -> bool {
        self.action.is_some() || self.request_line.is_some() || self.linked().is_some()
    }

    /// Whether the title or the link gives a name that can be sent.
    pub(super) fn is_named(&self) -> bool {
        self.title.as_deref().is_some_and(is_name) || self.linked().is_some()
    }

    fn linked(&self) -> Option<&str> {
        self.link.as_ref().and_then(|link| link.api.as_deref())
    }

    pub(super) fn style(&self) -> Style {
        match self.link.as_ref().and_then(|link| link.style.as_deref()) {
            Some("RPC") => Style::Rpc,
            Some("ROA" | "REST" | "RESTful") => Style::Roa,
            _ if self.action.is_some() || self.sampled.is_some() => Style::Rpc,
            _ if self.request_line.is_some() => Style::Roa,
            _ => Style::Unknown,
        }
    }

    /// The operation's name: the `Action` value is what is sent; then the title, then the link. A
    /// page that has none of them gives its title's words, its file's name, or what it sends. It is
    /// spelled as most of these places spell it; of as many with more words, as capitals get lost.
    pub(super) fn name(&self, path: &str) -> Option<String> {
        let name = self.first_name(path)?;
        let most = self.spellings(&name).into_iter().rev();
        let most = most.max_by_key(|(name, count)| (*count, words(name).len()));
        Some(most.map_or(name, |(spelling, _)| spelling.to_owned()))
    }

    /// How the action, the title, the link and the sample spell a name, in this order, and how many of
    /// them do so.
    pub(super) fn spellings(&self, name: &str) -> Vec<(&str, usize)> {
        let told = [
            self.action.as_deref(),
            self.title.as_deref(),
            self.linked(),
            self.sampled.as_deref(),
        ];
        let mut spellings: Vec<(&str, usize)> = Vec::new();
        let alike = told.into_iter().flatten();
        for spelling in alike.filter(|it| it.eq_ignore_ascii_case(name)) {
            match spellings.iter_mut().find(|(known, _)| *known == spelling) {
                Some((_, count)) => *count += 1,
                None => spellings.push((spelling, 1)),
            }
        }
        spellings
    }

    /// What the first words name instead of the link, where this is no spelling of that: links are
    /// copied from page to page.
    fn said_else<'s>(&'s self, linked: &'s str) -> &'s str {
        let said = self.said.as_deref();
        let is_other = |said: &&str| meant(said, [linked]).is_empty();
        said.filter(is_other).unwrap_or(linked)
    }

    fn first_name(&self, path: &str) -> Option<String> {
        let title = self.title.as_deref();
        let stem = path
            .rsplit('/')
            .next()
            .and_then(|file| file.rsplit_once('.'))
            .map(|(stem, _)| stem);
        self.action
            .clone()
            .or_else(|| title.filter(|title| is_name(title)).map(str::to_owned))
            .or_else(|| {
                self.linked()
                    .map(|linked| self.said_else(linked).to_owned())
            })
            .or_else(|| self.sampled.clone())
            .or_else(|| title.and_then(name_of_words))
            .or_else(|| stem.filter(|stem| is_name(stem)).map(str::to_owned))
            .or_else(|| {
                self.request_line.as_ref().and_then(|(method, path)| {
                    name_of_words(&format!("{} {path}", method.to_lowercase()))
                })
            })
            .or_else(|| title.filter(|title| !title.is_empty()).map(str::to_owned))
    }
}

/// The operation that the first paragraph says to call.
fn said_to_call(page: &Page<'_>) -> Option<String> {
    let mut blocks = page.blocks.iter();
    let first = blocks.find_map(|block| match block {
        Block::Heading { level: 1, .. } => None,
        Block::Paragraph { text } => Some(Some(*text)),
        _ => Some(None),
    });
    let text = first.flatten()?;
    // At the beginning of a sentence or in it.
    let calls = ["调用", "all the ", "alls the ", "all ", "alls "];
    let tail = calls
        .iter()
        .find_map(|word| Some(text.split_once(word)?.1))?;
    let end = tail.find(|c: char| !c.is_ascii_alphanumeric());
    let name = &tail[..end.unwrap_or(tail.len())];
    let is_told = is_name(name) && words(name).len() > 1 && name.starts_with(char::is_uppercase);
    is_told.then(|| name.to_owned())
}

/// The action that a sample request sends.
fn sampled_action(text: &str) -> Option<String> {
    let (_, tail) = text.split_once("Action=")?;
    let name: String = tail
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
        .take(128)
        .collect();
    is_name(&name).then_some(name)
}

/// A single word that can be an operation's name.
pub(super) fn is_name(text: &str) -> bool {
    text.len() >= 2
        && text.chars().next().is_some_and(|c| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// The name in a title that says more: `LightLamp - Lamps`, `LightLamp (Lamps API)`, `Light a lamp (LightLamp)`.
fn own_name(title: &str) -> Option<&str> {
    if is_name(title) {
        return None;
    }
    let is_own = |name: &&str| {
        is_name(name) && words(name).len() > 1 && name.starts_with(char::is_uppercase)
    };
    let first = title.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    let (name, rest) = title.split_at(first.unwrap_or(title.len()));
    let rest = rest.trim_start();
    let dashes = ["- ", "– ", "— ", "| ", ": ", "：", "接口"];
    let kinds = ["operation", "API", "API operation"];
    // Other words in brackets may be a second name.
    let is_kind = rest.starts_with(['(', '（']) && (rest.contains(" API") || rest.contains("接口"));
    let is_behind =
        dashes.iter().any(|it| rest.starts_with(it)) || kinds.contains(&rest) || is_kind;
    let in_brackets = || {
        if is_own(&name) {
            return None;
        }
        let inner = title.strip_suffix([')', '）'])?;
        inner.rsplit_once(['(', '（']).map(|it| it.1.trim())
    };
    let behind_kind = || {
        let kinds = ["API: ", "API："];
        kinds.iter().find_map(|kind| title.strip_prefix(kind))
    };
    let told = [
        Some(name).filter(|_| is_behind),
        in_brackets(),
        behind_kind(),
    ];
    let mut names = told.into_iter().flatten().filter(is_own);
    names.next().filter(|_| names.next().is_none())
}

/// `Create a Kubernetes cluster` is `CreateAKubernetesCluster`.
pub(crate) fn name_of_words(title: &str) -> Option<String> {
    if !title.is_ascii() || title.contains("::") {
        return None;
    }
    let mut name = String::new();
    for word in title
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        let mut chars = word.chars();
        name.extend(chars.next().map(|c| c.to_ascii_uppercase()));
        name.extend(chars);
    }
    is_name(&name).then_some(name)
}

/// The `Action` rows of a page.
pub(super) fn actions<'t, 'a>(tables: &'t [Placed<'_, 'a>]) -> impl Iterator<Item = &'t Row<'a>> {
    told(tables).flat_map(action_rows)
}

/// Tables whose `Action` or `Version` row may tell of the operation: that of an answer means something else, that of
/// the common parameters shows one operation as an example.
pub(super) fn told<'t, 'p, 'a>(
    tables: &'t [Placed<'p, 'a>],
) -> impl Iterator<Item = &'t Placed<'p, 'a>> {
    let is_other =
        |placed: &&Placed<'_, '_>| matches!(placed.topic, Some(Topic::Response | Topic::Common));
    tables.iter().filter(move |placed| !is_other(placed))
}

fn action_rows<'t, 'a>(placed: &'t Placed<'_, 'a>) -> impl Iterator<Item = &'t Row<'a>> {
    let name = placed.at(Column::Name).unwrap_or(usize::MAX);
    // `Action` is what RPC sends; `action` may be a parameter.
    placed.table.rows.iter().filter(move |row| {
        row.cells
            .get(name)
            .is_some_and(|cell| without_marks(&prose::literal(cell)) == "Action")
    })
}

/// The value of an `Action` row.
fn action_value(placed: &Placed<'_, '_>) -> Option<String> {
    let row = action_rows(placed).next()?;
    let cell = |column| placed.at(column).and_then(|at: usize| row.cells.get(at));
    if let Some(example) = cell(Column::Example)
        .or_else(|| cell(Column::Values))
        .map(|cell| prose::literal(cell))
        && is_name(&example)
    {
        return Some(example);
    }
    let description = cell(Column::Description)?;
    let text = prose::Prose::markdown(description);
    let is_bullet = |block: &&prose::Block| matches!(block.kind, prose::BlockKind::Bullet(_));
    // Several bullets list what a parameter takes; the name of an operation is one.
    let is_list = text.blocks.iter().filter(is_bullet).count() > 1;
    text.blocks
        .iter()
        .find_map(|block| {
            block
                .strong
                .iter()
                .map(|range| &block.text[range.clone()])
                .find(|word| is_name(word))
                .map(str::to_owned)
        })
        .or_else(|| constant(&text.text()).filter(|_| !is_list))
}

/// The last word of `Value: X`, `Set the value to X.`, `取值：X。`.
fn constant(text: &str) -> Option<String> {
    let tail = [
        "value to ",
        "Value: ",
        "value: ",
        "取值：",
        "取值为",
        "value is ",
    ]
    .iter()
    .find_map(|mark| text.split_once(mark).map(|(_, tail)| tail))?;
    let word: String = tail
        .trim()
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
        .collect();
    (is_name(&word) && word.chars().any(|c| c.is_ascii_uppercase())).then_some(word)
}

/// `https://api.aliyun.com/#product=Vpc&api=AssociateEipAddress&type=RPC&version=2016-04-28`
fn explorer_link(block: &Block<'_>) -> Option<Link> {
    let Block::Paragraph { text } = block else {
        return None;
    };
    let at = text
        .find("#product=")
        .or_else(|| text.find("?product="))
        .or_else(|| text.find("&api="))?;
    let tail: &str = text[at + 1..].split([')', ' ', '\n', '"', ']']).next()?;
    let mut link = Link::default();
    for pair in tail.replace("&amp;", "&").split('&') {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let value = (!value.is_empty()).then(|| value.to_owned());
        match key.to_ascii_lowercase().as_str() {
            "product" => link.product = value,
            "api" => link.api = value.filter(|api| is_name(api)),
            "type" => link.style = value,
            "version" => {
                link.version =
                    value.filter(|version| version.starts_with(|c: char| c.is_ascii_digit()));
            }
            _ => {}
        }
    }
    (link.api.is_some() || link.product.is_some()).then_some(link)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_places_spell_the_name() {
        let told = |action: &str, title: &str, api: &str, sampled: &str| {
            let some = |it: &str| Some(it.to_owned()).filter(|it| !it.is_empty());
            let api = some(api);
            let identity = Identity {
                action: some(action),
                title: some(title),
                link: Some(Link {
                    api,
                    ..Link::default()
                }),
                sampled: some(sampled),
                ..Identity::default()
            };
            identity.name("x.md").unwrap_or_default()
        };
        assert_eq!(told("Lightlamp", "LightLamp", "LightLamp", ""), "LightLamp");
        assert_eq!(told("LightLamp", "lightLamp", "", "LightLamp"), "LightLamp");
        // Of as many one has more words; else the action is right, then the title.
        assert_eq!(told("Lightlamp", "LightLamp", "", ""), "LightLamp");
        assert_eq!(told("LightLampEx", "LightLampEX", "", ""), "LightLampEx");
        assert_eq!(told("", "LightLampEX", "LightLampEx", ""), "LightLampEX");
        // Another name is none of its spellings.
        assert_eq!(told("Dim", "LightLamp", "LightLamp", ""), "Dim");
    }

    /// Links are copied; that a page has another route than that of the link's operation, it cannot know.
    #[test]
    fn the_first_words_name_what_a_wrong_link_does_not() {
        let named = |words: &str, api: &str| {
            let page = format!(
                "# 开灯\n\n{words}\n\n## 调试\n\n[试](https://x/#product=Lamp&api={api}&type=ROA&version=2020-01-01)\n\n\
                 ## 请求语法\n\n```\nPOST /lamps/LampId HTTP/1.1\n```\n\n## 请求参数\n\n|名称|类型|是否必选|描述|\n|---|---|---|---|\n|LampId|String|是|灯。|\n"
            );
            let reading = crate::read::read("_开灯.md", page.as_bytes());
            let said = reading
                .diagnostics
                .iter()
                .any(|it| it.id == "link-name-mismatch");
            (reading.operation.unwrap().name, said)
        };
        let of = |name: &str, said| (name.to_owned(), said);
        assert_eq!(
            named("调用LightLamp开一盏灯。", "PaintWall"),
            of("LightLamp", true)
        );
        assert_eq!(
            named("Calls LightLamp.", "PaintWall"),
            of("LightLamp", true)
        );
        // A slip may be what is sent, and not every word is a name.
        assert_eq!(
            named("调用LightLamp开一盏灯。", "LigthLamp"),
            of("LigthLamp", false)
        );
        assert_eq!(
            named("调用API开一盏灯。", "PaintWall"),
            of("PaintWall", false)
        );
        assert_eq!(
            named("You can call the operation. Call LightLamp.", "PaintWall"),
            of("PaintWall", false)
        );
    }

    #[test]
    fn a_parameter_called_action_may_list_values() {
        let page = "# LightLamp\n\nLights.\n\n## Request elements\n\n|Name|Type|Required|Description|\n|---|---|---|---|\n\
                    |Action|String|No|做什么。取值： * ALL：全。 * PUT：一些。|\n";
        let reading = crate::read::read("LightLamp.md", page.as_bytes());
        let name = reading.operation.map(|it| it.name);
        assert_eq!(name.as_deref(), Some("LightLamp"));
    }

    #[test]
    fn names_of_prose_titles() {
        assert_eq!(
            name_of_words("Create a Kubernetes cluster").as_deref(),
            Some("CreateAKubernetesCluster")
        );
        assert_eq!(name_of_words("ALIYUN::OSS::Bucket"), None);
        assert_eq!(name_of_words("创建集群"), None);
    }
}
