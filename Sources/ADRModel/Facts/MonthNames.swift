import ADRText

/// The names of the months in the languages that decision logs are written in.
enum MonthNames {
    /// 1 to 12 for a name in lower case, whole or shortened; `nil` for any other word.
    static func number(of word: String) -> Int? { numbers[word] }

    /// The name of a month in the language, the length and the letter case of another one.
    static func name(of month: Int, like other: String) -> String? {
        let lower = other.lowercased()
        guard let position = english.firstIndex(where: { $0.contains(lower) }), (1...12).contains(month)
        else {
            return nil
        }
        let isWhole = english[position][0] == lower && lower.utf8.count > 3
        let name = english[month - 1][isWhole || lower == "may" ? 0 : 1]
        return LetterCase(of: other).map { $0.applied(to: name) }
    }

    private static let english = names.prefix(12).map { line in
        line.parts(at: " ").prefix(2).map(String.init)
    }

    private static let names = [
        "january jan janvier janv januar jänner enero ene janeiro gennaio gen januari",
        "february feb février févr februar febrero fevereiro fev febbraio februari",
        "march mar mars märz marzo março maart mrz",
        "april apr avril avr abril abr aprile",
        "may may mai mayo maio maggio mei",
        "june jun juin juni junio junho giugno",
        "july jul juillet juil juli julio julho luglio",
        "august aug août agosto ago augustus",
        "september sep sept septembre septiembre setembro settembre set",
        "october oct octobre oktober okt octubre outubro out ottobre",
        "november nov novembre noviembre novembro",
        "december dec décembre déc dezember dez diciembre dic dezembro dicembre",
    ]

    private static let numbers: [String: Int] = {
        var numbers: [String: Int] = [:]
        for (index, line) in names.enumerated() {
            for name in line.parts(at: " ") { numbers[String(name)] = index + 1 }
        }
        return numbers
    }()
}
