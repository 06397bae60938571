/// The named character references that texts use: those of Latin-1 and the common signs.
enum CharacterNames {
    static let characters: [String: String] = {
        var characters = signs
        for (index, name) in latin1.split(separator: " ").enumerated() {
            if let scalar = Unicode.Scalar(UInt32(160 + index)) { characters[String(name)] = String(scalar) }
        }
        return characters
    }()

    /// U+00A0 to U+00FF in this order.
    private static let latin1 = """
        nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 \
        acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde \
        Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute \
        Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde \
        auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute \
        ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
        """

    private static let signs: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "num": "#", "ast": "*", "lowbar": "_",
        "grave": "`", "lsqb": "[", "lbrack": "[", "rsqb": "]", "rbrack": "]", "lpar": "(", "rpar": ")",
        "lcub": "{", "lbrace": "{", "rcub": "}", "rbrace": "}", "vert": "|", "bsol": "\\", "sol": "/",
        "colon": ":", "semi": ";", "comma": ",", "period": ".", "excl": "!", "quest": "?", "equals": "=",
        "plus": "+", "percnt": "%", "dollar": "$", "commat": "@", "hat": "^", "Tab": "\t", "NewLine": "\n",
        "hellip": "…", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
        "sbquo": "‚", "bdquo": "„", "lsaquo": "‹", "rsaquo": "›", "bull": "•", "dagger": "†", "Dagger": "‡",
        "permil": "‰", "prime": "′", "Prime": "″", "trade": "™", "euro": "€", "larr": "←", "uarr": "↑",
        "rarr": "→", "darr": "↓", "harr": "↔", "lArr": "⇐", "rArr": "⇒", "hArr": "⇔", "ne": "≠", "le": "≤",
        "ge": "≥", "asymp": "≈", "infin": "∞", "minus": "−", "check": "✓", "cross": "✗", "ensp": "\u{2002}",
        "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}", "alpha": "α",
        "beta": "β", "gamma": "γ", "delta": "δ", "Delta": "Δ", "lambda": "λ", "mu": "μ", "pi": "π",
        "sigma": "σ", "Sigma": "Σ", "omega": "ω", "Omega": "Ω",
    ]
}
