"""Rooms for checks: a folder, a home and a record of every step, so that a failure can be told as a script."""
import collections, contextlib, dataclasses, fcntl, os, pathlib, pty, re, select, shutil, signal, struct, subprocess
import tempfile, termios, threading, time

LIMIT = 10  # seconds that any command may take


def quoted(text):
    """A word for bash, whatever bytes it holds."""
    if re.fullmatch(r'[\w./=:@%+,-]+', text, re.ASCII):
        return text
    if text.isprintable() and text.isascii():
        return "'" + text.replace("'", "'\\''") + "'"
    named = {10: '\\n', 9: '\\t', 13: '\\r', 27: '\\e', 39: "\\'", 92: '\\\\'}
    shown = ''.join(named.get(b) or (chr(b) if 32 <= b < 127 else f'\\{b:03o}') for b in os.fsencode(text))
    return f"$'{shown}'"


@dataclasses.dataclass
class Outcome:
    """What a command did."""
    words: tuple
    code: int  # below 0: ended by that signal; None: took too long
    out: bytes
    err: bytes

    @property
    def text(self):
        return (self.out + self.err).decode('utf-8', 'surrogateescape')

    @property
    def line(self):
        return 'adr ' + ' '.join(map(quoted, self.words))


class Report:
    """Counts checks and keeps the failures of each kind, with a script that shows the first ones."""

    def __init__(self, shown=2):
        self.lock, self.shown = threading.Lock(), shown
        self.passed, self.failures = collections.Counter(), collections.defaultdict(list)
        self.skipped, self.scripts = [], None

    def expect(self, holds, check, message, room=None, kind='', last=''):
        """Counts a check; `kind` tells failures apart that have different causes, `last` is a step not noted yet."""
        with self.lock:
            if holds:
                self.passed[check] += 1
                return
            found = self.failures[check, kind]
            script = None
            if room and len(found) < self.shown:
                self.scripts = self.scripts or pathlib.Path(tempfile.mkdtemp(prefix='adr-hostile-repro-'))
                number = sum(map(len, self.failures.values())) + 1
                script = self.scripts / f'{number:03}-{check.replace("/", "-")}.sh'
                script.write_text(room.script(last), 'utf-8', 'surrogateescape')
            found.append((message, script))

    def skip(self, words):
        with self.lock:
            if words not in self.skipped:
                self.skipped.append(words)
                print(f'hostile: skipped: {words}', flush=True)

    def tell(self):
        """Prints all failures; the number of them."""
        for (check, kind), found in sorted(self.failures.items()):
            for message, script in found[:self.shown]:
                print(f'FAIL {check}: {message[:900]}')
                if script:
                    print(f'     to see it: ADR=path/to/adr bash {script}')
            if len(found) > self.shown:
                print(f'     {check}{kind and " " + kind}: and {len(found) - self.shown} more')
        return sum(map(len, self.failures.values()))


