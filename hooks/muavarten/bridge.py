"""The bridge to MkDocs, the only module that knows it: data in, pages through Material, site out.

MkDocs builds the hand-written pages and the shells into a staging folder; everything else is stamped from
the shells and published into the real folder only after nothing has gone wrong.
"""

import logging
import os
import re
import shutil
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from muavarten.check.checker import checked
from muavarten.exports.registry import exported
from muavarten.languages.catalogue import catalogue
from muavarten.link.directory import Directory, linked
from muavarten.pages import content
from muavarten.pages.addresses import file_of, root_of
from muavarten.pages.edition import Edition, Site, site_of
from muavarten.pages.leaf import Leaf
from muavarten.pages.maker import Maker, PageRef, page_refs
from muavarten.pages.shell import Shell, shell_of
from muavarten.parse.parser import FALLBACK_LANGUAGES
from muavarten.press.bodies import Bodies, Slots
from muavarten.press.stamp import SENTINELS, Stamp, stamp_of
from muavarten.press.tidy import tidied
from muavarten.problems import Severity
from muavarten.read.content import ContentPage, content_pages
from muavarten.write.manifest import digest
from muavarten.write.publisher import publication

log = logging.getLogger("mkdocs.muavarten")

SETTING = "muavarten"
PRESS_OFF = "off"
SHELLS = "_shells"
UNUSED = re.compile(r"assets/javascripts/|assets/images/favicon\.png|sitemap\.xml|.*\.map$")
"""Files of the theme that no page of this site asks for."""


class Build:
    """Everything that one build knows; each has its own, since MkDocs keeps hooks between builds."""

    def __init__(self, config: MkDocsConfig, directory: Directory, target: Path) -> None:
        settings = config.extra.get(SETTING) or {}
        day = str(settings.get("today") or "")
        today = date.fromisoformat(day) if day else date.today()  # noqa: DTZ011 - the reader's day, where it is built
        self.target = target
        self.cache = Path(config.config_file_path or "mkdocs.yml").parent / ".cache" / "muavarten"
        languages = directory.region.languages
        written = content_pages(Path(config.docs_dir), languages)
        leaflets = bool(settings.get("leaflets"))
        self.site: Site = site_of(directory, today, config.site_url, written, leaflets=leaflets)
        self.maker = Maker(self.site)
        self.bodies = Bodies(Path(config.theme.custom_dir or "overrides"))
        self.press = os.environ.get("MUAVARTEN_PRESS") != PRESS_OFF
        self.pages: dict[str, ContentPage] = {page.path: page for page in written}
        refs = tuple(page_refs(self.site))
        self.refs: tuple[PageRef, ...] = tuple(ref for ref in refs if ref.kind.frame)
        self.bare: tuple[PageRef, ...] = tuple(ref for ref in refs if not ref.kind.frame)
        self.by_source: dict[str, PageRef] = {}
        self.shells: dict[str, tuple[str, Leaf]] = {}
        self.stamps: dict[str, Stamp] = {}

    def content_leaf(self, page: ContentPage) -> Leaf:
        """Where a hand-written page stands, with the same page in the other languages."""
        return Leaf(self.maker.editions[page.language], content.addresses(self.site, page))


