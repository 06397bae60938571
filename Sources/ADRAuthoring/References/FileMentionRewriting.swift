import ADRModel
import ADRText

extension FileMention {
    /// What becomes of the name when the record gets another one, and whether the folders before it are clear.
    ///
    /// - Parameter newPath: the path that the text itself gets.
    func place(
        of rename: RecordRename, from newPath: String, in source: SourceText
    ) -> (ReferencePlace, isClear: Bool) {
        let (old, new) = (rename.record.holder, rename.newHolder)
        guard old != new, !way.isEmpty else {
            let place = ReferencePlace(TextEdit(replacing: stem, with: rename.newStem), in: source)
            return (place, !leadsElsewhere(than: old, from: source.path))
        }
        let newWay = newWay(from: old, to: new, newPath, source.path)
        let folders = newWay ?? (isInURL ? way : new)
        let text = (folders.isEmpty ? "" : folders + "/") + rename.newStem
        let whole = wayRange.lowerBound..<stem.upperBound
        return (ReferencePlace(TextEdit(replacing: whole, with: text), in: source), newWay != nil)
    }

    /// Whether the folders lead out of those around the text, and to others than the record's.
    private func leadsElsewhere(than holder: String, from path: String) -> Bool {
        way.begins(with: "../") && RelativePath.join(RelativePath.folder(of: path), way) != holder
            && !("/" + holder).ends(with: "/" + way.replacing("../", with: ""))
    }

    private func newWay(from old: String, to new: String, _ newPath: String, _ path: String) -> String? {
        if isInURL { return way.ends(with: "/" + old) ? way.dropLast(old.count) + new : nil }
        let written = way.begins(with: "/") ? String(way.dropFirst()) : way
        if written == old { return way.begins(with: "/") ? "/" + new : new }
        if RelativePath.join(RelativePath.folder(of: path), way) == old {
            let relative = RelativePath.from(RelativePath.folder(of: newPath), to: new + "/x").dropLast(2)
            let isDotted = way.begins(with: "./") && !relative.isEmpty && !relative.begins(with: "../")
            return (isDotted ? "./" : "") + relative
        }
        // What a site calls `adr/0012-x.md` lies in a folder of its own, as `docs`.
        let below = written.replacing("../", with: "")
        guard ("/" + old).ends(with: "/" + below) else { return nil }
        let site = old.dropLast(below.count)
        guard new.begins(with: site) else { return below == written ? new : nil }
        return String(written.dropLast(below.count)) + String(new.behind(site))
    }
}

extension RecordRename {
    /// The folder in which the record's file, or its own folder, will stand.
    var newHolder: String { record.fileName.holder(at: path) }
}
