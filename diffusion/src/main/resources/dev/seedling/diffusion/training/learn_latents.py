# The lessons of text encoder and UNet, together. latents: variance 1, (batch, channels, height, width); noise: alike
# covered: by things, 0 to 1, (batch, 1, height, width)
# timesteps, ends: (batch,), whole numbers; ids: (batch, 77); alphas: the schedule's cumulative alphas, (1000,)

def gradients(self, w: Dict[str, Tensor], g: Dict[str, Tensor], plan: Tensor, latents: Tensor, covered: Tensor, noise: Tensor, timesteps: Tensor, ids: Tensor, ends: Tensor, alphas: Tensor) -> Tensor:
    torch.set_grad_enabled(True)
    leaves = self.take(w, int(plan[3]))
    return self.differentiate(self.loss(latents, covered, noise, timesteps, ids, ends, alphas), leaves, w, g)

def validate(self, w: Dict[str, Tensor], plan: Tensor, latents: Tensor, covered: Tensor, noise: Tensor, timesteps: Tensor, ids: Tensor, ends: Tensor, alphas: Tensor) -> Tensor:
    torch.set_grad_enabled(False)
    self.take(w, int(plan[3]))
    return torch.reshape(self.loss(latents, covered, noise, timesteps, ids, ends, alphas), [1])

# v-prediction, arXiv 2202.00512, weighted as in arXiv 2303.09556 (min-SNR, gamma 5). A velocity can be told from pure noise,
# too, so its SNR counts from one: what is where is decided there, and would hardly be learnt. Four times as heavy on things:
# what is best stays best at each latent, but small things are learnt sooner.
def loss(self, latents: Tensor, covered: Tensor, noise: Tensor, timesteps: Tensor, ids: Tensor, ends: Tensor, alphas: Tensor) -> Tensor:
    alpha = torch.reshape(torch.index_select(alphas, 0, timesteps), [-1, 1, 1, 1])
    noise_share = torch.rsub(alpha, 1.)
    noisy = torch.sqrt(alpha) * latents + torch.sqrt(noise_share) * noise
    velocity = torch.sqrt(alpha) * noise - torch.sqrt(noise_share) * latents
    width = torch.size(self.w["text_model.final_layer_norm.weight"], 0)
    none = annotate(Dict[str, Tensor], {})
    hidden, normed, pooled = self.encode_text(ids, 0, ends, width // 64, True, none)
    v = self.forward(noisy, torch.to(timesteps, 6), self.read(normed, ""), none, self.heads())
    snr = torch.reshape(alpha / noise_share, [-1])
    weight = torch.clamp(snr + 1., None, 5.) / (snr + 1.)
    care = covered * 3. + 1.
    return torch.mean(weight * torch.mean((v - velocity) * (v - velocity) * care / torch.mean(care), [1, 2, 3]))

# Covers latents with noise and takes it off in a few steps of DDIM (arXiv 2010.02502), with guidance (arXiv 2207.12598),
# rescaled (arXiv 2305.08891).
# timesteps: from the first, whose noise covers the latents, to the last, (steps,)
# alphas: of those, and of where it ends, (steps + 1,)
# ids, ends: of a prompt for each picture, then of as many that say nothing; guidance, rescale: ()
# -> latents, (batch, channels, height, width)
def edit(self, w: Dict[str, Tensor], plan: Tensor, latents: Tensor, noise: Tensor, timesteps: Tensor, alphas: Tensor, ids: Tensor, ends: Tensor, guidance: Tensor, rescale: Tensor) -> Tensor:
    torch.set_grad_enabled(False)
    self.take(w, int(plan[3]))
    width = torch.size(self.w["text_model.final_layer_norm.weight"], 0)
    none = annotate(Dict[str, Tensor], {})
    hidden, normed, pooled = self.encode_text(ids, 0, ends, width // 64, True, none)
    text = self.read(normed, "")
    pictures = torch.size(latents, 0)
    signals = torch.sqrt(alphas)
    noises = torch.sqrt(torch.rsub(alphas, 1.))
    x = latents * signals[0] + noise * noises[0]
    for i in range(torch.size(timesteps, 0)):
        times = torch.repeat(torch.to(torch.slice(timesteps, 0, i, i + 1), 6), [2 * pictures])
        v = self.forward(torch.cat([x, x]), times, text, none, self.heads())
        unguided = torch.slice(v, 0, pictures)
        prompted = torch.slice(v, 0, 0, pictures)
        v = unguided + (prompted - unguided) * guidance
        ratio = torch.std(prompted, [1, 2, 3], True, True) / torch.clamp_min(torch.std(v, [1, 2, 3], True, True), 1e-12)
        v = v * (rescale * (ratio - 1.) + 1.)
        clean = x * signals[i] - v * noises[i]
        predicted = x * noises[i] + v * signals[i]
        x = clean * signals[i + 1] + predicted * noises[i + 1]
    return x

# One attention head to 32 channels of a level.
def heads(self) -> List[int]:
    heads = annotate(List[int], [])
    level = 0
    while self.has("down_blocks." + str(level) + ".resnets.0.conv1"):
        w = self.w["down_blocks." + str(level) + ".resnets.0.conv1.weight"]
        torch.append(heads, torch.size(w, 0) // 32)
        level = level + 1
    return heads
