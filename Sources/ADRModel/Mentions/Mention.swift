/// A place in a text that names records by number: `ADR-0012`, `adr/0012`, `ADRs 3, 7`, `ADR-0005~0007`.
package struct Mention: Hashable, Sendable {
    /// How the place is written.
    package enum Form: Hashable, Sendable {
        /// `ADR-0012`, `ADR 12`, `adr/0012`, `ADR0012`
        case name
        /// A further number of a list, the 7 of `ADRs 3, 7`.
        case listed
        /// `ADR-0005~0007`, all of them.
        case span
        /// `0012/R1`, which names a risk of the record.
        case risk
        /// `adr: 0012`, `@Adr("12")`: the value of something that has the name.
        case value
    }

    /// How sure it is that a record of the repository is meant.
    package enum Certainty: Hashable, Sendable {
        case certain
        case doubtful
        /// A record of another repository, as in `org/repo ADR-12`, or what a record was called in the past.
        case foreign
    }

    /// The numbers that are named; several for a span.
    package let numbers: ClosedRange<Int>
    /// UTF-8 offsets of the digits; of a span those of its first number.
    package let digits: Range<Int>
    /// UTF-8 offsets of the digits of a span's last number; otherwise ``digits``.
    package let lastDigits: Range<Int>
    /// UTF-8 offsets of the whole mention, or of the digits in a list.
    package let range: Range<Int>
    /// The letters that make the number one of a series of its own, see ``RecordFileName/prefixKey``.
    package let prefixKey: String
    /// All letters before the number in lower case: `ddr` of `DDR-001`.
    package let seriesKey: String
    package let form: Form
    package let certainty: Certainty
    /// Whether something behind the digits makes more of them than a number: `0012-use-x`, `12.5`.
    package let isPartOfMore: Bool

    package init(
        _ numbers: ClosedRange<Int>, digits: Range<Int>, lastDigits: Range<Int>? = nil, range: Range<Int>,
        prefixKey: String, seriesKey: String = "", form: Form, certainty: Certainty,
        isPartOfMore: Bool = false
    ) {
        self.numbers = numbers
        self.digits = digits
        self.lastDigits = lastDigits ?? digits
        self.range = range
        self.prefixKey = prefixKey
        self.seriesKey = seriesKey
        self.form = form
        self.certainty = certainty
        self.isPartOfMore = isPartOfMore
    }

    /// The digits that stand for one of the numbers; the whole mention for one within a span.
    package func digits(of number: Int) -> Range<Int> {
        if number == numbers.lowerBound { return digits }
        return number == numbers.upperBound ? lastDigits : range
    }
}
