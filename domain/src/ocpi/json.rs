//! A JSON text, walked once: its values in a list, in the order in which they stand, each a view of the text.
//!
//! A reader of our own, for three things that no common one does together: numbers stay the digits that were sent, `//` and `/* */` comments of
//! hand-made files are passed over and told, and a CDR is read in a microsecond or two. It allocates the list and nothing else.

use std::{borrow::Cow, collections::BTreeMap};

/// No OCPI object nests deeper than ten; beyond this walking would end the process.
const DEPTH_MAX: usize = 64;
/// The blanks, digits and so on of an ordinary value: what room the list begins with.
const BYTES_A_NODE: usize = 12;

/// Why a text is no JSON, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Broken {
    what: &'static str,
    at: usize,
}

impl Broken {
    /// As the end of a sentence about the text.
    pub(super) fn told(&self, text: &str) -> String {
        let before = &text.as_bytes()[..self.at.min(text.len())];
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        let column = before.iter().rev().take_while(|byte| **byte != b'\n').count() + 1;
        format!("is no JSON: {} at line {line} column {column}", self.what)
    }
}

/// What kind of value a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Null,
    True,
    False,
    Number,
    /// Without its quotes.
    Text,
    /// The same, with backslashes in it.
    EscapedText,
    List,
    Object,
}

/// A value, or the name of a member, which stands before its value.
#[derive(Clone, Copy)]
struct Node {
    kind: Kind,
    /// Where it stands in the text.
    from: u32,
    until: u32,
    /// Of a value: the node after it and all that is in it. Of a name: its tag, for it is a value that comes after it.
    after: u32,
}

/// A number that two names seldom have in common: its length, and its first and last bytes.
fn tag(name: &[u8]) -> u32 {
    let word = |bytes: &[u8]| bytes.iter().fold(0u32, |word, byte| word << 8 | u32::from(*byte));
    match name {
        [first, .., a, b, c, d] => word(&[*a, *b, *c, *d]).wrapping_mul(31) ^ (u32::from(*first) << 8) ^ name.len() as u32,
        _ => word(name),
    }
}

/// A text that is JSON.
pub(super) struct Document<'t> {
    text: &'t str,
    nodes: Vec<Node>,
    has_comments: bool,
}

/// A value of a document.
#[derive(Clone, Copy)]
pub(super) struct Value<'d> {
    document: &'d Document<'d>,
    index: u32,
}

impl<'t> Document<'t> {
    /// Walks a text.
    pub(super) fn parse(text: &'t str) -> Result<Self, Broken> {
        if u32::try_from(text.len()).is_err() {
            return Err(Broken { what: "more than 4 GiB", at: 0 });
        }
        let nodes = Vec::with_capacity(text.len() / BYTES_A_NODE + 1);
        let mut walk = Walk { bytes: text.as_bytes(), at: 0, nodes, has_comments: false };
        walk.document()?;
        Ok(Document { text, nodes: walk.nodes, has_comments: walk.has_comments })
    }

    /// Whether comments were passed over.
    pub(super) fn has_comments(&self) -> bool {
        self.has_comments
    }

    /// The whole.
    pub(super) fn root(&self) -> Value<'_> {
        Value { document: self, index: 0 }
    }

    fn raw(&self, node: Node) -> &str {
        &self.text[node.from as usize..node.until as usize]
    }

    /// The path of a value, such as `charging_periods[2].start_date_time`; empty for the whole. Looked for when it is needed, which is seldom.
    fn path(&self, wanted: u32) -> String {
        let (mut path, mut at) = (String::new(), self.root());
        while at.index != wanted {
            let inside = |value: &Value<'_>| (value.index..value.node().after).contains(&wanted);
            if at.kind() == Kind::Object {
                let Some((name, value)) = at.members().find(|(_, value)| inside(value)) else { break };
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(&name.text().unwrap_or_default());
                at = value;
            } else {
                let Some((place, value)) = at.items().enumerate().find(|(_, value)| inside(value)) else { break };
                path.push_str(&format!("[{place}]"));
                at = value;
            }
        }
        path
    }
}

impl<'d> Value<'d> {
    fn node(&self) -> Node {
        self.document.nodes[self.index as usize]
    }

