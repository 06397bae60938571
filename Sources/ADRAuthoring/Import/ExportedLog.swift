public import ADRModel
public import ADRText

/// A log of another repository that is at hand as `adr export json` has written it.
public struct ExportedLog: Sendable {
    private let document: JSONADRDocument

    /// - Parameter source: the file, whose path is what people call it.
    /// - Throws: ``AuthoringError`` that tells what is wrong in which line and column.
    public init(_ source: SourceText) throws(AuthoringError) { document = try JSONADRDocument(source) }

    /// What the file calls the repository.
    public var name: String? { document.repository.name.flatMap { $0.isEmpty ? nil : $0 } }

    /// The log as if it lay in a repository of its own.
    ///
    /// - Parameters:
    ///   - name: what the repository is called where the file does not say where the web shows it.
    ///   - repository: what the records are called after, beside those of others.
    /// - Throws: ``AuthoringError`` if a record cannot be what it is said to be.
    public func log(
        of name: String, reader: RecordReader, repository: String?
    ) throws(AuthoringError) -> DecisionLog {
        let root =
            document.repository.address.flatMap(ElsewherePath.folder(at:)) ?? ElsewherePath.folder(of: name)
        let directory = RelativePath.join("", document.repository.directory ?? "")
        let folder = directory.begins(with: "..") ? root : RelativePath.join(root, directory)
        let paths = ImportedPath(DecisionLog(folder: folder, records: []), Numbering())
        var incoming = IncomingRecords(paths, reader: reader)
        for record in document.records.withAnswers(reader.vocabulary) { try incoming.read(record) }
        return DecisionLog(folder: folder, records: incoming.records, repository: repository)
    }
}
