import ADRText

/// The files of one run that stand beside their targets while it changes them; hidden ones.
struct TemporaryFile {
    /// 16 hexadecimal digits that no other run has.
    let run: String

    init() { run = StableHash.text(.random(in: 0...UInt64.max)) }

    init(run: String) { self.run = run }

    /// Where the new content for a target waits.
    ///
    /// - Parameter index: tells the places of a run apart.
    func new(_ index: Int, beside target: String) -> String { name("new", index, beside: target) }

    /// Where a target's former content is kept.
    func old(_ index: Int, beside target: String) -> String { name("old", index, beside: target) }

    private func name(_ word: String, _ index: Int, beside target: String) -> String {
        RootFolder.join(RootFolder.split(target).folder, ".adr-\(word)-\(run)-\(index)")
    }

    /// Writes bytes to a new file and forces them to the disk.
    ///
    /// - Parameter model: the file whose mode and owner it gets; a new file's usual mode if `nil`.
    static func write(_ bytes: [UInt8], to path: String, like model: FileStatus?) throws(SystemError) {
        let file = try FileDescriptor(opening: path, .newFile(mode: model == nil ? 0o666 : 0o600))
        do throws(SystemError) {
            try file.append(bytes)
            if let model {
                file.giveTo(owner: model.owner, group: model.group)
                try file.setMode(model.mode)
            }
            try file.synchronize()
        } catch {
            try? POSIX.removeFile(path)
            throw error
        }
    }
}
