"""Hostile texts as arguments and imports: what is written reads back as meant, or the command refuses."""
import csv, io, json, os, re, shutil, subprocess

import parsers
import texts
from log import RISKS, record
from pages import made
from parsers import line

TABLE = '''# Table

* Status: accepted
* Date: 2026-01-03

## Risks

| ID | Risk | Likelihood | Impact | Owner |
|---|---|---|---|---|
| R1 | The disk is full | 2 | 3 | lee |

## Decision Outcome

A table.
'''
NYGARD = ('# {0}. {1}\n\nDate: 2026-01-0{0}\n\n## Status\n\nAccepted\n\n## Context\n\nOrders get lost.\n\n'
          '## Decision\n\nA {1}.\n')


def small(room):
    """A log without a history: front matter, and bullets with a table of risks."""
    room.shell('git init -q --template=')
    room.put('docs/decisions/0001-queue.md', record(1, 'Queue', more=RISKS))
    room.put('docs/decisions/0002-cache.md', record(2, 'Cache', 'proposed'))
    room.put('docs/decisions/0003-table.md', TABLE)
    return room


def nygard(room):
    room.shell('git init -q --template=')
    room.put('doc/adr/0001-queue.md', NYGARD.format(1, 'Queue'))
    room.put('doc/adr/0002-cache.md', NYGARD.format(2, 'Cache'))
    return room


def listed(room):
    return json.loads(room.adr('list', '--format', 'json', note=False).out)


def show(room, name):
    return json.loads(room.adr('show', str(name), '--format', 'json', note=False).out)


def newest(*keys):
    """Facts of the record with the highest number."""
    def read(room):
        detail = show(room, max(listed(room), key=lambda r: r['number'] or 0)['path'])
        values = [detail[key] for key in keys]
        return sum(values, []) if isinstance(values[0], list) else values
    return read


def risk(name, *keys):
    """Facts of the last risk of a record."""
    def read(room):
        last = max(show(room, name)['risks'], key=lambda r: r['id'])
        return [last['actions'][-1][key[7:]] if key.startswith('action.') else last[key] for key in keys]
    return read


def title(name):
    return lambda room: [show(room, name)['title']]


def scope(room):
    return [link['scope'] for link in show(room, 2)['links'] if link['kind'] == 'supersedes']


def voter(room):
    return [vote['voter'] for vote in risk(1, 'votes')(room)[0]]


# The command, with X for the text; what of it has to be the text then, and the log to begin with.
EDITS = [
    ('new X --no-edit', newest('title'), small),
    ('new X --no-edit --template nygard', newest('title'), small),
    ('new X --no-edit', newest('title'), nygard),
    ('new Use --no-edit --tag X --decider X --consulted X --informed X',
     newest('tags', 'decision_makers', 'consulted', 'informed'), small),
    ('new Use --no-edit --option X', None, small),
    ('retitle 1 X', title(1), small),
    ('retitle 1 X', title(1), nygard),
    ('retitle 3 X', title(3), small),
    ('supersede 1 --with X', newest('title'), small),
    ('supersede 1 --by 2 --scope X', scope, small),
    ('supersede 1 --by 2 --scope X', None, nygard),
    ('link 1 X 2 Y', None, nygard),
    ('withdraw 2 --reason X', None, small),
    ('risk add 1 X 2x3 --owner X --trigger X --fallback X --action X --by 2027-01-01 --ref X',
     risk(1, 'risk', 'owner', 'trigger', 'fallback', 'action.do'), small),
    ('risk add 3 X 2x3 --owner X', risk(3, 'risk', 'owner'), small),
    ('risk add 2 X 2x3 --owner X', risk(2, 'risk', 'owner'), nygard),
    ('risk set 1/R2 risk=X owner=X trigger=X fallback=X', risk(1, 'risk', 'owner', 'trigger', 'fallback'), small),
    ('risk set 3/R1 risk=X owner=X', risk(3, 'risk', 'owner'), small),
    ('risk act 1/R2 X --owner X --ref X', risk(1, 'action.do', 'action.owner', 'action.ref'), small),
    ('risk vote 1/R2 2x3 --as X', voter, small),
    ('risk accept 1/R2 --owner X --review-by 2027-01-01', risk(1, 'owner'), small),
]
MARKUP = 'html_block', 'html_inline', 'link_open', 'image', 'code_block', 'fence', 'blockquote_open', 'hr'


