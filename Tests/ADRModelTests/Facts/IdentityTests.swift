import Testing

@testable import ADRModel

@Suite struct IdentityTests {
    private static let known = ["@ana", "Lee Vu <lee@example.org>", "kim", "Jo Bo", "Jo Li", "Łukasz"]

    @Test(arguments: [
        ("ana", ["@ana"]), ("Lee Vu", ["Lee Vu <lee@example.org>"]), ("LEE@example.org", [known[1]]),
        ("kim@work.test", ["kim"]), ("Kim Possible", ["kim"]), ("Jo", []), ("jo li", ["Jo Li"]),
        ("nobody", []),
        ("łukasz", ["Łukasz"]),
    ])
    func aPersonIsKnownByTheNamesOfTheLog(name: String, people: [String]) {
        #expect(Identity(names: [name]).people(among: Self.known) == people)
    }

    @Test func theNameCountsBeforeTheAddress() {
        #expect(Identity(names: ["Jo Bo", "kim@example.org"]).people(among: Self.known) == ["Jo Bo"])
        #expect(Identity(names: ["X Y", "kim@example.org"]).people(among: Self.known) == ["kim"])
    }

    @Test func aWholeNameMeansTheFirstNameAloneTooUnlessSomebodyElseHasIt() {
        let ana = Identity(names: ["Ana Schäfer"])
        #expect(ana.people(among: ["Ana Schäfer", "ana", "lee"]) == ["Ana Schäfer", "ana"])
        #expect(ana.people(among: ["Ana Schäfer", "ana", "Ana Li"]) == ["Ana Schäfer"])
    }
}
