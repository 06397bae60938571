/// A command that GitHub Actions reads from the output of a step, as `::error file=p,line=1::message`.
struct GitHubCommand {
    let name: String
    let properties: KeyValuePairs<String, String>
    let message: String

    /// The command on one line, without a newline.
    var line: String {
        let properties = properties.map { "\($0.key)=\(Self.property($0.value))" }.joined(separator: ",")
        return "::\(name) \(properties)::\(Self.data(message))"
    }

    private static func data(_ text: String) -> String {
        CommandText.encoded(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
    }

    private static func property(_ text: String) -> String {
        CommandText.encoded(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
    }
}
