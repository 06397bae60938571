import ADRModel
import ADRText
import Testing

@Suite struct LinkReadingTests {
    /// The targets of a kind of link, by number or else by file name.
    private func targets(_ kind: LinkKind, _ text: String) -> [String] {
        record(text).links(kind).map { $0.target.number.map(String.init) ?? $0.target.stem ?? $0.target.text }
    }

    @Test(arguments: [
        ("---\nsupersedes: [\"0007\", ADR-8]\n---\n# X\n", ["7", "8"]),
        ("---\nsupersedes: 7, 8\n---\n# X\n", ["7", "8"]),
        ("---\nsupersedes: none\n---\n# X\n", []),
        ("---\nstatus: accepted; supersedes ADR-0045\n---\n# X\n", ["45"]),
        ("# X\n\n- *Supersedes:* ADR-038 (experimental backend)\n", ["38"]),
        ("# X\n\n- **Supersedes** (layout): [ADR-0039](0039-x.md) for the workspace\n", ["39"]),
        (
            "# X\n\n## Status\n\nAccepté. Remplace les [ADR-0007](a-0007.md), [ADR-0017](x.md) et [ADR-0018](x.md).\n",
            ["7", "17", "18"]
        ),
        (
            "# X\n\n## Status\n\nAccepted\n\nSupersedes:\n\n* [ADR 15. A](0015-a.html)\n* [ADR 16. B](0016-b.html)\n",
            ["15", "16"]
        ),
        ("# X\n\n- We supersede [ADR 18](/adr/18) with the current ADR.\n", ["18"]),
        ("# X\n\n- Supersedes [20200926-use-y](20200926-use-y.md)\n", ["20200926-use-y"]),
        ("# X\n\nThis decision **supersedes [ADR-0045](0045-x.md)**.\n", ["45"]),
        ("# X\n\n## Supersedes\n\n- ADRs 3, 4 and 5\n", ["3", "4", "5"]),
        ("# X\n\n- Supersedes in part: [ADR-1](0001-a.md) Decision 3\n", ["1"]),
        ("# X\n\n- Supersedes: ADR-1, Decision 3 and Decision 4\n", ["1"]),
        ("# X\n\n- Supersedes: Decision 3, Decision 4\n", ["3", "4"]),
        ("# X\n\n- Supersedes: [Decision 3](0003-a.md) and Decision 4\n", ["3", "4"]),
        ("# X\n\n**Supersedes nothing.** v1's ADR-014 reached the same.\n", []),
        ("# X\n\nThis replaces the cache that ADR-3 describes.\n", []),
        ("# X\n\nIt does not supersede ADR-3.\n", []),
        (
            "# X\n\nStatus: Accepted. Supersedes the first lane, the buttons and the queue described in ADR-3.\n",
            []
        ),
        ("# X\n\n## Status\n\nApproved by Ana. This revision supersedes the 0117-R2\nclaim.\n", []),
        ("# X\n\n## Status\n\nAccepted. This decision also supersedes ADR-3.\n", ["3"]),
        ("# X\n\n## Status\n\nAccepted. Supersedes the retention of ADR-3 and extends ADR-5.\n", ["3"]),
        ("# X\n\n- **Supersedes:** (없음 — ADR-0001 stays)\n", []),
        ("# X\n\n- **Supersedes:** the refusal only. Everything else in ADR-0062/0063 stands.\n", []),
        ("# X\n\n> **Supersedes:** [ADR-3](0003-x.md)  \n> **Tags:** a\n", ["3"]),
        ("---\nsupersedes: [[0007-a]]\n---\n# X\n", ["7"]),
        ("---\nsupersedes: \"[[0007-a|Use A]]\"\n---\n# X\n", ["7"]),
        ("---\nsupersedes: [\"7. Use A\"]\n---\n# X\n", ["7"]),
        ("---\nsupersedes: use-a.md\n---\n# X\n", ["use-a"]),
        ("---\nlinks:\n  - target: 7\n    kind: supersedes\n---\n# X\n", ["7"]),
        ("---\nlinks: [{target: 7, kind: amends}]\n---\n# X\n", []),
        ("# X\n\nThis ADR updates and supersedes [ADR0005 E](0005-e.md).\n", ["5"]),
        ("# X\n\n**Supersedes**: ADR-0003~0005\n", ["3", "4", "5"]),
        ("# X\n\n**Supersedes**: [ADR-3](0003-x.md)–[ADR-5](0005-x.md)\n", ["3", "4", "5"]),
        ("# X\n\n**Supersedes**: ADR 3-5, ADR-7\n", ["3", "4", "5", "7"]),
        ("# X\n\n## Supersedes\n\n- ADR-0003: The cache (v581)\n- the rest of ADR-4\n", ["3"]),
        ("# X\n\n## Context\n\nSuperseding the ADR-0029/0030 behaviour where orders wait, we ask.\n", []),
        ("# X\n\n| Supersedes | N/A |\n|---|---|\n| Status | Draft |\n", []),
    ])
    func supersedes(_ text: String, _ numbers: [String]) {
        #expect(targets(.supersedes, text) == numbers)
    }