class Bridge:
    """The events of MkDocs, in the order in which they come."""

    def __init__(self) -> None:
        self.build: Build | None = None
        self.last_good: Directory | None = None
        self.serving = False

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether somebody is watching."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the data; without a sound directory there is no build."""
        directory = self._directory(config)
        target = Path(config.site_dir)
        self.build = Build(config, directory, target)
        region = directory.region
        edition = Edition(self.build.site, region.languages[0])
        config.site_name = edition.plain(region.site_name)
        config.site_description = edition.plain(region.description)
        config.site_url = self.build.site.url
        config.theme["language"] = region.languages[0]
        config.theme.static_templates = set()
        config.site_dir = tempfile.mkdtemp(prefix="muavarten-")
        return config

    def _directory(self, config: MkDocsConfig) -> Directory:
        settings = config.extra.get(SETTING) or {}
        folder = Path(config.config_file_path or "mkdocs.yml").parent / str(settings.get("data") or "data")
        records, problems = checked(folder)
        words = catalogue((records.region.languages if records.region else FALLBACK_LANGUAGES)[0])
        for problem in problems:
            hint = f" {words.say(problem.hint)}" if problem.hint else ""
            line = f"{problem.path}:{problem.line}:{problem.column}: {problem.field or '-'}: "
            text = f"{line}{words.say(problem.message)}{hint} [{problem.rule}]"
            if problem.severity is Severity.ERROR:
                log.error(text)
            else:
                log.info(text)
        if not any(problem.severity is Severity.ERROR for problem in problems):
            self.last_good = linked(records)
            return self.last_good
        raise PluginError(words.text("build.refused"))

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Give hand-written pages their addresses; ask for shells, or for each page if the press is off."""
        build = self._current()
        for file in [file for file in files if UNUSED.match(file.src_uri)]:
            files.remove(file)
        for file in list(files.documentation_pages()):
            page = build.pages.get(file.src_uri)
            if page is None:
                files.remove(file)
                continue
            file.dest_uri = file_of(build.content_leaf(page).address)
        for ref in build.refs:
            if build.press:
                self._want_shell(build, ref, files, config)
            else:
                source = f"{file_of(ref.address)}.md"
                file = File.generated(config, source, content="")
                file.dest_uri = file_of(ref.address)
                files.append(file)
                build.by_source[source] = ref
        return files

    def _want_shell(self, build: Build, ref: PageRef, files: Files, config: MkDocsConfig) -> None:
        leaf = Leaf(build.maker.editions[ref.language], ref.addresses)
        source = shell_source(ref)
        if source not in build.shells:
            build.shells[source] = (ref.kind.section, leaf)
            file = File.generated(config, source, content="")
            file.dest_uri = file_of(ref.address)
            files.append(file)

    def on_page_context(self, context: Any, page: Page, config: MkDocsConfig, nav: Any) -> Any:
        """Hand the frame and the slots to the template, and set Material's language to the page's."""
        build = self._current()
        source = page.file.src_uri
        if source in build.pages:
            written = build.pages[source]
            leaf = build.content_leaf(written)
            slots = build.bodies.slots(content.view(leaf, written, page.content or ""))
            shell = shell_of(leaf, written.name)
        elif source in build.shells:
            section, leaf = build.shells[source]
            slots, shell = SENTINELS, shell_of(leaf, section)
        else:
            ref = build.by_source[source]
            slots = build.bodies.slots(build.maker.view(ref))
            shell = shell_of(Leaf(build.maker.editions[ref.language], ref.addresses), ref.kind.section)
        return self._framed(context, config, shell, slots)

    def _framed(self, context: Any, config: MkDocsConfig, shell: Shell, slots: Slots) -> Any:
        config.theme["language"] = shell.language
        context["shell"] = shell
        context["slots"] = slots
        context["t"] = catalogue(shell.language).text
        context["base_url"] = shell.root.rstrip("/")
        return context

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Keep shells for stamping instead of writing them."""
        build = self._current()
        output = tidied(self._rooted(output, page.file.dest_uri, build.site.url))
        if page.file.src_uri not in build.shells:
            return output
        build.stamps[page.file.src_uri] = stamp_of(output)
        return ""

    @staticmethod
    def _rooted(output: str, address: str, url: str) -> str:
        """Make Material's links absolute on pages that may be shown at any address (404)."""
        if address.endswith("index.html"):
            return output
        relative = "../" * address.count("/")
        return output.replace(f'="{relative}assets/', f'="{root_of(address, url)}assets/')

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Publish: what MkDocs made, what is stamped, what is exported; then remove what is stale."""
        build = self._current()
        staging = Path(config.site_dir)
        if config.strict and _warnings():
            return
        with publication(build.target, build.cache / _manifest_name(build.target)) as publisher:
            publisher.put_folder(staging)
            for address, page in self._stamped(build):
                publisher.put(file_of(address), page.encode())
            for path, data in exported(build.site):
                publisher.put(path, data)
            publisher.finish()
        words = build.maker.editions[build.site.addresses.languages[0]].words
        log.info(words.text("build.published", written=publisher.written, removed=publisher.removed))
        shutil.rmtree(staging, ignore_errors=True)
        config.site_dir = str(build.target)

    def _stamped(self, build: Build) -> Any:
        for ref in build.bare:
            yield ref.address, build.bodies.document(build.maker.view(ref))
        for ref in build.refs if build.press else ():
            stamp = build.stamps[shell_source(ref)]
            yield ref.address, stamp.page(build.bodies.slots(build.maker.view(ref)))

    def _current(self) -> Build:
        if self.build is None:
            raise PluginError("on_config did not run")
        return self.build


def shell_source(ref: PageRef) -> str:
    """What MkDocs is told that the source of a page's shell is; pages that share it share the shell."""
    depth = "file" if ref.address.endswith(".html") else ref.address.count("/")
    return f"{SHELLS}/{ref.language}-{ref.kind.section or 'none'}-{depth}.md"


def _manifest_name(target: Path) -> str:
    """A file for each folder that is published into."""
    return f"published-{digest(str(target.resolve()).encode()).hex()}"


def _warnings() -> bool:
    """Whether MkDocs has counted warnings in this build, as it does with --strict."""
    counters = (handler for handler in logging.getLogger("mkdocs").handlers if hasattr(handler, "get_counts"))
    return any(counter.get_counts() for counter in counters)
