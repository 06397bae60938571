package import ADRText

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The texts in a folder of other people's files.
package enum TextFiles {
    /// The files below a folder with one of some endings, letter case aside, in a fixed order; none if there is no folder.
    package static func below(_ folder: String, ending suffixes: [String]) -> [SourceText] {
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        return paths.sorted().compactMap { path in
            guard suffixes.contains(where: path.lowercased().hasSuffix),
                let data = FileManager.default.contents(atPath: "\(folder)/\(path)")
            else { return nil }
            return SourceText(path: path, bytes: Array(data))
        }
    }
}
