import ADRModel
import ADRText

extension DecisionLog {
    /// The record that a link to a file that is gone probably means: the one with the words of the file's name, else with
    /// its number.
    func recordMeant(by destination: String) -> DecisionRecord? {
        let name = RecordFileName(path: String(destination.upTo("#", "?")))
        let alike = name.slug.isEmpty ? [] : records.filter { $0.fileName.slug == name.slug }
        if alike.count == 1 { return alike[0] }
        let numbered = name.number.map(records(numbered:)) ?? []
        return numbered.count == 1 ? numbered[0] : nil
    }
}
