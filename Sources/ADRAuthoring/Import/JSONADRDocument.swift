import ADRModel
public import ADRText

/// A file in the format JSON-ADR, of one record or of many.
public struct JSONADRDocument: Sendable {
    public let records: [ImportedRecord]
    /// What is said of the repository: its name, where the web shows its files, and the log's folder.
    let repository: (name: String?, address: String?, directory: String?)
    /// What the person who imports the file should know of its members.
    public let remarks: [String]

    /// - Parameter source: the file, whose path is what people call it.
    /// - Throws: ``AuthoringError`` that tells what is wrong in which line and column, and at which JSON pointer.
    public init(_ source: SourceText) throws(AuthoringError) {
        let places = TextPlaces(source)
        do throws(TextProblem) {
            let root = JSONValueReading(try JSONNode(reading: source))
            var unknown = UnknownMembers()
            try unknown.look(in: root, for: Self.members)
            guard try root.text("version") == "1.0.0" else { throw root.problem("is not JSON-ADR 1.0.0") }
            let list = try root.member("adrs")
            let single = try root.member("adr")
            guard list != nil || single != nil else { throw root.problem("has neither `adrs` nor `adr`") }
            var records: [ImportedRecord] = []
            for value in try (list?.list() ?? []) + [single].compactMap(\.self) {
                let record = JSONADRRecord(value, at: places.place(of: value.node.range.lowerBound))
                records.append(try record.read(&unknown))
            }
            self.records = records
            let about = try root.member("repository")
            repository = (
                try about?.text("name"), try about?.text("url"), try about?.text("adr_directory")
            )
            remarks = unknown.remarks.map { "\(places.place(of: $0.offset)): \($0.message)" }
        } catch {
            throw places.error(
                error.message, at: error.offset, hint: "the format is JSON-ADR 1.0.0, see docs/formats.md")
        }
    }

    /// Those of a whole file say nothing that a record could state.
    private static let members: Set<String> = [
        "$schema", "version", "generated_at", "tool", "repository", "adrs", "adr",
    ]
}

/// What has no place in a record, told once for each name.
struct UnknownMembers {
    private var found: [(name: String, first: TextProblem, count: Int)] = []

    mutating func look(in value: JSONValueReading, for known: Set<String>) throws(TextProblem) {
        for member in try value.members() where !known.contains(member.name) {
            tell(
                member.name,
                TextProblem(
                    at: member.nameRange.lowerBound,
                    "\(value.value(of: member).pointer) is not a JSON-ADR member and is left out"))
        }
    }

    /// Looks whether records have links of a kind.
    mutating func look(forKind name: String, of type: JSONValueReading) {
        guard FactLabel(name) == nil else { return }
        tell(name, type.problem("is not a known kind of link and becomes a key: `\(name)`"))
    }

    private mutating func tell(_ name: String, _ problem: TextProblem) {
        if let index = found.firstIndex(where: { $0.name == name }) {
            found[index].count += 1
        } else {
            found.append((name, problem, 1))
        }
    }

    var remarks: [TextProblem] {
        found.map { _, first, count in
            let others = count > 1 ? ", like \(count - 1) more with this name" : ""
            return TextProblem(at: first.offset, "\(first.message)\(others)")
        }
    }
}
