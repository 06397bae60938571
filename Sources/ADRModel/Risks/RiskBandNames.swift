import ADRText

/// What a team calls the four bands.
public struct RiskBandNames: Hashable, Sendable {
    private let names: [String]
    private let letters: [String]

    /// Low, medium, high, critical.
    public static let standard = RiskBandNames(validated: RiskBand.Grade.allCases.map(\.name))

    /// - Parameter names: from low to critical; `nil` if they are not four that differ.
    public init?(_ names: [String]) {
        let words = Set(names.map(SchemaWord.normalized))
        guard names.count == RiskBand.Grade.allCases.count, words.count == names.count, !words.contains("")
        else { return nil }
        self.init(validated: names)
    }

    /// Their first letters stand for the bands, or if those are not four that differ, L, M, H and C.
    private init(validated names: [String]) {
        self.names = names
        let initials = names.map { $0.prefix(1).uppercased() }
        let areLetters = names.allSatisfy { $0.first.map { $0.isLetter || $0.isNumber } ?? false }
        letters =
            areLetters && Set(initials).count == names.count
            ? initials : RiskBand.Grade.allCases.map { $0.name.prefix(1).uppercased() }
    }

    /// From low to critical.
    public var bands: [RiskBand] { RiskBand.Grade.allCases.map { self[$0] } }

    public subscript(grade: RiskBand.Grade) -> RiskBand {
        RiskBand(grade: grade, name: names[grade.rawValue], letter: letters[grade.rawValue])
    }

    /// The band that a word names: the team's own, or one of the four grades.
    public func band(_ text: String) -> RiskBand? {
        let word = SchemaWord.normalized(text)
        return bands.first { SchemaWord.normalized($0.name) == word }
            ?? RiskBand.Grade.allCases.first { $0.name == word }.map { self[$0] }
    }

    /// The band that a cell of a table names, also in words of other scales and languages, behind a sign as `🔴 Hoch`.
    func band(ofCell text: String) -> RiskBand? {
        let word = SchemaWord.normalized(String(text.drop { !$0.isLetter }))
        return band(word) ?? Self.otherWords[word].map { self[$0] }
    }

    private static let otherWords: [String: RiskBand.Grade] = {
        let lines: [(RiskBand.Grade, String)] = [
            (.low, "very-low,minor,niedrig,gering,faible,bajo,baja,baixo,baixa,basso,bassa,низкий,低"),
            (.medium, "moderate,med,mittel,moyen,moyenne,medio,media,médio,média,moderado,средний,中"),
            (.high, "major,hoch,élevé,élevée,alto,alta,высокий,高"),
            (.critical, "very-high,severe,extreme,sehr-hoch,kritisch,critique,très-élevé,crítico,crítica"),
            (.critical, "critico,critica,muy-alto,muy-alta,muito-alto,muito-alta,критический"),
        ]
        var words: [String: RiskBand.Grade] = [:]
        for (grade, line) in lines {
            for word in line.parts(at: ",") { words[String(word)] = grade }
        }
        return words
    }()
}
