"""Hostile kinds of files, rights and depths: no hang, no crash, and 0 only where all was done."""
import os, shutil, socket, stat, subprocess

from log import commands
from written import small

LINKS = {'loop': None, 'to nothing': 'nothing', 'to zero': '/dev/zero', 'to memory': '/proc/self/mem',
         'to kernel': '/proc/kmsg', 'to input': '/dev/stdin', 'to root': '/', 'to itself': '.', 'to above': '..',
         'to random': '/dev/urandom'}
KINDS = ['pipe', 'socket', 'zero', 'tty', 'folder', 'huge', 'nuls', *LINKS]
UNREADABLE = 'pipe', 'socket', 'zero', 'huge', 'nuls', 'to zero', 'to memory', 'to random'
CONFIGURATIONS = ['.adr.yml', '.adr-dir', 'adrs.toml', '.log4brains.yml']
PLACES = CONFIGURATIONS + '''docs/decisions/0007-x.md docs/decisions/README.md docs/decisions/sub docs/decisions/x.md
t/own.md b.json .git docs/.git .gitignore .adr-run-0 .git/adr .git/adr/written .git/adr/runs .git/adr/runs/x/journal'''.split()
ON_PLACES = '''list | lint | show 1 | show 7 | status 1 rejected --stage | new Use --no-edit | renumber 2 9
index -o docs/decisions/README.md | risk review | lint --baseline b.json | fmt | new Use --no-edit --template own
lint --fix | review -o r.html | move 1 docs/decisions/sub'''


def special(path, kind):
    """Makes something that is no plain file; whether that is possible here."""
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        if kind == 'pipe':
            os.mkfifo(path)
        elif kind == 'socket':
            with socket.socket(socket.AF_UNIX) as server:
                here = os.open(os.path.dirname(path), os.O_DIRECTORY)
                server.bind(f'/proc/self/fd/{here}/{os.path.basename(path)}')  # the whole path may be too long
                os.close(here)
        elif kind in ('zero', 'tty'):
            os.mknod(path, stat.S_IFCHR | 0o666, os.makedev(*((1, 5) if kind == 'zero' else (5, 0))))
        elif kind == 'folder':
            os.mkdir(path)
        elif kind in ('huge', 'nuls'):
            with open(path, 'wb') as file:
                file.truncate(1 << 33 if kind == 'huge' else 100_000)
        else:
            os.symlink(LINKS[kind] or os.path.basename(path), path)
        return True
    except OSError:
        return False


def kinds(hall):
    """What is no plain file, in the place of one, makes nobody wait; a configuration is passed over aloud."""

    def one(kind, place):
        if (kind, place) == ('pipe', '.gitignore'):
            return  # git itself waits for it
        with hall.made(small) as base:
            if place == 't/own.md':
                base.put('.adr.yml', 'templates: t\ntemplate: own\n')
            if place == '.git':
                base.shell('rm -rf .git')
            cwd = 'docs/decisions' if place.endswith('.git') else '.'
            for words, _ in hall.some(commands(ON_PLACES), 4):
                with hall.room(base) as room:
                    if not special(str(room.work / place), kind):
                        return
                    room.note(f'# {place} is made: {kind}')
                    outcome = room.adr(*words, cwd=cwd, check='paths/kinds')
                    if place == '.adr.yml' and kind in UNREADABLE:
                        hall.report.expect(outcome.code or outcome.err, 'paths/kinds',
                                           f'{outcome.line} passes over {place} in silence: {kind}', room, 'silence')
                    if words == ('show', '7') and place.endswith('0007-x.md') and kind != 'nuls':
                        hall.report.expect(outcome.code, 'paths/kinds', f'{outcome.line} ends with 0: {kind}', room,
                                           'show 7')

    return [lambda k=k, p=p: one(k, p) for k in KINDS for p in hall.some(PLACES, 3, len(k))]


# A log in another folder, which may be the one that is left.
SECOND = 'mkdir -p svc/docs/adr; cp docs/decisions/0001* svc/docs/adr; '
LOOKING = '''list | lint --require-log | new Use --no-edit | risk list | risk review -o r.html | index --refresh --check | minutes
export json | search x | review --no-history | status 1 rejected'''
RIGHTS = {
    'chmod 0 docs/decisions/0002-cache.md': '''list | lint | export json | index | review | risk review | show 2 | fmt
        status 2 rejected | renumber 2 9 | new Use --no-edit --supersedes 2 | convert --to nygard''',
    'chmod 0 docs/decisions': '''list --format json | lint docs/decisions | show 1 | new Use --no-edit
        status 1 rejected''',
    'chmod 444 docs/decisions': 'show 1 | new Use --no-edit | status 1 rejected | lint docs/decisions',
    'chmod 555 docs/decisions': '''new Use --no-edit | status 1 rejected | renumber 2 9 | supersede 1 --by 2
        index -o docs/decisions/README.md | lint -o docs/decisions/x.txt''',
    'echo "lint: {}" >.adr.yml; chmod 0 .adr.yml': 'list | lint | new Use --no-edit',
    'mkdir t; touch t/own.md; chmod 0 t/own.md; echo "templates: t" >.adr.yml': '''template show own
        new Use --no-edit --template own''',
    'mkdir t; chmod 0 t; echo "templates: t" >.adr.yml': 'new Use --no-edit --template own | template new own',
    'chmod 0 .git/HEAD': 'lint --staged | lint --base HEAD | status 1 rejected --stage | risk review --since HEAD',
    'chmod 555 . docs docs/decisions': '''new Use --no-edit | init other | index -o x.md
        lint --baseline b.json --write-baseline''',
    'mkdir docs/decisions/sub; chmod 0 docs/decisions/sub': 'move 1 docs/decisions/sub | list | lint',
    SECOND + 'chmod 0 docs': LOOKING, SECOND + 'chmod 0 svc': LOOKING + ' | list --log docs/decisions',
    'mkdir -p t/sub; echo templates: t >.adr.yml; chmod 0 t/sub': 'template list | list',
    'touch b.json; chmod 0 b.json': 'lint --baseline b.json | lint --baseline b.json --write-baseline',
    'chmod 500 .git .git/hooks "$HOME" "$TMPDIR"': 'hook install',
}


