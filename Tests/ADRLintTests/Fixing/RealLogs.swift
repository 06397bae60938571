import ADRModel
import ADRText

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The logs of the corpora beside the repository; none where they are not.
enum RealLogs {
    static var all: [DecisionLog] {
        let base =
            "/" + #filePath.split(separator: "/").dropLast(5).joined(separator: "/") + "/shared/corpora"
        let corpora = (try? FileManager.default.contentsOfDirectory(atPath: base)) ?? []
        return corpora.sorted().flatMap { LogSurvey(files(of: "\(base)/\($0)")).logs }
    }

    private static func files(of folder: String) -> [SourceText] {
        guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: folder) else { return [] }
        return paths.sorted().filter { $0.hasSuffix(".md") }.compactMap { path in
            FileManager.default.contents(atPath: "\(folder)/\(path)").map {
                SourceText(path: path, bytes: Array($0))
            }
        }
    }
}
