import ADRText

/// A name and its value in a record's head, whether the name means a fact or not.
struct HeadLine: Hashable {
    /// The fact that the name means; `nil` if it means none.
    let label: FactLabel?
    /// UTF-8 offsets of the name, without marks.
    let name: Range<Int>
    /// UTF-8 offsets of the value, trimmed; empty if nothing stands there.
    let value: Range<Int>
    /// UTF-8 offsets of the value with what follows it and changes with it, as ` · 2026-01-02`.
    let text: Range<Int>
    /// UTF-8 offsets of the whole lines that hold the name and the value and no other name; `nil` if another one stands
    /// there, or if they cannot be left out.
    let lines: Range<Int>?
    let place: FactPlace

    /// - Parameter text: what stands behind the name, if that is more than the value.
    init(
        _ place: FactPlace, label: FactLabel?, name: Range<Int>, value: Range<Int>, text: Range<Int>? = nil,
        lines: Range<Int>?
    ) {
        (self.place, self.label, self.name, self.value, self.lines) = (place, label, name, value, lines)
        self.text = text ?? value
    }
}
