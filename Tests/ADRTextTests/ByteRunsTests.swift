import ADRText
import Testing

@Suite struct ByteRunsTests {
    private static let texts = [
        "", "a", "\n", "\r\n", "1234567\n", "12345678\n", "123456789\r\nx", "\u{80}\u{8A}\u{8D}\n",
        "a\tb\u{7F}c",
        String(repeating: "ä", count: 40) + "\n", "no end of a line in these thirty-nine bytes",
    ]

    @Test(arguments: texts) func lineEndsAreFoundAsByLookingAtEachByte(_ text: String) {
        let bytes = Array(text.utf8)
        for start in 0...bytes.count {
            let expected = bytes[start...].firstIndex { $0 == 10 || $0 == 13 } ?? bytes.count
            #expect(bytes.firstLineEnd(from: start) == expected)
        }
    }

    @Test(arguments: texts) func unplainBytesAreFoundAsByLookingAtEachByte(_ text: String) {
        let bytes = Array(text.utf8)
        for start in 0...bytes.count {
            let expected = bytes[start...].firstIndex { !(32...126).contains($0) && $0 != 10 } ?? bytes.count
            #expect(bytes.firstUnplain(from: start) == expected)
        }
    }

    @Test(arguments: texts) func bytesBeyondASCIIAreFoundAsByLookingAtEachByte(_ text: String) {
        let bytes = Array(text.utf8)
        for start in 0...bytes.count {
            let expected = bytes[start...].firstIndex { $0 >= 0x80 } ?? bytes.count
            #expect(bytes.firstBeyondASCII(from: start) == expected)
        }
    }

    @Test func textsAreComparedAsByLookingAtEachByte() {
        for one in Self.texts {
            for other in Self.texts + [one + "x", String(one.dropLast())] {
                #expect(one.isPath(other) == one.utf8.elementsEqual(other.utf8))
                #expect((FilePath(one) < FilePath(other)) == one.utf8.lexicographicallyPrecedes(other.utf8))
            }
        }
    }
}
