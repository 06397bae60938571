extension DecisionRecord {
    /// How lists name the record: the number as its file name writes it, `0012`, `ARCH-001`, `051.1` or `STD-0100-v2`,
    /// else the number, else the stem of the file name.
    public var label: String {
        guard let number else { return fileName.stem }
        guard let digits = fileName.digits else { return String(number) }
        return (fileName.prefixKey.isEmpty ? "" : fileName.prefix + "-") + digits + fileName.edition
    }

    /// The status as lists show it: its usual name, the record's own words if it has none, else nothing.
    public var statusText: String? {
        switch status.field {
        case .missing: nil
        case .malformed(let text, _, _): text
        case .present(let statement, _):
            statement.status == .other ? statement.text : statement.status.rawValue
        }
    }
}
