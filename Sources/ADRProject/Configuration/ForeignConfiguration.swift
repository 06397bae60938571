import ADRModel
import ADRText

/// Reads where the files of other tools say that the log is; nothing else of them.
enum ForeignConfiguration: String, CaseIterable {
    /// adr-tools: one line, the folder's path.
    case adrTools = ".adr-dir"
    /// adrs: `adr_dir = "docs/adr"`
    case adrs = "adrs.toml"
    /// log4brains: `adrFolder:` of the project and its packages.
    case log4brains = ".log4brains.yml"

    /// The folders that the file names, relative to its own folder.
    func folders(in source: SourceText) -> [String] {
        switch self {
        case .adrTools:
            let line = source.text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
            return line.isEmpty ? [] : [line]
        case .adrs:
            let fenced = SourceText(path: source.path, "+++\n" + source.text + "\n+++\n")
            let root = FrontMatter(reading: fenced)?.root
            return [root?["adr_dir"] ?? root?["directory"]].compactMap { $0?.value.scalar?.text }
        case .log4brains:
            return Self.adrFolders(in: YAMLDocument(reading: source).root)
        }
    }

    private static func adrFolders(in node: FrontMatterNode) -> [String] {
        let nested = (node.mapping?.entries.map(\.value) ?? []) + (node.sequence?.items ?? [])
        let own = node.mapping?["adrFolder"]?.value.scalar.map { [$0.text] } ?? []
        return own + nested.filter { $0.mapping != nil || $0.sequence != nil }.flatMap(adrFolders)
    }
}
