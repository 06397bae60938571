"""A project, and all places around it that a command may write to."""
import collections
import itertools
import os
import re
import shutil
import stat
import subprocess
import sys

from tracing import TRACED, parsed

INDEX = "(git's index)"
STATE = re.compile(r"(project/\.git|state)/adr(/|$)")
GIT_OWN = re.compile(r"project/\.git/(objects|index|logs)(/|$)")
DISK = "size=64m,nr_inodes=9999"

Run = collections.namedtuple("Run", "status output errors")


class Room:
    """Made once for each command, and put back before each run of it."""

    def __init__(self, path, adr):
        self.path, self.saved = path, path + "-saved"
        self.environment = {
            "PATH": f"{os.path.dirname(adr)}:/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "ADR_DATE": "2026-02-03",
            "EDITOR": "sed -i s/Orders/Parcels/", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
            "HOME": f"{path}/home", "XDG_STATE_HOME": f"{path}/state", "TMPDIR": f"{path}/tmp",
        }

    def make(self, kind, setup):
        """Makes the project and keeps a copy."""
        os.makedirs(self.path, exist_ok=True)
        self.clear()
        for folder in ("project", "home", "state", "tmp"):
            os.mkdir(os.path.join(self.path, folder))
        self.prepare(["bash", os.path.join(os.path.dirname(__file__), "fixture"), kind])
        shutil.rmtree(self.saved, ignore_errors=True)
        shutil.copytree(self.path, self.saved, symlinks=True)
        self.setup = setup
        self.reset()

    def prepare(self, command):
        run = self.run(command)
        if run.status != 0:
            sys.exit(f"kill-sweep: the project cannot be made: {run.errors}")

    def clear(self):
        for entry in os.scandir(self.path):
            shutil.rmtree(entry.path) if entry.is_dir(follow_symlinks=False) else os.remove(entry.path)

    def reset(self):
        """Puts everything back; what the tool remembers of a setup holds only where it was run."""
        self.clear()
        shutil.copytree(self.saved, self.path, symlinks=True, dirs_exist_ok=True)
        if self.setup:
            self.prepare(["bash", "-c", self.setup])

    def run(self, command, folder=""):
        process = subprocess.Popen(
            command, cwd=os.path.join(self.path, "project", folder), env=self.environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, errors="replace", start_new_session=True)
        try:
            output, errors = process.communicate(timeout=120)
            return Run(process.returncode, output, errors)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, 9)
            process.communicate()
            return Run("a timeout", "", "")

    def traced(self, command, folder=""):
        """Runs a command: how it ends, and its calls from the first one that has to do with the project.

        Those before are the loader's, and those of the language's runtime.
        """
        trace = self.saved + ".trace"
        run = self.run(["strace", "-qq", f"-o{trace}", f"-etrace={TRACED}", *command], folder)
        with open(trace, errors="replace") as file:
            return run, list(itertools.dropwhile(lambda call: self.path not in call.text, parsed(file)))

    def paths(self):
        for folder, folders, files in os.walk(self.path):
            yield from (os.path.relpath(os.path.join(folder, name), self.path) for name in folders + files)

    def files(self):
        """Everything in the room, with modes and bytes, but for the state folder and what git keeps for itself."""
        found = {path: self.entry(path) for path in self.paths() if not STATE.match(path) and not GIT_OWN.match(path)}
        if "project/.git" in found:
            found[INDEX] = self.run(["git", "ls-files", "-s"]).output
        return found

    def entry(self, path):
        path = os.path.join(self.path, path)
        mode = os.lstat(path).st_mode
        text = stat.filemode(mode) + "\n"
        if stat.S_ISLNK(mode):
            text += os.readlink(path)
        elif stat.S_ISREG(mode):
            with open(path, encoding="utf-8", errors="surrogateescape", newline="") as file:
                text += file.read()
        return text

    def state(self):
        """The kinds of files in the state folders: numbers, hexadecimal digits and which folder it is do not count."""
        kinds = {re.sub(r"[0-9a-f]{6,}|\d+", "#", path) for path in self.paths() if STATE.match(path)}
        return {re.sub(r"^(project/\.git/adr|state/adr/#)(?=/|$)", "state", kind) for kind in kinds}

    # A room that is a disk of its own, to fill it. Needs the right to mount.

    def mount(self):
        subprocess.run(["mount", "-t", "tmpfs", "-o", DISK, "kill-sweep", self.path], check=True)

    def limit(self, option, free):
        """Leaves some pages or names free on the disk."""
        disk = os.statvfs(self.path)
        if option == "size":
            free = (disk.f_blocks - disk.f_bfree + free) * disk.f_bsize
        else:
            free += disk.f_files - disk.f_ffree
        self.remount(f"{option}={free}")

    def remount(self, options=DISK):
        subprocess.run(["mount", "-o", f"remount,{options}", self.path], check=True)

    def unmount(self):
        subprocess.run(["umount", self.path], check=True)
