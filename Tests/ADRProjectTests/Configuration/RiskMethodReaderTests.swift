import ADRModel
import ADRProject
import ADRText
import Testing

@Suite struct RiskMethodReaderTests {
    func reader(_ lines: String) -> ConfigurationReader {
        let indented = lines.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
        return ConfigurationReader(reading: SourceText(path: ".adr.yml", "risks:\n\(indented)\n"))
    }

    func band(_ level: String, _ lines: String) -> RiskBand? {
        let method = reader(lines).configuration.risks
        return RiskLevel(level, scale: method.scale).map(method.band)
    }

    @Test func everythingIsRead() {
        let reader = reader(
            """
            scale:
              likelihood: [never, seldom, sometimes, often, always]
              impact: {harmless: 1, Costly: 4, dear: 4}
            matrix: product
            bands: {medium: 4, critical: 20}
            kinds: {threat: risk, premise: assumption}
            roles:
              ana: qa
              lee: [developer, ux]
            """)
        let method = reader.configuration.risks
        #expect(reader.diagnostics.isEmpty)
        #expect(method.scale.likelihood.rating("Often") == 4)
        #expect(method.scale.likelihood.names == ["never", "seldom", "sometimes", "often", "always"])
        #expect(method.scale.impact.names == ["harmless", "Minor", "Moderate", "Costly", "Severe"])
        #expect(method.scale.impact.rating("dear") == 4)
        #expect(method.matrix.basis == .product(medium: 4, high: 10, critical: 20))
        #expect(method.kind("Premise") == .assumption && method.kind("debt") == .debt)
        #expect(method.roles == ["ana": [.qa], "lee": [.developer, .ux]])
    }

    @Test func aListOfWordsIsAScaleOfItsSize() throws {
        let reader = reader(
            """
            scale:
              likelihood: [seldom, at times, often]
              impact: [1, 2, 3, 4, 5, 6, 7]
            bands: {critical: 21}
            """)
        let method = reader.configuration.risks
        #expect(reader.diagnostics.isEmpty)
        #expect(method.scale.likelihood.names == ["seldom", "at times", "often"])
        #expect(["often", "3", "4", "high"].map(method.scale.likelihood.rating) == [3, 3, nil, nil])
        #expect(method.scale.impact.ratings == 1...7)
        #expect(method.matrix.basis == .product(medium: 5, high: 9, critical: 21))
    }

    @Test func aMatrixFollowsTheScale() {
        let lines = """
            matrix: [[green, green], [green, yellow], [yellow, red]]
            scale: {likelihood: [a, b, c], impact: [d, e]}
            bands: {names: [green, yellow, orange, red]}
            """
        #expect(reader(lines).diagnostics.isEmpty)
        #expect(["1x1", "2x2", "3x2"].map { band($0, lines)?.name } == ["green", "yellow", "red"])
        #expect(["1x1", "2x2", "3x2"].map { band($0, lines)?.letter } == ["G", "Y", "R"])
    }

    @Test func bandsMayBeDividedByTheirNames() {
        let lines = "bands: {names: [green, yellow, orange, red], yellow: 3, orange: 10, critical: 20}"
        #expect(reader(lines).diagnostics.isEmpty)
        #expect(["1x2", "1x3", "4x5"].map { band($0, lines)?.name } == ["green", "yellow", "red"])
    }

    @Test func audiencesSeeTheirParts() {
        let method = reader(
            """
            audiences:
              security-board: [top-risks, heat-map]
              qa: [register]
            """
        ).configuration.risks
        #expect(method.audiences == ["security-board": ["top-risks", "heat-map"], "qa": ["register"]])
    }

