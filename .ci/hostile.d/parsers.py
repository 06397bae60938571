"""Reads each output as its reader does, and says what in it is not ours. Every function yields complaints."""
import csv, html.parser, io, json, pathlib, re, urllib.parse
import xml.etree.ElementTree as xml

try:
    import html5lib
except ImportError:
    html5lib = None
try:
    import markdown_it
except ImportError:
    markdown_it = None
try:
    import jsonschema
except ImportError:
    jsonschema = None

SCHEMA = pathlib.Path(__file__).resolve().parents[2] / '../shared/suites/sarif-schema-2.1.0.json'
WHITE = '\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000'
# What a terminal obeys, or what turns the direction of text.
ACTIVE = '\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069'


def line(text):
    """The text on one line."""
    return re.sub(f'[{WHITE}]+', ' ', text).strip(' ')


def is_plain(text):
    """Whether the text is to be shown as it is: nothing in it is active but white space."""
    return not re.search(f'[{ACTIVE}\ufdd0-\ufdef\ufffe\uffff]', re.sub(f'[{WHITE}]', ' ', text))


def strange(text):
    """Whether a text leads a browser to another place than a path below this one."""
    plain = urllib.parse.unquote(text)
    return re.match(r'\s*([a-z][a-z0-9+.-]*:|/|\\)', plain, re.I) or re.search(f'[{ACTIVE} ]', text)


class Page(html.parser.HTMLParser):
    """Elements and text, where there is no html5lib."""
    def __init__(self, page):
        super().__init__()
        self.elements, self.texts = [], []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))

    def handle_data(self, data):
        self.texts.append(data)

    def handle_comment(self, data):
        self.elements.append(('!', {'comment': data}))


def elements_of(page):
    """The elements with their attributes, and the text of the page."""
    if not html5lib:
        read = Page(page)
        return read.elements, ''.join(read.texts)
    tree = html5lib.parse(page, treebuilder='etree', namespaceHTMLElements=False)
    found = [('!', {'comment': e.text}) if callable(e.tag) else
             (e.tag.rpartition('}')[2], {str(k): v for k, v in e.attrib.items()}) for e in tree.iter()]

    def texts(element):  # without pictures, where long texts are cut
        if not callable(element.tag) and not element.tag.endswith('svg') and element.tag != 'style':
            yield element.text or ''
            for inner in element:
                yield from texts(inner)
        yield (element.tail or '') + ' '
    return found, ''.join(texts(tree))


def shape(elements):
    return {(tag, *sorted(attributes)) for tag, attributes in elements}


def of_elements(elements, known):
    for tag, attributes in elements:
        if (tag, *sorted(attributes)) not in known[0]:
            yield f'<{tag} {" ".join(attributes)}> is nothing that our pages have'
        for name, value in attributes.items():
            if name.startswith('on') or name == 'srcdoc' or name == 'style' and value not in known[1]:
                yield f'{name}={value!r} is active'
            if name.endswith(('href', 'src', 'action')) and value not in known[3] and strange(value):
                yield f'{name}={value!r} leads elsewhere'
        if tag == '!' and attributes['comment'] not in known[2]:
            yield f'a comment {attributes["comment"]!r}'


def of_html(page, known):
    """`known` is what `elements_of` gives for the page of a harmless log."""
    parts = [shape(known[0])] + [{a[name] for _, a in known[0] if name in a} for name in ('style', 'comment', 'href')]
    yield from of_elements(elements_of(page)[0], parts)


def svg_elements(page):
    return [(e.tag.rpartition('}')[2], dict(e.attrib)) for e in xml.fromstring(page).iter()]


def of_svg(page, known):
    try:
        styles = {a['style'] for _, a in known if 'style' in a}
        yield from of_elements(svg_elements(page), (shape(known), styles, set(), set()))
    except xml.ParseError as error:
        yield f'no XML: {error}'


def markdown(text):
    """What a reference renderer makes of a page: all tokens, each with its own."""
    tokens = markdown_it.MarkdownIt('commonmark').enable(['table', 'strikethrough']).parse(text)
    return [t for token in tokens for t in (token, *(token.children or ()))]


def shown(tokens):
    """The text that the tokens show."""
    apart = 'softbreak', 'hardbreak', 'paragraph_close', 'td_close', 'th_close', 'heading_close'
    return line(''.join(' ' if t.type in apart else '' if t.type == 'inline' else t.content for t in tokens))


def blocks(tokens):
    """What the page is built of, without what lines and cells hold."""
    return [t.type for t in tokens if t.block and t.type != 'inline']


def of_markdown(text, known, exists):
    """`known` are the tokens of a harmless page; `exists` tells whether a link leads to a file."""
    tokens = markdown(text)
    comments = {t.content for t in known if t.type == 'html_block'}
    # A title stands in a list as it is written in its record.
    marks = {f'{mark}_{end}' for mark in ('em', 'strong', 's', 'link') for end in ('open', 'close')}
    kinds = {t.type for t in known} | marks | {'text_special', 'code_inline'}
    for t in tokens:
        if t.type in ('html_block', 'html_inline') and t.content not in comments:
            yield f'raw HTML {t.content[:80]!r}'
        elif t.type == 'link_open' and not exists(urllib.parse.unquote(t.attrs['href'])):
            yield f'a link to {t.attrs["href"][:80]!r}'
        elif t.type == 'image':
            yield f'an image {t.attrs["src"][:80]!r}'
        elif t.type not in kinds:
            yield f'a token {t.type}: {t.content[:60]!r}'
    bare = re.sub(r'(?<!\\)(`+)(?!`).*?(?<!`)\1(?!`)', '', re.sub(r'\\[\\{}]|<!--.*?-->', '', text), flags=re.S)
    brace = re.search(r'.{0,30}[{}].{0,30}', bare)
    if brace:
        yield f'a brace that MDX, Liquid and kramdown obey: {brace[0]!r}'


