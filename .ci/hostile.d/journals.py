"""Journals that a clone, an archive or another user brings along, in the old form and in the present one."""
import os, shutil, subprocess

from log import commands, history
from room import differences

AFTER = '''list | show 1 | lint | review | new Use --no-edit | status 3 accepted --stage | supersede 1 --by 2
hook install | fmt'''
READERS = 'list', 'show', 'lint', 'review'
STATE = 'work/.git/adr'


def stable_hash(data):
    value = 0xCBF29CE484222325
    for byte in data:
        value = (value ^ byte) * 0x100000001B3 % 2**64
    return f'{value:016x}'.encode()


def without(state, *prefixes):
    """A state of a room but for what commands may change themselves."""
    return {p: s for p, s in state.items() if not any(p == x or p.startswith(x + '/') for x in prefixes)}


FILES = {'.git/hooks/pre-commit': b'#!/bin/sh\nmake check\n', '.env': b'MODE=development\n',
         'Makefile': b'check:\n\ttrue\n', '../outside/mine': b'mine\n'}


def old_places(head):
    """The places of a journal for each thing that one does: the change, the path and the hash of the new bytes."""
    known = dict(FILES, **{'.git/HEAD': head, 'link/HEAD': head, 'docs/../.git/HEAD': head, '.GIT/HEAD': head})
    hashes = {path: stable_hash(data) for path, data in known.items()}
    own = ('Makefile', '.git/HEAD', '.git/hooks/pre-commit')
    return {
        'deletes': [('create', path, hashes[path]) for path in known],
        'swaps': [('replace', path, hashes[path]) for path in own],
        'makes': [('remove', path, b'') for path in ('scripts/deploy', '.git/hooks/post-commit', 'link/hooks/x')],
        'is done': [('remove', 'scripts/deploy', b''), ('replace', 'Makefile', hashes['Makefile'])],
    }


def old_form(hall):
    """A tracked `.adr-run-*` file does nothing: it deletes, makes and swaps no file."""
    def one(kind, folder, has_git):
        with hall.made(history) as base:
            for path, data in FILES.items():
                base.put(path, data)
            base.link('link', '.git')
            places = old_places((base.work / '.git/HEAD').read_bytes())[kind]
            for number, (_, path, _) in enumerate(places):
                if not path.startswith(('link/', '.GIT', '../', 'docs/..')):
                    base.put(os.path.join(os.path.dirname(path) or '.', f'.adr-old-0-{number}'), 'swapped\n')
            fields = [f if isinstance(f, bytes) else f.encode() for place in places for f in place]
            end = [b'end', b'done'] if kind == 'is done' else [b'end']
            base.put(f'{folder}/.adr-run-0', b''.join(field + b'\0' for field in fields + end))
            base.shell('git add -A -f && git commit -qm evil' if has_git else 'rm -rf .git')
            before = base.state('work', 'outside')
            for words, _ in hall.some(commands(AFTER), 3):
                with hall.room(base) as room:
                    outcome = room.adr(*words, check='journals/old')
                    own = [STATE] if words[0] in READERS else ['work/docs', 'work/.git']
                    after = room.state('work', 'outside')
                    changed = differences(without(before, *own), without(after, *own))
                    kept = ['work/.git/HEAD'] + ([] if 'hook' in words else ['work/.git/hooks/pre-commit'])
                    changed = changed or ', '.join(p for p in kept if before.get(p) != after.get(p))
                    message = f'{outcome.line} believes a journal in {folder} that {kind}: {changed}'
                    hall.report.expect(not changed, 'journals/old', message, room, f'{kind} {has_git}')
    kinds = ('deletes', 'swaps', 'makes', 'is done')
    folders = hall.some(('.', 'docs', 'docs/decisions'), 1, 0)
    return [lambda k=k, f=f, g=g: one(k, f, g) for k in kinds for f in folders for g in (True, False)]


def killed(hall, number):
    """A room in which a run was killed at its first or a later move of a file."""
    room = hall.made(history)
    calls = '?rename,?renameat,?renameat2'
    room.shell(f'strace -f -qq -o /dev/null -e trace={calls} -e inject={calls}:signal=KILL:when={number}'
               ' "$ADR" supersede 1 --by 2', check=False)
    return room


def state_folders(room):
    """Where the tool keeps its state in a room."""
    homes = room.folder / 'home/.local/state/adr'
    return [p for p in (room.work / '.git/adr', *(homes.iterdir() if homes.is_dir() else ())) if p.is_dir()]


def half_done(hall):
    """At which move a kill leaves one of two files changed, and a journal by which the next run undoes it."""
    with hall.made(history) as whole:
        before = whole.state('work/docs')
    for number in range(1, 12):  # the first may be those of the journal itself
        with killed(hall, number) as room:
            after = room.state('work/docs')
            if sum(before[p] != after.get(p) for p in before) == 1 and state_folders(room):
                room.adr('list', note=False)
                if not differences(before, room.state('work/docs')):
                    return number
    return None


