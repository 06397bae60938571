import ADRText

/// A JSON value on its way to facts, with its place as a JSON pointer (RFC 6901).
struct JSONValueReading {
    let node: JSONNode
    let pointer: String

    init(_ node: JSONNode, _ pointer: String = "") { (self.node, self.pointer) = (node, pointer) }

    func problem(_ message: String) -> TextProblem {
        TextProblem(at: node.range.lowerBound, "\(pointer.isEmpty ? "the file" : pointer) \(message)")
    }

    // MARK: - Objects

    func members() throws(TextProblem) -> [JSONNode.Member] {
        guard let members = node.members else { throw problem("is not an object") }
        return members
    }

    func value(of member: JSONNode.Member) -> JSONValueReading {
        let name = member.name.replacing("~", with: "~0").replacing("/", with: "~1")
        return JSONValueReading(member.value, "\(pointer)/\(name)")
    }

    /// The member of a name; `nil` if it is missing or null.
    func member(_ name: String) throws(TextProblem) -> JSONValueReading? {
        guard let member = try members().first(where: { $0.name == name }), member.value.content != .null
        else { return nil }
        return value(of: member)
    }

    func needed(_ name: String) throws(TextProblem) -> JSONValueReading {
        guard let value = try member(name) else { throw problem("has no `\(name)`") }
        return value
    }

    // MARK: - Values

    func text() throws(TextProblem) -> String {
        guard let text = node.string else { throw problem("is not a string") }
        return text
    }

    /// A text that says something.
    func filledText() throws(TextProblem) -> String {
        let text = try text()
        guard !text.allSatisfy(\.isWhitespace) else { throw problem("is empty") }
        return text
    }

    func positiveInteger() throws(TextProblem) -> Int {
        let number = try integer()
        guard number > 0 else { throw problem("is \(number), but must be 1 or more") }
        return number
    }

    func integer() throws(TextProblem) -> Int {
        guard let number = node.integer else { throw problem("is not a whole number") }
        return number
    }

    func isTrue() throws(TextProblem) -> Bool {
        guard case .bool(let value) = node.content else { throw problem("is neither true nor false") }
        return value
    }

    func list() throws(TextProblem) -> [JSONValueReading] {
        guard let values = node.elements else { throw problem("is not a list") }
        return values.enumerated().map { JSONValueReading($1, "\(pointer)/\($0)") }
    }

    // MARK: - Members of an object that may be missing

    func text(_ name: String) throws(TextProblem) -> String? { try member(name)?.text() }

    func texts(_ name: String) throws(TextProblem) -> [String] {
        var texts: [String] = []
        for item in try list(name) { texts.append(try item.text()) }
        return texts
    }

    func list(_ name: String) throws(TextProblem) -> [JSONValueReading] { try member(name)?.list() ?? [] }
}
