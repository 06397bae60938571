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

    struct TitleChange: Hashable {
        let old: String
        let new: String
    }

    struct Assignment: Hashable {
        let number: Int
        let heading: String
    }

    init(
        _ record: DecisionRecord, to path: String, number: NumberChange? = nil, title: TitleChange? = nil,
        assignment: Assignment? = nil
    ) {
        (self.record, self.path, self.number, self.title) = (record, path, number, title)
        self.assignment = assignment
    }

    var oldPath: String { record.source.path }
    var oldStem: String { record.fileName.stem }
    var newStem: String { RecordFileName(path: path).stem }

    /// The folder that moves with the record; `nil` if it is a single file.
    public var oldFolder: String? { record.fileName.isFolder ? RelativePath.folder(of: oldPath) : nil }

    /// The path that a file gets: the record itself, or one in the record's folder.
    func newPath(of old: String) -> String? {
        if old == oldPath { return path }
        guard let oldFolder, old.hasPrefix(oldFolder + "/") else { return nil }
        return RelativePath.folder(of: path) + old.dropFirst(oldFolder.count)
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
            stem = stem.hasSuffix(fileName.slug) ? String(stem.dropLast(fileName.slug.count)) + slug : slug
        }
        let written = fileName.isProvisional ? RecordFileName.provisionalDigits : fileName.digits
        if let digits, let old = written {
            let head = stem.dropLast(slug?.count ?? fileName.slug.count)
            if let range = head.ranges(of: old).last { stem.replaceSubrange(range, with: digits) }
        }
        let own = RelativePath.folder(of: source.path)
        let name = RelativePath.lastComponent(of: source.path)
        let holder = folder ?? (fileName.isFolder ? RelativePath.folder(of: own) : own)
        let last = fileName.isFolder ? "\(stem)/\(name)" : stem + name.dropFirst(fileName.stem.count)
        return holder.isEmpty ? last : "\(holder)/\(last)"
    }
}
