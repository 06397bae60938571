import ADRText

/// What stands in the line before a mention and makes it one of something else than a record as it is now.
struct MentionContext {
    let bytes: [UInt8]
    /// Whether a folder of this path is known, which is not a name of a repository.
    let isFolder: (String) -> Bool

    /// Whether a mention is one of another repository, or tells what a record was called.
    ///
    /// `org/repo ADR-12`, `ADR-12 of org/repo`, `repo#ADR-12`, `adr-12@example.org`, `renumbered to ADR-12`, `formerly
    /// ADR-12`.
    func isForeign(_ mention: Range<Int>) -> Bool {
        let start = mention.lowerBound
        let line = bytes[max(0, start - Self.longestLook)..<start]
        let before = line.lastIndex(of: UInt8(ascii: "\n")).map { line[($0 + 1)...] } ?? line
        if before.last == UInt8(ascii: "#") {
            let token = before.dropLast().reversed().prefix { $0.isWordOfCode || "-/".utf8.contains($0) }
            return !token.isEmpty && bytes[..<(start - 1 - token.count)].last != UInt8(ascii: ".")
        }
        return isUserOfHost(mention.upperBound) || isBehindRepository(before)
            || isBeforeRepository(mention.upperBound)
            || Self.tellsFormerName(before)
    }

    /// `@example.org`
    private func isUserOfHost(_ end: Int) -> Bool {
        bytes[end...].first == UInt8(ascii: "@") && bytes[end...].dropFirst().first?.isWordOfCode ?? false
    }

    /// `org/repo `, `org/repo's `, `org/repo: `
    private func isBehindRepository(_ before: ArraySlice<UInt8>) -> Bool {
        guard before.last?.isBlank ?? false else { return false }
        var rest = before[..<((before.lastIndex { !$0.isBlank } ?? before.startIndex - 1) + 1)]
        for ending in ["'s", "’s", ":"] where rest.reversed().starts(with: ending.utf8.reversed()) {
            rest = rest.dropLast(ending.utf8.count)
        }
        return isRepository(rest.suffix(rest.reversed().prefix(while: \.isOfRepository).count))
    }

    /// ` (org/repo)`, ` of org/repo`, ` in org/repo`
    private func isBeforeRepository(_ end: Int) -> Bool {
        let behind = bytes[end...].prefix(Self.longestLook)
        for joint in [" (", " of ", " in ", " from ", " @ ", "@"] where behind.starts(with: joint.utf8) {
            let token = behind.dropFirst(joint.utf8.count).prefix(while: \.isOfRepository)
            return isRepository(token.last == UInt8(ascii: ".") ? token.dropLast() : token)
        }
        return false
    }

    /// Whether a word is the name of a repository as hosts write it, and no folder or file of this one.
    private func isRepository(_ token: ArraySlice<UInt8>) -> Bool {
        let parts = token.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.count > 1 && $0.contains { $0.isASCIILetter } }),
            !parts[1].contains(UInt8(ascii: "."))
        else { return false }
        let name = String(decoding: token, as: UTF8.self)
        return name != name.uppercased() && !Self.alternatives.contains(name.lowercased()) && !isFolder(name)
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

    /// The bytes of a line that are looked at on either side.
    private static let longestLook = 80

    /// Two words that a stroke joins and that name no repository.
    private static let alternatives: Set<String> = [
        "and/or", "either/or", "he/she", "his/her", "read/write", "client/server", "on/off", "yes/no",
        "before/after",
        "old/new", "n/a", "input/output", "und/oder", "et/ou", "y/o", "e/o",
    ]

    /// Verbs that tell of another number.
    private static let renaming: Set<String> = [
        "renumbered", "renumbering", "renumber", "renamed", "umnummeriert", "umbenannt", "renuméroté",
        "renumerado",
        "renumerada", "rinumerato", "hernummerd",
    ]

    /// Adverbs that tell of a former name, where they begin no sentence.
    private static let formerly: Set<String> = [
        "formerly", "previously", "originally", "erstwhile", "ehemals", "vormals", "früher", "anciennement",
        "antiguamente", "anteriormente", "voorheen",
    ]
}

extension UInt8 {
    /// What the name of a repository is made of, with its owner.
    fileprivate var isOfRepository: Bool { isWordOfCode || "-./".utf8.contains(self) }
}
