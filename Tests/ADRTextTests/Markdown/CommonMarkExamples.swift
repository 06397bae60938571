#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// An example of the CommonMark specification.
struct CommonMarkExample {
    /// Counted from 1, as in the published specification.
    let number: Int
    let markdown: String
    let html: String

    /// The examples of the specification beside the repository, empty if it is not there.
    static let all: [CommonMarkExample] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let path = root.deletingLastPathComponent().appending(path: "shared/suites/commonmark-spec.txt")
        guard let data = try? Data(contentsOf: path) else { return [] }
        return read(String(decoding: data, as: UTF8.self))
    }()

    private static func read(_ specification: String) -> [CommonMarkExample] {
        let fence = String(repeating: "`", count: 32)
        var examples: [CommonMarkExample] = []
        var parts: [String] = []
        for line in specification.split(separator: "\n", omittingEmptySubsequences: false) {
            if parts.isEmpty {
                if line == fence + " example" { parts = [""] }
            } else if line == fence {
                let texts = parts.map { $0.replacing("→", with: "\t") }
                examples.append(
                    CommonMarkExample(number: examples.count + 1, markdown: texts[0], html: texts[1]))
                parts = []
            } else if line == ".", parts.count == 1 {
                parts.append("")
            } else {
                parts[parts.count - 1] += line + "\n"
            }
        }
        return examples
    }
}
