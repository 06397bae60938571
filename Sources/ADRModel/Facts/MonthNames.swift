import ADRText

/// The names of the months in the languages that decision logs are written in.
enum MonthNames {
    /// 1 to 12 for a name in lower case, whole or shortened; `nil` for any other word.
    static func number(of word: String) -> Int? { numbers[word] }

    private static let numbers: [String: Int] = {
        let names = [
            "january jan janvier janv januar jänner enero ene janeiro gennaio gen januari",
            "february feb février févr februar febrero fevereiro fev febbraio februari",
            "march mar mars märz marzo março maart mrz",
            "april apr avril avr abril abr aprile",
            "may mai mayo maio maggio mei",
            "june jun juin juni junio junho giugno",
            "july jul juillet juil juli julio julho luglio",
            "august aug août agosto ago augustus",
            "september sep sept septembre septiembre setembro settembre set",
            "october oct octobre oktober okt octubre outubro out ottobre",
            "november nov novembre noviembre novembro",
            "december dec décembre déc dezember dez diciembre dic dezembro dicembre",
        ]
        var numbers: [String: Int] = [:]
        for (index, line) in names.enumerated() {
            for name in line.parts(at: " ") { numbers[String(name)] = index + 1 }
        }
        return numbers
    }()
}
