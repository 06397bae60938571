import ADRText

/// A pattern on the first line and paths below it: the matcher agrees with a slow one that tries everything.
enum GlobTarget {
    static func run(_ bytes: [UInt8]) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).prefix(4)
        let texts = lines.map { String(decoding: $0, as: UTF8.self) }
        let pattern = GlobPattern(texts.first ?? "")
        for path in texts.dropFirst() {
            let answer = pattern.matches(path)
            require(
                GlobPattern("!" + pattern.text).matches(path) != answer
                    || pattern.text.utf8.first == UInt8(ascii: "!"),
                "`!` changes nothing")
            // The slow one takes time exponential in the stars.
            guard pattern.text.contains(where: { !"!./".contains($0) }), pattern.text.utf8.count <= 24,
                path.utf8.count <= 24, pattern.text.utf8.count(where: { $0 == UInt8(ascii: "*") }) <= 5
            else { continue }
            let slow = SlowGlob.matches(pattern.text, path)
            require(answer == slow, "“\(pattern.text)” on “\(path)” is \(answer), and should be \(slow)")
        }
    }
}

/// Globs by recursion over components, as their documentation describes them.
private enum SlowGlob {
    typealias Text = Substring.UnicodeScalarView

    static func matches(_ pattern: String, _ path: String) -> Bool {
        let isNegated = pattern.unicodeScalars.first == "!"
        var body = Substring(pattern).unicodeScalars
        if isNegated { body.removeFirst() }
        let isName = !body.contains("/")
        while body.starts(with: "./".unicodeScalars) { body = body.dropFirst(2) }
        while body.first == "/" { body.removeFirst() }
        while body.last == "/" { body.removeLast() }
        var components = body.split(separator: "/").map { $0 }
        if isName { components.insert(Substring("**").unicodeScalars, at: 0) }
        let names = Substring(path).unicodeScalars.split(separator: "/", omittingEmptySubsequences: false).map
        { $0 }
        return isFound(components[...], names[...]) != isNegated
    }

    /// Whether components match names, or the folders that hold them.
    private static func isFound(_ components: ArraySlice<Text>, _ names: ArraySlice<Text>) -> Bool {
        guard let component = components.first else { return true }
        let rest = components.dropFirst()
        if component.elementsEqual("**".unicodeScalars), !rest.isEmpty {
            return (names.startIndex...names.endIndex).contains { isFound(rest, names[$0...]) }
        }
        guard let name = names.first else { return false }
        return fits(component, name) && isFound(rest, names.dropFirst())
    }

    private static func fits(_ pattern: Text, _ name: Text) -> Bool {
        guard let first = pattern.first else { return name.isEmpty }
        let rest = pattern.dropFirst()
        switch first {
        case "*": return fits(rest, name) || !name.isEmpty && fits(pattern, name.dropFirst())
        case "?": return !name.isEmpty && fits(rest, name.dropFirst())
        default: return name.first == first && fits(rest, name.dropFirst())
        }
    }
}
