import Dispatch

extension Array where Element: Sendable {
    /// What becomes of parts of the array, worked on by all cores, in their order.
    package func mapChunks<Result>(
        ofAtLeast smallest: Int, _ body: @Sendable (ArraySlice<Element>) -> Result
    ) -> [Result] {
        let count = Swift.min(64, (self.count + smallest - 1) / smallest)
        guard count > 1 else { return [body(self[...])] }
        let size = (self.count + count - 1) / count
        let results = UnsafeMutableBufferPointer<Result?>.allocate(capacity: count)
        results.initialize(repeating: nil)
        defer {
            results.deinitialize()
            results.deallocate()
        }
        // Each iteration writes to an element of its own.
        nonisolated(unsafe) let slots = results
        DispatchQueue.concurrentPerform(iterations: count) { index in
            slots[index] = body(
                self[Swift.min(index * size, self.count)..<Swift.min((index + 1) * size, self.count)])
        }
        return results.compactMap(\.self)
    }
}
