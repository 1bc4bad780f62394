"""The bridge to MkDocs, the only module that knows it: data in, pages through Material, site out.

MkDocs builds the frames of pages into a staging folder; the real folder changes only if nothing went wrong.
"""

import logging
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from muavarten.building.frames import FrameRef, rooted
from muavarten.building.key import site_key
from muavarten.building.preview import Preview
from muavarten.building.progress import Progress
from muavarten.building.reading import records_in
from muavarten.building.telling import tell
from muavarten.building.whole import Build
from muavarten.languages.catalogue import catalogue
from muavarten.link.directory import linked
from muavarten.pages import content
from muavarten.pages.addresses import file_of
from muavarten.pages.edition import Edition
from muavarten.pages.leaf import Leaf
from muavarten.pages.maker import PageRef
from muavarten.pages.shell import Shell, shell_of
from muavarten.parse.parser import FALLBACK_LANGUAGES, named_languages
from muavarten.press.bodies import Slots
from muavarten.press.stamp import SENTINELS, stamp_of
from muavarten.press.tidy import tidied
from muavarten.problems import Severity

log = logging.getLogger("mkdocs.muavarten")

SETTING, OFF = "muavarten", "off"
NEEDLESS = re.compile(
    r"^(Page skipped|Cleaning site|Building doc.* to)|unrecognized relative link '\{[a-z_]+\}'"
)
UNUSED = re.compile(r"assets/javascripts/|assets/images/favicon\.png|sitemap\.xml|.*\.map$")
"""Files of the theme that no page of this site asks for."""


@contextmanager
def told_of_disks(text: Callable[..., str]) -> Iterator[None]:
    """Tell of a disk that is full or cannot be written in a sentence."""
    try:
        yield
    except OSError as error:
        raise PluginError(text("build.unwritable", reason=error.strerror or "")) from error


def needed(record: logging.LogRecord) -> bool:
    """Whether a message is not about what is done here: pages left out, places in texts, the folder."""
    return not NEEDLESS.search(record.getMessage())