def bare(text):
    """The text on one line, but for what a terminal obeys: that may be left out."""
    return line(re.sub(f'[{parsers.ACTIVE}\ufeff]', '', line(text)))


def markup(room):
    """What a reference renderer makes of the records that is more than text."""
    for path in sorted(room.work.rglob('*.md')):
        body = re.sub(r'\A---\n.*?\n---\n', '', path.read_bytes().decode('utf-8', 'replace'), count=1, flags=re.S)
        for token in parsers.markdown(body):
            is_own = token.content.startswith('<!--') or (token.attrs or {}).get('href', '').endswith('.md')
            if token.type in MARKUP and not is_own:
                yield f'{path.name} has a {token.type} {token.content[:50]!r}{token.attrs or ""}'


def edits(hall):
    """What a command writes is read back as it was given; no status is lost, and no markup is made of it."""
    def complaints(room, text, meant, count):
        if meant:
            wrong = [value for value in meant(room) if bare(value or '') != bare(text)]
            yield from [f'{text[:50]!r} reads back as {value!r:.60}' for value in wrong[:1]]
        if parsers.markdown_it and '{' not in text:
            yield from list(markup(room))[:2]
        statuses = [r['status'] for r in listed(room)]
        if len(statuses) < count or not all(statuses):
            yield f'the statuses are {statuses}'
        for name in (p.name for p in room.work.rglob('*') if '.git' not in p.parts):
            if re.search(r'[\0-\x1f\x7f/\\:*?"<>|$`\']|^[-.~]', name) and name not in ('.git', '.adr.yml'):
                yield f'a file is called {name!r}'

    def one(text, words, meant, make):
        with hall.made(make) as room:
            count = len(listed(room))
            outcome = room.adr(*[w.replace('X', text) for w in words.split()], check='texts/written')
            try:
                found = list(complaints(room, text, meant, count)) if outcome.code == 0 else []
            except (ValueError, KeyError, IndexError, TypeError) as error:
                found = [f'{type(error).__name__}: {error}']
            kind = words + ' ' + (found[0] if found else '').split("'")[0]
            message = f'{outcome.line}: {"; ".join(found[:2])}'
            hall.report.expect(not found and outcome.code != 1, 'texts/written', message, room, kind)
    # `- ` at the start is the bullet of a pasted list, and is taken off; `1. x` is a title with the record's number.
    usable = [t for t in texts.ALL if '\0' not in t and not t.startswith('- ') and t not in ('1. x', '--help')]
    return [lambda t=t: [one(t, *edit) for edit in EDITS] for t in hall.some(usable, 6)]


