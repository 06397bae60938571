import ADRModel
import ADRText

/// Whose the lines are that have some numbers in them: those of a branch, or those of its base.
struct LineOwners {
    enum Owner {
        /// The branch itself wrote the line.
        case branch
        /// It stood there before.
        case base
        /// It may be either: the line stands in its file more often than before, was moved there, or is the
        /// changed form of one that stood there.
        case unclear
    }

    /// How many lines of each kind there are.
    private typealias Count = [[UInt8]: Int]

    private var before: [String: Count] = [:]
    private var after: [String: Count] = [:]
    /// The lines that are gone from one of the files.
    private var gone: Set<[UInt8]> = []
    /// The files that have lost such a line.
    private var shrunken: Set<String> = []

    init(_ texts: [SourceText], since bases: [SourceText], numbers: Set<Int>) {
        for base in bases { before[base.path] = Self.count(base, numbers) }
        for text in texts { after[text.path] = Self.count(text, numbers) }
        for (path, lines) in before {
            let lost = lines.filter { line, count in after[path]?[line] ?? 0 < count }
            gone.formUnion(lost.keys)
            if !lost.isEmpty { shrunken.insert(path) }
        }
    }

    /// - Parameter offset: a place in a line that has one of the numbers.
    func owner(of offset: Int, in source: SourceText) -> Owner {
        let line = source.line(at: offset)
        let former = before[source.path]?[line] ?? 0
        if former > 0 { return after[source.path]?[line] ?? 0 <= former ? .base : .unclear }
        return gone.contains(line) || shrunken.contains(source.path) ? .unclear : .branch
    }

    private static func count(_ text: SourceText, _ numbers: Set<Int>) -> Count {
        text.lines(with: numbers).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
}

extension SourceText {
    /// The line of an offset without its line ending.
    func line(at offset: Int) -> [UInt8] {
        let start = bytes.lineStart(of: offset)
        let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        let line = bytes[start..<end]
        return Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    }

    /// The lines in which digits stand for one of some numbers, whatever they mean there.
    fileprivate func lines(with numbers: Set<Int>) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var position = 0
        while let digits = nextDigits(in: position..<bytes.count) {
            position = digits.upperBound
            guard digits.count <= 6, let number = Int(self[digits]), numbers.contains(number) else {
                continue
            }
            lines.append(line(at: digits.lowerBound))
            position = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        }
        return lines
    }
}
