import ADRText

/// The names of the days of the week in the languages that decision logs are written in.
enum WeekdayNames {
    static func isName(_ word: String) -> Bool { places[word.lowercased()] != nil }

    /// 0 for Monday to 6 for Sunday, for a name in lower case; `nil` for any other word.
    static func number(of word: String) -> Int? { places[word]?.day }

    /// The name of a day's weekday in the language, the length and the letter case of another one.
    static func name(of date: CalendarDate, like other: String) -> String? {
        guard let place = places[other.lowercased()] else { return nil }
        let name = String(lists[place.list][date.weekday])
        return LetterCase(of: other).map { $0.applied(to: name) } ?? name
    }

    /// From Monday to Sunday, a line for each language and length; of names that two languages share the first counts.
    private static let lists = [
        "monday tuesday wednesday thursday friday saturday sunday", "mon tue wed thu fri sat sun",
        "mon tues weds thurs fri sat sun", "mon tue wed thur fri sat sun",
        "montag dienstag mittwoch donnerstag freitag samstag sonntag", "mo di mi do fr sa so",
        "lundi mardi mercredi jeudi vendredi samedi dimanche", "lun mar mer jeu ven sam dim",
        "lunes martes miércoles jueves viernes sábado domingo", "lun mar mié jue vie sáb dom",
        "lunedì martedì mercoledì giovedì venerdì sabato domenica",
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
        "måndag tisdag onsdag torsdag fredag lördag söndag",
        "月 火 水 木 金 土 日", "月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日",
        "周一 周二 周三 周四 周五 周六 周日", "星期一 星期二 星期三 星期四 星期五 星期六 星期日", "월 화 수 목 금 토 일",
        "월요일 화요일 수요일 목요일 금요일 토요일 일요일",
    ].map { $0.parts(at: " ") }

    private static let places: [String: (list: Int, day: Int)] = {
        var places: [String: (list: Int, day: Int)] = [:]
        for (list, names) in lists.enumerated() {
            for (day, name) in names.enumerated() where places[String(name)] == nil {
                places[String(name)] = (list, day)
            }
        }
        return places
    }()
}
