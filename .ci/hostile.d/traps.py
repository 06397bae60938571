"""Settings of git that name a program, each with what makes git itself run it."""
HOOKS = '''applypatch-msg pre-applypatch post-applypatch pre-commit prepare-commit-msg commit-msg post-commit pre-rebase
post-checkout post-merge pre-push pre-receive update proc-receive post-receive post-update reference-transaction
push-to-checkout pre-auto-gc post-rewrite post-index-change'''.split()
ALIASES = 'x log cat-file ls-files ls-tree rev-parse merge-base update-index for-each-ref config'.split()
LOG = 'docs/decisions'
# What git runs.
STATUS, FETCH, COMMIT, DIFF = 'git status', 'git fetch origin', 'git commit --allow-empty -m x', 'git diff main~ main'
ADD, SMUDGE = 'echo x >x.md; git add x.md', f'rm -r {LOG} && git checkout {LOG}'
PAGED = "python3 -c 'import pty; pty.spawn([\"git\", \"log\"])'"
CREDENTIAL = "printf 'protocol=https\\nhost=h\\n\\n' | git credential fill"
ORIGIN = 'git remote add origin . && git config protocol.file.allow always && '
SIGNED = '''{ git cat-file commit HEAD | sed "/^committer/q"
printf "gpgsig -----BEGIN PGP SIGNATURE-----\\n \\n x\\n -----END PGP SIGNATURE-----\\n"
git cat-file commit HEAD | sed "1,/^committer/d"; } | git hash-object -t commit -w --stdin | xargs git reset --soft'''


def config(*keys, **values):
    """Sets keys to the hostile command, and others to what is given."""
    steps = [f'git config {key} "$HIT"' for key in keys] + [f'git config {k} {v}' for k, v in values.items()]
    return ' && '.join(steps)


def hooks(folder):
    return (f'mkdir -p {folder}; for h in {" ".join(HOOKS)}; do printf "#!/bin/sh\\n$HIT\\n" >{folder}/$h\n'
            f'chmod +x {folder}/$h; done')


def attributes(kind, file='.gitattributes'):
    return f"echo '*.md {kind}=evil' >{file} && "


def bare(folder, work):
    """Makes a bare repository of a folder, which says that its work tree is elsewhere."""
    return (f'mkdir -p {folder}/objects {folder}/refs && echo ref: refs/heads/main >{folder}/HEAD && printf "[core]\\n'
            f'repositoryformatversion = 0\\nbare = false\\nworktree = {work}\\nfsmonitor = \\"$HIT\\"\\n" >{folder}/config')


MONITOR = 'printf "[core]\\nfsmonitor = \\"$HIT\\"\\n" >'
PROGRAM = 'printf "#!/bin/sh\\n$HIT\\n" >ask && chmod +x ask && '  # for what git runs without a shell
SIGNER = PROGRAM + 'git config gpg.program "$PWD/ask" && git config user.signingKey x && '

