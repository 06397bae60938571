import ADRText

/// Tells the records among Markdown files from index pages, templates, supporting papers and other documents.
///
/// Siblings decide together: numbered files of one folder and prefix are records if the folder's name says so or most
/// of them look like records, and files with bare titles if the folder holds a log. What looks like no record and
/// only accompanies one (notes and annexes under its number, a page that says where it has gone) is none. A
/// ``GeneratedPage`` is never one.
struct DocumentClassifier {
    /// What each document is, in the order in which they were handed in.
    let verdicts: [DocumentVerdict]

    /// - Parameters:
    ///   - documents: every Markdown file of the folders in question.
    ///   - known: the folders that are logs because the configuration says so.
    ///   - named: those that somebody asks for, in which numbered files need not be as sure.
    init(_ documents: [DecisionRecord], logFolders known: [String] = [], named: [String] = []) {
        let traits = documents.map { DocumentTraits($0) }
        var verdicts = traits.map(\.verdictOnItself)
        let candidates = documents.indices.filter { verdicts[$0] == nil }
        let numbered = NumberedFamilies(
            candidates.filter { traits[$0].isNumbered }.map { traits[$0] }, known: known + named)
        for index in candidates where traits[index].isNumbered {
            verdicts[index] = numbered.verdict(on: traits[index])
        }
        let bare = candidates.filter { verdicts[$0] == nil }.map { traits[$0] }
        let records = documents.indices.filter { verdicts[$0]?.kind == .record }.map { traits[$0] }
        // What stands in a folder that is a record goes with it.
        let own = Set(
            paths: records.filter(\.document.fileName.isFolder).map {
                RelativePath.folder(of: $0.document.source.path)
            })
        func belongsToRecord(_ traits: DocumentTraits) -> Bool {
            guard !own.isEmpty, !traits.document.fileName.isFolder else { return false }
            return own.contains(path: traits.folder)
                || own.contains { RelativePath.isBelow($0.text, traits.folder) }
        }
        let titled = TitledFamilies(
            bare.filter { !belongsToRecord($0) }, beside: records.filter { !belongsToRecord($0) },
            pages: zip(documents, verdicts).filter { $0.1?.kind == .index }.map(\.0), known: known)
        self.verdicts = traits.indices.map { index in
            if belongsToRecord(traits[index]) { return DocumentVerdict(.other, .belongsToRecord) }
            return verdicts[index] ?? titled.verdict(on: traits[index])
        }
    }
}
