import Dispatch

/// Calls something again and again from a thread of its own, until it is let go of.
public final class Ticker: Sendable {
    /// Sources of Dispatch may be used from any thread.
    private nonisolated(unsafe) let timer: any DispatchSourceTimer

    /// - Parameter milliseconds: between two calls, and before the first.
    public init(every milliseconds: Int, _ body: @escaping @Sendable () -> Void) {
        timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "adr.ticker"))
        timer.schedule(
            deadline: .now() + .milliseconds(milliseconds), repeating: .milliseconds(milliseconds))
        timer.setEventHandler(handler: body)
        timer.activate()
    }

    deinit { timer.cancel() }
}
