import ADRModel
import ADRText

/// A log on its way through several rounds of fixes, and what is found in it.
struct FixAttempt {
    let log: DecisionLog
    let found: [Diagnostic]

    /// What becomes of the log by some fixes.
    enum Outcome {
        case good(FixAttempt)
        /// A fix cannot be applied, leaves its finding, or brings another.
        ///
        /// `guilty` are the positions of those fixes that alone change a line in which something is found anew,
        /// `suspects` of those that change one together.
        case bad(guilty: Set<Int>, suspects: Set<Int>)
    }

    func applying(_ diagnostics: [Diagnostic], lint: (DecisionLog) -> [Diagnostic]) -> Outcome {
        var edits: [FilePath: [TextEdit]] = [:]
        for fix in diagnostics.compactMap(\.fix) { edits.merge(fix.edits, uniquingKeysWith: +) }
        guard let changes = changes(by: edits) else { return .bad(guilty: [], suspects: []) }
        let next = log.applying(changes)
        let attempt = FixAttempt(log: next, found: lint(next))
        let news = attempt.news(since: self, without: diagnostics, edits)
        return news.isEmpty ? .good(attempt) : blame(diagnostics, edits, for: news)
    }

    private func changes(by edits: [FilePath: [TextEdit]]) -> ChangeSet? {
        var changes = ChangeSet()
        for (path, edits) in edits.sorted(by: { $0.key < $1.key }) {
            guard let source = log.source(at: path.text), (try? changes.edit(source, edits)) != nil else {
                return nil
            }
        }
        return changes
    }

    /// Where something was found, and by which rule; messages may change with what they quote.
    private struct Place: Hashable {
        let rule: String
        let path: FilePath

        init(_ diagnostic: Diagnostic) { (rule, path) = (diagnostic.rule, FilePath(diagnostic.path)) }
    }

    /// The findings of the rules that find more in a file than fixes should have left there.
    private func news(
        since before: FixAttempt, without fixed: [Diagnostic], _ edits: [FilePath: [TextEdit]]
    ) -> [Diagnostic] {
        var allowed: [Place: Int] = [:]
        for diagnostic in before.found { allowed[Place(diagnostic), default: 0] += 1 }
        for diagnostic in fixed { allowed[Place(diagnostic), default: 0] -= 1 }
        for diagnostic in found { allowed[Place(diagnostic), default: 0] -= 1 }
        return found.filter { allowed[Place($0), default: 0] < 0 }
    }

    /// Blames the fixes that change a line of this log in which something was found that was not found there before.
    private func blame(
        _ fixed: [Diagnostic], _ edits: [FilePath: [TextEdit]], for news: [Diagnostic]
    ) -> Outcome {
        var lines: [FilePath: LineIndex] = [:]
        func line(_ path: FilePath, _ offset: Int) -> Line? {
            if lines[path] == nil { lines[path] = log.source(at: path.text).map { LineIndex($0) } }
            return lines[path].map { Line(path: path, number: $0.line(at: offset)) }
        }
        let fixedOnes = Set(fixed)
        let old = Set(found.filter { !fixedOnes.contains($0) }.map { Spot($0, $0.range?.lowerBound) })
        let offsets = edits.mapValues { OffsetsBefore($0) }
        var changed: Set<Line> = []
        for diagnostic in news {
            guard let offset = diagnostic.range?.lowerBound, let before = offsets[path: diagnostic.path]
            else {
                continue
            }
            let place = before[offset]
            if !old.contains(Spot(diagnostic, place)), let line = line(FilePath(diagnostic.path), place) {
                changed.insert(line)
            }
        }
        var fixes: [Line: Set<Int>] = [:]
        for index in changed.isEmpty ? 0..<0 : fixed.indices {
            for (path, edits) in fixed[index].fix?.edits ?? [:] {
                for offset in edits.flatMap({ [$0.range.lowerBound, $0.range.upperBound] }) {
                    if let line = line(path, offset), changed.contains(line) {
                        fixes[line, default: []].insert(index)
                    }
                }
            }
        }
        let guilty = Set(fixes.values.filter { $0.count == 1 }.joined())
        return .bad(guilty: guilty, suspects: Set(fixes.values.joined()).subtracting(guilty))
    }

    private struct Line: Hashable {
        let path: FilePath
        let number: Int
    }

    private struct Spot: Hashable {
        let place: Place
        let offset: Int?

        init(_ diagnostic: Diagnostic, _ offset: Int?) { (place, self.offset) = (Place(diagnostic), offset) }
    }
}

/// Where the bytes of an edited text stood before.
private struct OffsetsBefore {
    /// For each edit where its replacement begins and ends in the edited text, and where it ended before.
    private var parts: [(new: Range<Int>, old: Range<Int>)] = []

    init(_ edits: [TextEdit]) {
        var shift = 0
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            let start = edit.range.lowerBound + shift
            parts.append((start..<start + edit.replacement.utf8.count, edit.range))
            shift += edit.replacement.utf8.count - edit.range.count
        }
    }

    subscript(offset: Int) -> Int {
        let behind = parts.partitioningIndex { $0.new.lowerBound > offset }
        guard behind > 0 else { return offset }
        let (new, old) = parts[behind - 1]
        return offset < new.upperBound ? old.lowerBound : offset - new.upperBound + old.upperBound
    }
}
