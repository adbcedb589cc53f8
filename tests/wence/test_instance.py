"""One running product a folder, and everybody can tell."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from wence.instance import AlreadyRunningError, hold, running_address

ADDRESS = "http://127.0.0.1:8000"
HOLDER = """
import sys, time
from pathlib import Path
from wence.instance import hold
with hold(Path(sys.argv[1]), address="http://127.0.0.1:8000"):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_second_one_is_told_where_the_first_answers(tmp_path: Path) -> None:
    with hold(tmp_path, address=ADDRESS):
        assert running_address(tmp_path) == ADDRESS
        with pytest.raises(AlreadyRunningError, match=ADDRESS), hold(tmp_path, address="other"):
            pytest.fail("held twice")
        assert running_address(tmp_path) == ADDRESS
    assert running_address(tmp_path) is None


def test_a_killed_one_holds_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        assert running_address(tmp_path) == ADDRESS
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    assert running_address(tmp_path) is None
