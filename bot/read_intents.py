"""Reads messages, one a line; writes what a model makes of each, its cost in the first line."""

import asyncio
import json
import resource
import sys
import time
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent


def main() -> None:
    """Read standard input with the model named on the command line."""
    # skops walks every loaded module when it is imported: first it takes 0.1 s, last 7 s.
    import skops.io  # noqa: F401, PLC0415

    sys.path.insert(0, str(HERE))
    texts = [line.rstrip("\n") for line in sys.stdin]
    for answer in asyncio.run(_read(sys.argv[1], texts)):
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")


async def _read(model: str, texts: list[str]) -> list[dict[str, Any]]:
    began = time.perf_counter()
    from rasa.core.agent import Agent  # noqa: PLC0415

    agent = Agent.load(model_path=model)
    await agent.parse_message("您好")  # the first message pays for what is loaded late
    answers: list[dict[str, Any]] = [{"start": time.perf_counter() - began}]
    for text in texts:
        began = time.perf_counter()
        parsed = await agent.parse_message(text)
        took = (time.perf_counter() - began) * 1000
        answers.append({"text": text, "ms": took, **parsed["intent"]})
    answers[0]["megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return answers


if __name__ == "__main__":
    main()
