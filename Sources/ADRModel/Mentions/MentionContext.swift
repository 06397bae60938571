import ADRText

/// What stands in the line before a mention and makes it one of something else than a record as it is now.
struct MentionContext {
    let bytes: [UInt8]
    /// Whether a folder of this path is known, which is no name of a repository.
    let isFolder: (String) -> Bool

    /// Whether a mention that begins at an offset is one of another repository, or tells what a record was called.
    ///
    /// `org/repo ADR-12`, `repo#ADR-12`, `renumbered to ADR-12`, `formerly ADR-12`.
    func isForeign(_ start: Int) -> Bool {
        let line = bytes[max(0, start - Self.longestLookBehind)..<start]
        let before = line.lastIndex(of: UInt8(ascii: "\n")).map { line[($0 + 1)...] } ?? line
        if before.last == UInt8(ascii: "#") {
            let token = before.dropLast().reversed().prefix { $0.isWordOfCode || "-/".utf8.contains($0) }
            return !token.isEmpty && bytes[..<(start - 1 - token.count)].last != UInt8(ascii: ".")
        }
        return isBehindRepository(before) || Self.tellsFormerName(before)
    }

    /// The name of a repository as hosts write it, `org/repo`, and blanks.
    private func isBehindRepository(_ before: ArraySlice<UInt8>) -> Bool {
        guard before.last?.isBlank ?? false else { return false }
        let trimmed = before.prefix((before.lastIndex { !$0.isBlank } ?? before.startIndex - 1) + 1 - before.startIndex)
        let token = trimmed.suffix(
            trimmed.reversed().prefix { $0.isWordOfCode || "-./".utf8.contains($0) }.count)
        let parts = token.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.count > 1 && $0.contains { $0.isASCIILetter } }) else {
            return false
        }
        let name = String(decoding: token, as: UTF8.self)
        return name != name.uppercased() && !Self.alternatives.contains(name.lowercased())
            && !name.lowercased().ends(with: ".md") && !isFolder(name)
    }

    /// Whether the last words say that a record was called so: a verb, or an adverb right before the mention that
    /// begins no sentence.
    private static func tellsFormerName(_ before: ArraySlice<UInt8>) -> Bool {
        let words = before.split { !$0.isASCIILetter && $0 < 0x80 }.suffix(3)
            .map { String(decoding: $0, as: UTF8.self) }
        if words.contains(where: { renaming.contains($0.lowercased()) }) { return true }
        let last = words.reversed().drop { ["known", "called", "as"].contains($0) }.first
        return last.map(formerly.contains) ?? false
    }

    private static let longestLookBehind = 80

    /// Two words that a stroke joins and that name no repository.
    private static let alternatives: Set<String> = [
        "and/or", "either/or", "he/she", "his/her", "read/write", "client/server", "on/off", "yes/no", "before/after",
        "old/new", "n/a", "input/output", "und/oder", "et/ou", "y/o", "e/o",
    ]

    /// Verbs that tell of another number.
    private static let renaming: Set<String> = [
        "renumbered", "renumbering", "renumber", "renamed", "umnummeriert", "umbenannt", "renuméroté", "renumerado",
        "renumerada", "rinumerato", "hernummerd",
    ]

    /// Adverbs that tell of a former name, where they begin no sentence.
    private static let formerly: Set<String> = [
        "formerly", "previously", "originally", "erstwhile", "ehemals", "vormals", "früher", "anciennement",
        "antiguamente", "anteriormente", "voorheen",
    ]
}
