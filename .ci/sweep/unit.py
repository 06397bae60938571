"""One command in one setting, disturbed at its points, and judged by what is there afterwards."""
import collections
import difflib
import os
import re
import shlex

import tracing
from room import INDEX

# Where a command is run: the kind of project, the current folder, the other folder in which the next command is run
# after every second point, whether with --stage, and whether --all lets calls fail there too.
Setting = collections.namedtuple("Setting", "name kind folder elsewhere stage errors")
SETTINGS = [
    Setting("git", "git", "", "src/deep", False, False),
    Setting("git-below", "git", "src/deep", "", False, False),
    Setting("git-stage", "git", "", "src/deep", True, True),
    Setting("plain", "plain", "", "src/deep", False, True),
    Setting("plain-below", "plain", "src/deep", "", False, False),
    Setting("bare", "bare", "", "docs/decisions", False, False),
]

# What stands before the command, and before the `adr list` that comes next; how much of the disk is free.
Point = collections.namedtuple("Point", "kind before recovery free", defaults=([], [], None))
Failure = collections.namedtuple("Failure", "headline reproduction details")

# Short writes are real ones: the call that reaches the limit, or the end of the disk, writes a part.
FILE_SIZES = [0, 1, 16, 100, 230, 300, 500, 1000, 4000]
FREE = [("size", pages) for pages in range(7)] + [("nr_inodes", names) for names in range(5)]


