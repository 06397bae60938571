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

    /// A command and its arguments as a shell reads them back, in quotes where that is needed.
    public static func commandLine(_ arguments: [String]) -> String {
        arguments.map { $0.utf8.allSatisfy(isPlain) && !$0.isEmpty ? $0 : quoted($0) }.joined(separator: " ")
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-_./=,:+@%".utf8.contains(byte)
        }
    }
}
