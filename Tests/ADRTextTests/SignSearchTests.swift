import Testing

@testable import ADRText

struct SignSearchTests {
    /// All places of one sign in texts of some lengths, so that it stands in each of eight bytes and in the rest.
    @Test(arguments: [3, 8, 21]) func findsTheFirstSignFromEveryPlace(_ count: Int) {
        let search = SignSearch("[", "<", "`")
        for place in 0..<count {
            for (sign, other) in zip("[<`\u{7F}".utf8, [UInt8(ascii: "Z"), 0x3D, 0xE0, 0xFF]) {
                var bytes = [UInt8](repeating: other, count: count)
                bytes[place] = sign
                for start in 0...count {
                    let expected = bytes[start...].firstIndex { "[<`".utf8.contains($0) }
                    #expect(search.first(in: bytes, start..<count) == expected)
                }
                #expect(search.first(in: bytes, 0..<place) == nil)
            }
        }
    }

    @Test func oneSignIsEnough() {
        #expect(SignSearch("\0").stands(in: Array("some text\0".utf8), 0..<10))
        #expect(!SignSearch("\0").stands(in: Array("some text\u{1}".utf8), 0..<10))
    }
}
