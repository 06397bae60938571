import ADRText

/// The lines that a file's front matter stands between; of a bare object of JSON its braces.
struct FrontMatterFences {
    let format: FrontMatter.Format
    let opening: Range<Int>
    let closing: Range<Int>?
    /// The lines between the fences.
    let content: Range<Int>
    /// From the opening fence to behind the closing fence's line ending.
    let range: Range<Int>

    /// Finds the fences at the start of a file, unless they are thematic breaks of Markdown.
    init?(in source: SourceText) {
        let lines = Lines(bytes: source.bytes)
        if let object = JSONFrontMatter.bareRange(in: source) {
            format = .json
            opening = object.lowerBound..<object.lowerBound + 1
            closing = object.upperBound - 1..<object.upperBound
            content = object
            range = object.lowerBound..<lines.next(lines.end(from: object.upperBound))
            return
        }
        let first = source.contentStart
        let firstEnd = lines.end(from: first)
        guard let format = lines.openingFormat(first..<firstEnd), firstEnd < source.bytes.count else {
            return nil
        }
        let start = lines.next(firstEnd)
        opening = first..<firstEnd
        self.format = format
        if let closing = lines.closingFence(of: format, from: start) {
            content = start..<closing.lowerBound
            // YAML between the fences of TOML is front matter with problems.
            guard
                lines.mayBeFrontMatter(content, format) || lines.mayBeFrontMatter(content, .yaml)
                    || UnspacedKeys(in: source) != nil
            else { return nil }
            self.closing = closing
            range = first..<lines.next(closing.upperBound)
        } else {
            guard let end = lines.endOfUnclosed(from: start, format) else { return nil }
            closing = nil
            content = start..<end
            range = first..<end
        }
    }
}

/// Lines of a file as seen from outside its front matter.
private struct Lines {
    let bytes: [UInt8]

    /// The offset of the line ending, without a carriage return before the line feed.
    func end(from start: Int) -> Int {
        let lineFeed = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        return lineFeed > start && lineFeed < bytes.count && bytes[lineFeed - 1] == UInt8(ascii: "\r")
            ? lineFeed - 1 : lineFeed
    }

    func next(_ end: Int) -> Int {
        guard end < bytes.count else { return end }
        return end + (bytes[end] == UInt8(ascii: "\r") ? 2 : 1)
    }

    func openingFormat(_ line: Range<Int>) -> FrontMatter.Format? {
        isFence(line, "---") ? .yaml : isFence(line, "+++") ? .toml : nil
    }

    private func isFence(_ line: Range<Int>, _ fence: String) -> Bool {
        bytes[line].starts(with: fence.utf8) && bytes[line].dropFirst(3).allSatisfy(\.isYAMLBlank)
    }

    func closingFence(of format: FrontMatter.Format, from start: Int) -> Range<Int>? {
        var start = start
        while start < bytes.count {
            let line = start..<end(from: start)
            switch format {
            case .yaml: if isFence(line, "---") || isFence(line, "...") { return line }
            case .toml: if isFence(line, "+++") { return line }
            case .json: return nil
            }
            start = next(line.upperBound)
        }
        return nil
    }

    /// Whether lines between fences hold a key, or nothing but blank lines and comments.
    func mayBeFrontMatter(_ content: Range<Int>, _ format: FrontMatter.Format) -> Bool {
        var start = content.lowerBound
        var hasText = false
        while start < content.upperBound {
            let line = start..<end(from: start)
            let text = bytes[line].drop(while: \.isYAMLBlank)
            // Four blanks make a code block of Markdown.
            if text.startIndex < start + 4, isKey(text.indices, format) { return true }
            if !hasText, format == .yaml, text.first == UInt8(ascii: "{") || text.starts(with: "? ".utf8) {
                return true
            }
            if let first = text.first, first != UInt8(ascii: "#") { hasText = true }
            start = next(line.upperBound)
        }
        return !hasText
    }

    /// The end of front matter that is never closed: the first blank line, heading or end of the file.
    func endOfUnclosed(from content: Int, _ format: FrontMatter.Format) -> Int? {
        let first = behindComments(from: content, format)
        var start = first
        while start < bytes.count {
            let line = start..<end(from: start)
            guard let sign = bytes[line].first, !bytes[line].allSatisfy(\.isYAMLBlank),
                sign != UInt8(ascii: "#")
            else { break }
            let belongs = start > first && (sign.isYAMLBlank || "-]}".utf8.contains(sign))
            guard belongs || isKey(line, format) else { return nil }
            start = next(line.upperBound)
        }
        return start > first ? start : nil
    }

    /// Behind the comments with which it begins, if a key in small letters follows; a heading of Markdown has other text
    /// below it.
    private func behindComments(from content: Int, _ format: FrontMatter.Format) -> Int {
        var start = content
        while start < bytes.count, bytes[start] == UInt8(ascii: "#") { start = next(end(from: start)) }
        let line = start..<end(from: start)
        guard let first = bytes[line].first, first.isLetter, first & 0x20 != 0, isKey(line, format) else {
            return content
        }
        return start
    }

    /// Whether a line starts with a key of a few words and the sign behind it. An anchor or a tag may stand before it.
    private func isKey(_ line: Range<Int>, _ format: FrontMatter.Format) -> Bool {
        guard let first = bytes[line].first,
            first >= 0x80 || first.isDigit || first.isLetter || "\"'_$@&!".utf8.contains(first)
        else { return false }
        let sign = UInt8(ascii: format == .yaml ? ":" : "=")
        var blanks = 0
        for offset in line.dropFirst() {
            if bytes[offset] == sign {
                if format == .toml || offset + 1 == line.upperBound || bytes[offset + 1].isYAMLBlank {
                    return true
                }
            } else if bytes[offset].isYAMLBlank {
                blanks += 1
                if blanks > 3 { return false }
            }
        }
        return false
    }
}
