#if DEBUG
    import ADRText
    import Testing

    @testable import ADRProject

    /// A file that changes the letter case of its name alone, where the disk ignores that.
    @Suite struct RespellingTests {
        private func text(_ path: String, _ text: String) -> SourceText { SourceText(path: path, text) }

        /// A change of `0001-Use-X.md` to `0001-use-x.md`, beside one of another file.
        private func changes(in folder: TemporaryFolder, to text: String = "new") throws -> ChangeSet {
            var changes = ChangeSet()
            let before = try folder.write("adr/0001-Use-X.md", "old")
            changes.replace(before, with: self.text("adr/0001-use-x.md", text))
            changes.replace(try folder.write("adr/2.md", "two"), with: self.text("adr/2.md", "2"))
            return changes
        }

        @Test(arguments: StatePlace.all, ["new", "old"])
        func theNameIsChangedAndTheChangeUndone(_ place: StatePlace, _ after: String) throws {
            let project = try StatefulProject(place)
            let changes = try changes(in: project.folder, to: after)
            try CarelessDisk.use(below: project.folder.root.path) { _ = try project.writer.write(changes) }
            #expect(try project.contents() == ["adr/0001-use-x.md": after, "adr/2.md": "2"])
            var back = ChangeSet()
            back.replace(text("adr/0001-use-x.md", after), with: text("adr/0001-Use-X.md", "old"))
            try CarelessDisk.use(below: project.folder.root.path) { _ = try project.writer.write(back) }
            #expect(try project.contents() == ["adr/0001-Use-X.md": "old", "adr/2.md": "2"])
        }

        /// What the next run with `--stage` has to look at, and what `adr undo` puts back.
        @Test func theMemoryKnowsTheFormerSpelling() throws {
            let project = try StatefulProject()
            let changes = try changes(in: project.folder)
            try CarelessDisk.use(below: project.folder.root.path) {
                _ = try project.writer.write(changes)
                let memory = ChangeMemory(project.state)
                let change = try #require(memory.entries.first)
                #expect(memory.places(leftBy: change.label).contains("adr/0001-Use-X.md"))
                let back = try memory.undo(change)
                _ = try project.writer.write(back)
            }
            #expect(try project.contents() == ["adr/0001-Use-X.md": "old", "adr/2.md": "two"])
        }

        @Test(arguments: StatePlace.all, ["new", "old"])
        func aKilledRunIsPutBack(_ place: StatePlace, _ after: String) throws {
            let project = try StatefulProject(place)
            let changes = try changes(in: project.folder, to: after)
            let before = try project.contents()
            try CarelessDisk.use(below: project.folder.root.path) {
                try KilledRun(changes, in: project).write(isDone: false) {}
                #expect(try project.contents() != before)
                _ = try project.putBack()
            }
            #expect(try project.contents() == before)
        }

        @Test func anotherFileOfThatNameIsNotReplaced() throws {
            let project = try StatefulProject()
            var changes = ChangeSet()
            changes.replace(try project.folder.write("1.md", "old"), with: text("Two.md", "new"))
            try project.folder.write("two.md", "two")
            let before = try project.contents()
            #expect(throws: ChangeFailure.self) {
                try CarelessDisk.use(below: project.folder.root.path) {
                    _ = try project.writer.write(changes)
                }
            }
            #expect(try project.contents() == before)
        }

        /// A disk that looks at letter case: both names are there.
        @Test(.enabled(if: !TemporaryFolder.ignoresCase))
        func aSecondNameOfTheSameFileIsNotReplaced() throws {
            let project = try StatefulProject()
            let changes = try changes(in: project.folder)
            try project.folder.run("ln", "adr/0001-Use-X.md", "adr/0001-use-x.md")
            let before = try project.contents()
            #expect(throws: ChangeFailure.self) { try project.writer.write(changes) }
            #expect(try project.contents() == before)
        }

        @Test(.enabled(if: TestEnvironment.hasGit)) func gitForgetsTheFormerSpelling() throws {
            let folder = try TemporaryFolder.repository()
            try folder.write("Use-X.md", "old")
            try folder.commit("one")
            try folder.run("git", "config", "core.ignoreCase", "true")
            let staging = try GitStaging(in: folder.git())
            try folder.run("mv", "Use-X.md", "use-x.md")
            guard !TemporaryFolder.ignoresCase else {
                try staging.stage(["Use-X.md", "use-x.md"])
                #expect(try folder.run("git", "ls-files") == "use-x.md\n")
                return
            }
            // Git itself sees a disk that looks at letter case: the former name is a link, as if it were still found.
            try folder.run("ln", "use-x.md", "Use-X.md")
            try folder.run("sh", "-c", "mkdir seen && ln use-x.md seen/")
            let (root, seen) = (folder.root.path, folder.absolute("seen"))
            let withoutFormer: @Sendable (String) -> String = { $0 == root ? seen : $0 }
            try POSIX.$spelling.withValue(withoutFormer) {
                try staging.stage(["Use-X.md", "use-x.md"])
            }
            #expect(try folder.run("git", "ls-files") == "use-x.md\n")
        }
    }
#endif
