import ADRAuthoring
import ADRProject
import ADRText

/// Lines for places in texts that name records which get other names.
struct ReferencePlacesText {
    private let project: Project
    private let path: (String) -> String

    /// - Parameter path: under which path the file of a place is shown.
    init(_ project: Project, path: @escaping (String) -> String = { $0 }) {
        (self.project, self.path) = (project, path)
    }

    func certain(_ places: [ReferencePlace]) -> [String] {
        lines(places) { "\($0.before) → \($0.after)" }
    }

    func doubtful(_ places: [ReferencePlace]) -> [String] {
        guard !places.isEmpty else { return [] }
        let count = places.count == 1 ? "1 place" : "\(places.count) places"
        return ["adr: \(count) may refer to something else, so nothing is changed there; check by hand:"]
            + lines(places) { "\($0.before) (→ \($0.after)?)" }
    }

    private func lines(_ places: [ReferencePlace], _ words: (ReferencePlace) -> String) -> [String] {
        var indexes: [String: LineIndex] = [:]
        return places.map { place in
            let index = indexes[place.path] ?? LineIndex(place.source)
            indexes[place.path] = index
            let position = index.position(at: place.range.lowerBound)
            let shown = project.shown(path(place.path))
            return "\(shown):\(position.line):\(position.column): \(words(place))"
        }
    }
}
