/// A path as it is compared: byte by byte, as file systems do it.
///
/// `String` takes two spellings of one character, é as one scalar or as two, for equal. A path that is a key, an
/// element of a set or one side of a comparison is a `FilePath`; what people read is its ``text``.
public struct FilePath: Sendable {
    /// The path, with `/` between its components.
    public let text: String

    public init(_ text: String) { self.text = text }
}

extension FilePath: Hashable {
    public static func == (left: FilePath, right: FilePath) -> Bool {
        left.text.isPath(right.text)
    }

    public func hash(into hasher: inout Hasher) {
        text.withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension FilePath: Comparable {
    /// The order of the bytes, which that of the Unicode scalars is too.
    public static func < (left: FilePath, right: FilePath) -> Bool {
        left.text.withBytes { left in
            right.text.withBytes { right in
                let common = left.commonPrefix(with: right)
                return common < right.count && (common == left.count || left[common] < right[common])
            }
        }
    }
}

extension FilePath: CustomStringConvertible, ExpressibleByStringLiteral {
    public var description: String { text }
    public init(stringLiteral text: String) { self.init(text) }
}

extension Dictionary where Key == FilePath {
    /// The value of a path that stands in a text.
    package subscript(path path: String) -> Value? {
        get { self[FilePath(path)] }
        set { self[FilePath(path)] = newValue }
    }

    package subscript(path path: String, default value: @autoclosure () -> Value) -> Value {
        get { self[FilePath(path), default: value()] }
        // In place: a list that grows is not copied for each item.
        _modify { yield &self[FilePath(path), default: value()] }
    }
}

extension Set<FilePath> {
    package init(paths: some Sequence<String>) { self.init(paths.map { FilePath($0) }) }

    package func contains(path: String) -> Bool { contains(FilePath(path)) }

    @discardableResult
    package mutating func insert(path: String) -> Bool { insert(FilePath(path)).inserted }
}

extension String {
    /// Whether two paths, or parts of them, are the same byte by byte.
    package func isPath(_ other: some StringProtocol) -> Bool {
        withBytes { own in other.withBytes { own.isEqual(to: $0) } }
    }
}

extension [String] {
    /// Paths in the order of their bytes, each once.
    package var inPathOrder: [String] {
        let isInOrder = zip(self, dropFirst()).allSatisfy { FilePath($0) < FilePath($1) }
        return isInOrder ? self : Set(paths: self).sorted().map(\.text)
    }
}
