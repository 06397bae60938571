/// The markers of a merge that git could not finish.
public struct ConflictMarkers: Hashable, Sendable {
    /// UTF-8 offsets of the line `<<<<<<< HEAD`.
    public let start: Range<Int>
    /// UTF-8 offsets from that line to the end of the line `>>>>>>> branch`.
    public let range: Range<Int>

    /// The first conflict of a text; `nil` unless lines of all three kinds stand there one after the other.
    public init?(in source: SourceText) {
        let bytes = source.bytes
        guard Self.opening.stands(in: bytes) else { return nil }
        var start: Range<Int>?
        var isParted = false
        var position = source.contentStart
        while position < bytes.count {
            let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let line = position..<(end > position && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end)
            if Self.isMarker("<", line, bytes) {
                (start, isParted) = (line, false)
            } else if start != nil, Self.isMarker("=", line, bytes) {
                isParted = true
            } else if let start, isParted, Self.isMarker(">", line, bytes) {
                self.start = start
                range = start.lowerBound..<line.upperBound
                return
            }
            position = end + 1
        }
        return nil
    }

    private static let opening = BytePattern("<<<<<<<")

    /// Seven signs, then a blank or the end of the line.
    private static func isMarker(_ sign: Unicode.Scalar, _ line: Range<Int>, _ bytes: [UInt8]) -> Bool {
        guard line.count >= 7, bytes[line.prefix(7)].allSatisfy({ $0 == UInt8(ascii: sign) }) else {
            return false
        }
        return line.count == 7 || bytes[line.lowerBound + 7].isBlank
    }
}
