import ADRText
import Testing

@testable import ADRProject

/// The tool knows again what it wrote.
@Suite struct WrittenFilesTests {
    private func write(_ project: StatefulProject, _ file: SourceText, isGenerated: Bool = true) throws {
        var reader = FileReader(root: project.folder.root)
        var changes = ChangeSet()
        changes.put(file, over: try? reader.read(file.path))
        try project.writer.write(changes, as: ChangeNote(generated: isGenerated ? [file.path] : []))
    }

    @Test(arguments: StatePlace.all) func aFileIsKnownByPathAndBytes(_ place: StatePlace) throws {
        let project = try StatefulProject(place)
        let page = SourceText(path: "pages/index.html", "<p>")
        try write(project, page)
        try write(project, SourceText(path: "record.md", "x"), isGenerated: false)
        let written = WrittenFiles(project.state)
        #expect(written.mayReplace(page))
        #expect(!written.mayReplace(page.moved(to: "other.html")))
        #expect(!written.mayReplace(SourceText(path: page.path, "<p>mine")))
        #expect(!written.mayReplace(SourceText(path: "record.md", "x")))
        try project.folder.run("ln", "-s", "pages", "link")
        #expect(written.mayReplace(page.moved(to: "link/index.html")))
        // A page that is put back is still one of the tool's.
        try write(project, SourceText(path: page.path, "<p>new"))
        #expect(written.mayReplace(page))
    }

    @Test func theNewestThousandAreKnown() throws {
        let project = try StatefulProject()
        let place = project.state.folders[0]
        try place.make()
        let written = WrittenFiles(project.state)
        for number in 0..<12 {
            try written.note((0..<100).map { ("\(number)-\($0)", []) }, in: place)
        }
        #expect(
            written.mayReplace(SourceText(path: "2-0", ""))
                && written.mayReplace(SourceText(path: "11-99", "")))
        #expect(!written.mayReplace(SourceText(path: "1-99", "")))
        let long = String(repeating: "x", count: 4000)
        for number in 0..<30 { try written.note((0..<10).map { ("\(long)\(number)-\($0)", []) }, in: place) }
        #expect(try project.folder.status(".git/adr/written").size <= 1 << 20)
        #expect(written.mayReplace(SourceText(path: "\(long)29-9", "")))
    }

    @Test func aDamagedFileIsAsNone() throws {
        let project = try StatefulProject()
        let page = SourceText(path: "1.html", "x")
        for damage in ["", "\0", "\0\0\0", "x", String(repeating: "\0", count: 100_001)] {
            try project.state.folders[0].make()
            try project.folder.write(".git/adr/written", damage, mode: 0o600)
            #expect(!WrittenFiles(project.state).mayReplace(page))
        }
        try write(project, page)
        #expect(WrittenFiles(project.state).mayReplace(page))
    }
}
