"""Trains sprout on a GPU, from what `seedling train shards FOLDER` wrote.

    python train_sprout.py FOLDER WORK [--minutes 55] [--autoencoder-share 0.35]

The networks, losses and the optimizer are the TorchScript archives in FOLDER: the same programs that train on a CPU.
This file only feeds them. WORK holds the recognizer, which `seedling train sprout --work WORK --pictures 40000` learns
first, in a quarter of an hour on two cores; stop it after that. WORK gets the checkpoints that the same command goes on
from; once both stages are done, it teaches the decoder alone, and exports. Needs torch and numpy. A run that is cut off
resumes.

Other than the Java trainer it shows the autoencoder whole pictures instead of parts, which a GPU has room for, and it stops
when its time is over: the learning rate falls with the time or with the steps, whichever is further.
"""

import argparse
import json
import math
import shutil
import struct
import time
from pathlib import Path

import numpy as np
import torch

ROLES = ["w", "m", "v", "ema"]
BFLOAT16 = 15.0  # PyTorch's number of the type
EMA_DECAY = 0.999
USUAL_SEED = 20  # the recipe's own
FAR = 1 << 32  # noise of validations: numbers that no step has


def spelled(number):
    """As Java reads it."""
    return repr(number).replace("inf", "Infinity").replace("nan", "NaN")


def save(path, state, step, best):
    """One safetensors file, in the layout of the Java trainer's checkpoints."""
    header, blobs, at = {"__metadata__": {"step": str(step), "best": spelled(best)}}, [], 0
    for role in ROLES:
        for name, tensor in state[role].items():
            blob = tensor.float().contiguous().cpu().numpy().tobytes()
            header[f"{role}.{name}"] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [at, at + len(blob)]}
            blobs.append(blob)
            at += len(blob)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    part = path.with_suffix(".part")
    with open(part, "wb") as out:
        out.write(struct.pack("<Q", len(text)) + text)
        for blob in blobs:
            out.write(blob)
    part.replace(path)


def read_header(file):
    return json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))


def load(path, device):
    with open(path, "rb") as file:
        header = read_header(file)
        data = file.read()
    meta, state = header.pop("__metadata__"), {role: {} for role in ROLES}
    for key, info in header.items():
        role, name = key.split(".", 1)
        array = np.frombuffer(data[slice(*info["data_offsets"])], dtype="<f4").reshape(info["shape"])
        state[role][name] = torch.from_numpy(array.copy()).to(device)
    return state, int(meta["step"]), float(meta["best"])


def standing(folder):
    """The step of a stage's checkpoint, and how many steps ago its validation loss was lowest."""
    last, curve = folder / "last.safetensors", folder / "curve.csv"
    if not last.exists():
        return 0, 0
    with open(last, "rb") as file:
        step = int(read_header(file)["__metadata__"]["step"])
    text = curve.read_text() if curve.exists() else ""
    lines = [line.split(",") for line in text[: text.rfind("\n") + 1].splitlines()]  # the last may be cut off
    checks = [(float(loss), int(at)) for at, _, loss in lines if int(at) <= step]
    return step, checks[-1][1] - min(checks)[1] if checks else 0


def first_command(work, recipe):
    """The command that learns what this file does not."""
    return f"seedling train sprout --work {work} --seed {recipe['seed']} --pictures {recipe['pictures']}"


def require_recognizer(work, recipe):
    """One that has learnt to the end, as the Java trainer takes it; shards of old do not say where that is."""
    folder = work / "recognizer"
    if not (folder / "best.safetensors").exists():
        raise SystemExit(f"{folder} has no recognizer: `{first_command(work, recipe)}` learns it first; stop it after that")
    if "recognizer" in recipe:
        plan, (step, since_best) = recipe["recognizer"]["plan"], standing(folder)
        if step < plan["steps"] and since_best // max(1, plan["checkEvery"]) < plan["patience"]:
            raise SystemExit(
                f"{folder} has learnt {step} of {plan['steps']} steps: `{first_command(work, recipe)}` goes on with it;"
                " stop it when the autoencoder begins"
            )


def require_seed(folder, work, recipe):
    """Held-out pictures are others with another seed: the Java trainer would judge by some that were learnt from."""
    note = work / "seed.txt"
    seed = int(note.read_text()) if note.exists() else USUAL_SEED
    if seed != recipe["seed"]:
        raise SystemExit(
            f"{work} is a training of seed {seed}, the shards are of seed {recipe['seed']}:"
            f" write them with `seedling train shards --seed {seed} {folder}`"
        )


