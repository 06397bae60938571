/// What a Markdown file in or beside a log was taken for, and why.
public struct DocumentVerdict: Hashable, Sendable {
    public let kind: DocumentKind
    public let reason: Reason

    /// Why a file counts as a record, or does not.
    public enum Reason: String, Sendable {
        case numberedInLogFolder =
            "it has a number or a day in its name, and its folder is one of decision records"
        case namedAsRecord = "it or a file of its kind beside it has `ADR` before the number"
        case namedWithWord = "it has `ADR` before its title and sections of a record that tell a decision"
        case numberedLikeRecords =
            "it has a number or a day in its name, and most such files beside it look like records"
        case titledInLog = "it states a status or has sections of a record, in a folder of records"
        case listedInLog = "the index page of its log leads to it"
        case surelyRecord =
            "it states a status of decisions and describes a decision, beside numbered records"
        case titledBelowLog =
            "it states a status and has a section of a record, below a folder of decision records"
        case titledBesideRecords = "it states a status, as the files beside it do"

        case generated = "a tool generates the page"
        case placeholderTitle = "its title is still to be filled in"
        case offersStatuses = "its status is still to be chosen"
        case namedAsTemplate = "its name or folder is that of a template"
        case namedAsIndex = "its name is that of a page about the records"
        case listsRecords = "most of its items or rows lead to the files beside it"
        case accompaniesRecord = "another file is the record of its number or of the name that it continues"
        case translatesRecord = "its name is that of a record beside it, with a language"
        case pointsElsewhere = "it only says where a record is, or that there is none; its number stays taken"
        case recordsAreNumbered =
            "the records beside it have numbers, and it does not both state a status of decisions and describe a decision"
        case siblingsUnlikeRecords =
            "it has a number or a day in its name, but most files of such names beside it do not look enough like records"
        case belongsToRecord = "it lies in the folder of a record"
        case unlikeRecord = "it states no status and has no two sections of a record"
        case tooLittle =
            "below a folder of decision records, a title alone takes a status and a section of a record"
        case statesNoStatus = "it states no status that is known"
        case notOwn =
            "it lies in a folder of copies, tests, examples or builds, or in another repository, and there is a log outside"
        case outsideOfLogs = "its folder holds no decision records"
    }

    public init(_ kind: DocumentKind, _ reason: Reason) { (self.kind, self.reason) = (kind, reason) }
}

extension DocumentKind {
    /// As lists name it.
    public var name: String { self == .other ? "no record" : rawValue }
}
