public import ADRModel
import ADRText

/// A record that gets another path, number or title.
public struct RecordRename: Sendable {
    /// The record as it is.
    public let record: DecisionRecord
    /// The path that it gets.
    public let path: String
    /// The number that it gets, and how numbers are filled with zeros; `nil` if it keeps its own.
    let number: NumberChange?
    /// The title that it gets; `nil` if it keeps its own.
    let title: TitleChange?
    /// The number that a record gets which had none yet, with the heading that tells it.
    let assignment: Assignment?

    /// Whether the record goes to another log, where bare numbers mean that log's records.
    let leavesLog: Bool

    struct TitleChange: Hashable {
        let old: String
        /// The old one as its heading has it.
        let oldMarkdown: String
        /// As it is read.
        let new: String
        /// As the Markdown of a heading.
        let markdown: String
    }

    struct Assignment: Hashable {
        let number: Int
        let heading: String
    }

    init(
        _ record: DecisionRecord, to path: String, number: NumberChange? = nil, title: TitleChange? = nil,
        assignment: Assignment? = nil, leavesLog: Bool = false
    ) {
        (self.record, self.path, self.number, self.title) = (record, path, number, title)
        (self.assignment, self.leavesLog) = (assignment, leavesLog)
    }

    /// The number by which texts name the record that have to change.
    var namedNumber: Int? { number?.old ?? (leavesLog ? record.number : nil) }

    var oldPath: String { record.source.path }
    var oldStem: String { record.fileName.stem }
    var newStem: String { RecordFileName(path: path).stem }

    /// The path that a file gets: the record itself, one in its folder, or one beside it that has its name, as
    /// the picture `0012-x.png` or the translation `0012-x.ja.md`, or the translation `ja/0012-x.md`; `nil` for all others.
    func newPath(of old: String) -> String? {
        let base = Self.join(record.holder, oldStem)
        guard old.begins(with: base), let next = old.utf8.dropFirst(base.utf8.count).first,
            next == UInt8(ascii: ".") || next == UInt8(ascii: "/")
        else { return newPath(ofTranslation: old) }
        return Self.join(newHolder, newStem) + old.behind(base)
    }

    /// The path of a text in a folder named for its language, which stays there.
    private func newPath(ofTranslation old: String) -> String? {
        guard newHolder == record.holder, !record.fileName.isFolder,
            old.ends(with: "/" + RelativePath.lastComponent(of: oldPath)),
            RecordFileName.originals(ofTranslation: old).contains(where: { $0.isPath(oldPath) })
        else { return nil }
        return Self.join(RelativePath.folder(of: old), RelativePath.lastComponent(of: path))
    }

    private static func join(_ folder: String, _ name: String) -> String {
        folder.isEmpty ? name : "\(folder)/\(name)"
    }

    /// The renamings of the record's translations, which have their own titles.
    func ofTranslations(in logs: [DecisionLog]) -> [RecordRename] {
        let log = logs.first { $0.record(at: oldPath) != nil }
        return (log?.translations(of: record) ?? []).compactMap { translation in
            newPath(of: translation.source.path).map {
                RecordRename(translation, to: $0, number: number, leavesLog: leavesLog)
            }
        }
    }
}

extension DecisionRecord {
    /// The path with other digits, another slug or another folder, all else in it as it is.
    ///
    /// - Parameters:
    ///   - folder: the folder that holds the record, or the record's own folder.
    ///   - slug: the title as a part of the name.
    func path(in folder: String? = nil, digits: String? = nil, slug: String? = nil) -> String {
        var stem = fileName.stem
        if let slug {
            stem = stem.ends(with: fileName.slug) ? String(stem.dropLast(fileName.slug.count)) + slug : slug
        }
        let written = fileName.isProvisional ? RecordFileName.provisionalDigits : fileName.digits
        if let digits, let old = written {
            let head = stem.dropLast(slug?.count ?? fileName.slug.count)
            if let range = head.ranges(of: old).last { stem.replaceSubrange(range, with: digits) }
        }
        let name = RelativePath.lastComponent(of: source.path)
        let holder = folder ?? self.holder
        let last = fileName.isFolder ? "\(stem)/\(name)" : stem + name.behind(fileName.stem)
        return holder.isEmpty ? last : "\(holder)/\(last)"
    }
}
