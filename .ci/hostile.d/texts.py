"""A log that has a hostile text in every place that outputs show."""
import pathlib, re


def groups():
    """The texts of `texts.txt`, by group."""
    found = {}
    for line in pathlib.Path(__file__).with_suffix('.txt').read_text('utf-8').splitlines()[1:]:
        if line.startswith('# '):
            group = found.setdefault(line[2:], [])
        else:
            group.append(line.encode('ascii', 'backslashreplace').decode('unicode_escape'))
    return found


GROUPS = groups()
COMMANDS = GROUPS['COMMANDS']
ALL = [t for group in GROUPS.values() for t in group] + ['', 'x' * 3000, 'é' * 120]

# What stands beside a text: where it is read as it is, and where it is Markdown, which may be read as something else.
START, END, MARKDOWN_END = 'kQ8 ', ' zQ7', ' mD7'
NO_CHARACTERS = '\x00-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufeff\ufff9-\uffff'


def yaml(text):
    """A double-quoted scalar."""
    def escape(match):
        code = ord(match[0])
        return '\\' + match[0] if match[0] in '"\\' else f'\\x{code:02x}' if code < 0x100 else f'\\u{code:04x}'
    return '"' + re.sub(f'["\\\\{NO_CHARACTERS}]', escape, text) + '"'


def file_name(text):
    """The text as a part of a file name."""
    return text.replace('/', '∕').replace('\0', '').encode()[:180].decode(errors='ignore')


# T is the text in YAML with END, O with START before it, M with MARKDOWN_END, L the text on one line, X as it is.
RECORDS = {
    '0001-title': '''---
title: «T»
status: accepted
date: 2026-01-01
decision-makers: [«T»]
consulted: [«O»]
informed: [«T»]
tags: [«T», «O»]
risks:
  - {id: R1, risk: «T», level: 4x4, owner: «T», response: mitigate, trigger: «T», fallback: «O», refs: [«T»],
     quality: [reliability], actions: [{do: «T», owner: «O», by: 2027-01-04, ref: «T»}], votes: {ana: 2x3, «O»: 4x4}}
  - {id: R2, risk: «O», level: 2x2, owner: «O», status: accepted, review-by: 2027-03-01}
  - {id: S1, kind: sensitivity, risk: «T», trigger: «O», quality: [reliability]}
  - {id: A1, kind: assumption, risk: «T»}
quality: {reliability: 2, flexibility: -2}
confidence: low
required-by: [2]
review-by: 2026-10-01
x-own: «T»
«T»: x
---

## Decision Outcome

A file, because it is small.
''',
    '0002-heading': '''---
status: proposed
date: 2026-01-02
decision-makers: [ana, lee]
depends-on: [1]
risks: [{id: R1, risk: «T», level: 5x5}]
---
# «L» mD7

## Context and Problem Statement

«X» mD7

«L» mD7 [«L»](<«L»>) [«L»](«L») ![«L»](«L»)

## Considered Options

* «L» mD7
* A server

## Decision Outcome

«L», because it is small.
''',
    '0003-status': '''---
status: «M»
date: 2026-01-03
---
# Status

## «L»

Orders get lost.

## Links

* «L» [«L»](0001-title.md)
* [x](<«L».md>)
''',
    '0004-«F»': '''---
status: accepted
date: 2026-01-04
supersedes: [{id: 5, scope: «M»}]
relates-to: [«M»]
superseded-by: [«M»]
---
# Named

## Decision Outcome

A name.
''',
    '0005-table': '''# «L» mD7

* Status: «L» mD7
* Date: 2026-01-05
* Deciders: «L» mD7

## Risks

| ID | Risk | Likelihood | Impact | Owner |
|---|---|---|---|---|
| R1 | Lost | 3 | 3 | lee |
| R2 | «L» mD7 | 1 | 1 | «L» |

## Decision

«X» mD7
'''}


def log(room, text):
    """Records that have a text in every place that pages and messages show."""
    values = {'T': yaml(text + END), 'O': yaml(START + text), 'M': yaml(text + MARKDOWN_END), 'X': text,
              'L': text.replace('\n', ' '), 'F': file_name(text)}
    for name, template in RECORDS.items():
        name, content = (re.sub('«(.)»', lambda m: values[m[1]], part) for part in (name, template))
        room.put(f'docs/decisions/{name}.md', content)


def configuration(text):
    """A configuration with the text as every name and value that a team chooses."""
    return '''statuses: {«M»: accepted}
variables: {team: «T»}
risks:
  scale: {likelihood: [never, «T», sometimes, often, always]}
  bands: {names: [green, «T», «O», red]}
  kinds: {«T»: risk}
  roles: {«O»: qa}
  audiences: {«T»: [headline, heat-map, top-risks, accepted]}
'''.replace('«T»', yaml(text + END)).replace('«O»', yaml(START + text)).replace('«M»', yaml(text + MARKDOWN_END))


WRONG = '''
«»: 1 | lint: {ignore: [«»]} | lint: {rules: {«»: error}} | lint: {rules: {broken-link: «»}} | lint: {«»: x} | lint: «»
lint: {per-path: {«»: {ignore: [«»]}}} | template: «» | templates: «» | statuses: {«»: «»} | statuses: {x: «»}
folders: [«»] | folders: «»: «» | dialect: «» | numbering: «» | numbering: {width: «»} | variables: {«»: x}
risks: {«»: 1} | risks: {matrix: «»} | risks: {bands: {names: «»}} | risks: {audiences: {«»: [«»]}}
risks: {roles: {x: «»}} | risks: {kinds: {«»: «»}} | [«»] | «» | - «»
'''


def wrong(text):
    """Configurations with the text where something else is expected."""
    forms = [form for row in WRONG.strip().splitlines() for form in row.split(' | ')] + ['a: «»\na: «»']
    return [form.replace('«»', yaml(text)) + '\n' for form in forms]
