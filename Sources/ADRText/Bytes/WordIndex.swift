/// Finds the place of a name among known ones by its plain words: letters and digits in lower case, one blank between
/// words.
///
/// It reads the bytes of a text where they stand. Only names of ASCII are known; a text beyond ASCII has to be
/// compared as a `String`, which knows that two spellings of é are one letter.
package struct WordIndex: Sendable {
    /// What was found of a text.
    package enum Answer: Hashable, Sendable {
        case known(Int)
        case unknown
        case beyondASCII
    }

    private let names: [[UInt8]]
    /// The places of names by the hash of their words, one more than they are; 0 is free.
    private let slots: [UInt16]

    /// The longest text that can be a name, in bytes.
    private static let limit = 80

    /// - Parameter names: plain words; those beyond ASCII are left out.
    package init(_ names: [String]) {
        self.names = names.map { Array($0.utf8) }
        var size = 64
        while size < names.count * 3 { size *= 2 }
        var slots = [UInt16](repeating: 0, count: size)
        for (place, name) in self.names.enumerated() where name.allSatisfy({ $0 < 0x80 }) {
            var slot = name.withUnsafeBufferPointer(Self.hash) & (size - 1)
            while slots[slot] > 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt16(place + 1)
        }
        self.slots = slots
    }

    /// The place of the name that a text is; words of digits alone before it do not count if told so.
    @_specialize(where Text == String)
    @_specialize(where Text == Substring)
    package func answer<Text: StringProtocol>(
        for text: Text, skippingNumbers: Bool = false
    ) -> Answer {
        text.withBytes { answer(for: $0, skippingNumbers) }
    }

    /// The place of the name that stands in a range of bytes.
    package func answer(
        in bytes: [UInt8], _ range: Range<Int>, skippingNumbers: Bool = false
    ) -> Answer {
        bytes.withUnsafeBufferPointer {
            answer(for: UnsafeBufferPointer(rebasing: $0[range]), skippingNumbers)
        }
    }

    private func answer(for text: UnsafeBufferPointer<UInt8>, _ skippingNumbers: Bool) -> Answer {
        guard text.count <= Self.limit else { return .unknown }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.limit) { words in
            guard let count = text.writePlainWords(to: words) else { return .beyondASCII }
            var start = 0
            if skippingNumbers {
                guard let letter = words[..<count].firstIndex(where: \.isASCIILetter) else { return .unknown }
                start = words[..<letter].lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? 0
            }
            return place(of: UnsafeBufferPointer(rebasing: words[start..<count])).map(Answer.known)
                ?? .unknown
        }
    }

    private func place(of words: UnsafeBufferPointer<UInt8>) -> Int? {
        var slot = Self.hash(words) & (slots.count - 1)
        while slots[slot] > 0 {
            let place = Int(slots[slot]) - 1
            if names[place].withUnsafeBufferPointer({ $0.isEqual(to: words) }) { return place }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private static func hash(_ words: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt32 = 2_166_136_261
        for byte in words { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return Int(hash ^ hash >> 15)
    }
}
