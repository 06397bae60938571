import ADRModel
import ADRText

/// The title of a record's heading and that of its front matter.
struct TitlePair {
    let heading: String
    let frontMatter: String
    /// UTF-8 offsets of the title in front matter.
    let range: Range<Int>

    /// `nil` if the record has not both.
    init?(_ record: DecisionRecord) {
        guard let entry = record.frontMatterEntry(.title), let text = entry.value.scalar?.text,
            case .present(let title, let place) = record.title, place != entry.value.range,
            !entry.isPlaceholder
        else { return nil }
        heading = title.text
        frontMatter =
            RecordTitle(heading: text, fileNumber: record.fileName.number, of: record.fileName).text
        range = entry.value.range
    }

    var differs: Bool { TitleKey(heading) != TitleKey(frontMatter) }
}

/// A title reduced to what two titles are compared by: its letters and digits in lower case, without a number
/// in front.
struct TitleKey: Hashable {
    private let bytes: [UInt8]

    init(_ title: String) {
        let isASCII = title.utf8.allSatisfy { $0 < 0x80 }
        let words = title.drop { $0.isNumber }
        bytes = (isASCII ? words : words.lowercased()[...]).utf8.compactMap { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: byte
            default: nil
            }
        }
    }

    var isEmpty: Bool { bytes.isEmpty }
}
