import ADRText

/// How one record stands to another.
public struct LinkKind: Hashable, Sendable {
    /// The key in front matter, as `superseded-by`.
    public let name: String
    /// The kind that the other record states; the same for a symmetric kind.
    public let inverseName: String

    public init(name: String, inverseName: String) {
        self.name = name
        self.inverseName = inverseName
    }

    public static let supersedes = LinkKind(name: "supersedes", inverseName: "superseded-by")
    public static let supersededBy = supersedes.inverse
    public static let amends = LinkKind(name: "amends", inverseName: "amended-by")
    public static let amendedBy = amends.inverse
    public static let dependsOn = LinkKind(name: "depends-on", inverseName: "required-by")
    public static let requiredBy = dependsOn.inverse
    public static let relatesTo = LinkKind(name: "relates-to", inverseName: "relates-to")
    public static let conflictsWith = LinkKind(name: "conflicts-with", inverseName: "conflicts-with")

    /// The kinds that every log knows.
    public static let standard = [
        supersedes, supersededBy, amends, amendedBy, dependsOn, requiredBy, relatesTo, conflictsWith,
    ]

    /// The names of ``standard``.
    static let standardNames = standard.map(\.name)

    public var inverse: LinkKind { LinkKind(name: inverseName, inverseName: name) }

    /// Whether one of the two records takes the place of the other.
    public var isSupersession: Bool { self == .supersedes || self == .supersededBy }

    /// The name as it stands in prose, as `Superseded by`.
    public var phrase: String {
        let words = name.parts(at: "-").joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// The labels under which records state the kind, in lower case, `_` and `-` as blanks.
    var labels: [String] {
        let words = name.parts(at: "-").joined(separator: " ")
        return [words] + (Self.furtherNames[name] ?? []) + LogLanguage.labels(ofLink: name)
    }
}
