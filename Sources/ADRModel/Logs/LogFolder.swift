import ADRText

/// The folders in which teams keep their logs.
public enum LogFolder {
    /// Where a new log is made, relative to the project's root.
    public static let standard = "docs/decisions"

    /// Whether the last component of a folder's path is a name for logs.
    static func isConventional(_ folder: String) -> Bool {
        folder.parts(at: "/").last.map { isName($0) } ?? false
    }

    /// Whether any folder of a file's path has a name for logs.
    public static func isWithinConventional(_ path: String) -> Bool {
        conventionalRoot(ofFolder: RelativePath.folder(of: path)) != nil
    }

    /// The deepest folder, of a folder and those around it, that has a name for logs.
    public static func conventionalRoot(ofFolder folder: String) -> String? {
        let folders = folder.parts(at: "/")
        guard let last = folders.lastIndex(where: { isName($0) }) else { return nil }
        return folders[...last].joined(separator: "/")
    }

    /// Whether a folder's name is one for logs: a word for decisions or records of them, in any language, with nothing
    /// else than words for what they are about. `docs/adr`, `09-architecture-decisions`, `proposed-adrs`, `架构决策`.
    public static func isName(_ folder: some StringProtocol) -> Bool {
        let words = PlainWords(folder).text
        guard !names.contains(words) else { return true }
        guard words.utf8.contains(UInt8(ascii: " ")) || !words.utf8.allSatisfy({ $0 < 0x80 }) else {
            return false
        }
        let parts = words.parts(at: " ").drop { $0.utf8.allSatisfy(\.isASCIIDigit) }
        guard let last = parts.last else { return false }
        if last == "adr" || last == "adrs" { return true }
        return parts.contains { isWordForLog($0) }
            && parts.allSatisfy { isWordForLog($0) || topics.contains($0) }
    }

    private static func isWordForLog(_ word: Substring) -> Bool {
        names.contains(String(word)) || ideographs.contains { word.contains($0) }
    }

    private static let names: Set<String> = [
        "adr", "adrs", "madr", "rfd", "rfds", "rfc", "rfcs", "decision", "decisions",
        "décision", "décisions", "decisión", "decisiones", "decisão", "decisões", "decisao", "decisoes",
        "decisione",
        "decisioni", "entscheidung", "entscheidungen", "architekturentscheidungen", "entwurfsentscheidungen",
        "besluit", "besluiten", "beslut", "beslutninger", "päätökset", "decyzje", "rozhodnutí", "rozhodnutia",
        "odluke", "kararlar", "keputusan", "решение", "решения", "рішення",
    ]

    private static let ideographs = ["决策", "決策", "决定", "決定", "결정"]

    /// What stands beside those words.
    private static let topics: Set<Substring> = [
        "architecture", "architectural", "arch", "design", "technical", "tech", "key", "project",
        "engineering",
        "software", "system", "product", "record", "records", "log", "logs", "lightweight", "any", "proposed",
        "accepted", "arquitectura", "arquitetura", "técnicas", "técnicos", "de", "d", "architettura",
        "architecturales",
        "techniques", "architektur", "technische", "architectuur", "arkitektur",
    ]
}
