"""The system calls of a program: which of them write, how to trace them, and how strace disturbs them."""
import collections
import re

OPENS = ["open", "openat", "creat"]
NAMES = "rename renameat renameat2 link linkat unlink unlinkat mkdir mkdirat rmdir symlink symlinkat mknod mknodat".split()
MODES = "chmod fchmod fchmodat chown fchown lchown fchownat utimensat setxattr fsetxattr".split()
BYTES = "write writev pwrite64 pwritev truncate ftruncate fallocate copy_file_range sendfile fsync fdatasync".split()
READS = "read pread64 getdents64 newfstatat".split()
STARTS = "pipe2 clone3 vfork".split()
TRACED = ",".join(f"?{name}" for name in [*OPENS, *NAMES, *MODES, *BYTES, *READS, *STARTS, "flock"])

DISK = ["EIO", "ENOSPC", "EACCES", "EROFS"]
# Once, and the first two also from then on.
ERRORS = {
    **{name: DISK for name in NAMES}, **{name: [*DISK, "EMFILE", "EINTR"] for name in OPENS},
    **{name: ["EIO", "EPERM", "EROFS"] for name in MODES}, **{name: ["EIO", "ENOSPC", "EINTR"] for name in BYTES},
    "flock": ["EIO", "ENOLCK", "EINTR"],
}
READ_ERRORS = ["EIO", "EACCES", "EMFILE"]

# `count` is the number among the calls of that name, by which strace counts.
Call = collections.namedtuple("Call", "name count writes text")


def strace(*injections):
    """What stands before a command that is to be disturbed. Programs that it starts are not."""
    names = ",".join(sorted({injection.split(":")[0] for injection in injections}))
    return ["strace", "-qq", "-o/dev/null", f"-etrace={names}", *(f"-einject={one}" for one in injections)]


def parsed(trace):
    """The calls of a trace."""
    counts = collections.Counter()
    for line in trace:
        if match := re.match(r"(\w+)\((.*)", line):
            name, text = match.groups()
            counts[name] += 1
            writes = bool(re.search("O_(CREAT|WRONLY|RDWR|TRUNC)", text)) if name in OPENS[:2] else name not in READS + STARTS
            yield Call(name, counts[name], writes, text)


def kills(calls):
    """A kill before each call that writes, and one before the process exits."""
    writing = [f"{call.name}:signal=KILL:when={call.count}" for call in calls if call.writes]
    return [strace(one) for one in [*writing, "exit_group:signal=KILL:when=1"]]


def failures(calls, reading):
    """Each call fails once; each that writes also from then on, alone and with all of a disk that is gone then.

    `reading`: whether calls that read fail too.
    """
    injections, coming = [], {call.name: call.count for call in reversed(calls)}
    # A command that fails undoes what it did, by calls that it may not have made before.
    changing = {call.name for call in calls if call.name in NAMES + MODES + OPENS} | {"rename", "unlink", "rmdir"}
    for number, call in enumerate(calls):
        errors = ERRORS[call.name] if call.writes else [READ_ERRORS[number % 3]]
        if call.writes or reading or call.name in STARTS:
            injections += [[f"{call.name}:error={error}:when={call.count}"] for error in errors]
        if call.writes:
            injections += [[f"{call.name}:error={error}:when={call.count}+"] for error in errors[:2]]
            injections.append([f"?{name}:error=EIO:when={coming.get(name, 1)}+" for name in sorted(changing)])
        coming[call.name] = call.count + 1
    return [strace(*one) for one in injections]


def disturbances(calls):
    """All that may befall a command which puts things right: kills and errors, at each call by which it does so."""
    ways = ["signal=KILL:when={}", "error=EIO:when={}", "error=EACCES:when={}+"]
    return [strace(f"{call.name}:{way.format(call.count)}") for call in calls for way in ways]
