"""Places that no command may write: `.git` by any name, files that the tool did not write, what links lead to."""
import json, re

from log import commands, history, record
from room import differences

GIT = '''.git .git/ ./.git .GIT .Git docs/../.git .//.git// docs/decisions/../../.git .git/. .git/hooks/.. .git/hooks
.GIT/hooks sub/.git link link/hooks deep/link'''.split()
OUTPUTS = '''index | index --force | review --no-history | risk review --no-history | risk review --no-history --force
lint | lint --force'''
INSIDE = 'index.md', 'HEAD', 'config', 'hooks/post-commit', 'x/y.html', 'x.json'
# Run with a configuration that names the folder.
NEW_RECORDS = '''new post-commit --no-edit | new Evil --no-edit --supersedes 1 | init | import csv ../in.csv
import json ../in.json'''
FOLDERS = '''init G/x | init G | move 1 G | move 1 G/x | -C G init | -C G init x | -C G new Evil --no-edit
-C G hook uninstall --x | -C G template new evil'''


def exported(**members):
    adr = {'number': 9, 'title': 'Evil', 'status': 'Accepted', 'date': '2026-01-01', 'context': 'c', 'decision': 'd',
           'consequences': {'positive': ['e']}}
    return json.dumps({'version': '1.0.0', 'adrs': [adr | members]})


def attempts(git):
    """Command lines, with the files that they need, that would write into a folder called so."""
    for words, _ in commands(OUTPUTS):
        for path in (git, *(f'{git}/{name}' for name in INSIDE)):
            yield [*words, '--output', path], {}
    for name in ('baseline.json', 'config', 'hooks/post-commit'):
        yield ['lint', '--baseline', f'{git}/{name}', '--write-baseline'], {}
    for words, _ in commands(FOLDERS):
        yield [word.replace('G', git) for word in words], {}
    for folder in (git, git + '/x'):
        configurations = {'.adr.yml': f'folders: ["{folder}"]\n', '.adr-dir': f'{folder}\n',
                          'adrs.toml': f'adr_dir = "{folder}"\n',
                          '.log4brains.yml': f'project:\n  name: x\n  adrFolder: {folder}\n'}
        for name, text in configurations.items():
            for words, _ in commands(NEW_RECORDS):
                yield [*words], {name: text, 'docs/decisions': None}
        yield ['template', 'new', 'post-commit'], {'.adr.yml': f'templates: {folder}\n'}
    for path in (f'../../{git}/hooks/post-commit', f'{git}/x.md', f'/{git}/x.md'):
        text = exported(path=path, custom_sections={'x-markdown': record(9, 'Evil')})
        yield ['import', 'json', '../path.json'], {'../path.json': text}
    for title in (f'../../{git}/hooks/post-commit', git):
        yield ['new', title, '--no-edit'], {}
        yield ['retitle', '1', title], {}
        yield ['template', 'new', title], {'.adr.yml': 'templates: docs/t\n'}


def of_git(hall):
    """No option, no key of a configuration and no imported path makes a command write into `.git`."""
    watched = 'work/.git', 'work/.GIT', 'work/.Git', 'work/sub'

    def one(git, words, files):
        with hall.made(history) as room:
            room.shell('git init -q sub')
            room.link('link', '.git')
            room.link('deep', '.')
            room.put('../in.csv', 'title,status\nEvil,accepted\n')
            room.put('../in.json', exported())
            for path, text in files.items():
                room.put(path, text) if text else room.shell(f'rm -r {path}')
            before = room.state(*watched)
            outcome = room.adr(*words, check='targets/git')
            own = re.compile(r'work/(sub/)?\.git/adr(/|$)')
            changed = differences(before, {p: s for p, s in room.state(*watched).items() if not own.match(p)})
            message = f'{outcome.line} {files or ""} changes .git: {changed}'
            hall.report.expect(not changed, 'targets/git', message, room, words[0])
            # A title or a start in the folder may lead to something else; a target by that name is refused.
            is_target = words[0] in ('index', 'review', 'risk', 'lint', 'init', 'move') and not files
            is_target = is_target or '.adr.yml' in files and 'post-commit' in words
            message = f'{outcome.line} {files or ""} is not refused'
            hall.report.expect(outcome.code or not is_target, 'targets/git', message, room, words[0] + ' status')
    return [lambda a=a: one(*a) for a in hall.some([(git, *a) for git in GIT for a in attempts(git)], 120)]


