"""Puts the labelled queries of the tests where benchmarks can import them; imported before them."""

import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent
sys.path[:0] = [str(ROOT / "tests")]