class Room:
    """A folder `work`, a home beside it, and a mark file that nothing may ever make."""

    def __init__(self, hall, base=None):
        self.hall, self.report = hall, hall.report
        self.folder = pathlib.Path(tempfile.mkdtemp(dir=hall.folder))
        self.work, self.steps = self.folder / 'work', list(base.steps) if base else []
        self.bases = [*base.bases, base.folder] if base else []
        if base:
            shutil.copytree(base.folder, self.folder, symlinks=True, dirs_exist_ok=True)
        else:
            for name in ('work', 'home', 'tmp', 'marks'):
                (self.folder / name).mkdir()
        self.env = dict(hall.env, HOME=str(self.folder / 'home'), TMPDIR=str(self.folder / 'tmp'),
                        ROOM=str(self.folder), ADR=hall.binary)
        if base:
            self.env |= {k: v for k, v in base.env.items() if k not in self.env}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        # What is nested too deep for Python, `Hall.close` removes.
        with contextlib.suppress(RecursionError):
            shutil.rmtree(self.folder, ignore_errors=True)

    def script(self, last=''):
        """The steps so far and a last one, as a script for bash that needs nothing but `$ADR`."""
        env = ' '.join(f'{k}={quoted(v)}' for k, v in self.env.items()
                       if k.startswith(('ADR_', 'GIT_', 'XDG_', 'GITHUB_')))
        steps = '\n'.join([*self.steps, last])
        for base in self.bases:
            steps = steps.replace(str(base), str(self.folder))
        return (f'ROOM={quoted(str(self.folder))}; rm -rf "$ROOM"; mkdir -p "$ROOM"/{{work,home,tmp,marks}}\n'
                f'export ROOM HOME=$ROOM/home TMPDIR=$ROOM/tmp LANG=C.UTF-8 {env}\n'
                'cd "$ROOM/work"; adr() { command "$ADR" "$@"; }\n'
                f'{steps}\necho "exit status $?; marks: $(ls -A "$ROOM/marks")"\n')

    def note(self, step):
        self.steps.append(step)

    def put(self, path, text, mode=None):
        """Writes a file of the work folder."""
        data = text if isinstance(text, bytes) else text.encode('utf-8', 'surrogateescape')
        target = self.work / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        folder = f'mkdir -p {quoted(str(pathlib.Path(path).parent))}; ' if '/' in str(path) else ''
        self.note(f'{folder}printf %s {quoted(os.fsdecode(data))} >{quoted(str(path))}')
        if mode:
            target.chmod(mode)
            self.note(f'chmod {mode:o} {quoted(str(path))}')

    def link(self, path, to):
        target = self.work / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.symlink_to(to)
        self.note(f'mkdir -p {quoted(str(pathlib.Path(path).parent))}; ln -s {quoted(str(to))} {quoted(str(path))}')

    def shell(self, line, check=True):
        """Runs a line of bash in the work folder."""
        self.note(line)
        return subprocess.run(['bash', '-c', line], cwd=self.work, env=self.env, capture_output=True, check=check,
                              stdin=subprocess.DEVNULL, timeout=60)

    def git(self, *words, **options):
        return self.shell('git ' + ' '.join(map(quoted, words)), **options)

    def start(self, words, cwd, env, stdin, note):
        where = '' if cwd == '.' else f'cd {quoted(str(cwd))} && '
        if note:
            given = ''.join(f'{k}={quoted(v)} ' for k, v in (env or {}).items())
            piped = f'printf %s {quoted(stdin.decode("utf-8", "surrogateescape"))} | ' if stdin else ''
            self.note(f'({where}{piped}{given}adr {" ".join(map(quoted, words))})')
        return dict(args=[self.hall.binary, *map(os.fsencode, words)], cwd=os.path.join(self.work, cwd),
                    env=self.env | (env or {}))

    def _judged(self, outcome, check, noted):
        last = '' if noted else outcome.line
        kind = outcome.words[0] if outcome.words else ''
        if outcome.code is None:
            self.report.expect(False, check, f'{outcome.line} takes more than {LIMIT} s', self, f'{kind} hangs', last)
        elif outcome.code not in (0, 1, 2):
            self.report.expect(False, check, f'{outcome.line} ends with {outcome.code}: {outcome.err[-200:]}', self,
                               f'{kind} crashes', last)
        else:
            self.report.expect(True, check, '')
        return outcome

    def adr(self, *words, cwd='.', env=None, stdin=b'', note=True, check='commands'):
        """Runs the tool with its streams in pipes; a hang and a crash are failures of `check`."""
        given = self.start(words, cwd, env, stdin, note)
        child = subprocess.Popen(**given, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                 start_new_session=True)
        try:
            out, err = child.communicate(stdin, LIMIT)
            code = child.returncode
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            (out, err), code = child.communicate(), None
        return self._judged(Outcome(words, code, out, err), check, note)

    def pty(self, *words, cwd='.', env=None, note=True, check='commands'):
        """Runs the tool in a terminal of 100 columns; what it prints is `out`."""
        given = self.start(words, cwd, env, b'', note)
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack('HHHH', 40, 100, 0, 0))
        child = subprocess.Popen(**given, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs,
                                 start_new_session=True)
        os.close(theirs)
        out, end, code = b'', time.monotonic() + LIMIT, 0
        while True:
            ready, _, _ = select.select([ours], [], [], max(0, end - time.monotonic()))
            if not ready:
                os.killpg(child.pid, signal.SIGKILL)
                code = None
                break
            try:
                read = os.read(ours, 65536)
            except OSError:
                break
            if not read:
                break
            out += read
        os.close(ours)
        child.wait()
        return self._judged(Outcome(words, child.returncode if code == 0 else None, out, b''), check, note)

    def marks(self):
        return sorted(os.listdir(self.folder / 'marks'))

    def clear_marks(self):
        for name in self.marks():
            (self.folder / 'marks' / name).unlink()

    def state(self, *below):
        """What stands below folders of the room: a path, and its kind or its bytes."""
        found = {}
        for folder in below:
            for base, folders, files in os.walk(self.folder / folder):
                for name in folders + files:
                    path = os.path.join(base, name)
                    shown = os.path.relpath(path, self.folder)
                    if os.path.islink(path):
                        found[shown] = 'link to ' + os.readlink(path)
                    elif os.path.isdir(path):
                        found[shown] = 'folder'
                    elif os.path.isfile(path) and os.path.getsize(path) < 1 << 22:
                        with open(path, 'rb') as file:
                            found[shown] = file.read()
                    else:
                        found[shown] = 'something else'
        return found


