import ADRText

/// The names of the months in the languages that decision logs are written in.
enum MonthNames {
    /// 1 to 12 for a name in lower case, whole or shortened; `nil` for any other word.
    static func number(of word: String) -> Int? { numbers[word] }

    /// The name of a month in the language, the length and the letter case of another one; `nil` if that is a name in
    /// several languages that differ in this month.
    static func name(of month: Int, like other: String) -> String? {
        guard (1...12).contains(month) else { return nil }
        let lower = other.lowercased()
        let holding = lists.filter { $0.contains { $0 == lower } }
        // English is what most logs are written in.
        guard let first = holding.first,
            first[0] == "january" || first[0] == "jan" || Set(holding.map { $0[month - 1] }).count == 1
        else { return nil }
        return LetterCase(of: other).map { $0.applied(to: String(first[month - 1])) }
    }

    /// From January to December, a line for each language and length.
    private static let lists = [
        "january february march april may june july august september october november december",
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "januari februari mars april maj juni juli augusti september oktober november december",
        "januar februar marts april maj juni juli august september oktober november december",
        "januar februar mars april mai juni juli august september oktober november desember",
    ].map { $0.parts(at: " ") }

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
