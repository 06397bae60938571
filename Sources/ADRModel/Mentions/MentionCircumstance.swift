/// What is done about a place that names a record which gets another name.
package enum MentionRuling: Comparable {
    case rewrite
    /// Somebody has to look: the place is told and stays as it is.
    case list
    case leave
}

/// What makes a place that names a record less than certain, or the name of something else.
///
/// Each has a ruling of its own. Of several the most careful one holds, so that their order does not matter.
package enum MentionCircumstance {
    /// The place is written in a way in which other things are written too.
    case doubtfulForm
    /// Several numbers are named by the first and the last.
    case span
    /// A record of another repository, or what a record was called.
    case foreign
    /// An entry about a release, or a file as a commit has it: what is told is past.
    case past
    /// A part of an address on the web.
    case address
    /// The text of a link to another site.
    case otherSite
    /// A number in a record of another log, which has numbers of its own.
    case otherLog
    /// Several records have the number.
    case sharedNumber
    /// The line may be that of a branch or that of its base.
    case unclearLine
    /// The line is that of the base, where the number was free.
    case lineOfBase
    /// The line is that of the base, where another record has the number.
    case numberOfBase
    /// The text of a link to another file.
    case otherFile
    /// A part of the file name of another record.
    case partOfName

    package var ruling: MentionRuling {
        switch self {
        case .doubtfulForm, .span, .foreign, .past, .address, .otherSite, .otherLog, .sharedNumber,
            .unclearLine,
            .lineOfBase:
            .list
        case .numberOfBase, .otherFile, .partOfName: .leave
        }
    }
}

extension Collection<MentionCircumstance> {
    package var ruling: MentionRuling { map(\.ruling).max() ?? .rewrite }
}
