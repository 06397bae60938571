/// The screens that a picture is drawn for: each has its own arrangement, so that letters stay as large as they are.
enum PictureForm: String, CaseIterable {
    /// A screen, a projector or paper.
    case wide
    /// A phone.
    case narrow

    /// In units; the least that a letter takes is the same for both.
    var width: Int {
        switch self {
        case .wide: 720
        case .narrow: 340
        }
    }
}
