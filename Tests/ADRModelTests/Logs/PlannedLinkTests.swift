import ADRModel
import ADRText
import Testing

/// What a proposal does to others holds when it is accepted.
@Suite struct PlannedLinkTests {
    private func log(_ old: String, _ new: String) -> DecisionLog {
        DecisionLog(
            folder: "adr",
            records: [("0001-a.md", old), ("0002-b.md", new)].map {
                RecordReader().read(SourceText(path: "adr/\($0.0)", "---\n\($0.1)\n---\n# X\n"))
            })
    }

    private func standings(_ old: String, _ new: String) -> [LinkStanding] {
        let log = log(old, new)
        return log.links.statements(of: log.records[1]).map(\.standing)
    }

    @Test(arguments: ["supersedes", "amends"]) func theStatusOfTheRecordSaysWhetherALinkHolds(kind: String) {
        func standing(_ status: String) -> [LinkStanding] {
            standings("status: accepted", "status: \(status)\n\(kind): [1]")
        }
        #expect(standing("proposed") == [.planned])
        #expect(standing("draft") == [.planned])
        #expect(standing("rejected") == [.dropped])
        #expect(standing("withdrawn") == [.dropped])
        for status in ["accepted", "deprecated", "superseded", "unheard of"] {
            #expect(standing(status) == [.holds], "\(status)")
        }
    }

    @Test func whatTheOtherRecordSaysTooHolds() {
        let statuses = ["proposed", "rejected"]
        for status in statuses {
            #expect(
                standings("status: superseded\nsuperseded-by: [2]", "status: \(status)\nsupersedes: [1]")
                    == [.holds])
            #expect(
                standings("status: accepted\namended-by: [2]", "status: \(status)\namends: [1]") == [.holds])
        }
    }

    @Test func aSupersededRecordThatNamesNoSuccessorHasFoundIt() {
        #expect(standings("status: superseded", "status: proposed\nsupersedes: [1]") == [.holds])
        #expect(standings("status: superseded", "status: rejected\nsupersedes: [1]") == [.dropped])
        #expect(
            standings("status: superseded\nsuperseded-by: [9]", "status: proposed\nsupersedes: [1]")
                == [.planned])
    }

    @Test func otherLinksNeverWait() {
        #expect(
            standings("status: accepted", "status: proposed\ndepends-on: [1]\nconflicts-with: [1]")
                == [.holds, .holds])
    }

    @Test func onlyWhatHoldsIsASupersession() {
        for (status, isHeld, isPlanned) in [
            ("proposed", false, true), ("rejected", false, false), ("accepted", true, false),
        ] {
            let log = log("status: accepted", "status: \(status)\nsupersedes: [1]")
            let (old, links) = (log.records[0], log.links)
            #expect(links.supersessions.wholeSuccessors(of: old).isEmpty != isHeld)
            #expect(links.supersessions.isNamedAsSuperseded(old) == isHeld)
            #expect(links.plans(for: old).map(\.record.number) == (isPlanned ? [2] : []))
            #expect(links.answers(to: .supersedes).all == (isHeld ? 1 : 0))
        }
    }
}
