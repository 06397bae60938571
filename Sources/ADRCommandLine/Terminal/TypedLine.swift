import ADRProject

extension RawTerminal {
    /// Reads a line that somebody types and edits.
    ///
    /// - Returns: `nil` if there will be no more lines.
    func readLine(with editor: LineEditor) -> String? {
        var editor = editor
        return use {
            editor.draw()
            while true {
                switch next() {
                case .gone: return nil
                case .disturbed: break
                case .byte(let byte):
                    switch editor.take(byte) {
                    case .line(let line): return line
                    case .ended: return nil
                    case nil: break
                    }
                }
                if !hasMore { editor.draw() }
            }
        }
    }
}
