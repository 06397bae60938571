import ADRModel
import ADRText
import Yams

/// What Yams reads, as texts, lists, maps and nulls.
enum YamsOracle {
    /// The value of one document, or `nil` if Yams refuses the text or knows more than one document.
    static func value(of yaml: String) -> FrontMatterValue? {
        guard var documents = try? Yams.compose_all(yaml: yaml) else { return nil }
        var nodes: [Node] = []
        while let node = documents.next() { nodes.append(node) }
        guard documents.error == nil, nodes.count <= 1 else { return nil }
        return nodes.first.map(value) ?? .null
    }

    private static func value(of node: Node) -> FrontMatterValue {
        switch node {
        case .scalar(let scalar):
            let isNull =
                scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
            return isNull ? .null : .string(scalar.string)
        case .sequence(let sequence): return .list(sequence.map(value))
        case .mapping(let mapping):
            return .map(
                mapping.map { key, value in
                    FrontMatterValue.Pair(key.scalar?.string ?? "", self.value(of: value))
                })
        case .alias: return .null
        }
    }
}

/// What our reader and Yams say about one text.
struct Comparison {
    let ours: FrontMatterValue
    let problems: [FrontMatterProblem]
    let theirs: FrontMatterValue?

    init(_ yaml: String) {
        let document = YAMLDocument(reading: SourceText(path: "a.yml", yaml))
        ours = document.root.value
        problems = document.problems
        // For us the end of a text ends its last line, also that of a block scalar.
        theirs = YamsOracle.value(of: yaml.utf8.last == UInt8(ascii: "\n") ? yaml : yaml + "\n")
    }

    var isAcceptedByBoth: Bool { problems.isEmpty && theirs != nil }
    /// Strings are compared by scalars, because `==` takes canonically equivalent ones for equal.
    var agrees: Bool { !isAcceptedByBoth || theirs.map(String.init(describing:)) == String(describing: ours) }
}
