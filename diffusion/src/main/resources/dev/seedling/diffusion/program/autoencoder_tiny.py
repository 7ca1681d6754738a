# TAESD, the tiny autoencoder (github.com/madebyollin/taesd): one tower of numbered layers each way. Which layer
# halves or doubles the picture is read off the weights: those two kinds are convolutions without a bias.

# latents: (batch, 4, height, width) -> pixels, -1 to 1: (batch, 3, 8 height, 8 width)
def decode(self, latents: Tensor) -> Tensor:
    h = torch.tanh(self.enter(latents, "decoder.layers.0") / 3.) * 3.
    h = torch.relu(self.conv(h, "decoder.layers.0", 1, 1))
    i = 2
    while self.has("decoder.layers." + str(i) + ".conv.0") or self.has("decoder.layers." + str(i + 1)):
        if self.has("decoder.layers." + str(i) + ".conv.0"):
            h = self.block(h, "decoder.layers." + str(i))
            i = i + 1
        else:
            h = torch.upsample_nearest2d(h, [torch.size(h, 2) * 2, torch.size(h, 3) * 2])
            h = self.conv(h, "decoder.layers." + str(i + 1), 1, 1)
            i = i + 2
    h = self.conv(h, "decoder.layers." + str(i), 1, 1)
    return torch.contiguous(torch.to(h, 6), memory_format=0) * 2. - 1.

# pixels, -1 to 1: (batch, 3, 8 height, 8 width) -> latents: (batch, 4, height, width)
def encode(self, pixels: Tensor) -> Tensor:
    h = self.conv(self.enter((pixels + 1.) / 2., "encoder.layers.0"), "encoder.layers.0", 1, 1)
    i = 1
    while self.has("encoder.layers." + str(i + 1)) or self.has("encoder.layers." + str(i + 1) + ".conv.0"):
        if self.has("encoder.layers." + str(i) + ".conv.0"):
            h = self.block(h, "encoder.layers." + str(i))
        else:
            h = self.conv(h, "encoder.layers." + str(i), 2, 1)
        i = i + 1
    h = self.conv(h, "encoder.layers." + str(i), 1, 1)
    return torch.contiguous(torch.to(h, 6), memory_format=0)

def block(self, x: Tensor, name: str) -> Tensor:
    h = torch.relu(self.conv(x, name + ".conv.0", 1, 1))
    h = torch.relu(self.conv(h, name + ".conv.2", 1, 1))
    h = self.conv(h, name + ".conv.4", 1, 1)
    if self.has(name + ".skip"):
        x = self.conv(x, name + ".skip", 1, 0)
    return torch.relu(h + x)
