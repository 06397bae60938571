import ADRText
import RealLogs

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

    /// The files below a folder of it with one of some endings.
    static func files(below folder: String, ending suffixes: [String]) -> [SourceText] {
        TextFiles.below("\(root)/\(folder)", ending: suffixes)
    }
}
