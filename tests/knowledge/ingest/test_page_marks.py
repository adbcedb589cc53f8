"""Running lines of printed pages are left out, and nothing else is."""

from hypothesis import given
from hypothesis import strategies as st

from knowledge.ingest.page_marks import is_page_number, strip_pages

LINES = st.lists(
    st.text("就业补贴企业给予，。", min_size=2, max_size=12), min_size=12, max_size=30, unique=True
)


def test_a_page_number_is_known_by_its_dashes_and_a_figure_alone_is_none() -> None:
    assert all(map(is_page_number, ("— 3 —", "-12-", "－ 1 －")))
    assert not any(map(is_page_number, ("2023", "—— 3", "3.", "— 三 —")))


@given(lines=LINES, length=st.integers(3, 4))
def test_heads_feet_and_numbers_of_every_page_go_and_the_body_stays(
    lines: list[str], length: int
) -> None:
    bodies = [lines[at : at + length] for at in range(0, len(lines), length)]
    pages = [
        "\r\n".join(["重庆市人民政府公报", *body, f"第 {number} 页 共 {len(bodies)} 页"])
        for number, body in enumerate(bodies, 1)
    ]
    stripped, left_out = strip_pages(pages)
    assert [page.split("\n") for page in stripped] == bodies
    assert left_out == 2 * len(bodies)


def test_what_stands_first_on_one_page_only_stays() -> None:
    pages = ["关于就业的通知\n一、甲。", "2023\n年底前。", "二、乙。\n三、丙。"]
    assert strip_pages(pages) == (tuple(pages), 0)


def test_two_pages_lose_their_dashed_numbers_alone() -> None:
    assert strip_pages(["公报\n甲。\n— 1 —", "公报\n乙。\n— 2 —"]) == (
        ("公报\n甲。", "公报\n乙。"),
        2,
    )
