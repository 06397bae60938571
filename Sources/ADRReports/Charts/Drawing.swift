import ADRText

/// Shapes on an area of so many units, drawn in their order.
struct Drawing {
    let form: PictureForm
    /// Grows while it is drawn.
    var height: Int
    private(set) var shapes: [Markup] = []

    init(_ form: PictureForm, height: Int = 0) { (self.form, self.height) = (form, height) }

    var width: Int { form.width }

    enum Anchor: String {
        case start, middle, end
    }

    mutating func rectangle(
        _ x: Int, _ y: Int, _ width: Int, _ height: Int, _ paint: Paint, radius: Int = 0, border: Paint? = nil
    ) {
        shapes.append(
            .element(
                "rect",
                [
                    .init("x", x), .init("y", y), .init("width", width), .init("height", height),
                ] + (radius > 0 ? [.init("rx", radius)] : [])
                    + Self.fill(paint, border), []))
    }

    mutating func text(
        _ text: String, _ x: Int, _ y: Int, size: Int = 13, _ paint: Paint = .ink, anchor: Anchor = .start,
        isBold: Bool = false
    ) {
        var attributes: [Markup.Attribute] = [.init("x", x), .init("y", y), .init("font-size", size)]
        if anchor != .start { attributes.append(.init("text-anchor", anchor.rawValue)) }
        if isBold { attributes.append(.init("font-weight", "600")) }
        shapes.append(.element("text", attributes + Self.fill(paint, nil), [.text(text)]))
    }

    /// Words on as many lines as they take from one margin to the other, below what is drawn so far.
    mutating func paragraph(_ text: String, x: Int = 4, size: Int = 12, _ paint: Paint = .mutedInk) {
        let columns = Self.columns(in: width - x - 4, size: size)
        let lines = TerminalText.wrapped(TerminalText.line(text), to: columns, indentation: 0)
        for line in lines.parts(at: "\n") {
            height += size + 6
            self.text(String(line), x, height - 4, size: size, paint)
        }
    }

    mutating func line(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, _ paint: Paint, width: Int = 1) {
        shapes.append(
            .element(
                "line",
                [.init("x1", x1), .init("y1", y1), .init("x2", x2), .init("y2", y2)]
                    + Self.stroke(paint, width: width), []))
    }

    /// A line to the right or down, with a head at its end.
    mutating func arrow(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, _ paint: Paint) {
        line(x1, y1, x2, y2, paint)
        let (back, aside) = x1 == x2 ? (0, 3) : (3, 0)
        let (x, y) = (x2 - back, y2 - aside)
        line(x - aside, y - back, x2, y2, paint)
        line(x + aside, y + back, x2, y2, paint)
    }

    /// Puts another drawing on this one.
    mutating func place(_ other: Drawing, at y: Int) {
        shapes.append(
            .element("g", [.init("transform", "translate(0 \(y))")], other.shapes))
    }

    /// The drawing as an element that tells what is to be seen.
    ///
    /// - Parameter isFile: whether it stands alone, and so has a size and a ground of its own.
    func element(name: String, title: String, description: String, isFile: Bool) -> Markup {
        var attributes: [Markup.Attribute] = [
            .init("xmlns", "http://www.w3.org/2000/svg"), .init("viewBox", "0 0 \(width) \(height)"),
        ]
        attributes +=
            isFile ? [.init("width", width), .init("height", height)] : [.init("class", form.rawValue)]
        attributes += [
            .init("role", "img"), .init("aria-labelledby", "\(name)-title \(name)-description"),
            .init("font-family", "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif"),
        ]
        let words: [Markup] = [
            .element("title", ["id": "\(name)-title"], title),
            .element("desc", ["id": "\(name)-description"], description),
        ]
        var ground = Drawing(form, height: height)
        if isFile { ground.rectangle(0, 0, width, height, .paper) }
        return .element("svg", attributes, words + ground.shapes + shapes)
    }

    private static func fill(_ paint: Paint, _ border: Paint?) -> [Markup.Attribute] {
        let names = [paint.className.map { "fill-" + $0 }, border?.className.map { "stroke-" + $0 }]
            .compactMap(\.self)
        return [.init("fill", paint.color)] + (border.map { [.init("stroke", $0.color)] } ?? [])
            + (names.isEmpty ? [] : [.init("class", names.joined(separator: " "))])
    }

    private static func stroke(_ paint: Paint, width: Int) -> [Markup.Attribute] {
        [.init("stroke", paint.color), .init("stroke-width", width)]
            + (paint.className.map { [.init("class", "stroke-" + $0)] } ?? [])
    }
}

extension Drawing {
    /// About how many units a text is wide.
    static func width(of text: String, size: Int) -> Int {
        TerminalText.width(of: TerminalText.line(text)) * size * 58 / 100
    }

    /// The text on at most so many lines of a width, each with its number; the last is cut where there is more.
    static func lines(
        of text: String, in width: Int, _ limit: Int, size: Int
    ) -> [(number: Int, text: String)] {
        let columns = columns(in: width, size: size)
        let lines = TerminalText.wrapped(TerminalText.line(text), to: columns, indentation: 0)
            .parts(at: "\n").map(String.init)
        return lines.prefix(limit).enumerated().map { number, line in
            guard number == limit - 1, lines.count > limit else {
                // A word that is longer than a line is cut too.
                return (number, TerminalText.truncated(line, to: columns))
            }
            let whole = line + " …"
            let words = line.partedAtLast(" ")?.before ?? line[...]
            return (
                number,
                TerminalText.truncated(
                    TerminalText.width(of: whole) > columns ? words + " …" : whole, to: columns)
            )
        }
    }

    /// The text cut to so many units, about.
    static func fitted(_ text: String, to width: Int, size: Int) -> String {
        TerminalText.truncated(TerminalText.line(text), to: columns(in: width, size: size))
    }

    /// How many columns of a terminal have about the width of so many units.
    private static func columns(in width: Int, size: Int) -> Int { max(1, width * 100 / (58 * size)) }
}
