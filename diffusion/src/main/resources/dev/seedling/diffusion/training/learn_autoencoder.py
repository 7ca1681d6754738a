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

# -> mean of the latents' posterior
def latents(self, w: Dict[str, Tensor], plan: Tensor, pixels: Tensor) -> Tensor:
    torch.set_grad_enabled(False)
    self.take(w, int(plan[3]))
    mean, log_variance = torch.chunk(self.encode(torch.to(pixels, 6) / 127.5 - 1.), 2, 1)
    return mean

# -> pixels, -1 to 1, for a look at what the autoencoder keeps
def rebuild(self, w: Dict[str, Tensor], plan: Tensor, pixels: Tensor) -> Tensor:
    return self.decode(self.latents(w, plan, pixels))

# Absolute error, five times as heavy on things; error of edges; a slight pull of the latents towards N(0, 1).
def loss(self, pixels: Tensor, mask: Tensor, noise: Tensor) -> Tensor:
    x = torch.to(pixels, 6) / 127.5 - 1.
    mean, log_variance = torch.chunk(self.encode(x), 2, 1)
    spread = torch.clamp(log_variance, -30., 20.)
    y = self.decode(mean + torch.exp(spread * 0.5) * noise)
    care = torch.to(mask, 6) * (4. / 255.) + 1.
    care = care / torch.mean(care)
    error = torch.mean(torch.abs(y - x) * care)
    across = torch.mean(torch.abs(torch.diff(y - x, 1, 3)))
    along = torch.mean(torch.abs(torch.diff(y - x, 1, 2)))
    pull = torch.mean(mean * mean + torch.exp(spread) - 1. - spread) * 0.5
    return error + (across + along) * 0.5 + pull * 1.0000000000000001e-05
