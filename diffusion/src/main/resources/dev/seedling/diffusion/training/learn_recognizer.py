# The recognizer's lessons. pixels: parts of pictures round a thing, 0 to 255, (batch, 3, height, width)
# labels: a value for each attribute, -1 where there is none, (batch, attributes); sizes: how many values each has, (attributes,)

def gradients(self, w: Dict[str, Tensor], g: Dict[str, Tensor], plan: Tensor, pixels: Tensor, labels: Tensor, sizes: Tensor) -> Tensor:
    torch.set_grad_enabled(True)
    leaves = self.take(w, int(plan[3]))
    return self.differentiate(self.misread(self.told(pixels), labels, sizes), leaves, w, g)

def validate(self, w: Dict[str, Tensor], plan: Tensor, pixels: Tensor, labels: Tensor, sizes: Tensor) -> Tensor:
    torch.set_grad_enabled(False)
    self.take(w, int(plan[3]))
    return torch.reshape(self.misread(self.told(pixels), labels, sizes), [1])

# -> logits of all values: (batch, values)
def told(self, pixels: Tensor) -> Tensor:
    looks = self.looks(torch.to(pixels, 6) / 127.5 - 1.)
    last = looks[len(looks) - 1]
    return torch.to(self.linear(torch.cat([torch.mean(last, [2, 3]), torch.amax(last, [2, 3])], 1), "reading"), 6)
