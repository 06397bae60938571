public import ADRText

extension DecisionLog {
    /// The record that a reference names, unless it shares only its number with the file that was named.
    public func target(of reference: RecordReference, from source: SourceText) -> Resolution {
        let resolution = resolve(reference, from: source)
        guard let record = resolution.record, let stem = reference.stem, stem != record.fileName.stem else {
            return resolution
        }
        let written = Self.words(of: RecordFileName(path: stem + ".md").slug)
        let found = Self.words(of: record.fileName.slug)
        return !written.isEmpty && !found.isEmpty && written.isDisjoint(with: found) ? .unknown : resolution
    }

    private static func words(of slug: String) -> Set<Substring> {
        Set(slug.lowercased()[...].split { !$0.isLetter && !$0.isNumber })
    }
}
