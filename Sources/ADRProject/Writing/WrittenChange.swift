/// A change that was put on the disk.
public struct WrittenChange: Hashable, Sendable {
    /// The places that were written or emptied, relative to the root, links resolved.
    public let places: [String]
    /// Whether a journal was kept of it, by which a killed run would have been undone, and which is remembered.
    public let isRemembered: Bool
}
