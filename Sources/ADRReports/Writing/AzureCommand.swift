/// A command that Azure Pipelines reads from the output of a step, as
/// `##vso[task.logissue type=error;]message`.
struct AzureCommand {
    let name: String
    let properties: KeyValuePairs<String, String>
    let message: String

    /// The command on one line, without a newline.
    var line: String {
        let properties = properties.map { "\($0.key)=\(Self.property($0.value));" }.joined()
        return "##vso[\(name) \(properties)]\(Self.data(message))"
    }

    private static func data(_ text: String) -> String {
        CommandText.encoded(text, ["%": "%AZP25", "\r": "%0D", "\n": "%0A"])
    }

    private static func property(_ text: String) -> String {
        CommandText.encoded(text, ["%": "%AZP25", "\r": "%0D", "\n": "%0A", ";": "%3B", "]": "%5D"])
    }
}
