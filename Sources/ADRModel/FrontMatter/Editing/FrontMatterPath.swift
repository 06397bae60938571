/// The way from the root of front matter to a value, such as `["risks", 0, "status"]`.
public struct FrontMatterPath: Hashable, Sendable, ExpressibleByArrayLiteral, ExpressibleByStringLiteral {
    /// One step: into a mapping or into a list.
    public enum Step: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
        case key(String)
        /// An item of a list, counted from 0.
        case item(Int)

        public init(stringLiteral key: String) { self = .key(key) }
        public init(integerLiteral index: Int) { self = .item(index) }
    }

    public let steps: [Step]

    public init(_ steps: [Step]) { self.steps = steps }
    public init(arrayLiteral steps: Step...) { self.init(steps) }
    public init(stringLiteral key: String) { self.init([.key(key)]) }
}

extension FrontMatterPath: CustomStringConvertible {
    /// The steps as people write them: `risks[0].status`.
    public var description: String {
        steps.reduce(into: "") { text, step in
            switch step {
            case .key(let key): text += text.isEmpty ? key : ".\(key)"
            case .item(let index): text += "[\(index)]"
            }
        }
    }
}
