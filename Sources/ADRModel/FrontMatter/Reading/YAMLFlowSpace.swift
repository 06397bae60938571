/// Going on inside flow collections without reading values.
extension FrontMatterReader {
    /// Goes to the next text inside a flow collection that is not a comment.
    ///
    /// - Returns: whether there is one before the collection's lines are over.
    mutating func skipFlowSpace(parent: Int) -> Bool {
        while true {
            skipBlanks()
            if isComment(position) { position = lineEnd(from: position) }
            guard isLineEnd(position) else { return true }
            guard !flowEnded, continueOnNextLine(deeperThan: parent, closes: true) != nil else {
                return false
            }
        }
    }

    /// Goes behind a collection that is nested too deep to be read.
    mutating func skipFlowCollection(parent: Int) {
        var openCount = 0
        repeat {
            guard skipFlowSpace(parent: parent) else { return }
            switch current {
            case UInt8(ascii: "["), UInt8(ascii: "{"): openCount += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): openCount -= 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                _ = readQuoted(parent: parent)
                continue
            default: break
            }
            position += 1
        } while openCount > 0
    }
}
