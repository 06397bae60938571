/// Text in the language of POSIX shells.
public enum ShellText {
    /// The text in double quotes, as a shell reads it back.
    public static func quoted(_ text: String) -> String {
        var output = "\""
        for scalar in text.unicodeScalars {
            if "\"\\$`".unicodeScalars.contains(scalar) { output += "\\" }
            output.unicodeScalars.append(scalar)
        }
        return output + "\""
    }
}
