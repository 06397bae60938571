import ADRModel
import ADRTemplates
import ADRText
import Testing

@Suite struct BuiltInTemplateTests {
    @Test(arguments: BuiltInTemplate.allCases) func everyTemplateIsFoundByItsName(template: BuiltInTemplate) {
        #expect(BuiltInTemplate.named(template.name) == template)
        #expect(!template.summary.isEmpty && !template.summary.hasSuffix("."))
    }

    @Test(arguments: BuiltInTemplate.allCases) func promptsAreComments(template: BuiltInTemplate) {
        let record = RecordReader().read(SourceText(path: "0001-x.md", template.text))
        #expect(record.frontMatter?.problems.isEmpty ?? true)
        for block in record.outline.blocks where block.kind == .paragraph {
            let text = record.source[block.contentRange]
            #expect(["{status}", "Date: {date}"].contains(text), "\(text)")
        }
    }

    @Test func noTemplateStatesARisk() {
        let record = RecordReader().read(SourceText(path: "0001-x.md", BuiltInTemplate.riskFocused.text))
        #expect(record.frontMatter?.root["risks"]?.value.value == .list([]))
    }
}
