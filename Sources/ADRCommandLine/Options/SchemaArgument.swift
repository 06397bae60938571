import ADRModel
import ArgumentParser

/// A word of a fixed set as it is typed.
enum SchemaArgument {
    /// - Throws: `ValidationError` that tells which words there are.
    static func read<Value: RawRepresentable<String> & CaseIterable>(_ text: String) throws -> Value {
        if let value = Value(rawValue: text.lowercased()) { return value }
        let words = Value.allCases.map(\.rawValue)
        let near = EditDistance.nearest(to: text, among: words)
        throw ValidationError(
            near.map { "Did you mean '\($0)'?" } ?? "Choose from: \(words.joined(separator: ", ")).")
    }
}
