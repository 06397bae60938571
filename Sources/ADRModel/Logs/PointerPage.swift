import ADRText

/// A page in the place of a record that is gone or to come: one short line that leads there, or says that nothing is here.
enum PointerPage {
    /// - Parameter document: one without status and sections.
    static func isOne(_ document: DecisionRecord) -> Bool {
        let outline = document.outline
        guard document.source.bytes.count < 600, outline.headings.count <= 1, outline.items.isEmpty else {
            return false
        }
        let paragraphs = outline.blocks.filter { $0.kind == .paragraph }
        guard paragraphs.count == 1, let paragraph = paragraphs.first else { return false }
        let text = outline.lines(of: paragraph).map { outline.plainText(of: $0) }.joined(separator: " ")
        let words = PlainWords(text, limit: 300).text.parts(at: " ")
        guard words.count <= 16 else { return false }
        let links = outline.inlines().links.filter { paragraph.range.contains($0.range.lowerBound) }
        let saysWhere =
            words.prefix(6).contains { moved.contains(String($0)) }
            || outline.headings.isEmpty && words.first.map { see.contains(String($0)) } ?? false
        return links.count == 1 && saysWhere
            || words.count <= 8 && words.contains { empty.contains(String($0)) }
    }

    private static let moved: Set<String> = [
        "moved", "renamed", "relocated", "verschoben", "déplacé", "movido", "spostato", "verplaatst",
        "перемещено", "移動",
        "移动", "已移动",
    ]

    /// What says where something is on a page without a title of its own.
    private static let see: Set<String> = [
        "see", "now", "siehe", "voir", "véase", "ver", "vedi", "zie", "см",
    ]

    private static let empty: Set<String> = [
        "reserved", "blank", "deleted", "withdrawn", "unused", "skipped", "reserviert", "gelöscht", "réservé",
        "supprimé",
        "reservado", "eliminado", "riservato", "gereserveerd", "зарезервировано", "予約", "保留", "欠番",
    ]
}
