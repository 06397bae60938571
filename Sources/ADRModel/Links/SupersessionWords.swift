import ADRText

/// The words by which sentences say that one record supersedes, amends or is superseded by another.
enum SupersessionWords {
    /// `superseded` in all languages and spellings that logs use.
    static let passive = accented.union(accented.flatMap(PlainSpelling.all).filter { active[$0] == nil })

    /// The participles that without their accent are verbs of another form, so that only `by` tells them apart.
    static let bareParticiples = Set(accented.flatMap(PlainSpelling.all).filter { active[$0] != nil })

    private static let accented: Set<String> = [
        "superseded", "superceded", "superseeded", "superceeded", "supersceded", "supersided", "overridden",
        "overruled", "replaced", "obsoleted", "remplacé", "remplacée", "ersetzt", "abgelöst", "reemplazado",
        "reemplazada", "substituído", "substituída", "sustituido", "sustituida", "sostituito", "sostituita",
        "superado", "superada", "superato", "superata", "vervangen", "ersatt", "erstattet", "заменено",
        "заменен",
        "заменён", "заменена", "замінено", "замінена", "zastąpione", "zastąpiony", "zastąpiona",
        "nahrazeno", "nahrazen", "nahrazena",
    ]

    static let active: [String: LinkKind] = {
        let supersedes = [
            "supersedes", "supersede", "supercedes", "supercede", "superseding", "replaces", "replace",
            "obsoletes", "remplace", "ersetzt", "reemplaza", "substitui", "sustituye", "sostituisce",
            "vervangt", "zastępuje", "nahrazuje", "ersätter", "erstatter", "заменяет", "замінює",
        ]
        return Dictionary(
            uniqueKeysWithValues: (supersedes + supersedes.flatMap(PlainSpelling.all)).map {
                ($0, .supersedes)
            }
                + [("amends", .amends)])
    }()

    /// Verbs of other relations: what follows them is neither superseded nor amended.
    static let otherVerbs: Set<String> = [
        "extends", "refines", "complements", "depends", "relates", "implements", "clarifies", "narrows",
        "updates", "keeps", "retains", "revises", "modifies", "changes", "adjusts", "adapts", "augments",
        "follows",
        "expands", "restricts", "relaxes", "references", "requires", "uses", "completes", "corrects",
        "confirms", "builds",
        "supports", "affects", "see", "siehe", "voir", "ergänzt", "erweitert", "präzisiert", "ändert",
        "konkretisiert",
        "complète", "modifie", "précise", "étend", "complementa", "modifica", "amplía", "precisa", "revisa",
        "completa",
    ]

    /// The words between `superseded` and what supersedes.
    static let agents: Set<String> = [
        "by", "par", "durch", "por", "da", "door", "with", "av", "af", "на", "przez",
    ]
    static let negations: Set<String> = [
        "not", "never", "no", "doesn't", "doesn’t", "n't", "ne", "nicht", "would", "will", "be", "may",
        "might", "could",
    ]
    /// Words of which the subject of a sentence about the record itself is made, and what may stand before the verb.
    static let subjects: Set<String> = [
        "this", "adr", "rfc", "record", "decision", "document", "we", "it", "also", "partially", "partly",
        "partial", "in", "part", "fully", "effectively", "hereby", "has", "been", "is", "was", "which", "now",
        "status", "therefore", "and", "the", "completely", "entirely", "cette", "décision", "note", "update",
        "have", "proposal", "here", "warning", "caution", "important", "updates", "extends", "refines",
        "dieser", "diese", "eintrag",
    ]
    /// Whether the words before `superseded` name nothing but the record itself, if anything.
    static func nameTheRecord(_ words: some Sequence<String>) -> Bool {
        words.allSatisfy { subjects.contains($0) || circumstances.contains($0) }
    }

    /// Words before `superseded` that name nothing, beside those that name the record.
    private static let circumstances = Set(
        """
        later then since subsequently eventually meanwhile already are were had became got to not yet never unless until \
        soon partly dann später inzwischen mittlerweile nun jetzt wurde wird ist worden puis depuis ensuite désormais est a \
        été elle después luego ahora fue ha sido está es esta decisión depois agora foi decisão poi ora è stato stata questa \
        decisione werd is deze inmiddels nu har blitt blivit er senere senare zostało została potem bylo byla \
        cet dieses entscheidung ce cette décision aqui теперь позже затем было была
        """.parts(at: " ").map(String.init))

    /// Words that lead to what supersedes where no agent does: `Superseded, see ADR-2`.
    static let pointers: [[String]] = [
        ["see", "also"], ["see"], ["cf"], ["in", "favour", "of"], ["in", "favor", "of"], ["siehe"], ["voir"],
        ["véase"], ["vedi"], ["zie"], ["se"], ["by"], ["with"], ["now"],
    ]

    /// Whether words say that only a part is meant: `partially`, `in part`.
    static func tellsPart(_ words: some Sequence<String>) -> Bool {
        var former = ""
        for word in words {
            if word == "part" && former == "in" || parts.contains(where: word.begins) { return true }
            former = word
        }
        return false
    }

    /// Whether a remark says nothing but that a part is meant: `in part`, `partially`.
    static func isDegree(_ note: String) -> Bool {
        let words = note.lowercased().split { !$0.isLetter }.map(String.init)
        return words.count <= 2 && tellsPart(words)
            && words.allSatisfy { ["in", "part"].contains($0) || tellsPart([$0]) }
    }

    private static let parts = [
        "partial", "partly", "teilweise", "partiel", "parcial", "parzial", "gedeeltelijk",
    ]

    /// Whether one of the verbs may stand in a line: a quick look at its bytes.
    static func mayStand(in line: Range<Int>, of bytes: [UInt8]) -> Bool {
        guard line.count >= 5 else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            mayBegin.withUnsafeBufferPointer { mayBegin in
                var last = bytes[line.lowerBound] | 0x20
                for offset in line.lowerBound + 1..<line.upperBound - 3 {
                    let next = bytes[offset] | 0x20
                    if mayBegin[Int(last ^ next << 3)] {
                        let five = bytes[offset - 1..<offset + 4].reduce(UInt64(0)) {
                            $0 << 8 | UInt64($1 | 0x20)
                        }
                        if beginnings.contains(five) { return true }
                    }
                    last = next
                }
                return false
            }
        }
    }

    /// The first five bytes of each verb with the bit of lower case, the first byte highest.
    private static let beginnings = Array(
        Set(
            passive.union(active.keys).union(["amended"]).map { verb in
                verb.utf8.prefix(5).reduce(UInt64(0)) { $0 << 8 | UInt64($1 | 0x20) }
            }))

    /// Whether a verb begins with two bytes, by what is made of both.
    private static let mayBegin: [Bool] = beginnings.reduce(into: Array(repeating: false, count: 256)) {
        $0[Int(UInt8(truncatingIfNeeded: $1 >> 32) ^ UInt8(truncatingIfNeeded: $1 >> 24) << 3)] = true
    }
}
