package import ADRText

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Other people's logs, in the folder that the environment variable `ADR_CORPORA` names: a repository in each folder.
///
/// Without it, tests of real logs do nothing: read and edited without optimization, so much text takes minutes.
/// `.ci/full` sets it.
package enum RealLogs {
    private static let root = ProcessInfo.processInfo.environment["ADR_CORPORA"]

    package static let names =
        (root.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0) } ?? [])
        .filter { (try? FileManager.default.contentsOfDirectory(atPath: path(of: $0))) != nil }.sorted()

    package static func path(of name: String) -> String { "\(root ?? "")/\(name)" }

    /// The Markdown files of a repository, in a fixed order.
    package static func sources(of name: String) -> [SourceText] {
        TextFiles.below(path(of: name), ending: [".md", ".mdx", ".markdown"])
    }
}
