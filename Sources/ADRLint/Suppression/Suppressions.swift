import ADRModel
import ADRText

/// All suppressions of one record.
struct Suppressions: Sendable {
    private(set) var all: [Suppression] = []
    /// `adr-enable` comments that end nothing.
    private(set) var idle: [SuppressionComment] = []

    /// Further comments in one record have no effect, so that checking stays fast.
    static let limit = 1000

    init(of record: DecisionRecord, _ inlines: MarkdownInlines) {
        let source = record.source
        let front = record.frontMatter
        let mayHaveComments =
            !inlines.comments.isEmpty
            || front.map { source.bytes[$0.contentRange].contains(UInt8(ascii: "#")) } ?? false
        guard mayHaveComments, source.mentionsSuppression else { return }
        let lines = TextLines(of: source)
        for range in front.map({ FrontMatterComments(of: $0, in: source).ranges }) ?? [] {
            // A comment may stand behind another one: `# by the board # adr-disable unknown-status`.
            let hashes = [range.lowerBound] + source.hashes(within: range)
            let comment = hashes.lazy.compactMap { start in
                SuppressionComment(in: source, start..<range.upperBound, inner: start + 1..<range.upperBound)
            }.first
            guard let comment else { continue }
            addFrontMatterComment(comment, lines, isAlone: source.isFirstOnItsLine(range.lowerBound))
        }
        let body = inlines.comments.lazy.compactMap {
            SuppressionComment(in: source, $0.range, inner: $0.innerRange)
        }
        addBodyComments(body.prefix(Self.limit), lines, end: source.bytes.count + 1)
    }

    /// The suppressions of a text of any language: a comment is what stands behind the sign of one, up to its end or that
    /// of the line.
    init(ofText source: SourceText) {
        guard source.mentionsSuppression else { return }
        let bytes = source.bytes
        let comments = Self.marks.flatMap { mark in
            mark.ranges(in: bytes).lazy.compactMap { found -> SuppressionComment? in
                let lineStart = bytes.lineStart(of: found.lowerBound)
                guard Self.endsWithCommentSign(bytes[lineStart..<found.lowerBound]) else { return nil }
                let lineEnd =
                    bytes[found.upperBound...].firstIndex {
                        $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
                    }
                    ?? bytes.count
                let line = found.lowerBound..<lineEnd
                let end = Self.ends.compactMap { $0.firstRange(in: bytes, within: line)?.lowerBound }.min()
                return SuppressionComment(in: source, line, inner: line.lowerBound..<(end ?? lineEnd))
            }.prefix(Self.limit)
        }.sorted { $0.range.lowerBound < $1.range.lowerBound }
        addBodyComments(comments, TextLines(of: source), end: bytes.count + 1)
    }

    fileprivate static let marks = [BytePattern("adr-disable"), BytePattern("adr-enable")]
    private static let ends = [BytePattern("-->"), BytePattern("*/")]
    private static let signs = ["//", "/*", "*", "#", "--", ";", "%", "'"].map { Array($0.utf8) }

    private static func endsWithCommentSign(_ line: ArraySlice<UInt8>) -> Bool {
        let text = line.prefix(
            upTo: line.lastIndex { $0 > UInt8(ascii: " ") }.map { $0 + 1 } ?? line.startIndex)
        return signs.contains { text.suffix($0.count).elementsEqual($0) }
    }

    /// Whether the record has none, and nothing that looks like one.
    var isEmpty: Bool { all.isEmpty && idle.isEmpty }

    /// Whether a finding is silenced; every suppression that does so remembers it.
    mutating func silence(_ diagnostic: Diagnostic) -> Bool {
        var isSilenced = false
        for index in all.indices where all[index].silences(diagnostic) { isSilenced = true }
        return isSilenced
    }

    /// Whether a finding is silenced by a suppression that names its rule.
    mutating func silenceByName(_ diagnostic: Diagnostic) -> Bool {
        var isSilenced = false
        for index in all.indices where !all[index].comment.names.isEmpty && all[index].silences(diagnostic) {
            isSilenced = true
        }
        return isSilenced
    }

    /// In front matter `adr-disable` is for its own line, or the next one if it has a line to itself.
    private mutating func addFrontMatterComment(
        _ comment: SuppressionComment, _ lines: TextLines, isAlone: Bool
    ) {
        switch comment.directive {
        case .disable:
            let place = comment.range.lowerBound
            all.append(
                Suppression(comment, scope: isAlone ? lines.follower(of: place) : lines.line(at: place)))
        case .enable: idle.append(comment)
        case .disableFile, .disableLine, .disableNextLine: addSimple(comment, lines)
        }
    }

    private mutating func addBodyComments(
        _ comments: some Sequence<SuppressionComment>, _ lines: TextLines, end: Int
    ) {
        var open: [SuppressionComment] = []
        for comment in comments {
            switch comment.directive {
            case .disable: open.append(comment)
            case .enable:
                let ended = open.filter { comment.ends($0) }
                open.removeAll { comment.ends($0) }
                for start in ended { addRange(from: start, to: comment.range.lowerBound) }
                if ended.isEmpty { idle.append(comment) }
            case .disableFile, .disableLine, .disableNextLine: addSimple(comment, lines)
            }
        }
        for start in open { addRange(from: start, to: end) }
    }

    private mutating func addRange(from start: SuppressionComment, to end: Int) {
        all.append(Suppression(start, scope: start.range.lowerBound..<end))
    }

    private mutating func addSimple(_ comment: SuppressionComment, _ lines: TextLines) {
        let scope =
            switch comment.directive {
            case .disableLine: lines.line(at: comment.range.lowerBound)
            case .disableNextLine: lines.follower(of: comment.range.upperBound)
            case .disableFile, .disable, .enable: nil as Range<Int>?
            }
        all.append(Suppression(comment, scope: scope))
    }
}

extension SuppressionComment {
    /// Whether this comment switches on again all that another one has switched off.
    fileprivate func ends(_ other: SuppressionComment) -> Bool {
        names.isEmpty || !other.names.isEmpty && other.names.allSatisfy { $0.ids.allSatisfy(names(_:)) }
    }
}

extension SourceText {
    /// Whether `adr-disable` or `adr-enable` stands anywhere.
    fileprivate var mentionsSuppression: Bool { Suppressions.marks.contains { $0.stands(in: bytes) } }

    /// The offsets of the `#` with a blank in front within a comment.
    fileprivate func hashes(within comment: Range<Int>) -> [Int] {
        comment.dropFirst().filter { bytes[$0] == UInt8(ascii: "#") && bytes[$0 - 1] <= UInt8(ascii: " ") }
    }

    /// Whether only blanks stand before an offset in its line.
    func isFirstOnItsLine(_ offset: Int) -> Bool {
        let before = bytes[..<offset].last { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
        return before == nil || before == UInt8(ascii: "\n")
    }
}
