import ADRModel
import ADRText

/// What a file name has in front of its title: `NNNN-`, `ADR-NNN_`, `YYYY-MM-DD-`, or nothing.
struct FileNameForm: Hashable {
    /// The front with the number as `#`, other digits as `N` and words that name a domain as `*`.
    let head: String
    /// The digits of the number, leading zeros included, or as many as it needs.
    let width: Int

    init(head: String, width: Int) {
        self.head = head
        self.width = width
    }

    init(_ name: RecordFileName) {
        let stem = name.stem
        var front =
            stem.ends(with: name.slug)
            ? stem[..<stem.utf8.index(stem.endIndex, offsetBy: -name.slug.utf8.count)] : stem[...]
        if front.begins(with: "["), let behind = front.behindFirst("]") {
            front = behind.dropping(" ")
        }
        var head = ""
        let digits = name.isProvisional ? RecordFileName.provisionalDigits : name.digits
        if let digits, let place = front.ranges(of: digits).last {
            head =
                Self.withoutWords(front[..<place.lowerBound]) + "#"
                + front[place.upperBound...].behind(name.part)
        } else {
            head = String(front.map { $0.isNumber ? "N" : $0 })
        }
        self.init(head: head, width: name.digits?.count ?? 0)
    }

    /// Whether a file name of a form has this form, numbers of more digits included.
    func fits(_ name: RecordFileName, of form: FileNameForm) -> Bool {
        guard form.head == head, !name.isProvisional else { return form.head == head }
        return form.width == width || form.width > width && name.digits?.first != "0"
    }

    /// The form as people write it: `ADR-NNNN-title`.
    var pattern: String {
        let number = String(repeating: "N", count: max(1, width))
        let head = head.parts(at: "#", limit: 1, omittingEmpty: false)
            .joined(separator: number)
        let days = ["NNNN-NN-NN": "YYYY-MM-DD", "NNNN_NN_NN": "YYYY_MM_DD", "NNNNNNNN": "YYYYMMDD"]
        let day = days.first { head.begins(with: $0.key) }
        let front = day.map { $0.value + head.dropFirst($0.key.count) } ?? head
        // Behind a number or day that nothing follows stands no title.
        return self.head.ends(with: "#") || self.head.ends(with: "N") ? front : front + "title"
    }

    /// `ODH-ADR-XAI-` is `*-ADR-*-`: a folder may hold the decisions of several domains.
    private static func withoutWords(_ text: Substring) -> String {
        var result = ""
        var word = ""
        func flush() {
            result += word.isEmpty || RecordFileName.isRecordWord(word) ? word : "*"
            word = ""
        }
        for character in text {
            if character.isLetter {
                word.append(character)
            } else {
                flush()
                result.append(character.isNumber ? "N" : character)
            }
        }
        flush()
        return result
    }
}

/// The form that most file names of each folder of a log have.
struct FileNameForms: Sendable {
    /// The form that so many of all names in a folder have.
    struct Usual {
        let form: FileNameForm
        let count: Int
        let all: Int
    }

    private typealias Named = (record: DecisionRecord, form: FileNameForm)

    /// The forms that the names of some records should have and have not.
    private let expected: [FilePath: Usual]

    init(_ log: DecisionLog) {
        var namesByFolder: [String: [Named]] = [:]
        for record in log.records {
            namesByFolder[record.holder, default: []].append((record, FileNameForm(record.fileName)))
        }
        // The folders in which a name of a form stands.
        var folders: [FileNameForm: Set<String>] = [:]
        for (folder, names) in namesByFolder {
            for form in Set(names.map(\.form)) { folders[form, default: []].insert(folder) }
        }
        var expected: [FilePath: Usual] = [:]
        for (folder, names) in namesByFolder {
            guard let usual = Self.majority(names) else { continue }
            for (record, form) in names
            where !usual.form.fits(record.fileName, of: form) && folders[form] == [folder] {
                expected[record.source.filePath] = usual
            }
        }
        self.expected = expected
    }

    /// The form that a record's name should have and has not: that of the other names in its folder, if there are
    /// enough that agree. A form that another folder of the log has is no slip.
    func expected(of record: DecisionRecord) -> Usual? {
        expected.isEmpty ? nil : expected[record.source.filePath]
    }

    /// The fewest records that make a habit.
    private static let fewest = 5
    /// How many of a hundred records must agree.
    private static let share = 80

    private static func majority(_ names: [Named]) -> Usual? {
        guard names.count >= fewest else { return nil }
        var counts: [FileNameForm: Int] = [:]
        for (record, form) in names {
            let isPadded = record.fileName.digits?.first == "0"
            for width in (isPadded || form.width == 0 ? form.width : 1)...form.width {
                counts[FileNameForm(head: form.head, width: width), default: 0] += 1
            }
        }
        let best = counts.max {
            ($0.value, -$0.key.width, $0.key.head) < ($1.value, -$1.key.width, $1.key.head)
        }
        return best.flatMap {
            $0.value * 100 >= names.count * share
                ? Usual(form: $0.key, count: $0.value, all: names.count) : nil
        }
    }
}
