"""Lets the tests find the reader, which is run as a program and installed nowhere."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
