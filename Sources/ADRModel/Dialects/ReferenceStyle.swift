import ADRText

/// How front matter names another record.
public enum ReferenceStyle: Hashable, Sendable {
    /// `12`
    case number
    /// `"0012"`, `ADR-0012`: digits with zeros, behind a prefix or not.
    case padded(prefix: String, width: Int)
    /// `0012-use-x` or `0012-use-x.md`
    case fileName(withExtension: Bool)

    /// The style of a reference that stands in front matter; `nil` for prose.
    init?(_ text: String) {
        let isFile = text.lowercased().ends(with: ".md")
        let prefix = text.prefix { $0.isASCII && ($0.isLetter || $0 == "-" || $0 == " ") }
        let digits = text.dropFirst(prefix.count)
        if !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) {
            self =
                prefix.isEmpty && !digits.begins(with: "0")
                ? .number : .padded(prefix: String(prefix), width: digits.count)
        } else if isFile || Self.isStem(text), !text.holds("[") {
            self = .fileName(withExtension: isFile)
        } else {
            return nil
        }
    }

    /// Whether a text is the name of a record's file without its ending: `ADR-9 (only the cache)` is more.
    private static func isStem(_ text: String) -> Bool {
        RecordFileName(path: text + ".md").number != nil
            && !text.utf8.contains { " \t,;()".utf8.contains($0) }
    }
}

extension DecisionRecord {
    /// The styles of the references under link keys of the front matter.
    var referenceStyles: [ReferenceStyle] {
        (frontMatter?.root.entries ?? []).flatMap { entry -> [ReferenceStyle] in
            guard case .link? = entry.label else { return [] }
            return FrontMatterList(entry.value).items.compactMap { ReferenceStyle($0.text) }
        }
    }
}
