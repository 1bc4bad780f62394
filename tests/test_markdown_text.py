"""Markdown of memos: whatever somebody writes, only harmless elements and web links come out."""

from html.parser import HTMLParser

import pytest

from muavarten.pages.markdown_text import KEPT, html_of

ATTACKS = (
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<img src=x onerror=alert(1)>",
    "<div onclick='alert(1)'>\n\ntext\n\n</div>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<!-- --><svg/onload=alert(1)>",
    "<![CDATA[<script>]]> <?php echo 1 ?> <!DOCTYPE html>",
    "[a](javascript:alert(1))",
    "[a]( JaVaScRiPt:alert(1) )",
    "[a](java&#115;cript:alert(1))",
    "[a](java\\script:alert(1))",
    "[a](data:text/html,<script>alert(1)</script>)",
    "[a](vbscript:msgbox)",
    "[a](//evil.example/)",
    "[a](mailto:a@b.example)",
    "[a](../../etc/)",
    '[a](https://x.example/"onmouseover="alert(1))',
    '[a](https://x.example/ "t\\" onmouseover=alert(1)")',
    "[a][b]\n\n[b]: javascript:alert(1)",
    "<javascript:alert(1)> <a@b.example>",
    "![a](https://x.example/pixel.png) ![a][b]\n\n[b]: https://x.example/pixel.png",
    "`<script>alert(1)</script>`",
    "    <script>alert(1)</script>",
    "> <b>bold</b>",
    "# <i>title</i>\n\n- <input autofocus onfocus=alert(1)>",
    "{: onclick=alert(1) } [a](https://x.example/){: onclick=alert(1) }",
    "\x02wzxhzdk:0\x03 \x02klzzwxh:0000\x03 \x02amp\x03",
    "</div></article></body><script>alert(1)</script>",
    "{{ view }} {% include 'x' %} {# x #}",
    ">" * 3000 + " deep",
    "[" * 2000 + "a" + "](x)" * 2000,
)


class Seen(HTMLParser):
    """Every element with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.strange: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_comment(self, data: str) -> None:
        self.strange.append(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


@pytest.mark.parametrize("text", ATTACKS, ids=lambda text: text[:40])
def test_attacks_come_out_as_text(text: str) -> None:
    seen = Seen(html_of(text))
    assert seen.strange == []
    for tag, attributes in seen.elements:
        assert tag in KEPT
        assert set(attributes) <= KEPT[tag]
        assert (attributes.get("href") or "https://").startswith(("http://", "https://"))


def test_what_editors_need_is_kept() -> None:
    html = html_of("## A\n\n*b* **c** [d](https://e.example/?f=1&g=2)\n\n3. h\n4. i\n\n> j\n\n#### K")
    assert html.startswith("<h3>A</h3>\n<p><em>b</em> <strong>c</strong> ")
    assert '<a href="https://e.example/?f=1&amp;g=2" rel="noopener">d</a>' in html
    assert '<ol start="3">' in html
    assert "<h4>K</h4>" in html


def test_headings_never_skip_a_level() -> None:
    assert html_of("### a\n\n# b\n\n### c") == "<h3>a</h3>\n<h3>b</h3>\n<h4>c</h4>"
