"""The shapes of input that .ci/growth makes: each a function from a size in bytes to files."""
from typing import Callable, NamedTuple, Optional

ADR = 'docs/decisions/%04d-%s.md'
BODY = '## Context and Problem Statement\n\nOrders get lost.\n\n## Decision Outcome\n\nWe keep them.\n\n'
MADR = '---\nstatus: accepted\ndate: 2025-01-01\n%s---\n# Use thing one\n\n' + BODY
NYGARD = '# 1. Use thing one\n\n%s\n## Context\n\nOrders get lost.\n\n## Decision\n\nWe keep them.\n\n'
SECTION = '## Status\n\nAccepted\n\n'
OTHERS = {
    ADR % (2, 'use-b'): '---\nstatus: accepted\ndate: 2025-01-02\n---\n# Use b\n\n' + BODY,
    ADR % (3, 'use-c'): '---\nstatus: superseded\nsuperseded-by: [2]\ndate: 2024-01-02\n---\n# Use c\n\n' + BODY,
}


class Shape(NamedTuple):
    make: Callable[[int], dict]
    commands: Optional[list] = None
    largest: int = 1 << 30


class Allowed(NamedTuple):
    """What a shape may have above the limits, until it is mended, and why."""
    exponent: float = 0
    memory: int = 0
    reason: str = ''


SHAPES = {}
EXCEPTIONS = {}
# What CI looks at: the shapes that once grew, under the commands that showed it.
SAMPLE = [
    'lines-status:status', 'sections-status:status', 'rows-date:export', 'rows-date:convert', 'cells-and-rule:lint',
    'rows-deciders:convert', 'status-lines-supersedes:export', 'lines-supersedes:convert', 'md-headings-bare:export',
    'md-links:renumber', 'mentions-*:renumber', 'mentions-titles:retitle', 'fix-*', 'yaml-one-key:fix', 'yaml-ambiguous:lint',
    'yaml-colons:lint', 'md-links-of-a-line:lint', 'risk-rows:risk-review', 'risk-rows:risk-list', 'log-chain:lint',
    'log-superseded-hub:lint', 'log-hub:fix', 'import-rows:import-csv', 'md-todo:lint', 'tables:lint',
]


def filled(unit, size):
    """A text of about a size in bytes: a unit with its number, again and again."""
    text, length = [], 0
    i = 0
    while length < size:
        i += 1
        text.append(unit(i) if callable(unit) else unit.replace('{i}', str(i)))
        length += len(text[-1].encode())
    return ''.join(text)


def one(name, unit, frame=None, *, commands=None, largest=1 << 30):
    """A log of one big record, whose text stands in for `%s` of a frame or behind it, and two small ones."""
    frame = frame or MADR % ''
    def make(size):
        text = filled(unit, size)
        whole = frame.replace('%s', text) if '%s' in frame else frame + text
        return {ADR % (1, 'use-thing-one'): whole, **OTHERS}
    SHAPES[name] = Shape(make, commands, largest)


