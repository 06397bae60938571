import ADRText

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Other people's data beside the repository; tests that need it do nothing where it is not.
enum SharedData {
    static let root = "/" + #filePath.split(separator: "/").dropLast(5).joined(separator: "/") + "/shared"

    /// Whether the verdict on every case is to be printed.
    static let isVerbose = ProcessInfo.processInfo.environment["ADR_CONFORMANCE"] == "verbose"

    /// The files below a folder with one of some endings, in a fixed order.
    static func files(below folder: String, ending suffixes: [String]) -> [SourceText] {
        let base = "\(root)/\(folder)"
        guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: base) else { return [] }
        return paths.sorted().compactMap { path in
            guard suffixes.contains(where: path.hasSuffix),
                let data = FileManager.default.contents(atPath: "\(base)/\(path)")
            else { return nil }
            return SourceText(path: path, bytes: Array(data))
        }
    }
}
