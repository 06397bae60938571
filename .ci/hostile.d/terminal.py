"""Hostile texts in records, arguments and configurations, and what of them reaches a terminal or the log of a CI."""
import re

import parsers
import texts
from pages import HARMLESS_LOGS, made
from parsers import line

ON_RECORDS = '''
list | list --format json | list --format paths | show 1 | show 2 | show 3 | show 4 | show 5 | show 1 --format markdown
show 1 --format json | export json | lint | lint --format text | lint --format json | lint --format github
lint --statistics
lint --format gitlab | lint --diff --unsafe-fixes | lint --fix --unsafe-fixes --show-fixes | index | index --format json
review --no-history | review --no-history --format markdown | review --no-history --format html | risk list
risk list --format csv | risk show 1/R1 | risk show 1/R1 --format json | risk review --no-history
risk review --no-history --format markdown | risk review --no-history --format csv
risk review --no-history --format json
generate toc | generate graph | config | template list | fmt --check | status 1 deprecated --dry-run | status 3 rejected
retitle 4 Four --dry-run | renumber 4 40 | move 4 docs/decisions/sub | convert --to nygard --keep-going --dry-run
convert --to madr --keep-going | supersede 1 --by 4 | supersede 4 --undo | risk add 5 Loss 2x3 | risk act 1/R1 --done 1
risk set 1/R1 owner=kim --dry-run | risk vote 1/R1 1x1 --as kim | risk close 1/R9 | risk import 5 --dry-run
accept 1 2 3 4 5 | withdraw 2 | new Use --no-edit --supersedes 1 | new Use --supersedes 4 -n --no-edit | unlink 4 5
link 4 relates-to 1 -n | link 1 Clarifies 4 | edit 4 | show 0 | show zQ7 | index -o docs/decisions/README.md
import csv docs/decisions/0001-title.md
'''
# X is the text.
ARGUMENTS = '''
X | -C X list | list X | list --X | list --log X | list --status X | list --tag X | list --since X
list --format X | --X
lint X | lint --select X | lint --ignore X | lint --format X | lint --base X | lint --baseline X | lint --max-warnings X
lint --per-file-ignores X | lint --per-file-ignores X:text | lint --stdin-filename X | lint --output X/x | rules X
show X
edit X | new X --no-edit -n | new X --no-edit | new Use --no-edit --template X | new Use --no-edit --date X
new Use --no-edit --status X | new Use --no-edit --supersedes X | new Use --no-edit --number X
new Use --no-edit --risks X
new Use --no-edit --link X:1 | new Use --no-edit --link 1:X | status 1 X | status X accepted | accept 1 --date X
retitle 1 X -n | retitle X Y | renumber 1 X | renumber --onto X | move 1 X | move X docs | link 1 X 4 | link X amends 1
unlink 1 X 4 | supersede 1 --by X | supersede X --by 1 | supersede 1 --with X -n | supersede 4 --undo --status X
risk show X | risk show 1/X | risk set 1/R1 X=1 | risk set 1/R1 level=X | risk set 1/R1 owner=X -n | risk add 1 X 9x9
risk add 1 Loss X | risk add 1 Loss 2x3 --kind X | risk add 1 Loss 2x3 --owner X -n | risk vote 1/R1 X --as kim
risk vote 1/R1 2x3 --as X | risk act 1/R1 --done X | risk list --band X | risk list --owner X | risk review --since X
risk review --audience X | risk review --picture X --format svg | review --as-of X | review --format X
index --output X/x.md | index --log X | import json X | import csv X | export X | convert --to X | convert X --to madr
fmt X | generate toc --intro X | generate toc --prefix X | generate graph --prefix X | template show X
template new X -n
template new own --from X | hook X | help X | withdraw X | withdraw 2 --reason X -n | config --log X | init X -n
upgrade-repository --log X
'''
VARIABLES = '''ADR_DATE ADR_DIALECT ADR_TEMPLATE ADR_EDITOR CI TERM COLUMNS TMPDIR HOME NO_COLOR XDG_STATE_HOME
ADR_STATE_HOME'''.split()


