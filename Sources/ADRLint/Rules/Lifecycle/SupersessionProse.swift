import ADRModel
import ADRText

/// What a record's sentences say about superseding, in whatever words.
struct SupersessionProse {
    private let record: DecisionRecord

    init(of record: DecisionRecord) { self.record = record }

    /// Whether one paragraph has a word for superseding and names another record.
    func tells(of other: DecisionRecord) -> Bool {
        record.outline.blocks.contains { block in
            guard block.kind == .paragraph || block.kind == .table else { return false }
            let text = record.source[block.range].lowercased()
            return Self.stems.contains { text.contains($0) } && names(other, in: text)
        }
    }

    private func names(_ other: DecisionRecord, in text: String) -> Bool {
        if text.contains(other.fileName.stem.lowercased()) { return true }
        guard let number = other.number else { return false }
        return text.utf8.split { !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0) }
            .contains { Int(String(Substring($0))) == number }
    }

    private static let stems = [
        "supersed", "superced", "replac", "obsolet", "remplac", "ersetz", "abgelöst", "reemplaz", "substitu",
        "sostitu", "vervang", "замен", "置き換", "置換", "取代", "替代", "대체",
    ]
}
