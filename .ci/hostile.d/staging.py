"""What `--stage` puts into git's index: what the command wrote, whatever flags, patterns and settings say, or nothing."""
from log import commands, history
from room import differences

PAGE = 'docs/decisions/README.md'
PATHS = 'docs/decisions/0002-cache.md', 'docs/decisions/0003-orders.md', PAGE
# What is done to the path `P`.
WAYS = '''git update-index --skip-worktree P
git update-index --assume-unchanged P
git update-index --fsmonitor-valid P
git config core.ignoreStat true; touch P; git update-index --really-refresh
git config core.ignoreStat true; git checkout -q -f; git update-index --force-remove P; git add P
git sparse-checkout set --no-cone '/*' '!/P'
git sparse-checkout set --no-cone '/*' '!/P'; git show :P >P
git rm -q --cached P; git add -N P
git rm -q --cached P; echo /docs/ >>.git/info/exclude
git config core.trustctime false; git config core.checkStat minimal; touch -d 2001-01-01 P; git update-index --refresh
git config core.fileMode false; chmod 755 P
git config core.autocrlf input; printf '* text=auto\\n' >.gitattributes
git update-index --split-index
echo words >>P
echo words >>P; git update-index --assume-unchanged P
echo words >>P; git update-index --skip-worktree P'''.splitlines()
STAGED = '''accept 3 --stage | status 2 rejected --stage | supersede 2 --with Next --no-edit --stage | new Use --no-edit --stage
retitle 2 Two --stage | move 2 docs/decisions/sub --stage | set 2 3 --tag x --stage | lint --fix --stage'''


def listed(room):
    room = history(room)
    room.shell(f'"$ADR" index -o {PAGE} && git add -A && git commit -qm Page')
    return room


def staged(hall):
    """Nothing is staged but what was written, as it was written; where that cannot be, nothing is, and it is said."""
    def one(way, path, words):
        with hall.made(listed) as room:
            room.shell(way.replace('P', path), check=False)
            old, before = room.state('work/docs'), room.shell('git diff --cached --name-status --no-renames').stdout
            outcome = room.adr(*words, check='staging')
            new, found = room.state('work/docs'), []
            lines = room.shell('git diff --cached --name-status --no-renames').stdout.decode().splitlines()
            own = [line.split('\t') for line in lines if line not in before.decode().splitlines()]
            found += [f'{p} leaves the index, and stands on the disk' for c, p in own if c == 'D' and f'work/{p}' in new]
            changed = [p[5:] for p in new if old.get(p) != new[p] and isinstance(new[p], bytes)]
            if outcome.code == 0:
                for name in changed:
                    blob = room.shell(f'git show :{name}', check=False).stdout
                    if blob.replace(b'\r', b'') != new[f'work/{name}'].replace(b'\r', b''):
                        found.append(f'{name} is not staged as it stands on the disk')
            elif differences(old, new) or own:
                found.append(f'it fails, and changes {differences(old, new)} {own}')
            if path != PAGE and f'work/{PAGE}' in new and b'(0002-' in old.get(f'work/{PAGE}', b''):
                gone = [n for n in (b'(0002-', b'(0003-') if n not in new[f'work/{PAGE}'] and words[0] not in ('move', 'retitle')]
                found += [f'the page has lost {n.decode()}' for n in gone]
            message = f'{outcome.line} after `{way}` of {path} ends with {outcome.code}: {"; ".join(found)}'
            hall.report.expect(not found, 'staging', message, room, way[:40])
    every = [(way, path, words) for way in WAYS for path in PATHS for words, _ in commands(STAGED)]
    return [lambda e=e: one(*e) for e in hall.some(every, 12)]


JOBS = {'staging': staged}
