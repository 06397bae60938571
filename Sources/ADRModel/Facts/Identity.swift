import ADRText

/// Who somebody is, and how a log names them.
public struct Identity: Sendable {
    /// What the person is called, the surest first; one name at least.
    private let names: [String]

    package init(names: [String]) { self.names = names }

    /// The name by which the person is surest to be known.
    public var name: String { names[0] }

    /// The names of a log that mean the person: the whole name or address, what stands before its `@`, or a first name
    /// that one person alone has; without letter case and accents. Who is known by the whole name is also meant by the
    /// first name alone, unless somebody else has it.
    public func people(among known: [String]) -> [String] {
        let known = known.map { (name: $0, forms: Self.forms(of: $0)) }
        for name in names {
            let wanted = Self.forms(of: name)
            let found = known.filter { !$0.forms.isDisjoint(with: wanted) }
            guard !found.isEmpty else { continue }
            let others = known.filter { $0.forms.isDisjoint(with: wanted) }
            let first = Self.firstName(of: found[0].name)
            let namesakes = others.filter { Self.firstName(of: $0.name) == first }
            let isMeant = namesakes.allSatisfy { $0.forms == first.map { [$0] } }
            return (found + (isMeant ? namesakes : [])).map(\.name)
        }
        for name in names {
            guard let first = Self.firstName(of: name) else { continue }
            let found = known.filter { Self.firstName(of: $0.name) == first }
            if found.count == 1 { return found.map(\.name) }
        }
        return []
    }

    /// `Ana Lee <ana@example.org>`: the name, the address, and what stands before its `@`.
    private static func forms(of name: String) -> Set<[UInt8]> {
        let parts = name.split { "<>()".contains($0) }.map { folded(String($0)) }.filter { !$0.isEmpty }
        let locals = parts.compactMap { part in
            part.firstIndex(of: UInt8(ascii: "@")).map { Array(part[..<$0]) }
        }
        return Set(parts + locals.filter { !$0.isEmpty })
    }

    private static func firstName(of name: String) -> [UInt8]? {
        folded(name).split { !($0 >= 0x80 || $0.isASCIILetter) }.first.map(Array.init)
    }

    /// Without the `@` that forges put before names.
    private static func folded(_ name: String) -> [UInt8] {
        var bytes = FoldedText(name).bytes[...]
        while let first = bytes.first, first == UInt8(ascii: "@") || first == UInt8(ascii: " ") {
            bytes.removeFirst()
        }
        while let last = bytes.last, last == UInt8(ascii: " ") { bytes.removeLast() }
        return Array(bytes)
    }
}
