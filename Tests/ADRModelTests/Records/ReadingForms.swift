import ADRModel
import ADRText

/// Reads a text as if it stood in a log.
func record(_ text: String) -> DecisionRecord { record("docs/adr/0012-use-x.md", text) }

func record(_ path: String, _ text: String) -> DecisionRecord {
    RecordReader().read(SourceText(path: path, text))
}
