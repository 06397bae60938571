import ADRText

/// A piece of HTML or SVG that is well formed in both, whatever text it shows.
///
/// Names are part of the program; every text and every value of an attribute is escaped when it is written.
indirect enum Markup {
    case text(String)
    case element(StaticString, [Attribute], [Markup])
    /// A style sheet of the program's own.
    case style(StaticString)
    /// A script of the program's own.
    case script(StaticString)

    /// An attribute and its value.
    struct Attribute {
        let name: StaticString
        let value: String

        init(_ name: StaticString, _ value: String) { (self.name, self.value) = (name, value) }
        init(_ name: StaticString, _ value: Int) { self.init(name, String(value)) }
    }

    static func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
        _ content: [Markup] = []
    ) -> Markup {
        .element(name, attributes.map { Attribute($0.key, $0.value) }, content)
    }

    static func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], _ text: String
    ) -> Markup {
        .element(name, attributes, [.text(text)])
    }

    /// A link to a file, by a relative path that no browser takes for anything else.
    static func link(_ text: String, to path: String) -> Markup {
        ElsewherePath.isNowhere(path) ? .text(text) : .element("a", ["href": destination(path)], text)
    }

    /// The path with all characters encoded that could make it a scheme, a host or a query.
    static func destination(_ path: String) -> String {
        if let host = ElsewherePath.host(of: path) {
            return "\(host.address)/\(PercentEncoding.path(host.path))"
        }
        let encoded = PercentEncoding.path(path)
        return encoded.begins(with: "/") ? "." + encoded : encoded
    }

    /// The document's text.
    var text: String {
        var output = ""
        write(to: &output)
        return output
    }

    private func write(to output: inout String) {
        switch self {
        case .text(let text): output += MarkupText.escaped(text)
        case .style(let sheet): output += "\n<style>\n\(sheet)</style>"
        case .script(let code): output += "\n<script>\n\(code)</script>"
        case .element(let name, let attributes, let content):
            if Self.beginsLine(name) { output += "\n" }
            output += "<\(name)"
            for attribute in attributes {
                output += " \(attribute.name)=\"\(MarkupText.escaped(attribute.value))\""
            }
            output += ">"
            if Self.isVoid(name) { return }
            for part in content { part.write(to: &output) }
            output += "</\(name)>"
        }
    }

    /// Elements of HTML that have no end tag.
    private static func isVoid(_ name: StaticString) -> Bool {
        ["meta", "link", "br"].contains(name.description)
    }

    /// Everything but what stands within a line of text.
    private static func beginsLine(_ name: StaticString) -> Bool {
        !["a", "b", "span", "code", "br", "tspan", "html"].contains(name.description)
    }
}

/// Text as HTML and SVG show it as it is, in content and in attribute values between double quotes.
///
/// Everything stands on one line, with a blank where blanks were before or after it; what a terminal would obey or what turns the direction of text is shown by its
/// code, as ``TerminalText`` does.
enum MarkupText {
    static func escaped(_ text: String) -> String {
        let line = XMLText.attribute(TerminalText.line(text))
        guard !line.isEmpty else { return text.isEmpty ? "" : " " }
        return (text.first?.isWhitespace == true ? " " : "") + line
            + (text.last?.isWhitespace == true ? " " : "")
    }
}
