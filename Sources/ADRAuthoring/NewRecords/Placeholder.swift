/// A place in a template that a value is put into.
enum Placeholder: String, CaseIterable {
    case title, number, date, status

    /// The ways in which templates write it.
    var spellings: [String] { ["{\(rawValue)}"] }
}

/// Puts values into a text in one pass: a value is data, and never searched for placeholders.
struct PlaceholderFilling {
    private let values: [(spelling: [UInt8], value: [UInt8])]

    init(_ values: [Placeholder: String]) {
        self.values = Placeholder.allCases.flatMap { placeholder in
            placeholder.spellings.compactMap { spelling in
                values[placeholder].map { (Array(spelling.utf8), Array($0.utf8)) }
            }
        }
    }

    func filled(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var offset = 0
        while offset < bytes.count {
            if let found = values.first(where: { bytes[offset...].starts(with: $0.spelling) }) {
                result += found.value
                offset += found.spelling.count
            } else {
                result.append(bytes[offset])
                offset += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    func isIn(_ text: String) -> Bool { filled(text) != text }
}