def differences(before, after):
    """What was made, removed and changed, in words; empty if nothing was."""
    words = [f'{p} is new' for p in after.keys() - before.keys()]
    words += [f'{p} is gone' for p in before.keys() - after.keys()]
    words += [f'{p} is changed' for p in before.keys() & after.keys() if before[p] != after[p]]
    return ', '.join(sorted(words)[:6])


class Hall:
    """What all rooms share: the binary, the environment, the report and how much is looked at."""

    def __init__(self, binary, report, sample):
        self.binary, self.report, self.sample = str(pathlib.Path(binary).resolve()), report, sample
        # In memory where there is such a place: thousands of rooms are made and removed.
        memory = '/dev/shm' if os.access('/dev/shm', os.W_OK) and shutil.disk_usage('/dev/shm').free > 1 << 29 else None
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='adr-hostile-', dir=memory))
        self.lock, self.bases = threading.Lock(), {}
        who = {f'GIT_{r}_{k}': v for r in ('AUTHOR', 'COMMITTER')
               for k, v in (('NAME', 'Ana'), ('EMAIL', 'ana@example.org'), ('DATE', '2026-11-20T12:00:00Z'))}
        self.env = dict(who, PATH=os.environ['PATH'], LANG='C.UTF-8', TERM='xterm-256color', GIT_CONFIG_NOSYSTEM='1',
                        GIT_TERMINAL_PROMPT='0', ADR_DATE='2026-11-29', ADR_EDITOR='true')

    def room(self, base=None):
        return Room(self, base)

    def made(self, make):
        """A copy of the room that a function makes, which it is asked for once."""
        with self.lock:
            if make not in self.bases:
                self.bases[make] = make(self.room())
        return self.room(self.bases[make])

    def some(self, items, count, seed=7):
        """All items, or in a sample `count` of them, spread evenly; the same ones each time."""
        items = list(items)
        if not self.sample or len(items) <= count:
            return items
        return [items[(i * len(items) + seed) // count % len(items)] for i in range(count)]

    def close(self):
        subprocess.run(['chmod', '-R', 'u+rwX', self.folder], stderr=subprocess.DEVNULL)
        subprocess.run(['rm', '-rf', self.folder], stderr=subprocess.DEVNULL)
