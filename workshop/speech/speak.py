"""Speaks lines of English with Kokoro-82M: a sheet of lines in, a WAV file (24 kHz, mono, 16 bit) for each line out.

usage: speak.py MODELS SHEET

SHEET is JSON, a list of {"words", "voice", "pace", "pronounce", "file"}: `pace` is 1 for the model's own, `pronounce` says how
words are spelt for the voice, or their sounds in espeak-ng's notation between double brackets, `file` is where the speech is written.
"""

import json
import pathlib
import re
import subprocess
import sys
import wave

import numpy
import onnxruntime

RATE = 24_000
# How many sounds the model takes at once.
MOST = 509
# The vocoder uses noise. With this, the same words sound the same in each run.
SEED = 7
PAUSES = ";:,.!?—…\"“”()"
# From the signs that espeak-ng writes to those that the model was trained with; longer ones come first.
SOUNDS = [
    ("ʔˌn\u0329", "tᵊn"),
    ("ʔn\u0329", "tᵊn"),
    ("a^ɪ", "I"),
    ("a^ʊ", "W"),
    ("e^ɪ", "A"),
    ("ɔ^ɪ", "Y"),
    ("ə^ʊ", "Q"),
    ("e^ə", "ɛː"),
    ("iə", "ɪə"),
    ("d^ʒ", "ʤ"),
    ("t^ʃ", "ʧ"),
    ("ə^l", "ᵊl"),
    ("ʔn", "tᵊn"),
    ("ʲo", "jo"),
    ("ʲə", "jə"),
    ("ʔ", "t"),
    ("ʲ", ""),
    ("ɚ", "əɹ"),
    ("r", "ɹ"),
    ("x", "k"),
    ("ç", "k"),
    ("ɐ", "ə"),
    ("ɬ", "l"),
    ("e", "A"),
    ("o", "ɔ"),
    ("^", ""),
    ("\u0303", ""),
]


def transcribed(words):
    """The sounds of words without punctuation, as espeak-ng writes them for British English."""
    espeak = ["espeak-ng", "-q", "-v", "en-gb", "--ipa", "--tie=^", "--", words]
    said = subprocess.run(espeak, capture_output=True, text=True, check=True).stdout
    said = " ".join(said.split()).replace("\u0361", "^")
    # Marks of a change of language.
    return re.sub(r"\([a-z-]+\)", "", said)


def in_the_models_signs(sounds):
    for ours, theirs in SOUNDS:
        sounds = sounds.replace(ours, theirs)
    # A syllable without a vowel of its own, as the last of "little".
    return re.sub("(\\S)\u0329", r"ᵊ\1", sounds).replace("\u0329", "")


def sounds_of(words, pronounce):
    """All sounds of a line, with its punctuation: the voice pauses there, and its melody follows it."""
    words = words.replace("’", "'").replace("‘", "'").replace("–", "—")
    parts = []
    for part in re.split(rf"([{re.escape(PAUSES)}]+)", words):
        part = part.strip()
        if part and part[0] in PAUSES:
            parts = parts[:-1] + [parts[-1] + part] if parts else [part]
        elif part:
            for word, spelling in pronounce.items():
                part = re.sub(rf"\b{re.escape(word)}\b", lambda _, spelling=spelling: spelling, part)
            parts.append(in_the_models_signs(transcribed(part)))
    return " ".join(parts)


def speech(models, sounds, voice, pace):
    """The samples of a line. A new session each time, so that a line doesn't depend on those before it."""
    alphabet = json.loads((models / "alphabet.json").read_text(encoding="utf-8"))["vocab"]
    signs = [alphabet[sign] for sign in sounds if sign in alphabet]
    if len(signs) > MOST:
        sys.exit(f"This line is too long to be spoken in one breath, make two of it: {sounds}")
    styles = numpy.fromfile(models / "voices" / f"{voice}.bin", dtype="<f4").reshape(-1, 1, 256)
    onnxruntime.set_seed(SEED)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(models / "kokoro.onnx", options, providers=["CPUExecutionProvider"])
    names = {entry.name: entry.type for entry in session.get_inputs()}
    whole = "float" not in names["speed"]
    given = {
        "tokens" if "tokens" in names else "input_ids": numpy.array([[0, *signs, 0]], numpy.int64),
        "style": styles[len(signs)],
        "speed": numpy.array([pace], numpy.int32 if whole else numpy.float32),
    }
    return session.run(None, given)[0].ravel()


def save(file, samples):
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_suffix(".part")
    with wave.open(str(unfinished), "wb") as written:
        written.setnchannels(1)
        written.setsampwidth(2)
        written.setframerate(RATE)
        written.writeframes((numpy.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())
    unfinished.rename(file)


def main():
    models, sheet = map(pathlib.Path, sys.argv[1:3])
    for line in json.loads(sheet.read_text(encoding="utf-8")):
        sounds = sounds_of(line["words"], line["pronounce"])
        save(pathlib.Path(line["file"]), speech(models, sounds, line["voice"], line["pace"]))
        print(f"  {sounds}", flush=True)


if __name__ == "__main__":
    main()
