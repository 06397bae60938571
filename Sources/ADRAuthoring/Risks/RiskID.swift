import ADRModel
import ADRText

/// The ids of a record's risks.
enum RiskID {
    /// The id behind the last one that ends with a number, in its spelling; `R1` if there is none.
    static func next(behind risks: [Risk]) -> String {
        let ids = risks.compactMap(\.id.value)
        guard let last = ids.last(where: { $0.last?.isNumber == true && digits($0).count < 10 }) else {
            return "R1"
        }
        let prefix = last.dropLast(digits(last).count)
        let numbers = ids.filter { $0.begins(with: prefix) }.compactMap { Int($0.behind(prefix)) }
        let number = String((numbers.max() ?? 0) + 1)
        return prefix + String(repeating: "0", count: max(0, digits(last).count - number.count)) + number
    }

    /// An id as front matter has it: a bare number stays one.
    static func value(_ id: String) -> FrontMatterValue {
        id.allSatisfy { ("0"..."9").contains($0) } ? .verbatim(id) : .string(id)
    }

    private static func digits(_ id: String) -> Substring {
        id[(id.lastIndex { !("0"..."9").contains($0) }.map(id.index(after:)) ?? id.startIndex)...]
    }
}