def imports(hall):
    """An import takes cells and members as they are, and no file name from them leads anywhere."""
    def table(text):
        rows = [['title', 'status', 'deciders', 'tags', 'Context', 'Decision Outcome', 'supersedes'],
                [text + ' zQ7', 'accepted', text, text, text, text, ''], ['Second', text, 'ana', 'x', text, text, text],
                ['Third', 'accepted', 'ana', 'x', 'c', 'd', '']]
        file = io.StringIO()
        csv.writer(file).writerows(rows)
        return file.getvalue()

    def export(text):
        one = {'number': 9, 'title': text + ' zQ7', 'status': 'Accepted', 'date': '2026-01-01', 'deciders': [text],
               'tags': [text], 'context': text, 'decision': text, 'decision_drivers': [text], 'path': text + '.md',
               'consequences': {'positive': [text], 'negative': [text]}, 'source_uri': text,
               'considered_options': [{'name': text, 'description': text}], 'custom_sections': {'X' + text: text},
               'links': [{'target': 1, 'kind': text, 'description': text}]}
        third = one | {'number': 10, 'title': 'Third', 'path': 'x.md', 'links': []}
        return json.dumps({'version': '1.0.0', 'adrs': [one, third]})

    def one(text, form):
        with hall.made(small) as room:
            room.put('../in', table(text) if form == 'csv' else export(text))
            before = room.state('work')
            outcome = room.adr('import', form, '../in', check='texts/import')
            after = {p: s for p, s in room.state('work').items() if not p.startswith('work/.git/adr')}
            new = [p for p in after if p not in before]
            found = [f'{p} is changed' for p in before if after.get(p) != before[p] and 'decisions/000' not in p][:1]
            if sorted(os.listdir(room.folder)) != ['home', 'in', 'marks', 'tmp', 'work']:
                found.append('something is made outside')
            if outcome.code:
                found += [f'it fails with {outcome.code}, and leaves {p}' for p in new][:1]
            else:
                titles = [line(r['title'] or '') for r in listed(room)]
                found += [] if line(text + ' zQ7') in titles and 'Third' in titles else [f'the titles are {titles}']
                strange = [p for p in new if not re.fullmatch(r'work/docs/decisions(/[\w.-]+)*', p)]
                found += [f'a file is called {p!r}' for p in strange]
            message = f'{outcome.line} with {text[:60]!r}: {"; ".join(found[:2])}'
            hall.report.expect(not found, 'texts/import', message, room, form + (found[0] if found else '')[:12])
    return [lambda t=t, f=f: one(t, f) for t in hall.some(texts.ALL, 10) for f in ('csv', 'json')]


CONFIG = 'eval "$(adr config)"; printf %s "$adr_template_dir"'
COMPLETE = '''source <(adr --generate-completion-script bash); compopt() { :; }
for words in "adr show" "adr risk show" "adr list --tag" "adr new --decider" "adr supersede 1 --by" "adr move 1"; do
  COMP_WORDS=($words ''); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_LINE="$words "; COMP_POINT=${#COMP_LINE}
  COMPREPLY=(); _adr adr "" x >/dev/null 2>&1
done'''


def shells(hall):
    """What a shell evaluates, `adr config` and the completions, runs nothing of the log, and tells the true folder."""
    def one(text):
        name = texts.file_name(text).strip('.') or 'x'
        with hall.room() as room, made(text, False)(hall.room()) as start:
            project = room.work / name
            shutil.copytree(start.work, project)
            (room.folder / 'bin').mkdir()
            (room.folder / 'bin/adr').symlink_to(hall.binary)
            env = room.env | {'PATH': f'{room.folder}/bin:{room.env["PATH"]}'}
            for what, script in (('adr config', CONFIG), ('the completion', COMPLETE)):
                room.note(f'# in a folder called {name!r}, with the text in all records: {script}')
                ran = subprocess.run(['bash', '-O', 'extglob', '-c', script], cwd=project, env=env, capture_output=True,
                                     stdin=subprocess.DEVNULL, timeout=60)
                has_run = any(room.work.rglob('hit'))
                hall.report.expect(not has_run, 'texts/shells', f'{what} runs {text!r}', room, what)
                if what == 'adr config' and not re.search(f'[{parsers.ACTIVE}]', name):
                    told = os.path.dirname(ran.stdout.decode('utf-8', 'replace'))
                    message = f'adr config in {name!r} tells {told!r}'
                    hall.report.expect(told == str(project / 'docs/decisions'), 'texts/shells', message, room, 'path')
    shellish = [t for t in texts.ALL if re.search(r'[$`\'"\\!;&|<>*?~{}()\n -]', t) and len(t) < 200]
    return [lambda t=t: one(t) for t in hall.some(shellish, 6)]


JOBS = {'texts/written': edits, 'texts/import': imports, 'texts/shells': shells}
