/// A check that a text is XML 1.0 as far as linters write it: a declaration, elements, attributes, references.
struct WellFormedXML {
    struct Problem: Error { let text: String }

    /// The names of the elements in the order of their start tags.
    private(set) var elements: [String] = []

    init(_ text: String) throws {
        guard text.unicodeScalars.allSatisfy(Self.isAllowed) else { throw Problem(text: "character") }
        let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        guard text.hasPrefix(declaration) else { throw Problem(text: "declaration") }
        var rest = text.unicodeScalars.dropFirst(declaration.count)
        var open: [String] = []
        while let bracket = rest.firstIndex(of: "<") {
            try Self.checkReferences(rest[..<bracket])
            guard !String(rest[..<bracket]).contains("]]>"), let end = rest.firstIndex(of: ">") else {
                throw Problem(text: "content")
            }
            let tag = String(rest[rest.index(after: bracket)..<end])
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("/") {
                guard open.popLast() == String(tag.dropFirst()) else { throw Problem(text: tag) }
                continue
            }
            let name = String(tag.prefix { $0 != " " && $0 != "/" })
            try Self.checkAttributes(tag.dropFirst(name.count))
            elements.append(name)
            if !tag.hasSuffix("/") { open.append(name) }
        }
        guard open.isEmpty, String(rest) == "\n" else { throw Problem(text: "end") }
    }

    private static func checkAttributes(_ text: Substring) throws {
        let pieces = text.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
        for (index, piece) in pieces.enumerated() {
            if index % 2 == 1 {
                guard !piece.contains("<") else { throw Problem(text: String(piece)) }
                try checkReferences(piece)
            } else if index < pieces.count - 1 {
                guard piece.first == " ", piece.last == "=" else { throw Problem(text: String(piece)) }
            } else if String(piece) != "", String(piece) != "/" {
                throw Problem(text: String(piece))
            }
        }
    }

    private static func checkReferences(_ text: Substring.UnicodeScalarView) throws {
        for piece in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
            let name = String(piece.prefix { $0 != ";" })
            guard name.count < piece.count else { throw Problem(text: name) }
            if ["amp", "lt", "gt", "quot"].contains(name) { continue }
            guard name.hasPrefix("#"), let code = UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init),
                isAllowed(code)
            else { throw Problem(text: name) }
        }
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...: true
        default: false
        }
    }
}
