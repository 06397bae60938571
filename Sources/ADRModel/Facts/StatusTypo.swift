import ADRText

/// Finds the status that a word with a typing error means.
///
/// A word that means something else is no typing error, near as it may be: `Unaccepted`, `Selected`, `Promoted`.
public enum StatusTypo {
    /// Forms that logs use so often that the vocabulary knows them.
    static let frequent = [
        "superceded": "superseded", "supercede": "superseded", "superseeded": "superseded",
    ]

    /// The usual spelling of a word that is nearly one of the vocabulary's.
    static func correction(of word: String) -> String? {
        let bytes = Array(word.utf8)
        guard bytes.count >= 6, bytes.allSatisfy(\.isASCIILetter), !otherMeanings.contains(word) else {
            return nil
        }
        return oftenMisspelled.first { isTypingError(word, of: $0) }
    }

    /// The status that a text is meant to be that consists of one word, `draf`; `nil` if it is none or spelled right.
    public static func status(meantBy text: String) -> String? {
        let word = text.lowercased()
        let known = DecisionStatus.allCases.filter { $0 != .other }.map(\.rawValue)
        guard word.utf8.allSatisfy(\.isASCIILetter), !otherMeanings.contains(word) else { return nil }
        return known.first { isTypingError(word, of: $0) }
    }

    /// One slip of the finger apart, doubled letters aside; two in a long word. The first letter is never wrong, as
    /// the prefixes that turn a meaning round stand there.
    private static func isTypingError(_ word: String, of known: String) -> Bool {
        guard word != known, word.utf8.first == known.utf8.first || swapsFirstTwo(word, known) else {
            return false
        }
        let (single, knownSingle) = (withoutDoubles(word), withoutDoubles(known))
        if single == knownSingle || EditDistance.between(single, knownSingle) == 1 { return true }
        return known.utf8.count >= 10 && EditDistance.isAtMostTwo(word, known)
    }

    private static func swapsFirstTwo(_ word: String, _ known: String) -> Bool {
        word.utf8.prefix(2).reversed().elementsEqual(known.utf8.prefix(2))
    }

    private static func withoutDoubles(_ word: String) -> String {
        var bytes: [UInt8] = []
        for byte in word.utf8 where byte != bytes.last { bytes.append(byte) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let oftenMisspelled = [
        "superseded", "accepted", "proposed", "rejected", "deprecated", "approved", "implemented",
    ]

    /// Words of their own.
    private static let otherMeanings: Set<String> = [
        "supersedes", "supercedes", "superseedes", "superseding", "superseder", "accented", "excepted",
        "rejecter",
        "proposer", "approver", "implementer", "deprecates", "implements",
    ]
}