    /// What kind it is.
    pub(super) fn kind(&self) -> Kind {
        self.node().kind
    }

    /// As it stands in the text; texts without their quotes.
    pub(super) fn raw(&self) -> &'d str {
        self.document.raw(self.node())
    }

    /// A text, its escapes resolved. None where it is no text, or escapes half of a character.
    pub(super) fn text(&self) -> Option<Cow<'d, str>> {
        match self.kind() {
            Kind::Text => Some(Cow::Borrowed(self.raw())),
            Kind::EscapedText => serde_json::from_str(&format!("\"{}\"", self.raw())).ok().map(Cow::Owned),
            _ => None,
        }
    }

    /// Where it is in the document.
    pub(super) fn path(&self) -> String {
        self.document.path(self.index)
    }

    /// The values of a list; nothing where it is none.
    pub(super) fn items(&self) -> Items<'d> {
        let node = self.node();
        let after = if node.kind == Kind::List { node.after } else { self.index + 1 };
        Items { document: self.document, next: self.index + 1, after }
    }

    /// The names and values of an object; nothing where it is none.
    pub(super) fn members(&self) -> Members<'d> {
        let node = self.node();
        let after = if node.kind == Kind::Object { node.after } else { self.index + 1 };
        Members(Items { document: self.document, next: self.index + 1, after })
    }

    /// An object's member of that name, and its place among all, from 0. `from` is where it is looked for first, as a value and the place after
    /// it: most objects have their fields in an order that is much like OCPI's.
    pub(super) fn member(&self, name: &str, from: (Option<Value<'d>>, u32)) -> Option<(Value<'d>, u32)> {
        let nodes = &self.document.nodes[..self.node().after as usize];
        let tag = tag(name.as_bytes());
        let is_it = |index: usize| nodes[index].after == tag && self.document.raw(nodes[index]) == name;
        let begin = from.0.map_or(self.index + 1, |value| value.node().after) as usize;
        for (mut index, mut place, end) in [(begin, from.1, nodes.len()), (self.index as usize + 1, 0, begin)] {
            while index + 1 < end {
                if is_it(index) {
                    return Some((Value { document: self.document, index: index as u32 + 1 }, place));
                }
                index = nodes[index + 1].after as usize;
                place += 1;
            }
        }
        None
    }

    /// In one form: keys sorted, no blanks, numbers as `number` writes them.
    pub(super) fn canonical(&self, number: &impl Fn(&str) -> String) -> Option<String> {
        let quoted = |text: &str| serde_json::to_string(text).ok();
        Some(match self.kind() {
            Kind::Object => {
                let mut sorted = BTreeMap::new();
                for (name, value) in self.members() {
                    sorted.insert(name.text()?, value.canonical(number)?);
                }
                let members = sorted.iter().map(|(name, value)| Some(format!("{}:{value}", quoted(name)?)));
                format!("{{{}}}", members.collect::<Option<Vec<_>>>()?.join(","))
            }
            Kind::List => format!("[{}]", self.items().map(|item| item.canonical(number)).collect::<Option<Vec<_>>>()?.join(",")),
            Kind::Text | Kind::EscapedText => quoted(&self.text()?)?,
            Kind::Number => number(self.raw()),
            Kind::Null | Kind::True | Kind::False => self.raw().to_owned(),
        })
    }
}

/// The names and values of an object.
#[derive(Clone, Copy)]
pub(super) struct Members<'d>(Items<'d>);

impl<'d> Iterator for Members<'d> {
    type Item = (Value<'d>, Value<'d>);

    fn next(&mut self) -> Option<Self::Item> {
        let Items { document, next, after } = self.0;
        if next >= after {
            return None;
        }
        let value = Value { document, index: next + 1 };
        self.0.next = value.node().after;
        Some((Value { document, index: next }, value))
    }
}

/// Values that stand beside each other.
#[derive(Clone, Copy)]
pub(super) struct Items<'d> {
    document: &'d Document<'d>,
    next: u32,
    after: u32,
}

impl<'d> Iterator for Items<'d> {
    type Item = Value<'d>;

    fn next(&mut self) -> Option<Value<'d>> {
        if self.next >= self.after {
            return None;
        }
        let value = Value { document: self.document, index: self.next };
        self.next = value.node().after;
        Some(value)
    }
}

