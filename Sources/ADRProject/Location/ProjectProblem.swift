public import ADRText

/// Why a project or one of its logs cannot be used.
public enum ProjectProblem: Error, Sendable {
    case file(FileProblem)
    /// The configuration has mistakes.
    case configuration([Diagnostic], SourceText)
    /// `ADR_DIALECT` has this value, which names no dialect; the names there are.
    case unknownDialect(String, [String])
    /// There is no log.
    case noLog
    /// No log answers to the name; the folders of those there are.
    case unknownLog(String, [String])
    /// Several logs could be meant; their folders.
    case severalLogs([String])
    /// Records of several logs answer to this; a hint names them.
    case severalRecords(String, String)
}
