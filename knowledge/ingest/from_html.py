"""Web pages: the words a reader sees, a line a paragraph."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from knowledge.ingest.encoding import decode

UNSEEN = ("script", "style", "noscript", "template", "head", "nav", "select", "button")
BLOCKS = {
    *("address", "article", "blockquote", "body", "br", "center", "dd", "div", "dl", "dt"),
    *("footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main"),
    *("ol", "p", "pre", "section", "table", "td", "th", "tr", "ul"),
}
CHARSET = re.compile(rb"<meta[^>]+charset=[\"']?([\w-]+)", re.IGNORECASE)


def read_html(content: bytes) -> tuple[str, str]:
    """Return the visible text and the encoding it was read in."""
    text, encoding = _decode(content)
    tree = LexborHTMLParser(text)
    tree.strip_tags(list(UNSEEN))
    words = "".join(_words(tree.body)) if tree.body else ""
    lines = (re.sub(r"[ \t\r\f\v]+", " ", line).strip() for line in words.split("\n"))
    return "\n\n".join(line for line in lines if line) + "\n", encoding


def _decode(content: bytes) -> tuple[str, str]:
    declared = CHARSET.search(content[:4096])
    if declared:
        name = declared[1].decode("ascii").lower()
        name = "gb18030" if name in {"gb2312", "gbk"} else name
        try:
            return content.decode(name), name
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(content)


def _words(node: LexborNode) -> list[str]:
    words: list[str] = []
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            words.append(re.sub(r"\s*\n\s*", "", child.text_content or ""))
        elif child.tag in BLOCKS:
            words += ["\n", *_words(child), "\n"]
        else:
            words += _words(child)
    return words
