/// Writes values as Markdown that shows exactly them, wherever it is rendered: with the backslashes that the first Markdown
/// had, and for all other signs with references of HTML.
public enum MarkdownWriter {
    /// A text as part of a paragraph or heading, in which Markdown reads nothing more than the text.
    public static func escaped(_ text: String) -> String { escaped(text, keepsBrackets: false) }

    private static func escaped(_ text: String, keepsBrackets: Bool) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        for offset in bytes.indices {
            if let reference = reference(at: offset, of: bytes) {
                result += reference.utf8
                continue
            }
            let isKept = keepsBrackets && "[]".utf8.contains(bytes[offset])
            if !isKept, needsBackslash(at: offset, of: bytes) { result.append(UInt8(ascii: "\\")) }
            result.append(bytes[offset])
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// A text as the whole of a paragraph or of an item of a list, in which it begins no heading, quote, list or rule.
    public static func block(_ text: String) -> String {
        let escaped = escaped(text)
        guard let mark = blockMark(of: Array(escaped.utf8)) else { return escaped }
        return String(escaped.utf8.prefix(mark))! + "\\" + String(escaped.utf8.dropFirst(mark))!
    }

    /// The offset of what makes a line another block than a paragraph.
    private static func blockMark(of line: [UInt8]) -> Int? {
        guard let first = line.first else { return nil }
        func ends(at offset: Int) -> Bool { offset == line.count || line[offset].isBlank }
        switch first {
        case UInt8(ascii: "#"), UInt8(ascii: ">"): return 0
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
            return ends(at: 1) || line.allSatisfy { $0 == first || $0.isBlank } ? 0 : nil
        default:
            let digits = line.prefix { $0.isASCIIDigit }.count
            guard digits > 0, digits < line.count, ".)".utf8.contains(line[digits]), ends(at: digits + 1)
            else { return nil }
            return digits
        }
    }

    /// A text as the whole of a heading, in which it ends in neither closing marks nor a name as `{#id}`.
    ///
    /// - Parameter definesNoLinks: whether brackets alone name no link of the page: `[RFC] Use x`.
    public static func heading(_ text: String, definesNoLinks: Bool = false) -> String {
        let escaped = withoutAttributes(
            definesNoLinks && !beginsLink(text) ? self.escaped(text, keepsBrackets: true) : self.escaped(text)
        )
        let body = escaped.utf8.reversed().drop { $0 == UInt8(ascii: "#") }
        let marks = escaped.utf8.count - body.count
        guard marks > 0, body.first.map(\.isBlank) ?? true else { return escaped }
        return String(escaped.dropLast(marks)) + "\\" + String(repeating: "#", count: marks)
    }

    /// Whether brackets stand in a text as a link has them, or the mark of a note: `[x](y)`, `[x][y]`, `[[x]]`, `[^1]`.
    private static func beginsLink(_ text: String) -> Bool {
        ["](", "][", "[[", "[^", "]:"].contains(where: text.holds)
    }

    /// A heading whose last words name it for no generator.
    private static func withoutAttributes(_ heading: String) -> String {
        guard heading.utf8.last == UInt8(ascii: "}"),
            let brace = heading.utf8.lastIndex(of: UInt8(ascii: "{")),
            heading.utf8[brace...].dropFirst().first == UInt8(ascii: "#")
        else { return heading }
        return heading[..<brace] + "\\" + heading[brace...]
    }

    /// A text as HTML between tags.
    public static func html(_ text: String) -> String {
        String(
            text.unicodeScalars.reduce(into: String.UnicodeScalarView()) { html, scalar in
                switch scalar {
                case "&": html.append(contentsOf: "&amp;".unicodeScalars)
                case "<": html.append(contentsOf: "&lt;".unicodeScalars)
                case ">": html.append(contentsOf: "&gt;".unicodeScalars)
                default: html.append(scalar)
                }
            })
    }

    /// Markdown as it stands in the cell of a table.
    public static func tableCell(_ markdown: String) -> String {
        String(
            markdown.unicodeScalars.reduce(into: String.UnicodeScalarView()) { cell, scalar in
                if scalar == "|" { cell.append("\\") }
                cell.append(scalar)
            })
    }

    /// An inline link.
    ///
    /// - Parameter path: the way to a file, not yet percent-encoded.
    public static func link(_ text: String, to path: String) -> String {
        "[\(escaped(text))](\(destination(path)))"
    }

    /// A path as the destination of a link: letters of any script stay, what Markdown or URLs would read as
    /// something else is percent-encoded.
    ///
    /// - Parameter kept: signs that stay too.
    public static func destination(_ path: String, keeping kept: String = "") -> String {
        var result: [UInt8] = []
        for byte in path.utf8 {
            if byte >= 0x80 || byte.isASCIILetterOrDigit || "-._~/+,;=@$'!".utf8.contains(byte)
                || kept.utf8.contains(byte)
            {
                result.append(byte)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%\(digits.count == 1 ? "0" : "")\(digits)".utf8
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func needsBackslash(at offset: Int, of bytes: [UInt8]) -> Bool {
        let previous = offset > 0 ? bytes[offset - 1] : nil
        let next = offset + 1 < bytes.count ? bytes[offset + 1] : nil
        switch bytes[offset] {
        case UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "]"): return true
        case UInt8(ascii: "\\"): return next?.isASCIIPunctuation ?? true
        case UInt8(ascii: "*"): return !(isOpen(previous) && isOpen(next))
        case UInt8(ascii: "_"):
            return EmphasisNeighbour(of: bytes, before: offset) != .letter
                || EmphasisNeighbour(of: bytes, behind: offset + 1) != .letter
        default: return false
        }
    }

    /// What stands for a sign that could begin a tag or a reference, or strike words out, and for which many know no
    /// backslash.
    private static func reference(at offset: Int, of bytes: [UInt8]) -> String? {
        let next = offset + 1 < bytes.count ? bytes[offset + 1] : nil
        switch bytes[offset] {
        case UInt8(ascii: "<"):
            let isTag = next.map { $0.isASCIILetter || "/!?".utf8.contains($0) } ?? false
            return isTag || isAddress(bytes[(offset + 1)...]) ? "&lt;" : nil
        case UInt8(ascii: "&"): return isReference(bytes[(offset + 1)...]) ? "&amp;" : nil
        case UInt8(ascii: "~"):
            let previous = offset > 0 ? bytes[offset - 1] : nil
            let isDouble = previous == bytes[offset] || next == bytes[offset]
            return isDouble || mayClose(behind: previous, before: next) ? "&#126;" : nil
        default: return nil
        }
    }

    /// Whether a mark between two bytes may end what another one has begun.
    private static func mayClose(behind previous: UInt8?, before next: UInt8?) -> Bool {
        guard let previous, !previous.isBlank else { return false }
        return !previous.isASCIIPunctuation || next.map { $0.isBlank || $0.isASCIIPunctuation } ?? true
    }

    private static func isOpen(_ byte: UInt8?) -> Bool { byte?.isBlank ?? true }

    /// Whether `{name}@host>` stands there.
    private static func isAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
        let address = bytes.prefix { $0 > 0x20 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
        return bytes[address.endIndex...].first == UInt8(ascii: ">") && address.contains(UInt8(ascii: "@"))
    }

    /// Whether `amp;` or `#38;` stands there.
    private static func isReference(_ bytes: ArraySlice<UInt8>) -> Bool {
        let name = bytes.drop { $0 == UInt8(ascii: "#") }.prefix { $0.isASCIILetter || $0.isASCIIDigit }
        return !name.isEmpty && bytes[name.endIndex...].first == UInt8(ascii: ";")
    }
}
