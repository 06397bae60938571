import ADRText

/// Options of a page as its marker holds them: `status=accepted tag="data platform"`.
///
/// No value needs `--`, which XML allows in no comment.
public struct MarkerOptions: Hashable, Sendable {
    public struct Option: Hashable, Sendable {
        public let name: String
        public let value: String
    }

    /// Why options mean nothing.
    public struct Problem: Error, Hashable, Sendable {
        /// One sentence without a period.
        public let message: String

        package init(message: String) { self.message = message }
    }

    public private(set) var all: [Option] = []

    public init() {}

    /// Reads options, with blanks between them; `nil` if anything else stands there.
    public init?(_ text: some StringProtocol) {
        var rest = Substring(text).drop(while: \.isWhitespace)
        while !rest.isEmpty {
            let name = rest.prefix { $0 != "=" && !$0.isWhitespace }
            guard !name.isEmpty, rest[name.endIndex...].first == "=" else { return nil }
            rest = rest[name.endIndex...].dropFirst()
            let isQuoted = rest.first == "\""
            if isQuoted { rest = rest.dropFirst() }
            let value = rest.prefix { isQuoted ? $0 != "\"" : !$0.isWhitespace }
            rest = rest[value.endIndex...]
            if isQuoted, rest.popFirst() == nil { return nil }
            all.append(Option(name: String(name), value: String(value)))
            guard rest.first?.isWhitespace ?? true else { return nil }
            rest = rest.drop(while: \.isWhitespace)
        }
    }

    public subscript(name: String) -> String? { all.first { $0.name == name }?.value }

    /// Adds an option behind the others, if it has a value.
    public mutating func add(_ name: String, _ value: String?) {
        if let value { all.append(Option(name: name, value: value)) }
    }

    /// The value that no comment can hold; `nil` if there is none.
    public var unwritable: String? {
        all.map(\.value).first { $0.contains("\"") || $0.contains("--") || $0.contains(where: \.isNewline) }
    }

    /// What stands in the marker, a blank before each option.
    public var text: String {
        all.map { option in
            let isPlain = !option.value.isEmpty && !option.value.contains(where: \.isWhitespace)
            return " \(option.name)=" + (isPlain ? option.value : "\"\(option.value)\"")
        }.joined()
    }
}

extension MarkerOptions.Option {
    /// What stands between commas.
    var values: [String] { value.parts(at: ",").map(String.init) }

    package func known<Value: RawRepresentable<String>>(
        _ value: some StringProtocol
    ) throws(MarkerOptions.Problem) -> Value {
        guard let known = Value(rawValue: String(value)) else { throw unknown(value) }
        return known
    }

    package var isUnknown: MarkerOptions.Problem {
        MarkerOptions.Problem(message: "there is no option `\(name)`")
    }

    package func unknown(_ value: some StringProtocol) -> MarkerOptions.Problem {
        MarkerOptions.Problem(message: "\"\(value)\" is not a valid value for `\(name)`")
    }
}
