import ADRAuthoring
import ADRModel
import ADRText
import RealLogs
import Testing

/// The main job on real logs.
@Suite struct CorpusTests {
    @Test(arguments: RealLogs.names) func recordsAreMadeSupersededLinkedAndAccepted(name: String) throws {
        let day = try #require(CalendarDate(iso: "2026-11-22"))
        for log in LogSurvey(RealLogs.sources(of: name)).logs where !log.records.isEmpty {
            var request = NewRecord(title: "Use the new thing", date: day)
            let isFree = { (record: DecisionRecord) in
                record.links(.supersededBy).isEmpty && record.currentStatus != .superseded
                    && record.links(.supersedes).isEmpty
            }
            let free = log.records.filter(isFree)
            guard let old = free.last, let other = free.first else { continue }
            request.supersedes = [old.source.path]
            do {
                let made = try request.changes(in: log)
                var after = log.applying(made.changes)
                let waiting = try #require(after.record(at: old.source.path))
                let new = try #require(after.record(at: made.path))
                // In a log without statuses there is nothing to wait for.
                #expect(
                    (waiting.source == old.source) == (new.currentStatus != nil), "\(name) \(old.source.path)"
                )
                #expect(new.title.value?.text == request.title)
                #expect(new.date.value == nil || new.date.value == day, "neighbours without a day give none")
                #expect(
                    after.resolve(new.links(.supersedes)[0].target, from: new.source).record?.source.path
                        == old.source.path)
                if other.source.path != old.source.path {
                    let link = LinkRecords(made.path, "depends on", other.source.path)
                    after = after.applying(try link.changes(in: after))
                    #expect(try link.changes(in: after).isEmpty)
                }
                after = after.applying(
                    try StatusChange([made.path], to: .accepted, date: day).changes(in: after))
                #expect(after.record(at: made.path)?.currentStatus == .accepted)
                let changed = try #require(after.record(at: old.source.path))
                #expect(changed.currentStatus == .superseded, "\(name) \(old.source.path)")
                #expect(changed.title.value == old.title.value)
                #expect(after.records.count == log.records.count + 1)
                let survey = LogSurvey(after.records.map(\.source) + after.pages.map(\.source))
                #expect(
                    survey.logs.contains { $0.record(at: made.path) != nil }, "\(made.path) is found again")
            } catch {
                Issue.record("\(name) \(log.folder) \(old.source.path): \(error)")
            }
        }
    }
}