    @Test func formerNamesOfPartsAreReadOn() {
        let reader = reader(
            "audiences: {board: [headline, counts, decisions-asked, gaps, trend, themes, method]}")
        #expect(reader.diagnostics.isEmpty)
        #expect(
            reader.configuration.risks.audiences["board"]
                == ["counts", "decisions-needed", "better-or-worse", "hot-spots"])
    }

    @Test func qualityIsAnotherWordForQA() {
        let roles = reader("roles: {ana: quality, lee: [operations, security]}").configuration.risks.roles
        #expect(roles == ["ana": [.qa], "lee": [.operations, .security]])
    }

    @Test func theAppetiteIsALimitForEachBand() {
        let method = reader(
            "bands: {names: [green, yellow, orange, red]}\nappetite: {unrated: 0, orange: [planned, 5], critical: planned}"
        ).configuration.risks
        #expect(
            method.appetite.limits == [
                RiskAppetite.Limit(.critical, .planned), RiskAppetite.Limit(.high, .planned),
                RiskAppetite.Limit(.high, .atMost(5)), RiskAppetite.Limit(nil, .atMost(0)),
            ])
    }

    @Test func theMatrixIsNamedOrWrittenOut() {
        #expect(band("5x3", "matrix: nist") == .medium)
        #expect(band("5x3", "bands: {medium: 2}") == .high)
        let own = """
            matrix:
              - [low, low, low, medium, medium]
              - [low, low, medium, medium, high]
              - [low, medium, medium, high, high]
              - [medium, medium, high, high, critical]
              - [medium, high, high, critical, critical]
            """
        #expect(band("1x4", own) == .medium)
        #expect(band("4x1", own) == .medium)
        #expect(band("1x3", own) == .low)
        #expect(reader(own).configuration.risks.matrix.basis == .own)
    }

    @Test(arguments: [
        ("matrx: nist", "matrx", "did you mean \"matrix\"?"),
        ("matrix: nits", "nits", "did you mean \"nist\"?"),
        ("matrix: [[low]]", "[low]", "5 bands"), ("matrix: []", "[]", "5 rows"),
        ("matrix: [[low, hgih]]", "hgih", "did you mean \"high\"?"),
        ("scale: {impakt: []}", "impakt", "did you mean \"impact\"?"),
        ("scale: {impact: [a]}", "[a]", "2 to 10 words"), ("scale: {impact: {a: 6}}", "6", "from 1 to 5"),
        ("scale: {impact: [1, 3, x]}", "3", "the number 3"), ("scale: {impact: [a, b, A]}", "A", "repeated"),
        ("scale: {impact: [a, b, c]}\nmatrix: nist", "nist", "5 x 5, but the scale is 5 x 3"),
        ("bands: {names: [a, b, c]}", "[a, b, c]", "four different names"),
        ("bands: {names: [a, b, c, a]}", "[a, b, c, a]", "four different names"),
        (
            "bands: {names: [green, yellow, orange, red], lilac: 2}", "lilac",
            "choose from: yellow, orange, red, names"
        ),
        ("audiences: {board: [heatmap]}", "heatmap", "did you mean \"heat-map\"?"),
        ("audiences: {board: top-risks}", "top-risks", "must map names to parts"),
        ("bands: {medium: 12}", "{medium: 12}", "must increase"), ("bands: {low: 2}", "low", "unknown band"),
        ("bands: {high: ten}", "ten", "must map"),
        ("bands: {medium: 4}\nmatrix: nist", "{medium: 4}", "does not use"),
        ("appetite: {critical: plan}", "plan", "a limit is `planned`"),
        ("appetite: {critical: -1}", "-1", "a limit is `planned`"),
        ("appetite: {hihg: 5}", "hihg", "did you mean \"high\"?"),
        ("appetite: 5", "5", "must map bands to limits"),
        ("kinds: {threat: risc}", "risc", "did you mean \"risk\"?"),
        ("roles: {ana: qs}", "qs", "did you mean \"qa\"?"), ("roles: ana", "ana", "must map people to roles"),
    ])
    func aMistakeIsFoundAtItsPlace(lines: String, place: String, words: String) {
        let reader = reader(lines)
        let found = reader.diagnostics
        let indented = lines.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
        let source = SourceText(path: ".adr.yml", "risks:\n\(indented)\n")
        #expect(found.map { $0.range.map { source[$0] } } == [place])
        #expect(found.first?.message.contains(words) == true, "\(found.map(\.message))")
    }

    @Test func aMatrixThatStandsUpsideDownIsFound() {
        let row = "[low, low, medium, high, high]"
        let reader = reader(
            "matrix: [\(Array(repeating: "[high, high, high, high, high]", count: 4).joined(separator: ", ")), \(row)]"
        )
        #expect(
            reader.diagnostics.map(\.message) == [
                "the rows are upside down; the first row is for likelihood 1"
            ])
        #expect(reader.configuration.risks.matrix == .product)
    }
}
