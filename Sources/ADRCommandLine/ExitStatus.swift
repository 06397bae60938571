/// How a command ended, for the shell.
public enum ExitStatus: Int32, Sendable {
    /// Done; nothing found, or all of it fixed.
    case success = 0
    /// Findings, or a page that is stale; in the habits of adr-tools also a failure of its commands.
    case findings = 1
    /// It could not be done: wrong usage, a broken configuration, a file that cannot be read or written.
    case failure = 2
}
