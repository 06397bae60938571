/// A picture of a report: one model, drawn for every format.
protocol ReportPicture {
    /// The word by which a person asks for it: `heat-map`.
    static var name: String { get }
    /// Whether it stands in a page without its numbers, which it shows itself.
    static var isSmall: Bool { get }
    var title: String { get }
    /// What is to be seen, in a sentence or two.
    var description: String { get }
    /// The drawing, without its frame.
    func drawing(_ form: PictureForm) -> Drawing
    /// The picture in characters, at most so many columns wide; `nil` if its data say it as well, or there is no room.
    func terminal(width: Int) -> StyledText?
    /// The picture as a Markdown table; `nil` if its data say it as well.
    var markdown: String? { get }
}

extension ReportPicture {
    static var isSmall: Bool { false }
    func terminal(width: Int) -> StyledText? { nil }
    var markdown: String? { nil }
}