# Name, setup and what makes plain git fall into it; `$HIT` is the hostile command.
TRAPS = [
    ('core.fsmonitor', config('core.fsmonitor'), STATUS),
    ('core.hooksPath', hooks('ci/hooks') + '; git config core.hooksPath ci/hooks', COMMIT),
    ('hooks of .git', hooks('.git/hooks'), COMMIT),
    ('core.sshCommand', config('core.sshCommand'), 'git ls-remote ssh://host.invalid/x'),
    ('core.gitProxy', PROGRAM + 'git config core.gitProxy "$PWD/ask"', 'git ls-remote git://host.invalid/x'),
    ('core.pager', config('core.pager'), PAGED),
    ('pager.log', config('pager.log', 'pager.cat-file', 'pager.ls-tree', 'pager.config'), PAGED),
    ('core.editor', config('core.editor'), 'git commit --allow-empty'),
    ('core.askPass', PROGRAM + 'git config core.askPass "$PWD/ask"', CREDENTIAL),
    ('credential.helper', 'git config credential.helper "!$HIT"', CREDENTIAL),
    ('diff.external', config('diff.external'), DIFF),
    ('diff.evil.textconv', attributes('diff') + config('diff.evil.textconv'), DIFF),
    ('diff.evil.command', attributes('diff') + config('diff.evil.command'), DIFF),
    ('filter.evil.clean', attributes('filter') + config('filter.evil.clean'), ADD),
    ('filter.evil.smudge', attributes('filter') + config('filter.evil.smudge'), SMUDGE),
    ('filter.evil.process', attributes('filter') + config('filter.evil.process'), ADD),
    ('filter by .git/info/attributes', attributes('filter', '.git/info/attributes') + config('filter.evil.clean'), ADD),
    ('filter by core.attributesFile', attributes('filter', '.git/evil') + 'git config core.attributesFile .git/evil && '
     + config('filter.evil.clean'), ADD),
    ('gpg.program', SIGNER + 'git config log.showSignature true && ' + SIGNED, 'git log'),
    ('commit.gpgSign', SIGNER + 'git config commit.gpgSign true', COMMIT),
    ('remote.origin.uploadpack', ORIGIN + config('remote.origin.uploadpack'), FETCH),
    ('remote.origin.vcs', config('remote.origin.url', **{'remote.origin.vcs': 'ext', 'protocol.ext.allow': 'always'}),
     FETCH),
    ('url.insteadOf', 'git config "url.ext::$HIT .insteadOf" https://host.invalid/'
     ' && git config protocol.ext.allow always && git remote add origin https://host.invalid/x', FETCH),
    ('core.alternateRefsCommand', ORIGIN + 'git clone -q --bare . ../other.git && echo "$ROOM/other.git/objects"'
     ' >.git/objects/info/alternates && ' + config('core.alternateRefsCommand'), FETCH),
    # Git itself takes this one from the user's own configuration only.
    ('uploadpack.packObjectsHook', ORIGIN + config('uploadpack.packObjectsHook'), ''),
    ('include.path', MONITOR + 'evil && git config include.path ../evil', STATUS),
    ('includeIf', MONITOR + "evil && git config 'includeIf.gitdir:/**.path' ../evil", STATUS),
    ('extensions.worktreeConfig', 'git config core.repositoryformatversion 1'
     ' && git config extensions.worktreeConfig true && ' + MONITOR + '.git/config.worktree', STATUS),
    ('alias', ' && '.join(f'git config alias.{name} "!$HIT"' for name in ALIASES), 'git x'),
    ('trailer.evil.command', config('trailer.evil.command'), 'echo | git interpret-trailers --trailer evil=1'),
    ('tar.evil.command', config('tar.evil.command'), 'git archive --format=evil HEAD'),
    ('a log that is a bare repository', bare(LOG, '..'), f'git -C {LOG} status'),
    ('a .git file into the tree', bare('evil.git', '../docs') + ' && echo gitdir: ../evil.git >docs/.git',
     'git -C docs status'),
    ('a .git link into the tree', bare('evil.git', '../docs') + ' && ln -s ../evil.git docs/.git',
     'git -C docs status'),
]
# Where the commands stand for those that are not in the root.
FOLDERS = {'a log that is a bare repository': LOG, 'a .git file into the tree': 'docs',
           'a .git link into the tree': 'docs'}

# What changes git's own output, and never ours.
TWISTERS = '''log.showSignature=true log.decorate=full log.date=relative log.follow=true log.diffMerges=combined
log.showRoot=false log.mailmap=true format.pretty=oneline color.ui=always column.ui=always diff.noprefix=true
diff.mnemonicPrefix=true diff.renames=copies diff.relative=false diff.ignoreSubmodules=all diff.orderFile=order
diff.algorithm=patience core.abbrev=4 core.quotePath=true core.commentChar=x core.ignoreCase=true core.eol=crlf
core.autocrlf=true core.precomposeUnicode=true core.excludesFile=all core.logAllRefUpdates=false
core.warnAmbiguousRefs=false i18n.logOutputEncoding=UTF-16 grep.lineNumber=true status.short=true blame.date=raw
mailmap.file=/dev/null advice.detachedHead=false'''.split()
