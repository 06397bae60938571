import ADRModel

/// A link in words of one's own, as adr-tools takes it: what each of the two records says.
struct LinkWords {
    let forward: String
    let backward: String
    /// The kind that both name, each from its side.
    let kind: LinkKind?

    /// - Throws: ``AuthoringError`` if one of the two says nothing.
    init(_ forward: String, reverse: String, among kinds: [LinkKind]) throws(AuthoringError) {
        self.forward = OneLineText(forward).text
        backward = OneLineText(reverse).text
        guard !self.forward.isEmpty, !backward.isEmpty else {
            throw AuthoringError(
                "a link needs words on both sides", hint: "for example “Amends” and “Amended by”")
        }
        let named = try? LinkKind.named(self.forward, among: kinds)
        kind = (try? LinkKind.named(backward, among: kinds)) == named?.inverse ? named : nil
    }
}
