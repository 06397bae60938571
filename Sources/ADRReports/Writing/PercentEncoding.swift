/// Text with bytes written as `%` and two hexadecimal digits (RFC 3986).
enum PercentEncoding {
    /// The text with every scalar encoded that is not to be kept.
    static func encoded(_ text: String, keeping isKept: (Unicode.Scalar) -> Bool) -> String {
        var output = ""
        for scalar in text.unicodeScalars {
            if isKept(scalar) {
                output.unicodeScalars.append(scalar)
            } else {
                for byte in String(scalar).utf8 {
                    output += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
                }
            }
        }
        return output
    }

    /// A relative path as a URI reference of ASCII characters.
    static func path(_ path: String) -> String {
        encoded(path) { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", "/": true
            default: false
            }
        }
    }
}
