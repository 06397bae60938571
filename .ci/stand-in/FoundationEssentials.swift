/// What swift-argument-parser uses of FoundationEssentials, which would be a third of a static binary.
///
/// `--experimental-dump-help` is what it needs JSON for: without it, nothing is printed there.
public protocol LocalizedError: Error {
    var errorDescription: String? { get }
}

public final class JSONEncoder {
    public struct OutputFormatting: OptionSet, Sendable {
        public let rawValue: UInt
        public init(rawValue: UInt) { self.rawValue = rawValue }
        public static let prettyPrinted = Self(rawValue: 1)
        public static let sortedKeys = Self(rawValue: 2)
    }

    public struct Missing: Error {}

    public var outputFormatting: OutputFormatting = []

    public init() {}

    public func encode(_ value: some Encodable) throws -> Data { throw Missing() }
}

public struct Data {}

extension String {
    public enum Encoding { case utf8 }

    public init?(data: Data, encoding: Encoding) { nil }
}
