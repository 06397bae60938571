import ADRText

/// A JSON array of objects that all have the same members in the same order, as the tool writes it.
enum JSONRows {
    /// Whether a text is such an array, with an object in it.
    ///
    /// - Parameter names: those of the members of each object.
    static func isOne(_ bytes: [UInt8], names: [String]) -> Bool {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard lines.count > 3, lines[0] == [UInt8(ascii: "[")], lines[1].elementsEqual("  {".utf8) else {
            return false
        }
        let starts = names.map { Array("    \"\($0)\": ".utf8) }
        var next = 0
        // Line endings within texts are escaped: a line is one of the array's or of the values' own.
        for line in lines where line.starts(with: "    \"".utf8) {
            guard line.starts(with: starts[next]) else { return false }
            next = (next + 1) % starts.count
        }
        return next == 0 && lines.contains { $0.starts(with: starts[0]) }
    }
}
