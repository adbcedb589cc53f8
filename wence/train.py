"""`wence train`: the dialogue model, or the built-in embedding."""

from typing import Annotated

import typer

from gateway.settings import load_settings
from knowledge.corpus import load_corpus
from wence import dialogue_model
from wence.progress import step
from wence.wording import say

DIALOGUE, EMBEDDING = MODELS = ("dialogue", "embedding")


def train(
    model: Annotated[str, typer.Argument(help="dialogue 对话模型，embedding 向量模型")],
) -> None:
    """Train one model, with progress."""
    if model not in MODELS:
        known = "、".join(MODELS)
        raise typer.BadParameter(say("choice_wrong", given=model, known=known))
    if model == EMBEDDING:
        _train_embedding()
        return
    target = dialogue_model.model_path(load_settings().var)
    try:
        with step(say("step_dialogue")) as show:
            dialogue_model.train(target, show=show)
    except dialogue_model.TrainingError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error


def _train_embedding() -> None:
    # Imported here: only this needs torch, which the product runs without.
    try:
        from knowledge.embedding_training import train_embedding  # noqa: PLC0415
    except ModuleNotFoundError as error:
        typer.echo(say("torch_missing"), err=True)
        raise typer.Exit(1) from error
    with step(say("step_embedding")) as show:
        train_embedding(load_corpus(), show=show)
