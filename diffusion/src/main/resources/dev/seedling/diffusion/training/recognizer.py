# A small network that tells what a part of a picture shows. What it looks for on the way is what must not be lost.

# pixels: -1 to 1, (batch, 3, height, width). -> what it sees at each level, the finest first; every level halves the picture by a
# strided convolution before a residual block (arXiv 1512.03385): (batch, channels, height, width)
def looks(self, pixels: Tensor) -> List[Tensor]:
    looks = annotate(List[Tensor], [])
    h = self.enter(pixels, "recognizer.0.down")
    level = 0
    while self.has("recognizer." + str(level) + ".down"):
        at = "recognizer." + str(level)
        h = torch.relu(self.conv(h, at + ".down", 2, 1))
        h = torch.relu(h + self.conv(torch.relu(self.conv(h, at + ".conv1", 1, 1)), at + ".conv2", 1, 1))
        torch.append(looks, h)
        level = level + 1
    return looks

# How differently a finished recognizer sees two pictures: perceptual loss, arXiv 1603.08155, of features of length one as in
# arXiv 1801.03924. x, y: as above; care: how much each pixel matters, (batch, 1, height, width), 1 on the whole
# recognizer: its weights
def strangeness(self, x: Tensor, y: Tensor, care: Tensor, recognizer: Dict[str, Tensor], dtype: int) -> Tensor:
    for name in torch.keys(recognizer):
        self.adopt(name, recognizer[name], dtype)
    wanted = self.looks(x)
    seen = self.looks(y)
    loss = torch.sum(care) * 0.
    for i in range(len(wanted)):
        off = self.unit(wanted[i]) - self.unit(seen[i])
        share = torch.size(care, 3) // torch.size(off, 3)
        loss = loss + torch.mean(torch.sum(off * off, [1], True) * torch.avg_pool2d(care, [share, share]))
    return loss / float(len(wanted))

def unit(self, x: Tensor) -> Tensor:
    h = torch.to(x, 6)
    return h / (torch.norm(h, 2, [1], True) + 9.9999999999999995e-07)
