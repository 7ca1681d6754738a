# The autoencoder's lessons. pixels: 0 to 255, (batch, 3, height, width); mask: 255 on things, (batch, 1, height, width)
# noise: as large as the latents

def step(self, w: Dict[str, Tensor], m: Dict[str, Tensor], v: Dict[str, Tensor], ema: Dict[str, Tensor], plan: Tensor, pixels: Tensor, mask: Tensor, noise: Tensor) -> Tensor:
    torch.set_grad_enabled(True)
    leaves = self.take(w, int(plan[3]))
    return self.improve(self.loss(pixels, mask, noise), leaves, w, m, v, ema, plan)

def validate(self, w: Dict[str, Tensor], plan: Tensor, pixels: Tensor, mask: Tensor, noise: Tensor) -> Tensor:
    torch.set_grad_enabled(False)
    self.take(w, int(plan[3]))
    return torch.reshape(self.loss(pixels, mask, noise), [1])

# -> latents, float32
def latents(self, w: Dict[str, Tensor], plan: Tensor, pixels: Tensor) -> Tensor:
    torch.set_grad_enabled(False)
    self.take(w, int(plan[3]))
    return self.encode(torch.to(pixels, 6) / 127.5 - 1.)

# -> pixels, -1 to 1, for a look at what the autoencoder keeps
def rebuild(self, w: Dict[str, Tensor], plan: Tensor, pixels: Tensor) -> Tensor:
    return self.decode(self.latents(w, plan, pixels))

# Absolute error, four times as heavy on things: of pixels; of means over 4 x 4 pixels, which hold the colours of small
# things; and of differences between neighbours, which hold edges. The decoder sees latents that are slightly off, as a
# denoiser leaves them, so that it learns to bear it; every channel is held near mean 0 and variance 1.
def loss(self, pixels: Tensor, mask: Tensor, noise: Tensor) -> Tensor:
    x = torch.to(pixels, 6) / 127.5 - 1.
    z = self.encode(x)
    y = self.decode(z + noise * 0.14999999999999999)
    care = torch.to(mask, 6) * (3. / 255.) + 1.
    care = care / torch.mean(care)
    e = (y - x) * care
    error = torch.mean(torch.abs(e))
    colors = torch.mean(torch.abs(torch.avg_pool2d(e, [4, 4])))
    across = torch.mean(torch.abs(torch.diff(e, 1, 3)))
    along = torch.mean(torch.abs(torch.diff(e, 1, 2)))
    mean = torch.mean(z, [0, 2, 3])
    square = torch.mean(z * z, [0, 2, 3])
    pull = torch.mean(mean * mean) + torch.mean((square - 1.) * (square - 1.))
    return error + colors + (across + along) * 0.5 + pull * 0.02
