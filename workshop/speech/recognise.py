"""Writes down what an independent recogniser hears in a file of sound or film.

usage: recognise.py MODELS FILE LANGUAGE
"""

import pathlib
import sys

from faster_whisper import WhisperModel


def main():
    models, heard, language = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    model = WhisperModel(str(models / "whisper"), device="cpu", compute_type="int8", cpu_threads=2)
    parts, _ = model.transcribe(
        heard, language=language, beam_size=5, temperature=0, condition_on_previous_text=False
    )
    for part in parts:
        print(part.text.strip())


if __name__ == "__main__":
    main()
