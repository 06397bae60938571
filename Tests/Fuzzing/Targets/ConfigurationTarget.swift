import ADRModel
import ADRText

@testable import ADRProject

/// `.adr.yml` and the files of other tools that name the log's folder.
enum ConfigurationTarget {
    static func run(_ input: FuzzInput) {
        var input = input
        let kind = input.next(below: 1 + ForeignConfiguration.allCases.count)
        guard kind == 0 else {
            let foreign = ForeignConfiguration.allCases[kind - 1]
            _ = foreign.folders(in: input.source(foreign.rawValue))
            return
        }
        let source = input.source(".adr.yml")
        let reader = ConfigurationReader(reading: source)
        let lines = LineIndex(source)
        for diagnostic in reader.diagnostics {
            guard let range = diagnostic.range else { continue }
            source.requireInside(range, diagnostic.message)
            _ = lines.position(at: range.lowerBound)
        }
        let method = reader.configuration.risks
        _ = method.bands
        _ = reader.configuration.recordReader.read(SourceText(path: "0001-x.md", bytes: source.bytes))
    }
}
