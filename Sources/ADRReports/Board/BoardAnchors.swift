import ADRModel
import ADRText

/// The anchors of a board's decisions: by number where only one has it, else by what tells them apart.
struct BoardAnchors {
    private var counts: [Int: Int] = [:]
    private let labels: RecordLabels
    private var taken: Set<String> = []

    init(_ logs: [DecisionLog]) {
        labels = RecordLabels(logs)
        for number in logs.flatMap(\.records).compactMap(\.number) { counts[number, default: 0] += 1 }
    }

    mutating func anchor(of record: DecisionRecord) -> String {
        let name: String
        if let number = record.number, counts[number] == 1 {
            name = "adr-\(number)"
        } else {
            var label = String.UnicodeScalarView()
            for scalar in labels.label(of: record).lowercased().unicodeScalars {
                label.append(scalar.isLetter || ("0"..."9").contains(scalar) ? scalar : "-")
            }
            name = "adr-" + String(label)
        }
        var anchor = name
        var next = 2
        while !taken.insert(anchor).inserted {
            anchor = "\(name)-\(next)"
            next += 1
        }
        return anchor
    }
}
