# A small classifier that reads from a picture what it shows; the judge of what a model paints.
# pixels: 0 to 255, (batch, 3, height, width); labels: a value for each attribute, -1 where there is none, (batch, attributes)
# sizes: how many values each attribute has, (attributes,)

def step(self, w: Dict[str, Tensor], m: Dict[str, Tensor], v: Dict[str, Tensor], ema: Dict[str, Tensor], plan: Tensor, pixels: Tensor, labels: Tensor, sizes: Tensor) -> Tensor:
    torch.set_grad_enabled(True)
    leaves = self.take(w, int(plan[3]))
    x = self.small(pixels)
    # Every other batch is blurred, so that a lost detail is not taken for another thing.
    if int(plan[1]) % 2 == 1:
        x = torch.avg_pool2d(x, [3, 3], [1, 1], [1, 1])
    return self.improve(self.loss(self.look(x), labels, sizes), leaves, w, m, v, ema, plan)

def validate(self, w: Dict[str, Tensor], plan: Tensor, pixels: Tensor, labels: Tensor, sizes: Tensor) -> Tensor:
    return torch.reshape(self.loss(self.read(w, plan, pixels), labels, sizes), [1])

# -> logits of all values, attribute by attribute: (batch, values)
def read(self, w: Dict[str, Tensor], plan: Tensor, pixels: Tensor) -> Tensor:
    torch.set_grad_enabled(False)
    self.take(w, int(plan[3]))
    return self.look(self.small(pixels))

# -> -1 to 1, half as large: (batch, 3, height / 2, width / 2)
def small(self, pixels: Tensor) -> Tensor:
    return torch.avg_pool2d(torch.to(pixels, 6) / 127.5 - 1., [2, 2])

# Levels of a strided convolution and a residual block (arXiv 1512.03385), then one linear layer over what is where, and
# over how much of it there is on the whole and at most: a thing need not be learnt anew for each place that it may have.
def look(self, x: Tensor) -> Tensor:
    h = self.enter(x, "levels.0.down")
    level = 0
    while self.has("levels." + str(level) + ".down"):
        name = "levels." + str(level)
        h = torch.relu(self.conv(h, name + ".down", 2, 1))
        h = torch.relu(h + self.conv(torch.relu(self.conv(h, name + ".conv1", 1, 1)), name + ".conv2", 1, 1))
        level = level + 1
    where = torch.flatten(torch.contiguous(h, memory_format=0), 1)
    seen = torch.cat([where, torch.mean(h, [2, 3]), torch.amax(h, [2, 3])], 1)
    return torch.to(self.linear(seen, "reading"), 6)

# Cross-entropy, a mean over the pictures that tell an attribute, summed over the attributes.
def loss(self, logits: Tensor, labels: Tensor, sizes: Tensor) -> Tensor:
    loss = torch.sum(logits) * 0.
    at = 0
    for i in range(torch.size(sizes, 0)):
        size = int(sizes[i])
        values = torch.slice(logits, 1, at, at + size)
        label = torch.select(labels, 1, i)
        told = torch.clamp(torch.sum(torch.to(torch.ge(label, 0), 6)), 1., None)
        loss = loss + torch.cross_entropy_loss(values, label, None, 2, -1, 0.) / told
        at = at + size
    return loss
