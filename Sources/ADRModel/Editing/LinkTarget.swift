public import ADRText

/// A record as another record names it.
public struct LinkTarget: Hashable, Sendable {
    public let path: String
    let fileName: RecordFileName
    let number: Int?
    let title: String
    /// Whether the number alone names the record.
    let isNumberUnique: Bool
    /// The folder of the record's log, outside of which only the way to its file names it; `nil` if all is one log.
    private let folder: String?

    /// - Parameters:
    ///   - isNumberUnique: false if another record of the log has the same number.
    ///   - folder: that of the record's log, if records of other logs are to name it.
    public init(_ record: DecisionRecord, isNumberUnique: Bool = true, folder: String? = nil) {
        self.folder = folder
        path = record.source.path
        fileName = record.fileName
        number = record.number
        title = record.displayTitle
        self.isNumberUnique = isNumberUnique
    }

    /// Whether a reference in a text names the record.
    public func isMeant(by reference: RecordReference, from source: SourceText) -> Bool {
        if let destination = reference.destination,
            RelativePath.resolve(destination, from: source.path).isPath(path)
        {
            return true
        }
        if let stem = reference.stem { return stem.lowercased().isPath(fileName.stem.lowercased()) }
        if let title = reference.title, reference.number == nil {
            return PlainWords(title, limit: 1000) == PlainWords(self.title, limit: 1000)
        }
        guard let number, reference.number == number else { return false }
        return reference.prefixKey.isEmpty || reference.prefixKey == fileName.prefixKey
    }

    /// `ADR-0012`, or the file name without extension if there is no number.
    var name: String {
        guard let number else { return fileName.stem }
        let prefix = fileName.prefix.isEmpty ? "ADR" : fileName.prefix.uppercased()
        return "\(prefix)-\(fileName.digits ?? String(number))"
    }

    /// Links to the record from a file, in the order of preference.
    ///
    /// - Parameter withTitle: whether the title shall stand in the link, as adr-tools has it: `12. Use X`.
    func links(from source: SourceText, withTitle: Bool) -> [String] {
        let way = RelativePath.from(RelativePath.folder(of: source.path), to: path)
        let titled =
            number.map { fileName.prefixKey.isEmpty ? "\($0). \(title)" : "\(name): \(title)" } ?? title
        return (withTitle ? [titled, name] : [name, fileName.stem]).map { MarkdownWriter.link($0, to: way) }
    }

    /// A link to the record in a form of the log's; `nil` if its number does not name it.
    func link(_ form: LinkTextForm, from source: SourceText) -> String? {
        guard let number, isNumberUnique, fileName.prefixKey.isEmpty, fileName.edition.isEmpty else {
            return nil
        }
        let way = RelativePath.from(RelativePath.folder(of: source.path), to: path)
        return MarkdownWriter.link(form.text(number, title), to: way)
    }

    /// The values that the front matter of a file may have for the record, in the order of preference.
    func values(_ style: ReferenceStyle, from source: SourceText) -> [FrontMatterValue] {
        if let folder, !RelativePath.isBelow(folder, source.path) {
            return [.string(RelativePath.from(RelativePath.folder(of: source.path), to: path))]
        }
        let file = FrontMatterValue.string(fileName.stem + ".md")
        guard let number, isNumberUnique else { return [file, .string(fileName.stem)] }
        let plain = FrontMatterValue.verbatim(String(number))
        switch style {
        case .number: return [plain, file]
        case .padded(let prefix, let width):
            let digits = String(number)
            let zeros = String(repeating: "0", count: max(0, width - digits.count))
            return [.string(prefix + zeros + digits), plain, file]
        case .fileName(let withExtension):
            return [.string(fileName.stem + (withExtension ? ".md" : "")), plain]
        }
    }
}
