import ADRText

/// Finds the stems of many file names in a text, at the cost of about one look at each byte.
struct StemSearch: Sendable {
    /// The stems by their first four bytes.
    private var stems: [UInt32: [[UInt8]]] = [:]
    /// Whether a stem begins with two bytes.
    private var begins = [Bool](repeating: false, count: 1 << 16)

    /// - Parameter stems: those with fewer than six bytes are left out: they may be anything.
    init(_ stems: Set<[UInt8]>) {
        for stem in stems where stem.count > 5 {
            self.stems[Self.key(stem[0], stem[1], stem[2], stem[3]), default: []].append(stem)
            begins[Int(stem[0]) << 8 | Int(stem[1])] = true
        }
    }

    func stands(in bytes: [UInt8]) -> Bool { first(in: bytes, from: 0) != nil }

    /// Where stems stand, one place behind the other; of several at one place the longest.
    func ranges(in bytes: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        while let range = first(in: bytes, from: found.last?.upperBound ?? 0) { found.append(range) }
        return found
    }

    private func first(in bytes: [UInt8], from start: Int) -> Range<Int>? {
        guard !stems.isEmpty, bytes.count > 5 else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            begins.withUnsafeBufferPointer { begins in
                var index = start
                while index + 5 < bytes.count {
                    defer { index += 1 }
                    guard begins[Int(bytes[index]) << 8 | Int(bytes[index + 1])] else { continue }
                    let key = Self.key(bytes[index], bytes[index + 1], bytes[index + 2], bytes[index + 3])
                    guard let candidates = stems[key] else { continue }
                    let rest = bytes[index...]
                    let longest = candidates.filter { rest.starts(with: $0) }.map(\.count).max()
                    if let longest { return index..<index + longest }
                }
                return nil
            }
        }
    }

    private static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) -> UInt32 {
        UInt32(first) << 24 | UInt32(second) << 16 | UInt32(third) << 8 | UInt32(fourth)
    }
}
