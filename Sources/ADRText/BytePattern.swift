/// A sequence of bytes that is looked for in many texts, mostly without looking at each of their bytes.
public struct BytePattern: Hashable, Sendable {
    private let bytes: [UInt8]
    /// How far the end of the pattern may go on from a byte that it does not end with (Horspool's method).
    private let steps: [Int]
    private let ignoresCase: Bool

    /// - Parameter ignoresCase: whether ASCII letters in lower case stand for those in upper case too.
    public init(_ bytes: [UInt8], ignoringCase ignoresCase: Bool = false) {
        self.bytes = bytes
        self.ignoresCase = ignoresCase
        var steps = Array(repeating: max(bytes.count, 1), count: 256)
        for (place, byte) in bytes.dropLast().enumerated() {
            steps[Int(byte)] = bytes.count - 1 - place
            if ignoresCase, byte.isASCIILetter { steps[Int(byte ^ 0x20)] = bytes.count - 1 - place }
        }
        self.steps = steps
    }

    public init(_ text: String) { self.init(Array(text.utf8)) }

    /// Where the pattern first stands in a text, or a part of it; an empty one stands nowhere.
    public func firstRange(in text: [UInt8], within part: Range<Int>? = nil) -> Range<Int>? {
        let count = bytes.count
        let part = part ?? 0..<text.count
        guard count > 0 else { return nil }
        return text.withUnsafeBufferPointer { text in
            bytes.withUnsafeBufferPointer { bytes in
                steps.withUnsafeBufferPointer { steps in
                    var end = part.lowerBound + count - 1
                    while end < part.upperBound {
                        let last = text[end]
                        if isSame(last, bytes[count - 1]) {
                            var place = 0
                            while place < count - 1, isSame(text[end - count + 1 + place], bytes[place]) {
                                place += 1
                            }
                            if place == count - 1 { return (end - count + 1)..<(end + 1) }
                        }
                        end += steps[Int(last)]
                    }
                    return nil
                }
            }
        }
    }

    /// Where the pattern stands in a text, one place behind the other.
    public func ranges(in text: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        while let range = firstRange(in: text, within: (found.last?.upperBound ?? 0)..<text.count) {
            found.append(range)
        }
        return found
    }

    /// Whether the pattern stands somewhere in a text.
    public func stands(in text: [UInt8]) -> Bool { firstRange(in: text) != nil }

    @inline(__always)
    private func isSame(_ byte: UInt8, _ wanted: UInt8) -> Bool {
        byte == wanted || ignoresCase && byte | 0x20 == wanted && wanted.isASCIILetter
    }
}
