import Testing

@testable import ADRText

@Suite struct LineDifferenceTests {
    private static func lines(_ texts: [String]) -> [LineDifference.Line] {
        texts.map { Array($0.utf8)[...] }
    }

    /// The new text, made of the lines that both have and those that are inserted; `nil` if they do not fit.
    private static func rebuilt(_ old: [String], _ new: [String]) -> [String]? {
        let difference = LineDifference(from: lines(old), to: lines(new))
        let kept = old.indices.filter { !difference.removed.contains($0) }.map { old[$0] }
        let other = new.indices.filter { !difference.inserted.contains($0) }.map { new[$0] }
        return kept == other ? kept : nil
    }

    private static func numbered(_ count: Int) -> [String] { (0..<count).map { "line \($0)" } }

    @Test(arguments: [10, 5000]) func whatIsTheSameStays(_ count: Int) {
        let old = Self.numbered(count)
        var new = old
        new[3] = "other"
        new.insert(contentsOf: ["one", "two"], at: 6)
        new.remove(at: count / 2)
        #expect(Self.rebuilt(old, new)?.count == count - 2)
    }

    @Test func longTextsWithoutACommonLineAreReplaced() {
        let (old, new) = (Self.numbered(20_000), Self.numbered(20_000).map { $0 + "!" })
        #expect(Self.rebuilt(old, new) == [])
    }

    @Test func manyLinesThatAreTheSameAreCompared() {
        let old = Array(repeating: ["a", "b"], count: 5000).flatMap(\.self)
        let new = Array(repeating: ["a", "c"], count: 5000).flatMap(\.self)
        #expect(Self.rebuilt(old, new) == Array(repeating: "a", count: 5000))
    }

    @Test func movedLinesStandInOneOfTheirPlaces() {
        let old = Self.numbered(3000)
        let new = Array(old[2000...] + old[..<2000])
        #expect(Self.rebuilt(old, new)?.count == 2000)
    }

    @Test func oneTextMayBeEmpty() {
        let old = Self.numbered(3000)
        #expect(Self.rebuilt(old, []) == [])
        #expect(Self.rebuilt([], old) == [])
    }
}