BRINGERS = {
    'a .git link into the tree': 'mv .git dotgit && ln -s dotgit .git',
    'a .git file into the tree': 'mv .git dotgit && echo gitdir: dotgit >.git',
    'a .git file by an absolute path': 'mv .git dotgit && echo gitdir: "$PWD/dotgit" >.git',
    'a .git file into a nested repository': 'mkdir sub && mv .git sub/.git && echo gitdir: sub/.git >.git',
    'a project that is a bare repository': 'mv .git/* . && rmdir .git',
    'a log that is a bare repository': 'mv .git/adr docs/decisions && cp -r .git/{HEAD,objects,refs,config} docs/decisions',
    'a folder adr in the root': 'mv .git/adr . && rm -rf .git',
    'a link .git/adr into the tree': 'mv .git/adr state && ln -s ../state .git/adr',
    'a link .git/adr/runs into the tree': 'mv .git/adr/runs state && ln -s ../../state .git/adr/runs',
    'a state folder that others may write': 'chmod 777 .git/adr',
    'a copy of the git folder': 'cp -a .git copy && rm -rf .git && mv copy .git',
    'an archive of the git folder': 'tar cf ../x.tar .git && rm -rf .git && tar xf ../x.tar && rm ../x.tar',
    'a relative XDG_STATE_HOME': 'mkdir state && mv .git/adr state/ && rm -rf .git',
}
TARGETS = b'.git/hooks/pre-commit', b'.git/HEAD', b'.env', b'../outside/mine', b'link/HEAD', b'docs/../.git/HEAD'


def brought(hall):
    """A journal in the present form is believed only in the git folder or the user's own folder."""
    number = half_done(hall) if shutil.which('strace') else None
    if not number:
        hall.report.skip('journals in the present form: no strace, or no kill leaves one in a folder for state')
        return []

    def one(name, words, cwd):
        with killed(hall, number) as room:
            half = room.state('work/docs')
            room.shell(BRINGERS[name])
            env = {'XDG_STATE_HOME': 'state'} if 'XDG' in name else {}
            outcome = room.adr(*words, cwd=cwd, env=env, check='journals/brought')
            after = room.state('work/docs')
            changed = differences(half, {p: after[p] for p in half if p in after})
            message = f'{outcome.line} in {cwd} believes {name}: {changed}'
            hall.report.expect(not changed, 'journals/brought', message, room)

    def pointed(target, path):
        """The true place, but a path that no run of ours writes."""
        with killed(hall, number) as room:
            for name, data in FILES.items():
                room.put(name, data)
            room.link('link', '.git')
            for file in (p for folder in state_folders(room) for p in folder.rglob('*') if p.is_file() and p.stat().st_size):
                file.write_bytes(file.read_bytes().replace(path, target))
                room.note(f'# every {path.decode()} of {file} is {target.decode()} now')
            own = STATE, 'work/docs'
            before = without(room.state('work', 'outside'), *own)
            outcome = room.adr('list', check='journals/brought')
            changed = differences(before, without(room.state('work', 'outside'), *own))
            message = f'{outcome.line} lets a journal reach {target.decode()}: {changed}'
            hall.report.expect(not changed, 'journals/brought', message, room)
    runs = [(('list',), '.'), (('list',), 'docs/decisions'), (('new', 'Use', '--no-edit'), '.')]
    paths = b'docs/decisions/0001-queue.md', b'docs/decisions/0002-cache.md'
    return ([lambda n=n, r=r: one(n, *r) for n in BRINGERS for r in (runs[:1] if hall.sample else runs)]
            + [lambda t=t, p=p: pointed(t, p) for t in TARGETS for p in (paths[:1] if hall.sample else paths)])


PLACES = '''.adr-run-0 docs/decisions/.adr-run-0 .git/adr/journal .git/adr/runs/0 .git/adr/runs/0/journal
.git/adr/written .git/adr/changes/0'''.split()


def size(hall):
    """No file that may be a journal is read as a whole, however large it is."""
    def one(place):
        with hall.made(history) as room:
            room.shell(f'mkdir -p $(dirname {place}) && printf "create\\0.git/HEAD\\0" >{place}; truncate -s 100M {place}')
            given = room.start(('list',), '.', None, b'', True)
            given['args'] = ['prlimit', '--as=4000000000', '--cpu=10', *given['args']]
            child = subprocess.Popen(**given, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            _, code, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(code)
            used = usage.ru_maxrss >> 10
            message = f'adr list takes {used} MB with {place} of 100 MB, and ends with {child.returncode}'
            hall.report.expect(child.returncode == 0 and used < 80, 'journals/size', message, room)
    if not shutil.which('prlimit'):
        hall.report.skip('journals of any size: no prlimit')
        return []
    return [lambda p=p: one(p) for p in hall.some(PLACES, 3)]


JOBS = {'journals/old': old_form, 'journals/brought': brought, 'journals/size': size}
