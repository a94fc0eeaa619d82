"""Writes down what an independent recogniser hears in a file of sound or film.

usage: recognise.py MODELS FILE LANGUAGE [NAMES]

NAMES are told to the recogniser beforehand, as somebody who listens has heard or read them before.
"""

import pathlib
import sys

from faster_whisper import WhisperModel


def main():
    models, heard, language = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    names = sys.argv[4] if len(sys.argv) > 4 else None
    model = WhisperModel(str(models / "whisper"), device="cpu", compute_type="int8", cpu_threads=2)
    parts, _ = model.transcribe(
        heard, language=language, beam_size=5, temperature=0, condition_on_previous_text=False, hotwords=names
    )
    for part in parts:
        print(part.text.strip())


if __name__ == "__main__":
    main()
