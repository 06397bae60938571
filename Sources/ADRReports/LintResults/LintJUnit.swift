import ADRText

/// Findings as JUnit's XML: a suite for each file, a failed test for each finding, whatever its severity.
///
/// The severity is the failure's type. Without findings there is one test, which passed; without files there is none.
enum LintJUnit {
    /// How a report begins.
    static let start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"adr lint\""

    static func render(_ report: LintReport) -> String {
        let count = report.entries.count
        let suites =
            report.fileCount == 0 && count == 0
            ? ""
            : count == 0
                ? suite("adr lint", tests: 1, failures: 0, ["    <testcase name=\"nothing found\"/>\n"])
                : report.files.map { file in
                    suite(
                        file.path, tests: file.entries.count, failures: file.entries.count,
                        file.entries.map(test))
                }
                .joined()
        let tag = XMLText.tag(
            "testsuites",
            ["name": "adr lint", "tests": "\(max(min(1, report.fileCount), count))", "failures": "\(count)"])
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<\(tag)>\n\(suites)</testsuites>\n"
    }

    private static func suite(_ name: String, tests: Int, failures: Int, _ cases: [String]) -> String {
        let tag = XMLText.tag(
            "testsuite",
            [
                "name": name, "tests": "\(tests)", "failures": "\(failures)", "errors": "0", "skipped": "0",
            ])
        return "  <\(tag)>\n\(cases.joined())  </testsuite>\n"
    }

    private static func test(_ entry: LintReport.Entry) -> String {
        let (diagnostic, start) = (entry.diagnostic, entry.start)
        let place = "\(start.line):\(start.column)"
        let test = XMLText.tag(
            "testcase",
            [
                "classname": entry.path, "name": "\(diagnostic.rule) (\(place))", "file": entry.path,
                "line": "\(start.line)",
            ])
        let failure = XMLText.tag(
            "failure", ["message": diagnostic.message, "type": diagnostic.severity.rawValue])
        let lines =
            ["\(entry.path):\(place): \(diagnostic.message)"] + entry.notes.map { "note: \($0.text)" }
        let content = XMLText.content(lines.joined(separator: "\n"))
        return "    <\(test)>\n      <\(failure)>\(content)</failure>\n    </testcase>\n"
    }
}
