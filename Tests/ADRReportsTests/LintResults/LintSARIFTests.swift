import ADRLint
import ADRReports
import ADRText
import Testing

@Suite struct LintSARIFTests {
    @Test func aLogHasOneRunWithTheFinding() {
        var sample = SampleReport()
        sample.fix = Fix(
            title: "remove it", safety: .safe, edits: [FilePath(sample.path): [TextEdit(removing: 15..<22)]])
        let output = LintFormat.sarif.render(sample.report)
        let hash = output.split(separator: "\"").first { $0.hasSuffix(":1") && $0.count == 18 } ?? ""
        #expect(
            output == """
                {
                  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
                  "version": "2.1.0",
                  "runs": [
                    {
                      "tool": {
                        "driver": {
                          "name": "adr",
                          "rules": []
                        }
                      },
                      "automationDetails": {
                        "id": "adr-lint/"
                      },
                      "columnKind": "unicodeCodePoints",
                      "results": [
                        {
                          "ruleId": "unknown-status",
                          "level": "warning",
                          "message": {
                            "text": "the status is not known"
                          },
                          "locations": [
                            {
                              "physicalLocation": {
                                "artifactLocation": {
                                  "uri": "docs/adr/0001-x.md",
                                  "uriBaseId": "%SRCROOT%"
                                },
                                "region": {
                                  "startLine": 2,
                                  "startColumn": 11,
                                  "endLine": 2,
                                  "endColumn": 18
                                }
                              }
                            }
                          ],
                          "relatedLocations": [
                            {
                              "physicalLocation": {
                                "artifactLocation": {
                                  "uri": "docs/adr/0002-y.md",
                                  "uriBaseId": "%SRCROOT%"
                                },
                                "region": {
                                  "startLine": 1,
                                  "startColumn": 3,
                                  "endLine": 1,
                                  "endColumn": 4
                                }
                              },
                              "message": {
                                "text": "this one is"
                              }
                            }
                          ],
                          "partialFingerprints": {
                            "primaryLocationLineHash": "\(hash)"
                          },
                          "fixes": [
                            {
                              "description": {
                                "text": "remove it"
                              },
                              "artifactChanges": [
                                {
                                  "artifactLocation": {
                                    "uri": "docs/adr/0001-x.md",
                                    "uriBaseId": "%SRCROOT%"
                                  },
                                  "replacements": [
                                    {
                                      "deletedRegion": {
                                        "startLine": 2,
                                        "startColumn": 11,
                                        "endLine": 2,
                                        "endColumn": 18
                                      }
                                    }
                                  ]
                                }
                              ]
                            }
                          ]
                        }
                      ]
                    }
                  ]
                }

                """)
    }

    @Test func everyRuleIsDescribedAndAResultPointsToItsOwn() throws {
        let index = try #require(BuiltInRules.all.firstIndex { $0.description.id == "unknown-status" })
        var sample = SampleReport()
        sample.rules = BuiltInRules.all
        let output = LintFormat.sarif.render(sample.report)
        for rule in BuiltInRules.all { #expect(output.contains("\"id\": \"\(rule.description.id)\"")) }
        #expect(output.contains("\"ruleIndex\": \(index),"))
        for key in ["shortDescription", "fullDescription", "defaultConfiguration", "help"] {
            #expect(output.components(of: "\"\(key)\": {") == BuiltInRules.all.count, "\(key)")
        }
    }

    @Test func anUnsafeFixIsLeftOut() {
        var sample = SampleReport()
        sample.fix = Fix(
            title: "remove it", safety: .unsafe, edits: [FilePath(sample.path): [TextEdit(removing: 15..<22)]]
        )
        #expect(!LintFormat.sarif.render(sample.report).contains("fixes"))
    }

    @Test func pathsAreURIs() {
        var sample = SampleReport()
        sample.path = "docs/a b/c:é#100%?.md"
        #expect(
            LintFormat.sarif.render(sample.report).contains("\"docs/a%20b/c%3A%C3%A9%23100%25%3F.md\""))
    }

    @Test func aLinkInAMessageIsNoLink() {
        var sample = SampleReport()
        sample.message = "see [this](1)"
        #expect(LintFormat.sarif.render(sample.report).contains(#""see [this\\](1)""#))
    }

    @Test(arguments: HostileFindingTests.texts + [""]) func noStringIsEmpty(_ text: String) {
        let output = LintFormat.sarif.render(SampleReport.hostile(text))
        #expect(!output.contains(": \"\"") && !output.contains("[\"\""))
    }
}

extension String {
    fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
