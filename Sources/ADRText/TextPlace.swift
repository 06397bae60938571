/// A place in a file as people and editors name it: `docs/adr/0003-orders.md:5:1`.
public struct TextPlace: Hashable, Sendable {
    /// The file, relative to the project's root.
    public let path: String
    /// The line, counted from 1.
    public let line: Int
    /// The column in Unicode scalars, counted from 1.
    public let column: Int

    /// The place of a UTF-8 offset into a text.
    public init(_ source: SourceText, at offset: Int) {
        self.init(source, LineIndex(source).position(at: offset))
    }

    /// The place of a position that is known.
    public init(_ source: SourceText, _ position: TextPosition) {
        (path, line, column) = (source.path, position.line, position.column)
    }
}

extension TextPlace: CustomStringConvertible {
    public var description: String { "\(path):\(line):\(column)" }
}
