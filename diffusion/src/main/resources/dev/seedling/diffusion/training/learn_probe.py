# A small classifier that reads from a picture what it shows; the judge of what a model paints.
# pixels: 0 to 255, (batch, 3, height, width); labels: a value for each attribute, -1 where there is none, (batch, attributes)
# sizes: how many values each attribute has, (attributes,)

def step(self, w: Dict[str, Tensor], m: Dict[str, Tensor], v: Dict[str, Tensor], ema: Dict[str, Tensor], plan: Tensor, pixels: Tensor, labels: Tensor, sizes: Tensor) -> Tensor:
    torch.set_grad_enabled(True)
    leaves = self.take(w, int(plan[3]))
    x = torch.to(pixels, 6) / 127.5 - 1.
    # Every other pair of batches is blurred, so that a lost detail is not taken for another thing.
    if torch.floordiv(int(plan[1]), 2) % 2 == 1:
        x = torch.avg_pool2d(x, [5, 5], [1, 1], [2, 2])
    return self.improve(self.loss(self.look(x), labels, sizes), leaves, w, m, v, ema, plan)

def validate(self, w: Dict[str, Tensor], plan: Tensor, pixels: Tensor, labels: Tensor, sizes: Tensor) -> Tensor:
    return torch.reshape(self.loss(self.read(w, plan, pixels), labels, sizes), [1])

# -> logits of all values, attribute by attribute: (batch, values)
def read(self, w: Dict[str, Tensor], plan: Tensor, pixels: Tensor) -> Tensor:
    torch.set_grad_enabled(False)
    self.take(w, int(plan[3]))
    return self.look(torch.to(pixels, 6) / 127.5 - 1.)

# Levels of a strided convolution and a residual block (arXiv 1512.03385), then one linear layer over what eight glances pick
# out (attention whose queries are learnt, arXiv 1810.00825), what little is told of every place, and what there is on the
# whole and at most: a thing need not be learnt anew for each place that it may have.
def look(self, x: Tensor) -> Tensor:
    h = torch.relu(self.conv(self.enter(x, "levels.0.down"), "levels.0.down", 4, 3))
    h = self.think(h, "levels.0")
    level = 1
    while self.has("levels." + str(level) + ".down"):
        name = "levels." + str(level)
        h = self.think(torch.relu(self.conv(h, name + ".down", 2, 1)), name)
        level = level + 1
    cells = torch.transpose(torch.flatten(torch.contiguous(h, memory_format=0), 2), 1, 2)
    told = self.linear(self.layer_norm(cells, "norm"), "places")
    glances = torch.softmax(torch.slice(told, 2, 0, 8), 1)
    picked = torch.flatten(torch.matmul(torch.transpose(glances, 1, 2), cells), 1)
    where = torch.flatten(torch.relu(torch.slice(told, 2, 8)), 1)
    seen = torch.cat([picked, where, torch.mean(cells, [1]), torch.amax(cells, [1])], 1)
    return torch.to(self.linear(seen, "reading"), 6)

def think(self, h: Tensor, name: str) -> Tensor:
    return torch.relu(h + self.conv(torch.relu(self.conv(h, name + ".conv1", 1, 1)), name + ".conv2", 1, 1))

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
