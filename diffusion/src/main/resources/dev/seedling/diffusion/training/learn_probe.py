# A small classifier that reads from a picture what it shows; the judge of what a model paints. It looks twice: at the whole, at
# half its size, and then closer, at where it saw a thing (arXiv 1406.6247).
# pixels: 0 to 255, (batch, 3, height, width); labels: a value for each attribute, -1 where there is none, (batch, attributes)
# sizes: how many values each attribute has, (attributes,); covered: by things, 0 to 1, (batch, 1, height / 16, width / 16)
# spots: where to look closer, from -1 (left, top) to 1, (batch, 2)

def gradients(self, w: Dict[str, Tensor], g: Dict[str, Tensor], plan: Tensor, pixels: Tensor, labels: Tensor, covered: Tensor, spots: Tensor, sizes: Tensor) -> Tensor:
    torch.set_grad_enabled(True)
    leaves = self.take(w, int(plan[3]))
    x = torch.to(pixels, 6) / 127.5 - 1.
    # One pair of lessons in four is blurred, so that a lost detail is not taken for another thing.
    if torch.floordiv(int(plan[1]), 2) % 4 == 0:
        x = torch.avg_pool2d(x, [3, 3], [1, 1], [1, 1])
    cells, deep = self.overview(x)
    loss = self.misread(self.answer(cells, deep, self.closer(x, spots)), labels, sizes) + self.missed(cells, covered)
    return self.differentiate(loss, leaves, w, g)

def validate(self, w: Dict[str, Tensor], plan: Tensor, pixels: Tensor, labels: Tensor, covered: Tensor, spots: Tensor, sizes: Tensor) -> Tensor:
    return torch.reshape(self.misread(self.read(w, plan, pixels), labels, sizes), [1])

# -> logits of all values, attribute by attribute: (batch, values)
def read(self, w: Dict[str, Tensor], plan: Tensor, pixels: Tensor) -> Tensor:
    torch.set_grad_enabled(False)
    self.take(w, int(plan[3]))
    x = torch.to(pixels, 6) / 127.5 - 1.
    cells, deep = self.overview(x)
    return self.answer(cells, deep, self.closer(x, self.spot(cells)))

# What is at each place of the level before the last, which is told what the last has made of it (arXiv 1612.03144), and at each
# place of the last: (batch, places, channels)
def overview(self, x: Tensor) -> Tuple[Tensor, Tensor]:
    small = torch.avg_pool2d(x, [2, 2])
    fine, h = self.levels(small, "overview", 4, 3)
    told = torch.upsample_nearest2d(self.conv(h, "told", 1, 0), [torch.size(fine, 2), torch.size(fine, 3)])
    return (self.layer_norm(self.to_tokens(fine + told), "cells"), self.layer_norm(self.to_tokens(h), "deep"))

# What two looks at a spot see, one at half of the picture's sides and one at 7/32, both as large for the network: a thing is the
# same near and far. (batch, features)
def closer(self, x: Tensor, spots: Tensor) -> Tensor:
    seen = torch.cat([self.zoom(x, spots, 0.5), self.zoom(x, spots, 0.21875)], 1)
    return torch.cat([torch.mean(seen, [1]), torch.amax(seen, [1])], 1)

# share: of the picture's sides. -> what is at each place of the last level: (batch, places, channels)
def zoom(self, x: Tensor, spots: Tensor, share: float) -> Tensor:
    side = torch.floordiv(torch.size(x, 3) * 5, 16)
    at = torch.clamp(spots, share - 1., 1. - share)
    frame = torch.cat([torch.diag_embed(torch.full_like(at, share)), torch.unsqueeze(at, 2)], 2)
    grid = torch.affine_grid_generator(frame, [torch.size(x, 0), torch.size(x, 1), side, side], False)
    fine, h = self.levels(torch.grid_sampler(x, grid, 0, 0, False), "closer", 2, 2)
    return self.layer_norm(self.to_tokens(h), "seen")

# Levels of a strided convolution and a residual block (arXiv 1512.03385). -> the last but one, the last
def levels(self, x: Tensor, name: str, stride: int, padding: int) -> Tuple[Tensor, Tensor]:
    h = self.enter(x, name + ".0.down")
    fine = h
    level = 0
    while self.has(name + "." + str(level) + ".down"):
        at = name + "." + str(level)
        fine = h
        h = torch.relu(self.conv(h, at + ".down", stride, padding))
        h = torch.relu(h + self.conv(torch.relu(self.conv(h, at + ".conv1", 1, 1)), at + ".conv2", 1, 1))
        level = level + 1
        stride = 2
        padding = 1
    return (fine, h)

# One linear layer over what eight glances pick out (attention whose queries are learnt, arXiv 1810.00825), what little is told
# of every deep place, what there is on the whole and at most, and what the closer look saw.
def answer(self, cells: Tensor, deep: Tensor, closer: Tensor) -> Tensor:
    glances = torch.softmax(self.linear(cells, "glances"), 1)
    picked = torch.flatten(torch.matmul(torch.transpose(glances, 1, 2), cells), 1)
    where = torch.flatten(torch.relu(self.linear(deep, "places")), 1)
    seen = torch.cat([picked, where, torch.mean(deep, [1]), torch.amax(deep, [1]), closer], 1)
    return torch.to(self.linear(seen, "reading"), 6)

# How likely each place is to show a thing, as logits: the first glance is at things. (batch, places)
def glance(self, cells: Tensor) -> Tensor:
    return torch.to(torch.select(self.linear(cells, "glances"), 2, 0), 6)

# How far the first glance is from where things are, as a Kullback-Leibler divergence.
def missed(self, cells: Tensor, covered: Tensor) -> Tensor:
    share = torch.flatten(covered, 1)
    share = share / torch.clamp(torch.sum(share, [1], True), 0.001, None)
    off = torch.xlogy(share, share) - share * torch.log_softmax(self.glance(cells), 1)
    return torch.mean(torch.sum(off, [1]))

# The middle of the place with the most things in and round it.
def spot(self, cells: Tensor) -> Tensor:
    side = int(torch.sqrt(float(torch.size(cells, 1))))
    here = torch.reshape(torch.softmax(self.glance(cells), 1), [-1, 1, side, side])
    best = torch.argmax(torch.flatten(torch.avg_pool2d(here, [3, 3], [1, 1], [1, 1]), 1), 1)
    place = torch.stack([torch.remainder(best, side), torch.floor_divide(best, side)], 1)
    return (torch.to(place, 6) * 2. + 1.) / float(side) - 1.
