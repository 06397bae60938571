import ADRModel
import ADRText

/// The file that a record of another tool becomes in a log.
struct ImportedPath {
    private let folder: String
    private let scheme: FileNameScheme

    init(_ log: DecisionLog, _ numbering: Numbering) {
        folder = log.folder
        let own = FileNameScheme(log, numbering.withNumberAtOnce)
        scheme = own.isNumbered && !own.isDated ? own : .standard
        prefixKey = scheme.prefixKey(in: log)
    }

    /// The number of digits that numbers are filled to.
    var width: Int { scheme.digitCount }

    /// The letters that make the numbers of the log's records a series.
    let prefixKey: String

    /// The record's own file name if it is safe and fits the number, else one made of number and title.
    func path(of imported: ImportedRecord, besides taken: Set<String>) throws(AuthoringError)
        -> String
    {
        if let own = ownPath(of: imported) { return own }
        guard let number = imported.number else { return try provisionalPath(of: imported) }
        let path = RecordPlace.path(
            imported.title, scheme, in: folder, number: number, date: nil, besides: taken)
        guard let path else { throw imported.error("has a title that cannot be turned into a file name") }
        return path
    }

    /// A path that tells no number, until the record gets one.
    private func provisionalPath(of imported: ImportedRecord) throws(AuthoringError) -> String {
        let slug = scheme.slug(imported.title)
        guard !slug.isEmpty else {
            throw imported.error("has a title that cannot be turned into a file name")
        }
        return RelativePath.join(folder, "\(RecordFileName.provisionalDigits)-\(slug).md")
    }

    /// The record's own file, if it is handed over.
    func ownPath(of imported: ImportedRecord) -> String? {
        guard let path = imported.path, isSafe(path), DocumentKind(path: path) == nil,
            imported.markdown != nil || RecordFileName(path: path).number == imported.number
        else { return nil }
        return RelativePath.join(folder, path)
    }

    private func isSafe(_ path: String) -> Bool {
        path.isPath(RelativePath.join("", path)) && path.lowercased().ends(with: ".md")
            && !path.begins(with: "/")
            && !path.parts(at: "/").contains { $0.begins(with: ".") }
            && !path.unicodeScalars.contains {
                $0.properties.generalCategory == .control || $0.properties.generalCategory == .format
            }
    }
}
