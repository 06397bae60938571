/// The way in which a record states a fact.
public enum FactPlace: String, Sendable {
    /// A key of YAML or TOML front matter (MADR 3 and 4).
    case frontMatter
    /// A list item under the title: `* Status: accepted` (MADR 2, log4brains).
    case bullet
    /// A row or a column of a table.
    case table
    /// A line: `Date: 2020-01-02`, `**Status:** Accepted`.
    case line
    /// The text under a heading: `## Status` (Nygard, adr-tools).
    case section
    /// The heading itself: `## Status: Accepted`.
    case heading
    /// An entry of the record's own history: `## Change log`.
    case history
    /// The file's name.
    case fileName
    /// A sentence of the text.
    case prose
}

/// A fact that stands in the body under a name of its own.
struct LabelledValue: Hashable {
    let label: FactLabel
    /// UTF-8 offsets of the name, without marks of emphasis.
    let name: Range<Int>
    /// UTF-8 offsets of the value, trimmed; empty if nothing stands there.
    let value: Range<Int>
    let place: FactPlace
    /// Whether it stands under the title, before the first section of prose.
    let isInPreamble: Bool
}
