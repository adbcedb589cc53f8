"""Why the system refused something, in plain Chinese where it is a usual reason."""

import errno

from wence.wording import table


def why(error: OSError) -> str:
    """Return the reason for people; the system's own words where it is unusual."""
    name = errno.errorcode.get(error.errno or 0, "")
    return str(table("system_reasons").get(name) or error.strerror or error)