def many(name, record, *, commands=None, extra=None, path=None, record_size=400):
    """A log of many records: record(i, count) is what each has in its front matter and behind its body."""
    def make(size):
        count = max(4, size // record_size)
        files = {}
        for i in range(1, count + 1):
            front, text = record(i, count)
            where = path(i) if path else ADR % (i, f'use-thing-{i}')
            files[where] = f'---\nstatus: accepted\ndate: 2025-01-01\n{front}---\n# Use thing {i}\n\n{BODY}{text}'
        files.update(extra(count) if extra else {})
        return files
    SHAPES[name] = Shape(make, commands, 1 << 20)


SHAPES['nothing'] = Shape(lambda size: dict(OTHERS), [])

# What a record states of itself, again and again: in lines, bullets, rows and sections.
BEFORE = NYGARD % (SECTION + '%s')
UNDER = NYGARD % '%s'
for label, value in [
    ('Status', 'Accepted'), ('Status', 'Superseded by [2. Use b](0002-use-b.md)'), ('Date', '2026-01-02'), ('Deciders', 'Ana, Bob'), ('Tags', 'queue, orders'),
    ('Supersedes', '[2. Use b](0002-use-b.md)'), ('Amended by', 'ADR-0002'), ('Depends on', 'ADR-2'), ('Owner', 'Ana {i}'),
    ('Ticket', 'X-{i}'),
]:
    name = label.lower().replace(' ', '-') + ('-link' if '[' in value and label == 'Status' else '')
    one(f'lines-{name}', f'{label}: {value}\n', UNDER)
    one(f'bullets-{name}', f'* {label}: {value}\n', UNDER)
    one(f'bold-{name}', f'- **{label}:** {value}\n', UNDER)
    one(f'paragraphs-{name}', f'**{label}**: {value}\n\n', UNDER)
    one(f'rows-{name}', f'| {label} | {value} |\n', NYGARD % '| Status | Accepted |\n|---|---|\n%s')
    one(f'sections-{name}', f'## {label}\n\n{value}\n\n', UNDER)
    one(f'headings-{name}', f'## {label}: {value}\n\n', UNDER)
    one(f'status-lines-{name}', f'{label} {value}\n\n', BEFORE)
    one(f'tables-{name}', f'| {label} | {value} |\n|---|---|\n| a | b |\n\n', UNDER)
    one(f'columns-{name}', f'| Status | {label} |\n|---|---|\n| Accepted | {value} |\n\n', UNDER)
    one(f'words-{name}', f'{value}, ', NYGARD % (f'{label}: %s\n'))
    one(f'words-in-section-{name}', f'{value}\n', NYGARD % (f'## {label}\n\n%s\n'))
one('status-paragraphs', 'Accepted\n\n', BEFORE)
one('status-days', 'Accepted on 2026-01-02, proposed on 2025-12-01.\n', BEFORE)
one('status-history', '- 2026-01-02: Accepted by Ana\n', BEFORE)
one('status-korean', '## 상태\n\n승인됨\n\n', UNDER)
one('changelog', '- 2026-01-02: Accepted\n', NYGARD % SECTION + '## Changelog\n\n')
one('changelogs', '## Changelog\n\n- 2026-01-02: Accepted\n\n', NYGARD % SECTION)
one('related', '- [2. Use b](0002-use-b.md)\n', NYGARD % SECTION + '## Related\n\n')
one('relation-words', 'This replaces nothing and supersedes ADR 2 really.\n')
one('relation-list', '- Supersedes ADR-2\n- Amends ADR-3\n', MADR % '' + '## Links\n\n')
one('cells', ' a |', NYGARD % SECTION + '|%s\n|---|\n')
one('cells-of-links', ' [1](0001-use-thing-one.md) |', NYGARD % SECTION + '|%s\n|---|\n')
for columns in (2, 50):
    one(f'cells-of-{columns}', '|' + ' a |' * columns + '\n', NYGARD % SECTION + '|' + ' a |' * columns + '\n|' + '---|' * columns + '\n')
SHAPES['cells-and-rule'] = Shape(lambda size: {ADR % (1, 'x'): NYGARD % SECTION + '|' + ' a |' * (size // 8) + '\n|' + '---|' * (size // 8) + '\n', **OTHERS})
SHAPES['cells-of-metadata'] = Shape(lambda size: {ADR % (1, 'x'): NYGARD % ('|' + ' Status | Date |' * (size // 48) + '\n|' + '---|---|' * (size // 48) + '\n|' + 'Accepted|2026-01-02|' * (size // 48) + '\n'), **OTHERS})
one('rows-escaped', '| a \\| b \\| c | `x|y` |\n', MADR % '' + '| A | B |\n|---|---|\n')
one('tables', '| A | B |\n|---|---|\n| TBD | x |\n\n')
one('options', '### Option {i}\n\n* Good, because it is cheap\n* Bad, because it is slow\n\n', MADR % '' + '## Considered Options\n\n')
one('option-list', '* Option {i}\n', MADR % '' + '## Considered Options\n\n')

# Front matter.
FRONT = MADR
for name, unit in {
    'keys': 'key{i}: value\n', 'one-key': 'k: v\n', 'statuses': 'status: accepted\n', 'dates': 'date: 2026-01-02\n', 'tags-again': 'tags: [a]\n',
    'comments': '# a comment\n', 'near-keys': 'statu{i}: accepted\n', 'block-keys': 'key{i}:\n  a: b\n  c: [d, e]\n', 'quoted-keys': '"key {i}": "a \\" b"\n',
    'literals': 'key{i}: |\n  text\n  more\n\n', 'folded': 'key{i}: a\n  b\n  c\n', 'anchors': 'key{i}: &a{i} x\n', 'aliases': 'key{i}: *a\n',
    'supersedes-again': 'supersedes: [2]\n', 'ambiguous': 'key{i}: yes\n', 'bad-lines': 'no colon here {i}\n', 'tabs': '\tkey: v\n', 'people': 'deciders: ana\n',
    'colons': 'a: b: c\n', 'explicit': '? a{i}\n: b\n', 'documents': 'k{i}: [a\n', 'blanks': '\n', 'placeholders': 'key{i}: <value>\n', 'empty': 'key{i}:\n',
}.items():
    one(f'yaml-{name}', unit, FRONT)
for name, frame, unit in [
    ('tags', 'tags:\n%s', '  - tag{i}\n'), ('flow-tags', 'tags: [%sz]\n', 'tag{i}, '), ('people', 'deciders:\n%s', '  - Ana {i}\n'),
    ('person-text', 'deciders: %sz\n', 'Ana {i}, '), ('supersedes', 'supersedes: [%s2]\n', '3, '), ('depends', 'depends-on:\n%s', '  - 2\n'),
    ('links', 'links:\n%s', '  - {type: relates, target: 2}\n'), ('flow-map', 'x: {%sz: 1}\n', 'k{i}: v, '), ('brackets', 'x: %s\n', '['), ('braces', 'x: %s\n', '{a: '),
    ('dashes', 'x:\n  %s\n', '- '), ('double', 'x: "%s"\n', 'a\\n\\u00e9'), ('single', "x: '%s'\n", "a''b"), ('open-quote', 'x: "%s\n', 'a\n '),
    ('literal', 'x: |\n%s', '  text\n'), ('fold', 'x: >\n%s', '  text\n\n'), ('plain', 'x: a\n%s', '  text\n'), ('spaces', 'x: %s1\n', ' '), ('hashes', 'x: a%s\n', ' #'),
    ('risks', 'risks:\n%s', '  - {id: R{i}, risk: Thing {i} fails, level: 3x4}\n'), ('same-risk', 'risks:\n%s', '  - {id: R1, risk: It fails, level: 3x4}\n'),
    ('risk-blocks', 'risks:\n%s', '  - id: R{i}\n    risk: Thing {i} fails\n    likelihood: 3\n    impact: 4\n    owner: ana\n'),
    ('actions', 'risks:\n  - id: R1\n    risk: It fails\n    level: 3x4\n    actions:\n%s', '      - {id: A{i}, action: Do it, owner: ana, due: 2026-02-03}\n'),
    ('deep', 'x:\n%s', lambda i: ' ' * min(i, 400) + f'a{i}:\n'), ('code', 'code:\n%s', '  - src/{i}/**\n'),
    ('no-end', '%s', 'key{i}: v\n'),
]:
    one(f'yaml-{name}', unit, FRONT.replace('%s', frame) if name != 'no-end' else '---\n%s# Title\n')
TOML = '+++\nstatus = "accepted"\ndate = 2025-01-01\n%s\n+++\n# Use thing one\n\n' + BODY
for name, frame, unit in [
    ('keys', '%s', 'key{i} = "v"\n'), ('one-key', '%s', 'k = "v"\n'), ('tags', 'tags = [%s"z"]', '"tag{i}", '), ('tables', '%s', '[a{i}]\nb = 1\n'), ('dotted', '%s', 'a.b{i} = 1\n'),
    ('array-tables', '%s', '[[risks]]\nid = "R{i}"\nrisk = "It fails"\nlevel = "3x4"\n'), ('text', 'x = """%s"""', 'line\n'), ('inline', 'x = {%sz = 1}', 'k{i} = 1, '),
    ('brackets', 'x = %s', '['), ('dots', 'a%s = 1', '.a'), ('lines', 'x = [\n%s]', '  "tag{i}",\n'), ('same-table', '%s', '[a]\nb{i} = 1\n'), ('bad', '%s', 'no equals {i}\n'),
]:
    one(f'toml-{name}', unit, TOML.replace('%s', frame))
JSON = '---\n{"status": "accepted", "date": "2025-01-01"%s}\n---\n# Use thing one\n\n' + BODY
for name, frame, unit in [
    ('keys', '%s', ', "key{i}": "v"'), ('one-key', '%s', ', "k": "v"'), ('tags', ', "tags": ["a"%s]', ', "t{i}"'), ('lines', '%s', ',\n  "key{i}": [1, 2]'), ('brackets', ', "x": %s', '['),
    ('text', ', "x": "%s"', 'a\\u00e9\\n'), ('risks', ', "risks": [{}%s]', ',\n {"id": "R{i}", "risk": "It fails", "level": "3x4"}'), ('map', ', "x": {"a": 1%s}', ', "k{i}": {"b": 1}'),
]:
    one(f'json-{name}', unit, JSON.replace('%s', frame))

# Markdown.
for name, unit in {
    'links': 'See [rec {i}](0002-use-b.md) and more.\n', 'links-superseded': 'See [old {i}](0003-use-c.md) here.\n', 'links-broken': 'See [rec {i}](nope-{i}.md) and more.\n',
    'links-mislabelled': 'See [ADR-7](0002-use-b.md).\n', 'links-of-a-line': '[a](0002-use-b.md) ', 'urls': 'See [x](https://example.org/{i}).\n', 'bare-urls': 'https://example.org/{i} ',
    'anchors-missing': 'See [x](#nope-{i}).\n', 'anchors': '## Part {i}\n\nSee [x](#part-{i}).\n\n', 'refs-undefined': 'See [rec][r{i}] and more.\n', 'defs': '[r{i}]: https://example.org/{i}\n',
    'defs-same': '[r]: https://example.org/{i}\n', 'defs-used': '[r{i}]: 0002-use-b.md\n\nSee [x][r{i}].\n\n', 'refs': 'See [Part {i}] and [r].\n', 'footnotes': 'Text[^{i}].\n\n[^{i}]: A note.\n\n',
    'images': '![x](nope-{i}.png)\n', 'wiki': '[[0002-use-b]] and [[nope {i}]]\n', 'headings': '## Heading {i}\n\ntext\n\n', 'headings-bare': '## Part {i}\n', 'headings-same': '## Part\n\ntext\n\n',
    'headings-deep': '###### Part {i}\n', 'headings-mixed': '## Part {i}\n### Sub\n#### Sub\n', 'headings-first': '# Title {i}\n\n', 'headings-empty': '##\n', 'setext': 'Part {i}\n---\n\n', 'setext-long': 'a line of text\n',
    'brackets': '[', 'brackets-closed': '[a]', 'bracket-ends': ']', 'images-open': '![', 'link-open': '[a](', 'link-angle': '[a](<b', 'link-title': '[a](b "', 'nested-links': '[a](b) [',
    'stars': '*a ', 'stars-both': 'a*', 'strong': '**a **', 'marks': '*a _b ', 'marks-closed': '*a* _b_ ', 'underscores': '_' , 'strikes': '~~a ', 'comments': '<!-- a comment -->\n', 'comments-inline': 'a <!-- x --> ',
    'comments-open': 'a <!-- ', 'comment-long': '<!--\n', 'tags-open': '<a ', 'tags': '<b>x</b> ', 'tag-attributes': '<a x="', 'instructions': 'a <? ', 'cdata': 'a <![CDATA[ ', 'declarations': 'a <!X ',
    'autolinks': '<https://example.org/{i}> ', 'autolinks-open': '<https:', 'entities': '&amp;', 'entities-open': '&a', 'ampersands': '&', 'escapes': '\\*', 'backslashes': '\\', 'html-blocks': '<div>\nx\n</div>\n\n',
    'details': '<details>\n\n', 'code': '`x` ', 'code-open': '` `` ', 'code-longer': lambda i: 'a' + '`' * (i % 1500), 'fences': '```\nx\n```\n\n', 'fences-open': '```{i}\n', 'fences-longer': lambda i: '`' * (3 + i % 500) + '\n',
    'indented': '    code\n\n', 'quotes': '> text\n', 'quotes-deep': '> ' * 20 + 'text\n', 'quote-one': '> ', 'quote-lazy': '> a\nb\n', 'list': '- item {i}\n', 'list-ordered': '{i}. item\n', 'list-nested': lambda i: '  ' * (i % 60) + '- item\n',
    'list-deeper': lambda i: '  ' * min(i, 700) + '- item\n', 'list-of-one': '- ', 'list-lazy': '- a\nb\n', 'list-quotes': '- > ', 'tasks': '- [ ] A{i} Do it (ana, 2026-02-03)\n', 'list-blank': '- a\n\n', 'words': 'word ', 'letters': 'a',
    'lines': 'a line\n', 'paragraphs': 'A paragraph.\n\n', 'blank-lines': '\n', 'spaces': ' ', 'tabs': '\t', 'crs': 'a\r', 'crlf': 'a line\r\n\r\n', 'trailing': 'a line  \n', 'nbsp': 'a\u00a0b ', 'zwsp': 'a\u200bb ',
    'bidi': 'a\u202eb\n', 'combining': 'e\u0301', 'marks-only': '\u0301', 'emoji': '👩\u200d🚀 ', 'rules': '---\n\n', 'equals': '===\n', 'pipes': '|', 'pipe-lines': '| a\n', 'todo': 'TODO: something\n\n', 'tbd': 'TBD ', 'mentions': 'ADR-0002 and ADR 3. ',
    'prompts': '{a prompt}\n\n', 'numbers': '0002 ', 'dates': '2026-01-02 ', 'conflicts': '<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n', 'suppress-line': 'TODO: x <!-- adr-disable-line unfinished-text -->\n\n', 'suppress-next': '<!-- adr-disable-next-line broken-link -->\n\n',
    'suppress-file': '<!-- adr-disable -->\n', 'suppress-pairs': '<!-- adr-disable broken-link -->\n\n[x](nope.md)\n\n<!-- adr-enable broken-link -->\n\n', 'suppress-unused': '<!-- adr-disable-line todo -->\n', 'scripts': '<script>x</script>\n\n', 'styles': '<a onclick="x">\n',
    'abbreviations': '*[A{i}]: text\n', 'definition-list': 'Term\n: text\n\n', 'directives': ':::note\n', 'math': '$a$ $$', 'parentheses': '(', 'quotes-typed': '"', 'mixed-open': '[a](`<*_![', 'colons': 'a: ', 'labels': 'Status: ', 'bold-labels': '**Status** ',
}.items():
    one(f'md-{name}', unit)
one('md-first-lines', 'a line\n', '%s\n# Title\n')
one('md-title-long', 'word ', '# %s\n\n' + BODY)
one('md-title-marks', '*a _b [', '# %s\n\n' + BODY)
one('status-long', 'word ', NYGARD % '## Status\n\nAccepted %s\n')
one('status-brackets', '[', NYGARD % '## Status\n\nAccepted %s\n')
one('status-link-open', '[x](', NYGARD % '## Status\n\nAccepted %s\n')
one('status-supersession', 'Superseded by ', NYGARD % '## Status\n\n%s\n')
one('status-references', ', ADR-{i}', NYGARD % '## Status\n\nSuperseded by ADR-2%s\n')
one('line-of-references', ' ADR-2, ADR-3,', NYGARD % (SECTION + 'Depends on:%s\n'))
one('line-of-links', '[3](0003-use-c.md), ', NYGARD % (SECTION + 'Amends: %s\n'))

# Risks in tables and sections.
RISKS = NYGARD % SECTION + '## Risks\n\n'
one('risk-rows', '| Risk {i} | 2 | 3 |\n', RISKS + '| Risk | Likelihood | Impact |\n|---|---|---|\n')
one('risk-rows-wide', '| R{i} | Risk {i} | 2 | 3 | ana | open | 2026-02-03 |\n', RISKS + '| ID | Risk | Likelihood | Impact | Owner | Status | Review |\n|---|---|---|---|---|---|---|\n')
one('risk-rows-same', '| R1 | It fails | 2 | 3 |\n', RISKS + '| ID | Risk | Likelihood | Impact |\n|---|---|---|---|\n')
one('risk-rows-bad', '| Risk {i} | x | 99 |\n', RISKS + '| Risk | Likelihood | Impact |\n|---|---|---|\n')
one('risk-tables', '| Risk | Likelihood | Impact |\n|---|---|---|\n| Risk {i} | 2 | 3 |\n\n', RISKS)
one('risk-bullets', '- R{i}: It fails (high)\n', RISKS)
one('risk-sections', '### R{i}: It fails\n\n- Likelihood: 2\n- Impact: 3\n\n', RISKS)

# Many fixes: good ones alone, with one that is refused before, among and behind them, and refused ones alone.
BAD = '[x]\u200b(nope.md)\n\n'
FIXES = ['fix', 'unsafe']
one('fix-behind-a-refused', 'Or\u200bder {i}.\n\n', MADR % '' + BAD, commands=FIXES)
one('fix-before-a-refused', 'Or\u200bder {i}.\n\n', MADR % '' + '%s' + BAD, commands=FIXES)
one('fix-among-refused', lambda i: BAD if i % 50 == 0 else f'Or\u200bder {i}.\n\n', commands=FIXES, largest=1 << 18)
one('fix-refused-only', '[x]\u200b(nope-{i}.md)\n\n', commands=FIXES, largest=1 << 16)
one('fix-keys-with-a-refused', 'k: v\n', FRONT + BAD, commands=FIXES)
one('fix-links', 'See [b](../decisions/0002-Use-B.md).\n', commands=FIXES)
one('fix-mixed', 'Or\u200bder [ADR-7](0002-use-b.md) of {i}  \n', commands=FIXES)
many('fix-records', lambda i, n: ('', f'Or\u200bder {i}.\n'), commands=FIXES)
many('fix-records-one-refused', lambda i, n: ('', BAD if i == 1 else f'Or\u200bder {i}.\n'), commands=FIXES)
many('fix-one-sided', lambda i, n: (f'supersedes: [{i - 1}]\n' if i > 1 else '', ''), commands=FIXES)
many('fix-one-sided-hub', lambda i, n: ('supersedes: [1]\n' if i > 1 else '', ''), commands=FIXES)
many('fix-keys-records', lambda i, n: ('k: v\nk: v\nk: w\n', ''), commands=FIXES)

# Logs.
many('log-plain', lambda i, n: ('', ''))
many('log-same-title', lambda i, n: ('', ''), path=lambda i: ADR % (i, 'use-thing'))
many('log-same-number', lambda i, n: ('', ''), path=lambda i: ADR % (7 if i > 3 else i, f'use-thing-{i}'))
many('log-hub', lambda i, n: ('depends-on: [1]\n' if i > 1 else '', ''))
many('log-superseded-hub', lambda i, n: ('supersedes: [1]\n' if i > 1 else '', ''))
many('log-chain', lambda i, n: (f'supersedes: [{i - 1}]\n' if i > 1 else '', ''))
many('log-chain-risks', lambda i, n: (
    (f'supersedes: [{i - 1}]\n' if i > 1 else '') + 'risks:\n  - {id: R1, risk: It fails, level: 3x4}\n', ''))
many('log-ambiguous', lambda i, n: ('supersedes: [7]\n', ''), path=lambda i: ADR % (7 if i > 3 else i, f'use-thing-{i}'))
many('log-chain-both', lambda i, n: ((f'supersedes: [{i - 1}]\n' if i > 1 else '') + (f'superseded-by: [{i + 1}]\n' if i < n else ''), ''))
many('log-cycle', lambda i, n: (f'supersedes: [{i % n + 1}]\n', ''))
many('log-all-by-last', lambda i, n: (f'superseded-by: [{n}]\n' if i < n else '', ''))
many('log-no-number', lambda i, n: ('', ''), path=lambda i: f'docs/decisions/use-thing-{i}.md' if i > 3 else ADR % (i, 'x'))
many('log-folders', lambda i, n: ('', ''), path=lambda i: f'docs/decisions/a{i}/{ADR[15:] % (i, "x")}')
many('log-logs', lambda i, n: ('', ''), path=lambda i: f'services/s{i // 3}/docs/adr/{ADR[15:] % (i % 3 + 1, "x")}', commands=['lint', 'list'])
many('log-mentions', lambda i, n: ('', f'See ADR-0001, [one](0001-use-thing-1.md) and ADR 1.\n'))
many('log-links-back', lambda i, n: ('', ''.join(f'[t]({ADR[15:] % (j, f"use-thing-{j}")}) ' for j in range(max(1, i - 20), i))), record_size=900)
many('log-risks', lambda i, n: ('risks:\n  - {id: R1, risk: It fails, level: 3x4}\n', ''))
many('log-risk-themes', lambda i, n: (f'tags: [t{i}]\nrisks:\n  - {{id: R1, risk: It fails {i}, level: 3x4, owner: p{i}}}\n', ''))
many('log-tags', lambda i, n: (f'tags: [a{i}, b, c]\ndeciders: [ana, p{i}]\n', ''))
many('log-pages', lambda i, n: ('', ''), extra=lambda n: {f'docs/page-{i}.md': f'# Page\n\nSee ADR-0001 and [one](decisions/0001-use-thing-1.md).\n' for i in range(n)})
many('log-baseline', lambda i, n: ('', f'TODO: x\n\n[x](nope-{i}.md)\n'), commands=['baseline'],
     extra=lambda n: {'known.json': '{"findings": []}\n'})

# Mentions of one record, for renumber and retitle.
NAMES = ['renumber', 'retitle']
for name, unit in {
    'numbers': 'See ADR-0001 here.\n', 'links': 'See [Use thing one](0001-use-thing-one.md).\n', 'titles': 'As "Use thing one" says.\n', 'names': '`0001-use-thing-one.md` ', 'line': 'ADR-1, ', 'doubtful': 'Decision 1, #1 and 0001. ',
    'keys': '[1. Use thing one](0001-use-thing-one.md) and [ADR-0001][r{i}]\n\n[r{i}]: 0001-use-thing-one.md\n',
}.items():
    one(f'mentions-{name}', unit, commands=NAMES)
    SHAPES[f'mentions-elsewhere-{name}'] = Shape(
        lambda size, unit=unit: {ADR % (1, 'use-thing-one'): MADR % '', **OTHERS, 'docs/decisions/notes.txt': filled(unit, size), 'docs/decisions/notes.md': '# Notes\n\n' + filled(unit, size)}, NAMES)
one('mentions-front-matter', '  - 0001-use-thing-one.md\n', MADR % 'see:\n%s', commands=NAMES)

# Import.
SHAPES['import-rows'] = Shape(lambda size: {**OTHERS, 'in.csv': 'title,status,date\n' + filled('Use thing {i},accepted,2026-01-02\n', size)}, ['import-csv'], 1 << 18)
SHAPES['import-columns'] = Shape(lambda size: {**OTHERS, 'in.csv': 'title,status,' + filled('c{i},', size) + '\nUse it,accepted,' + filled('c{i},', size) + '\n'}, ['import-csv'])
SHAPES['import-quoted'] = Shape(lambda size: {**OTHERS, 'in.csv': 'title,context\nUse it,"' + filled('a ""b""\n', size) + '"\n'}, ['import-csv'])
SHAPES['import-records'] = Shape(lambda size: {**OTHERS, 'in.json': '{"adrs": [' + filled('{"title": "Use thing {i}", "status": "accepted", "date": "2026-01-02"},\n', size) + '{"title": "Last"}]}'}, ['import-json'], 1 << 18)
SHAPES['import-brackets'] = Shape(lambda size: {**OTHERS, 'in.json': '[' * size}, ['import-json'])
SHAPES['import-text'] = Shape(lambda size: {**OTHERS, 'in.json': '{"adrs": [{"title": "A", "context": "' + filled('a\\n\\u00e9 ', size) + '"}]}'}, ['import-json'])
