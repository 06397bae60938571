"""What a clone may bring to have a program run, an object fetched or another place written."""
import re

from log import READING, WRITING, commands, history
from traps import FOLDERS, TRAPS, TWISTERS


def settings(hall):
    """No setting of git that names a program has it run, whatever the command."""
    few = re.compile('(list|lint --base main|lint --changed|lint --fix|risk review|renumber --onto main|new Use|edit) ')

    def one(name, setup, fall):
        with hall.made(history) as armed:
            # All copies of this room share its mark.
            armed.env['HIT'] = f'touch {armed.folder}/marks/hit'
            armed.note(f'export HIT="{armed.env["HIT"]}"')
            armed.shell(setup)
            with hall.room(armed) as caught:
                caught.shell(fall or 'true', check=False)
            if fall and not armed.marks():
                hall.report.skip(f'{name}: git itself does not fall into this trap here, so that it shows nothing')
            armed.clear_marks()
            for words, stdin in commands(READING + WRITING):
                line = ' '.join(words)
                if hall.sample and not few.match(line + ' '):
                    continue
                with hall.room(armed) as room:
                    given = dict(cwd=FOLDERS.get(name, '.'), env={'ADR_EDITOR': ''}, check='clones/settings')
                    room.pty(*words, **given) if 'pager' in name else room.adr(*words, stdin=stdin, **given)
                    message = f'adr {line} runs the command of {name}'
                    hall.report.expect(not armed.marks(), 'clones/settings', message, room, name)
                    armed.clear_marks()
    return [lambda t=t: one(*t) for t in TRAPS]


def twisters(hall):
    """What git's settings do to its own output changes no output of ours; `core.worktree` leads no write elsewhere."""
    def twisted(words, stdin):
        with hall.made(history) as plain, hall.made(history) as room:
            room.put('order', '*.c\n*.md\n')
            for setting in TWISTERS:
                room.note('git config ' + setting.replace('=', ' '))
            with open(room.work / '.git/config', 'a') as config:
                config.writelines(re.sub(r'(\w+)\.(\w+)=(.*)', '[\\1]\n\\2 = \\3\n', s) for s in TWISTERS)
            one, other = (r.adr(*words, stdin=stdin, check='clones/twisters') for r in (plain, room))
            lines = zip(one.out.splitlines() + [b''], other.out.splitlines() + [b''])
            unlike = [pair for pair in lines if pair[0] != pair[1] and b'/adr-hostile-' not in pair[0]][:1]
            message = f'{one.line} says something else under {TWISTERS}: {one.code}, {other.code}, {unlike}'
            hall.report.expect(one.code == other.code and not unlike, 'clones/twisters', message, room)

    def elsewhere(words, stdin):
        with hall.made(history) as room:
            room.shell('mkdir -p ../outside/docs/decisions && echo mine >../outside/docs/decisions/0001-queue.md'
                       ' && git config core.worktree ../../outside')
            before = room.state('outside')
            line = room.adr(*words, stdin=stdin, check='clones/twisters').line
            message = f'{line} writes where core.worktree leads'
            hall.report.expect(before == room.state('outside'), 'clones/twisters', message, room)
    some = hall.some(commands(READING + WRITING), 14)
    return [lambda c=c, check=check: check(*c) for c in some for check in (twisted, elsewhere)]


HISTORY = '''
lint --base main | lint --base main~1 | lint --staged | lint --changed | lint --changed --base main | lint --fix --stage
risk review | risk review --since main~1 | risk review --format html --output r.html | review | review --format json
renumber --onto main --stage | new Use --no-edit | accept 3 | move 3 docs/decisions/sub | retitle 3 Three
import csv - < csv | list | show 1 | index --output docs/decisions/README.md | export json | supersede 1 --with Next
---completion show -- positional@0 2 0 adr show | risk vote 1/R1 2x3 --as ana --stage
'''
REMOTES = {
    'ext::': 'git config remote.origin.url "ext::$HIT" && git config protocol.ext.allow always',
    'uploadpack': 'git config remote.origin.url "file://$PWD" && git config protocol.file.allow always'
                  ' && git config remote.origin.uploadpack "$HIT; false"',
    'sshCommand': 'git config remote.origin.url ssh://host.invalid/x && git config protocol.ssh.allow always'
                  ' && git config core.sshCommand "$HIT; false"',
    'a promisor that has it': 'git clone -q --bare . ../full.git'
                              ' && git config remote.origin.url "file://$ROOM/full.git"'
                              ' && git -C ../full.git config uploadpack.allowAnySHA1InWant true'
                              ' && git config protocol.file.allow always',
}
MISSING = {'a file': 'main~1:docs/decisions/0001-queue.md', 'a file of main': 'main:docs/decisions/0004-other.md',
           'a folder': 'main~1:docs', 'a commit': 'main~1'}


def partial(hall):
    """A partial clone fetches nothing, whatever its remote is, even if the user's own environment lets git fetch."""
    def one(remote, what):
        with hall.made(history) as armed:
            armed.env['HIT'] = f'touch {armed.folder}/marks/hit'
            armed.note(f'export HIT="{armed.env["HIT"]}"')
            armed.shell(REMOTES[remote] + ' && git config core.repositoryformatversion 1 && git config'
                        ' extensions.partialClone origin && git config remote.origin.promisor true')
            name = armed.git('rev-parse', MISSING[what]).stdout.decode().strip()
            lacks = f'.git/objects/{name[:2]}/{name[2:]}'
            armed.shell(f'rm -f {lacks}')

            def has_fetched(room):
                packs = room.work / '.git/objects/pack'
                return armed.marks() or (room.work / lacks).exists() or packs.exists() and any(packs.iterdir())

            with hall.room(armed) as caught:
                caught.shell(f'git cat-file -t {name}', check=False)
                if not has_fetched(caught):
                    hall.report.skip(f'{remote}: git itself fetches nothing here, so that it shows nothing')
            armed.clear_marks()
            for words, stdin in commands(HISTORY):
                if hall.sample and words[0] not in ('lint', 'risk', 'renumber', 'new'):
                    continue
                for env in ({}, {'GIT_ALLOW_PROTOCOL': 'ext:file:ssh', 'GIT_NO_LAZY_FETCH': '0'}):
                    with hall.room(armed) as room:
                        outcome = room.adr(*words, stdin=stdin, env=env, check='clones/partial')
                        message = f'{outcome.line} fetches {what} from {remote} {env or ""}'
                        hall.report.expect(not has_fetched(room), 'clones/partial', message, room, f'{remote} {words[0]}')
                        armed.clear_marks()
    return [lambda r=r, w=w: one(r, w) for r in REMOTES for w in hall.some(MISSING, 1, len(r))]


JOBS = {'clones/settings': settings, 'clones/twisters': twisters, 'clones/partial': partial}
