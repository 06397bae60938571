import ADRModel
import ADRText

/// A log made of texts.
func sampleLog(_ files: KeyValuePairs<String, String>, folder: String = "docs/decisions") -> DecisionLog {
    DecisionLog(
        folder: folder,
        records: files.map { RecordReader().read(SourceText(path: folder + "/" + $0.key, $0.value)) })
}
