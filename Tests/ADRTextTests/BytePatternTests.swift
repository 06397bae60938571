import ADRText
import Testing

@Suite struct BytePatternTests {
    @Test(arguments: [
        ("adr", "x ADR adr", [6..<9]), ("aa", "aaaaa", [0..<2, 2..<4]), ("a", "bab", [1..<2]), ("", "x", []),
        ("abc", "ab", []), ("abc", "abc", [0..<3]), ("é", "eé", [1..<3]), ("abab", "abaabab", [3..<7]),
    ])
    func itIsFoundOnePlaceBehindTheOther(pattern: String, text: String, expected: [Range<Int>]) {
        #expect(BytePattern(pattern).ranges(in: Array(text.utf8)) == expected)
    }

    @Test func letterCaseMayBeIgnored() {
        let pattern = BytePattern(Array("adr[".utf8), ignoringCase: true)
        #expect(pattern.stands(in: Array("x aDR[ y".utf8)))
        #expect(!pattern.stands(in: Array("adr{".utf8)))
    }

    @Test func aPartOfATextBoundsThePlace() {
        let text = Array("abcabc".utf8)
        #expect(BytePattern("bc").firstRange(in: text, within: 2..<6) == 4..<6)
        #expect(BytePattern("bc").firstRange(in: text, within: 2..<5) == nil)
        #expect(BytePattern("bc").firstRange(in: text, within: 6..<6) == nil)
    }

    @Test(arguments: 0..<200) func itIsFoundWhereComparingFindsIt(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let text = (0..<60).map { _ in UInt8(97 + next(3)) }
        let pattern = (0..<(1 + next(5))).map { _ in UInt8(97 + next(3)) }
        let first = (0...(text.count - pattern.count)).first { text[$0...].starts(with: pattern) }
        #expect(BytePattern(pattern).firstRange(in: text)?.lowerBound == first)
    }
}