def git_file(hall):
    """The `.git` file of a worktree or a submodule is no target either."""
    def one(words, folder):
        with hall.made(history) as main:
            main.shell('git worktree add -q tree main')
            main.shell('git -c protocol.file.allow=always submodule --quiet add ./ module')
            kept = {p: s for p, s in main.state('work').items() if p.endswith('/.git') or p.startswith('work/.git/')}
            outcome = main.adr(*words, cwd=folder, check='targets/git-file')
            after = main.state('work')
            changed = differences(kept, {p: after[p] for p in kept if p in after})
            message = f'{outcome.line} in {folder} ends with {outcome.code}: {changed}'
            hall.report.expect(outcome.code and not changed, 'targets/git-file', message, main)
    many = '''index --output .git | review --no-history --output .git | lint -o .git | init .git | index -o .git/x.md
lint --baseline .git --write-baseline | risk review --no-history -o .git --force | move 1 .git'''
    return [lambda w=w, f=f: one(w, f) for w, _ in commands(many) for f in ('tree', 'module')]


FOREIGN = {
    'package.json': '{"name": "x"}\n', 'array.json': '[]\n', 'found.sarif': '{"version": "2.1.0", "runs": []}\n',
    'index.html': '<html><body>mine</body></html>\n', 'picture.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
    'notes.md': '# Mine\n\nText.\n', 'notes.txt': 'mine\n', 'data.csv': 'a,b\n1,2\n', 'Makefile': 'all:\n',
    '.env': 'X=x\n', '.gitignore': '*.o\n', '.gitattributes': '*.md text\n', 'docs/decisions/template.md': '# {title}\n',
    'docs/decisions/notes.txt': 'mine\n', 'bytes.bin': b'\xff\0\xfe', 'script': '#!/bin/sh\n',
}
NEVER = {
    'docs/decisions/0001-queue.md': None, 'docs/decisions/0002-cache.md': None, '.adr.yml': 'lint: {ignore: [text]}\n',
    '.adr.yaml': 'lint: {ignore: [text]}\n', '.adr-dir': 'docs/decisions\n',
    'adrs.toml': 'adr_dir = "docs/decisions"\n', '.log4brains.yml': 'project:\n  name: x\n  adrFolder: docs/decisions\n',
}
PAGES = '''index | index --format json | review --no-history | review --no-history --format html
risk review --no-history | review --no-history --format json | risk review --no-history --format html
risk review --no-history --format csv
risk review --no-history --format svg --picture heat-map'''
FINDINGS = 'lint | lint --format json | lint --format sarif | lint --format junit | lint --format gitlab'


def others(hall):
    """Only what the tool wrote is replaced, or what is named with `--force`; records and configuration never."""
    def one(words, path):
        with hall.made(history) as room:
            text = {**FOREIGN, **NEVER}[path]
            if text is not None:
                room.put(path, text)
            kept = (room.work / path).read_bytes()
            for force in ([], ['--force']) if path in NEVER else ([],):
                outcome = room.adr(*words, path, *force, check='targets/others')
                is_same = (room.work / path).exists() and (room.work / path).read_bytes() == kept
                state = 'as it was' if is_same else 'replaced'
                message = f'{outcome.line} ends with {outcome.code}, and {path} is {state}'
                hall.report.expect(is_same and outcome.code, 'targets/others', message, room, words[0])
    lines = [[*words, '--output'] for words, _ in commands(PAGES + ' | ' + FINDINGS)]
    lines += [['lint', '--write-baseline', *more, '--baseline'] for more in ([], ['--select', 'all'])]
    return [lambda w=w, p=p: one(w, p) for w in lines for p in hall.some({**FOREIGN, **NEVER}, 3, len(w))]


def again(hall):
    """What the tool wrote, it replaces; `--force` replaces what else is named, but for records and the like."""
    def one(words):
        kind = words[-1] if words[-1] in ('html', 'json', 'csv') else 'svg' if 'svg' in words else 'md'
        name, mine = f'made.{kind}', f'mine.{kind}'
        with hall.made(history) as room:
            first = room.adr(*words, '--output', name, check='targets/again')
            room.adr('status', '1', 'deprecated', check='targets/again')
            second = room.adr(*words, '--output', name, check='targets/again')
            message = f'{second.line} ends with {first.code}, then with {second.code}: {second.text[:200]}'
            hall.report.expect((first.code, second.code) == (0, 0), 'targets/again', message, room)
            room.put(mine, 'mine\n')
            forced = room.adr(*words, '--output', mine, '--force', check='targets/again')
            is_new = (room.work / mine).read_bytes() != b'mine\n'
            message = f'{forced.line} ends with {forced.code}: {forced.text[:200]}'
            hall.report.expect(forced.code == 0 and is_new, 'targets/again', message, room, 'force')
    return [lambda w=w: one(w) for w, _ in commands(PAGES)]


