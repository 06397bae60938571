public import ADRLint
public import ADRText

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A baseline as JSON, one entry after the other, so that changes are easy to review.
public enum BaselineFile {
    /// A file is no baseline, or one of another version of this program.
    public struct Problem: Error, Hashable, Sendable {
        public let path: String
        /// One sentence without a period.
        public let message: String
    }

    /// Reads a baseline.
    ///
    /// - Throws: ``Problem``.
    public static func read(_ source: SourceText) throws(Problem) -> Baseline {
        let baseline: Baseline
        do {
            baseline = try JSONDecoder().decode(Baseline.self, from: Data(source.bytes))
        } catch {
            throw Problem(path: source.path, message: "this is no baseline as --write-baseline writes it")
        }
        guard baseline.version == Baseline.currentVersion else {
            throw Problem(
                path: source.path, message: "a baseline of version \(baseline.version) cannot be read")
        }
        return baseline
    }

    /// The text of a baseline, with a final newline.
    public static func text(of baseline: Baseline) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // A baseline consists of texts and numbers, which JSON always has.
        let data = (try? encoder.encode(baseline)) ?? Data()
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}
