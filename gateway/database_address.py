"""The address of a database: how it is written, what each driver is given, what may be shown."""

import re

POSTGRESQL = (
    r"^postgres(?:ql)?(?:\+\w+)?"
    r"(?P<rest>://(?:(?P<user>[^:/@]*)(?::[^@]*)?@)?"
    r"(?P<place>(?:\[[^\]/?@]+\]|[^/:?@\[\]]*)(?::[0-9]*)?(?:/[^?@]*)?))"
    r"(?:\?(?P<query>.*))?$"
)
WRITTEN = rf"^$|^sqlite(?:\+\w+)?://|{POSTGRESQL}"
# Chinese whatever the server's locale, and an end to waiting for one that does not answer.
DEFAULTS = {"client_encoding": "utf8", "connect_timeout": "5", "tcp_user_timeout": "10000"}


def with_driver(url: str, driver: str) -> str:
    """Return a PostgreSQL address for a driver, with what it does not say; others as they are."""
    if not (read := re.match(POSTGRESQL, url)):
        return url
    said = read["query"] or ""
    added = (f"{name}={value}" for name, value in DEFAULTS.items() if f"{name}=" not in said)
    return f"postgresql+{driver}{read['rest']}?" + "&".join(filter(None, (said, *added)))


def show(url: str) -> str:
    """Return who connects to where, without the password."""
    read = re.match(POSTGRESQL, url)
    return "@".join(filter(None, (read["user"], read["place"]))) if read else ""
