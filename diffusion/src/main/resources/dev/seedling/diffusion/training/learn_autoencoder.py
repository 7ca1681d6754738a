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
# denoiser leaves them, so that it learns to bear it. Latents are held near white: mean 0, variance 1, and no channel says
# what another says, or all would tell of brightness first and of colour late.
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
    rows = torch.flatten(torch.transpose(z, 0, 1), 1)
    mean = torch.mean(rows, [1])
    alike = torch.matmul(rows, torch.transpose(rows, 0, 1)) / torch.size(rows, 1)
    astray = alike - torch.to(torch.eye(torch.size(rows, 0), dtype=6, device=torch.device("cpu")), alike)
    pull = torch.mean(mean * mean) + torch.mean(torch.sum(astray * astray, [1]))
    return error + colors + (across + along) * 0.5 + pull * 0.02
