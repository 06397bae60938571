/// The documentation sites that a log is exported to.
public enum SiteKind: String, CaseIterable, Sendable {
    case mkdocs, docusaurus, hugo, docc, backstage, structurizr

    /// - Parameter folder: where the pages go, of which some sites read the name.
    func form(in folder: String) -> any SiteForm {
        switch self {
        case .mkdocs: MkDocsSite()
        case .docusaurus: DocusaurusSite()
        case .hugo: HugoSite()
        case .docc: DocCSite(folder: folder)
        case .backstage: NumberedSite(showsNumbers: false)
        case .structurizr: NumberedSite(showsNumbers: true)
        }
    }
}
