/// A change set as a unified diff, as `git apply` and `patch -p1` read it.
public struct UnifiedDiff: Sendable {
    private let contextLines = 3

    public init() {}

    /// The diff of all changes as text, empty if there are none.
    public func render(_ changes: ChangeSet) -> String { String(decoding: bytes(of: changes), as: UTF8.self) }

    /// The diff of all changes with the bytes of the files, be they text or not.
    public func bytes(of changes: ChangeSet) -> [UInt8] { changes.changes.flatMap(bytes) }

    private func bytes(of change: FileChange) -> [UInt8] {
        let old = change.before.map { Self.lines(of: $0.bytes) } ?? []
        let new = change.after.map { Self.lines(of: $0.bytes) } ?? []
        let header = Self.gitHeader(of: change)
        if old == new { return Array(header.utf8) }
        var output =
            header + "--- " + (change.before.map { DiffPath("a/" + $0.path).label } ?? "/dev/null") + "\n"
        output += "+++ " + (change.after.map { DiffPath("b/" + $0.path).label } ?? "/dev/null") + "\n"
        return Array(output.utf8) + hunks(of: steps(from: old, to: new)).joined()
    }

    /// The lines by which git knows where the part of a file begins, whatever stood before.
    private static func gitHeader(of change: FileChange) -> String {
        guard let (before, after) = change.paths else { return "" }
        var header = "diff --git \(DiffPath("a/" + before).name) \(DiffPath("b/" + after).name)\n"
        if change.before == nil { header += "new file mode 100644\n" }
        if change.after == nil { header += "deleted file mode 100644\n" }
        if before != after {
            header += "rename from \(DiffPath(before).name)\nrename to \(DiffPath(after).name)\n"
        }
        return header
    }

    private typealias Line = ArraySlice<UInt8>

    private enum Step {
        case keep(Line)
        case remove(Line)
        case insert(Line)

        var isChange: Bool { if case .keep = self { false } else { true } }
    }

    private static func lines(of bytes: [UInt8]) -> [Line] {
        var lines: [Line] = []
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
            lines.append(bytes[start..<end])
            start = end
        }
        return lines
    }

    private func steps(from old: [Line], to new: [Line]) -> [Step] {
        let difference = LineDifference(from: old, to: new)
        var steps: [Step] = []
        var oldIndex = 0
        var newIndex = 0
        while oldIndex < old.count || newIndex < new.count {
            if difference.removed.contains(oldIndex) {
                steps.append(.remove(old[oldIndex]))
                oldIndex += 1
            } else if difference.inserted.contains(newIndex) {
                steps.append(.insert(new[newIndex]))
                newIndex += 1
            } else {
                steps.append(.keep(old[oldIndex]))
                oldIndex += 1
                newIndex += 1
            }
        }
        return steps
    }

    private func hunks(of steps: [Step]) -> [[UInt8]] {
        var hunks: [[UInt8]] = []
        var index = 0
        var oldLine = 1
        var newLine = 1
        func advance(over step: Step) {
            switch step {
            case .keep: (oldLine, newLine) = (oldLine + 1, newLine + 1)
            case .remove: oldLine += 1
            case .insert: newLine += 1
            }
        }
        while let firstChange = steps[index...].firstIndex(where: \.isChange) {
            let start = max(index, firstChange - contextLines)
            for step in steps[index..<start] { advance(over: step) }
            let end = self.end(ofHunkFrom: firstChange, in: steps)
            let (oldStart, newStart) = (oldLine, newLine)
            for step in steps[start..<end] { advance(over: step) }
            let header = Self.header(oldStart, oldLine - oldStart, newStart, newLine - newStart)
            hunks.append(Array(header.utf8) + steps[start..<end].map(Self.bytes).joined())
            index = end
        }
        return hunks
    }

    /// The end of a hunk: the context behind its last change that has no further change near it.
    private func end(ofHunkFrom firstChange: Int, in steps: [Step]) -> Int {
        var lastChange = firstChange
        while let next = steps[(lastChange + 1)...].firstIndex(where: \.isChange),
            next - lastChange <= 2 * contextLines
        {
            lastChange = next
        }
        return min(steps.count, lastChange + contextLines + 1)
    }

    private static func header(_ oldStart: Int, _ oldCount: Int, _ newStart: Int, _ newCount: Int) -> String {
        func range(_ start: Int, _ count: Int) -> String { "\(count == 0 ? start - 1 : start),\(count)" }
        return "@@ -\(range(oldStart, oldCount)) +\(range(newStart, newCount)) @@\n"
    }

    private static func bytes(_ step: Step) -> [UInt8] {
        let (sign, line) =
            switch step {
            case .keep(let line): (" ", line)
            case .remove(let line): ("-", line)
            case .insert(let line): ("+", line)
            }
        let isWhole = line.last == UInt8(ascii: "\n")
        return Array(sign.utf8) + line + Array((isWhole ? "" : "\n\\ No newline at end of file\n").utf8)
    }
}

extension FileChange {
    /// The file's paths before and after, twice the same for one that is new or goes.
    fileprivate var paths: (before: String, after: String)? {
        guard let known = before?.path ?? after?.path else { return nil }
        return (before?.path ?? known, after?.path ?? known)
    }
}