class Bridge:
    """The events of MkDocs, in the order in which they come."""

    def __init__(self) -> None:
        self.build: Build | None = None
        self.preview = Preview()
        self.target = Path()
        self.staging = ExitStack()
        self.frames: dict[str, FrameRef] = {}
        self.refs: dict[str, PageRef] = {}

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether somebody is watching; `serve --clean` says that it is a build."""
        asked = click.get_current_context(silent=True)
        self.serving = "serve" in (command, asked.info_name if asked else "")
        for name in ("commands.build", "structure.pages"):
            logging.getLogger(f"mkdocs.{name}").addFilter(needed)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the data; without a sound directory there is no build."""
        root, self.target = Path(config.config_file_path or "mkdocs.yml").parent, Path(config.site_dir)
        settings = config.extra.get(SETTING) or {}
        data = root / str(settings.get("data") or "data")
        cache = root / ".cache" / "muavarten"
        self.preview.overrides = overrides = Path(config.theme.custom_dir or "overrides")
        language = (named_languages(data) or FALLBACK_LANGUAGES)[0]
        words = catalogue(language)
        terminal = sys.stderr if log.isEnabledFor(logging.INFO) else None
        self.progress = Progress(words, perf_counter, say=log.info, detail=log.debug, terminal=terminal)
        self.progress.stage("read")
        records, problems = records_in(data, cache, self.progress.told)
        self.staging.close()
        with told_of_disks(words.text):
            config.site_dir = self.staging.enter_context(TemporaryDirectory(prefix="muavarten-"))
        config.theme.static_templates = set()
        self.build = None
        tell(problems, words, log)
        if any(problem.severity is Severity.ERROR for problem in problems):
            self.progress.end()
            if not self.serving:
                raise PluginError(words.text("build.refused"))
            self.preview.refused(problems)
            if not self.preview.good:
                self.preview.write_only_page(self.target, language)
            return config
        self.progress.stage("link")
        day = str(settings.get("today") or "")
        today = date.fromisoformat(day) if day else date.today()  # noqa: DTZ011 - the reader's day, where it is built
        written = Path(config.docs_dir)
        self.build = Build(
            linked(records),
            records,
            today=today,
            url=config.site_url,
            written=written,
            overrides=overrides,
            cache=cache,
            key=site_key(root.glob("mkdocs*.yml"), written, overrides, data, repr(config.site_url)),
            press=os.environ.get("MUAVARTEN_PRESS") != OFF,
            exports=os.environ.get("MUAVARTEN_EXPORTS") != OFF,
        )
        self.frames, self.refs = {}, {}
        region = self.build.site.directory.region
        edition = Edition(self.build.site, region.languages[0])
        config.site_name = edition.plain(region.site_name)
        config.site_description = edition.plain(region.description)
        config.site_url = self.build.site.url
        config.theme["language"] = region.languages[0]
        self.progress.stage("frames")
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Ask for the frames that are not remembered, or for each page if the press is off."""
        build = self.build
        if build is None:
            return Files([])
        for file in [file for file in files if UNUSED.match(file.src_uri)]:
            files.remove(file)
        for file in list(files.documentation_pages()):
            page = build.pages.get(file.src_uri)
            if page is None or build.framed:
                files.remove(file)
                continue
            file.dest_uri = file_of(build.content_leaf(page).address)
        if build.press and not build.framed:
            self.frames = {frame.name: frame for frame in build.wanted()}
            for frame in self.frames.values():
                self._generate(files, config, frame.name, frame.address)
        if not build.press:
            self.refs = {f"{file_of(ref.address)}.md": ref for ref in build.stock()}
            for source, ref in self.refs.items():
                self._generate(files, config, source, ref.address)
        return files

    @staticmethod
    def _generate(files: Files, config: MkDocsConfig, source: str, address: str) -> None:
        file = File.generated(config, source, content="")
        file.dest_uri = file_of(address)
        files.append(file)

    def on_page_context(self, context: Any, page: Page, config: MkDocsConfig, nav: Any) -> Any:
        """Hand the frame and the slots to the template, and set Material's language to the page's."""
        build, source = self._current(), page.file.src_uri
        if source in build.pages:
            written = build.pages[source]
            leaf = build.content_leaf(written)
            shell = shell_of(leaf, written.name)
            build.frames.texts[source] = page.content or ""
            view = content.view(leaf, written, page.content or "")
            slots = SENTINELS if build.press else build.bodies.slots(view)
        elif source in self.frames:
            frame = self.frames[source]
            slots, shell = SENTINELS, shell_of(build.leaf(frame), frame.section)
        else:
            ref = self.refs[source]
            slots = build.bodies.slots(build.maker.view(ref))
            shell = shell_of(Leaf(build.maker.editions[ref.language], ref.addresses), ref.kind.section)
        return self._framed(context, config, shell, slots)

    @staticmethod
    def _framed(context: Any, config: MkDocsConfig, shell: Shell, slots: Slots) -> Any:
        config.theme["language"] = shell.language
        context["shell"] = shell
        context["slots"] = slots
        context["t"] = catalogue(shell.language).text
        context["base_url"] = shell.root.rstrip("/")
        return context

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Keep frames for stamping instead of writing them."""
        build, source = self._current(), page.file.src_uri
        output = tidied(rooted(output, page.file.dest_uri, build.site.url))
        if not build.press:
            return output
        if source in build.pages:
            build.keep_content_frame(build.pages[source], output)
        else:
            build.frames.stamps[source] = stamp_of(output)
        return ""

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Publish: what MkDocs made, what is stamped, what is exported; then remove what is stale."""
        build = self.build
        if build is None or (config.strict and _warnings()):
            return
        words = catalogue(build.site.addresses.languages[0])
        with told_of_disks(words.text), self.progress as progress:
            progress.stage("publish")
            publisher = build.publish(self.target, Path(config.site_dir), progress.told)
        counts = {"written": publisher.written, "removed": publisher.removed}
        log.info(words.text("build.published", folder=self.target, **counts))
        config.site_dir = str(self.target)
        self.staging.close()
        self.preview.mended()

    def on_shutdown(self) -> None:
        """Leave nothing behind: a folder that was only served goes, and what is known of it."""
        self.staging.close()
        if self.build and self.serving:
            self.build.forget(self.target)

    def on_serve(self, server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Show the last good pages whatever happens, with what is wrong on top of them."""
        server.builder = self.preview.guarded(builder, Abort, lambda: log.exception(config.site_name))
        server.set_app(self.preview.around(server.serve_request, server.mount_path))
        return server

    def _current(self) -> Build:
        if self.build is None:
            raise PluginError("on_config did not run")
        return self.build


def _warnings() -> bool:
    """Whether MkDocs has counted warnings in this build, as it does with --strict."""
    counters = (handler for handler in logging.getLogger("mkdocs").handlers if hasattr(handler, "get_counts"))
    return any(counter.get_counts() for counter in counters)
