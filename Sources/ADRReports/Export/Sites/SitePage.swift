import ADRModel
import ADRText

/// A record on its way to a page of a documentation site: its facts as plain texts, and the Markdown that follows them.
struct SitePage: Sendable {
    /// The name of the file without its ending: letters, digits, `-` and `_`.
    let name: String
    /// `0012`
    let label: String
    let title: String
    /// As people are told it.
    let status: String?
    let standing: DecisionStatus?
    /// `yyyy-mm-dd`
    let day: String?
    let people: [(role: String, names: [String])]
    let tags: [String]
    /// `yyyy-mm-dd`
    let reviewBy: String?
    let relations: [Relation]
    /// The record with its facts in front matter, as far as they could be moved there.
    let record: DecisionRecord

    /// How it stands to another page.
    struct Relation: Sendable {
        let kind: LinkKind
        let isPartial: Bool
        let isPlanned: Bool
        /// The position of the other page.
        let other: Int

        /// `Superseded in part by`, `To amend`
        var words: String {
            let words = kind.phrase.lowercased()
            let behind = words.partedAtLast(" ")
            let told =
                isPartial ? behind.map { "\($0.before) in part \($0.behind)" } ?? "\(words) in part" : words
            return isPlanned ? "Planned: \(told)" : told.capitalizedFirst
        }
    }

    /// `0012 Use PostgreSQL`; the title alone where the label is a file name.
    var heading: String { label == record.fileName.stem ? title : "\(label) \(title)" }

    /// The relations by which others have taken its place.
    var supersessions: [Relation] {
        relations.filter { $0.kind == .supersededBy && !$0.isPartial && !$0.isPlanned }
    }

    /// What a reader should know before the first line.
    var warning: (title: String, sentence: String)? {
        if !supersessions.isEmpty || standing == .superseded {
            return ("Superseded", "This decision is no longer in force.")
        }
        switch standing {
        case .draft, .proposed:
            return ((status ?? "proposed").capitalizedFirst, "This decision has not been made yet.")
        case .deprecated: return ("Deprecated", "This decision is no longer in force.")
        case .rejected:
            return record.isWithdrawn
                ? ("Withdrawn", "This proposal was withdrawn.") : ("Rejected", "This proposal was rejected.")
        case .accepted, .superseded, .other, nil: return nil
        }
    }

    /// The status in words that no format reads as anything else: letters, digits, blanks and hyphens.
    var plainStatus: String? {
        if !supersessions.isEmpty { return DecisionStatus.superseded.rawValue }
        guard let status else { return nil }
        let kept = status.unicodeScalars.map { scalar -> Character in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-"
                ? Character(scalar) : " "
        }
        let words = String(kept).parts(at: " ").joined(separator: " ")
        return words.contains(where: \.isLetter) ? words : nil
    }
}
