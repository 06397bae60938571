import ADRText

/// A name that says the same in two languages: `Status / Statut`, `Created – Erstellt`, `ステータス (Status)`.
enum BilingualName {
    /// The plain words of both halves, without a number before them; empty for any other text.
    static func halves(of text: String) -> [String] {
        guard text.utf8.count <= 80, text.utf8.contains(where: mayPart) else { return [] }
        let parts = text.unicodeScalars.split { "/|()（）［］[]・·–—／｜".unicodeScalars.contains($0) }
            .flatMap { String($0).parts(between: " - ") }
            .map { HeadingWords(String($0)).text }.filter { !$0.isEmpty }
        return parts.count == 2 ? parts : []
    }

    /// Whether a byte may be one of the signs that part two languages.
    static func mayPart(_ byte: UInt8) -> Bool { byte >= 0x80 || "/|([-".utf8.contains(byte) }
}
