"""What a person may tell the door itself, whoever speaks behind it."""

import re

POLITE = "(?:算了|好嘛|那|你|您|请|请你|请您|麻烦|麻烦你|麻烦您|我要|我想|我要求|帮我|给我|把)*"
RECORDS = "(?:聊天|对话|咨询|个人|使用)?的?(?:记录|信息|数据|资料|内容)"
AND_MORE = f"(?:(?:和|跟|与|还有|以及|连同)(?:我的?)?{RECORDS})*"
MINE = f"(?:我的?|我们的?|本人的?|刚才的?|之前的?|这里的?)*(?:所有|全部)?的?{RECORDS}{AND_MORE}"
DELETE = "(?:都|全部?|统统|通通|给我)*(?:删除|删掉|删了|删|清除|清空|清掉|抹掉|消除)"
NOTHING_LEFT = "(?:一[条点个句]都?(?:不要|不能|别|莫|不|勿)留(?:下|着)?|全部|彻底|干净)?"
ERASE = re.compile(
    rf"{POLITE}(?:{DELETE}(?:一下)?{MINE}|{MINE}{DELETE})(?:吧|了|一下|哈|嘛|哦|嘞|咯|哈子|掉)*{NOTHING_LEFT}(?:吧|嘛|哈|哦|谢谢)*"
)
BACK_TO_BOT = re.compile(rf"{POLITE}(?:回到|返回|转回|切回|换回)(?:智能|人工智能)?机器人(?:吧|了)?")
NOT_WORDS = re.compile(r"[\W_]+")


def is_erasure(text: str) -> bool:
    """Return whether somebody asks to have the conversation erased: 删除我的记录."""
    return _says(ERASE, text)


def is_back_to_bot(text: str) -> bool:
    """Return whether somebody who waits for a person wants the bot back: 回到机器人."""
    return _says(BACK_TO_BOT, text)


def _says(pattern: re.Pattern[str], text: str) -> bool:
    return pattern.fullmatch(NOT_WORDS.sub("", text)) is not None