class Unit:
    """What a command does undisturbed, the points at which to disturb it, and what is wrong then."""

    def __init__(self, room, case, setting, may_mount):
        _, arguments, setup = case
        self.room, self.setting, self.may_mount = room, setting, may_mount
        self.failures, self.counts = [], collections.Counter()
        arguments = arguments.format(log="--log docs/decisions", top="../../" if setting.folder else "")
        self.command = ["adr", *shlex.split(arguments), *(["--stage"] if setting.stage else [])]
        room.make(setting.kind, setup)
        self.old, self.old_lists = room.files(), self.lists()
        states = room.state()
        room.reset()
        self.undisturbed, self.calls = room.traced(self.command, setting.folder)
        self.new, self.new_lists = room.files(), self.lists()
        self.states = states | room.state()
        self.look_outside()

    def lists(self):
        folders = [self.setting.folder, self.setting.elsewhere]
        return {folder: self.room.run(["adr", "list"], folder)[:2] for folder in folders}

    def look_outside(self):
        """Whether it makes anything outside of the room, as in a fixed /tmp; or leaves something beside the project."""
        made = [call.text for call in self.calls if call.writes and call.name in tracing.OPENS + tracing.NAMES]
        outside = [text for text in made if re.search(rf'"/(?!dev/)(?!{self.room.path[1:]}/)', text)]
        left = [path for path in self.new if re.match("(tmp|home|state)/", path)]
        if outside or left:
            self.fail(Point("undisturbed"), "", "writes somewhere else", outside + left)

    # Points

    def kills(self):
        return [Point("kill", before) for before in tracing.kills(self.calls)]

    def errors(self):
        scripts = [f'trap "" XFSZ; exec prlimit --fsize={size} "$@"' for size in FILE_SIZES]
        if self.setting.stage:
            scripts.append(': >.git/index.lock; "$@"; status=$?; rm .git/index.lock; exit $status')
        ways = tracing.failures(self.calls) + [["sh", "-c", script, "sh"] for script in scripts]
        return [Point("error", before) for before in ways] + [Point("error", free=free) for free in FREE if self.may_mount]

    def recoveries(self, kill):
        """The names of the calls by which the next command after a kill puts things right, and its disturbances there."""
        self.room.reset()
        self.room.run(kill.before + self.command, self.setting.folder)
        _, calls = self.room.traced(["adr", "list"])
        calls = [call for call in calls if call.writes and call.name != "flock" and not re.match("[12],", call.text)]
        points = [Point("recovery", kill.before, one) for one in tracing.disturbances(calls)]
        return tuple(call.name for call in calls), points

    # Judging

    def judge(self, points):
        for number, point in enumerate(points):
            self.counts[point.kind] += 1
            folder = self.setting.elsewhere if number % 2 else self.setting.folder
            if point.free:
                self.room.mount()
            try:
                self.disturb(point, folder)
            finally:
                if point.free:
                    self.room.unmount()

    def disturb(self, point, folder):
        """Runs the command with its disturbance, and looks at everything afterwards."""
        self.room.reset()
        if point.free:
            self.room.limit(*point.free)
        run = self.room.run(point.before + self.command, self.setting.folder)
        if point.free:
            self.room.remount()
        claim = None if run.status == -9 else self.judge_run(point, folder, run)
        if point.recovery:
            self.room.run([*point.recovery, "adr", "list"])
        self.judge_next(point, folder, claim)

    def judge_run(self, point, folder, run):
        """Whether what a command says is true that was not killed; then the files that have to stay so, if it says."""
        files, claim, problem = self.room.files(), None, None
        if run.status not in (0, 1, 2):
            problem = f"ends with {run.status}"
        elif run.status == self.undisturbed.status:
            claim, problem = self.new, f"exits with {run.status}, but not all is done"
        elif "nothing was written" in run.errors:
            claim, problem = self.old, "says that nothing was written"
        elif not run.errors and "inject=write:" not in " ".join(point.before):
            problem = f"exits with {run.status} and says nothing"
        if problem and (claim is None or self.differing(files, claim, self.known)):
            self.fail(point, folder, problem, self.differences(claim or self.new, files) + run.errors.splitlines())
            return None
        if claim is self.new and run.output != self.undisturbed.output:
            self.fail(point, folder, f"exits with {run.status} without its output", diff(self.undisturbed.output, run.output))
        return claim

    def judge_next(self, point, folder, claim):
        """Runs the next command: all files old or new, nothing left over, and what it says is right."""
        before, run, files = self.room.files(), self.room.run(["adr", "list"], folder), self.room.files()
        is_old, is_new = files == self.old, not set(self.differing(files, self.new)) - {INDEX}
        if not is_old and not is_new:
            wanted = min(self.old, self.new, key=lambda one: len(self.differing(files, one)))
            mixed = set(self.differing(files, wanted)) & self.known
            headline = "leaves some files old and some new" if mixed else "leaves something"
            self.fail(point, folder, headline, self.differences(wanted, files) + run.errors.splitlines())
        elif run[:2] != (self.old_lists if is_old else self.new_lists)[folder]:
            self.fail(point, folder, f"the next command ends with {run.status} or lists another log", list(run[1:]))
        if claim and self.differing(files, claim, self.known):
            self.fail(point, folder, "makes untrue what was said", self.differences(claim, files))
        if not run.errors and self.differing(files, before, self.known):
            self.fail(point, folder, "puts files back without a word", self.differences(before, files))
        if left := self.room.state() - self.states:
            self.fail(point, folder, "leaves something in the state folder", sorted(left))
        if is_old and self.old != self.new:
            self.judge_retry(point, folder)
        # A kill between the last file and git: the files are new and whole, `git add` remains to be done.
        self.counts["unstaged"] += is_new and files != self.new

    def judge_retry(self, point, folder):
        run, files = self.room.run(self.command, self.setting.folder), self.room.files()
        if files != self.new or run[:2] != self.undisturbed[:2]:
            details = self.differences(self.new, files) + run.errors.splitlines()
            self.fail(point, folder, f"given again, ends with {run.status} or does something else", details)
        if self.setting.stage and (fsck := self.room.run(["git", "fsck", "--no-dangling"])).status != 0:
            self.fail(point, folder, "breaks the repository", fsck.errors.splitlines())

    # Telling

    @property
    def known(self):
        return {*self.old, *self.new}

    @staticmethod
    def differing(files, wanted, among=None):
        return sorted(path for path in among or {*files, *wanted} if files.get(path) != wanted.get(path))

    def differences(self, wanted, files):
        lines = []
        for path in self.differing(files, wanted):
            one, other = wanted.get(path), files.get(path)
            lines += [f"{path} is there"] if one is None else [f"{path} is gone"] if other is None else [path, *diff(one, other)]
        return lines

    def fail(self, point, folder, headline, details):
        steps = [shlex.join(point.before + self.command)]
        if point.free:
            steps[0] += f"  (on a tmpfs with {point.free[1]} free {'pages' if point.free[0] == 'size' else 'inodes'})"
        if point.recovery:
            steps.append(shlex.join([*point.recovery, "adr", "list"]))
        steps.append(f"adr -C {os.path.relpath(folder or '.', self.setting.folder or '.')} list")
        details = [re.sub("[0-9a-f]{12,}", "#", line) for line in details]
        self.failures.append(Failure(f"{point.kind}: {headline}", f"{self.setting.name}: {'; '.join(steps)}", details))


def diff(one, other):
    return [line[:150] for line in difflib.unified_diff(one.splitlines(), other.splitlines(), lineterm="", n=0)][2:14]
