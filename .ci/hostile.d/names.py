"""Records, logs and projects under hostile names: each command means the file that it names, or refuses."""
import json, os, pathlib, shutil

from log import record
from room import differences, quoted
from written import small


def read_names():
    lines = pathlib.Path(__file__).with_suffix('.txt').read_bytes().splitlines()[1:]
    # Escapes are of bytes, and what is not ASCII stands for its own bytes.
    return [line.decode('unicode_escape').encode('latin-1') for line in lines] + [b'x' * 243, 'é'.encode() * 121]


NAMES = read_names()


def path_of(name):
    return os.fsdecode(b'docs/decisions/0007-' + name + b'.md')


def is_utf8(text):
    return not any('\udc80' <= c <= '\udcff' for c in text)


def changed(before, after):
    return [path for path in {**before, **after} if before.get(path) != after.get(path)]


def names(hall):
    """A record under any name is read, changed and staged, and nothing else is."""

    def one(name):
        path = path_of(name)
        with hall.made(small) as base:
            base.put(path, record(7, 'Seven'))
            base.shell('git add -A && git commit -qm x')
            listed = base.adr('list', '--format', 'json', note=False, check='paths/names')
            found = [r['path'] for r in json.loads(listed.out or b'[]')]
            hall.report.expect(
                path in found or not is_utf8(path) and (listed.code or listed.err), 'paths/names',
                f'{listed.line} does not list {path!r}, and ends with {listed.code}', base, 'list', listed.line)
            edits = {('status', path, 'rejected'): b'rejected', ('status', '7', 'deprecated', '--stage'): b'deprecated',
                     ('retitle', '7', 'Other'): b'# Other', ('renumber', '7', '70'): b'# Seven',
                     ('supersede', '7', '--by', '1'): b'superseded', ('move', '7', 'docs/decisions/sub'): b'# Seven'}
            for words, sought in edits.items():
                with hall.room(base) as room:
                    edit(room, path, words, sought)
            for words in ('lint', 'lint --staged', 'lint --base HEAD', 'index', 'review', 'risk review', 'export json',
                          'fmt', 'generate graph', 'lint --fix --unsafe-fixes', 'accept 7'):
                with hall.room(base) as room:
                    room.adr(*words.split(), check='paths/names')

    def edit(room, path, words, sought):
        before = room.state('work/docs')
        outcome = room.adr(*words, check='paths/names')
        after = room.state('work/docs')
        all_changed = changed(before, after)
        allowed = {'work/' + path} | ({'work/docs/decisions/0001-queue.md'} if words[0] == 'supersede' else set())
        stray = [p for p in all_changed if p in before and p not in allowed]
        done = any(sought in after[p] for p in all_changed if isinstance(after.get(p), bytes))
        moved = words[0] not in ('renumber', 'move') or 'work/' + path not in after
        hall.report.expect(not stray and (not all_changed if outcome.code else done and moved), 'paths/names',
                           f'{outcome.line} ends with {outcome.code}; changed are {all_changed}', room, words[0])
        if '--stage' in words and outcome.code == 0:
            staged = room.git('diff', '--cached', '--name-only', '-z').stdout
            hall.report.expect(staged == os.fsencode(path) + b'\0', 'paths/names',
                               f'{outcome.line} stages {staged!r}', room, 'stage')

    return [lambda n=n: one(n) for n in hall.some(NAMES, 8)]


# Names that Unicode, a file system or a reader of UTF-8 may take for one.
PAIRS = [('é', 'e\u0301'), (b'\xff', b'\xfe'), (b'\xff', '\ufffd'), ('a', 'A'), ('ß', 'ss'), ('ﬁ', 'fi'),
         ('Å', '\u212b'), ('a', 'a '), ('a', 'a\u200b'), ('a\nb', 'a b'), ('각', '\u1100\u1161\u11a8')]