def split(lines):
    return [command.split() for row in lines.strip().splitlines() for command in row.split(' | ')]


def with_text(words, text):
    return [word.replace('X', text) for word in words]


class Colours(set):
    """The sequences that a terminal gets for a log in which every text is harmless."""

    def __init__(self, hall):
        with hall.made(HARMLESS_LOGS[1]) as base:
            for words in split(ON_RECORDS):
                with hall.room(base) as room:
                    self.update(re.findall(r'\x1b\[[\d;]*m', room.pty(*words, note=False).out.decode()))


def terminal(hall):
    """On a terminal no byte of a record, an argument or a configuration is obeyed, whatever the command."""
    colours = Colours(hall)

    def clean(check, room, words, text, env=None):
        outcome = room.pty(*words, note=False, env=env, check=check)
        found = list(parsers.of_terminal(outcome.out, colours))
        kind = f'{words[0]} {words[-1] if words[-1].isalpha() else ""}' if words[0] != text else ''
        message = f'{outcome.line} {env or ""} with {text[:60]!r} prints {"; ".join(found[:2])}'
        hall.report.expect(not found, check, message, room, kind, outcome.line)

    def records(text):
        with made(text, bool(line(text)))(hall.room()) as base:
            if base.adr('list', note=False).code:
                (base.work / '.adr.yml').unlink(missing_ok=True)
            for words in split(ON_RECORDS):
                with hall.room(base) as room:
                    clean('texts/terminal', room, words, text)

    def arguments(text):
        with hall.made(HARMLESS_LOGS[0]) as base:
            for words in split(ARGUMENTS):
                with hall.room(base) as room:
                    clean('texts/arguments', room, with_text(words, text), text)
            for name in VARIABLES:
                for words in (['list'], ['new', 'Use', '--no-edit', '-n']):
                    clean('texts/arguments', base, words, text, {name: text})

    def configurations(text):
        foreign = {'.adr-dir': f'{text}\n', 'adrs.toml': f'adr_dir = "{text}"\n',
                   '.log4brains.yml': f'project:\n  adrFolder: {texts.yaml(text)}\n'}
        for name, wrong in [('.adr.yml', w) for w in texts.wrong(text)] + list(foreign.items()):
            with hall.made(HARMLESS_LOGS[0]) as room:
                room.put(name, wrong)
                for words in (['list'], ['status', '1', 'foo', '-n'], ['new', 'Use', '--no-edit', '-n'],
                              ['risk', 'review', '--audience', 'foo']):
                    clean('texts/configurations', room, words, text)

    active = [t for t in texts.ALL if re.search(f'[{parsers.ACTIVE}]', t)]
    given = [t for t in active if '\0' not in t]
    return ([lambda t=t: records(t) for t in hall.some(active, 3)]
            + [lambda t=t: arguments(t) for t in hall.some(given, 2)]
            + [lambda t=t: configurations(t) for t in hall.some(active, 2)])


def obeyed(hall):
    """In the log of a CI service the findings of `lint` hold no command of anybody else, in whatever form."""
    forms = split('''lint | lint --format text | lint --format rich | lint --statistics
lint --fix --unsafe-fixes --show-fixes
lint X | lint --select X | lint --baseline X | lint --base X''')

    def one(text):
        with made(text, True)(hall.room()) as base:
            # An argument with `##[` is the caller's own; only no line of it may be a command.
            for words in [f for f in forms if 'X' not in f or '##' not in text]:
                with hall.room(base) as room:
                    outcome = room.adr(*with_text(words, text), env={'GITHUB_ACTIONS': 'true'}, note=False,
                                       check='texts/obeyed')
                    found = list(parsers.obeyed(outcome.text))
                    message = f'{outcome.line} with {text!r} prints {"; ".join(found[:1])}'
                    hall.report.expect(not found, 'texts/obeyed', message, room, ' '.join(words), outcome.line)
    return [lambda t=t: one(t) for t in hall.some(texts.COMMANDS, 3)]


JOBS = {'texts/terminal': terminal, 'texts/obeyed': obeyed}
