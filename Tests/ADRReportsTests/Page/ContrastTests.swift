import ADRModel
import Testing

@testable import ADRReports

/// Every text of pages and pictures can be told from its ground: at least 4.5 to 1, as WCAG 2 asks for.
@Suite struct ContrastTests {
    private static let sheet = PageStyle.sheet.description

    /// The custom properties of the light page, the dark one and the printed one.
    private static let themes: [[String: String]] = {
        var themes: [[String: String]] = []
        for block in sheet.split(separator: ":root {", omittingEmptySubsequences: false).dropFirst() {
            var theme = themes.first ?? [:]
            for line in block.prefix(while: { $0 != "}" }).split(separator: ";") {
                let parts = line.split(separator: ":").map { String($0.filter { !$0.isWhitespace }) }
                if parts.count == 2 { theme[parts[0]] = parts[1] }
            }
            themes.append(theme)
        }
        return themes
    }()

    @Test func thePageHasThreeThemes() {
        #expect(Self.themes.count == 3)
        #expect(Set(Self.themes.map { $0["--card"] }).count == 2)
        #expect(Color("#FFFFFF").contrast(to: Color("#000000")) == 21)
        #expect(Color("#777777").contrast(to: Color("#FFFFFF")) < 4.5)
        #expect(Color("#767676").contrast(to: Color("#FFFFFF")) > 4.5)
    }

    @Test(arguments: themes) func textsOfAPageCanBeRead(theme: [String: String]) throws {
        for ink in ["--ink", "--muted", "--link"] {
            for ground in ["--paper", "--card", "--panel"] {
                try expect(theme[ink], on: theme[ground], "\(ink) on \(ground)")
            }
        }
    }

    /// The rules that set ground and ink: tiles and bands.
    @Test(arguments: themes) func whatHasAGroundOfItsOwnCanBeRead(theme: [String: String]) throws {
        var count = 0
        for rule in Self.sheet.split(separator: "}") {
            var values: [String: String] = [:]
            for declaration in rule.split(separator: "{").last?.split(separator: ";") ?? [] {
                let parts = declaration.split(separator: ":", maxSplits: 1)
                    .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
                if parts.count == 2 { values[parts[0]] = parts[1] }
            }
            guard let ink = values["color"], let ground = values["background"] else { continue }
            func color(_ value: String) -> String? {
                value.hasPrefix("var(") ? theme[String(value.dropFirst(4).dropLast())] : value
            }
            try expect(color(ink), on: color(ground), String(rule))
            count += 1
        }
        #expect(count >= 6)
    }

    @Test(arguments: PictureForm.allCases) func textsOfPicturesCanBeRead(form: PictureForm) throws {
        let samples = HostileRecordTests()
        let review = try samples.review(samples.log("A sentence"))
        let pictures = RiskReviewPage(review: review, audience: .all, isFull: true).page.pictures
        #expect(pictures.count == 6)
        for picture in pictures {
            let drawing = picture.drawing(form)
            for theme in [nil] + Self.themes.map(Optional.some) {
                for (text, ink, ground) in Self.texts(of: drawing, theme) {
                    try expect(ink, on: ground, "\(type(of: picture).name): \(text)")
                }
            }
        }
    }

    private func expect(_ ink: String?, on ground: String?, _ place: String) throws {
        let contrast = Color(try #require(ink)).contrast(to: Color(try #require(ground)))
        #expect(contrast >= 4.5, "\(place): \(contrast)")
    }

    /// The texts with their colours and those of the last shape below them; a picture that stands alone has no theme.
    private static func texts(
        of drawing: Drawing, _ theme: [String: String]?
    ) -> [(text: String, ink: String, ground: String)] {
        var grounds: [(x: ClosedRange<Int>, y: ClosedRange<Int>, color: String)] = []
        var texts: [(text: String, ink: String, ground: String)] = []
        for case .element(let name, let attributes, let content) in drawing.shapes {
            let values = Dictionary(
                attributes.map { ($0.name.description, $0.value) }, uniquingKeysWith: { $1 })
            func number(_ name: String) -> Int { Int(values[name] ?? "") ?? 0 }
            let turned = values["class"]?.split(separator: " ").first { $0.hasPrefix("fill-") }
                .flatMap { variable(of: String($0)) }.flatMap { theme?[$0] }
            let color = turned ?? values["fill"] ?? ""
            let (x, y) = (number("x"), number("y"))
            if name.description == "rect" {
                grounds.append((x...(x + number("width")), y...(y + number("height")), color))
            } else if name.description == "text", case .text(let text)? = content.first {
                let below = grounds.last { $0.x.contains(x) && $0.y.contains(y - 4) }
                texts.append((text, color, below?.color ?? theme?["--card"] ?? Paint.paper.color))
            }
        }
        return texts
    }

    /// The custom property of a class: `.fill-ink { fill: var(--ink); }`.
    private static func variable(of name: String) -> String? {
        guard let rule = sheet.split(separator: ".\(name) { fill: var(").dropFirst().first else { return nil }
        return String(rule.prefix { $0 != ")" })
    }
}

/// A colour as `#1B1B1B`.
private struct Color {
    let luminance: Double

    init(_ text: String) {
        let value = Int(text.dropFirst(), radix: 16) ?? -1
        precondition(text.hasPrefix("#") && text.count == 7 && value >= 0, "no colour: \(text)")
        func channel(_ shift: Int) -> Double {
            let part = Double(value >> shift & 255) / 255
            return part <= 0.03928 ? part / 12.92 : Self.powerOf2And4Tenths((part + 0.055) / 1.055)
        }
        luminance = 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
    }

    func contrast(to other: Color) -> Double {
        let (dark, light) = (min(luminance, other.luminance), max(luminance, other.luminance))
        return (light + 0.05) / (dark + 0.05)
    }

    /// x² times the fifth root of x², which Newton's method finds.
    private static func powerOf2And4Tenths(_ x: Double) -> Double {
        let square = x * x
        var root = 1.0
        for _ in 0..<60 {
            root -= (root * root * root * root * root - square) / (5 * root * root * root * root)
        }
        return square * root
    }
}
