/// A pattern for paths, as `docs/adr/**/*.md`.
///
/// `?` stands for one character and `*` for any number of them within a name; `**` as a whole component stands
/// for any number of folders, none included. A pattern without `/` is one for the file's name in any folder, one
/// that matches a folder matches all in it, and a leading `!` turns the answer round.
public struct GlobPattern: Hashable, Sendable {
    /// The pattern as it is written.
    public let text: String
    private let isNegated: Bool
    private let steps: [Step]

    private enum Step: Hashable {
        case character(Unicode.Scalar)
        case anyCharacter
        case anyCharacters
        case anyFolders
    }

    public init(_ text: String) {
        self.text = text
        isNegated = text.begins(with: "!")
        var body = text.unicodeScalars[...]
        if isNegated { body = body.dropFirst() }
        let isName = !body.contains("/")
        while body.starts(with: "./".unicodeScalars) { body = body.dropFirst(2) }
        while body.first == "/" { body = body.dropFirst() }
        while body.last == "/" { body = body.dropLast() }
        let components = body.split(separator: "/")
        var steps: [Step] = isName ? [.anyFolders] : []
        for (index, component) in components.enumerated() {
            let isLast = index == components.count - 1
            if component.elementsEqual("**".unicodeScalars), !isLast {
                if steps.last != .anyFolders { steps.append(.anyFolders) }
                continue
            }
            for scalar in component { Self.append(scalar, to: &steps) }
            if !isLast { steps.append(.character("/")) }
        }
        self.steps = steps
    }

    private static func append(_ scalar: Unicode.Scalar, to steps: inout [Step]) {
        switch scalar {
        case "?": steps.append(.anyCharacter)
        case "*": if steps.last != .anyCharacters { steps.append(.anyCharacters) }
        default: steps.append(.character(scalar))
        }
    }

    /// Whether the pattern names one path, without signs that stand for others.
    public var isLiteral: Bool { !text.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") } }

    /// The folder below which everything lies that matches; empty for the root.
    public var folder: String {
        let names = text.drop { $0 == "!" }.parts(at: "/")
        let plain = names.prefix { !$0.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") } }
        return RelativePath.join("", plain.prefix(max(0, names.count - 1)).joined(separator: "/"))
    }

    /// Whether a path with `/` between its components matches, in time proportional to both lengths.
    public func matches(_ path: String) -> Bool { matchesBody(path) != isNegated }

    /// Follows all ways through the pattern at once: `reached[i]` says that the first `i` steps are done.
    private func matchesBody(_ path: String) -> Bool {
        var rest = path.unicodeScalars[...]
        var first = 0
        var isAtStart = true
        // Most patterns begin with the name of a folder, which most paths do not have.
        while first < steps.count, case .character(let wanted) = steps[first] {
            guard rest.popFirst() == wanted else { return false }
            isAtStart = wanted == "/"
            first += 1
        }
        if first == steps.count { return rest.isEmpty || rest.first == "/" }
        var reached = [Bool](repeating: false, count: steps.count + 1)
        var next = reached
        reached[first] = true
        skip(&reached, atStartOfName: isAtStart)
        for scalar in rest {
            if scalar == "/", reached[steps.count] { return true }
            for index in next.indices { next[index] = false }
            for (index, step) in steps.enumerated() where reached[index] {
                switch step {
                case .character(let wanted): if scalar == wanted { next[index + 1] = true }
                case .anyCharacter: if scalar != "/" { next[index + 1] = true }
                case .anyCharacters: if scalar != "/" { next[index] = true }
                case .anyFolders: next[index] = true
                }
            }
            swap(&reached, &next)
            skip(&reached, atStartOfName: scalar == "/")
        }
        return reached[steps.count]
    }

    /// Passes the steps that may stand for nothing.
    private func skip(_ reached: inout [Bool], atStartOfName: Bool) {
        for (index, step) in steps.enumerated() where reached[index] {
            switch step {
            case .anyCharacters: reached[index + 1] = true
            case .anyFolders: if atStartOfName { reached[index + 1] = true }
            case .character, .anyCharacter: break
            }
        }
    }
}