    @Test(arguments: [
        (
            "---\nsuperseded_by: [\"0037\"]\n---\n# X\n\n## Status\n\nSuperseded by [ADR 36. Y](0036-y.html)\n",
            ["37", "36"]
        ),
        ("---\nstatus: superseded by [ADR-0062](0062-x.md)\n---\n# X\n", ["62"]),
        ("# X\n\n## Status\n\nSuperseded by [ADR019 Use Amazon SES](ADR019-use-ses.md)\n", ["19"]),
        ("# X\n\n## Status\n\nSuperseded by ADR025\n", ["25"]),
        ("# X\n\n## Status\n\nSuperseded (as never implemented) by [ADR 32](/adr/32)\n", ["32"]),
        ("# X\n\n## Status\n\nSuperseded by [ADR 23](/adr/23) and [ADR 26](/adr/26)\n", ["23", "26"]),
        ("# X\n\n## Status\n\n⌛️ Superseded by [036. Multi-cluster](036-multi-cluster.md)\n", ["36"]),
        ("# X\n\n## Statut\n\nRemplacé par ADR-0038, 2026-07-26.\n", ["38"]),
        ("# X\n\n- **Status:** Superseded By [Other](../adr/2025-05-09-other.md)\n", ["2025-05-09-other"]),
        ("# X\n\n* Status: superseded by the registry (issue #4205)\n", []),
        ("# X\n\n> This decision is **superseded by [ADR-0057](0057-x.md)**.\n", ["57"]),
        ("# X\n\n## Status\n\nSuperseded, see [this](0002-b.md) instead\n", ["2"]),
        ("# X\n\n## Status\n\nSuperseded. See [this one](0002-b.md)\n", ["2"]),
        ("# X\n\n## Status\n\nSuperseded ([1 A](0001-a.md), [2 B](0002-b.md))\n", ["1", "2"]),
        ("# X\n\n## Status\n\nSuperseded in favour of ADR-2\n", ["2"]),
        ("# X\n\n## Status\n\nSuperseded by\n[2. B](0002-b.md)\n", ["2"]),
        ("# X\n\n* Status: superseded by [2. B]({{< ref \"0002-b.md\" >}})\n", ["2"]),
        ("# X\n\n* Status: superseded by [2. B]({{% relref path=\"0002-b.md\" %}})\n", ["2"]),
        ("# X\n\n## Status\n\nSuperceeded by [ADR002](0002-b.md)\n", ["2"]),
        ("# X\n\n## Status\n\nOverridden by [Quota](0002-quota.md)\n", ["2"]),
        ("# X\n\n## Status\n\nSuperseded by adr/0002\n", ["2"]),
        ("# X\n\n## Status\n\nSuperseded by ADR–2\n", ["2"]),
        ("# X\n\nThis RFC has been superseded by [B](0002-b.md).\n", ["2"]),
        ("# X\n\n## Status\n\nDurch ADR-2 ersetzt\n", ["2"]),
        ("# X\n\n- 状态：已被 [2](0002-b.md) 取代\n", ["2"]), ("# X\n\n- 상태: ADR-2로 대체됨\n", ["2"]),
        ("# X\n\nStatus: SUPERSEDED 2026-01-02 16:39 CDT by ADR-7\n", ["7"]),
        ("# X\n\nStatus: superseded by `docs/adr/0007-x.md`\n", ["7"]),
        ("# X\n\n## Status\n\nSuperseded (2024)\n", []),
        ("# X\n\n## Status\n\nSuperseded, 2026-01-02\n", []),
        ("# X\n\n## Status\n\nAccepted, will be superseded by ADR-2 one day\n", []),
    ])
    func supersededBy(_ text: String, _ numbers: [String]) {
        #expect(targets(.supersededBy, text) == numbers)
    }