def learnt_recognizer(work, device):
    weights = load(work / "recognizer" / "best.safetensors", device)[0]["ema"]
    return {name: weight for name, weight in weights.items() if "reading" not in name}


def begin(weights, seed, device):
    generator = torch.Generator().manual_seed(seed)
    state = {role: {} for role in ROLES}
    for name, p in weights.items():
        w = (torch.rand(p["shape"], generator=generator) * 2 - 1) * p["spread"] + p["center"]
        if p["mirroredInputs"]:
            half = w.shape[1] // 2
            w[:, half:] = -w[:, :half]
        if p["mirroredOutputs"]:
            half = w.shape[0] // 2
            w[half:] = -w[:half]
        state["w"][name], state["ema"][name] = w.to(device), w.clone().to(device)
        state["m"][name], state["v"][name] = torch.zeros_like(state["w"][name]), torch.zeros_like(state["w"][name])
    return state


def rate_at(progress, step, plan):
    warm = min(1.0, (step + 1) / plan["warmup"])
    return plan["rate"] * warm * (0.05 + 0.95 * 0.5 * (1 + math.cos(math.pi * min(1.0, progress))))


def course(name, program, recipe, work, batches, validations, seconds, device):
    """Teaches until the time is over; keeps the state with the best validation loss."""
    folder = work / name
    folder.mkdir(parents=True, exist_ok=True)
    plan = recipe[name]["plan"]
    if (folder / "last.safetensors").exists():
        state, step, best = load(folder / "last.safetensors", device)
        if state["w"].keys() != recipe[name]["weights"].keys():
            raise SystemExit(f"{folder} is of another network than the recipe's; use a new folder")
    else:
        state, step, best = begin(recipe[name]["weights"], recipe["seed"], device), 0, math.inf
    gradients = {name: torch.zeros_like(weight) for name, weight in state["w"].items()}
    started, first, summed = time.time(), step, []
    while step < plan["steps"]:
        progress = max(step / plan["steps"], (time.time() - started) / seconds)
        number = step + 1
        keep = min(EMA_DECAY, (1 + number) / (10 + number))
        hyper = torch.tensor([rate_at(progress, step, plan), number, keep, BFLOAT16, 1], device=device)
        summed.append(program.gradients(state["w"], gradients, hyper, *batches(step))[0])
        norm = float(program.squares(gradients)) ** 0.5
        if math.isfinite(norm):
            hyper[4] = min(1, 1 / (norm + 1e-6))
            program.improve(*(state[role] for role in ROLES), gradients, hyper)
        step += 1
        over = progress >= 1 or step == plan["steps"]
        if step % plan["checkEvery"] == 0 or over:
            check = sum(float(program.validate(state["ema"], hyper, *lesson)) for lesson in validations) / len(validations)
            training = float(torch.stack(summed).mean())
            summed = []
            speed = (step - first) / (time.time() - started)
            print(f"{name} {step} training {training:.4f} validation {check:.4f} {speed:.1f} steps/s", flush=True)
            if check < best:  # saved first: a run that is cut off in between comes to it again
                best = check
                save(folder / "best.safetensors", state, step, best)
            # The Java trainer takes a stage as done when its step is the plan's last.
            save(folder / "last.safetensors", state, plan["steps"] if over else step, best)
            with open(folder / "curve.csv", "a") as curve:
                curve.write(f"{step},{spelled(training)},{spelled(check)}\n")
        if over:
            break
    return load(folder / "best.safetensors", device)[0]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("work", type=Path)
    arguments.add_argument("--minutes", type=float, default=55)
    arguments.add_argument("--autoencoder-share", type=float, default=0.35)
    options = arguments.parse_args()
    torch._C._set_graph_executor_optimize(False)  # as in Java: no fusion, one way to compute
    torch.backends.cuda.matmul.allow_tf32 = True
    torch.backends.cudnn.benchmark = True
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    recipe = json.loads((options.folder / "recipe.json").read_text())
    require_seed(options.folder, options.work, recipe)
    require_recognizer(options.work, recipe)
    # The tokens were numbered by this vocabulary, whatever the Java trainer would learn by now.
    shutil.copytree(options.folder / "tokenizer", options.work / "tokenizer", dirs_exist_ok=True)
    records, kept, size = recipe["pictures"] + recipe["held_out"], recipe["pictures"], recipe["size"]
    pictures = np.memmap(options.folder / "pictures.bin", np.uint8, "r", shape=(records, 3, size, size))
    masks = np.memmap(options.folder / "masks.bin", np.uint8, "r", shape=(records, 1, size, size))
    tokens = np.memmap(options.folder / "tokens.bin", "<i2", "r", shape=(records, recipe["captions"], recipe["tokens"]))
    shape, end, noise = recipe["latents"], recipe["vocabulary"] - 1, torch.Generator(device).manual_seed(recipe["seed"])

    def gaussian(count, number):
        """The same for the same number, so that a resumed run goes on as it would have."""
        noise.manual_seed(recipe["seed"] + (number << 16))
        return torch.randn([count, *shape], generator=noise, device=device)

    def on_device(array, chosen):
        return torch.from_numpy(array[np.sort(chosen)]).to(device)

    # Stage 1: the autoencoder.
    program = torch.jit.load(options.folder / "learn_autoencoder.pt", map_location=device)
    batch = recipe["autoencoder"]["plan"]["batch"]

    recognizer = learnt_recognizer(options.work, device)

    def picture_batch(step):
        chosen = np.random.default_rng([recipe["seed"], step]).integers(0, kept, batch)
        return on_device(pictures, chosen), on_device(masks, chosen), gaussian(batch, step), recognizer

    held = [np.arange(kept + i * batch, kept + (i + 1) * batch) for i in range(4)]
    checks = [
        (on_device(pictures, h), on_device(masks, h), gaussian(batch, FAR + i), recognizer) for i, h in enumerate(held)
    ]
    seconds = options.minutes * 60 * options.autoencoder_share
    state = course("autoencoder", program, recipe, options.work, picture_batch, checks, seconds, device)

    # All pictures as latents, rounded as those that the Java trainer keeps.
    plan = torch.tensor([0, 0, 0, BFLOAT16], device=device)
    chunks = [
        program.latents(state["ema"], plan, on_device(pictures, np.arange(i, min(i + 64, records)))).float()
        for i in range(0, records, 64)
    ]
    latents = torch.cat(chunks)
    side = shape[-1]
    chunks = [
        torch.nn.functional.avg_pool2d(on_device(masks, np.arange(i, min(i + 64, records))).float() / 255, size // side)
        for i in range(0, records, 64)
    ]
    covered = torch.cat(chunks)
    latents = torch.clamp(torch.round(latents * 2048), -32768, 32767)
    latents = latents / 2048
    latents = latents / latents[:1000].std()

    # Stage 2: text encoder and UNet.
    program = torch.jit.load(options.folder / "learn_latents.pt", map_location=device)
    batch = recipe["diffusion"]["plan"]["batch"]
    alphas = torch.tensor(recipe["alphas"], device=device)
    unsaid = np.full(recipe["tokens"], end)
    unsaid[0] = end - 1

    def latent_batch(chosen, random, dropout, number):
        ids = tokens[chosen, random.integers(0, recipe["captions"], len(chosen))].astype(np.int64)
        ids[random.random(len(chosen)) < dropout] = unsaid
        # Each from a part of its own, so that every batch meets all levels of noise.
        timesteps = ((np.arange(len(chosen)) + random.random(len(chosen))) / len(chosen) * len(alphas)).astype(np.int64)
        where = torch.from_numpy(chosen).to(device)
        rest = [torch.from_numpy(a).to(device) for a in (timesteps, ids, (ids == end).argmax(1))]
        return (latents[where], covered[where], gaussian(len(chosen), number), *rest, alphas)

    def training(step):
        random = np.random.default_rng([recipe["seed"], 1, step])
        return latent_batch(random.integers(0, kept, batch), random, 0.1, step)

    held = [np.arange(kept + i * batch, kept + (i + 1) * batch) for i in range(4)]
    checks = [latent_batch(h, np.random.default_rng(i), 0, FAR + i) for i, h in enumerate(held)]
    seconds = options.minutes * 60 * (1 - options.autoencoder_share)
    course("diffusion", program, recipe, options.work, training, checks, seconds, device)


if __name__ == "__main__":
    main()
