import ADRText
import Testing

@Suite struct FileSizeTests {
    @Test(arguments: [("Sources", 300), ("Templates", 300), ("Tests", 400)])
    func noFileIsTooLongToRead(_ folder: String, _ limit: Int) throws {
        let files = try PackageFiles().swiftFiles(in: folder)
        #expect(!files.isEmpty)
        for file in files {
            let count = file.lines.count - 1
            #expect(count <= limit, "\(file.path) has \(count) lines; split it, \(limit) are the limit")
        }
    }
}