    @Test(arguments: [
        "# X\n\n> ⚠️ PARTIALLY SUPERSEDED by [[ADR-7]] (2026-01-01)\n",
        "# X\n\n> [!WARNING] Superseded in part by ADR-7\n",
        "# X\n\n## Status\n\nsuperseded-in-part by [0007](0007-x.md)\n",
        "# X\n\n## Status\n\nAccepted, superseded in part by ADR-7\n",
        "# X\n\n## Status\n\nAccepted\n\nSupersedes (partially): ADR-7\n",
        "# X\n\n## Status\n\nAccepted\n\nSupersedes: ADR-7 (in part)\n",
        "# X\n\n## Status\n\nAccepted\n\nSupersedes ADR-7 in part\n",
        "# X\n\n## Status\n\nAccepted\n\nThis ADR in part supersedes [7. X](0007-x.md).\n",
    ])
    func aPartIsMeant(_ text: String) {
        let links = record(text).links.filter(\.kind.isSupersession)
        #expect(links.map(\.target.number) == [7])
        #expect(links.map(\.isPartial) == [true])
    }

    @Test func aPartIsMeantBesideAnotherField() {
        let read = record("# X\n\n**Status:** Partially superseded by ADR-7 | **Supersedes:** —\n")
        #expect(read.links(.supersededBy).map(\.isPartial) == [true])
    }

    /// What another verb says is no supersession.
    @Test(arguments: [
        "Status: accepted (supersedes ADR-5, revises ADR-7)",
        "Status: accepted, supersedes ADR-5; modifies ADR-7",
        "- Status: accepted\n- Supersedes: ADR-5, revises ADR-7",
        "Status: angenommen (ersetzt ADR-5, ergänzt ADR-7)",
        "## Status\n\nAccepted\n\nSupersedes ADR-5 and revises ADR-7",
    ])
    func anotherVerbEndsASupersession(_ head: String) {
        #expect(targets(.supersedes, "# X\n\n\(head)\n") == ["5"])
    }

    @Test func whatIsSupersededAsAWholeIsNoPart() {
        let text = "# X\n\n## Status\n\nAccepted\n\nSupersedes: ADR-7 (partial refunds)\n"
        #expect(record(text).links.map(\.isPartial) == [false])
    }

    @Test func aPartialSupersessionSaysSo() {
        let link = record("# X\n\n## Status\n\nProposed\n\nPartially supersedes [ADR 29](0029-x.html)\n")
            .links.first
        #expect(link?.isPartial == true)
        let scoped = record("---\nsupersedes:\n  - {id: 7, scope: retention}\n---\n# X\n").links.first
        #expect(scoped?.scope == "retention")
    }

    @Test func aRecordDoesNotLinkToItself() {
        #expect(record("# X\n\nThis is superseded by ADR-12.\n").links.isEmpty)
    }

    /// Found by fuzzing: the text of the link ends behind the line of a status that is no known word.
    @Test func aLinkMayGoOnBelowAStatusThatIsNotKnown() {
        #expect(
            targets(.supersededBy, "# 1. A\n\nStatus: Supersededb [ADR-2\nDate: 2020](0002-b.md)\n") == [])
    }
}
