import ADRText
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What git makes of the diff of a change set: the very files that the tool itself would write.
@Suite(.enabled(if: TestGit.isThere)) struct PatchTests {
    enum Kind: CaseIterable { case keep, edit, move, moveAndEdit, create, remove }

    static let names = ["a.md", "b c.md", "d/e.md", "d/ä.md", "d/\"f\".md", "g.md", "h.md"]
    static let texts = ["one\n", "one\ntwo\nthree", "one\ntwo\n3\nfour\r\nfive\n", "\n\n", ""]

    /// Every kind of change before and behind every other one.
    @Test(arguments: 0..<36) func gitAppliesEveryKindOfChange(_ round: Int) throws {
        let project = try CommandProject([:])
        try TestGit.run(["init", "-q"], in: project.folder)
        var changes = ChangeSet()
        var expected: [String: String] = [:]
        for (index, name) in Self.names.enumerated() {
            let kind = Kind.allCases[(index * (round / 6 + 1) + round) % 6]
            let text = Self.texts[(index + round) % 5]
            let before = SourceText(path: name, text)
            switch kind {
            case .keep: expected[name] = text
            case .edit: changes.replace(before, with: SourceText(path: name, text + "x\ny"))
            case .move: changes.replace(before, with: SourceText(path: "m/" + name, text))
            case .moveAndEdit: changes.replace(before, with: SourceText(path: "m/" + name, "x\n" + text))
            case .create: changes.create(before)
            case .remove: changes.remove(before)
            }
            if kind != .create { try project.write(name, text) }
        }
        for after in changes.changes.compactMap(\.after) { expected[after.path] = after.text }
        guard !changes.isEmpty else { return }
        try project.write(".git/patch", UnifiedDiff().render(changes))
        let said = try TestGit.run(["apply", "--whitespace=nowarn", ".git/patch"], in: project.folder)
        #expect(said == "")
        for name in Self.names + Self.names.map({ "m/" + $0 }) {
            let bytes = FileManager.default.contents(atPath: project.folder + "/" + name)
            #expect(bytes.map { String(decoding: $0, as: UTF8.self) } == expected[name], "\(name)")
        }
    }

    /// Bytes that are no text go through a diff as they are.
    @Test func illFormedBytesStay() throws {
        let project = try CommandProject([:])
        try TestGit.run(["init", "-q"], in: project.folder)
        let before: [UInt8] = [0xFF, 0xC3, 0x0A, 0x61, 0x0A]
        let after: [UInt8] = [0xFF, 0xC3, 0x0A, 0x62, 0xED, 0xA0, 0x80, 0x0A]
        var changes = ChangeSet()
        changes.replace(SourceText(path: "a.md", bytes: before), with: SourceText(path: "a.md", bytes: after))
        try Data(before).write(to: URL(filePath: project.folder + "/a.md"))
        try Data(UnifiedDiff().bytes(of: changes)).write(to: URL(filePath: project.folder + "/.git/patch"))
        #expect(try TestGit.run(["apply", ".git/patch"], in: project.folder) == "")
        #expect(FileManager.default.contents(atPath: project.folder + "/a.md").map { Array($0) } == after)
    }
}
