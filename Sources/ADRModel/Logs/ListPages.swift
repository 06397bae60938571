import ADRText

/// Tells the pages most of whose items or rows lead to the files beside them: lists of the records, whatever their names.
struct ListPages {
    private let paths: Set<FilePath>

    /// - Parameter documents: all files in question.
    init(_ documents: [DecisionRecord]) { paths = Set(documents.map(\.source.filePath)) }

    func contains(_ document: DecisionRecord) -> Bool {
        let outline = document.outline
        let rows = outline.blocks.filter { $0.kind == .table }.map { outline.lines(of: $0).count - 2 }
        let count = outline.items.count + rows.reduce(0, +)
        guard count >= 2 else { return false }
        let targets = outline.inlines().links.map {
            FilePath(RelativePath.join(document.holder, String($0.destination.prefix { $0 != "#" })))
        }
        let listed = Set(targets).intersection(paths).subtracting([document.source.filePath])
        return listed.count >= 2 && listed.count * 2 >= count
    }
}
