"""The tables of the product's own store."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

SERIAL = Integer().with_variant(BigInteger(), "postgresql")
MOMENT = DateTime(timezone=True)

# `id` is a keyed hash of door and session; `dialogue` is what Rasa knows the person by.
conversation = Table(
    "conversation",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("dialogue", String(32), nullable=False, unique=True),
    Column("state", String(16), nullable=False),
    Column("started_at", MOMENT, nullable=False),
    Column("last_at", MOMENT, nullable=False, index=True),
)

# `text` has its personal numbers masked; `message_id` is the sender's own, for sending again.
message = Table(
    "message",
    metadata,
    Column("id", SERIAL, primary_key=True, autoincrement=True),
    Column("conversation", ForeignKey("conversation.id", ondelete="CASCADE"), nullable=False),
    Column("message_id", String(64), nullable=False),
    Column("text", Text, nullable=False),
    Column("as_of", Date, nullable=False),
    Column("received_at", MOMENT, nullable=False),
    UniqueConstraint("conversation", "message_id"),
)

reply = Table(
    "reply",
    metadata,
    Column("message", ForeignKey("message.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("text", Text, nullable=False),
    Column("outcome", String(16), nullable=False, index=True),
    Column("citations", JSON, nullable=False),
    Column("decisions", JSON, nullable=False),
    Column("buttons", JSON, nullable=False),
)

# One a turn. Erased: the number stays, so that it can be said that it has been erased.
receipt = Table(
    "receipt",
    metadata,
    Column("number", String(24), primary_key=True),
    Column("message", ForeignKey("message.id", ondelete="SET NULL"), nullable=True, unique=True),
    Column("issued_at", MOMENT, nullable=False),
    Column("facts", JSON(none_as_null=True), nullable=True),
    Column("corpus", String(64), nullable=False),
    Column("model", String(64), nullable=False),
    Column("erased_at", MOMENT, nullable=True),
)

# Dialogues whose trackers Rasa's store must still lose; emptied as soon as it has.
erasure = Table(
    "erasure",
    metadata,
    Column("dialogue", String(32), primary_key=True),
    Column("asked_at", MOMENT, nullable=False),
)
