public import ADRModel

extension Identity {
    /// Who works here.
    ///
    /// - Parameter name: what the person says; what git knows counts unless they say something.
    /// - Returns: `nil` if nobody has said who it is.
    public init?(named name: String?, git: GitRepository) {
        let isSaid = name.map { !$0.isEmpty } ?? false
        let names = (isSaid ? [name] : [git.currentUserName, git.currentUserAddress]).compactMap(\.self)
        guard !names.isEmpty else { return nil }
        self.init(names: names)
    }
}
