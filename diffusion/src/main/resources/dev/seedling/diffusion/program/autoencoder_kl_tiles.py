# The fine part of the autoencoder for one tile of a picture, in two sections each way. A tile brings along what its
# convolutions reach beyond its edges, so only the group norms, which look at the whole picture, tell it from others. They
# are told the whole picture's means and variances, which must be found first, norm by norm: the first run over all tiles
# is for the first norm, and so on, each with the norms before it as they will be.

# features: `decode_coarse`'s, then the first section's; window: top, bottom, left, right of the tile and what it brings
# along; inner: the tile itself, in the window; stats: mean and variance by norm and group, (norms, 2, 32)
# -> features of the window, twice as wide, then pixels; or, where stats lacks a norm, that norm's for the tile: (2, 32)
def decode_tile(self, features: Tensor, section: int, window: List[int], inner: List[int], stats: Tensor) -> Tensor:
    found = annotate(List[Tensor], [])
    level = self.levels("decoder.up_blocks") - 3 + section
    h = self.double(self.cut(features, window), "decoder.up_blocks." + str(level))
    inner = [inner[0] * 2, inner[1] * 2, inner[2] * 2, inner[3] * 2]
    h = self.tile_resnets(h, "decoder.up_blocks." + str(level + 1), inner, stats, found)
    if section == 1 and torch.len(found) == 0:
        last = self.tile_norms("decoder.up_blocks." + str(level + 1))
        if torch.size(stats, 0) == last:
            torch.append(found, self.statistics(h, inner))
        else:
            h = torch.silu(self.shared_norm(h, "decoder.conv_norm_out", stats[last]))
            h = torch.to(self.conv(h, "decoder.conv_out", 1, 1), 6)
    if torch.len(found) > 0:
        h = found[0]
    return torch.contiguous(torch.to(h, 6), memory_format=0)

# The same for `encode`. features: pixels, then the first section's -> half as wide
def encode_tile(self, features: Tensor, section: int, window: List[int], inner: List[int], stats: Tensor) -> Tensor:
    found = annotate(List[Tensor], [])
    h = self.enter(self.cut(features, window), "encoder.conv_in")
    if section == 0:
        h = self.conv(h, "encoder.conv_in", 1, 1)
    h = self.tile_resnets(h, "encoder.down_blocks." + str(section), inner, stats, found)
    if torch.len(found) > 0:
        h = found[0]
    else:
        h = self.halve(h, "encoder.down_blocks." + str(section))
    return torch.contiguous(torch.to(h, 6), memory_format=0)

def tile_norms(self, level: str) -> int:
    i = 0
    while self.has(level + ".resnets." + str(i) + ".conv1"):
        i = i + 1
    return i * 2

def tile_resnets(self, h: Tensor, level: str, inner: List[int], stats: Tensor, found: List[Tensor]) -> Tensor:
    known = torch.size(stats, 0)
    i = 0
    while self.has(level + ".resnets." + str(i) + ".conv1") and torch.len(found) == 0:
        name = level + ".resnets." + str(i)
        if known == i * 2:
            torch.append(found, self.statistics(h, inner))
        else:
            x = h
            h = self.conv(torch.silu(self.shared_norm(h, name + ".norm1", stats[i * 2])), name + ".conv1", 1, 1)
            if known == i * 2 + 1:
                torch.append(found, self.statistics(h, inner))
            else:
                h = torch.silu(self.shared_norm(h, name + ".norm2", stats[i * 2 + 1]))
                h = self.conv(h, name + ".conv2", 1, 1)
                if self.has(name + ".conv_shortcut"):
                    x = self.conv(x, name + ".conv_shortcut", 1, 0)
                h = x + h
        i = i + 1
    return h

# -> mean and variance of each group, float32: (2, 32)
def statistics(self, x: Tensor, inner: List[int]) -> Tensor:
    groups = torch.reshape(torch.to(self.cut(torch.contiguous(x, memory_format=0), inner), 6), [32, -1])
    return torch.stack([torch.mean(groups, [1]), torch.var(groups, [1], False)])

# shared: the whole picture's mean and variance by group, (2, 32)
def shared_norm(self, x: Tensor, name: str, shared: Tensor) -> Tensor:
    channels = torch.floordiv(torch.size(x, 1), 32)
    scale = torch.repeat_interleave(torch.rsqrt(shared[1] + 9.9999999999999995e-07), channels)
    scale = scale * torch.to(self.w[name + ".weight"], 6)
    shift = torch.to(self.w[name + ".bias"], 6) - torch.repeat_interleave(shared[0], channels) * scale
    scale = torch.reshape(torch.to(scale, x), [1, -1, 1, 1])
    return torch.addcmul(torch.reshape(torch.to(shift, x), [1, -1, 1, 1]), x, scale)

def cut(self, x: Tensor, window: List[int]) -> Tensor:
    return torch.slice(torch.slice(x, 2, window[0], window[1]), 3, window[2], window[3])
