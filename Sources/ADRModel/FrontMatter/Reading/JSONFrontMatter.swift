import ADRText

/// Front matter that is an object of JSON: bare at the start of a file, or between the fences of YAML.
struct JSONFrontMatter {
    let node: FrontMatterNode

    /// The object that fills a range but for blanks; `nil` if the range holds anything else.
    init?(_ source: SourceText, in range: Range<Int>) {
        guard let start = Self.start(in: range, of: source.bytes),
            let json = try? JSONNode(in: source, startingAt: start), case .object = json.content,
            source.bytes[json.range.upperBound..<max(json.range.upperBound, range.upperBound)]
                .allSatisfy(\.isBlankOrLineEnding)
        else { return nil }
        node = FrontMatterNode(json, in: source.bytes)
    }

    /// Why the object that begins a range is not JSON.
    static func problem(in source: SourceText, _ range: Range<Int>) -> TextProblem? {
        do throws(TextProblem) {
            _ = try JSONNode(in: source, startingAt: range.lowerBound)
            return nil
        } catch {
            return error
        }
    }

    /// The range of a bare object with a text on nothing but its own lines; `nil` if a file begins otherwise.
    ///
    /// An object that is not closed or has no quotes around its first key is text.
    static func bareRange(in source: SourceText) -> Range<Int>? {
        let (bytes, start) = (source.bytes, source.contentStart)
        guard start < bytes.count, Self.start(in: start..<bytes.count, of: bytes) == start,
            let end = endOfObject(from: start, in: bytes)
        else { return nil }
        let rest = bytes[end...].prefix { $0 != UInt8(ascii: "\n") }
        return rest.allSatisfy(\.isBlankOrLineEnding) ? start..<end : nil
    }

    /// The offset of the `{` that begins a range, with a key in quotes or the `}` behind it.
    private static func start(in range: Range<Int>, of bytes: [UInt8]) -> Int? {
        guard let start = bytes[range].firstIndex(where: { !$0.isBlankOrLineEnding }),
            bytes[start] == UInt8(ascii: "{"),
            let next = bytes[(start + 1)..<range.upperBound].first(where: { !$0.isBlankOrLineEnding }),
            next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
        else { return nil }
        return start
    }

    /// The offset behind the brace that closes the one at an offset.
    private static func endOfObject(from start: Int, in bytes: [UInt8]) -> Int? {
        var (depth, offset, isText) = (0, start, false)
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "\\") where isText: offset += 1
            case UInt8(ascii: "\""): isText.toggle()
            case UInt8(ascii: "{") where !isText: depth += 1
            case UInt8(ascii: "}") where !isText:
                depth -= 1
                if depth == 0 { return offset + 1 }
            default: break
            }
            offset += 1
        }
        return nil
    }
}

extension FrontMatterNode {
    fileprivate init(_ json: JSONNode, in bytes: [UInt8]) {
        let content: Content
        switch json.content {
        case .null: content = .null
        case .bool(let isTrue): content = .scalar(FrontMatterScalar(isTrue ? "true" : "false", style: .plain))
        case .number(let text): content = .scalar(FrontMatterScalar(text, style: .plain))
        case .string(let text): content = .scalar(FrontMatterScalar(text, style: .doubleQuoted))
        case .array(let items):
            content = .sequence(
                FrontMatterSequence(
                    items: items.map { FrontMatterNode($0, in: bytes) }, itemRanges: items.map(\.range),
                    style: .flow))
        case .object(let members):
            let entries = members.map { member in
                let between = member.nameRange.upperBound..<member.value.range.lowerBound
                return FrontMatterEntry(
                    key: member.name, keyRange: member.nameRange,
                    separator: bytes[between].firstIndex(of: UInt8(ascii: ":")),
                    value: FrontMatterNode(member.value, in: bytes))
            }
            content = .mapping(FrontMatterMapping(entries: entries, style: .flow))
        }
        self.init(content, range: json.range)
    }
}
