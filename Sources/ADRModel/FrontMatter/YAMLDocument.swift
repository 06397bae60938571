public import ADRText

/// A whole YAML file without fences, such as our configuration, with the place of every value.
public struct YAMLDocument: Sendable {
    /// The value of the file; a file without one is null.
    public let root: FrontMatterNode
    /// What is wrong or refused, in the order of the file. The rest is read nevertheless.
    public let problems: [FrontMatterProblem]

    /// Reads a file. Everything that can be understood is read, whatever else stands there.
    public init(reading source: SourceText) {
        let range = source.contentStart..<source.bytes.count
        var reader = FrontMatterReader(source, range)
        root = reader.readLimited(source, { $0.readYAML() })
        problems = reader.sortedProblems
    }
}

extension FrontMatterReader {
    /// Reads unless there is too much to read.
    mutating func readLimited(
        _ source: SourceText, _ read: (inout FrontMatterReader) -> FrontMatterNode
    ) -> FrontMatterNode {
        guard end - position <= Self.sizeLimit else {
            report("text larger than 1 MiB is not read", position + Self.sizeLimit..<end, kind: .cutOff)
            return FrontMatterNode(.null, range: position..<position)
        }
        return read(&self)
    }

    var sortedProblems: [FrontMatterProblem] {
        problems.enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }.map(\.element)
    }
}