def pairs(hall):
    """Two names that something takes for one are two records, of which each command means the one it names."""

    def one(both):
        with hall.made(small) as base:
            paths = [path_of(n if isinstance(n, bytes) else n.encode()) for n in both]
            for number, path in enumerate(paths):
                base.put(path, record(7, f'Pair {number}'))
            listed = base.adr('list', '--format', 'json', note=False, check='paths/pairs')
            count = sum('Pair' in (r['title'] or '') for r in json.loads(listed.out or b'[]'))
            hall.report.expect(
                count == 2 or listed.code or listed.err, 'paths/pairs',
                f'{listed.line} lists {count} of {paths}, says nothing and ends with 0', base, 'list', listed.line)
            for number, path in enumerate(paths):
                for words in (('status', path, 'rejected'), ('retitle', path, 'Other'), ('renumber', path, '70'),
                              ('deprecate', path)):
                    with hall.room(base) as room:
                        edit(room, words, 'work/' + path, 'work/' + paths[1 - number])

    def edit(room, words, own, other):
        before = room.state('work/docs')
        outcome = room.adr(*words, check='paths/pairs')
        after = room.state('work/docs')
        is_mine = after.get(own) != before[own]
        hall.report.expect(
            after.get(other) == before[other] and is_mine == (outcome.code == 0), 'paths/pairs',
            f'{outcome.line} ends with {outcome.code}: {differences(before, after)}', room, words[0])

    return [lambda p=p: one(p) for p in hall.some(PAIRS, 4)]


def folders(hall):
    """A project in a folder of any name, and a log in one."""

    def project(name):
        folder = os.fsdecode(name)
        with hall.made(small) as start, hall.room() as room:
            shutil.copytree(start.work, room.work / folder)
            room.note(f'# the project stands in a folder called {folder!r}')
            for words in ('list', 'status 1 rejected --stage', 'new Use --no-edit --stage', 'lint --staged',
                          'index -o docs/decisions/README.md', 'risk review', 'config'):
                outcome = room.adr(*words.split(), cwd=folder, check='paths/folders')
                hall.report.expect(
                    outcome.code == 0 or not is_utf8(folder), 'paths/folders',
                    f'{outcome.line} in {folder!r} ends with {outcome.code}: {outcome.text[:200]}', room, words)
            room.adr('-C', folder, 'list', check='paths/folders')

    def editor(name):
        """An editor takes the path for a path, not for an option (`-rf`) or a command (`+!rm` of vi)."""
        folder = os.fsdecode(name)
        with hall.made(small) as room:
            (room.work / 'docs/decisions').rename(room.work / folder)
            room.note(f'mv docs/decisions {quoted(folder)}')
            room.put('.adr.yml', json.dumps({'folders': ['.', folder]}, ensure_ascii=False) + '\n')
            room.put(folder + '.md', record(9, 'Ninth'))
            for words in (['edit', f'{folder}/0001-queue.md'], ['edit', 'Queue'], ['edit', 'Ninth'],
                          ['new', 'Use', '--edit', '--log', folder]):
                outcome = room.adr(*words, env={'ADR_EDITOR': r'printf "EDITS %s\n"'}, check='paths/editor')
                told = outcome.text.partition('EDITS ')[2]
                message = f'{outcome.line} gives the editor {told[:60]!r}'
                hall.report.expect(told[:1] not in ('+', '-'), 'paths/editor', message, room)

    def log(name):
        folder = os.fsdecode(name)
        with hall.made(small) as room:
            room.put('.adr.yml', json.dumps({'folders': [f'logs/{folder}']}, ensure_ascii=False) + '\n')
            (room.work / 'logs' / folder).mkdir(parents=True)
            outcome = room.adr('new', 'Use', '--no-edit', check='paths/folders')
            there = os.listdir(room.work / 'logs' / folder)
            hall.report.expect(
                bool(there) == (outcome.code == 0), 'paths/folders',
                f'{outcome.line} in logs/{folder!r} ends with {outcome.code}, there is {there}', room, 'configured')

    usable = [n for n in NAMES if n != b'.git']
    return [lambda n=n, check=check: check(n) for n in hall.some(usable, 6) for check in (project, log, editor)]


JOBS = {'paths/names': names, 'paths/pairs': pairs, 'paths/folders': folders}
