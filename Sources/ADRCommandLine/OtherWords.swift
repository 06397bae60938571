/// What people type who know other tools, and what it is called here.
enum OtherWords {
    /// The commands that a word may stand for, the likeliest first; some with what goes behind them.
    static func commands(for word: String) -> [String] {
        commands.filter { $0.words.split(separator: " ").contains(Substring(word)) }.map(\.name)
    }

    /// The options that an option may stand for, the likeliest first.
    static func options(for option: String) -> [String] {
        options.filter { $0.words.split(separator: " ").contains(Substring(option)) }.map(\.name)
    }

    /// What to do instead of something that no command does.
    static func advice(for word: String) -> String? {
        switch word {
        case "delete", "remove", "rm":
            "records are never deleted; use adr deprecate, adr withdraw or adr supersede to retire one"
        default: nil
        }
    }

    /// The whole command that is meant by words which say it in another order, or say less; behind `adr`.
    static func rewritten(_ words: [String]) -> [String]? {
        guard words.count > 1 else { return words == ["overdue"] ? ["act", "--list", "--overdue"] : nil }
        switch words[0] {
        case "amend" where words.count == 4 && words[2] == "--by":
            return ["link", words[3], "amends", words[1]]
        case "done", "finish", "complete": return words[1].contains("/") ? ["act", words[1], "--done"] : nil
        case "question", "ask":
            return words.count > 2
                ? ["act", words[1], "--question", words.dropFirst(2).joined(separator: " ")] : nil
        case "postpone", "defer", "delay":
            return words.count == 2
                ? ["propose", words[1], "--reason", "Wait for the budget", "--review-by", "+1m"] : nil
        default: return nil
        }
    }

    private static let commands: [(name: String, words: String)] = [
        ("list", "ls all log status-list"), ("new", "create add make"), ("add", "new create"),
        ("show", "view cat info get print display"), ("search", "find grep lookup query"), ("edit", "open"),
        ("set", "change update modify assign"), ("lint", "check validate verify test"),
        ("retitle", "rename title"), ("move", "mv"), ("accept", "approve agree decide"),
        ("reject", "decline refuse"),
        ("close", "delete remove rm resolve done finish"), ("deprecate", "retire obsolete archive"),
        ("act --list", "todo todos tasks actions"), ("link", "amend relate"),
        ("propose", "defer postpone delay"), ("act", "question note comment"),
        ("supersede", "replace"), ("risk vote", "vote"), ("act", "task action done"),
        ("vote", "rate estimate"),
        ("install", "add enable setup"), ("uninstall", "remove disable delete"),
        ("review", "report summary matrix heatmap"), ("graph", "diagram draw map"), ("generate toc", "toc"),
        ("risk list", "risks"), ("risk review", "report heatmap matrix"), ("template list", "templates"),
        ("index --output FILE", "readme publish"), ("undo", "revert rollback"), ("undo --redo", "redo"),
        ("minutes", "summary digest send"), ("review", "agenda meeting packet"), ("propose", "reopen"),
        ("show REF --history", "history changes timeline"),
        ("board", "dashboard website html viewer"),
        ("export mkdocs FOLDER", "site publish docs techdocs"),
        ("why", "blame explain governs owners"), ("citations", "mentions references refs cites usages"),
        ("--version", "version"), ("export json", "dump"), ("import csv FILE", "load"),
    ]

    private static let options: [(name: String, words: String)] = [
        ("--since", "--from --after --start"), ("--by", "--due --until --deadline --before"),
        ("--review-by", "--due --until --deadline"),
        ("--decider", "--author --owner --deciders --by --who --person --people"),
        ("--owner", "--assignee --who --decider --by"), ("--tag", "--tags --label --labels --topic"),
        ("--output", "--out --file --to --save"), ("--reason", "--message --why --because --comment -m"),
        ("--dry-run", "--preview --what-if --diff --simulate"), ("--supersedes", "--replaces --supersede"),
        ("--status", "--state"), ("--format", "--json --csv --html --markdown --type --as"),
        ("--date", "--day --on --when"), ("--stage", "--add --commit --git"), ("--version", "-v -V -version"),
        ("--help", "-help -?"), ("--no-edit", "--no-editor --quiet"), ("--no-input", "--yes -y --batch"),
        ("--log", "--folder --dir --project"), ("--from", "--repo --repository --repos --checkout"),
        ("--minutes", "--time --duration --length"),
    ]
}
