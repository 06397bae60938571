import Testing

@testable import ADRProject

@Suite struct SubprocessTests {
    private func run(_ script: String, limit: Int = 1 << 24) throws -> Subprocess.Outcome {
        try Subprocess(arguments: ["sh", "-c", script], environment: TestEnvironment.plain, limit: limit)
            .run()
    }

    @Test func bothStreamsAreCapturedWhateverTheirSize() throws {
        let outcome = try run("head -c 300000 /dev/zero >&2; head -c 500000 /dev/zero; cat; exit 5")
        #expect(outcome.status == 5)
        #expect(outcome.output.count == 500_000)
        #expect(outcome.errors.count == 300_000)
    }

    /// Neither side waits for the other, whoever reads and writes first, and no file is made.
    @Test func inputOfAnySizeGoesThroughAPipe() throws {
        let input = [UInt8](repeating: 7, count: 3_000_000)
        var copied = Subprocess(arguments: ["cat"], environment: TestEnvironment.plain)
        copied.input = input
        #expect(try copied.run().output == input)
        var left = Subprocess(
            arguments: ["sh", "-c", "exec <&-; echo done"], environment: TestEnvironment.plain)
        left.input = input
        #expect(try left.run().output == Array("done\n".utf8))
        var late = Subprocess(
            arguments: ["sh", "-c", "exec >&- 2>&-; test \"$(wc -c)\" -lt 3000000"],
            environment: TestEnvironment.plain)
        late.input = input
        #expect(try late.run().status == 0)
    }

    @Test func endlessOutputIsStopped() {
        #expect(throws: Subprocess.Failure.tooMuchOutput(limit: 1000)) {
            try run("cat /dev/zero", limit: 1000)
        }
    }

    @Test func aProgramThatIsStoppedMayCleanUp() throws {
        let folder = try TemporaryFolder()
        try folder.write("lock", "")
        let script = "trap 'rm -f \(folder.absolute("lock")); exit' TERM; while :; do echo x; done"
        #expect(throws: Subprocess.Failure.tooMuchOutput(limit: 1000)) { try run(script, limit: 1000) }
        #expect(!folder.exists("lock"))
    }

    @Test func aProgramThatDoesNotStopIsKilled() {
        #expect(throws: Subprocess.Failure.tooMuchOutput(limit: 1000)) {
            try run("trap '' TERM; while :; do echo x || :; done 2>/dev/null", limit: 1000)
        }
    }

    @Test func aMissingProgramIsAFailure() {
        #expect(throws: Subprocess.Failure.system(.notFound)) {
            try Subprocess(arguments: ["no-such-program-here"], environment: [:]).run()
        }
    }

    @Test func theClockTellsTheLocalDate() throws {
        let before = try run("date +%Y-%m-%d").output
        let today = WallClock().today
        let after = try run("date +%Y-%m-%d").output
        let parts = [before, after].map {
            String(decoding: $0, as: UTF8.self).split { $0 == "-" || $0 == "\n" }
        }
        #expect(parts.map { $0.compactMap { Int($0) } }.contains([today.year, today.month, today.day]))
        #expect(WallClock(fixed: (2024, 2, 29)).today == (2024, 2, 29))
    }
}
