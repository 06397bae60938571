import ADRAuthoring
import ADRText
import ArgumentParser

/// The one person who answers for a risk or an action.
enum OwnerName {
    /// The name as it was typed.
    ///
    /// - Throws: ``ValidationError`` for a list of names: nobody would find what is theirs.
    static func one(_ typed: String) throws -> String {
        let names = CommaList.values(typed.replacing(";", with: ","))
        guard names.count < 2 else {
            throw ValidationError("Name one owner, not \(names.count); others can have actions of their own.")
        }
        return typed
    }
}