SECRET = 'the secret of another place'
RECORD = f'printf -- "---\\nstatus: accepted\\n---\\n# {SECRET}\\n" >../outside/r.md'
OWN_TEMPLATE = 'printf "templates: t\\ntemplate: own\\n" >.adr.yml'
LINKS = {
    'a log': 'mv docs/decisions ../outside/log && ln -s ../../outside/log docs/decisions',
    'a log into .git': 'mv docs/decisions .git/log && ln -s ../.git/log docs/decisions',
    'a record': f'{RECORD} && ln -s ../../../outside/r.md docs/decisions/0005-r.md',
    'a record by an absolute path': f'{RECORD} && ln -s "$ROOM/outside/r.md" docs/decisions/0005-r.md',
    'a record into .git': 'ln -s ../../.git/config docs/decisions/0005-r.md',
    'a page': 'echo "# Mine" >../outside/p.md && ln -s ../../../outside/p.md docs/decisions/README.md'
              ' && ln -s ../outside/p.md r.md && ln -s ../outside/p.md r.html',
    'a page that is not there': 'ln -s ../../../outside/new.md docs/decisions/README.md && ln -s ../outside/new.md r.md'
                                ' && ln -s .git/new r.html && ln -s .git/hooks/x found.txt'
                                ' && ln -s ../outside/b.json b.json',
    'a page into .git': 'ln -s ../../.git/config docs/decisions/README.md && ln -s .git/config r.md'
                        ' && ln -s .git/HEAD r.html && ln -s .git/hooks/x b.json',
    'a template': f'mkdir t && echo "# {{title}} {SECRET}" >../outside/t.md && ln -s ../../outside/t.md t/own.md'
                  f' && {OWN_TEMPLATE}',
    'templates': f'mkdir ../outside/t && echo "# {{title}} {SECRET}" >../outside/t/own.md && ln -s ../outside/t t'
                 f' && {OWN_TEMPLATE}',
    'a template by its path': f'echo "# {{title}} {SECRET}" >../outside/t.md && echo "template: ../outside/t.md" >.adr.yml',
    'a template by an absolute path': f'echo "# {{title}} {SECRET}" >../outside/t.md'
                                      ' && echo "template: $ROOM/outside/t.md" >.adr.yml',
    'a folder of templates': f'mkdir ../outside/t && echo "# {{title}} {SECRET}" >../outside/t/own.md'
                             ' && printf "templates: ../outside/t\\ntemplate: own\\n" >.adr.yml',
    'a folder by its path': f'mkdir ../outside/log && {RECORD.replace("/r.md", "/log/0001-r.md")}'
                            ' && echo "folders: [../outside/log]" >.adr.yml',
    'a folder by .adr-dir': f'mkdir ../outside/log && {RECORD.replace("/r.md", "/log/0001-r.md")}'
                            ' && echo ../outside/log >.adr-dir',
    'a configuration': f'echo "{SECRET}: [" >../outside/c && ln -s ../outside/c .adr.yml',
    'a name of a folder': f'echo "{SECRET}" >../outside/c && ln -s ../outside/c .adr-dir && rm -r docs',
    'a subfolder': 'mkdir ../outside/sub && ln -s ../../../outside/sub docs/decisions/sub',
    'a hook': 'echo "#!/bin/sh" >../outside/h && ln -s ../../../outside/h .git/hooks/pre-commit',
    'the folder of hooks': 'rmdir .git/hooks; mkdir ../outside/hooks; ln -s ../../outside/hooks .git/hooks',
}
ON_LINKS = '''new Use --no-edit | new Use --no-edit --template own | template new other | template show own | list | fmt
show 5 --format json | status 5 rejected | retitle 5 Five | renumber 5 50 | move 1 docs/decisions/sub
supersede 1 --by 5 | risk add 5 Loss 2x3 | lint --fix | index --output docs/decisions/README.md
review --no-history --output r.html | risk review --no-history --output r.md | export json
lint --output found.txt | lint --baseline b.json --write-baseline
hook install | hook uninstall | init | convert --to nygard | accept 3'''


def links(hall):
    """A link of the clone leads no write out of the project, and nothing from outside into a page or a record."""
    def one(name, words):
        def watched(room):
            own = ('work/.git/adr', 'work/.git/hooks/pre-commit') if words[0] == 'hook' else ('work/.git/adr',)
            return {p: s for p, s in room.state('outside', 'work/.git').items() if not p.startswith(own)}

        with hall.made(history) as room:
            room.shell('mkdir ../outside; ' + LINKS[name])
            before = watched(room)
            outcome = room.adr(*words, check='targets/links')
            changed = differences(before, watched(room))
            message = f'{outcome.line} follows the link of {name}: {changed}'
            hall.report.expect(not changed, 'targets/links', message, room, name)
            texts = [s for s in room.state('work').values() if isinstance(s, bytes)] + [outcome.out, outcome.err]
            message = f'{outcome.line} shows what the link of {name} leads to'
            is_told = any(SECRET.encode() in text for text in texts)
            hall.report.expect(not is_told, 'targets/links', message, room, name + ' shows')
    pairs = [(name, words) for name in LINKS for words, _ in commands(ON_LINKS)]
    return [lambda p=p: one(*p) for p in hall.some(pairs, 60)]


JOBS = {'targets/git': of_git, 'targets/git-file': git_file, 'targets/others': others, 'targets/again': again,
        'targets/links': links}
