/// A text of adr-tools, with its placeholders NUMBER, TITLE, DATE and STATUS.
///
/// The wording is that of adr-tools 3, because scripts and people compare it: content that adr-tools adds to a
/// project is under CC BY 4.0, by Nat Pryce.
public enum AdrToolsTemplate: String, Sendable {
    /// What a new record begins with.
    case record = "adr-tools"
    /// The first record of a log, on recording decisions.
    case firstRecord = "adr-tools-first-record"

    /// The Markdown text.
    public var text: String {
        let bytes =
            switch self {
            case .record: PackageResources.adr_tools_md
            case .firstRecord: PackageResources.adr_tools_first_record_md
            }
        return String(decoding: bytes, as: UTF8.self)
    }
}
