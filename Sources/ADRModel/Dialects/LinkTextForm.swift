import ADRText

/// How the text of a link names a record by its number: `ADR-0012`, `ADR 12: Use X`, `12. Use X`.
struct LinkTextForm: Hashable {
    /// What stands before the digits.
    private let prefix: String
    /// The number of digits, if they are filled with zeros; else 0.
    private let width: Int
    /// What stands between number and title; `nil` if no title follows.
    private let joint: String?

    /// The forms of the links by which the body of a record states how it stands to others.
    static func forms(of record: DecisionRecord) -> [LinkTextForm] {
        record.links.compactMap { link in
            guard link.target.destination != nil, link.place != .frontMatter, let number = link.target.number
            else { return nil }
            return LinkTextForm(link.target.text, number)
        }
    }

    /// - Returns: `nil` if the text does not name the number, or is a file's name.
    private init?(_ text: String, _ number: Int) {
        let prefix = text.prefix { !$0.isNumber }
        let digits = text.dropFirst(prefix.count).prefix(while: \.isNumber)
        let rest = text.dropFirst(prefix.count + digits.count)
        guard Int(digits) == number, prefix.count <= 12, !text.lowercased().ends(with: ".md") else {
            return nil
        }
        self.prefix = String(prefix)
        width = digits.begins(with: "0") ? digits.count : 0
        let joint = rest.prefix { !$0.isLetter && !$0.isNumber }
        guard !joint.isEmpty || rest.isEmpty, rest.isEmpty || joint.last == " " else { return nil }
        self.joint = rest.isEmpty ? nil : String(joint)
    }

    /// The text of a link to a record.
    func text(_ number: Int, _ title: String) -> String {
        let digits = PaddedNumber.text(number, width: width)
        return prefix + digits + (joint.map { $0 + title } ?? "")
    }
}

extension RecordEditor {
    /// The ways to name a record by link, best first: as the log's links do, then as its dialect does.
    func references(to target: LinkTarget, in dialect: RecordDialect) -> [String] {
        let usual = dialect.behaviour.references(to: target, from: source)
        guard usual.first?.begins(with: "[") ?? false, let form = style.linkText,
            let own = target.link(form, from: source)
        else { return usual }
        return [own] + usual.filter { $0 != own }
    }
}
