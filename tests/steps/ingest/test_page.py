import pytest

from variorum.steps.ingest.page import article

PROSE = "\n".join(
    f"<p>The bridge over the Orra was closed on Monday, the {who} said, and nobody could say when it would open again.</p>"
    for who in ("mayor", "engineer", "ferryman", "baker")
)


def page(head: str = "", body: str = PROSE) -> str:
    return f"<html><head><title>Bridge closed | The Orra Echo</title>{head}</head><body><article><h1>Bridge closed</h1>{body}</article></body></html>"


def test_title_first_then_a_paragraph_a_block() -> None:
    found = article(page())
    assert found is not None
    blocks = found.text.strip().split("\n\n")
    assert blocks[0] == "Bridge closed"
    assert [b.split(", the ")[1].split(" said")[0] for b in blocks[1:]] == ["mayor", "engineer", "ferryman", "baker"]


def test_the_outlet_is_cut_off_the_title() -> None:
    found = article(page('<meta property="og:site_name" content="The Orra Echo">'))
    assert found is not None
    assert (found.title, found.outlet) == ("Bridge closed", "The Orra Echo")


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta property="article:published_time" content="2022-05-02T07:30:00Z">', "2022-05-02T07:30:00Z"),
        ('<meta name="date" content="2022-05-02">', "2022-05-02"),
        ('<script type="application/ld+json">{"@graph":[{"datePublished":"2022-05-02T07:30:00+02:00"}]}</script>', "2022-05-02T07:30:00+02:00"),
        ('<script type="application/ld+json">{broken</script>', None),
        ('<link rel="canonical" href="https://orra-echo.example/2022/05/02/bridge">', "2022-05-02"),
        ('<meta property="article:modified_time" content="2022-05-03">', None),
        ("", None),
    ],
)
def test_when_a_page_says_it_was_published(head: str, published: str | None) -> None:
    found = article(page(head))
    assert found is not None
    assert found.published == published


def test_a_year_in_the_footer_is_no_date_of_publication() -> None:
    found = article(page().replace("</body>", "<footer>© 2019 The Orra Echo</footer></body>"))
    assert found is not None
    assert found.published is None


@pytest.mark.parametrize(
    "html",
    [
        "",
        "no tags at all",
        "<html><body></body></html>",
        "<html><body><nav><a href='/'>Home</a><a href='/news'>News</a></nav></body></html>",
        "<div>" * 5000 + "lost" + "</div>" * 5000,
        "<html><body><script>var a = 'said the mayor on Monday';</script></body></html>",
        "<?xml version='1.0' encoding='utf-8'?><rss><channel></channel></rss>",
        "\x00<html>",
    ],
)
def test_a_page_without_an_article_has_none(html: str) -> None:
    assert article(html) is None


def test_comments_and_menus_are_left_out() -> None:
    html = page().replace("<body>", "<body><nav><a href='/'>Home</a></nav>").replace(
        "</body>", "<div class='comments'><p>what a disgrace</p></div><footer>Privacy policy</footer></body>"
    )  # fmt: skip
    found = article(html)
    assert found is not None
    assert not {"Home", "disgrace", "Privacy"} & set(found.text.replace("\n", " ").split())