/// A walk through a text.
struct Walk<'t> {
    bytes: &'t [u8],
    at: usize,
    nodes: Vec<Node>,
    has_comments: bool,
}

impl Walk<'_> {
    fn broken<T>(&self, what: &'static str) -> Result<T, Broken> {
        Err(Broken { what, at: self.at })
    }

    fn document(&mut self) -> Result<(), Broken> {
        // The lists and objects that are open, and what the innermost is.
        let mut open: Vec<(u32, Kind)> = Vec::with_capacity(8);
        let mut inside = Kind::Null;
        self.blank()?;
        loop {
            if inside == Kind::Object {
                self.name()?;
            }
            let opened = match self.bytes.get(self.at) {
                Some(b'"') => self.text().map(|()| None)?,
                Some(b'-' | b'0'..=b'9') => self.number().map(|()| None)?,
                Some(b'{') => Some(Kind::Object),
                Some(b'[') => Some(Kind::List),
                Some(b't') => self.word(b"true", Kind::True).map(|()| None)?,
                Some(b'f') => self.word(b"false", Kind::False).map(|()| None)?,
                Some(b'n') => self.word(b"null", Kind::Null).map(|()| None)?,
                Some(_) => return self.broken("expected a value"),
                None => return self.broken("it ends where a value is expected"),
            };
            if let Some(kind) = opened {
                if open.len() >= DEPTH_MAX {
                    return self.broken("more than 64 lists and objects within each other");
                }
                open.push((self.nodes.len() as u32, kind));
                inside = kind;
                self.push(kind, self.at, self.at);
                self.at += 1;
                self.blank()?;
                // One that is empty closes at once; else its first value comes.
                if !self.closes(inside) {
                    continue;
                }
            }
            loop {
                self.blank()?;
                if self.closes(inside) {
                    self.at += 1;
                    self.close(open.pop());
                    inside = open.last().map_or(Kind::Null, |(_, kind)| *kind);
                    continue;
                }
                match (inside, self.bytes.get(self.at)) {
                    (Kind::Null, None) => return Ok(()),
                    (Kind::Null, Some(_)) => return self.broken("something follows its end"),
                    (_, Some(b',')) => break,
                    (_, None) => return self.broken("it ends before all is closed"),
                    (Kind::Object, _) => return self.broken("expected `,` or `}`"),
                    _ => return self.broken("expected `,` or `]`"),
                }
            }
            self.at += 1;
            self.blank()?;
        }
    }

    /// Whether the innermost list or object ends here.
    fn closes(&self, inside: Kind) -> bool {
        match self.bytes.get(self.at) {
            Some(b'}') => inside == Kind::Object,
            Some(b']') => inside == Kind::List,
            _ => false,
        }
    }

    fn close(&mut self, innermost: Option<(u32, Kind)>) {
        let (until, after) = (self.at as u32, self.nodes.len() as u32);
        if let Some(node) = innermost.and_then(|(index, _)| self.nodes.get_mut(index as usize)) {
            (node.until, node.after) = (until, after);
        }
    }

    fn push(&mut self, kind: Kind, from: usize, until: usize) {
        let after = self.nodes.len() as u32 + 1;
        self.nodes.push(Node { kind, from: from as u32, until: until as u32, after });
    }

    fn name(&mut self) -> Result<(), Broken> {
        if self.bytes.get(self.at) != Some(&b'"') {
            return self.broken("expected a name in quotes");
        }
        let from = self.at + 1;
        self.text()?;
        let tag = tag(&self.bytes[from..self.at - 1]);
        if let Some(name) = self.nodes.last_mut() {
            name.after = tag;
        }
        self.blank()?;
        if self.bytes.get(self.at) != Some(&b':') {
            return self.broken("expected `:`");
        }
        self.at += 1;
        self.blank()
    }

    fn word(&mut self, word: &'static [u8], kind: Kind) -> Result<(), Broken> {
        if !self.bytes[self.at..].starts_with(word) {
            return self.broken("expected a value");
        }
        self.push(kind, self.at, self.at + word.len());
        self.at += word.len();
        Ok(())
    }

    fn text(&mut self) -> Result<(), Broken> {
        let from = self.at + 1;
        let mut kind = Kind::Text;
        self.at = from;
        loop {
            self.at = plain(self.bytes, self.at);
            match self.bytes.get(self.at) {
                Some(b'"') => break,
                Some(b'\\') => {
                    kind = Kind::EscapedText;
                    self.escape()?;
                }
                Some(_) => return self.broken("a control character in a text"),
                None => return self.broken("it ends within a text"),
            }
        }
        self.push(kind, from, self.at);
        self.at += 1;
        Ok(())
    }

    fn escape(&mut self) -> Result<(), Broken> {
        let length = match self.bytes.get(self.at + 1) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => 2,
            Some(b'u') if self.bytes.get(self.at + 2..self.at + 6).is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit)) => 6,
            _ => return self.broken("an escape that JSON does not know"),
        };
        self.at += length;
        Ok(())
    }

    /// `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?`
    fn number(&mut self) -> Result<(), Broken> {
        let from = self.at;
        self.at += usize::from(self.bytes[self.at] == b'-');
        let leads_with_zero = self.bytes.get(self.at) == Some(&b'0');
        if self.digits()? > 1 && leads_with_zero {
            return self.broken("a number that begins with 0");
        }
        if self.bytes.get(self.at) == Some(&b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.bytes.get(self.at) {
            self.at += 1;
            self.at += usize::from(matches!(self.bytes.get(self.at), Some(b'+' | b'-')));
            self.digits()?;
        }
        self.push(Kind::Number, from, self.at);
        Ok(())
    }

    /// At least one, and how many.
    fn digits(&mut self) -> Result<usize, Broken> {
        let from = self.at;
        while self.bytes.get(self.at).is_some_and(u8::is_ascii_digit) {
            self.at += 1;
        }
        if self.at == from { self.broken("expected a digit") } else { Ok(self.at - from) }
    }

    /// Passes over blanks and comments.
    #[inline(always)]
    fn blank(&mut self) -> Result<(), Broken> {
        // Most often there is none.
        if self.bytes.get(self.at).is_some_and(|byte| *byte > b'/') {
            return Ok(());
        }
        self.blanks()
    }

    fn blanks(&mut self) -> Result<(), Broken> {
        while let Some(b' ' | b'\n' | b'\r' | b'\t' | b'/') = self.bytes.get(self.at) {
            if self.bytes[self.at] == b'/' {
                self.comment()?;
            } else {
                self.at += 1;
            }
        }
        Ok(())
    }

    fn comment(&mut self) -> Result<(), Broken> {
        let rest = &self.bytes[self.at..];
        let length = match rest.get(1) {
            Some(b'/') => Some(rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len())),
            Some(b'*') => rest[2..].windows(2).position(|two| two == b"*/").map(|end| end + 4),
            _ => return self.broken("expected a value"),
        };
        let Some(length) = length else { return self.broken("a comment that does not end") };
        self.has_comments = true;
        self.at += length;
        Ok(())
    }
}

