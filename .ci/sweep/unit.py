"""One command in one setting, disturbed at its points, and judged by what is there afterwards."""
import collections
import difflib
import functools
import os
import re
import shlex

import tracing
from room import INDEX

LOG = "docs/decisions"

# Where a command is run: the kind of project, the current folder, another folder for the next command, whether with
# --stage, and which points beside the kills the whole sweep has there.
Setting = collections.namedtuple("Setting", "name kind folder elsewhere stage also")
SETTINGS = [
    Setting("git", "git", "", "src/deep", False, ("recovery", "error")),
    Setting("git-below", "git", "src/deep", "", False, ()),
    Setting("git-stage", "git", "", "src/deep", True, ("recovery", "error")),
    Setting("plain", "plain", "", "src/deep", False, ("recovery", "error", "read error")),
    Setting("plain-below", "plain", "src/deep", "", False, ()),
    Setting("bare", "bare", "", LOG, False, ("recovery",)),
    Setting("bare-below", "bare", LOG, "", False, ()),
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
        chosen = "" if setting.folder == LOG else f"--log {LOG}"
        arguments = arguments.format(log=chosen, top="../../" if setting.folder else "")
        self.command = ["adr", *shlex.split(arguments), *(["--stage"] if setting.stage else [])]
        room.make(setting.kind, setup)
        # A setup may remove the folder. What is begun in another log is seen in it and above it, not from a log beside it.
        is_beside = "-C" in self.command
        self.is_possible = self.is_there(setting.folder) and not (is_beside and setting.folder == LOG)
        if not self.is_possible:
            return
        can_see = self.is_there(setting.elsewhere) and not (is_beside and setting.elsewhere == LOG)
        self.elsewhere = setting.elsewhere if can_see else setting.folder
        self.old, self.old_lists = room.files(), self.lists()
        states = room.state()
        room.reset()
        self.undisturbed, self.calls = room.traced(self.command, setting.folder)
        self.new, self.new_lists = room.files(), self.lists()
        room.run(self.command, setting.folder)
        self.twice = room.files()
        self.states = states | room.state()
        self.look_outside()

    def is_there(self, folder):
        return os.path.isdir(os.path.join(self.room.path, "project", folder))

    def lists(self):
        return {folder: self.room.run(["adr", "list"], folder)[:2] for folder in (self.setting.folder, self.elsewhere)}

    def look_outside(self):
        """Whether it makes anything outside of the room, as in a fixed /tmp; or leaves something beside the project."""
        made = [call.text for call in self.calls if call.writes and call.name in tracing.OPENS + tracing.NAMES]
        outside = [text for text in made if re.search(rf'"/(?!dev/)(?!{self.room.path[1:]}/)', text)]
        left = [path for path in self.new if re.match("(tmp|home|state)/", path)]
        if outside or left:
            self.fail(Point("undisturbed"), "writes somewhere else", outside + left)

    # Points

    def kills(self):
        return [Point("kill", before) for before in tracing.kills(self.calls)]

    def errors(self, reading):
        scripts = [f'trap "" XFSZ; exec prlimit --fsize={size} "$@"' for size in FILE_SIZES]
        if self.setting.stage:
            scripts.append(': >.git/index.lock; "$@"; status=$?; rm .git/index.lock; exit $status')
        ways = tracing.failures(self.calls, reading) + [["sh", "-c", script, "sh"] for script in scripts]
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
        """Disturbs the command at each point. What comes next is `adr list`, here or elsewhere, or the command again."""
        for number, point in enumerate(points):
            self.counts[point.kind] += 1
            if point.free:
                self.room.mount()
            try:
                claim = self.disturb(point)
                if number % 3 == 2:
                    self.judge_repeated(point)
                else:
                    self.judge_next(point, self.elsewhere if number % 3 else self.setting.folder, claim)
                if left := self.room.state() - self.states:
                    self.fail(point, "leaves something in the state folder", sorted(left))
            finally:
                if point.free:
                    self.room.unmount()

    def disturb(self, point):
        """Runs the command with its disturbance: the files that have to stay so by what it says."""
        self.room.reset()
        if point.free:
            self.room.limit(*point.free)
        run = self.room.run(point.before + self.command, self.setting.folder)
        if point.free:
            self.room.remount()
        claim = None if run.status == -9 else self.judge_run(point, run)
        if point.recovery:
            self.room.run([*point.recovery, "adr", "list"])
        return claim

    def judge_run(self, point, run):
        """Whether what a command says is true that was not killed."""
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
            self.fail(point, problem, self.differences(claim or self.new, files) + run.errors.splitlines())
            return None
        if claim is self.new and run.output != self.undisturbed.output:
            self.fail(point, f"exits with {run.status} without its output", diff(self.undisturbed.output, run.output))
        return claim

    def judge_next(self, point, folder, claim):
        """Runs the next command: all files old or new, nothing left over, and what it says is right."""
        fail = functools.partial(self.fail, point, then=f"adr -C {self.way(folder)} list")
        before, run, files = self.room.files(), self.room.run(["adr", "list"], folder), self.room.files()
        is_old, is_new = files == self.old, not set(self.differing(files, self.new)) - {INDEX}
        if not is_old and not is_new:
            wanted = min(self.old, self.new, key=lambda one: len(self.differing(files, one)))
            mixed = set(self.differing(files, wanted)) & self.known
            headline = "leaves some files old and some new" if mixed else "leaves something"
            fail(headline, self.differences(wanted, files) + run.errors.splitlines())
        elif run[:2] != (self.old_lists if is_old else self.new_lists)[folder]:
            fail(f"the next command ends with {run.status} or lists another log", list(run[1:]))
        if claim and self.differing(files, claim, self.known):
            fail("makes untrue what was said", self.differences(claim, files))
        if not run.errors and self.differing(files, before, self.known):
            fail("puts files back without a word", self.differences(before, files))
        if is_old and self.old != self.new:
            self.judge_repeated(point, f"adr -C {self.way(folder)} list; ")
        # Killed between the last file and git: the files are new and whole, `git add` remains to be done.
        self.counts["unstaged"] += is_new and files != self.new

    def judge_repeated(self, point, after=""):
        """Gives the command again. Where it was done already, it may do what it does a second time."""
        run, files = self.room.run(self.command, self.setting.folder), self.room.files()
        then = after + shlex.join(self.command)
        is_done = not after and not set(self.differing(files, self.twice)) - {INDEX}
        if not is_done and (files != self.new or run[:2] != self.undisturbed[:2]):
            details = self.differences(self.new, files) + run.errors.splitlines()
            self.fail(point, f"given again, ends with {run.status} or does something else", details, then)
        if self.setting.stage and (fsck := self.room.run(["git", "fsck", "--no-dangling"])).status != 0:
            self.fail(point, "breaks the repository", fsck.errors.splitlines(), then)

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

    def way(self, folder):
        return os.path.relpath(folder or ".", self.setting.folder or ".")

    def fail(self, point, headline, details, then=""):
        steps = [shlex.join(point.before + self.command), then]
        if point.free:
            steps[0] += f"  (on a tmpfs with {point.free[1]} free {'pages' if point.free[0] == 'size' else 'inodes'})"
        if point.recovery:
            steps.insert(1, shlex.join([*point.recovery, "adr", "list"]))
        details = [re.sub("[0-9a-f]{12,}", "#", line) for line in details]
        reproduction = f"{self.setting.name}: {'; '.join(filter(None, steps))}"
        self.failures.append(Failure(f"{point.kind}: {headline}", reproduction, details))


def diff(one, other):
    return [line[:150] for line in difflib.unified_diff(one.splitlines(), other.splitlines(), lineterm="", n=0)][2:14]
