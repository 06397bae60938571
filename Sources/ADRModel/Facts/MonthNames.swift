import ADRText

/// The names of the months in the languages that decision logs are written in.
enum MonthNames {
    /// 1 to 12 for a name in lower case, whole or shortened; `nil` for any other word.
    static func number(of word: String) -> Int? { numbers[word] }

    /// The name of a month in the language, the length and the letter case of another one; `nil` if that is a name in
    /// several languages that differ in this month.
    static func name(of month: Int, like other: String) -> String? {
        guard (1...12).contains(month), let letterCase = LetterCase(of: other) else { return nil }
        let lower = other.lowercased()
        let holding = languages.filter { language in language.months.contains { $0.contains(lower) } }
        let usual = holding.filter { $0.capitalizes == (letterCase != .lower) }
        let names = Set((usual.isEmpty ? holding : usual).map { $0.name(of: month, like: lower) })
        // What most logs are written in.
        let english = languages[0].months.contains { $0.contains(lower) } ? languages[0] : nil
        guard let name = names.count == 1 ? names.first : english?.name(of: month, like: lower) else {
            return nil
        }
        return letterCase.applied(to: name)
    }

    private struct Language {
        /// Whether it writes months with a capital.
        let capitalizes: Bool
        /// From January to December, each whole and then shorter.
        let months: [[String]]

        init(_ months: String, capitalizes: Bool = false) {
            self.capitalizes = capitalizes
            self.months = months.parts(at: " ").map { $0.parts(at: "/").map(String.init) }
        }

        func name(of month: Int, like other: String) -> String {
            let length = months.compactMap { $0.firstIndex(of: other) }.first ?? 0
            let names = months[month - 1]
            return names[min(length, names.count - 1)]
        }
    }

    private static let languages = [
        Language(
            "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct november/nov december/dec",
            capitalizes: true),
        Language(
            "januar/jan februar/feb märz/mrz april/apr mai juni/jun juli/jul august/aug september/sep/sept oktober/okt november/nov dezember/dez",
            capitalizes: true),
        Language(
            "jänner februar märz april mai juni juli august september oktober november dezember",
            capitalizes: true),
        Language(
            "janvier/janv février/févr mars avril/avr mai juin juillet/juil août septembre/sept octobre/oct novembre/nov décembre/déc"
        ),
        Language(
            "enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago septiembre/sep/sept octubre/oct noviembre/nov diciembre/dic"
        ),
        Language(
            "janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set outubro/out novembro/nov dezembro/dez"
        ),
        Language(
            "gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago settembre/set ottobre/ott novembre/nov dicembre/dic"
        ),
        Language(
            "januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sep/sept oktober/okt november/nov december/dec"
        ),
        Language(
            "januari/jan februari/feb mars/mar april/apr maj juni/jun juli/jul augusti/aug september/sep/sept oktober/okt november/nov december/dec"
        ),
        Language(
            "januar/jan februar/feb marts/mar april/apr maj juni/jun juli/jul august/aug september/sep/sept oktober/okt november/nov december/dec"
        ),
        Language(
            "januar/jan februar/feb mars/mar april/apr mai juni/jun juli/jul august/aug september/sep/sept oktober/okt november/nov desember/des"
        ),
        Language(
            "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"
        ),
        Language("ledna února března dubna května června července srpna září října listopadu prosince"),
        Language(
            "января/янв февраля/фев марта/мар апреля/апр мая июня/июн июля/июл августа/авг сентября/сен/сент октября/окт ноября/ноя декабря/дек"
        ),
        Language(
            "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık", capitalizes: true),
        Language(
            "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta"
        ),
        Language(
            "január február március április május június július augusztus szeptember október november december"
        ),
        Language("січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"),
    ]

    private static let numbers: [String: Int] = {
        var numbers: [String: Int] = [:]
        for language in languages {
            for (index, names) in language.months.enumerated() {
                for name in names { numbers[name] = index + 1 }
            }
        }
        return numbers
    }()
}
