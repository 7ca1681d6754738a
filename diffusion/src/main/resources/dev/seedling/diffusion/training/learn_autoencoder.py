# The autoencoder's lessons. pixels: 0 to 255, (batch, 3, height, width); mask: 255 on things, (batch, 1, height, width)
# noise: as large as the latents; recognizer: weights of a finished one

def gradients(self, w: Dict[str, Tensor], g: Dict[str, Tensor], plan: Tensor, pixels: Tensor, mask: Tensor, noise: Tensor, recognizer: Dict[str, Tensor]) -> Tensor:
    torch.set_grad_enabled(True)
    leaves = self.take(w, int(plan[3]))
    return self.differentiate(self.loss(pixels, mask, noise, recognizer, int(plan[3])), leaves, w, g)

def validate(self, w: Dict[str, Tensor], plan: Tensor, pixels: Tensor, mask: Tensor, noise: Tensor, recognizer: Dict[str, Tensor]) -> Tensor:
    torch.set_grad_enabled(False)
    self.take(w, int(plan[3]))
    return torch.reshape(self.loss(pixels, mask, noise, recognizer, int(plan[3])), [1])

# -> latents, float32
def latents(self, w: Dict[str, Tensor], plan: Tensor, pixels: Tensor) -> Tensor:
    torch.set_grad_enabled(False)
    self.take(w, int(plan[3]))
    return self.encode(torch.to(pixels, 6) / 127.5 - 1.)

# -> pixels, -1 to 1, for a look at what the autoencoder keeps
def rebuild(self, w: Dict[str, Tensor], plan: Tensor, pixels: Tensor) -> Tensor:
    return self.decode(self.latents(w, plan, pixels))

# Latents are held near white: mean 0, variance 1, and no channel says what another says, or all would tell of brightness
# first and of colour late.
def loss(self, pixels: Tensor, mask: Tensor, noise: Tensor, recognizer: Dict[str, Tensor], dtype: int) -> Tensor:
    x = torch.to(pixels, 6) / 127.5 - 1.
    z = self.encode(x)
    y = self.decode_unsure(z, noise)
    rows = torch.flatten(torch.transpose(z, 0, 1), 1)
    mean = torch.mean(rows, [1])
    alike = torch.matmul(rows, torch.transpose(rows, 0, 1)) / torch.size(rows, 1)
    astray = alike - torch.to(torch.eye(torch.size(rows, 0), dtype=6, device=torch.device("cpu")), alike)
    pull = torch.mean(mean * mean) + torch.mean(torch.sum(astray * astray, [1]))
    return self.error(x, y, mask, recognizer, dtype) + pull * 0.02

# The decoder sees latents that are slightly off, as a denoiser leaves them, so that it learns to bear it.
def decode_unsure(self, latents: Tensor, noise: Tensor) -> Tensor:
    return self.decode(latents + noise * 0.14999999999999999)
