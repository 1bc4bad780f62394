"""Somebody who has only a keyboard: every key goes where the focus is, and the focus must be seen."""

from playwright.sync_api import Page

SEEN = """() => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return 'nothing is focused';
  const outlined = (element) => {
    const style = getComputedStyle(element);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  };
  const chip = focused.closest('.mv-chip');
  const tile = focused.querySelector('rect');
  const marked = outlined(focused) || (chip !== null && outlined(chip))
    || (tile !== null && parseFloat(getComputedStyle(tile).strokeWidth) >= 3);
  const box = focused.getBoundingClientRect();
  const within = box.width > 1 && box.height > 1
    && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return marked && within ? '' : focused.outerHTML.slice(0, 120);
}"""
MOST = 250


def unseen(page: Page) -> str:
    """The focused element if its focus cannot be seen in the window, else nothing."""
    found: str = page.evaluate(SEEN)
    return found


class Keyboard:
    """Presses keys on a page; after each one the focus must be visible."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def _look(self) -> None:
        found = unseen(self.page)
        assert found == "", f"The focus cannot be seen on {found}"

    def press(self, *keys: str) -> None:
        """Press keys that leave the focus on this page."""
        for key in keys:
            self.page.keyboard.press(key)
            self._look()

    def to(self, selector: str, *, key: str = "Tab") -> None:
        """Go on until an element is focused."""
        for _ in range(MOST):
            self.page.keyboard.press(key)
            if self.page.evaluate("document.activeElement === document.body"):
                continue
            self._look()
            if self.page.evaluate("(wanted) => document.activeElement.matches(wanted)", selector):
                return
        raise AssertionError(f"The keyboard does not reach {selector}")

    def follow(self, selector: str) -> None:
        """Go to a link or a button that leads to another page, and press it."""
        self.to(selector)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def write(self, text: str) -> None:
        """Put a text in place of what stands in the focused field."""
        self.page.keyboard.press("ControlOrMeta+A")
        self.page.keyboard.type(text)
        self._look()
