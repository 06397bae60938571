import ADRAuthoring
import Testing

@Suite struct CommaListTests {
    @Test(arguments: [
        ("ana, lee", ["ana", "lee"]), ("a,b", ["a", "b"]), ("ana", ["ana"]),
        (" ana ,, lee,", ["ana", "lee"]),
        ("\"Kim, PhD\", lee", ["Kim, PhD", "lee"]), ("lee,'Kim, PhD'", ["lee", "Kim, PhD"]),
        ("Ann \"Annie, A\" Lee", ["Ann \"Annie", "A\" Lee"]), ("O'Neil, 'quoted'", ["O'Neil", "quoted"]),
        ("\"open, lee", ["\"open", "lee"]), ("\"a\" b, c", ["\"a\" b", "c"]), ("\"\", a", ["a"]),
        ("日本, 東京", ["日本", "東京"]),
    ])
    func valuesStandBetweenCommas(_ text: String, _ values: [String]) {
        #expect(CommaList.values(text) == values)
    }

    /// The time grows with the length, whatever is in it.
    @Test func manyQuotesAreRead() {
        #expect(CommaList.values(String(repeating: "\"a\"b,", count: 20_000)).count == 20_000)
        #expect(CommaList.values(String(repeating: "\"", count: 20_000)).count == 1)
    }
}
