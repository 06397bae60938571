import Testing

@testable import ADRText

@Suite struct FoldedTextTests {
    private func folded(_ text: String) -> String { String(decoding: FoldedText(text).bytes, as: UTF8.self) }

    @Test(arguments: [
        ("PostgreSQL", "postgresql"), ("Résumé", "resume"), ("Re\u{301}sume\u{301}", "resume"),
        ("Łódź, Straße, Ærø", "lodz, strasse, aero"), ("İstanbul ışık", "istanbul isik"),
        ("Ελλάς", "ελλασ"), ("ЁЛКА Йод", "елка иод"), ("Điện thoại", "dien thoai"), ("أَحْمَد", "احمد"),
        ("注文キュー", "注文キュー"), ("か\u{3099}", "が"), ("\u{1112}\u{1161}\u{11AB}", "한"), ("ＡＢＣ１２", "abc12"),
        ("“don’t” – so…", "\"don't\" - so..."), ("a\u{A0}\n\t b", "a b"), ("so\u{AD}ft", "soft"),
        ("**bold** snake_case `code`", "bold snakecase code"), ("🔥 fire", "🔥 fire"),
    ])
    func lettersAreComparedWithoutWhatPeopleDoNotType(text: String, expected: String) {
        #expect(folded(text).unicodeScalars.elementsEqual(expected.unicodeScalars), "\(folded(text))")
    }

    @Test func aFoldedRangeLeadsBackToItsCharacters() throws {
        let text = FoldedText("Die **Straße** nach Łódź")
        func original(_ word: String) throws -> Substring {
            let found = try #require(BytePattern(word).firstRange(in: text.bytes))
            return Substring(text.text.utf8[text.original(found)])
        }
        #expect(try original("strasse") == "Straße")
        #expect(try original("lodz") == "Łódź")
    }

    @Test func aFileIsFoldedAsATextIs() {
        for text in ["Résumé  of\nŁódź", "Привет", "ＡＢＣ", "日本", "a\u{FF}"] {
            #expect(FoldedText.bytes(of: Array(text.utf8)) == FoldedText(text).bytes)
        }
        #expect(FoldedText.bytes(of: [0xC3]) == [0xC3])
        #expect(FoldedText.bytes(of: [0xFF, 0x41]) == [0xFF, 0x61])
    }
}

extension String.UTF8View {
    fileprivate subscript(range: Range<Int>) -> String.UTF8View.SubSequence {
        self[index(startIndex, offsetBy: range.lowerBound)..<index(startIndex, offsetBy: range.upperBound)]
    }
}
