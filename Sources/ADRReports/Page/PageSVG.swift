import ADRModel

/// The pictures of a report as one SVG file, one below the other.
struct PageSVG {
    /// What every such file begins with.
    static let start = declaration + GeneratedPage.opening

    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

    /// - Parameter name: the only picture to show; `nil` for all.
    func render(_ page: ReportPage, only name: String? = nil) -> String {
        let pictures = page.pictures.filter { name == nil || type(of: $0).name == name }
        guard pictures.count != 1 else { return file(pictures[0], of: page) }
        let drawings = pictures.map { ($0.title, $0.drawing(.wide)) }
        let gap = 44
        var poster = Drawing(.wide, height: drawings.reduce(78) { $0 + $1.1.height + gap })
        poster.text(page.title, 4, 28, size: 20, isBold: true)
        poster.text(
            Drawing.fitted(page.lead.plain, to: poster.width - 8, size: 12), 4, 50, size: 12, .mutedInk)
        var y = 78
        for (title, drawing) in drawings {
            poster.text(title, 4, y + 20, size: 15, isBold: true)
            poster.place(drawing, at: y + 32)
            y += drawing.height + gap
        }
        if pictures.isEmpty { poster.text("Nothing to draw yet.", 4, 66) }
        let description = ([page.lead.plain] + pictures.map { "\($0.title): \($0.description)" })
            .joined(separator: " ")
        return document(
            poster.element(name: "pictures", title: page.title, description: description, isFile: true),
            of: page)
    }

    private func file(_ picture: any ReportPicture, of page: ReportPage) -> String {
        document(
            picture.drawing(.wide).element(
                name: type(of: picture).name, title: picture.title, description: picture.description,
                isFile: true), of: page)
    }

    private func document(_ element: Markup, of page: ReportPage) -> String {
        Self.declaration + page.marker + "\n" + element.text + "\n"
    }
}