/// Where a text has its first quote, backslash or control character, from a place on: eight bytes are looked at together.
#[inline]
fn plain(bytes: &[u8], from: usize) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let mut at = from;
    while let Some(eight) = bytes.get(at..).and_then(<[u8]>::first_chunk) {
        let word = u64::from_le_bytes(*eight);
        // The high bit of a byte is set where it equals what it is compared to, or is below it; those before the first such are right.
        let equals = |byte: u8| {
            let differs = word ^ (ONES * u64::from(byte));
            differs.wrapping_sub(ONES) & !differs
        };
        let below = word.wrapping_sub(ONES * 0x20) & !word;
        let found = (equals(b'"') | equals(b'\\') | below) & HIGH;
        if found != 0 {
            return at + (found.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
    while bytes.get(at).is_some_and(|byte| *byte != b'"' && *byte != b'\\' && *byte >= 0x20) {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn is_json(text: &str) -> bool {
        Document::parse(text).is_ok()
    }

    /// With numbers as they stand.
    fn canonical(text: &str) -> Option<String> {
        Document::parse(text).ok()?.root().canonical(&str::to_owned)
    }

    #[test]
    fn texts_that_are_no_json_are_told_with_their_place() {
        let told = |text: &str| Document::parse(text).err().unwrap().told(text);
        let table = [
            ("", "it ends where a value is expected at line 1 column 1"),
            ("{\"a\": 1,}", "expected a name in quotes at line 1 column 9"),
            ("{\"a\": 1\n \"b\": 2}", "expected `,` or `}` at line 2 column 2"),
            ("[1 2]", "expected `,` or `]` at line 1 column 4"),
            ("[1, 2", "it ends before all is closed at line 1 column 6"),
            ("{\"a\" 1}", "expected `:` at line 1 column 6"),
            ("[01]", "a number that begins with 0 at line 1 column 4"),
            ("[1.]", "expected a digit at line 1 column 4"),
            ("{} {}", "something follows its end at line 1 column 4"),
            ("[\"a\nb\"]", "a control character in a text at line 1 column 4"),
            ("[\"\\x\"]", "an escape that JSON does not know at line 1 column 3"),
            ("[1 /* one]", "a comment that does not end at line 1 column 4"),
            ("[nul]", "expected a value at line 1 column 2"),
            ("{]", "expected a name in quotes at line 1 column 2"),
        ];
        for (text, want) in table {
            assert_eq!(told(text), format!("is no JSON: {want}"), "{text}");
        }
        assert!(is_json(&format!("{}1{}", "[".repeat(64), "]".repeat(64))));
        assert!(told(&"[".repeat(100_000)).contains("more than 64"));
    }

    #[test]
    fn comments_are_passed_over_and_told() {
        let text = "// a tariff\n{\"a\": /* one */ 1, // and no more\n \"b\": \"// no comment\"}//";
        let document = Document::parse(text).unwrap();
        assert!(document.has_comments());
        assert_eq!(canonical(text).unwrap(), r#"{"a":1,"b":"// no comment"}"#);
        assert!(!Document::parse(r#"{"a": "/*"}"#).unwrap().has_comments());
    }

    #[test]
    fn a_value_knows_its_path() {
        let document = Document::parse(r#"{"a": [{"b": 1}, {"c": {"d\"": [[], [7]]}}]}"#).unwrap();
        let seven = document.nodes.iter().rposition(|node| node.kind == Kind::Number).unwrap() as u32;
        assert_eq!(document.path(seven), r#"a[1].c.d"[1][0]"#);
        assert_eq!(document.root().path(), "");
    }

    /// JSON of every kind, and near to it.
    fn nearly_json() -> impl Strategy<Value = String> {
        let token = prop::sample::select(vec![
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "1",
            "-0",
            "0.5",
            "1e9",
            "1E-2",
            "01",
            "-",
            "\"a\"",
            "\"\"",
            "\"\\n\"",
            "\"\\u00e9\"",
            "\"é\"",
            "true",
            "null",
            " ",
            "\n",
            "x",
        ]);
        prop::collection::vec(token, 0..14).prop_map(|tokens| tokens.concat())
    }

    fn value() -> impl Strategy<Value = serde_json::Value> {
        let leaf = prop_oneof![
            Just(serde_json::Value::Null),
            any::<bool>().prop_map(Into::into),
            any::<i64>().prop_map(Into::into),
            ".{0,20}".prop_map(Into::into),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Into::into),
                prop::collection::btree_map(".{0,9}", inner, 0..6)
                    .prop_map(|map| map.into_iter().collect::<serde_json::Map<_, _>>().into()),
            ]
        })
    }

    proptest! {
        #[test]
        fn it_takes_what_serde_json_takes_and_nothing_else(text in nearly_json()) {
            prop_assert_eq!(is_json(&text), serde_json::from_str::<&serde_json::value::RawValue>(&text).is_ok(), "{}", text);
        }

        #[test]
        fn it_reads_what_serde_json_writes(value in value(), pretty: bool) {
            let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) }.unwrap();
            prop_assert_eq!(canonical(&text).unwrap(), value.to_string());
        }

        #[test]
        fn eight_bytes_together_are_as_one_by_one(bytes in prop::collection::vec(prop_oneof![8 => 0x20u8.., 1 => any::<u8>()], 0..80)) {
            let want = bytes.iter().take_while(|byte| **byte != b'"' && **byte != b'\\' && **byte >= 0x20).count();
            prop_assert_eq!(plain(&bytes, 0), want);
        }
    }
}
