import ADRText

/// Names places in a text that is imported as people find them: `decisions.csv:3:14`.
struct TextPlaces {
    private let name: String
    private let index: LineIndex

    init(_ source: SourceText) { (name, index) = (source.path, LineIndex(source)) }

    func place(of offset: Int) -> String {
        let position = index.position(at: offset)
        return "\(name):\(position.line):\(position.column)"
    }

    func line(of offset: Int) -> Int { index.line(at: offset) }

    func error(_ message: String, at offset: Int = 0, hint: String? = nil) -> AuthoringError {
        AuthoringError("\(place(of: offset)): \(message)", hint: hint)
    }
}