def rights(hall):
    """What may not be read or written is said, the exit status is not 0, and nothing is left."""
    user = []
    if os.geteuid() == 0:  # who reads everything
        user = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--bounding-set=-all', '--inh-caps=-all']
        if not shutil.which('setpriv') or subprocess.run([*user, 'true'], capture_output=True).returncode:
            hall.report.skip('files that may not be read: root reads all, and there is no setpriv')
            return []
    binary = hall.folder / 'adr'
    if not binary.exists():
        shutil.copy(hall.binary, binary)
    for path in hall.folder, binary:
        path.chmod(0o755)

    def one(change, words):
        line = f'adr {" ".join(words)} after `{change}`'
        with hall.made(small) as room:
            room.shell('mkdir -p .git/hooks; git add -A && git commit -qm x')
            room.shell(change)
            before = room.state('work/docs')
            if user:
                subprocess.run(['chown', '-R', '65534:65534', room.folder], check=True)
                room.folder.chmod(0o755)
            start = room.start(words, '.', None, b'', True)
            start['args'] = [*user, str(binary), *words]
            child = subprocess.run(**start, stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
            subprocess.run(['chmod', '-R', 'u+rwX', room.folder])
            left = [p for p in room.state('work/docs') if p not in before]
            said = f'{line} ends with {child.returncode} and says {child.stdout + child.stderr!r:.200}'
            hall.report.expect(child.returncode in (1, 2) and child.stderr, 'paths/rights', said, room, change)
            hall.report.expect(not left or child.returncode != 2, 'paths/rights', f'{line} leaves {left}', room,
                               change + ' left')

    every = [(change, words) for change, lines in RIGHTS.items() for words, _ in commands(lines)]
    return [lambda c=c: one(*c) for c in hall.some(every, 25)]


CIRCLES = [
    'ln -s .. docs/decisions/up', 'ln -s . docs/decisions/here; ln -s . docs/here; ln -s . here',
    'ln -s b docs/a; ln -s a docs/b', 'mv docs/decisions docs/x; ln -s decisions docs/decisions',
    'for i in $(seq 60); do ln -s $((i + 1)) docs/decisions/$i; done',
    'ln -s / docs/decisions/root', 'ln -s /proc docs/decisions/proc; ln -s /proc proc',
    'for i in 1 2 3 4 5 6 7 8; do mkdir d$i; for j in 1 2 3 4 5 6 7 8; do ln -s ../d$j d$i/l$j; done; done',
]
# Levels and the name of each folder; some paths are longer than the system takes at once.
DEPTHS = [(100, 'd'), (1800, 'd'), (1, 'd' * 255), (15, 'd' * 250), (3000, 'd')]


def depths(hall):
    """Folders nested as deep as the system lets, links that lead in circles, and a folder that is gone."""
    many = '''list | lint | new Use --no-edit | renumber 2 8 | status 1 rejected | risk review | fmt | index'''

    def changed(change):
        for words, _ in commands(many):
            with hall.made(small) as room:
                room.shell(change)
                room.adr(*words, check='paths/depths')

    def deep(levels, name):
        changed('cd docs/decisions && python3 -c \'import os\nfor i in range(%d):\n    os.mkdir("%s"); os.chdir("%s")\n'
                'open("0009-deep.md", "w").write("# 9. Deep\\n")\'' % (levels, name, name))

    def gone(words):
        with hall.made(small) as room:
            before = room.state('work')
            ran = room.shell(f'mkdir gone; cd gone; rmdir ../gone; timeout 10 "$ADR" {words}', check=False)
            text = (ran.stdout + ran.stderr).decode('utf-8', 'replace')
            hall.report.expect(
                ran.returncode == 2 and ': :' not in text and before == room.state('work'), 'paths/depths',
                f'adr {words} in a folder that is gone ends with {ran.returncode}: {text[:200]!r}', room, 'gone')

    in_nothing = ('list', 'lint', 'new Use --no-edit', 'index', 'status 1 rejected', '-C . list', '-C .. list',
                  '-C etc new Use --no-edit', 'init', '-C x init')
    return ([lambda d=d: deep(*d) for d in hall.some(DEPTHS, 2)]
            + [lambda c=c: changed(c) for c in hall.some(CIRCLES, 3)] + [lambda w=w: gone(w) for w in in_nothing])


JOBS = {'paths/kinds': kinds, 'paths/rights': rights, 'paths/depths': depths}
