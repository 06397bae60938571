/// A command that shows long texts page by page.
public struct Pager: Hashable, Sendable {
    /// A shell command that reads the text from its standard input.
    public let command: String

    private let environment: [String: String]

    /// - Parameter environment: what the pager gets.
    public init(_ command: String, environment: [String: String]) {
        self.command = command
        self.environment = environment
    }

    /// Shows a text on this process's standard output and waits until the pager has ended.
    ///
    /// - Returns: whether the pager says that it has shown the text.
    public func show(_ text: String) -> Bool {
        do throws(SystemError) {
            let script = ["sh", "-c", command]
            return try POSIX.runOnTerminal(script, environment: environment, input: Array(text.utf8)) == 0
        } catch {
            return false
        }
    }
}
