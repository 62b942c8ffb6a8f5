"""Counts the syncs of a child process by watching its system calls; Linux only, and no other program is needed."""

import ctypes
import os
import signal
import struct
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
_CONT_TO_SYSCALL = 24
_SET_OPTIONS = 0x4200
_GET_SYSCALL_INFO = 0x420E
_GOOD_SYSCALL_STOPS = 1
_ENTRY = 1
# fsync and fdatasync by machine; getppid frames the part that counts
_NUMBERS = {"x86_64": ((74, 75), 110), "aarch64": ((82, 83), 173)}

_PRELUDE = """
import ctypes, os, signal, sys
from pathlib import Path
def begin(): os.getppid()
end = begin
ctypes.CDLL(None).ptrace(0, 0, 0, 0)
os.kill(os.getpid(), signal.SIGSTOP)
"""


def syncs_of(script: str, *arguments: object) -> int:
    """Run a script as a process of its own and count fsync and fdatasync between its `begin()` and `end()`."""
    (fsync, fdatasync), frame = _NUMBERS[os.uname().machine]
    child = subprocess.Popen(
        [sys.executable, "-c", _PRELUDE + script, *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    calls = _calls(child.pid)
    child.returncode = 0
    inside = calls[calls.index(frame) : len(calls) - calls[::-1].index(frame)]
    return inside.count(fsync) + inside.count(fdatasync)


def _calls(pid: int) -> list[int]:
    ptrace = ctypes.CDLL(None, use_errno=True).ptrace
    ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
    ptrace.restype = ctypes.c_long
    info = ctypes.create_string_buffer(88)
    os.waitpid(pid, 0)
    ptrace(_SET_OPTIONS, pid, None, _GOOD_SYSCALL_STOPS)
    calls: list[int] = []
    deliver = 0
    while True:
        assert ptrace(_CONT_TO_SYSCALL, pid, None, deliver) == 0, os.strerror(ctypes.get_errno())
        _, status = os.waitpid(pid, 0)
        if os.WIFEXITED(status):
            assert os.WEXITSTATUS(status) == 0
            return calls
        stopped_by = os.WSTOPSIG(status)
        deliver = 0 if stopped_by == signal.SIGTRAP | 0x80 else stopped_by
        if not deliver:
            assert ptrace(_GET_SYSCALL_INFO, pid, len(info), ctypes.addressof(info)) > 0
            if info.raw[0] == _ENTRY:
                calls.append(struct.unpack_from("Q", info.raw, 24)[0])
