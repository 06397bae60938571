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
    /// UTF-8 offsets of the whole lines that hold the name and the value and no other name; `nil` if there is more.
    var lines: Range<Int>?
}
