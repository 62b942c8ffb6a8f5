"""Rights, limits and signals of POSIX: on other systems these tests are not collected."""

import os

collect_ignore = (
    [] if os.name == "posix" else ["test_read_only.py", "test_full_disk.py", "test_kill.py", "test_places_posix.py"]
)
