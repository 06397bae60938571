import ADRModel
import ADRText
import Testing

/// Tables whose pipes stand below each other keep that, and no more bytes change than must.
@Suite struct TableAlignmentTests {
    private let other = LinkTarget(
        RecordReader().read(SourceText(path: "adr/0009-use-b.md", "# 9. Use B\n\nStatus: accepted\n")))

    private func edited(_ rows: String, _ edit: (inout RecordEditor) throws -> Void) throws -> String {
        let head = "# A\n\n"
        var editor = RecordEditor(RecordReader().read(SourceText(path: "adr/0005-a.md", head + rows)))
        try edit(&editor)
        return String(editor.record.source.text.dropFirst(head.count))
    }

    @Test func aColumnStaysAsWideAsItIs() throws {
        let rows = """
            | Field   | Value                |
            |---------|----------------------|
            | Status  | Accepted             |
            | Tags    | shop                 |

            """
        #expect(
            try edited(rows) { try $0.setStatus(.deprecated) }
                == rows.replacing("Accepted             |", with: "Deprecated           |"))
        #expect(
            try edited(rows) { try $0.set(.tags, to: ["shop", "queue"]) }
                == rows.replacing("shop                 |", with: "shop, queue          |"))
    }

    @Test func aLongerValueWidensItsColumnAlone() throws {
        let rows = """
            | Field   | Value    |
            |:--------|---------:|
            | Status  | Accepted |
            | Tags    |     shop |

            """
        #expect(
            try edited(rows) { try $0.setStatus(.deprecated) } == """
                | Field   |      Value |
                |:--------|-----------:|
                | Status  | Deprecated |
                | Tags    |       shop |

                """)
    }

    @Test func aNewRowIsAligned() throws {
        let rows = """
            | Field     | Value                         |
            |-----------|-------------------------------|
            | Status    | Accepted                      |

            """
        #expect(
            try edited(rows) { try $0.addLink(.amends, to: other) }
                == rows + "| Amends    | [ADR-0009](0009-use-b.md)     |\n")
    }
}
