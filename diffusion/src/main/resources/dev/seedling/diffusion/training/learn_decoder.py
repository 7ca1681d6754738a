# The decoder's last lessons: to draw sharply what latents leave open. pixels: 0 to 255, (batch, 3, height, width)
# mask: 255 on things, (batch, 1, height, width); latents: of the pixels, as the UNet paints over them
# grain: noise as large as the pixels
# recognizer: weights of a finished one

def gradients(self, w: Dict[str, Tensor], g: Dict[str, Tensor], plan: Tensor, pixels: Tensor, mask: Tensor, latents: Tensor, grain: Tensor, recognizer: Dict[str, Tensor]) -> Tensor:
    torch.set_grad_enabled(True)
    leaves = self.take(w, int(plan[3]))
    return self.differentiate(self.loss(pixels, mask, latents, grain, recognizer, plan), leaves, w, g)

# How far colours are off, and contrast: not where exactly edges run, of which latents do not tell all.
def validate(self, w: Dict[str, Tensor], plan: Tensor, pixels: Tensor, mask: Tensor, latents: Tensor, grain: Tensor, recognizer: Dict[str, Tensor]) -> Tensor:
    torch.set_grad_enabled(False)
    self.take(w, int(plan[3]))
    x = torch.to(pixels, 6) / 127.5 - 1.
    y = self.decode(latents)
    colors = torch.mean(torch.abs(torch.avg_pool2d(y - x, [4, 4])))
    edges = torch.mean(torch.abs(self.contrast(y) - self.contrast(x)))
    return torch.reshape(colors + edges, [1])

# Mean difference between neighbours within 4 x 4 pixels.
def contrast(self, x: Tensor) -> Tensor:
    across = torch.avg_pool2d(torch.abs(torch.diff(x, 1, 3)), [4, 3], [4, 4])
    along = torch.avg_pool2d(torch.abs(torch.diff(x, 1, 2)), [3, 4], [4, 4])
    return across + along

# Where latents do not say which of two edges it is, the smallest error is a blur of both. So a critic learns to tell drawn
# pictures from rebuilt ones (arXiv 1406.2661), patch by patch and each against its own (arXiv 1807.00734), and the decoder
# learns what the critic misses. Its say weighs as two fifths of what the error has to say about a pixel, and less at first,
# when it knows nothing. The critic is held flat by what a little noise changes of its judgement (arXiv 2501.08316).
def loss(self, pixels: Tensor, mask: Tensor, latents: Tensor, grain: Tensor, recognizer: Dict[str, Tensor], plan: Tensor) -> Tensor:
    x = torch.to(pixels, 6) / 127.5 - 1.
    y = self.decode(latents)
    error = self.error(x, y, mask, recognizer, int(plan[3]))
    shown = torch.detach(y)
    real = self.judge(x, False)
    fake = self.judge(shown, False)
    steep = self.judge(x + grain * 0.10000000000000001, False) - real
    steeper = self.judge(shown + grain * 0.10000000000000001, False) - fake
    critic = torch.mean(torch.softplus(fake - real)) + torch.mean(steep * steep + steeper * steeper)
    missed = torch.mean(torch.softplus(torch.detach(real) - self.judge(y, True)))
    say = self.pull(error, y) / (self.pull(missed, y) + 1e-08)
    known = min(1., float(plan[1]) / 200.)
    return error + missed * torch.clamp(say * 0.40000000000000002 * known, None, 10.) + critic

# How strongly a loss pulls at y.
def pull(self, loss: Tensor, y: Tensor) -> Tensor:
    g = torch.grad([loss], [y], retain_graph=True)[0]
    if g is not None:
        return torch.detach(torch.norm(g))
    return torch.zeros_like(torch.detach(loss))

# -> the higher, the more it looks drawn; a number for each patch: (batch, 1, height / 8, width / 8)
# frozen: gradients pass through to the pixels, but do not reach the critic
def judge(self, pixels: Tensor, frozen: bool) -> Tensor:
    h = self.enter(pixels, "critic.0")
    i = 0
    while self.has("critic." + str(i)):
        w = self.w["critic." + str(i) + ".weight"]
        b = self.w["critic." + str(i) + ".bias"]
        if frozen:
            w = torch.detach(w)
            b = torch.detach(b)
        i = i + 1
        if self.has("critic." + str(i)):
            h = torch.leaky_relu(torch.conv2d(h, w, b, [2, 2], [1, 1]), 0.20000000000000001)
        else:
            h = torch.conv2d(h, w, b, [1, 1], [1, 1])
    return torch.to(h, 6)
