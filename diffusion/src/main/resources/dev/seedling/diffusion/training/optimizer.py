# A training step in two halves, so that a batch may be shared among threads: each computes gradients of its share; summed, they
# change the weights. Every program is a function of its arguments, which it changes in place.
# w, m, v, ema: weights, Adam's two moments and the weights' moving average, float32, under the network's own names
# g: gradients, alike
# plan: learning rate, number of the step from 1, share of the moving average that stays, precision (PyTorch's number), and what
# gradients are multiplied by

# Hands the weights to the network in the wanted precision, and returns them as leaves of a graph of gradients.
def take(self, w: Dict[str, Tensor], dtype: int) -> List[Tensor]:
    leaves = annotate(List[Tensor], [])
    for name in torch.keys(w):
        leaf = torch.requires_grad_(torch.detach(w[name]), True)
        torch.append(leaves, leaf)
        cast = torch.to(leaf, dtype)
        if torch.dim(cast) == 4:
            cast = torch.contiguous(cast, memory_format=2)
        self.w[name] = cast
    return leaves

# Gradients of a loss, into g. -> the loss: (1,)
def differentiate(self, loss: Tensor, leaves: List[Tensor], w: Dict[str, Tensor], g: Dict[str, Tensor]) -> Tensor:
    grads = torch.grad([loss], leaves, allow_unused=True)
    torch.set_grad_enabled(False)
    i = 0
    for name in torch.keys(w):
        grad = grads[i]
        if grad is not None:
            torch.copy_(g[name], grad)
        else:
            torch.zero_(g[name])
        i = i + 1
    self.w = annotate(Dict[str, Tensor], {})
    return torch.reshape(torch.to(torch.detach(loss), 6), [1])

# -> the square of the norm of all gradients: (1,)
def squares(self, g: Dict[str, Tensor]) -> Tensor:
    torch.set_grad_enabled(False)
    norms = annotate(List[Tensor], [])
    for name in torch.keys(g):
        torch.append(norms, torch.norm(g[name]))
    norm = torch.stack(norms)
    return torch.reshape(torch.sum(norm * norm), [1])

# Gradients change matrices by Muon and all else by AdamW. -> the number of the step
def improve(self, w: Dict[str, Tensor], m: Dict[str, Tensor], v: Dict[str, Tensor], ema: Dict[str, Tensor], g: Dict[str, Tensor], plan: Tensor) -> Tensor:
    torch.set_grad_enabled(False)
    # One by one: libtorch 2.7.1 may drop an operator that changes a list of tensors, as if it changed nothing.
    for name in torch.keys(w):
        grad = g[name] * float(plan[4])
        if self.matrix(name, w[name]):
            self.muon(grad, w[name], m[name], plan)
        else:
            self.adamw(grad, w[name], m[name], v[name], plan)
        torch.lerp_(ema[name], w[name], 1. - float(plan[2]))
    return torch.slice(plan, 0, 1, 2)

# What maps many features to many features, and no table of vectors.
def matrix(self, name: str, w: Tensor) -> bool:
    if torch.dim(w) < 2 or "embeddings" in name:
        return False
    return min(torch.size(w, 0), torch.floordiv(torch.numel(w), torch.size(w, 0))) >= 32

# AdamW, arXiv 1711.05101. g: gradient; m, v: its moving mean and mean square
def adamw(self, g: Tensor, w: Tensor, m: Tensor, v: Tensor, plan: Tensor) -> None:
    rate = float(plan[0])
    step = float(plan[1])
    torch.lerp_(m, g, 0.10000000000000001)
    torch.lerp_(v, g * g, 0.01)
    spread = torch.sqrt(v / (1. - torch.pow(0.98999999999999999, step))) + 1e-08
    torch.mul_(w, 1. - rate * 0.01)
    torch.addcdiv_(w, m, spread, value=-rate / (1. - torch.pow(0.90000000000000002, step)))

# Muon (Keller Jordan, 2024) with the update's size as in arXiv 2502.16982, so that AdamW's learning rates hold: the
# momentum's singular values all become about 1, and what is seldom asked for is learnt as fast as what always is.
def muon(self, g: Tensor, w: Tensor, m: Tensor, plan: Tensor) -> None:
    rate = float(plan[0])
    torch.lerp_(m, g, 0.050000000000000003)
    change = self.orthogonal(torch.lerp(g, m, 0.94999999999999996), int(plan[3]))
    torch.mul_(w, 1. - rate * 0.01)
    torch.add_(w, change, alpha=-rate)

# The nearest matrix with orthonormal rows or columns, roughly: five Newton-Schulz iterations of fifth order.
def orthogonal(self, g: Tensor, dtype: int) -> Tensor:
    x = torch.flatten(g, 1)
    rows = torch.size(x, 0)
    columns = torch.size(x, 1)
    if rows > columns:
        x = torch.transpose(x, 0, 1)
    x = torch.to(x / (torch.norm(x) + 9.9999999999999995e-08), dtype)
    for i in range(5):
        a = torch.matmul(x, torch.transpose(x, 0, 1))
        b = a * -4.7750000000000004 + torch.matmul(a, a) * 2.0314999999999999
        x = x * 3.4445000000000001 + torch.matmul(b, x)
    if rows > columns:
        x = torch.transpose(x, 0, 1)
    return torch.reshape(torch.to(x, 6), torch.size(g)) * (0.20000000000000001 * torch.sqrt(float(max(rows, columns))))