def of_terminal(data, colours):
    """`colours` are the sequences that a harmless log brings."""
    text = data.decode('utf-8', 'surrogateescape')
    for found in set(re.findall(r'\x1b\[[\d;]*m', text)) - colours:
        yield f'a sequence {found!r}'
    # CSV has a carriage return of its own before that of the terminal.
    rest = re.sub(r'\x1b\[[\d;]*m|\r{0,2}\n|\t', '', text)
    for found in re.findall(f'.{{0,20}}[{ACTIVE}\udc80-\udcff].{{0,20}}', rest, re.S)[:1]:
        yield f'a control character: {found!r}'


def of_csv(text):
    rows = list(csv.reader(io.StringIO(text.removeprefix('\ufeff'), newline=''), strict=True))
    if len({len(row) for row in rows}) != 1:
        yield f'rows of {sorted({len(r) for r in rows})} cells'
    for cell in (c for row in rows for c in row):
        if re.match(f'[{WHITE}\\0-\\x1f]*[=+@＝＋－＠-]', cell) and not re.fullmatch(r'-?[\d.]+', cell):
            yield f'a cell that is a formula: {cell[:60]!r}'


def dot_tokens(text):
    """Kinds and texts of tokens; a quoted string is a `"`."""
    token = re.compile(r'\s*(?:("(?:[^"\\]|\\.)*")|(->|--|[{}\[\];=,])|([\w.]+)|(\Z))', re.S)
    place, found = 0, []
    while place < len(text):
        match = token.match(text, place)
        if not match:
            return found + [('error', text[place:place + 60])]
        place = match.end()
        if match[1] is not None:
            found.append(('"', re.sub(r'\\(["\\])', r'\1', match[1][1:-1])))
        elif match[2] or match[3]:
            found.append((match[2] or match[3], match[0].strip()))
    return found


def of_dot(text, known):
    tokens = dot_tokens(text)
    if {k for k, _ in tokens} - {k for k, _ in known} - {f'_{n}' for n in range(9)}:
        yield f'tokens that a graph has not: {sorted({k for k, _ in tokens} - {k for k, _ in known})[:4]}'
    for index, (kind, value) in enumerate(tokens):
        if kind == '"' and tokens[index - 2][0] == 'URL' and strange(value):
            yield f'a URL {value[:60]!r}'


GITHUB = r'::(error|warning|notice) [a-zA-Z]+=[^,:\n]*(,[a-zA-Z]+=[^,:\n]*)*::[^\n]*'
AZURE = r'##vso\[task\.logissue ([a-z]+=[^;\]\n]*;)+\][^\n]*'


def of_commands(text, pattern, count):
    """Lines for a CI service, each of which is one finding."""
    lines = text.removesuffix('\n').split('\n') if text else []
    pieces = re.split(r'[\r\n\x0b\x0c\x85\u2028\u2029]', text.removesuffix('\n'))
    for bad in [row for row in pieces if row and not re.fullmatch(pattern, row)][:1]:
        yield f'a line that is no finding: {bad[:80]!r}'
    if len(lines) != count:
        yield f'{len(lines)} lines for {count} findings'


def of_ci(form, text, count):
    """The findings of `lint` in a form for a CI service."""
    if form in ('github', 'azure'):
        yield from of_commands(text, GITHUB if form == 'github' else AZURE, count)
    elif form == 'sarif':
        yield from of_sarif(text, count)
    elif form in ('junit', 'checkstyle'):
        yield from of_xml(text, {'junit': 'failure', 'checkstyle': 'error'}[form], count)
    else:
        data = [json.loads(row) for row in text.splitlines()] if form == 'jsonl' else json.loads(text)
        number = len(data['diagnostics'] if form == 'rdjson' else data)
        if number != count:
            yield f'{number} entries for {count} findings'


def obeyed(text):
    """Lines that a CI service takes for a command and that are no findings of ours."""
    for row in re.split(r'[\r\n]', text):
        if not re.fullmatch(GITHUB, row) and re.search(r'^\s*::[a-z-]+[ :]|##(vso)?\[', row):
            yield f'a line that a CI service obeys: {row[:80]!r}'


def of_sarif(text, count):
    data = json.loads(text)
    results = data['runs'][0]['results']
    if len(results) != count:
        yield f'{len(results)} results for {count} findings'
    for uri in re.findall(r'"uri"\s*:\s*("(?:[^"\\]|\\.)*")', text):
        uri = json.loads(uri)
        if not uri.startswith('https://') and (strange(uri) or re.search(r'[^\w.~/%!$&\'()*+,;=:@-]', uri, re.ASCII)):
            yield f'a URI {uri[:60]!r}'
    if jsonschema and SCHEMA.exists():
        for error in SARIF.iter_errors(data):
            yield f'against the schema: {error.message[:80]}'


SARIF = jsonschema and SCHEMA.exists() and jsonschema.Draft7Validator(json.loads(SCHEMA.read_text()))


def of_xml(text, element, count):
    try:
        found = len(list(xml.fromstring(text).iter(element)))
        if found != count:
            yield f'{found} <{element}> for {count} findings'
    except xml.ParseError as error:
        yield f'no XML: {error}'


def strings(value):
    """All strings of a JSON value, keys too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)
