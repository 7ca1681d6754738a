# The autoencoder of Stable Diffusion (arXiv 2112.10752): pictures of 8 x 8 pixels to one latent, and back. Either way is
# cut in two where the picture is a quarter as wide: the coarse part, which takes little memory, and the fine part, which
# autoencoder_kl_tiles.py can run tile by tile.

# latents, unscaled: (batch, 4, height, width) -> pixels, about -1 to 1: (batch, 3, 8 height, 8 width)
def decode(self, latents: Tensor) -> Tensor:
    h = self.decode_coarse(latents)
    level = self.levels("decoder.up_blocks") - 3
    if level >= 0:
        h = self.double(h, "decoder.up_blocks." + str(level))
    level = level + 1
    while self.has("decoder.up_blocks." + str(level) + ".resnets.0.conv1"):
        h = self.resnets(h, "decoder.up_blocks." + str(level))
        h = self.double(h, "decoder.up_blocks." + str(level))
        level = level + 1
    return self.leave(h, "decoder")

# -> features where the last level but two stands, before they are doubled
def decode_coarse(self, latents: Tensor) -> Tensor:
    h = self.enter(latents, "decoder.conv_in")
    if self.has("post_quant_conv"):
        h = self.conv(h, "post_quant_conv", 1, 0)
    h = self.middle(self.conv(h, "decoder.conv_in", 1, 1), "decoder.mid_block")
    last = self.levels("decoder.up_blocks") - 3
    level = 0
    while level <= last:
        if level > 0:
            h = self.double(h, "decoder.up_blocks." + str(level - 1))
        h = self.resnets(h, "decoder.up_blocks." + str(level))
        level = level + 1
    return h

# pixels, -1 to 1: (batch, 3, 8 height, 8 width) -> mean and log variance of the posterior: (batch, 8, height, width)
def encode(self, pixels: Tensor) -> Tensor:
    h = self.conv(self.enter(pixels, "encoder.conv_in"), "encoder.conv_in", 1, 1)
    level = 0
    while level < 2 and self.has("encoder.down_blocks." + str(level) + ".resnets.0.conv1"):
        h = self.halve(self.resnets(h, "encoder.down_blocks." + str(level)), "encoder.down_blocks." + str(level))
        level = level + 1
    return self.encode_coarse(h)

# features after two levels -> as `encode`
def encode_coarse(self, features: Tensor) -> Tensor:
    h = self.enter(features, "encoder.conv_in")
    level = 2
    while self.has("encoder.down_blocks." + str(level) + ".resnets.0.conv1"):
        h = self.halve(self.resnets(h, "encoder.down_blocks." + str(level)), "encoder.down_blocks." + str(level))
        level = level + 1
    h = self.leave(self.middle(h, "encoder.mid_block"), "encoder")
    if self.has("quant_conv"):
        h = torch.to(self.conv(self.enter(h, "quant_conv"), "quant_conv", 1, 0), 6)
    return torch.contiguous(h, memory_format=0)

def levels(self, name: str) -> int:
    i = 0
    while self.has(name + "." + str(i) + ".resnets.0.conv1"):
        i = i + 1
    return i

def double(self, h: Tensor, name: str) -> Tensor:
    if self.has(name + ".upsamplers.0.conv"):
        h = self.upsample(h, name + ".upsamplers.0.conv", torch.size(h, 2) * 2, torch.size(h, 3) * 2)
    return h

def halve(self, h: Tensor, name: str) -> Tensor:
    if self.has(name + ".downsamplers.0.conv"):
        h = self.conv(torch.constant_pad_nd(h, [0, 1, 0, 1]), name + ".downsamplers.0.conv", 2, 0)
    return h

def resnets(self, h: Tensor, name: str) -> Tensor:
    i = 0
    while self.has(name + ".resnets." + str(i) + ".conv1"):
        h = self.resnet(h, name + ".resnets." + str(i), None, 9.9999999999999995e-07)
        i = i + 1
    return h

def middle(self, h: Tensor, name: str) -> Tensor:
    h = self.resnet(h, name + ".resnets.0", None, 9.9999999999999995e-07)
    if self.has(name + ".attentions.0.group_norm"):
        h = self.pixel_attention(h, name + ".attentions.0")
    return self.resnet(h, name + ".resnets.1", None, 9.9999999999999995e-07)

# One head: every pixel attends to every pixel.
def pixel_attention(self, x: Tensor, name: str) -> Tensor:
    h = self.to_tokens(self.group_norm(x, name + ".group_norm", 9.9999999999999995e-07))
    a = self.attention(self.linear(h, name + ".to_q"), self.linear(h, name + ".to_k"), self.linear(h, name + ".to_v"), 1)
    return x + self.to_pixels(self.linear(a, name + ".to_out.0"), x)

def leave(self, h: Tensor, name: str) -> Tensor:
    h = torch.silu(self.group_norm(h, name + ".conv_norm_out", 9.9999999999999995e-07))
    return torch.contiguous(torch.to(self.conv(h, name + ".conv_out", 1, 1), 6), memory_format=0)
