"""The events of MkDocs, handed on to the bridge; nothing else."""

from muavarten.bridge import Bridge

_bridge = Bridge()

on_startup = _bridge.on_startup
on_config = _bridge.on_config
on_files = _bridge.on_files
on_page_context = _bridge.on_page_context
on_post_page = _bridge.on_post_page
on_post_build = _bridge.on_post_build
on_serve = _bridge.on_serve
on_shutdown = _bridge.on_shutdown
