"""Tight places: a narrow window, wide spacing and large text; and what is then cut off or off the screen."""

from playwright.sync_api import Page

NARROW = 320
"""1,280 px at 400 %, as WCAG 1.4.10 has it; also more than 390 px at 200 % leaves to most pages."""
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""
LARGE = "() => { document.documentElement.style.setProperty('font-size', '200%'); }"
LOST = """() => {
  const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
  const cut = [...document.querySelectorAll('a, button, h1, h2, h3, p, li, dd, dt, td, th, label, summary')]
    .filter((e) => e.getClientRects().length && !e.closest('.mv-hidden, .mv-scroll, [hidden]'))
    .filter((e) => {
      const style = getComputedStyle(e);
      return style.overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 1
        && style.clipPath === 'none' && style.webkitLineClamp === 'none';
    });
  return (wide ? ['sideways'] : []).concat(cut.map((e) => e.outerHTML.slice(0, 80)));
}"""


def lost(page: Page) -> list[str]:
    """What is cut off, and `sideways` where the page is wider than the window."""
    found: list[str] = page.evaluate(LOST)
    return found
