"""`python -m gateway`: serves the doors until it is told to stop."""

import uvicorn

from gateway.app import create_app
from gateway.logs import configure_logs
from gateway.settings import load_settings


def main() -> None:
    """Run the gateway."""
    settings = load_settings()
    configure_logs()
    uvicorn.run(
        create_app(settings),
        host=settings.host,
        port=settings.port,
        access_log=False,
        log_config=None,
        timeout_graceful_shutdown=5,
        server_header=False,
    )


if __name__ == "__main__":
    main()
