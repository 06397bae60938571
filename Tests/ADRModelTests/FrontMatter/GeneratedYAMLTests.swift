import ADRModel
import ADRText
import Testing

/// Wherever Yams and our reader accept a text, they read the same.
@Suite struct GeneratedYAMLTests {
    @Test func generatedFrontMatterIsAcceptedAndRead() {
        for seed in 0..<5_000 {
            var generator = FrontMatterGenerator(seed: seed)
            let yaml = generator.document(lineEnding: seed % 4 == 0 ? "\r\n" : "\n")
            let comparison = Comparison(yaml)
            guard comparison.theirs != nil else { continue }
            #expect(comparison.problems.isEmpty, "seed \(seed)\n\(yaml)")
            #expect(comparison.agrees, "seed \(seed)\n\(yaml)")
        }
    }

    @Test func damagedFrontMatterIsNeverReadDifferently() {
        let pieces =
            " \n:-#[]{},\"'|>&*!~x\t@?\\".map { String($0) } + ["\n  ", ": ", "- ", " #", "\r\n", "é", ":\n"]
        for seed in 0..<5_000 {
            var generator = FrontMatterGenerator(seed: seed)
            var characters = Array(generator.document().unicodeScalars)
            var random = generator.random
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 0...characters.count, using: &random)
                let end = min(characters.count, place + Int.random(in: 0...2, using: &random))
                characters.replaceSubrange(
                    place..<end, with: pieces.randomElement(using: &random)!.unicodeScalars)
            }
            let yaml = String(String.UnicodeScalarView(characters))
            #expect(Comparison(yaml).agrees, "seed \(seed)\n\(yaml)")
        }
    }
}
