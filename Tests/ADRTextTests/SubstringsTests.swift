import ADRText
import Testing

@Suite struct SubstringsTests {
    @Test func placesFollowEachOther() {
        let text = "one, two, three"
        #expect(
            text.ranges(of: ", ").map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) } == [
                3, 8,
            ])
        #expect("aaaa".ranges(of: "aa").count == 2)
        #expect("abc".ranges(of: "").isEmpty)
    }

    @Test func aPartIsSearchedWithinItsBounds() {
        let text = "a-b-c"
        let part = text.dropFirst(2)
        #expect(part.firstRange(of: "-").map { text[..<$0.lowerBound] } == "a-b")
        #expect(part.firstRange(of: "a") == nil)
    }

    @Test(arguments: [("a|b|", "|", "\\|", "a\\|b\\|"), ("none", "|", "x", "none"), ("||", "|", "", "")])
    func everyPlaceIsReplaced(text: String, old: String, new: String, expected: String) {
        #expect(text.replacing(old, with: new) == expected)
    }

    @Test func partsAreKeptWhereTheyAreEmpty() {
        #expect("~~a~~b".parts(between: "~~") == ["", "a", "b"])
        #expect("".parts(between: "~~") == [""])
    }

    /// A `Character` would take the mark for a part of the bracket, and hide it.
    @Test func aMarkThatCombinesHidesNoDelimiter() {
        let text = "](\u{301}x"
        #expect(text.contains("]("))
        #expect(text.replacing("](", with: "-") == "-\u{301}x")
        #expect("a\r\nb".ranges(of: "\r\n").count == 1)
    }

    @Test func anEmptyTextStandsAtTheStart() {
        #expect("abc".contains(""))
        #expect("abc".firstRange(of: "")?.isEmpty == true)
    }
}
