"""What must be there before the processes start: policies read, index, dialogue model."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from gateway.settings import Settings
from wence import dialogue_model
from wence.dialogue_model import TrainingError
from wence.progress import step
from wence.wording import say


class PreparationError(Exception):
    """A policy folder, the index or the dialogue data is not fit to start with."""


def prepare(settings: Settings) -> Path:
    """Check the policies, build the index when stale, train the model when missing.

    Returns:
        The dialogue model to serve.

    Raises:
        PreparationError: saying which file and key, or what Rasa refused.
    """
    # In a process of its own: what is loaded here would stay with the supervisor for good.
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as apart:
        apart.submit(_check_knowledge, settings).result()
    return _train_if_missing(settings)


def _check_knowledge(settings: Settings) -> None:
    # Imported here: `wence doctor` must work when these packages do not.
    from knowledge.corpus import CorpusError, load_corpus  # noqa: PLC0415
    from knowledge.retriever import open_retriever  # noqa: PLC0415
    from wence.faults import find_faults  # noqa: PLC0415

    with step(say("step_policies")):
        if faults := find_faults():
            raise PreparationError(say("policies_wrong", error="\n".join(map(str, faults))))
    try:
        with step(say("step_index")):
            open_retriever(
                corpus=load_corpus(), folder=settings.var / "index", embedding=settings.embedding
            )
    except CorpusError as error:
        raise PreparationError(say("policies_wrong", error=error)) from error
    except (ModuleNotFoundError, OSError) as error:
        if settings.embedding is None:
            raise
        message = say("embedding_unusable", name=settings.embedding, reason=error)
        raise PreparationError(message) from error


def _train_if_missing(settings: Settings) -> Path:
    model = dialogue_model.model_path(settings.var)
    try:
        if not model.exists():
            with step(say("step_dialogue")) as show:
                dialogue_model.train(model, show=show)
    except TrainingError as error:
        raise PreparationError(str(error)) from error
    return model
