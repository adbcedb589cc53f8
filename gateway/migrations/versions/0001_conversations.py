"""Make the tables of conversations, replies and receipts."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

SERIAL = sa.Integer().with_variant(sa.BigInteger(), "postgresql")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables and their indexes."""
    _make_conversation()
    _make_message()
    _make_reply()
    _make_receipt()
    op.create_table(
        "erasure",
        sa.Column("dialogue", sa.String(32), nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("dialogue", name="pk_erasure"),
    )


def _make_conversation() -> None:
    op.create_table(
        "conversation",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("dialogue", sa.String(32), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("started_at", MOMENT, nullable=False),
        sa.Column("last_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_conversation"),
        sa.UniqueConstraint("dialogue", name="uq_conversation_dialogue"),
    )
    op.create_index("ix_conversation_last_at", "conversation", ["last_at"])


def _make_message() -> None:
    op.create_table(
        "message",
        sa.Column("id", SERIAL, autoincrement=True, nullable=False),
        sa.Column("conversation", sa.String(32), nullable=False),
        sa.Column("message_id", sa.String(64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_message"),
        sa.ForeignKeyConstraint(
            ["conversation"],
            ["conversation.id"],
            name="fk_message_conversation",
            ondelete="CASCADE",
        ),
        sa.UniqueConstraint(
            "conversation", "message_id", name="uq_message_conversation_message_id"
        ),
    )


def _make_reply() -> None:
    op.create_table(
        "reply",
        sa.Column("message", SERIAL, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("outcome", sa.String(16), nullable=False),
        sa.Column("citations", sa.JSON(), nullable=False),
        sa.Column("decisions", sa.JSON(), nullable=False),
        sa.Column("buttons", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("message", "position", name="pk_reply"),
        sa.ForeignKeyConstraint(
            ["message"], ["message.id"], name="fk_reply_message", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_reply_outcome", "reply", ["outcome"])


def _make_receipt() -> None:
    op.create_table(
        "receipt",
        sa.Column("number", sa.String(24), nullable=False),
        sa.Column("message", SERIAL, nullable=True),
        sa.Column("issued_at", MOMENT, nullable=False),
        sa.Column("facts", sa.JSON(), nullable=True),
        sa.Column("corpus", sa.String(64), nullable=False),
        sa.Column("model", sa.String(64), nullable=False),
        sa.Column("erased_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("number", name="pk_receipt"),
        sa.ForeignKeyConstraint(
            ["message"], ["message.id"], name="fk_receipt_message", ondelete="SET NULL"
        ),
        sa.UniqueConstraint("message", name="uq_receipt_message"),
    )
