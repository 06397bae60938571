import ADRModel
import ADRText

/// The comments of front matter: from `#` to the end of the line, outside keys and values.
struct FrontMatterComments {
    /// UTF-8 offsets of the comments, in the order of the file.
    let ranges: [Range<Int>]

    init(of frontMatter: FrontMatter, in source: SourceText) {
        let bytes = source.bytes
        var scalars: [Range<Int>] = []
        for entry in frontMatter.root.entries { Self.collect(entry, into: &scalars) }
        var opaque = scalars.sorted { $0.lowerBound < $1.lowerBound }[...]
        var ranges: [Range<Int>] = []
        var offset = frontMatter.contentRange.lowerBound
        while offset < frontMatter.contentRange.upperBound {
            while let first = opaque.first, first.upperBound <= offset { opaque.removeFirst() }
            if let first = opaque.first, first.contains(offset) {
                offset = first.upperBound
            } else if bytes[offset] == UInt8(ascii: "#"), Self.mayBegin(at: offset, in: bytes) {
                let end = Self.lineEnd(from: offset, in: bytes)
                ranges.append(offset..<end)
                offset = end
            } else {
                offset += 1
            }
        }
        self.ranges = ranges
    }

    private static func collect(_ entry: FrontMatterEntry, into scalars: inout [Range<Int>]) {
        scalars.append(entry.keyRange)
        collect(entry.value, into: &scalars)
    }

    private static func collect(_ node: FrontMatterNode, into scalars: inout [Range<Int>]) {
        switch node.content {
        case .null: break
        case .scalar: scalars.append(node.range)
        case .sequence(let sequence): for item in sequence.items { collect(item, into: &scalars) }
        case .mapping(let mapping): for entry in mapping.entries { collect(entry, into: &scalars) }
        }
    }

    private static func mayBegin(at offset: Int, in bytes: [UInt8]) -> Bool {
        offset == 0 || bytes[offset - 1] <= UInt8(ascii: " ")
    }

    private static func lineEnd(from offset: Int, in bytes: [UInt8]) -> Int {
        let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        return end > offset && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
    }
}
