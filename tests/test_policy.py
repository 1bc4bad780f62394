"""No page asks anybody but this site for anything, and none would run a script that somebody slipped in."""

import re
from pathlib import Path

from playwright.sync_api import Browser

from attack.looking import Skeleton, visiting
from muavarten.pages.policy import directives, policy
from regions import region
from sites import BuiltSite, served

META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
SLIP_IN = """
() => {
  const script = document.createElement("script");
  script.textContent = "window.slipped = true";
  document.body.append(script);
  document.body.insertAdjacentHTML("beforeend", "<img src='missing' onerror='window.slipped = true'>");
  return new Promise((done) => setTimeout(() => done(Boolean(window.slipped)), 200));
}
"""


def test_every_page_says_its_policy_before_it_loads_anything(test_site: BuiltSite) -> None:
    for page in test_site.pages():
        html = test_site.text(page)
        found = META.search(html)
        assert found, page
        first = re.search(r"<(?:script|link|style|img)\b", html)
        assert first is None or found.start() < first.start(), page
        assert not re.search(r"unsafe|\*|http:", found[1]), page
        assert not Skeleton(html).odd, page


def test_a_script_that_somebody_slips_in_does_not_run(test_site: BuiltSite, browser: Browser) -> None:
    with served(test_site.folder) as address, visiting(browser, address) as visit:
        visit.look("")
        assert visit.page.evaluate(SLIP_IN) is False
        assert any("Content Security Policy" in message for message in visit.said)


def test_one_address_outside_may_be_reached_and_no_form_may_be_sent_away(tmp_path: Path) -> None:
    settings = (Path(__file__).parent / "records" / "base" / "region.yml").read_text(encoding="utf-8")
    receiver = "submit_url: https://vastaanotto.example:8443/laheta;a,b?x=1\n"
    with_receiver = region(tmp_path / "with", {"region.yml": settings + receiver}).directory.region
    without = region(tmp_path / "without").directory.region
    only = "https://vastaanotto.example:8443/laheta%3Ba%2Cb"
    assert directives(with_receiver)["connect-src"] == ("'self'", only)
    assert directives(without)["connect-src"] == ("'self'",)
    assert policy(with_receiver).count("vastaanotto") == 1
    assert directives(with_receiver)["form-action"] == directives(without)["form-action"] == ("'self'",)
    assert "frame-ancestors" not in policy(without)
